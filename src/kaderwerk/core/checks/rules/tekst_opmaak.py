"""Markup in texts that a publication refuses, and pictures of which it shows the description only."""

from kaderwerk.core.checks.finding import ATTENTION, FAILS, PASSES, Finding
from kaderwerk.core.checks.rule import CheckInput, Rule, Verdicts
from kaderwerk.core.checks.wording import NOTHING_TO_DO
from kaderwerk.core.texts.markup import markup_problems, pictures
from kaderwerk.core.texts.written_text import written_texts

CODE = "tekst_opmaak"
SOURCE = "WCAG 2.2, succescriteria 1.1.1 (tekstalternatief) en 1.3.1 (structuur); Kaderwerk zelf: grenzen aan de opmaak"
MAKE = Verdicts(rule=CODE, source=SOURCE, unit="aantal")
PICTURE_REMEDY = (
    "Een dossier bevat geen afbeeldingen. Laat de beschrijving staan als zij genoeg zegt, of schrijf een zin in plaats "
    "van de afbeelding."
)


def check(case: CheckInput) -> list[Finding]:
    """Name each text with markup that is refused, and each with pictures that become words."""
    findings = []
    for text in written_texts(case.dossier):
        problems = list(markup_problems(text.text))
        if problems:
            told = "; ".join(f"regel {one.line} “{one.written}”, verwacht is {one.expected}" for one in problems[:3])
            sentence = f"Met deze opmaak wordt de tekst niet gepubliceerd: {told}."
            texts = (sentence, problems[0].remedy)
            findings.append(MAKE.finding(FAILS, texts, subject=text.subject, value=len(problems), norm=0))
            continue
        count = len(pictures(text.text))
        if count:
            sentence = f"De tekst verwijst naar {count} afbeelding{'en' if count > 1 else ''}: de publicatie toont de "
            sentence += "beschrijving als tekst."
            findings.append(
                MAKE.finding(ATTENTION, (sentence, PICTURE_REMEDY), subject=text.subject, value=count, norm=0)
            )
    return findings or [
        MAKE.finding(PASSES, ("De opmaak van elke tekst kan worden gepubliceerd.", NOTHING_TO_DO), value=0)
    ]


RULE = Rule(
    code=CODE, title="Opmaak van teksten kan worden gepubliceerd", source=SOURCE, check=check, is_for_authors=True
)
