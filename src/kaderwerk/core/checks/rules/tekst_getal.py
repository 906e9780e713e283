"""Whether numbers were typed in texts that could be references: they stay behind when the figure moves."""

from collections.abc import Iterator

from kaderwerk.core.checks.finding import ATTENTION, PASSES, Finding
from kaderwerk.core.checks.rule import CheckInput, Rule, Verdicts
from kaderwerk.core.checks.wording import NOTHING_TO_DO
from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.texts.known_figures import KnownFigures, Whereabouts
from kaderwerk.core.texts.plain_columns import plain_texts
from kaderwerk.core.texts.typed_amounts import TypedAmount, typed_amounts
from kaderwerk.core.texts.written_text import WrittenText, written_texts

CODE = "tekst_getal"
SOURCE = "Kaderwerk: cijfers in teksten zijn verwijzingen"
MAKE = Verdicts(rule=CODE, source=SOURCE, unit="aantal")
_PLAIN = (("voorstellen", "titel"), ("voorstellen", "reden"), ("voorstellen", "dekking"), ("risicos", "omschrijving"))
"""Columns of plain text in which people tell what something costs."""


def check(case: CheckInput) -> list[Finding]:
    """Name the typed numbers that equal a figure, or that no figure of what they are about equals.

    ``waarde`` counts them in the texts of one row.
    """
    known = KnownFigures(perspective=case.perspective)
    by_row: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for text in (*written_texts(case.dossier), *_plain(case.dossier)):
        where = Whereabouts(proposal=text.proposal, programme=text.programme)
        judged = (_judged(known, amount, where, text) for amount in typed_amounts(text.text))
        told = [one for one in judged if one is not None]
        if told:
            by_row.setdefault(text.subject, []).extend(told)
    findings = []
    for subject, told in by_row.items():
        texts = " ".join(story for story, _ in told), " ".join(dict.fromkeys(remedy for _, remedy in told))
        findings.append(MAKE.finding(ATTENTION, texts, subject=subject, value=len(told), norm=0))
    nothing = (
        "Geen getal in een tekst is met de hand getypt terwijl het een cijfer van dit dossier is.",
        NOTHING_TO_DO,
    )
    return findings or [MAKE.finding(PASSES, nothing, value=0, norm=0)]


def _plain(dossier: Dossier) -> Iterator[WrittenText]:
    return (text for text in plain_texts(dossier) if (text.table, text.column) in _PLAIN)


def _judged(known: KnownFigures, amount: TypedAmount, where: Whereabouts, text: WrittenText) -> tuple[str, str] | None:
    is_plain = (text.table, text.column) in _PLAIN
    spot = f"kolom {text.column}" if is_plain else f"regel {amount.line} van de tekst"
    place = f"“{amount.written}” in {spot}"
    what = "percentage" if amount.unit == "procent" else "bedrag"
    equal = known.equal(amount, where)
    if equal is not None:
        address, cents = equal
        form = " | absoluut" if cents < 0 else ""
        euro = "" if amount.unit == "procent" else "€ "
        story = f"{place} is getypt en is nu gelijk aan {address}. Het verandert niet mee met dat cijfer."
        if is_plain:
            return (
                story,
                f"Laat het {what} hier weg, of noem het in een toelichting als {euro}{{{{ {address}{form} }}}}.",
            )
        return story, f"Schrijf {euro}{{{{ {address}{form} }}}} in plaats van het {what}."
    if known.contradicts(amount, where):
        is_own = bool(where.proposal) and set(known.named(amount, where)) <= {("voorstellen", where.proposal)}
        subject = "dit voorstel" if is_own else "waar de zin over gaat"
        story = f"{place} is getypt en is geen van de cijfers van {subject}."
        return story, "Kijk of de tekst of het cijfer verouderd is, en verwijs naar het cijfer."
    return None


RULE = Rule(code=CODE, title="Getypte getallen in teksten", source=SOURCE, check=check, is_for_authors=True)
