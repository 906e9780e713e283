"""Footnotes of a page: paragraphs without their number, and where no sentence is cut by them."""

import typst

from kaderwerk.adapters.documents.formats.pdf_footnotes import apart, goes_on, with_footnotes
from kaderwerk.adapters.documents.formats.pdf_pages import pdf_pages
from kaderwerk.adapters.documents.formats.pdf_printed import Printed

STYLE = '#set page(paper: "a5")\n#set text(lang: "nl", size: 10pt, hyphenate: false)\n#set super(typographic: false)\n'
NOTE = "Noot bij de brief."


def line(text: str, size: float = 10.0) -> Printed:
    return Printed(text, size, 0.0, 0.0)


def test_notes_begin_with_a_number_that_the_text_refers_to() -> None:
    notes = [line("2Noot die te lang", 8.0), line("is voor een regel.", 8.0), line("3 Nog een.", 8.0)]
    given = [line("Een zin."), *notes]
    found = with_footnotes(given, frozenset(("2", "3")))
    assert [(one.text, one.is_note, one.has_gap) for one in found] == [
        ("Een zin.", False, False),
        ("Noot die te lang", True, True),
        ("is voor een regel.", True, False),
        ("Nog een.", True, True),
    ]
    assert with_footnotes(given, frozenset(("7",))) == given


def test_under_a_closed_sentence_notes_stay_at_the_foot() -> None:
    assert apart(["Een zin."], [NOTE]) == ["Een zin.", "", NOTE]
    assert apart([], [NOTE]) == [NOTE]
    assert apart(["Post | 1"], [NOTE]) == ["Post | 1", "", NOTE]


def test_above_a_sentence_that_goes_on_and_its_heading() -> None:
    text = ["Een zin.", "", "Sport", "", "Wij vragen voor", "de sportvelden in"]
    assert apart(text, [NOTE]) == ["Een zin.", "", NOTE, "", *text[2:]]


def test_between_sentences_where_one_paragraph_fills_the_page() -> None:
    assert apart(["gaat door.", "Wij vragen voor"], [NOTE]) == ["gaat door.", "", NOTE, "", "Wij vragen voor"]
    assert apart(["een zin zonder eind"], [NOTE]) == ["een zin zonder eind", "", NOTE]


def test_a_sentence_goes_on_over_white_unless_a_heading_or_a_row_stands_there() -> None:
    assert goes_on(["De raad besluit", "over de brug en", ""], "over de weg.")
    assert not goes_on(["De raad besluit", "over de brug.", ""], "Daarna volgt de weg.")
    assert not goes_on(["Sport", ""], "Wij vragen")
    assert not goes_on(["Post | 1", ""], "Wij vragen")


def test_a_sentence_over_a_page_break_is_whole_with_a_note_on_the_first_page() -> None:
    body = "Wij vragen voor de sportvelden in het buitengebied € 45.000#footnote[Noot bij de brief.] in 2027 en "
    source = f"{STYLE}Een zin vooraf.\n\n{body}{'het werk gaat door ' * 160}."
    pages, _ = pdf_pages(typst.compile(source.encode(), ignore_system_fonts=True), name="nota.pdf")
    first, second = (page.text for page in pages)
    assert first.startswith(f"Een zin vooraf.\n\n{NOTE}\n\nWij vragen voor de sportvelden in het buitengebied €")
    assert " ".join(f"{first}\n{second}".split()).count("het werk gaat door het werk gaat door") == 80
