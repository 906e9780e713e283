"""What each programme costs and brings in, in one year: two bars a programme."""

from dataclasses import dataclass

from kaderwerk.parts.charts.amount import ChartAmount
from kaderwerk.parts.charts.bars import UPRIGHT, WIDE, BarGroup, grouped_bars
from kaderwerk.parts.charts.chart_figure import ChartFigure
from kaderwerk.parts.charts.drawing import Alternative

PROGRAMMES_MAX = 40


@dataclass(frozen=True, kw_only=True)
class ProgrammeBar:
    """One programme with its expenditure and income."""

    name: str
    expenditure: ChartAmount
    income: ChartAmount


@dataclass(frozen=True, kw_only=True)
class ProgrammeBarsView:
    """The programmes of one year, in the order of the table."""

    id: str
    title: str
    note: str
    programmes: tuple[ProgrammeBar, ...]


def programme_bars(view: ProgrammeBarsView) -> ChartFigure:
    """Return the figure; beyond ``PROGRAMMES_MAX`` the picture ends and says so."""
    shown = view.programmes[:PROGRAMMES_MAX]
    description = " ".join(
        f"{one.name}: lasten {one.expenditure.in_words}; baten {one.income.in_words}." for one in shown
    )
    alternative = Alternative(id=view.id, title=view.title, description=description)
    groups = [BarGroup(name=one.name, bars=(("stand", one.expenditure), ("other", one.income))) for one in shown]
    entries = [("stand", "lasten"), ("other", "baten")]
    if any(amount.is_pm for group in groups for _, amount in group.bars):
        entries.append(("unknown", "PM: nog niet bekend"))
    left_out = len(view.programmes) - len(shown)
    note = f"{view.note} Nog {left_out} programma’s staan alleen in de tabel." if left_out else view.note
    return ChartFigure(
        id=view.id,
        title=view.title,
        description=description,
        note=note,
        wide=grouped_bars(alternative, groups, entries, WIDE),
        upright=grouped_bars(alternative, groups, entries, UPRIGHT),
    )
