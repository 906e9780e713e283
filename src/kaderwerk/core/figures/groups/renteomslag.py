"""The renteomslag per year: parts, sums, the percentage that follows from them and how far the charge is from it."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from kaderwerk.core.amount_text import as_decimal
from kaderwerk.core.figures.group import FigureGroup, FigureSeries
from kaderwerk.core.interest.scheme import BOOK_VALUE, CHARGED, PARTS, SIGNS, InterestYear, interest_years
from kaderwerk.core.money import round_half_up
from kaderwerk.core.perspective.compute import Perspective
from kaderwerk.core.perspective.explanation import Explanation, Part

CODE = "renteomslag"
SOURCE = "Commissie BBV, notitie Rente (juli 2017): renteschema; BBV artikel 13 (paragraaf financiering)"
PART_LABELS = {
    "a": "a. Externe rentelasten, korte en lange financiering",
    "b": "b. Externe rentebaten",
    "c1": "c1. Rente aan de grondexploitatie",
    "c2": "c2. Rente van projectfinanciering",
    "c3": "c3. Rentebaten van doorverstrekte leningen",
    "d1": "d1. Rente over eigen vermogen",
    "d2": "d2. Rente over voorzieningen",
    "e": "e. Aan taakvelden toegerekende rente",
    "boekwaarde": "Boekwaarde van de vaste activa per 1 januari",
}
SUM_LABELS = {
    "toe_te_rekenen": "Toe te rekenen externe rente",
    "aan_taakvelden": "Externe rente voor de taakvelden",
    "totaal": "Toe te rekenen rente",
    "toegerekend": "Toegerekende rente",
    "resultaat": "Renteresultaat op taakveld Treasury",
}
SUM_FORMULAS = {
    "toe_te_rekenen": "a − b",
    "aan_taakvelden": "a − b − c1 − c2 + c3",
    "totaal": "a − b − c1 − c2 + c3 + d1 + d2",
    "toegerekend": "e",
    "resultaat": "e − (a − b − c1 − c2 + c3 + d1 + d2); plus is voordelig",
}
RATE_LABELS = {
    "omslagpercentage": "Omslagpercentage",
    "afgerond_percentage": "Omslagpercentage, afgerond op halve procenten",
    "afwijking": "Afwijking van de toegerekende rente",
}
RATE_FORMULAS = {
    "omslagpercentage": "totaal ÷ boekwaarde",
    "afgerond_percentage": "totaal ÷ boekwaarde, afgerond op halve procentpunten",
    "afwijking": "verschil tussen toegerekende en toe te rekenen rente ÷ toe te rekenen rente",
}
RATE_PARTS = {
    "omslagpercentage": (("totaal", None), (None, BOOK_VALUE)),
    "afgerond_percentage": (("totaal", None), (None, BOOK_VALUE)),
    "afwijking": (("toegerekend", None), ("totaal", None)),
}
"""What each percentage takes in: a sum or a part."""
TO_HUNDREDTHS = "half_up: op honderdsten van een procent, halve naar boven"
TO_HALVES = "half_point: op halve procentpunten, halve naar boven"


def renteomslag_json(perspective: Perspective) -> dict[str, Any]:
    """Return the scheme as mappings and lists, a place per year that has one."""
    years = _years(perspective)
    return {
        "jaren": [one.year for one in years],
        **{part: _series_json([_part(one, part) for one in years], years) for part in PARTS},
        **{name: _series_json([one.sum(name) for one in years], years) for name in SIGNS},
        **{
            name: [None if cents is None else as_decimal(cents) for cents in (_rate(one, name) for one in years)]
            for name in RATE_LABELS
        },
    }


def renteomslag_series(perspective: Perspective) -> Iterator[FigureSeries]:
    """Yield every row of the scheme in its order; none without a scheme."""
    years = _years(perspective)
    if not years:
        return
    numbers = tuple(one.year for one in years)
    for name, label in (PART_LABELS | SUM_LABELS).items():
        pairs = [_part(one, name) if name in PART_LABELS else one.sum(name) for one in years]
        yield FigureSeries(
            address=f"{CODE}/{name}",
            label=label,
            unit="euro",
            years=numbers,
            hundredths=tuple(cents for cents, _ in pairs),
            pm=tuple(is_pm for _, is_pm in pairs),
        )
    for name, label in RATE_LABELS.items():
        yield FigureSeries(
            address=f"{CODE}/{name}",
            label=label,
            unit="procent",
            years=numbers,
            hundredths=tuple(_rate(one, name) for one in years),
            pm=(False,) * len(years),
        )


def explain(perspective: Perspective, series: FigureSeries, year: int) -> Explanation:
    """Explain one figure of the scheme."""
    found = next(one for one in _years(perspective) if one.year == year)
    name = series.address.removeprefix(f"{CODE}/")
    at = series.years.index(year)
    value = series.hundredths[at]
    rounding: str | None = None
    is_sum = True
    if name in RATE_LABELS:
        formula, is_sum = RATE_FORMULAS[name], False
        parts = [_cell(found, total) if total else _row(found, part or "") for total, part in RATE_PARTS[name]]
        rounding = TO_HALVES if name == "afgerond_percentage" else TO_HUNDREDTHS
        if value is None:
            formula += "; niet te bepalen: een deel ontbreekt, is PM of is nul"
    elif name in SIGNS:
        formula = SUM_FORMULAS[name]
        parts = [_row(found, part, sign=sign) for part, sign in SIGNS[name].items() if part not in found.missing]
        missing = [part for part in SIGNS[name] if part in found.missing]
        if missing:
            formula += f"; niet ingevuld en dus nul: {', '.join(missing)}"
    elif name == CHARGED and found.is_charge_computed:
        formula, is_sum = "omslagrente van het dossier × boekwaarde, want e is niet ingevuld", False
        parts = [_row(found, BOOK_VALUE)]
        rounding = "half_up: op centen, halve naar boven"
    else:
        formula = "niet ingevuld en dus nul" if name in found.missing else "zoals ingevuld in de tabel renteomslag"
        parts = [] if name in found.missing else [_row(found, name)]
    return Explanation(
        address=f"{series.address}/{year}",
        cents=value or 0,
        is_pm=series.pm[at],
        formula=formula,
        parts=tuple(parts),
        rounding=rounding,
        source=SOURCE,
        unit=series.unit,
        is_known=value is not None,
        is_sum=is_sum,
    )


def _years(perspective: Perspective) -> tuple[InterestYear, ...]:
    return perspective.remembered("renteomslag", lambda: interest_years(perspective.dossier, perspective.overlay))


def _part(one: InterestYear, part: str) -> tuple[int, bool]:
    return one.cents[part], part in one.unknown


def _rate(one: InterestYear, name: str) -> int | None:
    """Return a percentage in hundredths."""
    rates: dict[str, Fraction | None] = {
        "omslagpercentage": one.rate,
        "afgerond_percentage": one.rounded_rate,
        "afwijking": one.deviation,
    }
    rate = rates[name]
    return None if rate is None else round_half_up(rate.numerator * 10_000, rate.denominator)


def _row(one: InterestYear, part: str, *, sign: int = 1) -> Part:
    cents, is_pm = _part(one, part)
    return Part(table="renteomslag", row_id=part, cents=sign * cents, is_pm=is_pm)


def _cell(one: InterestYear, name: str) -> Part:
    cents, is_pm = one.sum(name)
    return Part(cell=f"{CODE}/{name}/{one.year}", cents=cents, is_pm=is_pm)


def _series_json(pairs: list[tuple[int, bool]], years: tuple[InterestYear, ...]) -> dict[str, Any]:
    return {
        "bedragen": [as_decimal(cents) for cents, _ in pairs],
        "pm": [one.year for one, (_, is_pm) in zip(years, pairs, strict=True) if is_pm],
    }


GROUP = FigureGroup(
    code=CODE,
    title="Renteomslag",
    json=renteomslag_json,
    series=renteomslag_series,
    explain=explain,
    introduction=(
        "Hoe de rente over de taakvelden wordt verdeeld, opnieuw opgeteld volgens het schema van de notitie rente van "
        "de Commissie BBV. Onderdelen staan zonder teken; bij het resultaat is plus voordelig."
    ),
)
