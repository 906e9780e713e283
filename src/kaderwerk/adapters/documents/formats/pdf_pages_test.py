"""Pages of a PDF: prose line by line in reading order, without what runs along the edges, and notes."""

from io import BytesIO

import pikepdf
import pytest
import typst

from kaderwerk.adapters.documents.formats.pdf_pages import pdf_pages
from tests.layouts.flat_text import striped_png

STYLE = '#set page(paper: "a4", margin: 2.5cm)\n#set text(lang: "nl", size: 10pt, hyphenate: false)\n'
SVG = "<svg xmlns='http://www.w3.org/2000/svg' width='90' height='90'><rect width='80' height='80'/></svg>"
IMAGE = f'#image(bytes("{SVG}"))'
OCR = "doorzoekbaar met tekstherkenning (OCR) en lees het document opnieuw"


def pdf(source: str) -> bytes:
    content: bytes = typst.compile((STYLE + source).encode(), ignore_system_fonts=True)
    return content


def texts(source: str) -> list[str]:
    pages, notes = pdf_pages(pdf(source), name="nota.pdf")
    assert notes == ()
    return [page.text for page in pages]


def lines(source: str) -> list[str]:
    (text,) = texts(source)
    return [line for line in text.split("\n") if line]


def notes_of(source: str) -> tuple[str, ...]:
    return pdf_pages(pdf(source), name="nota.pdf")[1]


def test_prose_is_a_line_per_line_of_print_and_an_empty_line_where_the_white_is_wide() -> None:
    source = """= Kadernota 2026

De gemeente kiest voor sport en \\
voor een groene omgeving.

De raad besluit in juni."""
    assert texts(source) == [
        "Kadernota 2026\n\nDe gemeente kiest voor sport en\nvoor een groene omgeving.\n\nDe raad besluit in juni."
    ]


def test_hyphens_at_the_end_of_a_line_stay() -> None:
    source = "#set text(hyphenate: true)\n#block(width: 5cm)[Wij gaan door met de verkeersveiligheidsvoorzieningen.]"
    assert lines(source) == ["Wij gaan door met de verkeersvei-", "ligheidsvoorzieningen."]


def test_prose_has_no_bars_whatever_numbers_stand_in_it() -> None:
    source = """#set par(justify: true)
#block(width: 7cm)[In 2026 vragen wij 400 en in 2027 vragen wij 500 voor sport, en in 2028 en 2029 blijft dat zo:
600 in 2028, 700 in 2029 en 800 in 2030. De gemeenteraadsverkiezingen kosten 2026 2027 2028 samen 90.]"""
    found = lines(source)
    assert len(found) > 3
    assert not any("|" in line for line in found)
    assert " ".join(found).startswith("In 2026 vragen wij 400 en in 2027 vragen wij 500 voor sport,")


@pytest.mark.parametrize("mark", ["•", "–", "1.", "a)"])
def test_lists_are_prose(mark: str) -> None:
    source = f"""#let item(body) = grid(columns: (1cm, 1fr), [#"{mark}"], body)
#item[Sport kost 400 in 2026.]
#item[Groen kost 500 in 2026.]
#item[Wegen kosten 600 in 2026.]"""
    assert lines(source) == [
        f"{mark} Sport kost 400 in 2026.",
        f"{mark} Groen kost 500 in 2026.",
        f"{mark} Wegen kosten 600 in 2026.",
    ]


def test_a_list_of_contents_is_no_table() -> None:
    found = texts("#outline()\n\n= Sport\n\n= Groen\n\n= Wegen")[0].split("\n")
    assert not any("|" in line for line in found)


LEFT = "Links staat de eerste kolom van dit stuk, die van boven naar beneden wordt gelezen tot aan het eind van haar."
RIGHT = "Rechts staat de tweede kolom van dit stuk, die daarna aan de beurt is en ook tot aan het eind wordt gelezen."


def test_the_dots_before_the_number_of_a_page_are_one_word() -> None:
    first, second = lines(
        "Inleiding #box(width: 1fr, repeat[. ]) 4\\ Wat wij vragen voor 2027 #box(width: 1fr, repeat[. ]) 12"
    )
    assert [set(word) if "." in word else word for word in first.split()] == ["Inleiding", {"."}, "4"]
    assert second.startswith("Wat wij vragen voor 2027 ....")
    assert second.endswith(". 12")


def test_two_columns_are_read_one_after_the_other() -> None:
    source = f"""De nota begint hier en deze regel loopt over de hele breedte van de bladzijde tot aan de kantlijn.

#columns(2)[{LEFT} {LEFT}
#colbreak()
{RIGHT} {RIGHT}]"""
    assert " ".join(lines(source)[1:]) == f"{LEFT} {LEFT} {RIGHT} {RIGHT}"


def test_the_last_column_may_be_short() -> None:
    source = f"#columns(2)[{LEFT} {LEFT} {LEFT} {LEFT}\n#colbreak()\nRechts staat nog een slot.]"
    assert " ".join(lines(source)) == f"{LEFT} {LEFT} {LEFT} {LEFT} Rechts staat nog een slot."


def test_a_heading_under_two_columns_comes_after_them() -> None:
    source = f"#columns(2)[{LEFT} {LEFT}\n#colbreak()\n{RIGHT} {RIGHT}]\n\n= Sport\n\n{LEFT} {RIGHT}"
    assert " ".join(lines(source)) == f"{LEFT} {LEFT} {RIGHT} {RIGHT} Sport {LEFT} {RIGHT}"


def test_lines_that_were_stretched_to_the_margin_have_no_bars() -> None:
    source = """#set par(justify: true)
#block(width: 4.2cm)[De aansprakelijkheidsverzekering van onderwijsinstellingen kost 400 en de
gemeenteraadsverkiezingen kosten 500 in 2026 en het verkeersveiligheidsprogramma kost 600 in 2027 en 700 in 2028 voor
gebruikersovereenkomsten en dienstverleningsovereenkomsten.]"""
    assert not any("|" in line for line in lines(source))


def test_three_columns_and_a_table_within_one() -> None:
    table = """#table(columns: (1fr, auto, auto), stroke: none, align: (left, right, right),
  [Post], [2026], [2027], [Sport], [], [400], [Groen], [5], [6])"""
    source = f"""#columns(3)[{LEFT} {LEFT}
#colbreak()
{RIGHT} {table} {RIGHT}
#colbreak()
{LEFT}]"""
    found = lines(source)
    rows = [line for line in found if "|" in line]
    assert rows == ["Post | 2026 | 2027", "Sport |  | 400", "Groen | 5 | 6"]
    at = found.index(rows[0])
    assert " ".join(found[:at]) == f"{LEFT} {LEFT} {RIGHT}"
    assert " ".join(found[at + 3 :]) == f"{RIGHT} {LEFT}"


def test_headers_footers_and_page_numbers_that_come_back_are_left_out_and_footnotes_stay() -> None:
    source = """#set page(header: [Gemeente Diemen #h(1fr) Kadernota 2026],
  footer: context align(center)[Pagina #counter(page).display() van #counter(page).final().first()])
#set page(numbering: "1")
""" + "\n#pagebreak()\n".join(f"Tekst {at}.#footnote[Noot van {at}.]" for at in ("een", "twee", "drie", "vier"))
    assert [text.split("\n") for text in texts(source)] == [
        [f"Tekst {at}.{number}", "", f"{number}Noot van {at}."]
        for number, at in enumerate(("een", "twee", "drie", "vier"), start=1)
    ]


def test_left_and_right_pages_may_have_their_own_header() -> None:
    source = """#set page(header: context if calc.odd(counter(page).get().first()) [Diemen] else [Kadernota])
""" + "\n#pagebreak()\n".join(f"Tekst {at}." for at in "abcdefgh")
    assert texts(source) == [f"Tekst {at}." for at in "abcdefgh"]


def test_the_unit_of_amounts_and_the_heading_of_a_table_stay_on_every_page() -> None:
    table = "#table(columns: 3, stroke: none, [Post], [2026], [2027], [Sport], [1], [2], [Groen], [3], [4])"
    source = "#set page(header: [Bedragen x € 1.000])\n" + "\n#pagebreak()\n".join([table] * 4)
    for text in texts(source):
        assert text.split("\n") == ["Bedragen x € 1.000", "", "Post | 2026 | 2027", "Sport | 1 | 2", "Groen | 3 | 4"]


def test_headings_of_programmes_on_every_page_stay() -> None:
    source = "\n#pagebreak()\n".join(f"= Programma {at}\n\nTekst van {at}." for at in range(1, 6))
    assert texts(source) == [f"Programma {at}\n\nTekst van {at}." for at in range(1, 6)]


def test_a_page_without_text_is_empty_and_noted() -> None:
    pages, notes = pdf_pages(pdf(f"Een.\n#pagebreak()\n{IMAGE}\n#pagebreak()\nDrie."), name="nota.pdf")
    assert [page.text for page in pages] == ["Een.", "", "Drie."]
    assert notes == (f"pagina 2 heeft geen tekst (een scan?); maak haar {OCR}",)


def test_pages_without_text_that_follow_each_other_are_one_note() -> None:
    parts = ["Een.", IMAGE, IMAGE, IMAGE, "Vijf.", IMAGE]
    assert notes_of("\n#pagebreak()\n".join(parts)) == (
        f"pagina 2 tot en met 4 hebben geen tekst (scans?); maak ze {OCR}",
        f"pagina 6 heeft geen tekst (een scan?); maak haar {OCR}",
    )


def test_a_page_with_nothing_but_a_picture_between_its_header_and_its_number_is_a_scan() -> None:
    picture = ", ".join(map(str, striped_png(80, 100)))
    source = f"""#set page(header: [Gemeente Diemen], numbering: "1")
#let picture = image(bytes(({picture})), width: 10cm)
Een.
#pagebreak()
Twee.
#pagebreak()
#picture
#pagebreak()
Vier. #picture
#pagebreak()
#" "
"""
    pages, notes = pdf_pages(pdf(source), name="nota.pdf")
    assert [page.text for page in pages] == ["Een.", "Twee.", "", "Vier.", ""]
    assert notes == (f"pagina 3 heeft geen tekst (een scan?); maak haar {OCR}",)


def test_headers_over_two_columns_are_left_out_and_a_sentence_goes_on_at_the_top_of_the_next() -> None:
    body = "#columns(2)[#lorem(420)]".replace("#lorem(420)", "De nota gaat door over het werk aan de weg " * 65)
    source = f"""#set page(paper: "a5", header: [Gemeente Diemen #h(1fr) Kadernota 2026])
Een.
#pagebreak()
Twee.
#pagebreak()
Drie.
#pagebreak()
{body}"""
    text = texts(source)[3]
    assert "Diemen" not in text
    assert "Kadernota" not in text
    assert "" not in text.split("\n")


def test_the_last_lines_of_two_columns_on_the_next_page_are_columns_too() -> None:
    table = "#table(columns: 3, stroke: none, [Post], [2026], [2027], [Sport], [1], [2], [Groen], [3], [4])"
    source = f"""#columns(2)[{LEFT} {LEFT}
#colbreak()
{RIGHT} {RIGHT}]
#pagebreak()
#columns(2)[De laatste regels van het stuk staan boven aan de pagina, twee links.
#colbreak()
En rechts staan er ook twee, die na de linker worden gelezen.]
#v(1cm)
{table}"""
    prose, rows = texts(source)[1].split("\n\nPost")
    assert " ".join(prose.split()) == (
        "De laatste regels van het stuk staan boven aan de pagina, twee links. "
        "En rechts staan er ook twee, die na de linker worden gelezen."
    )
    assert rows == " | 2026 | 2027\nSport | 1 | 2\nGroen | 3 | 4"


def test_unseen_characters_are_dropped_and_spaces_are_spaces() -> None:
    source = '#"Spor\\u{200b}t\\u{200e} kost\\u{a0}€\\u{202f}400\\u{feff} per per\\u{ad}soon, \\u{2212}5."'
    assert lines(source) == ["Sport kost € 400 per persoon, −5."]


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_a_page_that_is_turned_is_read_as_it_is_shown(turn: int) -> None:
    content = pdf(f"#rotate({-turn}deg, reflow: true)[De eerste regel van de tekst en \\ de tweede.]")
    with pikepdf.Pdf.open(BytesIO(content)) as document:
        document.pages[0].Rotate = turn
        out = BytesIO()
        document.save(out)
    pages, _ = pdf_pages(out.getvalue(), name="nota.pdf")
    assert pages[0].text == "De eerste regel van de tekst en\nde tweede."


def test_progress_is_told_page_by_page() -> None:
    heard: list[tuple[int, int]] = []
    pdf_pages(pdf("Een.\n#pagebreak()\nTwee."), name="nota.pdf", progress=lambda at, of: heard.append((at, of)))
    assert heard == [(1, 2), (2, 2)]
