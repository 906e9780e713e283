"""The figures of a family in sections and tables, as the page, the PDF and the command show them."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from kaderwerk.core.figures.group import FigureSeries
from kaderwerk.core.publication.families import Family
from kaderwerk.parts.edition import Edition
from kaderwerk.parts.figures import FigureRow, series_figures, series_have_cents
from kaderwerk.parts.links import Links
from kaderwerk.parts.references import subject_name

_UNIT_NOTES = {
    "euro": "Bedragen in euro’s.",
    "procent": "Percentages met twee decimalen.",
    "aantal": "Aantallen.",
}


@dataclass(frozen=True, kw_only=True)
class FamilyTable:
    """Series with the same years under each other; ``note`` says in which units, ``steps`` name its file."""

    steps: tuple[str, ...]
    caption: str
    note: str
    years: tuple[int, ...]
    rows: tuple[FigureRow, ...]

    @property
    def has_pm(self) -> bool:
        """Whether a figure leaves out a PM."""
        return any(row.is_pm for row in self.rows)

    @property
    def has_undetermined(self) -> bool:
        """Whether a figure cannot be determined."""
        return any(row.is_undetermined for row in self.rows)


@dataclass(frozen=True, kw_only=True)
class FamilySection:
    """What a family says about one subject; a family without subjects is one section without a name."""

    name: str
    anchor: str
    tables: tuple[FamilyTable, ...]


def family_sections(edition: Edition, links: Links, family: Family) -> tuple[FamilySection, ...]:
    """Return the sections of a family: one per second step of its addresses, where a third one follows."""
    by_subject: dict[str, list[FigureSeries]] = {}
    for one in family.series:
        by_subject.setdefault(subject_of(one), []).append(one)
    return tuple(
        FamilySection(
            name=subject_name(edition, family.group.code, subject) if subject else "",
            anchor=subject or family.group.code,
            tables=_tables(edition, links, family, subject=subject, series=series),
        )
        for subject, series in by_subject.items()
    )


def subject_of(series: FigureSeries) -> str:
    """Return what a series is about: the second step of its address, empty when that names the figure itself."""
    _, subject, *inner = series.address.split("/")
    return subject if inner else ""


def same_years(series: list[FigureSeries]) -> Iterator[tuple[tuple[int, ...], list[FigureSeries]]]:
    """Yield the series that follow each other and have the same years."""
    for years, found in groupby(series, key=lambda one: one.years):
        yield years, list(found)


def _tables(
    edition: Edition, links: Links, family: Family, *, subject: str, series: list[FigureSeries]
) -> tuple[FamilyTable, ...]:
    blocks = list(same_years(series))
    caption = subject_name(edition, family.group.code, subject) if subject else family.group.title
    return tuple(
        FamilyTable(
            steps=("cijfers", family.group.code, *([subject] if subject else ()), str(at)),
            caption=caption if len(blocks) == 1 else f"{caption}, {_period(years)}",
            note=" ".join(text for unit, text in _UNIT_NOTES.items() if any(one.unit == unit for one in block)),
            years=years,
            rows=_rows(links, block),
        )
        for at, (years, block) in enumerate(blocks, 1)
    )


def _period(years: tuple[int, ...]) -> str:
    return f"{years[0]} tot en met {years[-1]}" if len(years) > 1 else str(years[0])


def _rows(links: Links, block: list[FigureSeries]) -> tuple[FigureRow, ...]:
    with_cents = {unit: series_have_cents(block, unit) for unit in _UNIT_NOTES}
    return tuple(
        FigureRow(label=one.label, figures=series_figures(links, one, with_cents=with_cents[one.unit]), note=one.note)
        for one in block
    )
