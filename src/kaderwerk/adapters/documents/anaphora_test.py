"""Words that point back, go on, or only connect."""

import pytest

from kaderwerk.adapters.documents.anaphora import goes_on, keeps_time, only_connects, points_back, same_sum, that_sum


@pytest.mark.parametrize(
    "sentence",
    ["Dat kost € 5.", "De kosten zijn € 5.", "In 2024 kost dat € 5.", "Voor ons is dat € 5.", "Hiervoor is € 5 nodig."],
)
def test_a_sentence_points_back(sentence: str) -> None:
    assert points_back(sentence)


@pytest.mark.parametrize("sentence", ["Daarnaast is € 5 nodig.", "Het park kost € 5.", "De raad wil € 5."])
def test_a_sentence_stands_by_itself(sentence: str) -> None:
    assert not points_back(sentence)


def test_only_a_sentence_about_the_same_thing_keeps_its_years() -> None:
    assert keeps_time("De kosten zijn € 5 per jaar.")
    assert not keeps_time("Daar staat een besparing tegenover.")


def test_a_year_or_daarna_goes_on() -> None:
    assert goes_on("Vanaf 2026 is het € 5.")
    assert goes_on("Daarna is het € 5.")
    assert not goes_on("Voor het park is € 5 nodig.")


def test_small_words_only_connect() -> None:
    assert only_connects(" en in 2025 ")
    assert not only_connects(" en besparing ")


def test_the_same_sum_is_announced() -> None:
    assert same_sum("25%, ofwel ")
    assert not same_sum("en ")
    assert that_sum("Wij stellen voor dit bedrag te geven.") is not None


def test_the_years_of_the_sentence_before_hold_on() -> None:
    assert keeps_time("De loonkosten dalen daardoor met € 5.")
    assert keeps_time("De eenmalige implementatiekosten zijn € 5.")
    assert not keeps_time("Voor het park is € 5 nodig.")
