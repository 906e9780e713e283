"""Word documents: what becomes a line, a heading, an item or a row, and what is left out."""

import zipfile
from collections.abc import Mapping
from io import BytesIO

import docx
import pytest

from kaderwerk.adapters.documents.formats.docx_pages import docx_pages
from kaderwerk.adapters.documents.unreadable import UnreadableDocumentError

SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NAMES = (
    f'xmlns:w="{SPACE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    """A zip with these members."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def relations(kinds: dict[str, str]) -> str:
    """A part with relations: kind to target."""
    rows = "".join(
        f'<Relationship Id="r{at}" Type="{RELATION}/{kind}" Target="{target}"/>'
        for at, (kind, target) in enumerate(kinds.items())
    )
    return f'<Relationships xmlns="{RELATIONS}">{rows}</Relationships>'


def word(body: str, *, head: str = "", **parts: str) -> bytes:
    """A Word document with this body; ``parts`` are styles, footnotes or endnotes."""
    document = f"{head}<w:document {NAMES}><w:body>{body}</w:body></w:document>"
    members: dict[str, str | bytes] = {
        "_rels/.rels": relations({"officeDocument": "word/document.xml"}),
        "word/document.xml": document,
        "word/_rels/document.xml.rels": relations({kind: f"{kind}.xml" for kind in parts}),
    }
    return zipped(
        members | {f"word/{kind}.xml": f"<w:{kind} {NAMES}>{text}</w:{kind}>" for kind, text in parts.items()}
    )


def p(text: str, properties: str = "") -> str:
    """A paragraph of one run."""
    about = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    return f"<w:p>{about}<w:r><w:t xml:space='preserve'>{text}</w:t></w:r></w:p>"


def tc(text: str, properties: str = "") -> str:
    """A cell of one paragraph."""
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{p(text)}</w:tc>"


def tr(*cells: str, properties: str = "") -> str:
    """A row."""
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def text_of(content: bytes) -> str:
    (page,), _ = docx_pages(content, name="nota.docx")
    assert (page.number, page.sheet, page.cells) == (None, None, ())
    return page.text


def test_each_paragraph_is_a_line_and_empty_ones_are_one_empty_line() -> None:
    assert text_of(word(p("Een.") + p("Twee.") + "<w:p/><w:p/>" + p("Drie."))) == "Een.\nTwee.\n\nDrie."


def test_a_heading_stands_between_empty_lines_whatever_its_style_is_called() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="Eigen"><w:name w:val="Hoofdstuk"/><w:basedOn w:val="Kop1"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="Niveau"><w:name w:val="Rood"/>'
        '<w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Kring"><w:name w:val="Kring"/><w:basedOn w:val="Kring"/></w:style>'
    )
    body = (
        p("A.", "<w:pStyle w:val='Kring'/>")
        + "".join(p(name, f"<w:pStyle w:val='{name}'/>") for name in ("Kop1", "Eigen", "Niveau"))
        + p("B.", "<w:pStyle w:val='Kop1'/><w:outlineLvl w:val='9'/>")
        + p("C.", "<w:outlineLvl w:val='0'/>")
    )
    assert text_of(word(body, styles=styles)) == "A.\n\nKop1\n\nEigen\n\nNiveau\n\nB.\n\nC."


def test_items_of_a_list_have_a_dash_and_the_list_ends_with_an_empty_line() -> None:
    numbered = "<w:numPr><w:ilvl w:val='0'/><w:numId w:val='3'/></w:numPr>"
    none = "<w:numPr><w:numId w:val='0'/></w:numPr>"
    styles = (
        f'<w:style w:type="paragraph" w:styleId="Lijst"><w:name w:val="List"/><w:pPr>{numbered}</w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/></w:style>'
    )
    body = (
        p("Wij vragen:")
        + p("een", numbered)
        + p("twee", "<w:pStyle w:val='Lijst'/>")
        + p("Slot", f"<w:pStyle w:val='Lijst'/>{none}")
        + p("Kop", f"<w:pStyle w:val='Kop1'/>{numbered}")
    )
    assert text_of(word(body, styles=styles)) == "Wij vragen:\n- een\n- twee\n\nSlot\n\nKop"


def test_a_table_is_a_line_a_row_and_merged_cells_keep_the_columns_in_place() -> None:
    table = (
        "<w:tbl><w:tblPr/>"
        + tr(tc("Post", "<w:vMerge w:val='restart'/>"), tc("Bedragen", "<w:gridSpan w:val='2'/>"), tc("Aard"))
        + tr(tc("dubbel", "<w:vMerge/>"), tc("2026"), tc("2027"), tc(""))
        + tr(tc("Sport"), tc(""), tc("400"), tc("S"))
        + tr(tc("Later"), properties="<w:gridBefore w:val='1'/><w:gridAfter w:val='2'/>")
        + tr(tc("weg"), tc("weg"), properties="<w:del w:id='1'/>")
        + "</w:tbl>"
    )
    rows = "Post | Bedragen |  | Aard\n | 2026 | 2027 | \nSport |  | 400 | S\n | Later |  | "
    assert text_of(word(p("Voor.") + table + p("Na."))) == f"Voor.\n\n{rows}\n\nNa."


def test_a_cell_is_one_line_also_with_paragraphs_and_a_table_in_it() -> None:
    inner = f"<w:tbl>{tr(tc('1'), tc('2'))}{tr(tc('3'), tc('4'))}</w:tbl>"
    cell = f"<w:tc>{p('Sport')}{p('en | spel')}{inner}<w:p/></w:tc>"
    assert text_of(word(f"<w:tbl>{tr(cell, tc('5'))}</w:tbl>")) == "Sport en ¦ spel 1 2 3 4 | 5"


def test_a_table_of_one_column_is_a_frame_around_text() -> None:
    two = f"<w:tc>{p('Een.')}{p('Twee.')}</w:tc>"
    table = f"<w:tbl>{tr(two)}{tr(tc('Drie.'))}</w:tbl>"
    assert text_of(word(table)) == "Een.\nTwee.\nDrie."


def test_tracked_deletions_are_out_and_insertions_in() -> None:
    body = (
        "<w:p><w:r><w:t>Kosten: </w:t></w:r>"
        "<w:del w:id='1'><w:r><w:delText>€ 100</w:delText></w:r></w:del>"
        "<w:ins w:id='2'><w:r><w:t>€ 200</w:t></w:r></w:ins>"
        "<w:moveFrom w:id='3'><w:r><w:t> oud</w:t></w:r></w:moveFrom>"
        "<w:moveTo w:id='4'><w:r><w:t> nieuw</w:t></w:r></w:moveTo></w:p>"
    )
    joined = p("De eerste ", "<w:rPr><w:del w:id='5'/></w:rPr>") + p("en de tweede.")
    last = p("Einde.", "<w:rPr><w:del w:id='6'/></w:rPr>")
    assert text_of(word(body + joined + last)) == "Kosten: € 200 nieuw\nDe eerste en de tweede.\nEinde."


def test_hidden_text_and_field_codes_are_out_and_results_of_fields_in() -> None:
    body = (
        "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>geheim</w:t></w:r>"
        "<w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>open </w:t></w:r>"
        "<w:r><w:instrText>REF x</w:instrText></w:r>"
        "<w:fldSimple w:instr='DATE'><w:r><w:t>2026</w:t></w:r></w:fldSimple>"
        "<w:r><w:tab/><w:t>na</w:t><w:br/><w:t>nieuwe</w:t><w:noBreakHyphen/><w:t>regel</w:t><w:softHyphen/></w:r></w:p>"
    )
    assert text_of(word(body)) == "open 2026\tna\nnieuwe-regel"


def test_footnotes_come_after_the_text_in_the_order_of_their_marks() -> None:
    mark = "<w:r><w:footnoteReference w:id='{}'/></w:r>"
    body = f"<w:p><w:r><w:t>Zin</w:t></w:r>{mark.format(3)}{mark.format(2)}</w:p>{p('Slot.')}"
    footnotes = "".join(f"<w:footnote w:id='{one}'>{p(f'Noot {one}.')}</w:footnote>" for one in (1, 2, 3))
    assert text_of(word(body, footnotes=footnotes)) == "Zin\nSlot.\n\nNoot 3.\nNoot 2."


def test_a_text_box_is_read_once() -> None:
    box = f"<w:txbxContent>{p('In het kader.')}</w:txbxContent>"
    drawn = (
        f"<mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>"
    )
    body = f"<w:p><w:r><w:t>Voor.</w:t></w:r><w:r>{drawn}</w:r></w:p>" + p("Na.")
    assert text_of(word(body)) == "Voor.\n\nIn het kader.\n\nNa."


def test_content_controls_and_unseen_characters() -> None:
    inside = p("In een\u200b ve\u00adld\u202e.")
    body = f"<w:sdt><w:sdtPr/><w:sdtContent>{inside}</w:sdtContent></w:sdt>"
    assert text_of(word(body)) == "In een veld."


def test_a_document_that_another_program_made(tmp_path_factory: pytest.TempPathFactory) -> None:
    made = docx.Document()
    made.add_heading("Kadernota 2026", 0)
    made.add_heading("Nieuw beleid", 1)
    made.add_paragraph("Voor het zwembad vragen wij in 2026 eenmalig € 50.000.")
    made.add_paragraph("Sport", style="List Bullet")
    made.sections[0].header.paragraphs[0].text = "Koptekst"
    made.sections[0].footer.paragraphs[0].text = "Voettekst"
    table = made.add_table(2, 3)
    for at, text in enumerate(("Post", "2026", "2027", "Sport", "400", "450")):
        table.cell(at // 3, at % 3).text = text
    table.cell(0, 1).merge(table.cell(0, 2))
    path = tmp_path_factory.mktemp("word") / "nota.docx"
    made.save(str(path))
    assert text_of(path.read_bytes()) == (
        "Kadernota 2026\n\nNieuw beleid\n\nVoor het zwembad vragen wij in 2026 eenmalig € 50.000.\n- Sport\n\n"
        "Post | 2026 2027 | \nSport | 400 | 450"
    )


def test_what_is_embedded_is_told() -> None:
    held = "<w:r><w:object><v:shape/></w:object></w:r>"
    table = f"<w:tbl>{tr(tc('a'), f'<w:tc><w:p>{held}</w:p></w:tc>')}</w:tbl>"
    (page,), notes = docx_pages(word(f"<w:p>{held}<w:r><w:t>x</w:t></w:r></w:p><w:altChunk/>{table}"), name="nota.docx")
    assert page.text == "x\n\na | "
    assert notes == ("ingevoegde objecten, zoals een Excel-tabel, zijn niet gelezen: 3; plak ze als tabel",)


def test_a_document_without_text_says_so() -> None:
    (page,), notes = docx_pages(word("<w:p/>"), name="nota.docx")
    assert (page.text, notes) == ("", ("er staat geen tekst in dit document; misschien zijn het alleen afbeeldingen",))


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (word(p("x"), head="<!DOCTYPE x>"), "een DOCTYPE in onderdeel word/document.xml"),
        (word(p("x"), styles="<!DOCTYPE x>"), "onderdeel word/styles.xml is niet te lezen"),
        (word("<w:p>"), "onderdeel word/document.xml is niet te lezen"),
        (word("<w:p>" * 400 + "</w:p>" * 400), "is niet te lezen"),
        (zipped({"word/x.xml": ""}), "onderdeel word/document.xml ontbreekt"),
        (word(p("x"))[:-40], "een beschadigd zip-bestand"),
    ],
)
def test_a_broken_document_is_refused_with_its_name_and_what_to_do(content: bytes, told: str) -> None:
    with pytest.raises(UnreadableDocumentError) as refusal:
        docx_pages(content, name="nota.docx")
    assert str(refusal.value).startswith("nota.docx: gevonden: ")
    assert told in str(refusal.value)
    assert "bewaar het opnieuw" in str(refusal.value)
