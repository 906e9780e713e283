"""The first sheet of a workbook, for people: what the tables are, unit, sign and how to fill a cell."""

from xlsxwriter.workbook import Workbook  # type: ignore[import-untyped]  # xlsxwriter ships no types

from kaderwerk.adapters.files.workbook_layout import Formats
from kaderwerk.adapters.files.workbook_text import write_text
from kaderwerk.core.dossier.raw import RawDossier
from kaderwerk.core.dossier.reading import GUIDE_NAME
from kaderwerk.core.dossier.schema import TABLES

_LINE_HEIGHT, _LINE_LENGTH = 15, 95
_SIGN = (
    "Lasten, baten, toevoegingen en onttrekkingen staan er zonder teken; een min is een vermindering. Het effect op "
    "het saldo is baten - lasten + onttrekkingen - toevoegingen: plus is voordelig, min is nadelig. Een regel van de "
    "soort saldo is zelf een effect, met teken."
)
_LINES = (
    ("Eenheid", "Bedragen zijn euro's met hoogstens twee decimalen. Meer is een fout; er wordt niet afgerond."),
    ("Teken", _SIGN),
    ("Leeg, 0 en PM", "Een lege cel is niets, 0 is nul, PM is nog onbekend. Elke som met PM zegt dat er iets mist."),
    ("Percentage", "Typ 2,5 voor 2,5 %, zonder procentteken."),
    ("Codes en id's", "Dit is tekst: 0.1 en 0.10 zijn twee codes. De kolommen zijn al als tekst opgemaakt."),
    ("Verplicht", "Kolommen met een donkere kop zijn verplicht. Klik op een cel voor uitleg en keuzes."),
    ("Formules", "Een formule telt met de waarde die bij het bewaren is berekend. Zonder waarde is zij een fout."),
    ("Bladen", "Elk blad is een tabel, ook een verborgen blad. Alleen dit blad wordt niet gelezen."),
)


def add_guide(workbook: Workbook, raw: RawDossier, formats: Formats, *, title: str) -> None:
    """Add the guide as the next sheet."""
    sheet = workbook.add_worksheet(GUIDE_NAME)
    sheet.hide_gridlines(2)
    sheet.set_column(0, 0, 24, formats.prose)
    sheet.set_column(1, 1, 90, formats.prose)
    sheet.set_column(2, 2, 10)
    sheet.set_portrait()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    write_text(sheet, (0, 0), title, (formats.title, formats.run))
    sheet.write_string(1, 0, "Zo leest en vult u deze werkmap.", formats.run)
    row = 3
    for name, text in _LINES:
        sheet.write_string(row, 0, name, formats.name)
        sheet.write_string(row, 1, text, formats.prose)
        sheet.set_row(row, _LINE_HEIGHT * (1 + len(text) // _LINE_LENGTH))
        row += 1
    row += 1
    for at, name in enumerate(("Blad", "Wat er staat", "Rijen")):
        sheet.write_string(row, at, name, formats.header)
    for number, table in enumerate(raw.tables, start=row + 1):
        schema = TABLES.get(table.name)
        text = schema.help if schema is not None else "Een eigen tabel; Kaderwerk bewaart haar en telt haar niet."
        sheet.write_url(number, 0, f"internal:'{table.name}'!A1", string=table.name)
        sheet.write_string(number, 1, text, formats.prose)
        sheet.write_number(number, 2, len(table.rows))
