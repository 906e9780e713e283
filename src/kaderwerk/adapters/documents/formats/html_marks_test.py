"""Footnote marks of web pages: gone from amounts and words, while the powers of units stay."""

import pytest

from kaderwerk.adapters.documents.formats.html_pages import html_pages


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("Voor de wijkbus is € 45.000<sup>1</sup> nodig.", "Voor de wijkbus is € 45.000 nodig."),
        ("Dat is bekend.<sup>[12]</sup> Verder niets.", "Dat is bekend. Verder niets."),
        ('€ 45.000<a class="sdfootnoteanc" href="#n1"><sup>1</sup></a> in 2027', "€ 45.000 in 2027"),
        ('<a class="sdfootnotesym" href="#anc">1</a>De dekking staat vast.', "De dekking staat vast."),
        ('Zie<a role="doc-noteref" href="#n">3</a> hier.', "Zie hier."),
        ("1.200 m<sup>2</sup> en 30 km<sup>2</sup>", "1.200 m2 en 30 km2"),
        ("De 1<sup>e</sup> wijziging", "De 1e wijziging"),
        ('Dat kost <a href="#uitleg">400</a> in 2027.', "Dat kost 400 in 2027."),
    ],
)
def test_a_footnote_mark_is_no_part_of_what_stands_before_it(source: str, text: str) -> None:
    (page,), _ = html_pages(f"<p>{source}</p>".encode(), name="nota.html")
    assert page.text == text
