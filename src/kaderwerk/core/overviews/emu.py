"""The EMU balance of t-1, t and t+1, by the scheme that starts from the balance of income and expenditure (BBV 20)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from kaderwerk.core.amount_text import AmountError, read_amount
from kaderwerk.core.overviews.capital import CapitalYear, capital_movements
from kaderwerk.core.overviews.forecast_balance import DEPRECIATION_CATEGORY
from kaderwerk.core.overviews.row import Overview, OverviewRow, RowText, sum_row
from kaderwerk.core.overviews.year_lines import RESULT_TAAKVELD, LineBook, YearLines, positions_of
from kaderwerk.core.perspective.explanation import Part
from kaderwerk.core.perspective.lines import BALANCE, EXPENDITURE, INCOME

CODE = "emu"
SOURCE = (
    "BBV artikel 20 lid 1 onder f en artikel 23; Wet houdbare overheidsfinanciën (schema uit de praktijk, nakijken)"
)
PROVISIONS_CATEGORY = "7.2"
FROM_LINES = (
    ("exploitatiesaldo", "Saldo van baten en lasten, voor reserves", 1),
    ("afschrijvingen", "Afschrijvingen", 1),
    ("dotaties_voorzieningen", "Dotaties aan voorzieningen", 1),
    ("investeringen", "Investeringen die worden geactiveerd", -1),
    ("bijdragen_derden", "Bijdragen van derden aan investeringen", 1),
)
FROM_INPUTS = (
    ("emu_desinvesteringen", "Desinvesteringen", 1),
    ("emu_aankoop_grond", "Aankoop en bewerking van grond", -1),
    ("emu_verkoop_grond", "Verkoop van bouwgrond", 1),
    ("emu_uitgaven_voorzieningen", "Uitgaven ten laste van voorzieningen", -1),
    ("emu_lasten_reserves", "Uitgaven rechtstreeks ten laste van reserves", -1),
    ("emu_boekwinst_effecten", "Boekwinst op verkoop van effecten", -1),
)
BALANCE_ROW = "emu_saldo"
_Parts = Callable[[], tuple[Part, ...]]
_Amount = tuple[int | None, bool, _Parts]


@dataclass(frozen=True, kw_only=True)
class EmuResult:
    """The overview, and per year the names of the inputs that the table gegevens does not hold."""

    overview: Overview
    missing: dict[int, tuple[str, ...]]


def emu_balance(book: LineBook) -> EmuResult:
    """Return the balance with what the lines give; a missing input counts as nothing and marks its year."""
    budget_year = book.perspective.dossier.budget_year
    years = (budget_year - 1, budget_year, budget_year + 1)
    capital = capital_movements(book.perspective, years)
    columns = {year: _of_lines(book.year(year), capital[year]) for year in years}
    inputs = {year: {name: _input(book, name, year) for name, *_ in FROM_INPUTS} for year in years}
    rows, terms = [], []
    for name, label, sign in FROM_LINES:
        row = _row(name, label, years, [columns[year][name] for year in years])
        rows.append(row)
        terms.append((sign, row))
    for name, label, sign in FROM_INPUTS:
        row = _row(name, label, years, [inputs[year][name] for year in years])
        rows.append(row)
        terms.append((sign, row))
    text = RowText(
        path=f"{CODE}/{BALANCE_ROW}",
        label="EMU-saldo",
        formula=" ".join(f"{'+' if sign > 0 else '−'} {row.label.lower()}" for sign, row in terms).removeprefix("+ "),
    )
    missing = {year: tuple(name for name, *_ in FROM_INPUTS if inputs[year][name][1]) for year in years}
    names = sorted({name for one in missing.values() for name in one})
    remark = f"Niet in de tabel gegevens, geteld als nul: {', '.join(names)}." if names else "Alle gegevens zijn er."
    overview = Overview(
        code=CODE, title="EMU-saldo", source=SOURCE, rows=(*rows, sum_row(text, terms)), remarks=(remark,)
    )
    return EmuResult(overview=overview, missing=missing)


def _of_lines(lines: YearLines | None, capital: CapitalYear) -> dict[str, _Amount]:
    spend = tuple(capital.spend)
    found: dict[str, _Amount] = {
        "investeringen": _total(spend),
        "bijdragen_derden": _total(tuple(capital.contributions)),
    }
    if lines is None or not lines.is_whole:
        return found | {name: (None, False, tuple) for name, *_ in FROM_LINES[:3]}
    kinds, economic = lines.codes.kinds, lines.codes.economic
    operates = positions_of(
        np.isin(kinds, (EXPENDITURE, INCOME, BALANCE)) & (lines.codes.taakvelden != RESULT_TAAKVELD)
    )
    # What is not split may hold movements of reserves, which this balance leaves out.
    is_unsure = bool(((kinds == BALANCE) & ((lines.effects != 0) | lines.pm)).any())
    cents, is_pm = lines.total(operates)
    depreciation = positions_of((economic == DEPRECIATION_CATEGORY) & (kinds == EXPENDITURE))
    additions = positions_of((economic == PROVISIONS_CATEGORY) & (kinds == EXPENDITURE))
    found["exploitatiesaldo"] = (cents, is_pm or is_unsure, lambda: lines.parts(operates))
    found["afschrijvingen"] = _total((*lines.parts(depreciation, sign=-1), *capital.depreciation))
    found["dotaties_voorzieningen"] = _total(lines.parts(additions, sign=-1))
    return found


def _total(parts: tuple[Part, ...]) -> _Amount:
    return sum(part.cents for part in parts), any(part.is_pm for part in parts), lambda: parts


def _input(book: LineBook, name: str, year: int) -> _Amount:
    """Return an input; a missing one, or one with more than two decimals, counts as nothing and is marked."""
    table = book.perspective.dossier.table("gegevens")
    rows = table.positions("gegeven").get(name, []) if book.is_own_document else []
    text = table.cell(rows[0], str(year)) if rows else ""
    try:
        cents = read_amount(text)
    except AmountError:
        return 0, True, tuple
    return cents, False, lambda: (Part(table="gegevens", row_id=name, cents=cents, is_pm=False),)


def _row(name: str, label: str, years: tuple[int, ...], amounts: Sequence[_Amount]) -> OverviewRow:
    by_year = dict(zip(years, amounts, strict=True))

    def parts(year: int) -> tuple[Part, ...]:
        return by_year[year][2]()

    return OverviewRow(
        path=f"{CODE}/{name}",
        label=label,
        years=years,
        cents=tuple(cents for cents, *_ in amounts),
        pm=tuple(is_pm for _, is_pm, _ in amounts),
        formula=f"{label} uit de regels, investeringen of gegevens",
        parts=parts,
    )
