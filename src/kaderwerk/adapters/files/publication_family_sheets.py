"""A sheet of kadernota.xlsx per family of figures: each figure as a number in its own unit, with its address."""

import re
from collections.abc import Iterator

from kaderwerk.adapters.files.family_formulas import family_formulas
from kaderwerk.adapters.files.publication_sheet import Sheet, SheetRow, Value, amount_column, text_column
from kaderwerk.core.amount_text import as_decimal
from kaderwerk.core.figures.group import FigureSeries
from kaderwerk.core.publication.families import Family
from kaderwerk.core.staff.recognisable import WITHHELD
from kaderwerk.parts.edition import Edition
from kaderwerk.parts.family_tables import subject_of
from kaderwerk.parts.figures import UNDETERMINED
from kaderwerk.parts.references import subject_name

_NAME_MAX = 31
_REFUSED = re.compile(r"[\[\]:*?/\\]")
"""What a workbook does not take in the name of a sheet."""


def family_sheets(edition: Edition) -> Iterator[Sheet]:
    """Yield the sheet of each family that has figures."""
    for family in edition.snapshot.families:
        years = sorted({year for one in family.series for year in one.years})
        has_subjects = any(subject_of(one) for one in family.series)
        formulas = family_formulas(family.series, edition.snapshot.explanations)
        yield Sheet(
            name=_REFUSED.sub(" ", family.group.title)[:_NAME_MAX],
            purpose="cijfers om te verdiepen, elk in de eenheid die erbij staat",
            columns=(
                *([text_column("Onderwerp", 34)] if has_subjects else []),
                text_column("Onderdeel", 46),
                text_column("Eenheid", 10),
                *(amount_column(str(year)) for year in years),
                text_column("PM in", 22),
                text_column("Adres", 52),
            ),
            rows=[
                _row(
                    edition, family, one, years=years, has_subjects=has_subjects, formula=formulas.get(one.address, "")
                )
                for one in family.series
            ],
            frozen=2 if has_subjects else 1,
        )


def _row(
    edition: Edition, family: Family, series: FigureSeries, *, years: list[int], has_subjects: bool, formula: str
) -> SheetRow:
    subject = subject_of(series)
    labels = [subject_name(edition, family.group.code, subject) if subject else ""] if has_subjects else []
    labels += [series.label, series.unit]
    by_year = dict(zip(series.years, series.hundredths, strict=True))
    pm = {year for year, is_pm in zip(series.years, series.pm, strict=True) if is_pm}
    return SheetRow(
        values=(
            *labels,
            *(_value(series, by_year[year]) if year in by_year else None for year in years),
            " ".join(str(year) for year in sorted(pm)),
            series.address,
        ),
        pm=frozenset(len(labels) + at for at, year in enumerate(years) if year in pm),
        unit=series.unit,
        is_total=bool(formula),
        formula=formula,
    )


def _value(series: FigureSeries, hundredths: int | None) -> Value:
    """A percentage of 12.5 is the number 12.5, as in the open data; what is not known or not public says so."""
    if series.is_withheld:
        return WITHHELD
    return UNDETERMINED if hundredths is None else as_decimal(hundredths)
