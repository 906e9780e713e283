"""How easy a text reads."""

from fractions import Fraction

import pytest

from kaderwerk.core.texts.readability import readability, syllables


@pytest.mark.parametrize(
    ("word", "count"),
    [("brug", 1), ("gemeente", 3), ("mooie", 2), ("ideeën", 3), ("financiële", 5), ("kadernota", 4), ("pm", 1)],
)
def test_syllables_are_groups_of_vowels(word: str, count: int) -> None:
    assert syllables(word) == count


def test_the_score_follows_the_formula() -> None:
    # 32 words of one syllable in 4 sentences: 206.84 - 0.93 x 8 - 77 x 1 = 122.40.
    found = readability("De brug is klaar en dat is goed. " * 4)
    assert (found.words, found.sentences, found.syllables) == (32, 4, 32)
    assert found.score == Fraction(12_240, 100)


def test_marks_addresses_and_references_are_not_read() -> None:
    text = "# De brug\n\n**Klaar** is de [brug](https://voorbeeld.nl/een/lang/adres), voor € {{ saldo/totaal/2022 }}."
    found = readability(text)
    assert (found.words, found.sentences) == (7, 2)


def test_items_of_a_list_are_sentences_and_a_long_one_is_told() -> None:
    long = " ".join(["woord"] * 26)
    found = readability(f"- eerst\n- dan\n- {long}")
    assert found.sentences == 3
    assert found.long_sentences == (f"- {long}",)
    assert found.score is None
