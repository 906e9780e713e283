"""How easy each text reads, for the author: a score by formula, and the sentences that are too long."""

from kaderwerk.core.checks.finding import ATTENTION, PASSES, UNDECIDED, Finding
from kaderwerk.core.checks.rule import CheckInput, Rule, Verdicts
from kaderwerk.core.texts.readability import LONG_SENTENCE, NORMAL, WORDS_LEAST, Readability, readability
from kaderwerk.core.texts.written_text import written_texts

CODE = "tekst_leesbaarheid"
SOURCE = "W.H. Douma, De leesbaarheid van landbouwbladen (1960): 60 tot 70 is normaal; B1 wordt daar meestal bij gelegd"
MAKE = Verdicts(rule=CODE, source=SOURCE, unit="aantal")
_SHOWN = 90


def check(case: CheckInput) -> list[Finding]:
    """Give each text its score as ``waarde``; attention when it is under the norm or has long sentences."""
    findings = []
    for text in written_texts(case.dossier):
        found = readability(text.text)
        score = found.score
        if score is None:
            continue
        texts = _story(found, round(score))
        verdict = ATTENTION if texts[1] else PASSES
        findings.append(MAKE.finding(verdict, texts, subject=text.subject, value=round(score), norm=NORMAL))
    nothing = (
        f"Er is geen tekst van {WORDS_LEAST} woorden of meer om te meten.",
        "Schrijf een inleiding, en bij elk voorstel waarom het nodig is.",
    )
    return findings or [MAKE.finding(UNDECIDED, nothing)]


def _story(found: Readability, score: int) -> tuple[str, str]:
    per_sentence = round(found.words / found.sentences)
    story = f"De tekst scoort {score}; zinnen hebben gemiddeld {per_sentence} woorden."
    remedies = []
    if score < NORMAL:
        remedies.append("Maak zinnen korter en kies kortere woorden: dan lezen meer mensen mee.")
    if found.long_sentences:
        longest = max(found.long_sentences, key=lambda one: (len(one.split()), one))
        shown = longest if len(longest) <= _SHOWN else longest[:_SHOWN].rsplit(" ", 1)[0] + " ..."
        remedies.append(f"Knip zinnen van meer dan {LONG_SENTENCE} woorden, zoals: {shown}")
    return story, " ".join(remedies)


RULE = Rule(code=CODE, title="Leesbaarheid van teksten", source=SOURCE, check=check, is_for_authors=True)
