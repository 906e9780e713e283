"""One table from raw cells: its header, each cell by the kind of its column, its key."""

import dataclasses
import difflib
from collections.abc import Callable

import numpy as np

from kaderwerk.core.amount_text import AmountError, read_amount
from kaderwerk.core.dossier.cells import CellError, canonical_cell, canonical_text, year_header
from kaderwerk.core.dossier.column import Column, Kind, TableSchema
from kaderwerk.core.dossier.raw import RawTable
from kaderwerk.core.dossier.schema import TABLES
from kaderwerk.core.dossier.table import EMPTY, PM, VALUE, Table
from kaderwerk.core.problems import Problem


class _Report:
    """Collects the problems of one table, each with its row, column and cell."""

    def __init__(self, raw: RawTable) -> None:
        self.raw = raw
        self.problems: list[Problem] = []

    def add(self, error: CellError, *, row: int | None, at: int | None, found: str | None) -> None:
        """Add a problem; ``row`` counts from 0 in the table, -1 is the header, ``at`` counts columns."""
        number = None if row is None else self.raw.header_row if row < 0 else self.raw.row_numbers[row]
        cell = None
        if self.raw.first_column is not None and number is not None and at is not None:
            cell = f"{column_letter(self.raw.first_column + at)}{number}"
        is_named = at is not None and at < len(self.raw.header) and row != -1
        column = self.raw.header[at] if is_named and at is not None else None
        self.problems.append(
            Problem(
                place=self.raw.place,
                row=number,
                column=column,
                cell=cell,
                found=found,
                expected=error.expected,
                remedy=error.remedy,
            )
        )


def column_letter(number: int) -> str:
    """Return the letters of a workbook's column.

    >>> column_letter(1), column_letter(27)
    ('A', 'AA')
    """
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def read_table(raw: RawTable) -> tuple[Table, list[Problem]]:
    """Read one table; with problems the table holds what could be read, for the checks that follow."""
    schema = TABLES.get(raw.name)
    raw = dataclasses.replace(raw, header=tuple(_plain_name(name) for name in raw.header))
    report = _Report(raw)
    header, years = _read_header(raw, schema, report)
    rows, numbers = _full_rows(raw, report)
    texts = [list(column) for column in zip(*rows, strict=True)] if rows else [[] for _ in raw.header]
    columns: dict[str, list[str]] = {}
    year_columns: dict[int, tuple[list[int], list[int]]] = {}
    for at, name in enumerate(header):
        if name is None:
            continue
        if at in years and schema is not None and schema.years is Kind.AMOUNT:
            year_columns[years[at]] = _read_amounts(texts[at], at=at, report=report)
        else:
            columns[name] = _read_column(
                texts[at], at=at, read=_reader(schema, name, is_year=at in years), report=report
            )
    ordered = tuple(sorted(year_columns))
    pairs = [year_columns[year] for year in ordered]
    table = Table(
        name=raw.name,
        schema=schema,
        header=tuple(name for name in header if name is not None),
        columns=columns,
        size=len(rows),
        years=ordered,
        cents=np.array([pair[0] for pair in pairs], dtype=np.int64).reshape(len(pairs), len(rows)).T.copy(),
        states=np.array([pair[1] for pair in pairs], dtype=np.int8).reshape(len(pairs), len(rows)).T.copy(),
        place=raw.place,
        row_numbers=numbers,
    )
    _check_key(table, report)
    return table, report.problems


def _plain_name(text: str) -> str:
    # A byte order mark belongs to the file, wherever a program left it; a sheet's header may be wrapped.
    return " ".join(text.replace("\ufeff", "").split())


def _read_header(raw: RawTable, schema: TableSchema | None, report: _Report) -> tuple[list[str | None], dict[int, int]]:
    header: list[str | None] = []
    years: dict[int, int] = {}
    for at, name in enumerate(raw.header):
        try:
            if name == "" and not any(at < len(row) and row[at].strip() for row in raw.rows):
                header.append(None)
                continue
            year = _checked_name(schema, name, before=raw.header[:at])
        except CellError as error:
            report.add(error, row=-1, at=at, found=name)
            header.append(None)
            continue
        header.append(name)
        if year is not None:
            years[at] = year
    if not any(raw.header) and not report.problems:
        nameless = CellError("een kop met namen van kolommen", "Zet boven elke kolom haar naam.")
        report.add(nameless, row=-1, at=None, found=None)
    _check_required_columns(schema, header, report)
    return header, years


def _checked_name(schema: TableSchema | None, name: str, *, before: tuple[str, ...]) -> int | None:
    """Return the year that a column's name says, if it says one."""
    if name == "":
        raise CellError("een naam boven elke kolom met waarden", "Geef de kolom een naam.")
    if name in before:
        raise CellError("elke kolom een keer", "Geef een van beide kolommen een andere naam.")
    canonical_text(name)
    year = year_header(name)
    if schema is not None and schema.years is None and year is not None:
        raise CellError("geen jaarkolom in deze tabel", "Haal de kolom weg of geef haar een naam met letters.")
    for column in schema.columns if schema is not None else ():
        if name != column.name and name.casefold() == column.name:
            raise CellError(f"de kolom {column.name}", f"Schrijf {column.name}, in kleine letters.")
    return year


def _check_required_columns(schema: TableSchema | None, header: list[str | None], report: _Report) -> None:
    if schema is None:
        return
    known = {column.name for column in schema.columns}
    unknown = [name for name in header if name is not None and name not in known]
    for column in schema.columns:
        if column.is_required and column.name not in header:
            near = difflib.get_close_matches(column.name, unknown, n=1)
            remedy = f"Er is wel een kolom {near[0]}: heet die zo?" if near else f"Voeg de kolom toe: {column.help}"
            report.add(CellError(f"de kolom {column.name}", remedy), row=-1, at=None, found=None)


def _full_rows(raw: RawTable, report: _Report) -> tuple[list[list[str]], list[int]]:
    width = len(raw.header)
    rows: list[list[str]] = []
    numbers: list[int] = []
    for index, row in enumerate(raw.rows):
        if len(row) > width and any(cell.strip() for cell in row[width:]):
            is_sheet = raw.first_column is not None
            remedy = "Geef de kolom een naam of maak haar leeg." if is_sheet else "Zet aanhalingstekens om een komma."
            error = CellError(f"hoogstens {width} cellen, zoals de kop", remedy)
            at = next(at for at in range(width, len(row)) if row[at].strip())
            report.add(error, row=index, at=at, found=row[at] if is_sheet else ",".join(row[width:]))
        full = row[:width] + [""] * (width - len(row))
        if not any(cell.strip() for cell in full):
            continue
        rows.append(full)
        numbers.append(raw.row_numbers[index])
    report.raw = dataclasses.replace(raw, rows=rows, row_numbers=numbers)
    return rows, numbers


def _reader(schema: TableSchema | None, name: str, *, is_year: bool) -> Callable[[str], str]:
    column = schema.column(name) if schema is not None else None
    if column is None and is_year and schema is not None and schema.years is not None:
        column = Column(name=name, english="year", kind=schema.years, help="")
    if column is None:
        return canonical_text
    return lambda text: canonical_cell(column, text)


def _read_column(texts: list[str], *, at: int, read: Callable[[str], str], report: _Report) -> list[str]:
    if len(set(map(type, texts))) <= 1:
        # Most columns repeat a few texts and hold no error: then each text is read once.
        try:
            known = {text: str(read(text)) for text in set(texts)}
        except CellError:
            pass
        else:
            return [known[text] for text in texts]
    values: list[str] = []
    for row, text in enumerate(texts):
        try:
            values.append(str(read(text)))
        except CellError as error:
            report.add(error, row=row, at=at, found=text)
            values.append("")
    return values


def _read_amounts(texts: list[str], *, at: int, report: _Report) -> tuple[list[int], list[int]]:
    cents: list[int] = []
    states: list[int] = []
    known: dict[str, tuple[int, int]] = {"": (0, EMPTY), "PM": (0, PM)}
    for row, text in enumerate(texts):
        pair = known.get(text)
        if pair is None:
            try:
                pair = known[text] = _year_amount(text.strip())
            except AmountError as error:
                remedy = error.remedy[:1].upper() + error.remedy[1:] + "."
                report.add(CellError(error.expected, remedy), row=row, at=at, found=text)
                pair = (0, EMPTY)
        cents.append(pair[0])
        states.append(pair[1])
    return cents, states


def _year_amount(text: str) -> tuple[int, int]:
    if text == "":
        return 0, EMPTY
    if text.casefold() in ("pm", "p.m."):
        return 0, PM
    return read_amount(text), VALUE


def _check_key(table: Table, report: _Report) -> None:
    key = table.schema.key if table.schema is not None else ()
    if not key or not any(name in table.columns for name in key):
        return
    columns = [table.column(name) for name in key]
    first: dict[tuple[str, ...], int] = {}
    for row, values in enumerate(zip(*columns, strict=True)):
        if not any(values):
            continue
        if values in first:
            number = table.row_numbers[first[values]]
            expected = f"elke waarde van {' + '.join(key)} een keer"
            error = CellError(expected, f"Ook op rij {number}; geef een van beide een andere waarde.")
            found = " ".join(value for value in values if value)
            at = report.raw.header.index(key[0]) if len(key) == 1 else None
            report.add(error, row=row, at=at, found=found)
        first.setdefault(values, row)
