"""Footnote marks in a PDF: cut off the words before them, while powers of units and plain numbers stay."""

import pytest
import typst

from kaderwerk.adapters.documents.formats.pdf_pages import pdf_pages

STYLE = '#set page(paper: "a4")\n#set text(lang: "nl", size: 10pt, hyphenate: false)\n#set super(typographic: false)\n'


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("De wijkbus kost € 45.000#super[1] in 2027.", "De wijkbus kost € 45.000 in 2027."),
        ("De wijkbus kost € 45.000#super[12], en meer.", "De wijkbus kost € 45.000, en meer."),
        ("Dat kan niet.#super[3] Toch is het zo.", "Dat kan niet. Toch is het zo."),
        ("Dat staat vast#super[\\*]. Nu verder.", "Dat staat vast. Nu verder."),
        ("Er komt 1.200 m#super[2] bij.", "Er komt 1.200 m2 bij."),
        ("Zie #super[1]regels#super[2] en 1.250 daar.", "Zie regels en 1.250 daar."),
        ("De uitstoot van CO#sub[2] daalt.", "De uitstoot van CO2 daalt."),
        ("In 2027 is het 45.0001 en in 2028 12.", "In 2027 is het 45.0001 en in 2028 12."),
    ],
)
def test_a_raised_number_is_no_part_of_the_amount_before_it(source: str, text: str) -> None:
    (page,), _ = pdf_pages(typst.compile((STYLE + source).encode(), ignore_system_fonts=True), name="nota.pdf")
    assert page.text == text
