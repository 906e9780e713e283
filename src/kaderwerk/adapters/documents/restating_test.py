"""A sentence that says again what a row of a table holds is no second request."""

from dataclasses import replace

import pytest

from kaderwerk.adapters.documents.restating import is_same_request
from kaderwerk.core.claims.claim import Claim, Place

TEXT = "Voor het zwembad is in 2026 € 120.000 nodig."


def said(text: str, *, begin: int = 0) -> Place:
    return Place(file="nota.txt", begin=begin, end=begin + len(text), sentence=text)


ROW = Claim(
    id="",
    title="Renovatie zwembad",
    organisation="Lindewaard",
    category="nieuw",
    nature="structureel",
    effect="nadelig",
    side=None,
    amounts_cents={2026: 12_000_000, 2027: 14_000_000},
    from_year=2026,
    until_year=None,
    certainty=96,
    place=said("Renovatie zwembad 120 140"),
)
TOLD = replace(ROW, title="", amounts_cents={2026: 12_000_000}, place=said(TEXT))


def test_the_same_subject_and_amount_are_one_request() -> None:
    assert is_same_request(ROW, TOLD, TEXT)


def test_the_year_may_differ_but_not_the_amount() -> None:
    assert is_same_request(ROW, replace(TOLD, amounts_cents={2025: 14_000_000}), TEXT)
    assert not is_same_request(ROW, replace(TOLD, amounts_cents={2026: 12_000_001}), TEXT)
    assert not is_same_request(ROW, replace(TOLD, amounts_cents={2026: 12_000_000, 2028: 100}), TEXT)


def test_another_direction_is_another_request() -> None:
    assert not is_same_request(ROW, replace(TOLD, effect="voordelig"), TEXT)


def test_a_sentence_without_amounts_says_nothing_again() -> None:
    assert not is_same_request(ROW, replace(TOLD, amounts_cents={}), TEXT)


@pytest.mark.parametrize(
    "sentence",
    ["Voor de brug is in 2026 € 120.000 nodig.", "Het zwem is in 2026 € 120.000 duurder.", "Dat kost € 120.000."],
)
def test_another_subject_is_another_request(sentence: str) -> None:
    assert not is_same_request(ROW, replace(TOLD, place=said(sentence)), sentence)


def test_common_words_are_no_subject() -> None:
    row = replace(ROW, title="Extra budget gemeente")
    sentence = "De gemeente heeft extra budget nodig: € 120.000."
    assert not is_same_request(row, replace(TOLD, place=said(sentence)), sentence)


@pytest.mark.parametrize(("gap", "is_same"), [(10, True), (200, True), (400, False)])
def test_the_subject_may_stand_shortly_before(gap: int, *, is_same: bool) -> None:
    sentence = "Dat kost € 120.000."
    text = "Het zwembad is oud. " + "." * gap + sentence
    told = replace(TOLD, place=said(sentence, begin=text.index(sentence)))
    assert is_same_request(ROW, told, text) == is_same
