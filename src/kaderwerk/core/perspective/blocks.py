"""The lines of each table as a block of equal columns: posts, lines of proposals, investments and staff."""

import itertools
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from kaderwerk.core.capital.charges import ChargeTable
from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.dossier.spread import line_amounts
from kaderwerk.core.dossier.table import Table
from kaderwerk.core.money import CentsArray
from kaderwerk.core.perspective.adapted import Amounts, RowLabels, Setting, adapted_amounts
from kaderwerk.core.perspective.series import BoolArray
from kaderwerk.core.staff.cost import StaffTable

IndexArray = NDArray[np.int64]
NOBODY = -1
HIRED, OWN_STAFF = "3.5.1", "1.1"
"""The economic categories (Iv3) of hired and of own staff."""


@dataclass(kw_only=True)
class Block:
    """Lines of one table before they are joined; ``texts`` gives a column, or one text that stands in every row."""

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
        return positions(found, position_of, other=other)


def positions(texts: list[str], position_of: Mapping[str, int], *, other: int = NOBODY) -> IndexArray:
    """Return the position of each text; ``other`` for a text that has none."""
    found = map(position_of.get, texts, itertools.repeat(other))
    return np.fromiter(found, dtype=np.int64, count=len(texts))


def post_block(setting: Setting) -> Block:
    """Return the posts of the estimate, raised by their index."""
    table = setting.dossier.table("begroting")
    rows = _rows_with(table, "fase", lambda phase: phase in ("", "raming"))
    labels = _labels(table, "post", "")
    return _block(table, rows, adapted_amounts(setting, table.amounts, labels))


def line_block(setting: Setting) -> Block:
    """Return the lines of proposals as the scenario has them; those of an amendment when it is adopted."""
    table = setting.dossier.table("regels")
    rows = _rows_with(table, "amendement", lambda amendment: is_in_force(setting.dossier, amendment))
    labels = _labels(table, "regel", "voorstel")
    return _block(table, rows, adapted_amounts(setting, lambda years: line_amounts(table, years), labels))


def investment_blocks(setting: Setting, charges: ChargeTable) -> list[Block]:
    """Return the charges of investments, structural; then what is not capitalised, incidental in its own years."""
    table = setting.dossier.table("investeringen")
    on_balance = [row for row, one in enumerate(charges.investments) if one.is_capitalised]
    direct = [row for row, one in enumerate(charges.investments) if not one.is_capitalised]
    fixed = {"soort": "lasten", "aard": "structureel"}
    charged = charges.depreciation + charges.interest
    return [
        _made(table, on_balance, fixed, (charged, charges.pm)),
        _made(table, direct, fixed | {"aard": "incidenteel"}, (charges.direct, charges.pm)),
    ]


def staff_blocks(setting: Setting, staff: StaffTable) -> list[Block]:
    """Return the cost of staff by its nature; one-off cost of structural staff is a row of its own, incidental."""
    table = setting.dossier.table("formatie")
    natures = [text or "structureel" for text in table.column("aard")]
    is_structural = np.array([one == "structureel" for one in natures], dtype=np.bool_)
    split = [row for row in np.flatnonzero(is_structural).tolist() if staff.one_off[row].any()]
    cost = staff.recurring + np.where(is_structural[:, None], 0, staff.one_off)
    economic = [HIRED if text == "inhuur" else OWN_STAFF for text in table.column("inzet")]
    fixed: dict[str, str | list[str]] = {"soort": "lasten", "aard": natures, "economische_categorie": economic}
    known = np.zeros_like(staff.pm)
    return [
        _made(table, list(range(table.size)), fixed, (cost, staff.pm)),
        _made(table, split, fixed | {"aard": "incidenteel"}, (staff.one_off, known)),
    ]


def is_in_force(dossier: Dossier, amendment: str) -> bool:
    """Tell whether the lines of an amendment count: no amendment at all, or an adopted one that is no motion."""
    if not amendment:
        return True
    table = dossier.table("amendementen")
    row = table.rows_by("amendement").get(amendment)
    return row is not None and (table.cell(row, "soort"), table.cell(row, "status")) == ("amendement", "aangenomen")


def _labels(table: Table, id_column: str, proposal_column: str) -> RowLabels:
    indexes = table.column("index")
    if "prijzen" in table.columns:
        # What is in running prices already never grows by an index; reading refuses the two together.
        pairs = zip(indexes, table.column("prijzen"), strict=True)
        indexes = ["" if prices == "lopend" else index for index, prices in pairs]
    proposals = table.column(proposal_column) if proposal_column else [""] * table.size
    return RowLabels(ids=table.column(id_column), proposals=proposals, indexes=indexes)


def _rows_with(table: Table, name: str, is_wanted: Callable[[str], bool]) -> list[int] | None:
    """Return the rows with a wanted text in a column; None when that is every row."""
    if name not in table.columns:
        return None
    wanted = {text: is_wanted(text) for text in set(table.column(name))}
    if all(wanted.values()):
        return None
    return [row for row, text in enumerate(table.column(name)) if wanted[text]]


def _block(table: Table, rows: list[int] | None, amounts: Amounts) -> Block:
    schema = table.schema
    assert schema is not None  # noqa: S101  # only tables of the schema are blocks
    known, pm = amounts.known, amounts.pm

    def texts(name: str) -> list[str] | str:
        # A column that the schema does not know is kept and counts for nothing, whatever its name.
        if name not in table.columns or schema.column(name) is None:
            return ""
        column = table.column(name)
        return column if rows is None else [column[row] for row in rows]

    return Block(
        table=table.name,
        texts=texts,
        id_column=schema.key[0],
        amounts=known if rows is None else known[rows],
        pm=pm if rows is None else pm[rows],
    )


def _made(
    table: Table, rows: list[int], fixed: Mapping[str, str | list[str]], amounts: tuple[CentsArray, BoolArray]
) -> Block:
    """Return lines whose amounts are made from a table; ``fixed`` gives the columns that it does not hold itself."""
    schema = table.schema
    assert schema is not None  # noqa: S101  # as above

    def texts(name: str) -> list[str] | str:
        found = fixed.get(name)
        if found is None:
            found = table.column(name) if schema.column(name) is not None and name in table.columns else ""
        return found if isinstance(found, str) else [found[row] for row in rows]

    return Block(table=table.name, texts=texts, id_column=schema.key[0], amounts=amounts[0][rows], pm=amounts[1][rows])
