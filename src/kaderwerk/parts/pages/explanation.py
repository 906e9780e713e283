"""How a figure came about: its years, the parts that add up to it, rounding and sources."""

from dataclasses import dataclass, replace

from kaderwerk.core.perspective.explanation import Explanation, Part, explain
from kaderwerk.parts.edition import Edition
from kaderwerk.parts.figures import NOTHING, Figure, figure
from kaderwerk.parts.frame import Link, dossier_frame
from kaderwerk.parts.links import Links
from kaderwerk.parts.numbers import have_cents
from kaderwerk.parts.references import Reference, figure_name, has_direction, row_reference
from kaderwerk.parts.rendering import render
from kaderwerk.parts.sources import Source, sources_of
from kaderwerk.parts.words import BALANCE_LABELS, capital


@dataclass(frozen=True, kw_only=True)
class PartRow:
    """One part over the years; where it is no part of the figure, there is nothing."""

    name: Reference
    figures: tuple[Figure, ...]


@dataclass(frozen=True, kw_only=True)
class YearTile:
    """One year of the figure, with the way to its explanation."""

    year: int
    figure: Figure
    is_chosen: bool


@dataclass(frozen=True, kw_only=True)
class ExplanationView:
    """What the page shows; ``chosen`` is the year asked for, ``formulas`` say for which years they hold."""

    name: str
    address: str
    chosen: int | None
    origin: Link
    tiles: tuple[YearTile, ...]
    parts: tuple[PartRow, ...]
    totals: tuple[Figure, ...]
    formulas: tuple[tuple[str, str], ...]
    roundings: tuple[str, ...]
    sources: tuple[tuple[Reference, tuple[Source, ...]], ...]
    has_direction: bool

    @property
    def title(self) -> str:
        """The name of the figure, with the year asked for."""
        return self.name if self.chosen is None else f"{self.name} in {self.chosen}"

    @property
    def years(self) -> tuple[int, ...]:
        """The years shown."""
        return tuple(tile.year for tile in self.tiles)

    @property
    def has_pm(self) -> bool:
        """Whether the figure or a part leaves out a PM."""
        return any(figure.is_pm for row in self.parts for figure in row.figures) or any(
            tile.figure.is_pm for tile in self.tiles
        )


def explanation_page(edition: Edition, links: Links, series_address: str, year: int | None = None) -> str:
    """Return the page as HTML; ``series_address`` comes without its year.

    Raises:
        QuestionError: no figure has this address.
    """
    view = explanation_view(edition, links, series_address, year)
    section = "voorstellen" if series_address.startswith("voorstellen/") else "perspectief"
    return render("explanation.html", dossier_frame(view.title, edition, links, section=section, is_inside=True), view)


def explanation_view(edition: Edition, links: Links, series_address: str, year: int | None = None) -> ExplanationView:
    """Gather what the page shows.

    Raises:
        QuestionError: no figure has this address.
    """
    answers = [explain(edition.perspective, f"{series_address}/{one}") for one in edition.years]
    every = [cents for answer in answers for cents in (answer.cents, *(part.cents for part in answer.parts))]
    with_cents = have_cents(every)
    is_effect = has_direction(series_address)
    totals = tuple(
        figure(one.cents, is_pm=one.is_pm, with_cents=with_cents, has_direction=is_effect) for one in answers
    )
    return ExplanationView(
        name=figure_name(edition, series_address),
        address=series_address,
        chosen=year,
        origin=_origin(edition, links, series_address),
        tiles=tuple(
            YearTile(year=one, figure=_linked(total, f"{series_address}/{one}", links), is_chosen=one == year)
            for one, total in zip(edition.years, totals, strict=True)
        ),
        parts=_part_rows(edition, links, answers, with_cents=with_cents, is_effect=is_effect),
        totals=totals,
        formulas=_formulas(edition.years, answers),
        roundings=tuple(dict.fromkeys(one.rounding for one in answers if one.rounding)),
        sources=_sources(edition, links, answers),
        has_direction=is_effect,
    )


def _linked(plain: Figure, address: str, links: Links) -> Figure:
    series_address, _, year = address.rpartition("/")
    return replace(plain, address=address, url=links.explanation(series_address, int(year)))


def _origin(edition: Edition, links: Links, series_address: str) -> Link:
    """The page on which the figure stands."""
    group, subject, *_ = series_address.split("/")
    if group == "voorstellen":
        return Link(label=edition.cell("voorstellen", subject, "titel"), url=links.proposal(subject))
    anchors = {"programmas": f"programma-{subject}", "reserves": f"reserve-{subject}"}
    return Link(label="Perspectief", url=links.perspective(anchors.get(group, "")))


def _part_rows(
    edition: Edition, links: Links, answers: list[Explanation], *, with_cents: bool, is_effect: bool
) -> tuple[PartRow, ...]:
    """The parts of all years under each other: the same part in another year is the same row."""
    names: dict[str, Reference] = {}
    cells: dict[str, list[Figure]] = {}
    for at, answer in enumerate(answers):
        for part in answer.parts:
            key, name = _named_part(edition, links, part, year=edition.years[at])
            names.setdefault(key, name)
            row = cells.setdefault(key, [NOTHING] * len(answers))
            plain = figure(part.cents, is_pm=part.is_pm, with_cents=with_cents, has_direction=is_effect)
            row[at] = plain if part.cell is None else _linked(plain, part.cell, links)
    return tuple(PartRow(name=names[key], figures=tuple(row)) for key, row in cells.items())


def _named_part(edition: Edition, links: Links, part: Part, *, year: int) -> tuple[str, Reference]:
    if part.cell is None:
        table, row_id = part.table or "", part.row_id or ""
        return f"{table}/{row_id}", row_reference(edition, links, table, row_id)
    series_address, _, part_year = part.cell.rpartition("/")
    name = figure_name(edition, series_address)
    if int(part_year) == year:
        return part.cell.rpartition("/")[0], Reference(label=name, url=links.explanation(series_address))
    return f"{series_address} before", Reference(label=f"{name}, een jaar eerder")


def _formulas(years: tuple[int, ...], answers: list[Explanation]) -> tuple[tuple[str, str], ...]:
    """Each formula once, with the years for which it holds; no years when it holds for all."""
    by_text: dict[str, list[str]] = {}
    for year, answer in zip(years, answers, strict=True):
        by_text.setdefault(_readable(answer.formula), []).append(str(year))
    if len(by_text) == 1:
        return (("", next(iter(by_text))),)
    return tuple((", ".join(found), text) for text, found in by_text.items())


def _readable(formula: str) -> str:
    """Return a formula with the names of rows as pages show them, as a sentence."""
    terms = formula.split(" + ")
    if all(term in BALANCE_LABELS for term in terms):
        formula = " + ".join(BALANCE_LABELS[term].lower() for term in terms)
    return capital(formula)


def _sources(
    edition: Edition, links: Links, answers: list[Explanation]
) -> tuple[tuple[Reference, tuple[Source, ...]], ...]:
    rows = dict.fromkeys(
        (part.table or "", part.row_id or "") for one in answers for part in one.parts if not part.cell
    )
    return tuple((row_reference(edition, links, table, row), sources_of(edition, row, table)) for table, row in rows)
