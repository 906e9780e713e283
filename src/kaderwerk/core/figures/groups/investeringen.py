"""The capital charges of every investment: book value, depreciation, interest, and what is not capitalised."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Any

import numpy as np

from kaderwerk.core.amount_display import euros
from kaderwerk.core.amount_text import as_decimal
from kaderwerk.core.capital.charges import ChargeTable
from kaderwerk.core.capital.investment import Investment
from kaderwerk.core.figures.group import FigureGroup, FigureSeries
from kaderwerk.core.money import CentsArray
from kaderwerk.core.perspective.compute import Perspective
from kaderwerk.core.perspective.explanation import Explanation, Part

CODE = "investeringen"
BOOK_VALUE, DEPRECIATION, INTEREST, CHARGES, DIRECT = "boekwaarde", "afschrijving", "rente", "kapitaallasten", "direct"
ROUNDING = "half_up: afschrijving en rente elk op de cent, halve naar boven; de laatste termijn neemt de rest"
SOURCE = "BBV artikel 59 tot en met 65; docs/algorithms/capital-charges.md"
_LABELS = {
    BOOK_VALUE: "boekwaarde op 1 januari",
    DEPRECIATION: "afschrijving",
    INTEREST: "rente",
    CHARGES: "kapitaallasten",
    DIRECT: "niet geactiveerd, direct ten laste",
}
_METHODS = {"lineair": "lineair", "annuitair": "annuïtair", "geen": "zonder afschrijving"}


def investeringen_json(perspective: Perspective) -> list[dict[str, Any]]:
    """Return every confirmed investment with its charges per shown year: the rows that have an address."""
    charges, years = perspective.lines.charges, perspective.years
    rate = charges.rate
    return [
        {
            "investering": one.investment,
            "voorstel": one.proposal,
            "geactiveerd": one.is_capitalised,
            "grondslag": as_decimal(one.base),
            "methode": one.method,
            "termijn": one.term_years,
            "eerste_jaar": one.first_year,
            "rentepercentage": None if rate is None else _percentage(rate),
            "ontbreekt": list(charges.missing[row]),
            "jaren": list(years),
            **{name: found.json for name, found in _told(perspective, row)},
        }
        for row, one in enumerate(charges.investments)
        if one.is_confirmed
    ]


def investeringen_series(perspective: Perspective) -> Iterator[FigureSeries]:
    """Yield the rows of every confirmed investment over the shown years; only those that say something of it."""
    for row, one in enumerate(perspective.lines.charges.investments):
        if one.is_confirmed:
            yield from (series for _, series in _told(perspective, row))


def explain(perspective: Perspective, series: FigureSeries, year: int) -> Explanation:
    """Explain one figure of an investment in a year."""
    _, investment, name = series.address.split("/")
    charges = perspective.lines.charges
    row = charges.row_of[investment]
    one = charges.investments[row]
    at = series.years.index(year)
    cents = series.hundredths[at] or 0
    parts = [Part(table=CODE, row_id=investment, cents=cents, is_pm=series.pm[at])]
    if name == CHARGES:
        inner = dict(_rows(perspective, row))
        parts = [
            Part(cell=f"{CODE}/{investment}/{part}/{year}", cents=inner[part].hundredths[at] or 0, is_pm=series.pm[at])
            for part in (DEPRECIATION, INTEREST)
        ]
    return Explanation(
        address=f"{series.address}/{year}",
        cents=cents,
        is_pm=series.pm[at],
        formula=_formula(charges, one, name, year),
        parts=tuple(parts),
        rounding=ROUNDING,
        source=SOURCE,
    )


def _formula(charges: ChargeTable, one: Investment, name: str, year: int) -> str:
    if charges.missing[charges.row_of[one.investment]]:
        unknown = ", ".join(charges.missing[charges.row_of[one.investment]])
        missing = f"; onbekend: {unknown}"
    else:
        missing = ""
    if name == DIRECT:
        return f"uitgaven min bijdragen van derden in {year}: de soort wordt niet geactiveerd{missing}"
    start = f"grondslag {euros(one.base)} (uitgaven min bijdragen van derden)"
    if one.first_year is None or year < one.first_year:
        return f"{start}; de lasten beginnen in {one.first_year or 'een nog onbekend jaar'}{missing}"
    if name == CHARGES:
        return f"afschrijving + rente{missing}"
    if name == BOOK_VALUE:
        return f"{start} − afschrijvingen tot en met {year - 1}{missing}"
    if name == INTEREST:
        at = charges.years.index(year)
        value = euros(int(charges.book_value[charges.row_of[one.investment], at]))
        rate = charges.rate
        percentage = "een onbekend percentage" if rate is None else f"{_percentage(rate):f} %".replace(".", ",")
        return f"omslagrente van {percentage} over de boekwaarde van {value} op 1 januari {year}{missing}"
    method = "een onbekende methode" if one.method is None else _METHODS[one.method]
    term = "" if one.term_years is None else f" in {one.term_years} jaren"
    residual = f", tot een restwaarde van {euros(one.residual)}" if one.residual else ""
    return f"{start}, {method}{term} vanaf {one.first_year}{residual}{missing}"


def _told(perspective: Perspective, row: int) -> Iterator[tuple[str, FigureSeries]]:
    """Yield the rows that say something of an investment: what is not capitalised has no book value."""
    is_capitalised = perspective.lines.charges.investments[row].is_capitalised
    yield from ((name, series) for name, series in _rows(perspective, row) if (name != DIRECT) == is_capitalised)


def _rows(perspective: Perspective, row: int) -> Iterator[tuple[str, FigureSeries]]:
    charges, shown = perspective.lines.charges, perspective.shown
    one = charges.investments[row]
    arrays: dict[str, CentsArray] = {
        BOOK_VALUE: charges.book_value[row, shown],
        DEPRECIATION: charges.depreciation[row, shown],
        INTEREST: charges.interest[row, shown],
        CHARGES: (charges.depreciation + charges.interest)[row, shown],
        DIRECT: charges.direct[row, shown],
    }
    pm = charges.pm[row, shown]
    known = np.zeros_like(pm)
    description = _description(perspective, row)
    for name, cents in arrays.items():
        is_unknown = pm if (name == DIRECT) != one.is_capitalised else known
        yield (
            name,
            FigureSeries(
                address=f"{CODE}/{one.investment}/{name}",
                label=f"{description}: {_LABELS[name]}",
                unit="euro",
                years=perspective.years,
                hundredths=tuple(cents.tolist()),
                pm=tuple(is_unknown.tolist()),
            ),
        )


def _description(perspective: Perspective, row: int) -> str:
    table = perspective.dossier.table(CODE)
    return table.cell(row, "omschrijving") or table.cell(row, "investering")


def _percentage(rate: Fraction) -> Decimal:
    """Return a rate in percent with all its decimals: a rounded one would not give the interest back."""
    # Through text: normalised, 20 would be written as 2E+1.
    return Decimal(f"{(Decimal(rate.numerator * 100) / Decimal(rate.denominator)).normalize():f}")


GROUP = FigureGroup(
    code=CODE,
    title="Investeringen",
    json=investeringen_json,
    series=investeringen_series,
    explain=explain,
    introduction=(
        "Wat investeringen per jaar kosten: afschrijving plus rente over de boekwaarde op 1 januari. "
        "De bedragen zijn het geheel, voordat deelnemers hun aandeel dragen."
    ),
)
