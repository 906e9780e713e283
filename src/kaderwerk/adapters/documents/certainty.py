"""Certainty: how sure the reader is of a draft, and in Dutch why not surer."""

from collections.abc import Iterator

from kaderwerk.adapters.documents.drafts import Draft
from kaderwerk.adapters.documents.natures import STRUCTURAL, Firmness

FULL = 97
SURE_ENOUGH = 90
"""Percent from which a claim counts without a person who confirms it."""
NO_YEAR = "jaar onbekend"


def certainty_of(draft: Draft) -> tuple[int, str | None]:
    """Return a percentage and the doubts in Dutch; 90 or more means that all of it stands in the text."""
    limits = [*_limits_of_amount(draft), *_limits_of_nature(draft), *_limits_of_year(draft)]
    limits += [(75, doubt) for doubt in draft.doubts]
    if not limits:
        return FULL, None
    lowest = min(limit for limit, _ in limits)
    doubts = [doubt for limit, doubt in limits if limit < SURE_ENOUGH]
    return lowest, "; ".join(dict.fromkeys(doubts)) or None


def _limits_of_amount(draft: Draft) -> Iterator[tuple[int, str]]:
    if draft.is_range:
        yield 60, "de tekst noemt een bandbreedte; het hoogste bedrag is genomen"
    elif not draft.is_exact:
        yield 80, "het bedrag is een benadering"
    if not draft.direction.is_said:
        yield 70, "de tekst zegt niet duidelijk of dit geld kost of oplevert"
    if draft.is_per_year_unclear:
        yield 75, "niet duidelijk is of het bedrag per jaar geldt of voor alle jaren samen"
    if draft.share is not None and draft.share.cents is None:
        yield 85, "het aandeel staat er alleen als percentage"


def _limits_of_year(draft: Draft) -> Iterator[tuple[int, str]]:
    if not draft.years and not draft.pm_years:
        yield 50, NO_YEAR
    elif draft.years and not draft.has_stated_year:
        if draft.nature.value == STRUCTURAL:
            yield 91, "het jaar is dat van het document"
        else:
            yield 80, "de tekst noemt geen jaar; het jaar van het document is genomen"


def _limits_of_nature(draft: Draft) -> Iterator[tuple[int, str]]:
    firmness = draft.nature.firmness
    if firmness is Firmness.DEFAULT:
        yield 75, "de tekst zegt niet of dit structureel of incidenteel is"
    elif firmness is Firmness.TOPIC:
        yield 80, "de aard is afgeleid uit het onderwerp"
    elif firmness is Firmness.DERIVED:
        yield 85, "de aard is afgeleid uit het ene jaar dat de tekst noemt"
