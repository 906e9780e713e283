"""Figures as pages show them: Dutch text, PM and direction in words, a link to the explanation."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from kaderwerk.core.amount_text import write_amount
from kaderwerk.core.dossier.table import EMPTY, PM
from kaderwerk.core.figures.group import FigureSeries
from kaderwerk.core.perspective.explanation import Explanation
from kaderwerk.core.perspective.series import Series
from kaderwerk.core.staff.recognisable import WITHHELD
from kaderwerk.parts.links import Links
from kaderwerk.parts.numbers import NO_BREAK, direction, euros, have_cents, in_unit

UNDETERMINED = "niet te bepalen"


@dataclass(frozen=True, kw_only=True)
class Figure:
    """One amount; ``value`` is its canonical text for machines, ``address`` where it is explained.

    An empty ``text`` is a cell that holds nothing, which is something else than zero; an empty ``value`` with a
    text is a figure that cannot be determined, or ``is_withheld``: known and not published. ``is_effect``: the
    sign says whether it is favourable, and ``word`` says it too (empty for zero).
    """

    text: str
    value: str = ""
    is_pm: bool = False
    is_effect: bool = False
    word: str = ""
    address: str = ""
    url: str = ""
    is_withheld: bool = False


@dataclass(frozen=True, kw_only=True)
class FigureRow:
    """A row of figures; ``kind`` names its look (opening, total, part), ``anchor`` its id on the page."""

    label: str
    figures: tuple[Figure, ...]
    kind: str = ""
    url: str = ""
    anchor: str = ""
    note: str = ""

    @property
    def is_pm(self) -> bool:
        """Whether a figure leaves out a PM."""
        return any(figure.is_pm for figure in self.figures)

    @property
    def is_undetermined(self) -> bool:
        """Whether a figure cannot be determined."""
        return any(figure.text and not figure.value and not figure.is_withheld for figure in self.figures)


NOTHING = Figure(text="")
NOT_PUBLIC = Figure(text=WITHHELD, is_withheld=True)


def figure(  # an amount with all that a table says of it, made for each cell
    cents: int,
    *,
    is_pm: bool,
    with_cents: bool = False,
    has_direction: bool = True,
    address: str = "",
    url: str = "",
) -> Figure:
    """Return an amount; a PM stands beside what is known."""
    text = _with_pm(euros(cents, with_cents=with_cents), cents, is_pm=is_pm)
    word = direction(cents) if has_direction else ""
    return Figure(
        text=text,
        value=write_amount(cents),
        is_pm=is_pm,
        is_effect=has_direction,
        word=word,
        address=address,
        url=url,
    )


def measured_figure(hundredths: int | None, *, unit: str, is_pm: bool, with_cents: bool = False) -> Figure:
    """Return a figure in its unit, without link or direction; None cannot be determined."""
    if hundredths is None:
        return Figure(text=f"{UNDETERMINED} +{NO_BREAK}PM" if is_pm else UNDETERMINED, is_pm=is_pm)
    known = in_unit(hundredths, unit, with_cents=with_cents)
    return Figure(text=_with_pm(known, hundredths, is_pm=is_pm), value=write_amount(hundredths), is_pm=is_pm)


def _with_pm(known: str, hundredths: int, *, is_pm: bool) -> str:
    """A PM stands beside what is known, and alone when nothing is."""
    if not is_pm:
        return known
    return f"{known} +{NO_BREAK}PM" if hundredths else "PM"


def explained_figure(explanation: Explanation) -> Figure:
    """Return the figure of an explanation as it stands inside a text."""
    if explanation.is_withheld:
        return NOT_PUBLIC
    hundredths = explanation.cents if explanation.is_known else None
    return measured_figure(hundredths, unit=explanation.unit, is_pm=explanation.is_pm)


def series_have_cents(series: Iterable[FigureSeries], unit: str) -> bool:
    """Tell whether the figures in one unit that stand under each other need decimals."""
    return have_cents(one for each in series if each.unit == unit for one in each.hundredths if one is not None)


def series_figures(links: Links, series: FigureSeries, *, with_cents: bool) -> tuple[Figure, ...]:
    """Return the figures of a series of a family, each with its address and the link to its explanation.

    One of effects has a direction.
    """
    made = []
    for year, hundredths, is_pm in zip(series.years, series.hundredths, series.pm, strict=True):
        if series.is_withheld:
            plain = NOT_PUBLIC
        elif series.is_effect and hundredths is not None:
            plain = figure(hundredths, is_pm=is_pm, with_cents=with_cents)
        else:
            plain = measured_figure(hundredths, unit=series.unit, is_pm=is_pm, with_cents=with_cents)
        url = links.explanation(series.address, year)
        made.append(replace(plain, address=f"{series.address}/{year}", url=url))
    return tuple(made)


def written_figures(cents: Iterable[int], states: Iterable[int], *, with_cents: bool) -> tuple[Figure, ...]:
    """Return the cells of a row as written in a table: empty, an amount or PM."""
    return tuple(
        NOTHING if state == EMPTY else figure(one, is_pm=state == PM, with_cents=with_cents, has_direction=False)
        for one, state in zip(cents, states, strict=True)
    )


@dataclass(frozen=True, kw_only=True)
class FigureWriter:
    """Writes rows of one table, all with decimals or all without."""

    links: Links
    years: tuple[int, ...]
    with_cents: bool

    @classmethod
    def of(cls, links: Links, years: tuple[int, ...], *, series: Iterable[Series]) -> "FigureWriter":
        """Return a writer that shows decimals when one of the series has cents."""
        has_cents = have_cents(cents for one in series for cents in one.cents.tolist())
        return cls(links=links, years=years, with_cents=has_cents)

    def figures(self, series: Series, address: str, *, has_direction: bool = True) -> tuple[Figure, ...]:
        """Return the figures of a series, each with its address and the link to its explanation."""
        return tuple(self._figure(series, address, at, has_direction=has_direction) for at in range(len(self.years)))

    def row(self, label: str, series: Series, address: str, *, has_direction: bool = True, kind: str = "") -> FigureRow:
        """Return a labelled row."""
        return FigureRow(label=label, figures=self.figures(series, address, has_direction=has_direction), kind=kind)

    def _figure(self, series: Series, address: str, at: int, *, has_direction: bool) -> Figure:
        cents, is_pm = series.at(at)
        year = self.years[at]
        return figure(
            cents,
            is_pm=is_pm,
            with_cents=self.with_cents,
            has_direction=has_direction,
            address=f"{address}/{year}",
            url=self.links.explanation(address, year),
        )
