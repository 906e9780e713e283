"""kadernota.pdf is tagged throughout, shows its figures in words and digits, and takes any text."""

from io import BytesIO
from itertools import pairwise

import pikepdf
import pypdfium2  # type: ignore[import-untyped]  # pypdfium2 ships no types
import pytest

from kaderwerk.adapters.files.publication_pdf import pdf_bytes, pdf_source
from kaderwerk.adapters.files.published_claims import claims_of
from kaderwerk.core.perspective.compute import compute
from kaderwerk.core.publication.snapshot import Snapshot
from kaderwerk.parts.edition import Edition
from tests.builders import FRAGMENT, FRAME, dossier
from tests.contracts.tagged_pdf import TaggedPdf

FINGERPRINT = "0123456789abcdef" * 4
NASTY = '#panic("x") *sterk* $x$ `raw` @ref <label> \\ " // commentaar'
TEXTS = """
tekst | plaats    | programma | volgorde | inhoud
een   | inleiding |           | 1        | In 2022 is het **saldo** {{ saldo/totaal/2022 }} euro.
twee  | slot      |           | 2        | Zie ook {{ saldo/totaal/1999 }}.
"""


def edition(**tables: str) -> Edition:
    read = dossier(**tables)
    snapshot = Snapshot(dossier=read, perspective=compute(read), findings=(), code_version="1.0")
    return Edition(snapshot=snapshot, fingerprint=FINGERPRINT)


def pdf(one: Edition) -> TaggedPdf:
    return TaggedPdf(pdf_bytes(pdf_source(one), claims_of(one), FINGERPRINT))


def with_cell(text: str, column: str, values: str) -> str:
    """Add a column with the same value in each row."""
    header, *rows = text.strip().splitlines()
    return "\n".join([f"{header} | {column}", *(f"{row} | {values}" for row in rows)])


@pytest.fixture(scope="module")
def document() -> TaggedPdf:
    proposals = with_cell(FRAGMENT["voorstellen"], "toelichting", f"Toelichting {NASTY}".replace("|", ""))
    return pdf(edition(**{**FRAGMENT, "voorstellen": proposals, "teksten": TEXTS}))


def test_no_text_has_a_mark_where_a_long_word_may_break() -> None:
    name = "kadernota_met_een_heel_lange_naam_die_niet_op_een_regel_past_in_de_tabel_2022.docx"
    solid = "x" * 120
    proposals = FRAGMENT["voorstellen"].replace("Trainee ", f"Trainee {name} {solid} ")
    made = pdf_bytes(pdf_source(edition(**{**FRAGMENT, "voorstellen": proposals})), [], FINGERPRINT)
    pages = [one.get_textpage() for one in pypdfium2.PdfDocument(made)]
    text = "".join(one.get_text_range() for one in pages)
    assert "\N{ZERO WIDTH SPACE}" not in text
    assert name in text, "who searches for a file finds it where it fits on a line"
    assert name in text.replace("\r\n", ""), "and it has nothing but the end of a line where it does not"
    with pikepdf.open(BytesIO(made)) as found:
        named = [str(one[key]) for one in found.objects if isinstance(one, pikepdf.Dictionary)
                 for key in ("/Title", "/T", "/Contents") if isinstance(one.get(key), pikepdf.String)]  # fmt: skip
    assert any(name in one for one in named)
    assert not any("\N{ZERO WIDTH SPACE}" in one for one in named)


def test_a_word_longer_than_a_line_stays_on_the_page() -> None:
    proposals = FRAGMENT["voorstellen"].replace("Trainee ", f"{'x' * 400} ")
    made = pdf_bytes(pdf_source(edition(**{**FRAGMENT, "voorstellen": proposals})), [], FINGERPRINT)
    for page in pypdfium2.PdfDocument(made):
        text = page.get_textpage()
        boxes = [text.get_charbox(at) for at in range(text.count_chars())]
        assert max(box[2] for box in boxes) <= page.get_width() - 40


def test_the_document_names_its_language_title_and_standard(document: TaggedPdf) -> None:
    root = document.pdf.Root
    metadata = root.Metadata.read_bytes()
    assert str(root.Lang) == "nl-NL"
    assert root.ViewerPreferences.DisplayDocTitle
    assert root.MarkInfo.Marked
    assert str(document.pdf.docinfo.Title) == "Kadernota 2022"
    assert b"<pdfuaid:part>1</pdfuaid:part>" in metadata
    assert b"<pdfaid:part>3</pdfaid:part>" in metadata


def test_headings_are_tagged_and_no_level_is_skipped(document: TaggedPdf) -> None:
    headings = list(document.elements("/H1", "/H2", "/H3", "/H4"))
    levels = [int(str(one.S)[2:]) for one in headings]
    texts = [document.text_of(one) for one in headings]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert any(text.endswith("Meerjarenperspectief") for text in texts)
    assert any(text.endswith("Trainee") for text in texts)


def test_every_table_has_heads_with_a_scope_in_both_directions(document: TaggedPdf) -> None:
    tables = list(document.elements("/Table"))
    assert len(tables) >= 8
    for table in tables:
        head, *body = document.rows(table)
        assert {(cell.tag, cell.scope) for cell in head} == {("/TH", "/Column")}
        assert body
        for first, *rest in body:
            assert (first.tag, first.scope) == ("/TH", "/Row")
            assert {cell.tag for cell in rest} == {"/TD"}
        captions = [document.text_of(one) for one in document.elements("/Caption", below=table)]
        assert len(captions) == 1
        assert captions[0].startswith("Tabel ")


def test_there_is_a_contents_list_with_links(document: TaggedPdf) -> None:
    (contents, *_) = document.elements("/TOC")
    assert "Meerjarenperspectief" in document.text_of(contents)
    assert list(document.elements("/Link", below=contents))


def test_balances_say_in_words_whether_they_are_favourable(document: TaggedPdf) -> None:
    table = document.table("Van beginstand naar eindstand")
    assert table["Eindstand"] == ["−165.000 + PM nadelig", "−90.000 + PM nadelig", "−90.000 nadelig", "−90.000 nadelig"]
    assert table["Nieuw beleid"] == ["PM", "PM", "0", "0"]


def test_shares_add_up_to_the_whole(document: TaggedPdf) -> None:
    assert document.table("Trainee: aandeel per deelnemer") == {
        "Deelnemer": ["2022", "2023", "2024", "2025"],
        "Diemen": ["−25.000,00", "0,00", "0,00", "0,00"],
        "Ouder-Amstel": ["−12.745,03", "0,00", "0,00", "0,00"],
        "Uithoorn": ["−27.254,97", "0,00", "0,00", "0,00"],
        "Totaal": ["−65.000,00 nadelig", "0,00", "0,00", "0,00"],
    }


def test_text_of_people_is_never_code(document: TaggedPdf) -> None:
    # Markdown takes the stars and the backquotes; everything else stands there as typed.
    assert 'Toelichting #panic("x") sterk $x$ raw @ref <label> \\ " // commentaar' in document.text


def test_texts_carry_live_figures_and_name_one_that_is_gone(document: TaggedPdf) -> None:
    assert "In 2022 is het saldo −165.000 + PM euro." in document.text
    # A line may end behind a slash; the tags then hold the two lines apart.
    assert "(onbekend cijfer: saldo/totaal/1999)" in document.text.replace("/ ", "/")


def test_a_dossier_without_anything_gives_a_document() -> None:
    document = pdf(edition())
    assert "Er zijn nog geen voorstellen." in document.text
    assert "In dit dossier zijn geen bronnen vastgelegd." in document.text
    assert FINGERPRINT in document.text


def test_twelve_years_and_a_strange_title_fit() -> None:
    frame = FRAME.replace("Kadernota 2022", f"{NASTY.replace('|', '')} \N{GRINNING FACE}")
    document = pdf(edition(**{**FRAGMENT, "dossier": f"{frame}aantal_jaren | 12\n"}))
    heads = document.table("Van beginstand naar eindstand")["Onderdeel"]
    assert heads == [str(year) for year in range(2022, 2034)]
    page = document.pdf.pages[0].mediabox
    assert page[2] > page[3], "many years stand on a wide page"
    assert "[U+1F600]" in document.text


def test_a_long_title_stays_on_the_first_page_and_is_cut_in_the_head_of_the_others() -> None:
    title = "Een heel lange titel " * 24
    one = edition(dossier=FRAME.replace("Kadernota 2022", title))
    pages = pypdfium2.PdfDocument(pdf_bytes(pdf_source(one), [], FINGERPRINT))
    first = pages[0].get_textpage().get_text_range()
    assert first.count("lange") == 24
    assert "Cijfers voor" in first
    head = pages[2].get_textpage().get_text_bounded(bottom=pages[2].get_height() - 70)
    assert " ".join(head.split()) == "Een heel lange titel Een heel lange titel Een heel lange… Leeswijzer"


def test_a_proposal_that_does_not_count_stands_apart_with_its_reason() -> None:
    proposals = with_cell(FRAGMENT["voorstellen"], "reden", "Wacht op het nieuwe college").replace(
        "autonoom  | concept | Wacht", "autonoom  | afgewezen | Wacht", 1
    )
    document = pdf(edition(**{**FRAGMENT, "voorstellen": proposals}))
    table = document.table("Voorstellen die niet meetellen")
    assert table["Veiligheid"] == ["Diemen", "Afgewezen", "Wacht op het nieuwe college"]
    assert "Veiligheid" not in document.table("Autonome ontwikkelingen: effect per voorstel")


def test_a_table_without_row_heads_is_noticed(document: TaggedPdf) -> None:
    table = next(iter(document.elements("/Table")))
    row = document.rows(table)[1]
    assert row[0].tag == "/TH"
    cell = next(iter(document.elements("/TH", below=next(iter(document.elements("/TBody", below=table))))))
    cell.S = pikepdf.Name.TD
    try:
        with pytest.raises(AssertionError):
            test_every_table_has_heads_with_a_scope_in_both_directions(document)
    finally:
        cell.S = pikepdf.Name.TH


def test_the_proposals_are_an_associated_file_as_pdf_a_3_asks(document: TaggedPdf) -> None:
    spec = document.pdf.Root.AF[0]
    assert (str(spec.UF), str(spec.AFRelationship)) == ("kaderwerk-voorstellen.json", "/Data")
    assert str(spec.EF.F.Subtype) == "/application/json"
    assert str(spec.EF.F.Params.ModDate) == "D:19700101000000Z"


def test_small_objects_are_packed() -> None:
    content = pdf_bytes(pdf_source(edition()), [], FINGERPRINT)
    assert b"/ObjStm" in content
