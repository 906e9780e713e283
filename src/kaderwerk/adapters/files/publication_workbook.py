"""kadernota.xlsx: the published figures as typed numbers, the same bytes for the same snapshot."""

import datetime
from decimal import Decimal
from io import BytesIO

from xlsxwriter.format import Format  # type: ignore[import-untyped]  # xlsxwriter ships no types
from xlsxwriter.utility import xl_col_to_name  # type: ignore[import-untyped]  # idem
from xlsxwriter.workbook import Workbook  # type: ignore[import-untyped]  # xlsxwriter ships no types
from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]  # xlsxwriter ships no types

from kaderwerk.adapters.files.document_chapters import document_date
from kaderwerk.adapters.files.publication_formats import WORKBOOK_FILE, Files
from kaderwerk.adapters.files.publication_sheet import Sheet, SheetRow, Value
from kaderwerk.adapters.files.publication_sheets import sheets
from kaderwerk.adapters.files.published_claims import claims_of, package_with_claims
from kaderwerk.adapters.files.workbook_text import write_text
from kaderwerk.core.publication.rolled_years import rolled_note
from kaderwerk.parts.edition import Edition
from kaderwerk.parts.frame import public_from, scenario_label
from kaderwerk.parts.words import capital

_CELL_CHARACTERS_MAX = 32_767
_LINE_HEIGHT = 15
_MARGIN = 2
_BOLD_MARGIN = 5
"""Bold letters are wider than those that a width of a column counts."""
_GUIDE_WIDTH = 90
_HEAD_COLOUR = "#17474f"
_SIGN = (
    "Plus is voordelig voor het saldo, min is nadelig. Lasten, baten, toevoegingen en onttrekkingen staan zonder teken."
)
_UNKNOWN = (
    "Pro memorie: nog onbekend. PM telt niet mee; een bedrag met + PM is exclusief PM. De kolom PM in noemt de jaren."
)
_TOTALS = (
    "Een vetgedrukt totaal is een formule over de rijen waaruit het bestaat, met de waarde van de publicatie. "
    "Staan die rijen niet op hetzelfde blad, dan is het totaal alleen een waarde; zo ook het saldo van een programma "
    "met regels van soort saldo."
)
_TOTAL_COLOUR = "#e7eeec"


class _Formats:
    """The formats of cells: one per combination that occurs, because a file names each format once."""

    def __init__(self, workbook: Workbook) -> None:
        self._workbook = workbook
        self._made: dict[tuple[str, bool], Format] = {}
        self.run: Format = workbook.add_format()
        self.title: Format = workbook.add_format({"bold": True, "font_size": 18, "font_color": _HEAD_COLOUR})
        self.name: Format = workbook.add_format({"bold": True, "valign": "top"})
        self.note: Format = workbook.add_format({"valign": "top"})
        self.prose: Format = workbook.add_format({"text_wrap": True, "valign": "top"})
        head = {"bold": True, "font_color": "#ffffff", "bg_color": _HEAD_COLOUR, "text_wrap": True, "valign": "top"}
        self.head: Format = workbook.add_format({**head, "align": "left", "indent": 1})
        self.number_head: Format = workbook.add_format({**head, "align": "right"})

    def cell(self, number_format: str, *, is_total: bool) -> Format:
        """Return the format of a cell; an empty number format is text."""
        key = (number_format, is_total)
        if key not in self._made:
            # Text beside a column of numbers needs some room.
            look: dict[str, object] = {
                "valign": "top",
                **(
                    {"num_format": number_format}
                    if number_format
                    else {"align": "left", "indent": 1, "text_wrap": True}
                ),
            }
            if is_total:
                look |= {"bold": True, "bg_color": _TOTAL_COLOUR, "top": 1}
            self._made[key] = self._workbook.add_format(look)
        return self._made[key]


def workbook_files(edition: Edition, snapshot: bytes) -> Files:  # noqa: ARG001  # every format is asked the same
    """Return kadernota.xlsx."""
    return {WORKBOOK_FILE: workbook_bytes(edition)}


def workbook_bytes(edition: Edition) -> bytes:
    """Return the workbook; only totals are formulas, and text that looks like one stays text."""
    target = BytesIO()
    workbook = Workbook(target, {"in_memory": True})
    workbook.set_properties(
        {
            "title": edition.dossier.title[:255],
            "author": edition.organisation(edition.dossier.organisation)[:255],
            "keywords": f"SHA-256 {edition.fingerprint}",
            "comments": f"Vingerafdruk (SHA-256 van snapshot.json): {edition.fingerprint}",
            # The file format holds no time zone.
            "created": datetime.datetime.combine(document_date(edition), datetime.time()),
        }
    )
    formats = _Formats(workbook)
    made = sheets(edition)
    _add_guide(workbook, edition, formats, made)
    for sheet in made:
        _add_sheet(workbook, sheet, formats)
    workbook.close()
    return package_with_claims(target.getvalue(), claims_of(edition), edition.fingerprint)


def _add_guide(workbook: Workbook, edition: Edition, formats: _Formats, made: tuple[Sheet, ...]) -> None:
    guide = workbook.add_worksheet("Leeswijzer")
    rows = _guide(edition, made)
    guide.set_column(0, 0, max(len(name) for name, _ in rows) + _BOLD_MARGIN)
    guide.set_column(1, 1, _GUIDE_WIDTH)
    guide.hide_gridlines(2)
    _fit_on_paper(guide)
    write_text(guide, (0, 0), edition.dossier.title, (formats.title, formats.run))
    for row, (name, text) in enumerate(rows, start=2):
        guide.set_row(row, _LINE_HEIGHT * _lines(text, _GUIDE_WIDTH))
        write_text(guide, (row, 0), name, (formats.name, formats.run))
        write_text(guide, (row, 1), text, (formats.prose, formats.run))


def _guide(edition: Edition, made: tuple[Sheet, ...]) -> list[tuple[str, str]]:
    first, last = edition.years[0], edition.years[-1]
    standing = edition.snapshot.standing
    return [
        ("Vingerafdruk (SHA-256)", edition.fingerprint),
        ("", "De vingerafdruk van snapshot.json; dezelfde staat in de webpagina's, de PDF en de open data."),
        *([("Besluit", standing.decision)] if standing.decision else []),
        *([("Openbaar vanaf", moment)] if (moment := public_from(edition)) else []),
        ("Cijfers voor", f"{edition.own_name}, {first} tot en met {last}"),
        ("Scenario", capital(scenario_label(edition.perspective.scenario))),
        ("Eenheid", "Alle bedragen zijn in euro's. Een percentage van 12,5 staat er als het getal 12,5."),
        ("Teken", _SIGN),
        ("PM", _UNKNOWN),
        ("Adres", "Waar het cijfer staat: de uitleg ervan is te vinden met dit adres en het jaar."),
        ("Totalen", _TOTALS),
        *([("Doorgetrokken jaren", rolled)] if (rolled := rolled_note(edition.dossier)) else []),
        ("Gemaakt met", f"Kaderwerk {edition.snapshot.code_version}"),
        *((f"Blad {sheet.name}", capital(sheet.purpose) + ".") for sheet in made),
    ]


def _add_sheet(workbook: Workbook, sheet: Sheet, formats: _Formats) -> None:
    page = workbook.add_worksheet(sheet.name)
    for at, column in enumerate(sheet.columns):
        page.set_column(at, at, column.width)
        head = formats.number_head if column.is_amount else formats.head
        write_text(page, (0, at), column.label, (head, formats.run))
    amount = "#,##0.00" if sheet.has_cents else "#,##0"
    for number, row in enumerate(sheet.rows, start=1):
        page.set_row(number, _LINE_HEIGHT * _line_count(sheet, row))
        for at, value in enumerate(row.values):
            number_format = _number_format(sheet, row, at, amount)
            if row.formula and sheet.columns[at].is_amount and isinstance(value, int | Decimal):
                formula = "=" + row.formula.format(c=xl_col_to_name(at))
                page.write_formula(number, at, formula, formats.cell(number_format, is_total=row.is_total), value)
            else:
                _write_cell(page, (number, at), value, number_format, (formats, row))
    if sheet.note:
        page.write_string(len(sheet.rows) + 2, 0, sheet.note, formats.note)
    page.freeze_panes(1, sheet.frozen)
    page.autofilter(0, 0, max(len(sheet.rows), 1), len(sheet.columns) - 1)
    _fit_on_paper(page)
    page.repeat_rows(0)


def _line_count(sheet: Sheet, row: SheetRow) -> int:
    """How many lines the longest text of a row needs; not every program works that out by itself."""
    texts = zip(sheet.columns, row.values, strict=True)
    return max(_lines(value, column.width) if isinstance(value, str) else 1 for column, value in texts)


def _lines(text: str, width: int) -> int:
    """How many lines a text takes in a column of so many characters."""
    return 1 + len(text) // (width - _MARGIN)


def _fit_on_paper(page: Worksheet) -> None:
    """A4 on its side, as wide as the sheet and as long as it needs."""
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)


def _number_format(sheet: Sheet, row: SheetRow, at: int, amount: str) -> str:
    """An amount shows its PM beside the number, and only PM when nothing else is known."""
    if not sheet.columns[at].is_amount:
        return "0" if isinstance(row.values[at], int) else ""
    sign = ""
    if row.unit == "procent":
        amount, sign = "#,##0.00", " %"
    elif row.unit == "aantal":
        amount = "#,##0.00" if isinstance(row.values[at], Decimal) else "#,##0"
    if at not in row.pm:
        return f'{amount}"{sign}"' if sign else amount
    return f'{amount}"{sign} + PM";-{amount}"{sign} + PM";"PM"'


def _write_cell(
    page: Worksheet, place: tuple[int, int], value: Value, number_format: str, look: tuple[_Formats, SheetRow]
) -> None:
    formats, row = look
    if isinstance(value, int | Decimal):
        page.write_number(*place, value, formats.cell(number_format, is_total=row.is_total))
        return
    cell_format = formats.cell("", is_total=row.is_total)
    if value:
        write_text(page, place, value[:_CELL_CHARACTERS_MAX], (cell_format, formats.run))
    elif row.is_total:
        page.write_blank(*place, None, cell_format)
