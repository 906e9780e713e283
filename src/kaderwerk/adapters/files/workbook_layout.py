"""How a table looks in a workbook: formats and widths, lists to choose from, help beside the cell."""

from collections.abc import Mapping
from dataclasses import dataclass

from xlsxwriter.format import Format  # type: ignore[import-untyped]  # xlsxwriter ships no types
from xlsxwriter.workbook import Workbook  # type: ignore[import-untyped]  # xlsxwriter ships no types
from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]  # xlsxwriter ships no types

from kaderwerk.core.dossier.column import NOTATION, Column, Kind, TableSchema
from kaderwerk.core.dossier.raw import RawTable

NUMBER_KINDS = (Kind.AMOUNT, Kind.PERCENTAGE, Kind.NUMBER, Kind.INTEGER, Kind.YEAR)

_NUMBER_FORMATS: Mapping[Kind, str] = {
    Kind.AMOUNT: "#,##0.00",
    Kind.PERCENTAGE: "General",
    Kind.NUMBER: "General",
    Kind.INTEGER: "0",
    Kind.YEAR: "0",
    Kind.DATE: "yyyy-mm-dd",
}
_WIDE = (Kind.TEXT, Kind.MARKDOWN, Kind.JSON)
_WIDTH_MIN, _WIDTH_MAX = 10, 60
_ROWS_MEASURED = 200
_LAST_ROW = 1_048_575
# What a spreadsheet holds of a list, a message and its title.
_LIST_LENGTH_MAX = 255
_MESSAGE_LENGTH_MAX = 255
_TITLE_LENGTH_MAX = 32


@dataclass(frozen=True, kw_only=True)
class Formats:
    """The formats of one workbook, each made once."""

    title: Format
    prose: Format
    header: Format
    required_header: Format
    run: Format
    by_kind: Mapping[Kind, Format]
    name: Format


def workbook_formats(workbook: Workbook) -> Formats:
    """Make the formats of a workbook."""
    right: dict[str, object] = {"align": "right"}
    # Text beside a column of numbers needs some room.
    left: dict[str, object] = {"align": "left", "indent": 1}
    header = {"bold": True, "bottom": 1, "text_wrap": True, "valign": "top", "num_format": "@"}
    by_kind = {}
    for kind in Kind:
        settings = {"num_format": _NUMBER_FORMATS.get(kind, "@"), "valign": "top"}
        by_kind[kind] = workbook.add_format(settings | (right if kind in NUMBER_KINDS else left))
    return Formats(
        title=workbook.add_format({"bold": True, "font_size": 16, "num_format": "@"}),
        prose=workbook.add_format({"text_wrap": True, "valign": "top", "num_format": "@"}),
        header=workbook.add_format(header | {"bg_color": "#E8EEF4"}),
        required_header=workbook.add_format(header | {"bg_color": "#BFD2E6"}),
        run=workbook.add_format(),
        by_kind=by_kind,
        name=workbook.add_format({"bold": True, "valign": "top", "num_format": "@"}),
    )


def column_kind(schema: TableSchema | None, name: str) -> Kind:
    """Return the kind of a column by its name; text for what the schema does not know."""
    column = schema.column(name) if schema is not None else None
    if column is not None:
        return column.kind
    if schema is not None and schema.years is not None and name.isdigit():
        return schema.years
    return Kind.TEXT


def lay_out(sheet: Worksheet, table: RawTable, schema: TableSchema | None, formats: Formats) -> None:
    """Freeze the header, size the columns and offer help and choices in each."""
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, max(len(table.rows), 1), len(table.header) - 1)
    sheet.set_row(0, 18)
    sheet.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    for at, name in enumerate(table.header):
        kind = column_kind(schema, name)
        sheet.set_column(at, at, _width(table, at, kind), formats.by_kind[kind])
        column = schema.column(name) if schema is not None else None
        if column is not None:
            sheet.data_validation(1, at, _LAST_ROW, at, _validation(column))


def is_required(schema: TableSchema | None, name: str) -> bool:
    """Tell whether a cell below this header must be filled in."""
    column = schema.column(name) if schema is not None else None
    return column is not None and column.is_required and not column.is_generated


def _width(table: RawTable, at: int, kind: Kind) -> int:
    cells = [row[at] for row in table.rows[:_ROWS_MEASURED] if at < len(row)]
    longest = max((len(line) for cell in [table.header[at], *cells] for line in cell.split("\n")), default=0)
    return min(max(longest + 2, _WIDTH_MIN), _WIDTH_MAX if kind in _WIDE else _WIDTH_MAX // 2)


def _validation(column: Column) -> dict[str, object]:
    choices = ("ja", "nee") if column.kind is Kind.YES_NO else column.choices
    message = column.help if choices else f"{column.help} Vorm: {NOTATION[column.kind]}."
    found: dict[str, object] = {
        "validate": "any",
        "input_title": column.name[:_TITLE_LENGTH_MAX],
        "input_message": message[:_MESSAGE_LENGTH_MAX],
    }
    if choices and len(",".join(choices)) <= _LIST_LENGTH_MAX:
        found |= {
            "validate": "list",
            "source": list(choices),
            "error_title": "Onbekende waarde",
            "error_message": f"Kies bij {column.name} een waarde uit de lijst."[:_MESSAGE_LENGTH_MAX],
        }
    return found
