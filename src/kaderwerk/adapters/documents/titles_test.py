"""Subjects out of headings and out of words."""

import pytest

from kaderwerk.adapters.documents.titles import LONGEST, own_title, title_of


def titled(*texts: str) -> str | None:
    return title_of(label=None, subject=None, phrase=texts[0], clause=texts[0], earlier=texts)


def test_a_label_beats_a_heading_and_a_heading_the_words() -> None:
    text = "voor het park"
    assert title_of(label="K1 Plein", subject="Groen", phrase=text, clause=text, earlier=(text,)) == "K1 Plein"
    assert title_of(label=None, subject="Groen", phrase=text, clause=text, earlier=(text,)) == "Groen"
    assert titled(text) == "Park"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Voor de functionaris gegevensbescherming is 1,5 fte nodig.", "Functionaris gegevensbescherming"),
        ("De bijdrage aan de bibliotheek stijgt met € 5.000.", "Bijdrage aan de bibliotheek"),
        ("Een besparing op drukwerk van 15K staat daar tegenover.", "Besparing op drukwerk"),
        ("Om de informatieveiligheid te kunnen blijven invullen is € 5.000 nodig.", "Informatieveiligheid"),
        ("De raad breidt zijn griffie uit.", "Griffie"),
        ("Het jongerenwerk krijgt € 5.000.", "Jongerenwerk"),
    ],
)
def test_words_name_the_subject(text: str, title: str) -> None:
    assert titled(text) == title


def test_a_sentence_that_points_back_takes_the_subject_before_it() -> None:
    assert titled("Dat kost € 5.000.", "Het zwembad wordt verbouwd.") == "Zwembad"


def test_without_a_subject_there_is_no_title() -> None:
    assert titled("€ 21,3 miljoen door hogere prijzen") is None


def test_a_long_title_is_cut_at_a_word() -> None:
    title = title_of(label="woord " * 40, subject=None, phrase="", clause="", earlier=())
    assert title is not None
    assert len(title) <= LONGEST
    assert title.endswith("woord…")


def test_a_phrase_can_name_its_own_subject() -> None:
    assert own_title(" voor een parkeertelling.") == "Parkeertelling"
    assert own_title(" in 2025") is None


def test_all_money_of_a_kind_is_no_subject() -> None:
    assert titled("De incidentele lasten bedragen € 5.000.") is None
    assert titled("De incidentele lasten voor het park zijn € 5.000.") is not None
