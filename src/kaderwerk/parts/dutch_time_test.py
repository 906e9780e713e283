"""Moments in Dutch time; the clock went forward on 29 March 2026 at 2 and goes back on 25 October at 3."""

import datetime

import pytest

from kaderwerk.core.questions import QuestionError
from kaderwerk.parts.dutch_time import dutch_day, moment_in_words, moment_of

UTC = datetime.UTC


def utc(year: int, month: int, day: int, hour: int = 0, minute: int = 0) -> datetime.datetime:
    return datetime.datetime(year, month, day, hour, minute, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026-05-12T14:00", utc(2026, 5, 12, 12)),
        ("2026-01-12T14:00", utc(2026, 1, 12, 13)),
        ("2099-07-01T10:00Z", utc(2099, 7, 1, 10)),
        ("2026-05-12", utc(2026, 5, 11, 22)),
        ("2026-03-29T01:59", utc(2026, 3, 29, 0, 59)),
        ("2026-03-29T03:00", utc(2026, 3, 29, 1, 0)),
        ("2026-10-25T02:30+02:00", utc(2026, 10, 25, 0, 30)),
        ("2026-10-25T02:30+01:00", utc(2026, 10, 25, 1, 30)),
    ],
)
def test_a_moment_without_a_zone_is_dutch_time(text: str, moment: datetime.datetime) -> None:
    assert moment_of(text) == moment


def test_an_hour_that_the_clock_skips_is_refused_with_one_that_exists() -> None:
    with pytest.raises(QuestionError, match="bestaat niet in Nederlandse tijd") as refused:
        moment_of("2026-03-29T02:30")
    assert "zoals 2026-03-29T03:30." in str(refused.value)


def test_an_hour_that_comes_twice_asks_which() -> None:
    with pytest.raises(QuestionError, match="twee keer voor") as refused:
        moment_of("2026-10-25T02:30")
    assert "2026-10-25T02:30+02:00" in str(refused.value)
    assert "2026-10-25T02:30+01:00" in str(refused.value)


def test_what_is_no_moment_is_refused() -> None:
    with pytest.raises(QuestionError, match="volgende week is geen moment"):
        moment_of("volgende week")


def test_a_moment_of_any_zone_is_told_in_dutch_time() -> None:
    east = datetime.timezone(datetime.timedelta(hours=9))
    assert moment_in_words(utc(2099, 7, 1, 10)) == "1 juli 2099 om 12.00 uur"
    assert moment_in_words(datetime.datetime(2026, 1, 1, 8, 30, tzinfo=east)) == "1 januari 2026 om 00.30 uur"
    assert moment_in_words(utc(2026, 10, 25, 0, 30)) == "25 oktober 2026 om 02.30 uur (zomertijd)"
    assert moment_in_words(utc(2026, 10, 25, 2, 30)) == "25 oktober 2026 om 03.30 uur"
    assert dutch_day(utc(2026, 12, 31, 23, 0)) == "1 januari 2027"
