"""The indexes of a dossier per year: their change, what they have made of one euro, and the lines that carry them."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Any

from kaderwerk.core.amount_text import as_decimal
from kaderwerk.core.figures.group import FigureGroup, FigureSeries
from kaderwerk.core.indexation.book import IndexBook
from kaderwerk.core.money import round_half_up
from kaderwerk.core.perspective.compute import Perspective
from kaderwerk.core.perspective.explanation import Explanation, Part

CODE = "indexen"
CHANGE, FACTOR = "verandering", "factor"
ROUNDING = "half_up: op honderdsten van een procent, halve naar boven; bedragen groeien met de onafgeronde factor"
_LABELS = {
    CHANGE: "verandering op het jaar ervoor",
    FACTOR: "stand, prijspeil = 100",
}


def indexen_json(perspective: Perspective) -> dict[str, Any]:
    """Return every index with its changes and factors in percent; null: unknown."""
    book, years = _book(perspective), perspective.years
    lines = _lines_by_index(perspective)
    return {
        "toegepast": book.is_applied,
        "basisjaar": book.base_year,
        "jaren": list(years),
        "indexen": [
            {
                "index": index,
                "naam": series.name,
                "herkomst": series.origin,
                "regels": lines.get(index, []),
                CHANGE: [_percentage(book.change(index, year)) for year in years],
                FACTOR: [_percentage(book.factor(index, year)) for year in years],
            }
            for index, series in book.series.items()
        ],
    }


def indexen_series(perspective: Perspective) -> Iterator[FigureSeries]:
    """Yield the change and the factor of every index over the shown years."""
    book, years = _book(perspective), perspective.years
    for index, series in book.series.items():
        for row, value in ((CHANGE, book.change), (FACTOR, book.factor)):
            yield FigureSeries(
                address=f"{CODE}/{index}/{row}",
                label=f"{series.name}: {_LABELS[row]}",
                unit="procent",
                years=years,
                hundredths=tuple(_hundredths(value(index, year)) for year in years),
                pm=(False,) * len(years),
            )


def explain(perspective: Perspective, series: FigureSeries, year: int) -> Explanation:
    """Explain the change or the factor of an index in a year."""
    book = _book(perspective)
    _, index, row = series.address.split("/")
    value = series.hundredths[series.years.index(year)]
    is_change = row == CHANGE
    parts = [] if is_change else _factor_parts(book, index, year)
    return Explanation(
        address=f"{series.address}/{year}",
        cents=value or 0,
        is_pm=False,
        formula=_change_formula(book, index, year) if is_change else _factor_formula(book, index, year),
        parts=tuple(parts),
        rounding=ROUNDING,
        source=book.series[index].origin,
        unit="procent",
        is_known=value is not None,
        is_sum=False,
    )


def _change_formula(book: IndexBook, index: str, year: int) -> str:
    if book.change(index, year) is None:
        return f"niet bekend: vul de verandering van {year} in bij indexen, of voeg een stap toe bij indexstappen"
    text = "jaargemiddelde ÷ jaargemiddelde van het jaar ervoor − 1"
    difference = book.differences.get(index)
    if difference and year > book.base_year:
        text += f"; in dit scenario {_signed(difference)} procentpunt"
    return text


def _factor_formula(book: IndexBook, index: str, year: int) -> str:
    if not book.is_applied:
        return "100: het dossier is niet in lopende prijzen, de index is niet toegepast"
    if year <= book.base_year:
        return f"100: het prijspeil is {book.base_year}"
    unknown = book.unknown_years(index, (year,))
    if unknown:
        return f"niet te bepalen: de verandering van {unknown[0]} is niet bekend"
    return f"100 × (1 + verandering) voor elk jaar van {book.base_year + 1} tot en met {year}"


def _factor_parts(book: IndexBook, index: str, year: int) -> list[Part]:
    if not book.is_applied:
        return []
    # A year before the shown ones has no address of its own: the row of the index stands for each year.
    changes = [book.change(index, between) for between in range(book.base_year + 1, year + 1)]
    return [Part(table=CODE, row_id=index, cents=_hundredths(one) or 0, is_pm=one is None) for one in changes]


def _book(perspective: Perspective) -> IndexBook:
    return perspective.lines.setting.indexes


def _lines_by_index(perspective: Perspective) -> dict[str, list[str]]:
    """Return the ids of the posts and lines that carry each index, in the order of their tables."""
    found: dict[str, list[str]] = {}
    for name, key in (("begroting", "post"), ("regels", "regel")):
        table = perspective.dossier.table(name)
        for line, index in zip(table.column(key), table.column("index"), strict=True):
            if index:
                found.setdefault(index, []).append(line)
    return found


def _hundredths(part: Fraction | None) -> int | None:
    return None if part is None else round_half_up(part.numerator * 10_000, part.denominator)


def _percentage(part: Fraction | None) -> Decimal | int | None:
    hundredths = _hundredths(part)
    return None if hundredths is None else as_decimal(hundredths)


def _signed(points: Fraction) -> str:
    text = str(as_decimal(round_half_up(points.numerator * 100, points.denominator))).replace("-", "−")
    return (text if points < 0 else f"+{text}").replace(".", ",")


GROUP = FigureGroup(
    code=CODE,
    title="Indexen",
    json=indexen_json,
    series=indexen_series,
    explain=explain,
    introduction=(
        "Met welk percentage bedragen groeien. Een dossier in constante prijzen past geen index toe; in lopende "
        "prijzen groeit een regel vanaf het jaar na het prijspeil met de index die erbij staat."
    ),
)
