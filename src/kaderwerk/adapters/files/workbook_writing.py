"""From tables of text to a workbook: a sheet per table, typed cells, the same bytes for the same tables."""

import datetime
import re
from io import BytesIO
from pathlib import Path

from xlsxwriter.format import Format  # type: ignore[import-untyped]  # xlsxwriter ships no types
from xlsxwriter.workbook import Workbook  # type: ignore[import-untyped]  # xlsxwriter ships no types
from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]  # xlsxwriter ships no types

from kaderwerk.adapters.files.carrier_disk import read_limited, replace_whole
from kaderwerk.adapters.files.workbook_guide import add_guide
from kaderwerk.adapters.files.workbook_layout import (
    NUMBER_KINDS,
    Formats,
    column_kind,
    is_required,
    lay_out,
    workbook_formats,
)
from kaderwerk.adapters.files.workbook_package import WorkbookPackage
from kaderwerk.adapters.files.workbook_parts import read_parts
from kaderwerk.adapters.files.workbook_text import write_text
from kaderwerk.application.system_reason import system_reason
from kaderwerk.core.dossier.column import Kind
from kaderwerk.core.dossier.raw import RawDossier, RawTable
from kaderwerk.core.dossier.reading import GUIDE_NAME
from kaderwerk.core.dossier.schema import TABLES
from kaderwerk.core.problems import DossierRejectedError, Problem

# Every file would differ with the moment of writing in it.
_CREATED = datetime.datetime(2020, 1, 1)  # noqa: DTZ001  # the file format holds no time zone
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?", re.ASCII)
_EXACT_DIGITS = 15
# Before March 1900 a spreadsheet counts a day that never was.
_DATE_MIN = "1900-03-01"


def write_workbook(raw: RawDossier, path: Path) -> None:
    """Write a dossier as a workbook, whole or not at all.

    Raises:
        DossierRejectedError: something else than a dossier stands there, or the disk refuses.
    """
    path = path.absolute()
    content = workbook_bytes(raw)
    try:
        if path.exists():
            _check_target(path)
        path.parent.mkdir(parents=True, exist_ok=True)
        replace_whole(path, content)
    except OSError as error:
        remedy = "Kijk naar de rechten en de vrije ruimte. Er is niets veranderd."
        raise _refused(
            path, found=system_reason(error), expected="een bestand dat te schrijven is", remedy=remedy
        ) from error


def workbook_bytes(raw: RawDossier) -> bytes:
    """Return a dossier as the bytes of a workbook."""
    target = BytesIO()
    workbook = Workbook(target, {"in_memory": True})
    title = _title(raw)
    workbook.set_properties({"title": title[:255], "comments": "Gemaakt met Kaderwerk", "created": _CREATED})
    formats = workbook_formats(workbook)
    add_guide(workbook, raw, formats, title=title)
    for table in raw.tables:
        _add_table(workbook, table, formats)
    workbook.close()
    return target.getvalue()


def _add_table(workbook: Workbook, table: RawTable, formats: Formats) -> None:
    schema = TABLES.get(table.name)
    sheet = workbook.add_worksheet(table.name)
    lay_out(sheet, table, schema, formats)
    for column, name in enumerate(table.header):
        header = formats.required_header if is_required(schema, name) else formats.header
        write_text(sheet, (0, column), name, (header, formats.run))
        kind = column_kind(schema, name)
        cell_format = formats.by_kind[kind]
        for row, cells in enumerate(table.rows, start=1):
            if cells[column]:
                _write_cell(sheet, (row, column), cells[column], kind, (cell_format, formats.run))


def _write_cell(
    sheet: Worksheet, place: tuple[int, int], text: str, kind: Kind, formats: tuple[Format, Format]
) -> None:
    if kind in NUMBER_KINDS and _is_exact(text):
        # A workbook knows binary fractions only. Up to fifteen digits the one nearest to the canonical text, made
        # here and nowhere else, comes back as that same text.
        sheet.write_number(*place, float(text), formats[0])
    elif kind is Kind.DATE and text >= _DATE_MIN:
        sheet.write_datetime(*place, datetime.date.fromisoformat(text), formats[0])
    else:
        write_text(sheet, place, text, formats)


def _is_exact(text: str) -> bool:
    return _NUMBER.fullmatch(text) is not None and len(text.strip("-").replace(".", "").strip("0")) <= _EXACT_DIGITS


def _title(raw: RawDossier) -> str:
    rows = next((table.rows for table in raw.tables if table.name == "dossier"), [])
    return next((row[1] for row in rows if row[0] == "titel"), "")


def _check_target(path: Path) -> None:
    remedy = "Kies een andere naam: dit bestand wordt niet overschreven."
    expected = "een werkmap met een dossier"
    if not path.is_file():
        raise _refused(path, found="een map", expected=expected, remedy=remedy)
    try:
        names = [sheet.name for sheet in read_parts(WorkbookPackage(path.name, read_limited(path))).sheets]
    except DossierRejectedError as rejected:
        raise _refused(path, found=rejected.problems[0].found, expected=expected, remedy=remedy) from None
    if GUIDE_NAME not in names and "dossier" not in names:
        raise _refused(path, found=", ".join(names[:3]), expected=expected, remedy=remedy)


def _refused(path: Path, *, found: str | None, expected: str, remedy: str) -> DossierRejectedError:
    return DossierRejectedError((Problem(place=str(path), found=found, expected=expected, remedy=remedy),))
