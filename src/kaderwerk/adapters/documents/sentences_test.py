"""Sentences with their literal places."""

import pytest

from kaderwerk.adapters.documents.sentences import LONGEST, plain_text, sentences_of


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Dit kost geld. Dat ook! En dit?", ["Dit kost geld.", "Dat ook!", "En dit?"]),
        ("Dit kost € 1.234,56 per jaar. Klaar.", ["Dit kost € 1.234,56 per jaar.", "Klaar."]),
        ("Dit kost 1,2 mln. in 2025. Klaar.", ["Dit kost 1,2 mln. in 2025.", "Klaar."]),
        ("Dit kost 1,2 mln. Klaar.", ["Dit kost 1,2 mln.", "Klaar."]),
        ("Dit geldt m.i.v. 2025, o.a. voor art. 3.", ["Dit geldt m.i.v. 2025, o.a. voor art. 3."]),
        ("€ 75.810, - per jaar. Klaar", ["€ 75.810, - per jaar.", "Klaar"]),
    ],
)
def test_a_text_falls_into_sentences(text: str, sentences: list[str]) -> None:
    assert [sentence.plain for sentence in sentences_of(text, 0, len(text))] == sentences


def test_a_sentence_is_literally_where_it_says() -> None:
    text = "  Een zin\r\nover twee regels.  Nog een."
    found = sentences_of(text, 0, len(text))
    assert [text[each.begin : each.end] for each in found] == [each.literal for each in found]
    assert found[0].literal == "Een zin\r\nover twee regels."
    assert found[0].plain == "Een zin over twee regels."


@pytest.mark.parametrize(
    ("literal", "plain"),
    [
        ("struc-\ntureel", "structureel"),
        ("ICT-\npakketten", "ICT-pakketten"),
        ("in- en\nverkoop", "in- en verkoop"),
        ("‘Samen’\u00a0doen", "'Samen' doen"),
    ],
)
def test_the_reading_copy_mends_line_ends(literal: str, plain: str) -> None:
    assert plain_text(literal) == plain


def test_text_without_full_stops_is_cut_off() -> None:
    text = "a " * LONGEST
    assert max(len(sentence.literal) for sentence in sentences_of(text, 0, len(text))) <= LONGEST
