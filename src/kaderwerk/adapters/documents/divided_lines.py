"""Lines below a request that say what each municipality pays of it: ``Gouda € 92.400``."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kaderwerk.adapters.documents.amounts import find_amounts
from kaderwerk.adapters.documents.municipalities import municipalities_in
from kaderwerk.core.claims.claim import Claim, OwnShare

_OPENS = re.compile(r"[\s|•*·–-]*(?:(?:de )?gemeente |aandeel |deel |bijdrage )?", re.IGNORECASE)
_NUMBER = re.compile(r"(?<![\w.,])\d{1,3}(?:\.\d{3})+(?:,\d\d)?(?![\w.,%]|\s?%)")
_BETWEEN_MOST = 3
"""Lines that may stand between a request and its division: its head, an empty one, a sentence that announces it."""
_LEAST = 2


@dataclass(frozen=True, kw_only=True)
class _Division:
    """The cents of each municipality, and where its lines begin and end."""

    cents: dict[str, int]
    begin: int
    end: int


def without_divided_lines(claims: Sequence[Claim], text: str, organisation: str | None) -> list[Claim]:
    """Return the claims without those that only say what one municipality pays of the claim before them.

    The lines have to add up to that claim; the line of the document's organisation becomes its own share.
    """
    kept: list[Claim] = []
    since = until = -1
    for claim in claims:
        if since <= claim.place.begin < until:
            continue
        whole = next(iter(set(claim.amounts_cents.values())), 0) if len(set(claim.amounts_cents.values())) == 1 else 0
        division = _below(text, claim.place.end, organisation) if whole else None
        if division is None or sum(division.cents.values()) != whole:
            kept.append(claim)
            continue
        since, until = division.begin, division.end
        own = division.cents.get(organisation or "")
        share = None if own is None else dict.fromkeys(claim.amounts_cents, own)
        if share is not None and organisation is not None:
            kept.append(replace(claim, own_share=OwnShare(organisation=organisation, amounts_cents=share)))
        else:
            kept.append(claim)
    return kept


def _below(text: str, begin: int, organisation: str | None) -> _Division | None:
    """Return the division whose lines begin right below a position, None when no such lines stand there."""
    at = text.find("\n", begin)
    cents: dict[str, int] = {}
    first, end, skipped = -1, -1, 0
    while 0 <= at < len(text):
        stop = text.find("\n", at + 1)
        stop = len(text) if stop < 0 else stop
        found = _part(text[at + 1 : stop], organisation)
        if found is not None and found[0] not in cents:
            first = at + 1 if first < 0 else first
            cents[found[0]] = found[1]
            end = stop
        elif first >= 0 or skipped == _BETWEEN_MOST:
            break
        else:
            skipped += 1
        at = stop
    return _Division(cents=cents, begin=first, end=end) if len(cents) >= _LEAST else None


def _part(line: str, organisation: str | None) -> tuple[str, int] | None:
    """Return the municipality that a line begins with and the last amount on it."""
    opening = _OPENS.match(line)
    rest = line if opening is None else line[opening.end() :]
    names = [*municipalities_in(rest), *([organisation] if organisation else [])]
    name = max((one for one in names if rest.startswith(one)), key=len, default=None)
    if name is None:
        return None
    amounts = [one.cents for one in find_amounts(rest)]
    plain = [int(one.group().split(",")[0].replace(".", "")) * 100 for one in _NUMBER.finditer(rest)]
    found = amounts or plain
    return (name, found[-1]) if found else None
