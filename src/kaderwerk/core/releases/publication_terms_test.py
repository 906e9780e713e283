"""A version follows from what its publication says and what is asked; what disagrees is refused."""

import datetime
from dataclasses import replace

import pytest

from kaderwerk.core.questions import QuestionError
from kaderwerk.core.releases.publication_terms import Asked, Published, asked_release

NOON = datetime.datetime(2026, 5, 12, 12, 0, tzinfo=datetime.UTC)
HOUR = datetime.timedelta(hours=1)
DECIDED = Published(
    title="Kadernota", organisation="Diemen", fingerprint="aa", sums="s1", status="vastgesteld", decision="raad, nr. 12"
)
CONCEPT = replace(DECIDED, status="concept", decision="")


def test_a_version_takes_the_decision_of_its_publication() -> None:
    for given in ("", "raad, nr. 12"):
        one = asked_release(DECIDED, Asked(now=NOON, decision=given, reason="Beter."), "geheim")
        assert (one.decision, one.reason, one.token, one.title, one.sums) == (
            "raad, nr. 12",
            "Beter.",
            "geheim",
            "Kadernota",
            "s1",
        )


def test_another_decision_than_the_publication_shows_is_refused() -> None:
    with pytest.raises(QuestionError, match=r'noemt een ander besluit: "raad, nr\. 12"') as refused:
        asked_release(DECIDED, Asked(now=NOON, decision="nr. 99"), "")
    assert 'publish --decision "nr. 99"' in str(refused.value)
    with pytest.raises(QuestionError, match=r"noemt geen besluit\. In haar PDF"):
        asked_release(CONCEPT, Asked(now=NOON, decision="nr. 99"), "")


@pytest.mark.parametrize(
    ("status", "said"),
    [("vastgesteld", "status vastgesteld"), ("collegeversie", "status collegeversie"), ("", "geen status")],
)
def test_only_a_concept_may_go_without_a_decision(status: str, said: str) -> None:
    assert asked_release(CONCEPT, Asked(now=NOON), "").decision == ""
    with pytest.raises(QuestionError, match=said):
        asked_release(replace(CONCEPT, status=status), Asked(now=NOON), "")


def test_a_version_is_public_from_its_moment_and_never_from_before_it_was_asked() -> None:
    assert asked_release(DECIDED, Asked(now=NOON), "").moment == NOON
    assert asked_release(DECIDED, Asked(now=NOON, at=NOON + HOUR), "").moment == NOON + HOUR
    assert asked_release(DECIDED, Asked(now=NOON, at=NOON - HOUR), "").moment == NOON


def test_the_embargo_of_a_publication_is_its_moment() -> None:
    held = replace(DECIDED, embargo=NOON + HOUR)
    assert asked_release(held, Asked(now=NOON), "").moment == NOON + HOUR
    assert asked_release(held, Asked(now=NOON, at=NOON + HOUR), "").moment == NOON + HOUR
    assert asked_release(held, Asked(now=NOON + 2 * HOUR), "").moment == NOON + 2 * HOUR
    for at in (NOON, NOON + 2 * HOUR):
        with pytest.raises(QuestionError, match="openbaar vanaf 2026-05-12T13:00:00"):
            asked_release(held, Asked(now=NOON, at=at), "")
