"""A sentence that tells what a row of a table holds already: the two are one request."""

import re
from collections.abc import Sequence

from kaderwerk.core.claims.claim import Claim

_REACH = 300
_WORD = re.compile(r"\w{5,}")
_COMMON = frozenset(
    """
    structureel incidenteel eenmalig jaarlijks bedrag kosten budget extra vanaf nodig wordt worden voorgesteld
    gemeente college krediet investering jaren begroting daarom hiervoor beschikbaar stellen miljoen
    """.split()  # noqa: SIM905 - a word list reads best as text
)


def without_same(claims: Sequence[Claim], rows: Sequence[Claim], text: str) -> list[Claim]:
    """Return the claims of sentences that say nothing again which a row of a table holds."""
    by_cents: dict[int, list[Claim]] = {}
    for row in rows:
        for cents in set(row.amounts_cents.values()):
            by_cents.setdefault(cents, []).append(row)
    found: list[Claim] = []
    for one in claims:
        alike = by_cents.get(next(iter(one.amounts_cents.values())), []) if one.amounts_cents else []
        if not any(is_same_request(row, one, text) for row in alike):
            found.append(one)
    return found


def is_same_request(row: Claim, told: Claim, text: str) -> bool:
    """Tell whether a sentence says again what a row holds: the same direction, amounts of it, and its subject.

    The subject may stand in the sentences before it in ``text``.
    """
    if row.effect != told.effect or not told.amounts_cents:
        return False
    amounts = set(row.amounts_cents.values())
    if not set(told.amounts_cents.values()) <= amounts:
        return False
    subject = _words(row.title)
    around = text[max(0, told.place.begin - _REACH) : told.place.end]
    return bool(subject & _words(f"{told.title} {told.place.sentence} {around}"))


def _words(text: str) -> set[str]:
    return set(_WORD.findall(text.lower())) - _COMMON
