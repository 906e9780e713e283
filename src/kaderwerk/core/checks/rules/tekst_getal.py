"""Whether amounts were typed in texts that could be references: they stay behind when the figure moves."""

from kaderwerk.core.checks.finding import ATTENTION, PASSES, Finding
from kaderwerk.core.checks.rule import CheckInput, Rule, Verdicts
from kaderwerk.core.checks.wording import NOTHING_TO_DO
from kaderwerk.core.texts.known_figures import KnownFigures
from kaderwerk.core.texts.typed_amounts import TypedAmount, typed_amounts
from kaderwerk.core.texts.written_text import written_texts

CODE = "tekst_getal"
SOURCE = "Kaderwerk: cijfers in teksten zijn verwijzingen"
MAKE = Verdicts(rule=CODE, source=SOURCE, unit="aantal")


def check(case: CheckInput) -> list[Finding]:
    """Name the typed amounts that equal a figure, or that no figure of what they are about equals.

    ``waarde`` counts them in one text.
    """
    known = KnownFigures(perspective=case.perspective)
    findings = []
    for text in written_texts(case.dossier):
        judged = [_judged(known, amount, text.proposal) for amount in typed_amounts(text.text)]
        told = [one for one in judged if one is not None]
        if told:
            texts = " ".join(story for story, _ in told), " ".join(dict.fromkeys(remedy for _, remedy in told))
            findings.append(MAKE.finding(ATTENTION, texts, subject=text.subject, value=len(told), norm=0))
    nothing = (
        "Geen bedrag in een tekst is met de hand getypt terwijl het een cijfer van dit dossier is.",
        NOTHING_TO_DO,
    )
    return findings or [MAKE.finding(PASSES, nothing, value=0, norm=0)]


def _judged(known: KnownFigures, amount: TypedAmount, proposal: str) -> tuple[str, str] | None:
    place = f"“{amount.written}” in regel {amount.line} van de tekst"
    equal = known.equal(amount, proposal)
    if equal is not None:
        address, cents = equal
        form = " | absoluut" if cents < 0 else ""
        story = f"{place} is getypt en is nu gelijk aan {address}. Het verandert niet mee met dat cijfer."
        return story, f"Schrijf € {{{{ {address}{form} }}}} in plaats van het bedrag."
    if known.contradicts(amount, proposal):
        subject = "dit voorstel" if proposal else "waar de zin over gaat"
        story = f"{place} is getypt en is geen van de cijfers van {subject}."
        return story, "Kijk of de tekst of het cijfer verouderd is, en verwijs naar het cijfer."
    return None


RULE = Rule(code=CODE, title="Getypte bedragen in teksten", source=SOURCE, check=check, is_for_authors=True)
