"""The ratios of the BBV as figures: percentages over six years, with their class, inputs and what is missing."""

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from kaderwerk.core import amount_display
from kaderwerk.core.amount_text import as_decimal
from kaderwerk.core.figures.group import FigureGroup, FigureSeries
from kaderwerk.core.perspective.compute import Perspective
from kaderwerk.core.perspective.explanation import Explanation, Part
from kaderwerk.core.ratios.bands import CLASS_TITLES
from kaderwerk.core.ratios.inputs import Input
from kaderwerk.core.ratios.results import RatioYear, ratio_results

CODE = "kengetallen"
ROUNDING = "op honderdsten van een procent, halven van nul af; de klasse volgt uit de onafgeronde waarde"


def _json(perspective: Perspective) -> list[dict[str, Any]]:
    return [
        _ratio_json(rows) for rows in perspective.remembered("kengetallen", lambda: ratio_results(perspective)).values()
    ]


def _ratio_json(rows: tuple[RatioYear, ...]) -> dict[str, Any]:
    ratio = rows[0].ratio
    return {
        "kengetal": ratio.code,
        "code": ratio.iv3,
        "naam": ratio.title,
        "eenheid": "procent",
        "jaren": [one.year for one in rows],
        "waarden": [None if one.hundredths is None else as_decimal(one.hundredths) for one in rows],
        "klassen": [one.signal for one in rows],
        "ontbreekt": [list(one.missing) for one in rows],
        "reden": [one.reason for one in rows],
        "opmerkingen": [list(one.notes) for one in rows],
        "formule": ratio.text,
        "invoer": {need.name: [_euros(one.inputs[at]) for one in rows] for at, need in enumerate(ratio.needs)},
        "herkomst": {need.name: [one.inputs[at].origin for one in rows] for at, need in enumerate(ratio.needs)},
        "bron": ratio.source,
    }


def _euros(one: Input) -> Any:  # noqa: ANN401  # a number of JSON: whole, or with two decimals
    return None if one.cents is None else as_decimal(one.cents)


def _series(perspective: Perspective) -> Iterator[FigureSeries]:
    for code, rows in perspective.remembered("kengetallen", lambda: ratio_results(perspective)).items():
        yield FigureSeries(
            address=f"{CODE}/{code}",
            label=rows[0].ratio.title,
            unit="procent",
            years=tuple(one.year for one in rows),
            hundredths=tuple(one.hundredths for one in rows),
            # An unknown input makes the whole ratio unknown: nothing is left out of one that is shown.
            pm=tuple(False for _ in rows),
            note=_classes(rows),
        )


def _classes(rows: tuple[RatioYear, ...]) -> str:
    """Say in which years the ratio is in which class, as ``A in 2022 en 2024–2026, B in 2023``."""
    years_of: dict[str, list[int]] = {}
    for one in rows:
        if one.signal is not None:
            years_of.setdefault(one.signal, []).append(one.year)
    texts = [f"{signal} in {_listed(years)}" for signal, years in years_of.items()]
    return f"Klasse {', '.join(texts)}" if texts else ""


def _listed(years: list[int]) -> str:
    """Years as people read them; three or more after each other are from the first to the last.

    >>> _listed([2020, 2021, 2022]), _listed([2020, 2021, 2024]), _listed([2020, 2022, 2023, 2024])
    ('2020–2022', '2020, 2021 en 2024', '2020 en 2022–2024')
    """
    shown: list[str] = []
    for _, run in groupby(enumerate(sorted(years)), key=lambda one: one[1] - one[0]):
        found = [str(year) for _, year in run]
        shown += [f"{found[0]}\N{EN DASH}{found[-1]}"] if len(found) > 2 else found
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} en {shown[-1]}"


def _explain(perspective: Perspective, series: FigureSeries, year: int) -> Explanation:
    rows = perspective.remembered("kengetallen", lambda: ratio_results(perspective))[
        series.address.removeprefix(f"{CODE}/")
    ]
    found = next(one for one in rows if one.year == year)
    return Explanation(
        address=f"{series.address}/{year}",
        cents=found.hundredths or 0,
        is_pm=False,
        formula=_formula(found),
        parts=tuple(_part(one) for one in found.inputs if one.table),
        rounding=None if found.value is None else ROUNDING,
        source="; ".join(dict.fromkeys([found.ratio.source, *_origins(found)])),
        unit="procent",
        is_known=found.value is not None,
        is_sum=False,
    )


def _part(one: Input) -> Part:
    return Part(table=one.table, row_id=one.row_id, cents=one.cents or 0, is_pm=one.is_missing)


def _origins(found: RatioYear) -> list[str]:
    return [f"{one.need.letter}: {one.origin}" for one in found.inputs if one.origin]


def _formula(found: RatioYear) -> str:
    """Return the formula in letters, then each letter with its amount, then the quotient and its class."""
    ratio = found.ratio
    letters = [
        f"{one.need.letter} = {one.need.label}: "
        + ("ontbreekt" if one.cents is None else f"€ {amount_display.euros(one.cents)}")
        for one in found.inputs
    ]
    text = f"{ratio.title} = {ratio.text}; {'; '.join(letters)}"
    if found.value is None:
        return f"{text}; niet te bepalen: {found.reason}"
    numerator, denominator = ratio.formula({one.need.name: one.cents or 0 for one in found.inputs})
    text += f"; € {amount_display.euros(numerator)} / € {amount_display.euros(denominator)}"
    if found.signal is not None:
        text += f"; klasse {found.signal}, {CLASS_TITLES[found.signal]}"
    return "; ".join([text, *found.notes])


GROUP = FigureGroup(
    code=CODE,
    title="Kengetallen",
    json=_json,
    series=_series,
    explain=_explain,
    introduction=(
        "De kengetallen van BBV artikel 11, in procenten, van twee jaren voor het begrotingsjaar tot en met drie erna. "
        "Waar invoer ontbreekt, staat er geen cijfer."
    ),
)
