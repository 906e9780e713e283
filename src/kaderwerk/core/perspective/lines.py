"""Every line of the dossier as a row of arrays: posts, lines of proposals, charges of investments."""

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
    """Lines of one table before they are joined."""

    table: str
    ids: list[str]
    amounts: CentsArray
    pm: BoolArray
    kinds: list[str]
    natures: list[str]
    proposals: list[str]
    programmes: list[str]
    reserves: list[str]
    keys: list[str]
    is_confirmed: list[bool]


def line_set(dossier: Dossier, years: tuple[int, ...]) -> LineSet:
    """Collect the lines that can count: posts of the estimate, lines of proposals, investments."""
    blocks = [_posts(dossier, years), _lines(dossier, years), _investments(dossier, years)]
    proposals = dossier.table("voorstellen")
    names = proposals.column("voorstel")
    proposal_at = {name: at for at, name in enumerate(names)}
    organisations = sorted(dossier.table("organisaties").column("organisatie"))
    organisation_at = {name: at for at, name in enumerate(organisations)}
    programmes: list[str | None] = [*dossier.table("programmas").column("programma"), None]
    programme_at = {name: at for at, name in enumerate(programmes)}
    reserves = dossier.table("reserves").column("reserve")
    reserve_at = {name: at for at, name in enumerate(reserves)}
    category_at = {name: at for at, name in enumerate(CATEGORIES)}
    kind_at = {name: at for at, name in enumerate(LINE_KINDS)}
    nature_at = {"structureel": STRUCTURAL, "incidenteel": INCIDENTAL}
    own_category = [category_at.get(name, NOBODY) for name in proposals.column("categorie")]
    own_programme = proposals.column("programma")
    askers = [organisation_at.get(dossier.owner(name), NOBODY) for name in proposals.column("organisatie")]
    document_owner = organisation_at.get(dossier.owner(dossier.organisation), NOBODY)
    proposal_of = [proposal_at.get(name, NOBODY) for block in blocks for name in block.proposals]
    programme_names = [name for block in blocks for name in block.programmes]
    return LineSet(
        years=years,
        tables=[block.table for block in blocks for _ in block.ids],
        ids=[one for block in blocks for one in block.ids],
        amounts=np.concatenate([block.amounts for block in blocks]),
        pm=np.concatenate([block.pm for block in blocks]),
        kinds=_positions(kind_at.get(name, BALANCE) for block in blocks for name in block.kinds),
        natures=_positions(nature_at.get(name, UNKNOWN_NATURE) for block in blocks for name in block.natures),
        categories=_positions(BASE if at == NOBODY else own_category[at] for at in proposal_of),
        proposal_of=_positions(proposal_of),
        programme_of=_positions(
            programme_at.get(name or (own_programme[at] if at != NOBODY else "") or None, len(programmes) - 1)
            for name, at in zip(programme_names, proposal_of, strict=True)
        ),
        reserve_of=_positions(reserve_at.get(name, NOBODY) for block in blocks for name in block.reserves),
        asker_of=_positions(document_owner if at == NOBODY else askers[at] for at in proposal_of),
        keys=[key for block in blocks for key in block.keys],
        is_confirmed=np.array([one for block in blocks for one in block.is_confirmed], dtype=np.bool_),
        proposals=names,
        programmes=programmes,
        reserves=reserves,
        organisations=organisations,
    )


def _positions(values: object) -> IndexArray:
    return np.fromiter(values, dtype=np.int64)  # type: ignore[call-overload,no-any-return]  # any iterable of ints


def _posts(dossier: Dossier, years: tuple[int, ...]) -> _Block:
    table = dossier.table("begroting")
    rows = [row for row, phase in enumerate(table.column("fase")) if phase in ("", "raming")]
    cents, states = table.amounts(years)
    return _block(table, rows, (np.where(states == VALUE, cents, 0), states == PM), proposal=None)


def _lines(dossier: Dossier, years: tuple[int, ...]) -> _Block:
    table = dossier.table("regels")
    rows = [row for row, amendment in enumerate(table.column("amendement")) if _is_in_force(dossier, amendment)]
    cents, states = line_amounts(table, years)
    return _block(table, rows, (np.where(states == VALUE, cents, 0), states == PM), proposal="voorstel")


def _is_in_force(dossier: Dossier, amendment: str) -> bool:
    if not amendment:
        return True
    table = dossier.table("amendementen")
    row = table.rows_by("amendement").get(amendment)
    return row is not None and (table.cell(row, "soort"), table.cell(row, "status")) == ("amendement", "aangenomen")


def _block(table: Table, rows: list[int], amounts: tuple[CentsArray, BoolArray], *, proposal: str | None) -> _Block:
    def cells(name: str) -> list[str]:
        column = table.column(name)
        return [column[row] for row in rows]

    assert table.schema is not None  # noqa: S101  # only tables of the schema are blocks
    return _Block(
        table=table.name,
        ids=cells(table.schema.key[0]),
        amounts=amounts[0][rows],
        pm=amounts[1][rows],
        kinds=cells("soort"),
        natures=cells("aard"),
        proposals=cells(proposal) if proposal else [""] * len(rows),
        programmes=cells("programma"),
        reserves=cells("reserve"),
        keys=cells("sleutel"),
        is_confirmed=[text != "nee" for text in cells("bevestigd")],
    )


def _investments(dossier: Dossier, years: tuple[int, ...]) -> _Block:
    """Charges of investments: structural and unknown from their first year, until an engine computes them."""
    table = dossier.table("investeringen")
    first_years = [first_charge_year(table, row) for row in range(table.size)]
    pm = np.array([[first is None or year >= first for year in years] for first in first_years], dtype=np.bool_)
    return _Block(
        table=table.name,
        ids=table.column("investering"),
        amounts=np.zeros((table.size, len(years)), dtype=np.int64),
        pm=pm.reshape(table.size, len(years)),
        kinds=["lasten"] * table.size,
        natures=["structureel"] * table.size,
        proposals=table.column("voorstel"),
        programmes=[""] * table.size,
        reserves=[""] * table.size,
        keys=table.column("sleutel"),
        is_confirmed=[True] * table.size,
    )


def first_charge_year(table: Table, row: int) -> int | None:
    """Return the first year of capital charges of an investment, None when nothing says when it is ready."""
    if table.cell(row, "eerste_afschrijving"):
        return int(table.cell(row, "eerste_afschrijving"))
    if table.cell(row, "gereed"):
        return int(table.cell(row, "gereed")) + 1
    spent = [year for at, year in enumerate(table.years) if table.states[row, at] == VALUE and table.cents[row, at]]
    return max(spent) + 1 if spent else None
