"""Settling what one request is: its title, its nature and the years of its amount."""

from kaderwerk.adapters.documents.caseless import Caseless
from kaderwerk.adapters.documents.directions import BENEFIT, Direction, is_saving
from kaderwerk.adapters.documents.natures import (
    INCIDENTAL,
    STRUCTURAL,
    Firmness,
    Nature,
    is_yearly,
    is_yearly_plan,
    nature_in,
    nature_of_growth,
    nature_of_one_year,
    nature_of_period,
    nature_of_topic,
)
from kaderwerk.adapters.documents.phrases import Phrase
from kaderwerk.adapters.documents.progress import Scene
from kaderwerk.adapters.documents.titles import title_of

_CREDIT = Caseless(r"\b(?:\w*krediet|investering(?:en)?|investeren|investerings(?:plan|programma)|MIP)\b")
_CARRIED_TO = Caseless(r"\bhevelen\b[^.;]{0,40}\bnaar (?:het (?:jaar )?)?(?P<year>20\d\d)\b")
_CARRIED_OVER = Caseless(r"\b(?:\w*overhevel\w*|over te hevelen|restantkrediet\w*|resultaatbestemming)\b")
_DIVIDED = Caseless(
    r"\b(?:gelijk|gelijkelijk|evenredig|gelijkmatig) (?:(?:verdeeld|gespreid) over\b"
    r"|over (?:de |beide |deze )?(?:\w{1,12} )?jaren (?:verdeeld|gespreid|te verdelen))"
)
_EACH = Caseless(r"\b(?:per jaar|jaarlijks|elk jaar|ieder jaar|beide jaren|telkens|steeds|elk|ieder|per jaarschijf)\b")


def title_of_draft(scene: Scene, phrase: Phrase) -> str | None:
    """Return the subject of one request, or None when nothing concrete is named."""
    return title_of(
        label=scene.unit.label,
        subject=scene.block.setting.subject,
        phrase=phrase.text,
        clause=phrase.clause,
        earlier=(scene.plain, *scene.earlier_plain[:2]),
    )


def nature_of_draft(scene: Scene, phrase: Phrase, direction: Direction) -> Nature:
    """Decide structural or incidental: words at the amount, then its period, then what stands around it."""
    sentence, period = scene.plain, phrase.period
    if period is not None and len(period.years) > 1 and _DIVIDED.search(phrase.after):
        return Nature(value=INCIDENTAL, firmness=Firmness.SAID)
    own = period if phrase.has_own_period else None
    said = nature_in(phrase.text, len(phrase.before)) or nature_of_period(own, phrase.text)
    said = said or nature_of_period(period, phrase.text) or nature_in(sentence)
    if said is not None:
        return said
    if is_credit(phrase.clause) and not is_yearly_plan(sentence):
        return Nature(value=INCIDENTAL, firmness=Firmness.DERIVED)
    around = " ".join((scene.unit.label or "", *scene.earlier_plain[:3]))
    context = nature_of_growth(sentence) or nature_in(around) or scene.block.setting.nature
    if context is None and _CARRIED_OVER.search(" ".join((scene.unit.intro or "", *scene.block.setting.trail[-1:]))):
        context = Nature(value=INCIDENTAL, firmness=Firmness.DERIVED)
    if context is not None:
        return context
    if (
        period is not None
        and not period.is_weak
        and len(period.years) == 1
        and not (direction.effect == BENEFIT and is_saving(sentence))
    ):
        return nature_of_one_year(f"{around} {sentence}", f"{sentence} {around}")
    if direction.effect == BENEFIT:
        return Nature(value=STRUCTURAL, firmness=Firmness.TOPIC)
    return nature_of_topic(f"{phrase.text} {around}")


def carried_to(intro: str) -> int | None:
    """Return the year that a list of budgets is carried over to.

    >>> carried_to("Wij vragen u de volgende budgetten uit 2024 over te hevelen naar 2025:")
    2025
    """
    match = _CARRIED_TO.search(intro)
    return None if match is None else int(match.group("year"))


def is_credit(text: str) -> bool:
    """Tell whether a text asks for an investment."""
    return _CREDIT.search(text) is not None


def years_of_draft(phrase: Phrase, nature: Nature, *, base: int | None) -> tuple[dict[int, int], bool]:
    """Return the cents per stated year, and whether it is unclear that each year has the whole amount.

    Without a year in the text the document's year counts; without that too there are none.
    """
    cents, period = phrase.amount.cents, phrase.period
    if period is None:
        return ({} if base is None else {base: cents}), False
    if nature.value == STRUCTURAL or len(period.years) == 1:
        return {period.years[0]: cents}, False
    if _DIVIDED.search(phrase.after):
        return _divided(cents, period.years), False
    is_each = _EACH.search(phrase.clause) is not None or is_yearly(phrase.text)
    return dict.fromkeys(period.years, cents), not is_each


def _divided(cents: int, years: tuple[int, ...]) -> dict[int, int]:
    """Divide an amount equally over years; what is left over goes to the last one."""
    part = cents // len(years)
    return {**dict.fromkeys(years, part), years[-1]: cents - part * (len(years) - 1)}
