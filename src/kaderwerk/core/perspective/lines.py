"""Every line of the dossier as a row of arrays: posts, lines of proposals, charges of investments."""

import itertools
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.dossier.spread import line_amounts
from kaderwerk.core.dossier.table import PM, VALUE, Table
from kaderwerk.core.dossier.tables_budget import CATEGORIES, LINE_KINDS
from kaderwerk.core.money import CentsArray
from kaderwerk.core.perspective.series import BoolArray

IndexArray = NDArray[np.int64]

EXPENDITURE, INCOME, ADDITION, WITHDRAWAL, BALANCE = range(5)
"""Kinds of a line, positions in LINE_KINDS."""
STRUCTURAL, INCIDENTAL, UNKNOWN_NATURE = range(3)
"""Natures of a line, positions in NATURE_NAMES."""
NATURE_NAMES = ("structureel", "incidenteel", "onbekend")
SIGNS = np.array([-1, 1, -1, 1, 1], dtype=np.int64)
"""Effect on the balance of one cent of each kind: plus is favourable."""
BASE = len(CATEGORIES)
"""The category of a post of the budget, behind the categories of proposals."""
NOBODY = -1


@dataclass(frozen=True, kw_only=True)
class LineSet:
    """All lines of a dossier over ``years``; every array has a row per line.

    ``amounts``: shape (line, year), cents as written (unsigned by kind). ``pm``: the amount is unknown.
    The others are positions: in LINE_KINDS, NATURE_NAMES, CATEGORIES (or BASE), and in ``proposals``,
    ``programmes`` (the last is: none), ``reserves`` (NOBODY: none) and ``organisations``.
    """

    years: tuple[int, ...]
    tables: list[str]
    ids: list[str]
    amounts: CentsArray
    pm: BoolArray
    kinds: IndexArray
    natures: IndexArray
    categories: IndexArray
    proposal_of: IndexArray
    programme_of: IndexArray
    reserve_of: IndexArray
    asker_of: IndexArray
    keys: list[str]
    is_confirmed: BoolArray
    proposals: list[str]
    programmes: list[str | None]
    reserves: list[str]
    organisations: list[str]

    @property
    def signs(self) -> CentsArray:
        """The sign of each line, shape (line, 1)."""
        return np.asarray(SIGNS[self.kinds][:, None])


@dataclass(kw_only=True)
class _Block:
    """Lines of one table before they are joined.

    ``texts`` gives a column, or one text that stands in every row.
    """

    table: str
    texts: Callable[[str], list[str] | str]
    id_column: str
    amounts: CentsArray
    pm: BoolArray

    def column(self, name: str) -> list[str]:
        """Return the texts of a column."""
        found = self.texts(name)
        return [found] * len(self.amounts) if isinstance(found, str) else found

    def positions(self, name: str, position_of: Mapping[str, int], *, other: int = NOBODY) -> IndexArray:
        """Return the position of each text of a column; ``other`` for a text that has none."""
        found = self.texts(name)
        if isinstance(found, str):
            return np.full(len(self.amounts), position_of.get(found, other), dtype=np.int64)
        return _positions(found, position_of, other=other)


def line_set(dossier: Dossier, years: tuple[int, ...]) -> LineSet:
    """Collect the lines that can count: posts of the estimate, lines of proposals, investments."""
    blocks = [_posts(dossier, years), _lines(dossier, years), _investments(dossier, years)]
    proposals = dossier.table("voorstellen")
    names = proposals.column("voorstel")
    organisations = sorted(dossier.table("organisaties").column("organisatie"))
    programmes: list[str | None] = [*dossier.table("programmas").column("programma"), None]
    reserves = dossier.table("reserves").column("reserve")
    position_of = _position_of([one for one in programmes if one is not None])
    proposal_of = _joined(blocks, "voorstel", _position_of(names))
    programme_of = _joined(blocks, "programma", {**position_of, "": NOBODY}, other=len(programmes) - 1)
    own_programme = _positions(proposals.column("programma"), position_of, other=len(programmes) - 1)
    organisation_at = _position_of(organisations)
    owner_at = {one: organisation_at.get(dossier.owner(one), NOBODY) for one in organisations}
    return LineSet(
        years=years,
        tables=list(itertools.chain(*([block.table] * len(block.amounts) for block in blocks))),
        ids=list(itertools.chain(*(block.column(block.id_column) for block in blocks))),
        amounts=np.concatenate([block.amounts for block in blocks]),
        pm=np.concatenate([block.pm for block in blocks]),
        kinds=_joined(blocks, "soort", _position_of(LINE_KINDS), other=BALANCE),
        natures=_joined(blocks, "aard", _position_of(NATURE_NAMES), other=UNKNOWN_NATURE),
        categories=_of_proposal(
            proposal_of, _positions(proposals.column("categorie"), _position_of(CATEGORIES)), without=BASE
        ),
        proposal_of=proposal_of,
        programme_of=np.where(
            programme_of == NOBODY,
            _of_proposal(proposal_of, own_programme, without=len(programmes) - 1),
            programme_of,
        ),
        reserve_of=_joined(blocks, "reserve", _position_of(reserves)),
        asker_of=_of_proposal(
            proposal_of,
            _positions(proposals.column("organisatie"), owner_at),
            without=owner_at.get(dossier.organisation, NOBODY),
        ),
        keys=list(itertools.chain(*(block.column("sleutel") for block in blocks))),
        is_confirmed=_joined(blocks, "bevestigd", {"nee": 0}, other=1) == 1,
        proposals=names,
        programmes=programmes,
        reserves=reserves,
        organisations=organisations,
    )


def _position_of(names: Sequence[str]) -> dict[str, int]:
    return dict(zip(names, range(len(names)), strict=True))


def _positions(texts: list[str], position_of: Mapping[str, int], *, other: int = NOBODY) -> IndexArray:
    found = map(position_of.get, texts, itertools.repeat(other))
    return np.fromiter(found, dtype=np.int64, count=len(texts))


def _joined(blocks: list[_Block], name: str, position_of: Mapping[str, int], *, other: int = NOBODY) -> IndexArray:
    return np.concatenate([block.positions(name, position_of, other=other) for block in blocks])


def _of_proposal(proposal_of: IndexArray, values: IndexArray, *, without: int) -> IndexArray:
    """Return what each line takes from its proposal; ``without`` for a line without one."""
    # The last place is that of NOBODY.
    return np.append(values, without)[proposal_of]


def _posts(dossier: Dossier, years: tuple[int, ...]) -> _Block:
    table = dossier.table("begroting")
    rows = _rows_with(table, "fase", lambda phase: phase in ("", "raming"))
    cents, states = table.amounts(years)
    return _block(table, rows, (np.where(states == VALUE, cents, 0), states == PM))


def _lines(dossier: Dossier, years: tuple[int, ...]) -> _Block:
    table = dossier.table("regels")
    rows = _rows_with(table, "amendement", lambda amendment: _is_in_force(dossier, amendment))
    cents, states = line_amounts(table, years)
    return _block(table, rows, (np.where(states == VALUE, cents, 0), states == PM))


def _rows_with(table: Table, name: str, is_wanted: Callable[[str], bool]) -> list[int] | None:
    """Return the rows with a wanted text in a column; None when that is every row."""
    if name not in table.columns:
        return None
    wanted = {text: is_wanted(text) for text in set(table.column(name))}
    if all(wanted.values()):
        return None
    return [row for row, text in enumerate(table.column(name)) if wanted[text]]


def _is_in_force(dossier: Dossier, amendment: str) -> bool:
    if not amendment:
        return True
    table = dossier.table("amendementen")
    row = table.rows_by("amendement").get(amendment)
    return row is not None and (table.cell(row, "soort"), table.cell(row, "status")) == ("amendement", "aangenomen")


def _block(table: Table, rows: list[int] | None, amounts: tuple[CentsArray, BoolArray]) -> _Block:
    schema = table.schema
    assert schema is not None  # noqa: S101  # only tables of the schema are blocks
    cents, pm = amounts if rows is None else (amounts[0][rows], amounts[1][rows])

    def texts(name: str) -> list[str] | str:
        # A column that the schema does not know is kept and counts for nothing, whatever its name.
        if name not in table.columns or schema.column(name) is None:
            return ""
        column = table.column(name)
        return column if rows is None else [column[row] for row in rows]

    return _Block(table=table.name, texts=texts, id_column=schema.key[0], amounts=cents, pm=pm)


def _investments(dossier: Dossier, years: tuple[int, ...]) -> _Block:
    """Charges of investments: structural and unknown from their first year, until an engine computes them."""
    table = dossier.table("investeringen")
    first_years = [first_charge_year(table, row) for row in range(table.size)]
    pm = np.array([[first is None or year >= first for year in years] for first in first_years], dtype=np.bool_)
    fixed = {"soort": "lasten", "aard": "structureel"}

    def texts(name: str) -> list[str] | str:
        return table.column(name) if name in ("investering", "voorstel", "sleutel") else fixed.get(name, "")

    return _Block(
        table=table.name,
        texts=texts,
        id_column="investering",
        amounts=np.zeros((table.size, len(years)), dtype=np.int64),
        pm=pm.reshape(table.size, len(years)),
    )


def first_charge_year(table: Table, row: int) -> int | None:
    """Return the first year of capital charges of an investment, None when nothing says when it is ready."""
    if table.cell(row, "eerste_afschrijving"):
        return int(table.cell(row, "eerste_afschrijving"))
    if table.cell(row, "gereed"):
        return int(table.cell(row, "gereed")) + 1
    spent = [year for at, year in enumerate(table.years) if table.states[row, at] == VALUE and table.cents[row, at]]
    return max(spent) + 1 if spent else None
