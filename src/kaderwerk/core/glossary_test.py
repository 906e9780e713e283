"""Tests of the glossary and of messages: one word for one thing."""

from kaderwerk.core.glossary import GLOSSARY
from kaderwerk.core.questions import QuestionError


def test_no_word_stands_twice_on_either_side() -> None:
    dutch = [term.dutch.casefold() for term in GLOSSARY]
    english = [term.english for term in GLOSSARY]
    assert len(set(dutch)) == len(dutch)
    assert len(set(english)) == len(english)


def test_every_meaning_is_a_sentence() -> None:
    for term in GLOSSARY:
        assert term.meaning.endswith("."), term.dutch
        assert term.meaning[0].isupper(), term.dutch


def test_a_question_without_answer_carries_its_sentence() -> None:
    assert str(QuestionError("Scenario duur bestaat niet.")) == "Scenario duur bestaat niet."
