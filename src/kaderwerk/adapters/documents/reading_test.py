"""Claims of documents with pages and sheets: where each stands, and that a document without them is as it was."""

from dataclasses import replace

import pytest

from kaderwerk.adapters.documents.page import About, Document, Page
from kaderwerk.adapters.documents.reader import read_claims
from kaderwerk.adapters.documents.reading import document_claims
from kaderwerk.core.claims.claim import Claim

POOL = "Voor het zwembad vragen wij in 2026 eenmalig € 50.000."
SPORT = "Voor sport vragen wij vanaf 2026 structureel € 10.000."


def claims_of(*pages: Page) -> list[Claim]:
    document = Document(file="nota.pdf", pages=pages)
    return document_claims(document, About(organisation="Diemen", year=2026, title="Kadernota 2026"))


def test_a_document_of_one_page_without_number_is_as_it_was() -> None:
    text = f"Nieuw beleid\n\n{POOL}\n\n{SPORT}\n"
    whole = read_claims(text, file="nota.pdf", organisation="Diemen", year=2026, title="Kadernota 2026")
    assert len(whole) == 2
    assert [replace(one, id="") for one in claims_of(Page(text=text))] == whole


def test_each_claim_stands_on_its_page() -> None:
    first, second = claims_of(
        Page(text=f"Nieuw beleid\n\n{POOL}", number=1), Page(text="", number=2), Page(text=f"\n{SPORT}\n", number=3)
    )
    assert (first.place.page, first.place.begin, first.place.end) == (1, 14, 14 + len(POOL))
    assert (second.place.page, second.place.begin, second.place.end) == (3, 1, 1 + len(SPORT))
    assert (first.place.sheet, first.place.cell, first.place.file) == (None, None, "nota.pdf")
    assert (first.place.sentence, second.place.sentence) == (POOL, SPORT)
    assert first.id != second.id


def test_headings_go_on_over_a_page_break() -> None:
    text = f"Autonome ontwikkelingen\n\n{POOL}"
    (alone,) = claims_of(Page(text=POOL, number=2))
    (under,) = claims_of(Page(text="Autonome ontwikkelingen\n", number=1), Page(text=POOL, number=2))
    (whole,) = claims_of(Page(text=text, number=1))
    assert under.category == whole.category != alone.category
    assert (under.place.page, under.place.begin) == (2, 0)


def test_a_sentence_over_a_page_break_belongs_to_the_page_where_it_begins() -> None:
    before, after = POOL[:30], POOL[31:]
    (claim,) = claims_of(Page(text=f"Kop\n\n{before}", number=7), Page(text=f"{after}\n\nSlot.", number=8))
    assert (claim.place.page, claim.place.begin, claim.place.end) == (7, 5, 35)
    assert claim.place.sentence == f"{before}\n{after}"


def test_a_row_has_the_cell_of_its_first_amount() -> None:
    text = "Nieuw beleid (x € 1.000)\nNr | Voorstel | 2026 | 2027\n7 | Brug | 40 | 60"
    cells = ((0, "A1"), *((text.index(part), cell) for part, cell in (("7 |", "A3"), ("40", "C3"), ("60", "D3"))))
    (claim,) = claims_of(Page(text=text, sheet="Lasten", cells=cells))
    assert claim.place.cell == "C3"


def test_a_claim_in_a_sheet_has_the_cell_of_its_amount() -> None:
    text = f"Post | Toelichting\n\nZwembad | {POOL}"
    at = text.index(POOL)
    page = Page(text=text, sheet="Lasten", cells=((0, "A1"), (7, "B1"), (20, "A3"), (at, "B3")))
    (claim,) = claims_of(Page(text="", sheet="Leeg"), page)
    assert (claim.place.sheet, claim.place.page, claim.place.cell) == ("Lasten", None, "B3")
    assert page.text[claim.place.begin : claim.place.end] == claim.place.sentence


def test_the_same_sentence_in_another_sheet_or_page_has_another_id() -> None:
    pages = [Page(text=POOL), Page(text=POOL, number=1), Page(text=POOL, number=2), Page(text=POOL, sheet="Lasten")]
    assert len({claims_of(page)[0].id for page in pages}) == 4


def test_a_name_of_a_sheet_that_is_no_text_has_an_id_too() -> None:
    (claim,) = claims_of(Page(text=POOL, sheet="Blad\ud800"))
    assert len(claim.id) == 12


@pytest.mark.parametrize("pages", [(), (Page(text=""),), (Page(text="\n"), Page(text="  ", number=2))])
def test_nothing_gives_no_claims(pages: tuple[Page, ...]) -> None:
    assert claims_of(*pages) == []
