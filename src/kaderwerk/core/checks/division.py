"""What of each line stays with the asking organisation, because no key and no agreement gives it to anyone."""

from dataclasses import dataclass

import numpy as np

from kaderwerk.core.allocation.allocate import KeyBook, live_parts
from kaderwerk.core.checks.rule import CheckInput
from kaderwerk.core.dossier.key_book import key_book
from kaderwerk.core.dossier.table import EMPTY, PM
from kaderwerk.core.dossier.tables_budget import SHARED_TABLES
from kaderwerk.core.money import CentsArray
from kaderwerk.core.perspective.series import BoolArray


@dataclass(frozen=True, kw_only=True)
class Division:
    """The division of every line over the shown years, worked out apart from the engine.

    ``rests`` and ``is_unknown`` have shape (line, year): cents as written that nobody takes, and whether
    the whole or an agreed share is PM. ``has_agreement`` marks the lines with rows in ``aandelen``.
    """

    rests: CentsArray
    is_unknown: BoolArray
    is_divided: BoolArray
    has_agreement: list[bool]


def line_positions(case: CheckInput) -> dict[str, int]:
    """Return the position of what can be shared by agreement, by its id; of two rows with one id the first."""
    lines = case.perspective.lines
    found: dict[str, int] = {}
    for at, (table, one) in enumerate(zip(lines.tables, lines.ids, strict=True)):
        if table in SHARED_TABLES:
            found.setdefault(one, at)
    return found


def division(case: CheckInput) -> Division:
    """Return what stays where it was asked, for every line and shown year."""
    perspective, years = case.perspective, case.perspective.years
    lines = perspective.lines
    agreed = np.zeros((len(lines.ids), len(years)), dtype=np.int64)
    is_unknown = lines.pm[:, perspective.shown].copy()
    without: dict[tuple[int, int], set[str]] = {}
    has_agreement = [False] * len(lines.ids)
    table = case.dossier.table("aandelen")
    shares, shown = perspective.shared.agreed, perspective.shown
    cents, states = shares.known[:, shown], shares.states[:, shown]
    positions = line_positions(case)
    pairs = zip(table.column("regel"), table.column("deelnemer"), strict=True)
    for row, (line, participant) in enumerate(pairs):
        at = positions.get(line)
        if at is None:
            continue
        has_agreement[at] = True
        for year_at in range(len(years)):
            state = states[row, year_at]
            if state == EMPTY:
                continue
            without.setdefault((at, year_at), set()).add(participant)
            agreed[at, year_at] += cents[row, year_at]
            is_unknown[at, year_at] |= state == PM
    is_divided = _is_divided(key_book(case.dossier), lines.keys, years, without)
    rests = np.where(is_divided, 0, lines.amounts[:, perspective.shown] - agreed)
    return Division(rests=rests, is_unknown=is_unknown, is_divided=is_divided, has_agreement=has_agreement)


def _is_divided(
    book: KeyBook, keys: list[str], years: tuple[int, ...], without: dict[tuple[int, int], set[str]]
) -> BoolArray:
    by_key = {
        key: [bool(key) and bool(live_parts(book, (key,), year=year)) for year in years] for key in dict.fromkeys(keys)
    }
    is_divided = np.array([by_key[key] for key in keys], dtype=np.bool_).reshape(len(keys), len(years))
    for (at, year_at), members in without.items():
        if keys[at]:
            parts = live_parts(book, (keys[at],), year=years[year_at], without=frozenset(members))
            is_divided[at, year_at] = bool(parts)
    return is_divided
