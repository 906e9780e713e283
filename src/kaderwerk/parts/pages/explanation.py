"""How a figure came about: its years, the parts that add up to it, rounding and sources."""

from collections import Counter
from dataclasses import dataclass, replace

from kaderwerk.core.perspective.explanation import Explanation, Part
from kaderwerk.core.perspective.lines import OF_PROPOSAL
from kaderwerk.core.perspective.share_story import WITHOUT_LINE
from kaderwerk.parts.edition import Edition
from kaderwerk.parts.family_tables import subject_of
from kaderwerk.parts.figures import NOT_PUBLIC, NOTHING, Figure, figure, measured_figure
from kaderwerk.parts.frame import dossier_frame
from kaderwerk.parts.links import Links
from kaderwerk.parts.navigation import Link
from kaderwerk.parts.numbers import have_cents
from kaderwerk.parts.pages.families import SECTION
from kaderwerk.parts.references import WITHOUT_PROGRAMME, Reference, figure_name, has_direction, row_reference
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
    """What the page shows; ``chosen`` is the year asked for, ``formulas`` say for which years they hold.

    ``is_sum``: the parts add up to the figure; else they are what the formula takes in, each in its own unit.
    ``origins`` are sources that the figure has itself, beside those of the rows it is made of.
    """

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
    origins: tuple[str, ...]
    unit: str
    has_direction: bool
    is_sum: bool

    @property
    def title(self) -> str:
        """The name of the figure, with the year asked for."""
        return self.name if self.chosen is None else f"{self.name} in {self.chosen}"

    @property
    def no_parts(self) -> str:
        """What stands in place of parts where there are none."""
        if any(tile.figure.is_withheld for tile in self.tiles):
            return "De delen zijn niet openbaar: de formule zegt waarom."
        return "Er zijn geen delen: niets telt mee in dit cijfer." if self.is_sum else "Er is geen invoer."

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

    @property
    def has_undetermined(self) -> bool:
        """Whether the figure cannot be determined in a year."""
        return any(not tile.figure.value and not tile.figure.is_withheld for tile in self.tiles)


def explanation_page(edition: Edition, links: Links, series_address: str, year: int | None = None) -> str:
    """Return the page as HTML; ``series_address`` comes without its year.

    Raises:
        QuestionError: no figure has this address.
    """
    view = explanation_view(edition, links, series_address, year)
    section = "voorstellen" if series_address.startswith("voorstellen/") else "perspectief"
    if series_address in edition.snapshot.family_series:
        section = SECTION
    return render("explanation.html", dossier_frame(view.title, edition, links, section=section, is_inside=True), view)


def explanation_view(edition: Edition, links: Links, series_address: str, year: int | None = None) -> ExplanationView:
    """Gather what the page shows.

    Raises:
        QuestionError: no figure has this address.
    """
    years = edition.years_of(series_address)
    answers = [edition.snapshot.explanation(f"{series_address}/{one}") for one in years]
    is_sum = all(one.is_sum for one in answers)
    every = [part.cents for answer in answers for part in answer.parts]
    every += [one.cents for one in answers if is_sum]
    look = _Look(with_cents=have_cents(every), is_effect=has_direction(edition, series_address))
    totals = tuple(_total(one, look) for one in answers)
    return ExplanationView(
        name=figure_name(edition, series_address),
        address=series_address,
        chosen=year,
        origin=_origin(edition, links, series_address),
        tiles=tuple(
            YearTile(year=one, figure=_linked(total, f"{series_address}/{one}", links), is_chosen=one == year)
            for one, total in zip(years, totals, strict=True)
        ),
        parts=_part_rows(edition, links, dict(zip(years, answers, strict=True)), look),
        totals=totals if is_sum else (),
        formulas=_formulas(years, answers),
        roundings=tuple(dict.fromkeys(one.rounding for one in answers if one.rounding)),
        sources=_sources(edition, links, answers),
        origins=_origins(edition, series_address, answers),
        unit=answers[0].unit,
        has_direction=look.is_effect,
        is_sum=is_sum,
    )


@dataclass(frozen=True, kw_only=True)
class _Look:
    """How the figures of one page are written, so that they line up."""

    with_cents: bool
    is_effect: bool


def _total(answer: Explanation, look: _Look) -> Figure:
    if answer.unit == "euro" and answer.is_known:
        return figure(answer.cents, is_pm=answer.is_pm, with_cents=look.with_cents, has_direction=look.is_effect)
    if answer.is_withheld:
        return NOT_PUBLIC
    hundredths = answer.cents if answer.is_known else None
    return measured_figure(hundredths, unit=answer.unit, is_pm=answer.is_pm)


def _linked(plain: Figure, address: str, links: Links) -> Figure:
    series_address, _, year = address.rpartition("/")
    return replace(plain, address=address, url=links.explanation(series_address, int(year)))


def _origin(edition: Edition, links: Links, series_address: str) -> Link:
    """The page on which the figure stands."""
    group, subject, *_ = series_address.split("/")
    series = edition.snapshot.family_series.get(series_address)
    if series is not None:
        family = next(one.group for one in edition.snapshot.families if one.group.code == group)
        return Link(label=family.title, url=links.families(family.code, subject_of(series)))
    if group == "voorstellen":
        return Link(label=edition.cell("voorstellen", subject, "titel"), url=links.proposal(subject))
    if group == "programmas":
        url = links.programme(subject)
        names = {one.programme or WITHOUT_PROGRAMME: one.name for one in edition.perspective.programmes}
        return Link(label=names[subject], url=url)
    return Link(label="Perspectief", url=links.perspective(f"reserve-{subject}" if group == "reserves" else ""))


def _part_rows(edition: Edition, links: Links, answers: dict[int, Explanation], look: _Look) -> tuple[PartRow, ...]:
    """The parts of all years under each other: the same part in another year is the same row."""
    names: dict[tuple[str, int], Reference] = {}
    cells: dict[tuple[str, int], list[Figure]] = {}
    for at, (year, answer) in enumerate(answers.items()):
        seen: Counter[str] = Counter()
        for part in answer.parts:
            name, reference = _named_part(edition, links, part, year=year)
            # A formula may take in the same row twice.
            key = (name, seen[name])
            seen[name] += 1
            names.setdefault(key, reference)
            row = cells.setdefault(key, [NOTHING] * len(answers))
            plain = _part_figure(edition, answer, part, look)
            row[at] = _linked_part(edition, links, part, plain)
    return tuple(PartRow(name=names[key], figures=tuple(row)) for key, row in cells.items())


def _linked_part(edition: Edition, links: Links, part: Part, plain: Figure) -> Figure:
    """A part with the way to its explanation; it has that address only when it counts with its own sign."""
    explanation = edition.snapshot.explanations.get(part.cell or "")
    if explanation is None:
        return plain
    linked = _linked(plain, explanation.address, links)
    return linked if part.cents == explanation.cents else replace(linked, address="")


def _part_figure(edition: Edition, answer: Explanation, part: Part, look: _Look) -> Figure:
    """A part in its own unit: of the figure that it is, else of the sum that it is a part of.

    What a formula takes in from a table stands as it stands there: its unit is in the formula.
    """
    series = edition.snapshot.family_series.get((part.cell or "").rpartition("/")[0])
    unit = series.unit if series is not None else answer.unit if answer.is_sum else "euro"
    if unit == "euro":
        return figure(part.cents, is_pm=part.is_pm, with_cents=look.with_cents, has_direction=look.is_effect)
    return measured_figure(part.cents, unit=unit, is_pm=part.is_pm)


def _named_part(edition: Edition, links: Links, part: Part, *, year: int) -> tuple[str, Reference]:
    if part.cell is None:
        table, row_id = part.table or "", part.row_id or ""
        reference = row_reference(edition, links, table, row_id)
        if table == OF_PROPOSAL:
            reference = replace(reference, label=f"{reference.label}: {WITHOUT_LINE}")
        return f"{table}/{row_id}", reference
    if part.cell not in edition.snapshot.explanations:
        return part.cell, Reference(label=part.cell)
    series_address, _, part_year = part.cell.rpartition("/")
    name = figure_name(edition, series_address)
    back = year - int(part_year)
    if back == 0:
        return series_address, Reference(label=name, url=links.explanation(series_address))
    distance = "een jaar" if abs(back) == 1 else f"{abs(back)} jaar"
    return f"{series_address} {back}", Reference(label=f"{name}, {distance} {'eerder' if back > 0 else 'later'}")


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


def _origins(edition: Edition, series_address: str, answers: list[Explanation]) -> tuple[str, ...]:
    """The sources of a figure of a family; those of other figures are the sources of their rows."""
    if series_address not in edition.snapshot.family_series:
        return ()
    return tuple(dict.fromkeys(one.source for one in answers if one.source))


def _sources(
    edition: Edition, links: Links, answers: list[Explanation]
) -> tuple[tuple[Reference, tuple[Source, ...]], ...]:
    rows = dict.fromkeys(
        (part.table or "", part.row_id or "") for one in answers for part in one.parts if not part.cell
    )
    return tuple((row_reference(edition, links, table, row), sources_of(edition, row, table)) for table, row in rows)
