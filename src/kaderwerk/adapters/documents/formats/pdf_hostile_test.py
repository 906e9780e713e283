"""PDFs that are damaged, closed, endless or hostile: pages, or a refusal that says what was found and what to do."""

import random
import time
import zlib
from io import BytesIO

import pikepdf
import pytest
import typst
from pypdfium2 import PdfiumError  # type: ignore[import-untyped]  # pypdfium2 ships no types

from kaderwerk.adapters.documents.formats import pdf_pages as reader
from kaderwerk.adapters.documents.formats.pdf_pages import PAGES_MOST, pdf_pages
from kaderwerk.adapters.documents.formats.pdf_words import CHARACTERS_MOST
from kaderwerk.adapters.documents.page import Page
from kaderwerk.adapters.documents.unreadable import UnreadableDocumentError

SECONDS_MOST = 10
ROWS = "".join(f"[Post {at}], [{at}00], [{at}50]," for at in range(80))
SOURCE = f"= Kop\n\nDe raad besluit in juni.\n\n#table(columns: 3, [Post], [2026], [2027], {ROWS})\n#pagebreak()\nSlot."
PLAIN: bytes = typst.compile(SOURCE.encode(), ignore_system_fonts=True)


def saved(document: pikepdf.Pdf, **options: object) -> bytes:
    out = BytesIO()
    document.save(out, **options)  # type: ignore[arg-type]  # the options of pikepdf, passed on
    return out.getvalue()


def of_content(*contents: bytes, box: tuple[float, ...] = (0, 0, 595, 842), font: object = None) -> bytes:
    """Return a PDF with a page for each content, with Helvetica as F1."""
    document = pikepdf.new()
    helvetica = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
    for content in contents:
        page = document.add_blank_page(page_size=(595, 842))
        page.MediaBox = pikepdf.Array(list(box))
        page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font or helvetica))
        page.Contents = document.make_stream(content)
    return saved(document)


def refusal(content: bytes) -> str:
    with pytest.raises(UnreadableDocumentError) as caught:
        pdf_pages(content, name="nota.pdf")
    return str(caught.value)


def survives(content: bytes) -> None:
    """Read, or refuse with a message that names the file; nothing else may come out, and soon."""
    began = time.monotonic()
    refused = ""
    pages: tuple[Page, ...] = ()
    try:
        pages, _ = pdf_pages(content, name="nota.pdf")
    except UnreadableDocumentError as error:
        refused = str(error)
    assert refused.startswith("nota.pdf: ") if refused else pages
    assert time.monotonic() - began < SECONDS_MOST


@pytest.mark.parametrize("content", [b"", b"gewone tekst", b"PK\x03\x04" + bytes(2000), b"\x00" * 5000 + PLAIN])
def test_what_is_no_pdf_is_refused(content: bytes) -> None:
    assert refusal(content) == "nota.pdf: dit is geen pdf; controleer het bestand, of bewaar het opnieuw als pdf."


def test_a_damaged_pdf_is_refused() -> None:
    assert refusal(PLAIN[:60]).startswith(
        "nota.pdf: deze pdf is beschadigd of heeft geen pagina's; open het document in het programma"
    )


def test_a_pdf_that_was_cut_off_anywhere_is_read_with_a_note_or_refused() -> None:
    for length in [*range(0, 400, 7), *range(400, len(PLAIN), len(PLAIN) // 60)]:
        survives(PLAIN[:length])


def test_a_pdf_without_its_end_says_so() -> None:
    pages, notes = pdf_pages(PLAIN[: PLAIN.rindex(b"startxref")], name="nota.pdf")
    assert pages[0].text.startswith("Kop\n\nDe raad besluit in juni.")
    assert "het einde van het bestand ontbreekt" in notes[-1]


def test_bytes_that_fell_over_are_read_or_refused() -> None:
    chance = random.Random(20260101)  # noqa: S311 - damage for a test, no secret
    for _ in range(60):
        damaged = bytearray(PLAIN)
        for _ in range(chance.choice((1, 20, 500))):
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        survives(bytes(damaged))


def test_random_bytes_behind_the_mark_of_a_pdf_are_refused() -> None:
    chance = random.Random(1)  # noqa: S311 - idem
    for size in (0, 1, 10, 1_000, 100_000):
        assert "beschadigd" in refusal(b"%PDF-1.7\n" + chance.randbytes(size))


def test_a_pdf_with_a_password_is_refused_and_one_without_to_open_is_read() -> None:
    with pikepdf.Pdf.open(BytesIO(PLAIN)) as document:
        closed = saved(document, encryption=pikepdf.Encryption(owner="eigenaar", user="geheim"))
        opened = saved(document, encryption=pikepdf.Encryption(owner="eigenaar", user=""))
    assert refusal(closed) == (
        "nota.pdf: deze pdf heeft een wachtwoord; haal het wachtwoord eraf, bewaar de pdf en lees hem nog eens."
    )
    assert pdf_pages(opened, name="nota.pdf")[0] == pdf_pages(PLAIN, name="nota.pdf")[0]


def test_too_many_pages_are_refused_at_once() -> None:
    document = pikepdf.new()
    tree = document.Root.Pages
    page = pikepdf.Dictionary(Type=pikepdf.Name.Page, Parent=tree, MediaBox=pikepdf.Array([0, 0, 595, 842]))
    tree.Kids = pikepdf.Array([document.make_indirect(page) for _ in range(10_000)])
    tree.Count = 10_000
    content = saved(document)
    began = time.monotonic()
    assert refusal(content) == (
        "nota.pdf: deze pdf heeft 10.000 pagina's, meer dan 5.000; splits het document en lees de delen apart."
    )
    assert time.monotonic() - began < 2
    assert PAGES_MOST == 5_000


def test_a_document_without_pages_is_refused() -> None:
    assert "geen pagina's" in refusal(saved(pikepdf.new()))


def test_a_page_with_too_many_letters_is_refused() -> None:
    line = b"(" + b"dit is een heel lange regel " * 40 + b") Tj T*\n"
    content = b"BT /F1 1 Tf 1 TL 10 800 Td " + line * (CHARACTERS_MOST // 1_000) + b" ET"
    assert refusal(of_content(content)) == (
        "nota.pdf: pagina 1 heeft 112.198 tekens, meer dan 100.000; "
        "bewaar het document opnieuw als pdf met gewone pagina's."
    )


def test_filters_within_filters_are_read() -> None:
    content = b"BT /F1 12 Tf 72 700 Td (De raad besluit) Tj ET"
    document = pikepdf.new()
    document.add_blank_page(page_size=(595, 842))
    font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
    document.pages[0].Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font))
    for depth in (1, 5, 30):
        packed = content
        for _ in range(depth):
            packed = zlib.compress(packed)
        stream = pikepdf.Stream(document, b"")
        stream.write(packed, filter=pikepdf.Array([pikepdf.Name.FlateDecode] * depth))
        document.pages[0].Contents = document.make_indirect(stream)
        raw = saved(document, stream_decode_level=pikepdf.StreamDecodeLevel.none, compress_streams=False)
        pages, _ = pdf_pages(raw, name="nota.pdf")
        assert pages[0].text in {"De raad besluit", ""}


def test_a_stream_that_unpacks_to_very_much_ends_soon() -> None:
    survives(of_content(b"BT /F1 12 Tf 72 700 Td (kort) Tj ET" + b" " * 50_000_000))


@pytest.mark.parametrize("side", [0.0001, 14_400.0, 1e7, 1e30])
def test_a_page_of_any_size_is_read(side: float) -> None:
    texts = b"".join(b"BT /F1 12 Tf 1 0 0 1 %d %d Tm (woord %d) Tj ET\n" % (at * 997, at * 991, at) for at in range(40))
    survives(of_content(texts, box=(0, 0, side, side)))


@pytest.mark.parametrize("number", [b"1e38", b"99999999999999999999", b"-0.0000001", b"0"])
def test_letters_of_any_size_at_any_place_are_read(number: bytes) -> None:
    places = b"".join(
        b"BT /F1 %b Tf %b 0 0 1 %d %b Tm (woord %d) Tj ET\n" % (number, number, at, number, at) for at in range(30)
    )
    survives(of_content(places))


def test_letters_without_a_meaning_are_noted() -> None:
    document = pikepdf.new()
    to_unicode = (
        b"begincmap 1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfrange <41> <7A> <E041> endbfrange"
    )
    font = pikepdf.Dictionary(
        Type=pikepdf.Name.Font,
        Subtype=pikepdf.Name.Type1,
        BaseFont=pikepdf.Name.Helvetica,
        ToUnicode=document.make_stream(to_unicode + b" endcmap"),
    )
    page = document.add_blank_page(page_size=(595, 842))
    page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=document.make_indirect(font)))
    page.Contents = document.make_stream(b"BT /F1 12 Tf 72 700 Td (DeRaadBesluit) Tj ET")
    pages, notes = pdf_pages(saved(document), name="nota.pdf")
    assert pages[0].text == ""
    (note,) = notes
    assert note == (
        "pagina 1 heeft letters die niet te herkennen zijn; maak haar doorzoekbaar met tekstherkenning (OCR) "
        "en lees het document opnieuw"
    )


def test_many_words_that_seem_a_table_end_soon() -> None:
    words = b"".join(
        b"BT /F1 2 Tf 1 0 0 1 %d %d Tm (%d) Tj ET\n" % (5 + column * 8, 835 - row * 3, row)
        for row in range(270)
        for column in range(72)
    )
    survives(of_content(words))


@pytest.mark.parametrize("width", [600, 10_000_000])
def test_words_strewn_over_a_page_end_soon(width: int) -> None:
    chance = random.Random(2)  # noqa: S311 - places for a test, no secret
    words = b"".join(
        b"BT /F1 2 Tf 1 0 0 1 %d %d Tm (%d) Tj ET\n" % (chance.randrange(width), 835 - row * 3, row)
        for row in range(270)
        for _ in range(59)
    )
    survives(of_content(words, box=(0, 0, width, 842)))


def test_a_drawing_that_holds_itself_is_read() -> None:
    document = pikepdf.new()
    page = document.add_blank_page(page_size=(595, 842))
    form = document.make_stream(b"q /X1 Do Q BT /F1 12 Tf 72 700 Td (kort) Tj ET")
    form.Type, form.Subtype = pikepdf.Name.XObject, pikepdf.Name.Form
    form.BBox = pikepdf.Array([0, 0, 595, 842])
    form.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(X1=form))
    page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(X1=form))
    page.Contents = document.make_stream(b"q " * 20_000 + b"/X1 Do")
    survives(saved(document))


def test_a_damaged_page_is_empty_and_noted(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise PdfiumError("Failed to load page.")

    monkeypatch.setattr(reader, "words_of", broken)
    pages, notes = pdf_pages(PLAIN, name="nota.pdf")
    assert {page.text for page in pages} == {""}
    (note,) = notes
    assert note == (
        f"pagina 1 tot en met {len(pages)} zijn beschadigd en niet gelezen; "
        "bewaar het document opnieuw als pdf en lees het nog eens"
    )
