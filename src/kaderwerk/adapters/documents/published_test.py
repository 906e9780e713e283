"""What a document carries is taken when it belongs to the document, placed in its text, and never trusted further."""

import time

import simplejson

from kaderwerk.adapters.documents.page import About, Carried, Document, Page
from kaderwerk.adapters.documents.published import MISSING, NOT_SHOWN, with_published
from kaderwerk.adapters.documents.reading import document_claims
from kaderwerk.core.claims.claim import Claim
from kaderwerk.core.claims.published import published_document
from tests.claim_builders import LIBRARY, TRAINEES

SHOWN = "ab" * 32
AS_ORDINARY = "het is gelezen als een gewoon document, controleer de voorstellen"


def document(*texts: str, claims: tuple[Claim, ...] = (TRAINEES, LIBRARY), shown: str = SHOWN) -> Document:
    text = simplejson.dumps(published_document(claims, shown=shown, fingerprint="cd" * 32), use_decimal=True)
    pages = [Page(text=one, number=number) for number, one in enumerate(texts, start=1)]
    first = Page(text=texts[0], number=1, carried=Carried(text=text, shown=SHOWN))
    return with_published(Document(file="nota.pdf", pages=(first, *pages[1:])))


def placed(one: Document) -> list[tuple[str, int | None, str, int, str | None]]:
    claims = document_claims(one, About())
    return [(each.title, each.place.page, each.place.sentence, each.certainty, each.doubt) for each in claims]


def test_a_row_of_a_table_goes_before_a_heading_and_a_title_in_two_lines_is_found() -> None:
    assert placed(document("Trainees\n\nTrainees | Duo+ | 65.000", "Over de Biblio-\ntheek en meer")) == [
        ("Trainees", 1, "Trainees | Duo+ | 65.000", 95, None),
        ("Bibliotheek", 2, "Biblio-\ntheek", 95, None),
    ]


def test_a_claim_that_nobody_can_see_waits_for_a_person() -> None:
    found = placed(document("Kadernota\n17 voorstellen, 2 tellen niet mee\nTrainees"))
    assert found[1] == ("Bibliotheek", 1, "17 voorstellen, 2 tellen niet mee", 50, NOT_SHOWN)


def test_a_page_without_text_gives_an_empty_place() -> None:
    assert placed(document(""))[0] == ("Trainees", 1, "", 50, NOT_SHOWN)


def test_a_document_with_another_seal_keeps_its_text_and_gets_a_note() -> None:
    changed = document("Trainees", shown="ef" * 32)
    assert changed.claims is None
    assert changed.notes == (f"het document is gewijzigd nadat het is gepubliceerd; {AS_ORDINARY}",)


def test_a_document_that_lacks_its_data_is_told_and_another_document_is_not() -> None:
    bare = Document(file="a", pages=(Page(text="Vingerafdruk (SHA-256 van snapshot.json)\nab"),))
    assert "ontbreken" in with_published(bare).notes[0]
    broken = Document(file="a", pages=(Page(text="", carried=MISSING),))
    assert "ontbreken" in with_published(broken).notes[0]
    other = Document(file="a", pages=(Page(text="Kadernota"),))
    assert with_published(other) is other


def test_many_claims_that_stand_nowhere_in_a_long_text_cost_seconds_at_most() -> None:
    claims = tuple([TRAINEES] * 5_000)
    begin = time.process_time()
    found = document("Trainee s-\n" * 200_000 + "x", claims=claims)
    assert found.claims is not None
    assert time.process_time() - begin < 20
