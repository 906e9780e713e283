"""LibreOffice workbooks: cells as people see them, repeated cells, and what is told or refused."""

import zipfile
from io import BytesIO

import pytest

from kaderwerk.adapters.documents.formats.docx_pages_test import zipped
from kaderwerk.adapters.documents.formats.sheet_pages import ods_pages
from kaderwerk.adapters.documents.page import Page
from kaderwerk.adapters.documents.unreadable import UnreadableDocumentError

_SPACE = "urn:oasis:names:tc:opendocument:xmlns"
NAMES = " ".join(
    [f'xmlns:{one}="{_SPACE}:{one}:1.0"' for one in ("office", "table", "text", "style")]
    + [f'xmlns:number="{_SPACE}:datastyle:1.0"']
    + ['xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"']
)


def calc(table: str, *, head: str = "", styles: str = "", name: str = "Lasten", **members: str) -> bytes:
    """A workbook of one sheet."""
    content = (
        f"{head}<office:document-content {NAMES}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:spreadsheet><table:table table:name='{name}' table:style-name='ta1'>{table}"
        "</table:table></office:spreadsheet></office:body></office:document-content>"
    )
    other = {name.replace("_", "/"): text for name, text in members.items()}
    return zipped({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": content} | other)


def row(*cells: str, about: str = "") -> str:
    """A row."""
    return f"<table:table-row {about}>{''.join(cells)}</table:table-row>"


def text_cell(text: str, about: str = "") -> str:
    """A cell with text."""
    return f"<table:table-cell office:value-type='string' {about}><text:p>{text}</text:p></table:table-cell>"


def number(value: str, kind: str = "float", about: str = "") -> str:
    """A cell with a number."""
    shown = "<text:p>?</text:p>"
    return f"<table:table-cell office:value-type='{kind}' office:value='{value}' {about}>{shown}</table:table-cell>"


EMPTY = "<table:table-cell/>"


def read(content: bytes) -> tuple[Page, tuple[str, ...]]:
    (page,), notes = ods_pages(content, name="lasten.ods")
    return page, notes


def test_every_kind_of_cell_is_shown_as_people_see_it() -> None:
    table = row(text_cell("Post"), EMPTY, number("2026"), number("2027")) + row(
        text_cell("Sport<text:s/>en<text:tab/>spel</text:p><text:p>| meer"),
        number("412500", "currency"),
        number("-27254.97"),
        number("0.02345", "percentage"),
        "<table:table-cell office:value-type='date' office:date-value='2026-01-01'/>",
        "<table:table-cell office:value-type='date' office:date-value='2026-01-01T12:30:00'/>",
        "<table:table-cell office:value-type='boolean' office:boolean-value='true'/>",
        "<table:table-cell office:value-type='time' office:time-value='PT8H'><text:p>08:00</text:p></table:table-cell>",
    )
    page, notes = read(calc(table))
    assert page.text == (
        "Post |  | 2026 | 2027 |  |  |  | \nSport en spel ¦ meer | 412.500 | -27.254,97 | 2,345% | 1 januari 2026"
        " | 1 januari 2026 12:30 | ja | 08:00"
    )
    assert (page.sheet, page.cells[:4], notes) == ("Lasten", ((0, "A1"), (10, "C1"), (17, "D1"), (34, "A2")), ())


def test_repeated_cells_and_rows_stand_where_they_are() -> None:
    times = "table:number-{}-repeated='{}'".format
    table = (
        row(text_cell("a"), EMPTY.replace("/>", f" {times('columns', 2)}/>"), number("5", about=times("columns", 2)))
        + row(EMPTY, about=times("rows", 3))
        + row(text_cell("b"), about=times("rows", 2))
        + row(EMPTY.replace("/>", f" {times('columns', 16384)}/>"), about=times("rows", 1048569))
        + row(text_cell("c"))
    )
    page, _ = read(calc(table))
    assert page.text == "a |  |  | 5 | 5\n\nb\nb\n\nc"
    assert [address for _, address in page.cells] == ["A1", "D1", "E1", "A5", "A6", "A1048576"]


def test_a_merged_cell_keeps_the_columns_in_place_and_what_it_covers_is_not_seen() -> None:
    covered = "<table:covered-table-cell><text:p>weg</text:p></table:covered-table-cell>"
    page, _ = read(calc(row(text_cell("a", "table:number-columns-spanned='2'"), covered, text_cell("b"))))
    assert page.text == "a |  | b"


def test_remarks_shapes_and_tracked_changes_are_no_cells() -> None:
    remark = "<office:annotation><text:p>weg</text:p></office:annotation>"
    table = (
        "<table:shapes><text:p>weg</text:p></table:shapes>"
        f"<table:tracked-changes>{text_cell('weg')}</table:tracked-changes>"
        + row(text_cell("a").replace("<text:p>", f"{remark}<text:p>"))
    )
    assert read(calc(table))[0].text == "a"


def test_formulas_without_a_value_and_with_an_error_are_told() -> None:
    formula = "table:formula='of:=SUM([.B1])'"
    table = row(
        number("1"),
        f"<table:table-cell {formula}/>",
        f"<table:table-cell {formula} office:value-type='string' calcext:value-type='error'>"
        "<text:p>#DEEL/0!</text:p></table:table-cell>",
    )
    page, notes = read(calc(row(EMPTY, about="table:number-rows-repeated='6'") + table))
    assert page.text == "1 |  | #DEEL/0!"
    assert notes == (
        "blad Lasten, cel B7: een formule zonder waarde; open en bewaar de werkmap in een rekenprogramma",
        "blad Lasten, cel C7: een formule met de fout #DEEL/0!; herstel de formule",
    )


def test_hidden_sheets_rows_and_columns_are_read_and_told() -> None:
    hiding = "<style:table-properties table:display='false'/>"
    styles = f"<style:style style:family='table' style:name='ta1'>{hiding}</style:style>"
    table = (
        "<table:table-column/><table:table-column table:visibility='collapse'/>"
        + row(text_cell("a"), text_cell("b"))
        + row(text_cell("c"), about="table:visibility='filter'")
    )
    page, notes = read(calc(table, styles=styles))
    assert page.text == "a | b\nc"
    assert notes == (
        "blad Lasten is verborgen; het is wel gelezen",
        "blad Lasten, rij 2: verborgen rijen; zij zijn wel gelezen",
        "blad Lasten, kolom B: verborgen; wel gelezen",
    )


def test_a_number_is_shown_in_the_unit_of_its_style_also_of_its_column() -> None:
    number_styles = (
        "<number:number-style style:name='N1'><number:number number:display-factor='1000'/></number:number-style>"
        "<number:number-style style:name='N2'><number:text>ca. </number:text><number:number/>"
        "<number:text> fte</number:text></number:number-style>"
        "<number:currency-style style:name='N3'><number:number/><number:text> €</number:text></number:currency-style>"
    )
    cells = "".join(
        f"<style:style style:family='table-cell' style:name='ce{at}' style:data-style-name='N{at}'/>"
        for at in (1, 2, 3)
    )
    based = "<style:style style:family='table-cell' style:name='ce4' style:parent-style-name='ce1'/>"
    columns = "<table:table-column/><table:table-column table:default-cell-style-name='ce2'/>"
    styles = f"<office:document-styles {NAMES}>{number_styles}</office:document-styles>"
    named = "table:style-name='ce{}'".format
    table = columns + row(
        number("412456.78", about=named(1)),
        number("2.5"),
        number("7", "currency", about=named(3)),
        number("412000", about=named(4)),
        number("5", about=named(9)),
    )
    page, _ = read(calc(table, styles=cells + based, **{"styles.xml": styles}))
    assert page.text == "412,46 | 2,5 fte | 7 | 412 | 5"


def test_a_number_has_the_decimals_that_the_workbook_shows() -> None:
    shown = ("€ 98.765", "€ 98,765.43", "-98.765,4", "???")
    cells = [number("98765.4321").replace("?", text, 1).replace("<text:p>?", "<text:p>") for text in shown[:2]]
    below = number("-98765.4321").replace("?", shown[2])
    page, notes = read(calc(row(*cells, below, number("98765.4321"), number("0.5").replace("?", "1"))))
    assert page.text == "98.765 | 98.765,43 | -98.765,4 | 98.765,43 | 1"
    assert notes == ("blad Lasten, vanaf cel A1: bedragen met meer decimalen zijn gelezen zoals het blad ze toont",)


def test_names_count_and_not_prefixes() -> None:
    with zipfile.ZipFile(BytesIO(calc(row(text_cell("a"), number("5"))))) as made:
        content = made.read("content.xml").decode()
    other = content
    for before, after in (
        ("<table:", "<tb:"),
        ("</table:", "</tb:"),
        (" table:", " tb:"),
        ("xmlns:table=", "xmlns:tb="),
    ):
        other = other.replace(before, after)
    assert read(zipped({"content.xml": other}))[0].text == "a | 5"


def test_rows_that_are_repeated_without_end_are_refused() -> None:
    repeated = row(text_cell("a"), about="table:number-rows-repeated='10000000'")
    with pytest.raises(UnreadableDocumentError, match=r"meer dan 1\.000\.000 gevulde cellen"):
        read(calc(repeated))


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (calc("", head="<!DOCTYPE x>"), "een DOCTYPE in onderdeel content.xml"),
        (calc(row(text_cell("a"), about="table:number-rows-repeated='-1'")), "onderdeel content.xml is niet te lezen"),
        (calc("<table:table-row>"), "onderdeel content.xml is niet te lezen"),
        (zipped({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}), "onderdeel content.xml ontbreekt"),
        (calc("", **{"META-INF_manifest.xml": "<m><manifest:encryption-data/></m>"}), "een wachtwoord"),
    ],
)
def test_what_is_broken_or_closed_is_refused(content: bytes, told: str) -> None:
    with pytest.raises(UnreadableDocumentError, match=f"^lasten.ods: gevonden: {told}"):
        read(content)
