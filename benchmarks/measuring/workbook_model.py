"""The model as a workbook that divides by largest remainder in formulas, as values and text for LibreOffice.

Amounts are whole cents, which a cell holds exactly. A row per line; per year the rest after agreed shares,
the weights that take part, whole parts, remainders, the cents that are left, and each partner's share: one
cent more when its rank among the remainders, equal ones in order of column, is within what is left. Of three
ways to rank (RANK with COUNTIF, COUNTIF alone, comparisons) comparisons are the fastest in LibreOffice 7.4.
"""

from dataclasses import dataclass

import numpy as np

from kaderwerk.core.dossier.table_reading import column_letter
from kaderwerk.core.dossier.tables_budget import CATEGORIES, NATURES
from measuring.figures import Figures
from measuring.model import LEFT_OUT, OWNER, PARTNERS, PROGRAMMES, WEIGHTS, YEARS, Cents, Flags, Model

Value = str | int | None

_KEY_CELLS = tuple(f"$sleutel.$B${row}" for row in range(1, len(PARTNERS) + 1))
_KIND, _NATURE, _CATEGORY, _PROGRAMME, _STATUS = range(2, 7)
_AMOUNTS = 7
_AGREED = _AMOUNTS + len(YEARS)
_SIGN = _AGREED + len(YEARS) * len(PARTNERS)
_COUNTS = _SIGN + 1
_WORK = _COUNTS + 1
_WORK_WIDTH = 3 + 2 * len(PARTNERS)
_SHARES = _WORK + len(YEARS) * _WORK_WIDTH
_END = _SHARES + len(YEARS) * len(PARTNERS)


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """One sheet: values from A1 on, formulas of the first row filled down to the last, single formulas."""

    name: str
    values: list[list[Value]]
    first_row: list[str]
    first_column: str = ""
    cells: list[list[str]]


def _cell(column: int, row: int = 1) -> str:
    return f"{column_letter(column)}{row}"


def line_sheet(model: Model) -> Sheet:
    """Return the sheet with a row per line."""
    amounts = _cells(model.amounts, model.is_filled)
    agreed = _cells(model.agreed, model.is_agreed)
    texts = zip(
        model.proposals, model.kinds, model.natures, model.categories, model.programmes, model.statuses, strict=True
    )
    values: list[list[Value]] = [
        [*cells, *row, *shares] for cells, row, shares in zip(texts, amounts, agreed, strict=True)
    ]
    formulas = [f'=IF({_cell(_KIND)}="baten";1;-1)', f'=IF({_cell(_STATUS)}="{LEFT_OUT}";0;1)']
    for at in range(len(YEARS)):
        formulas += _year_formulas(at)
    for at in range(len(YEARS)):
        formulas += [_share_formula(at, partner) for partner in range(len(PARTNERS))]
    return Sheet(name="regels", values=values, first_row=formulas, first_column=column_letter(_SIGN), cells=[])


def _cells(cents: Cents, is_there: Flags) -> list[list[int | None]]:
    """Return a row per line, empty where there is no amount."""
    rows = zip(cents.reshape(len(cents), -1).tolist(), is_there.reshape(len(cents), -1).tolist(), strict=True)
    return [[amount if there else None for amount, there in zip(*row, strict=True)] for row in rows]


@dataclass(frozen=True, kw_only=True)
class _Year:
    """The cells of one line in one year."""

    amount: str
    agreed: list[str]
    rest: str
    whole: str
    floors: list[str]
    remainders: list[str]
    left: str


def _year(at: int) -> _Year:
    work, count = _WORK + at * _WORK_WIDTH, len(PARTNERS)
    agreed = _AGREED + at * count
    return _Year(
        amount=_cell(_AMOUNTS + at),
        agreed=[_cell(agreed + one) for one in range(count)],
        rest=_cell(work),
        whole=_cell(work + 1),
        floors=[_cell(work + 2 + one) for one in range(count)],
        remainders=[_cell(work + 2 + count + one) for one in range(count)],
        left=_cell(work + 2 + 2 * count),
    )


def _year_formulas(at: int) -> list[str]:
    year = _year(at)
    floors, remainders = [], []
    for agreed, weight, floor in zip(year.agreed, _KEY_CELLS, year.floors, strict=True):
        floors.append(f"=IF(ISBLANK({agreed});INT(ABS({year.rest})*{weight}/{year.whole});0)")
        # A partner with an agreed share takes no part: it ranks behind every other.
        remainders.append(f"=IF(ISBLANK({agreed});ABS({year.rest})*{weight}-{floor}*{year.whole};-1)")
    live = "+".join(f"ISBLANK({agreed})*{weight}" for agreed, weight in zip(year.agreed, _KEY_CELLS, strict=True))
    return [
        f"={year.amount}-SUM({year.agreed[0]}:{year.agreed[-1]})",
        f"={live}",
        *floors,
        *remainders,
        f"=ABS({year.rest})-SUM({year.floors[0]}:{year.floors[-1]})",
    ]


def _share_formula(at: int, partner: int) -> str:
    year = _year(at)
    own = year.remainders[partner]
    before = "+".join(
        f"({other}{'>=' if place < partner else '>'}{own})"
        for place, other in enumerate(year.remainders)
        if place != partner
    )
    share = f"{year.floors[partner]}+({before}<{year.left})"
    return f"=${_cell(_SIGN)}*({year.agreed[partner]}+SIGN({year.rest})*({share}))"


def key_sheet() -> Sheet:
    """Return the sheet with the weights of the key."""
    values: list[list[Value]] = [[one, weight] for one, weight in zip(PARTNERS, WEIGHTS, strict=True)]
    return Sheet(name="sleutel", values=values, first_row=[], cells=[])


def total_sheet(count: int) -> Sheet:
    """Return the sheet with totals: nature and year by partner, then category and programme by year for the owner."""

    def column(at: int) -> str:
        letter = column_letter(at)
        return f"$regels.${letter}$1:${letter}${count}"

    def total(year: int, partner: int, where: int, text: str) -> str:
        shares = column(_SHARES + year * len(PARTNERS) + partner)
        return f'=SUMIFS({shares};{column(where)};"{text}";{column(_COUNTS)};1)'

    years, own = range(len(YEARS)), PARTNERS.index(OWNER)
    by_nature = [
        [total(year, partner, _NATURE, nature) for partner in range(len(PARTNERS))]
        for nature in NATURES
        for year in years
    ]
    by_category = [[total(year, own, _CATEGORY, name) for year in years] for name in CATEGORIES]
    by_programme = [[total(year, own, _PROGRAMME, name) for year in years] for name in PROGRAMMES]
    return Sheet(name="totalen", values=[], first_row=[], cells=[*by_nature, *by_category, *by_programme])


def share_range(count: int) -> str:
    """Return where the shares of all lines stand."""
    return f"{_cell(_SHARES)}:{_cell(_END - 1, count)}"


def total_range() -> str:
    """Return where the totals stand."""
    rows = len(NATURES) * len(YEARS) + len(CATEGORIES) + len(PROGRAMMES)
    return f"A1:{_cell(len(PARTNERS), rows)}"


def amount_cell(row: int, at: int) -> tuple[str, str]:
    """Return the sheet and the cell of the amount of a line in a year, both counted from nought."""
    return "regels", _cell(_AMOUNTS + at, row + 1)


def weight_cell(partner: int) -> tuple[str, str]:
    """Return the sheet and the cell of the weight of a partner."""
    return "sleutel", _cell(2, partner + 1)


def own_balance(totals: list[list[int]]) -> Cents:
    """Return the owner's balance out of the range of totals, shape (category, then nature; year)."""
    found = figures([[0] * len(YEARS) * len(PARTNERS)], totals)
    return np.concatenate([found.own_by_category, found.by_nature[:, :, PARTNERS.index(OWNER)]])


def figures(shares: list[list[int]], totals: list[list[int]]) -> Figures:
    """Return the figures out of the two ranges."""
    rows: Cents = np.array(totals, dtype=np.int64)
    natures, categories = len(NATURES) * len(YEARS), len(CATEGORIES)
    return Figures(
        shares=np.array(shares, dtype=np.int64).reshape(-1, len(YEARS), len(PARTNERS)),
        by_nature=rows[:natures].reshape(len(NATURES), len(YEARS), len(PARTNERS)),
        own_by_category=rows[natures : natures + categories],
        own_by_programme=rows[natures + categories :],
    )
