"""Tests of plain sentences: where they end, and which of them tell of not doing it or of coming back."""

import pytest

from kaderwerk.core.texts.mentions import Shown
from kaderwerk.parts.plain_words import first_sentence, otherwise, sentences, way_back


def test_a_sentence_ends_at_its_mark_and_not_in_an_amount_or_after_a_short_word() -> None:
    text = "In 2022 is € 50.000 nodig, bijv. voor 1,5 fte. Daarna niet! Waarom? Omdat het af is."
    assert sentences(text) == (
        "In 2022 is € 50.000 nodig, bijv. voor 1,5 fte.",
        "Daarna niet!",
        "Waarom?",
        "Omdat het af is.",
    )


def test_marks_and_headings_of_a_text_are_no_words() -> None:
    assert sentences("# Kop\n\n- Een [link](x.html)\n- Twee\n\n*Schuin*\nen verder.") == (
        "Een link",
        "Twee",
        "Schuin en verder.",
    )


def test_html_in_a_text_stays_text() -> None:
    assert first_sentence("<b>Vet</b> is tekst.") == "<b>Vet</b> is tekst."


@pytest.mark.parametrize("text", ["", "   ", "# Alleen een kop"])
def test_nothing_is_no_sentence(text: str) -> None:
    assert (first_sentence(text), otherwise(text), way_back(text)) == ("", "", "")


@pytest.mark.parametrize(
    "text",
    [
        "Als we dit niet doen, loopt de wachttijd op.",
        "Als we niets doen, gaat het stuk.",
        "Zonder dit geld stopt het werk.",
        "Zonder extra geld stopt het werk.",
        "Doen we dit niet, dan volgt een boete.",
        "Gaat dit niet door, dan blijft het zoals het is.",
    ],
)
def test_a_sentence_about_not_doing_it_is_found_between_others(text: str) -> None:
    assert otherwise(f"We willen dit. {text} Meer niet.") == text


@pytest.mark.parametrize("text", ["Als het regent, wordt het nat.", "Zonder meer een goed plan.", "Dit kan niet."])
def test_another_sentence_is_not_taken_for_one(text: str) -> None:
    assert otherwise(text) == ""


def test_the_way_back_is_read_from_reason_and_text_and_told_once() -> None:
    text = "Het voorstel kan terugkomen als het rijk meebetaalt."
    assert way_back(f"Te duur. {text}", text, "Zodra er geld is, beginnen we.") == (
        f"{text} Zodra er geld is, beginnen we."
    )


def test_a_figure_is_filled_in_where_sentences_stand_apart() -> None:
    text = "Dit kost € {{ a/b/1 }}. Als we niets doen, kost het {{ a/b/2 }}."
    assert first_sentence(text, lambda mention: Shown(text=mention.address[-1])) == "Dit kost € 1."
    assert otherwise(text, lambda mention: Shown(text=mention.address[-1])) == "Als we niets doen, kost het 2."
    assert first_sentence(text) == "Dit kost € {{ a/b/1 }}."
