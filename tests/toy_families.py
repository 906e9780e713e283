"""Two families of figures for tests: percentages over years of their own, and amounts per organisation."""

from collections.abc import Iterator

from kaderwerk.core.figures.group import FigureGroup, FigureSeries
from kaderwerk.core.perspective.compute import Perspective
from kaderwerk.core.perspective.explanation import Explanation, Part

RATIO_YEARS = (2020, 2021, 2022)
RATIO_HUNDREDTHS = (None, 1_250, -5)
"""Not known, 12.50 % and -0.05 %."""


def _ratios(_: Perspective) -> Iterator[FigureSeries]:
    yield FigureSeries(
        address="toets/quote",
        label="Proefquote, klasse A",
        unit="procent",
        years=RATIO_YEARS,
        hundredths=RATIO_HUNDREDTHS,
        pm=(False, True, False),
    )
    yield FigureSeries(
        address="toets/plaatsen",
        label="Plaatsen",
        unit="aantal",
        years=RATIO_YEARS,
        hundredths=(150, 200, 0),
        pm=(False, False, False),
    )


def _explained_ratio(perspective: Perspective, series: FigureSeries, year: int) -> Explanation:
    hundredths = series.hundredths[series.years.index(year)]
    balance, is_pm = perspective.balance["totaal"].at(0)
    return Explanation(
        address=f"{series.address}/{year}",
        cents=hundredths or 0,
        is_pm=series.pm[series.years.index(year)],
        formula="eindstand / gegeven",
        parts=(
            Part(cell=f"saldo/totaal/{perspective.years[0]}", cents=balance, is_pm=is_pm),
            Part(table="gegevens", row_id="inwoners", cents=100, is_pm=False),
        ),
        rounding="op honderdsten van een procent, halven van nul af",
        source="Regeling van de proef, artikel 1",
        unit=series.unit,
        is_known=hundredths is not None,
        is_sum=False,
    )


def _amounts(perspective: Perspective) -> Iterator[FigureSeries]:
    years = perspective.years
    for organisation, cents in (("duo-plus", 12_345), ("uithoorn", 1_000_000)):
        for row, sign in (("lasten", 1), ("saldo", -1)):
            yield FigureSeries(
                address=f"delen/{organisation}/{row}",
                label=row.capitalize(),
                unit="euro",
                years=years,
                hundredths=tuple(sign * cents for _ in years),
                pm=tuple(at == 1 for at in range(len(years))),
            )


def _explained_amount(_: Perspective, series: FigureSeries, year: int) -> Explanation:
    at = series.years.index(year)
    cents, is_pm = series.hundredths[at] or 0, series.pm[at]
    row_id = series.address.split("/")[1]
    parts: tuple[Part, ...] = (Part(table="organisaties", row_id=row_id, cents=cents, is_pm=is_pm),)
    if series.address.endswith("saldo"):
        parts = (Part(cell=f"delen/{row_id}/lasten/{year}", cents=cents, is_pm=is_pm),)
    return Explanation(
        address=f"{series.address}/{year}",
        cents=cents,
        is_pm=is_pm,
        formula="de lasten, omgekeerd" if series.address.endswith("saldo") else "de lasten van een organisatie",
        parts=parts,
        rounding=None,
        source=None,
    )


def _ratio_json(_: Perspective) -> dict[str, str]:
    return {"quote": "proef"}


def _no_series(_: Perspective) -> Iterator[FigureSeries]:
    yield from ()


RATIOS = FigureGroup(
    code="toets",
    title="Toetscijfers",
    json=_ratio_json,
    series=_ratios,
    explain=_explained_ratio,
    introduction="Hoe de proef ervoor staat.",
)
AMOUNTS = FigureGroup(code="delen", title="Delen", json=lambda _: [], series=_amounts, explain=_explained_amount)
EMPTY = FigureGroup(code="leeg", title="Leeg", json=lambda _: [], series=_no_series, explain=_explained_amount)


def toy_groups() -> tuple[FigureGroup, ...]:
    """Return the families in an order that is not that of their codes."""
    return (RATIOS, EMPTY, AMOUNTS)
