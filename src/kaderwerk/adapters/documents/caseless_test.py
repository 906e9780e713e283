"""Expressions without notice of capitals: the same places as ``re.IGNORECASE`` finds, also where a letter grows."""

import pytest

from kaderwerk.adapters.documents.caseless import Caseless, in_small_letters


@pytest.mark.parametrize(
    ("pattern", "text", "span"),
    [
        (r"\bExtra\b", "Er is EXTRA geld", (6, 11)),
        (r"\w+\W{2}nodig", "geld: Nodig is het", (0, 11)),
        (r"[A-ZÀ-Ý]én", "op Één dag", (3, 6)),
        (r"(?P<Naam>rijk)", "Het Rijk", (4, 8)),
    ],
)
def test_capitals_do_not_matter(pattern: str, text: str, span: tuple[int, int] | None) -> None:
    found = Caseless(pattern).search(text)
    assert (found and found.span()) == span


def test_a_group_keeps_its_name() -> None:
    found = Caseless(r"(?P<Naam>rijk)\w* (?P=Naam)").search("Rijksgeld RIJK")
    assert found is not None
    assert found["Naam"] == "rijk"


def test_a_letter_that_grows_in_small_letters_keeps_the_places_behind_it() -> None:
    assert in_small_letters("İ TON") == "İ ton"
    assert [found.span() for found in Caseless("ton").finditer("İ TON en ton")] == [(2, 5), (9, 12)]


def test_a_search_can_begin_further_on() -> None:
    found = Caseless("ton").search("Ton en TON", 1)
    assert found is not None
    assert found.span() == (7, 10)
