"""The charts of the perspective, made from an edition: waterfalls, programmes, reserves."""

from collections.abc import Callable

from kaderwerk.core.perspective.compute import Perspective, ProgrammeResult
from kaderwerk.core.perspective.series import Series
from kaderwerk.core.publication.charted_balance import CHARTED_ROWS, ChartedBalance, charted_balance
from kaderwerk.core.publication.readable_unit import ReadableUnit, readable_unit
from kaderwerk.parts.charts.amount import ChartAmount, label, stepped, unit_note
from kaderwerk.parts.charts.chart_figure import ChartFigure
from kaderwerk.parts.charts.programme_bars import ProgrammeBar, ProgrammeBarsView, programme_bars
from kaderwerk.parts.charts.reserve_lines import ReserveLine, ReserveLinesView, reserve_lines
from kaderwerk.parts.charts.steps import Step, span
from kaderwerk.parts.charts.waterfall import WaterfallView, waterfall
from kaderwerk.parts.words import BALANCE_LABELS

Shown = Callable[[str], str]
"""What a text of the dossier becomes before it is drawn: a font may lack signs."""
_STANDS = ("basis", "totaal")


def as_it_is(text: str) -> str:
    """Return a text as it is."""
    return text


def waterfalls(perspective: Perspective) -> tuple[ChartFigure, ...]:
    """Return the waterfall of each year, on one scale; none when there is nothing in any year."""
    if all(perspective.balance[name].is_empty for name in CHARTED_ROWS):
        return ()
    charted = charted_balance(perspective)
    steps = {year: _steps(perspective, charted, at) for at, year in enumerate(perspective.years)}
    spans = [span(one) for one in steps.values()]
    common = min(low for low, _ in spans), max(high for _, high in spans)
    amounts = [cents for name in CHARTED_ROWS for cents in perspective.balance[name].cents.tolist()]
    note = unit_note(charted.unit, amounts, has_moved=any(map(any, charted.moved.values())))
    return tuple(
        waterfall(
            WaterfallView(
                id=f"waterval-{year}",
                title=f"Van beginstand naar eindstand in {year}",
                note=note,
                steps=found,
                span=common,
            )
        )
        for year, found in steps.items()
    )


def _steps(perspective: Perspective, charted: ChartedBalance, at: int) -> tuple[Step, ...]:
    found = []
    for name in CHARTED_ROWS:
        cents, is_pm = perspective.balance[name].at(at)
        amount = stepped(
            charted.unit,
            cents,
            charted.steps[name][at],
            is_pm=is_pm,
            is_change=name not in _STANDS,
            is_moved=charted.moved[name][at],
        )
        found.append(Step(label=BALANCE_LABELS[name], amount=amount, is_stand=name in _STANDS))
    return tuple(found)


def programme_chart(perspective: Perspective, *, shown: Shown = as_it_is) -> ChartFigure | None:
    """Return expenditure and income per programme in the budget year, None when no programme has any."""
    programmes = [one for one in perspective.programmes if not _is_empty(one)]
    if not programmes:
        return None
    year = perspective.dossier.budget_year
    at = perspective.years.index(year)
    pairs = [(one, one.rows["lasten"].at(at), one.rows["baten"].at(at)) for one in programmes]
    amounts = [cents for _, *both in pairs for cents, _ in both]
    unit = readable_unit(amounts)
    return programme_bars(
        ProgrammeBarsView(
            id="programmas-plaatje",
            title=f"Lasten en baten per programma in {year}",
            note=unit_note(unit, amounts),
            programmes=tuple(
                ProgrammeBar(
                    name=shown(one.name),
                    expenditure=label(unit, cost[0], is_pm=cost[1]),
                    income=label(unit, income[0], is_pm=income[1]),
                )
                for one, cost, income in pairs
            ),
        )
    )


def _is_empty(programme: ProgrammeResult) -> bool:
    return programme.rows["lasten"].is_empty and programme.rows["baten"].is_empty


def reserve_chart(perspective: Perspective, *, shown: Shown = as_it_is) -> ChartFigure | None:
    """Return the balance of each reserve over the years, None without reserves."""
    reserves = perspective.reserves
    if not reserves:
        return None
    amounts = [cents for one in reserves for cents in (*one.balance.cents.tolist(), one.floor_cents)]
    unit = readable_unit(amounts)
    return reserve_lines(
        ReserveLinesView(
            id="reserves-plaatje",
            title="Stand van de reserves per jaar",
            note=f"{unit_note(unit, amounts)} Elke reserve heeft een eigen schaal, die bij nul begint.",
            years=perspective.years,
            reserves=tuple(
                ReserveLine(
                    name=shown(one.name),
                    stands=_stands(one.balance, unit),
                    floor=label(unit, one.floor_cents) if one.floor_cents else None,
                )
                for one in reserves
            ),
        )
    )


def _stands(series: Series, unit: ReadableUnit) -> tuple[ChartAmount, ...]:
    pairs = (series.at(at) for at in range(len(series.cents)))
    return tuple(label(unit, cents, is_pm=is_pm) for cents, is_pm in pairs)
