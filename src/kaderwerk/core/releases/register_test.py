"""The register of versions."""

import datetime
from dataclasses import replace

import pytest

from kaderwerk.core.questions import QuestionError
from kaderwerk.core.releases.register import (
    Release,
    added,
    current,
    due,
    history,
    public_json,
    read_register,
    register_json,
    successor,
    with_public,
)

SECRETS = ("geheim", "ander")
UTC = datetime.UTC
NOON = datetime.datetime(2026, 5, 12, 12, 0, tzinfo=UTC)
FIRST = Release(
    number=0, title="Kadernota", organisation="Diemen", fingerprint="aa", sums="s1", moment=NOON, token=SECRETS[0]
)
SECOND = replace(FIRST, sums="s2", fingerprint="bb", reason="Een bedrag is verbeterd.", token=SECRETS[1])


def test_a_version_gets_the_next_number_and_waits_for_its_moment() -> None:
    register = added(added((), FIRST), replace(SECOND, moment=NOON + datetime.timedelta(minutes=1)))
    assert [one.number for one in register] == [1, 2]
    assert current(register) is None
    assert due(register, NOON - datetime.timedelta(microseconds=1)) == ()
    assert [one.number for one in due(register, NOON)] == [1]


def test_a_later_public_version_takes_the_place_of_the_one_before() -> None:
    register = with_public(added(added((), FIRST), SECOND), [1, 2], NOON)
    newest = current(register)
    assert newest is not None
    assert newest.number == 2
    assert successor(register, 1) == newest
    assert successor(register, 2) is None
    assert [one.number for one in history(register)] == [2, 1]


def test_a_version_that_a_late_timer_made_public_says_when_that_was() -> None:
    late = NOON + datetime.timedelta(minutes=37)
    (one,) = with_public(added((), FIRST), [1], late)
    assert (one.is_public, one.token, one.moment) == (True, "", late)
    (again,) = with_public((one,), [], late + datetime.timedelta(days=1))
    assert again == one


def test_a_correction_says_why_and_the_same_content_is_no_version() -> None:
    register = added((), FIRST)
    with pytest.raises(QuestionError, match="--reason"):
        added(register, replace(SECOND, reason=""))
    with pytest.raises(QuestionError, match="al als versie 1"):
        added(register, replace(FIRST, reason="nog eens"))


def test_what_everybody_may_know_holds_no_secret_and_nothing_that_waits() -> None:
    register = with_public(added(added((), FIRST), SECOND), [1], NOON)
    shown = public_json(register)
    assert shown["geldend"] == 1
    assert "ander" not in str(shown)
    assert "bb" not in str(shown)
    assert shown["uitgaven"] == [
        {
            "versie": 1,
            "titel": "Kadernota",
            "organisatie": "Diemen",
            "vingerafdruk": "aa",
            "openbaar_sinds": "2026-05-12T12:00:00+00:00",
            "reden": None,
            "besluit": None,
            "adres": "versies/1/",
            "vervangen_door": None,
        }
    ]


def test_the_register_reads_back_as_it_was() -> None:
    register = with_public(added(added((), FIRST), SECOND), [1], NOON)
    assert read_register(register_json(register)) == register
    with pytest.raises(QuestionError, match="niet te lezen"):
        read_register({"formaat": "iets anders", "uitgaven": []})
    with pytest.raises(QuestionError, match="niet te lezen"):
        read_register({"formaat": "kaderwerk-uitgaven/1", "uitgaven": [{"versie": 1}]})
