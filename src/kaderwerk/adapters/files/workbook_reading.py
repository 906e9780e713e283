"""From a workbook to tables of text: every sheet a table, hidden ones too, except the guide."""

from pathlib import Path

from kaderwerk.adapters.files.carrier_disk import read_limited
from kaderwerk.adapters.files.workbook_cells import CellProblem, SheetCells, SheetTooLargeError
from kaderwerk.adapters.files.workbook_package import WorkbookPackage
from kaderwerk.adapters.files.workbook_parts import SheetPart, WorkbookParts, read_parts
from kaderwerk.application.system_reason import system_reason
from kaderwerk.core.dossier.raw import RawDossier, RawTable
from kaderwerk.core.dossier.reading import GUIDE_NAME
from kaderwerk.core.dossier.schema import TABLES
from kaderwerk.core.dossier.table_reading import column_letter
from kaderwerk.core.problems import DossierRejectedError, Problem

SHEETS_MAX = 100


def read_workbook(path: Path) -> RawDossier:
    """Read every sheet of a workbook; cells that cannot be read stand in ``problems``.

    Raises:
        DossierRejectedError: the file is no workbook, or larger than Kaderwerk reads.
    """
    try:
        content = read_limited(path)
    except FileNotFoundError:
        remedy = "Het bestand bestaat niet; kijk naar de naam."
        raise DossierRejectedError((Problem(place=str(path), expected="een werkmap (.xlsx)", remedy=remedy),)) from None
    except OSError as error:
        problem = Problem(
            place=str(path), found=system_reason(error), expected="een leesbaar bestand", remedy="Kijk naar de rechten."
        )
        raise DossierRejectedError((problem,)) from None
    return read_workbook_content(path.name, content)


def read_workbook_content(place: str, content: bytes) -> RawDossier:
    """Read a workbook from its bytes; see ``read_workbook``."""
    package = WorkbookPackage(place, content)
    parts = read_parts(package)
    sheets = [sheet for sheet in parts.sheets if sheet.name != GUIDE_NAME]
    if not sheets or len(sheets) > SHEETS_MAX:
        expected = f"1 tot en met {SHEETS_MAX} bladen met een tabel"
        remedy = "Maak met kaderwerk template een lege werkmap en vul die."
        raise DossierRejectedError((Problem(place=place, found=str(len(sheets)), expected=expected, remedy=remedy),))
    tables: list[RawTable] = []
    problems: list[Problem] = []
    unread: list[str] = []
    for sheet in sheets:
        try:
            table, found = _read_sheet(package, parts, sheet)
        except SheetTooLargeError as error:
            table, found = None, [_problem(sheet.name, error.problem, {})]
        problems += found
        if table is not None:
            tables.append(table)
        elif found:
            unread.append(sheet.name)
    return RawDossier(place=place, tables=tables, problems=problems, unread=frozenset(unread))


def _read_sheet(
    package: WorkbookPackage, parts: WorkbookParts, sheet: SheetPart
) -> tuple[RawTable | None, list[Problem]]:
    """Return the table of a sheet and what went wrong; None for a sheet without cells."""
    cells = SheetCells(parts)
    package.parse(sheet.part, cells)
    numbers = sorted(number for number, row in cells.rows.items() if any(text.strip() for text in row.values()))
    if not numbers:
        problems = [_problem(sheet.name, problem, {}) for problem in cells.problems]
        if sheet.name in TABLES and not problems:
            remedy = "Zet op de eerste rij de namen van de kolommen, of haal het blad weg."
            problems = [Problem(place=_place(sheet.name), expected="een kop met kolommen", remedy=remedy)]
        return None, problems
    header_row, *rows = numbers
    header = cells.rows[header_row]
    table = RawTable(
        name=sheet.name,
        place=_place(sheet.name),
        header=tuple(_row_texts(header, max(header))),
        rows=[_row_texts(cells.rows[number], max(header)) for number in rows],
        row_numbers=rows,
        header_row=header_row,
        first_column=1,
    )
    return table, [_problem(sheet.name, problem, header) for problem in cells.problems]


def _row_texts(row: dict[int, str], width: int) -> list[str]:
    return [row.get(column, "") for column in range(1, max(width, *row) + 1)]


def _place(sheet_name: str) -> str:
    return f"blad {sheet_name}"


def _problem(sheet_name: str, problem: CellProblem, header: dict[int, str]) -> Problem:
    return Problem(
        place=_place(sheet_name),
        row=problem.row,
        column=header.get(problem.column),
        cell=f"{column_letter(problem.column)}{problem.row}",
        found=problem.found,
        expected=problem.expected,
        remedy=problem.remedy,
    )
