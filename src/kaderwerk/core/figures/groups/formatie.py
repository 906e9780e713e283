"""The cost of every row of staff: months, fte and norm of its scale, and what is paid once."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from kaderwerk.core.amount_display import euros
from kaderwerk.core.amount_text import as_decimal
from kaderwerk.core.figures.group import FigureGroup, FigureSeries
from kaderwerk.core.money import round_half_up
from kaderwerk.core.perspective.compute import Perspective
from kaderwerk.core.perspective.explanation import Explanation, Part
from kaderwerk.core.staff.recognisable import PERSONS_MIN, REASON, WITHHELD

CODE = "formatie"
RECURRING, ONE_OFF = "kosten", "eenmalig"
ROUNDING = "staff_half_up: fte × normbedrag × maanden ÷ 12 exact, dan op de cent, halve naar boven"
SOURCE = "docs/algorithms/staff-cost.md"
IN_PROPOSAL = (
    "Het telt mee in het bedrag van het voorstel. Dat bedrag is openbaar, want de raad besluit erover (Gemeentewet "
    "artikel 189): het is een begroting, en niet wat iemand verdient."
)
_LABELS = {RECURRING: "loonkosten", ONE_OFF: "eenmalige kosten"}


def formatie_json(perspective: Perspective) -> list[dict[str, Any]]:
    """Return every row of staff with its months, norm and cost per shown year; a norm that is unknown is null.

    A row that is withheld says why under ``achtergehouden``.
    """
    staff, shown, years = perspective.lines.staff, perspective.shown, perspective.years
    return [
        {
            "formatieregel": one.staff_line,
            "voorstel": one.proposal,
            "schaal": one.scale or None,
            "jaren": list(years),
            "maanden": None if one.is_withheld else staff.months[row, shown].tolist(),
            "normbedragen": [
                as_decimal(cents) if is_known else None
                for cents, is_known in zip(
                    staff.norms[row, shown].tolist(), staff.is_norm_known[row, shown].tolist(), strict=True
                )
            ],
            **({"achtergehouden": REASON} if one.is_withheld else {}),
            **{found.address.rpartition("/")[2]: found.json for found in _rows(perspective, row)},
        }
        for row, one in enumerate(staff.rows)
    ]


def formatie_series(perspective: Perspective) -> Iterator[FigureSeries]:
    """Yield the cost of every row of staff over the shown years."""
    for row in range(len(perspective.lines.staff.rows)):
        yield from _rows(perspective, row)


def explain(perspective: Perspective, series: FigureSeries, year: int) -> Explanation:
    """Explain the cost of a row of staff in a year."""
    _, staff_line, name = series.address.split("/")
    staff = perspective.lines.staff
    row = staff.row_of[staff_line]
    at = series.years.index(year)
    if series.is_withheld:
        return Explanation(
            address=f"{series.address}/{year}",
            cents=0,
            is_pm=False,
            formula=f"{WITHHELD}: {REASON[0].lower()}{REASON[1:]} {IN_PROPOSAL}",
            parts=(),
            rounding=None,
            source=SOURCE,
            is_known=False,
            is_sum=False,
            is_withheld=True,
        )
    cents = series.hundredths[at] or 0
    formula = (
        _formula(perspective, row, at)
        if name == RECURRING
        else f"eenmalig, in het jaar dat de formatie begint ({year})"
    )
    return Explanation(
        address=f"{series.address}/{year}",
        cents=cents,
        is_pm=series.pm[at],
        formula=formula,
        parts=(Part(table=CODE, row_id=staff_line, cents=cents, is_pm=series.pm[at]),),
        rounding=ROUNDING if name == RECURRING else None,
        source=SOURCE,
    )


def _formula(perspective: Perspective, row: int, at: int) -> str:
    staff, year_at = perspective.lines.staff, int(perspective.shown[at])
    one, months = staff.rows[row], int(staff.months[row, year_at])
    if not months:
        return f"loopt niet in {perspective.years[at]}"
    norm = euros(int(staff.norms[row, year_at])) if staff.is_norm_known[row, year_at] else "een onbekend normbedrag"
    part = "" if one.part == 1 else f" × {_dutch(one.part)} van het voorstel"
    if staff.has_withheld:
        return f"{_dutch(one.fte)} fte × het normbedrag van de schaal ({WITHHELD}) × {months} ÷ 12 maanden{part}"
    return f"{_dutch(one.fte)} fte × {norm} (schaal {one.scale or 'onbekend'}) × {months} ÷ 12 maanden{part}"


def _dutch(number: Fraction | None) -> str:
    """Return a number with at most four decimals, as people read it."""
    if number is None:
        return "een onbekend aantal"
    ten_thousandths = round_half_up(abs(number.numerator) * 10_000, number.denominator)
    text = f"{ten_thousandths // 10_000},{ten_thousandths % 10_000:04d}".rstrip("0").rstrip(",")
    return f"−{text}" if number < 0 else text


def _rows(perspective: Perspective, row: int) -> Iterator[FigureSeries]:
    staff, shown = perspective.lines.staff, perspective.shown
    table = perspective.dossier.table(CODE)
    staff_line = staff.rows[row].staff_line
    description = table.cell(table.positions("formatieregel")[staff_line][0], "functie") or staff_line
    if staff.rows[row].is_withheld:
        yield FigureSeries(
            address=f"{CODE}/{staff.rows[row].staff_line}/{RECURRING}",
            label=description,
            unit="euro",
            years=perspective.years,
            hundredths=(None,) * len(perspective.years),
            pm=(False,) * len(perspective.years),
            is_withheld=True,
        )
        return
    arrays = {RECURRING: staff.recurring[row, shown], ONE_OFF: staff.one_off[row, shown]}
    for name, cents in arrays.items():
        pm = staff.pm[row, shown].tolist() if name == RECURRING else [False] * len(perspective.years)
        yield FigureSeries(
            address=f"{CODE}/{staff.rows[row].staff_line}/{name}",
            label=f"{description}: {_LABELS[name]}",
            unit="euro",
            years=perspective.years,
            hundredths=tuple(cents.tolist()),
            pm=tuple(pm),
        )


GROUP = FigureGroup(
    code=CODE,
    title="Formatie",
    json=formatie_json,
    series=formatie_series,
    explain=explain,
    introduction=(
        "Wat personeel per jaar kost: aantal fte maal het normbedrag van de schaal, naar het aantal maanden. "
        "De bedragen zijn het geheel, voordat deelnemers hun aandeel dragen. In een publicatie staat een functie van "
        f"minder dan {PERSONS_MIN} fte er niet apart bij: dat zou laten zien wat één persoon verdient."
    ),
)
