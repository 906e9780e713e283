"""Workbooks as other programs make them, and workbooks that lie: each is read exactly or refused in one sentence."""

import time
import tracemalloc
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from kaderwerk.adapters.files.workbook_reading import read_workbook, read_workbook_content
from kaderwerk.core.dossier.raw import NumberText, RawDossier
from kaderwerk.core.dossier.reading import read_dossier
from kaderwerk.core.problems import DossierRejectedError, Problem

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
STYLES = (
    f'<styleSheet xmlns="{MAIN}"><numFmts count="4"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/>'
    '<numFmt numFmtId="165" formatCode="&quot;dag &quot;#,##0.00\\ [$€-413]"/>'
    '<numFmt numFmtId="166" formatCode="0.0%"/><numFmt numFmtId="167" formatCode="0&quot;%&quot;"/></numFmts>'
    '<cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs>'
    '<cellXfs count="7"><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="14"/>'
    '<xf numFmtId="9"/><xf numFmtId="166"/><xf numFmtId="167"/></cellXfs>'
    "</styleSheet>"
)
HEAD = '<row r="1"><c r="A1" t="inlineStr"><is><t>naam</t></is></c><c r="B1"><v>2022</v></c></row>'


def workbook(*, body: str = "", more: dict[str, str | None] | None = None, name: str = "notities") -> bytes:
    """Return a workbook with one sheet; ``more`` adds, replaces or (None) leaves out parts."""
    sheet = f'<sheet name="{name}" sheetId="1" state="hidden" r:id="r1"/>'
    relations = "".join(
        f'<Relationship Id="r{at}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for at, (kind, target) in enumerate(
            [
                ("worksheet", "worksheets/sheet1.xml"),
                ("sharedStrings", "/xl/sharedStrings.xml"),
                ("styles", "styles.xml"),
            ],
            start=1,
        )
    )
    parts: dict[str, str | None] = {
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}"><Relationship Id="a" Type="{OFFICE}/officeDocument" '
        'Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>{sheet}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}">{relations}</Relationships>',
        "xl/worksheets/sheet1.xml": sheet_xml(HEAD + body),
        "xl/sharedStrings.xml": f'<sst xmlns="{MAIN}"><si><t>gedeeld</t></si><si><r><t>in </t></r><r><t>delen</t></r>'
        "<rPh><t>leeshulp</t></rPh></si></sst>",
        "xl/styles.xml": STYLES,
    }
    parts |= more or {}
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for part, text in parts.items():
            if text is not None:
                archive.writestr(part, text)
    return target.getvalue()


def sheet_xml(rows: str) -> str:
    return f'<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>'


def read(content: bytes) -> RawDossier:
    return read_workbook_content("proef.xlsx", content)


def cell(xml: str) -> str:
    """Return what the cell below a name reads as."""
    raw = read(workbook(body=f'<row r="2"><c r="A2" t="inlineStr"><is><t>x</t></is></c>{xml}</row>'))
    assert raw.problems == []
    return raw.tables[0].rows[0][1]


def refused(content: bytes) -> Problem:
    with pytest.raises(DossierRejectedError) as rejected:
        read(content)
    (problem,) = rejected.value.problems
    assert problem.place == "proef.xlsx"
    return problem


def one_problem(body: str) -> Problem:
    (problem,) = read(workbook(body=body)).problems
    assert problem.place == "blad notities"
    return problem


@pytest.mark.parametrize(
    ("xml", "text"),
    [
        ('<c r="B2"><v>27254.97</v></c>', "27254.97"),
        ('<c r="B2"><v>-0.070000000000000007</v></c>', "-0.07"),
        ('<c r="B2"><v>0.30000000000000004</v></c>', "0.30000000000000004"),
        ('<c r="B2"><v>1E10</v></c>', "10000000000"),
        ('<c r="B2"><v>1.5E-3</v></c>', "0.0015"),
        ('<c r="B2" s="2"><v>1250.5</v></c>', "1250.5"),
        ('<c r="B2"><v>123456789012345678</v></c>', "123456789012345678"),
        ('<c r="B2" s="1"><v>44592</v></c>', "2022-01-31"),
        ('<c r="B2" s="3"><v>44592</v></c>', "2022-01-31"),
        ('<c r="B2" s="1"><v>44592.5</v></c>', "2022-01-31T12:00:00"),
        ('<c r="B2" s="4"><v>0.02</v></c>', "2 %"),
        ('<c r="B2" s="5"><v>0.0185</v></c>', "1.85 %"),
        # A sign that stands in quotes is text: the number is what it shows.
        ('<c r="B2" s="6"><v>2</v></c>', "2"),
        ('<c r="B2" s="1"><v>59</v></c>', "1900-02-28"),
        ('<c r="B2" t="d"><v>2022-01-31</v></c>', "2022-01-31"),
        ('<c r="B2" t="s"><v>0</v></c>', "gedeeld"),
        ('<c r="B2" t="s"><v>1</v></c>', "in delen"),
        ('<c r="B2" t="str"><f>A2</f><v>a_x000D_b</v></c>', "a\rb"),
        ('<c r="B2"><f>SUM(B3:B4)</f><v>12.5</v></c>', "12.5"),
        ('<c r="B2" t="inlineStr"><is><r><t>een </t></r><r><t>twee</t></r></is></c>', "een twee"),
        ('<c r="B2" t="b"><v>1</v></c>', "ja"),
        ('<c r="B2" t="b"><v>0</v></c>', "nee"),
        ("<c><v>7</v></c>", "7"),
        ('<c r="B2" s="1"/>', ""),
    ],
)
def test_a_cell_reads_as_the_text_that_a_csv_would_hold(xml: str, text: str) -> None:
    assert cell(xml) == text


def test_a_number_stays_known_as_a_number() -> None:
    assert isinstance(cell('<c r="B2"><v>0.10</v></c>'), NumberText)
    assert not isinstance(cell('<c r="B2" t="inlineStr"><is><t>0.10</t></is></c>'), NumberText)


def test_a_formula_that_gives_an_empty_text_is_an_empty_cell() -> None:
    assert cell('<c r="B2" t="str"><f>""</f><v></v></c>') == ""


def test_rows_keep_their_number_and_a_merged_or_hidden_cell_is_read_where_it_stands() -> None:
    body = '<row r="4" hidden="1"><c r="B4"><v>1</v></c></row><row r="9"><c r="A9" t="s"><v>0</v></c></row>'
    raw = read(workbook(body=body))
    assert raw.tables[0].rows == [["", "1"], ["gedeeld", ""]]
    assert (raw.tables[0].row_numbers, raw.tables[0].header) == ([4, 9], ("naam", "2022"))


def test_a_program_that_writes_prefixes_and_another_calendar_is_read() -> None:
    sheet = (
        f'<x:worksheet xmlns:x="{MAIN}"><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c></x:row>'
        '<x:row r="2"><x:c r="A2" s="1"><x:v>43130</x:v></x:c></x:row></x:sheetData></x:worksheet>'
    )
    book = (
        f'<x:workbook xmlns:x="{MAIN}" xmlns:q="{OFFICE}"><x:workbookPr date1904="1"/><x:sheets>'
        '<x:sheet name="notities" q:id="r1"/></x:sheets></x:workbook>'
    )
    raw = read(workbook(more={"xl/worksheets/sheet1.xml": sheet, "xl/workbook.xml": book}))
    assert raw.tables[0].rows == [["2022-01-31"]]


@pytest.mark.parametrize(
    ("xml", "found", "expected"),
    [
        ('<c r="B3"><f>SUM(B4:B9)</f></c>', "=SUM(B4:B9)", "een formule met een berekende waarde"),
        ('<c r="B3"><f>B1*2</f><v></v></c>', "=B1*2", "een formule met een berekende waarde"),
        ('<c r="B3"><f>B1*2</f><v/></c>', "=B1*2", "een formule met een berekende waarde"),
        ('<c r="B3" t="str"><f>B1</f></c>', "=B1", "een formule met een berekende waarde"),
        ('<c r="B3" t="e"><f>B1/0</f><v>#DIV/0!</v></c>', "#DIV/0! uit =B1/0", "een waarde, geen fout"),
        ('<c r="B3" t="e"><v>#REF!</v></c>', "#REF!", "een waarde, geen fout"),
        ('<c r="B3"><v>1E400</v></c>', "1E400", "een getal"),
        ('<c r="B3"><v>NaN</v></c>', "NaN", "een getal"),
        ('<c r="B3" t="s"><v>99</v></c>', "99", "een verwijzing naar een tekst"),
        ('<c r="B3" t="s"><v>-1</v></c>', "-1", "een verwijzing naar een tekst"),
    ],
)
def test_a_cell_without_a_usable_value_is_an_error_at_its_address_and_never_zero(
    xml: str, found: str, expected: str
) -> None:
    problem = one_problem(f'<row r="3">{xml}</row>')
    assert (problem.row, problem.column, problem.cell, problem.found) == (3, "2022", "B3", found)
    assert problem.expected == expected
    assert problem.remedy.endswith(".")


def test_a_sheet_that_claims_a_million_rows_is_read_without_their_memory() -> None:
    claims = f'<worksheet xmlns="{MAIN}"><dimension ref="A1:XFD1048576"/><sheetData>{HEAD}'
    claims += '<row r="1048576"><c r="XFD1048576" s="1"/></row></sheetData></worksheet>'
    tracemalloc.start()
    raw = read(workbook(more={"xl/worksheets/sheet1.xml": claims}))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert raw.tables[0].rows == []
    assert peak < 5 * 2**20


@pytest.mark.parametrize(
    ("row", "address"), [(1_048_576, "XFD1048576"), (200_001, "A200001"), (2, "SH2"), (999_999_999, "A999999999")]
)
def test_a_value_too_far_away_is_refused_at_once(row: int, address: str) -> None:
    started = time.process_time()
    problem = one_problem(f'<row r="{row}"><c r="{address}"><v>1</v></c></row>')
    assert time.process_time() - started < 2
    assert (problem.cell, problem.found) == (address, "1")
    assert "200000 rijen, 500 kolommen" in problem.expected


def test_a_large_table_within_the_limits_is_read() -> None:
    rows = "".join(f'<row r="{row}"><c r="A{row}"><v>{row}</v></c></row>' for row in range(2, 60_001))
    raw = read(workbook(body=rows))
    assert (len(raw.tables[0].rows), raw.problems) == (59_999, [])


def test_one_long_text_in_many_cells_takes_the_memory_of_one() -> None:
    strings = f'<sst xmlns="{MAIN}"><si><t>{"lang" * 8_000}</t></si></sst>'
    rows = "".join(f'<row r="{row}"><c r="A{row}" t="s"><v>0</v></c></row>' for row in range(2, 20_001))
    tracemalloc.start()
    raw = read(workbook(body=rows, more={"xl/sharedStrings.xml": strings}))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert len(raw.tables[0].rows) == 19_999
    assert peak < 40 * 2**20


def test_an_unpacked_giant_is_refused_before_it_is_unpacked() -> None:
    rows = "<row><c><v>1</v></c></row>" * 4_200_000
    content = workbook(body=rows)
    started = time.process_time()
    problem = refused(content)
    assert time.process_time() - started < 1
    assert "uitgepakt 104 MiB" in (problem.found or "")


def test_a_part_that_shrinks_too_well_is_refused() -> None:
    problem = refused(workbook(more={"xl/media/leeg.xml": "0" * 20_000_000}))
    assert "meer dan 100 keer gekrompen" in (problem.found or "")


def test_a_forged_size_ends_in_a_refusal() -> None:
    content = bytearray(workbook(body="<row><c><v>1</v></c></row>" * 1_000))
    for signature, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        at = content.find(signature)
        while at >= 0:
            content[at + offset : at + offset + 4] = (200).to_bytes(4, "little")
            at = content.find(signature, at + 4)
    assert "niet te lezen" in (refused(bytes(content)).found or "")


@pytest.mark.parametrize(
    "part", ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml", "xl/styles.xml"]
)
def test_a_doctype_in_any_part_that_is_read_is_refused(part: str) -> None:
    laughs = "<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>"
    text = f"<!DOCTYPE lol [{laughs}]><worksheet>&b;</worksheet>"
    problem = refused(workbook(more={part: text}))
    assert problem.found == f"een DOCTYPE in {part}"


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (b"regel,voorstel\na,b\n", "gewone tekst, misschien CSV"),
        (b"", "een leeg bestand"),
        (b"%PDF-1.7", "een pdf"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "een werkmap met een wachtwoord",
        ),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"Workbook", "een oud Office-bestand (.xls of .doc)"),
        (workbook()[:-40], "een beschadigd zip-bestand"),
        (workbook(more={"_rels/.rels": None}), "onderdeel _rels/.rels ontbreekt"),
        (workbook(more={"xl/worksheets/sheet1.xml": "<worksheet><row>"}), "onderdeel xl/worksheets/sheet1.xml"),
        (workbook(more={"xl/worksheets/sheet1.xml": None}), "onderdeel xl/worksheets/sheet1.xml ontbreekt"),
        (workbook(body='<row r="2"><c r="2B"><v>1</v></c></row>'), "onderdeel xl/worksheets/sheet1.xml"),
        (workbook(body='<row r="x"/>'), "onderdeel xl/worksheets/sheet1.xml"),
        (workbook(body=f'<row r="{"9" * 5000}"/>'), "onderdeel xl/worksheets/sheet1.xml"),
        (workbook(more={"XL/WORKBOOK.XML": "<workbook/>"}), "twee onderdelen met dezelfde naam"),
        (workbook(more={f"m/{number}": "" for number in range(1_001)}), "1007 onderdelen"),
        (workbook(more={"xl/workbook.xml": None, "content.xml": "<a/>"}), "een document van LibreOffice"),
        (workbook(more={"xl/workbook.xml": None, "word/document.xml": "<a/>"}), "een Word-document"),
    ],
)
def test_a_file_that_is_no_workbook_says_what_it_is(content: bytes, found: str) -> None:
    problem = refused(content)
    assert found in (problem.found or "")
    assert problem.remedy.endswith(".")


def test_a_zip_with_a_password_is_refused() -> None:
    content = bytearray(workbook())
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = content.find(signature)
        while at >= 0:
            content[at + offset] |= 1
            at = content.find(signature, at + 4)
    assert refused(bytes(content)).found == "een wachtwoord"


def test_the_guide_alone_is_no_dossier_and_empty_sheets_of_a_user_are_passed_over() -> None:
    assert "1 tot en met 100 bladen" in refused(workbook(name="Leeswijzer")).expected
    raw = read(workbook(more={"xl/worksheets/sheet1.xml": sheet_xml("")}))
    assert (raw.tables, raw.problems) == ([], [])


def test_an_empty_sheet_of_a_known_table_asks_for_its_header() -> None:
    raw = read(workbook(name="regels", more={"xl/worksheets/sheet1.xml": sheet_xml("")}))
    assert raw.unread == {"regels"}
    assert raw.problems[0].sentence.startswith("blad regels: verwacht: een kop met kolommen.")


def test_a_code_that_is_a_number_is_an_error_with_its_cell() -> None:
    headers = ["post", "soort", "aard", "taakveld"]
    head = "".join(
        f'<c r="{letter}1" t="inlineStr"><is><t>{name}</t></is></c>'
        for letter, name in zip("ABCD", headers, strict=True)
    )
    texts = zip("ABC", ("b1", "lasten", "structureel"), strict=True)
    row = "".join(f'<c r="{letter}2" t="inlineStr"><is><t>{text}</t></is></c>' for letter, text in texts)
    rows = f'<row r="1">{head}</row><row r="2">{row}<c r="D2"><v>0.1</v></c></row>'
    raw = read(workbook(name="begroting", more={"xl/worksheets/sheet1.xml": sheet_xml(rows)}))
    with pytest.raises(DossierRejectedError) as rejected:
        read_dossier(raw)
    problem = next(one for one in rejected.value.problems if one.column == "taakveld")
    assert (problem.cell, problem.row, problem.found) == ("D2", 2, "0.1")
    assert problem.expected == "een code als tekst, geen getal"
    assert "0.1 en 0.10" in problem.remedy


def test_a_workbook_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DossierRejectedError) as rejected:
        read_workbook(tmp_path / "weg.xlsx")
    assert "bestaat niet" in rejected.value.problems[0].remedy
