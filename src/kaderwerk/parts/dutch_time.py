"""Moments in Dutch time: read from what people type, and written as they read them."""

import datetime
from zoneinfo import ZoneInfo

from kaderwerk.core.date_display import day_in_words
from kaderwerk.core.questions import QuestionError

DUTCH_TIME = ZoneInfo("Europe/Amsterdam")
_SEASONS = {datetime.timedelta(hours=2): "zomertijd", datetime.timedelta(hours=1): "wintertijd"}


def moment_of(text: str) -> datetime.datetime:
    """Return the moment that a text in ISO form names, Dutch time when it names no zone.

    Raises:
        QuestionError: it names none, or in Dutch time an hour that the clock skips or shows twice.
    """
    try:
        moment = datetime.datetime.fromisoformat(text)
    except ValueError as error:
        message = (
            f"{text} is geen moment. Schrijf het als 2026-05-12T14:00 (Nederlandse tijd) of met een zone erachter."
        )
        raise QuestionError(message) from error
    if moment.tzinfo is not None:
        return moment
    summer, winter = (moment.replace(tzinfo=DUTCH_TIME, fold=fold) for fold in (0, 1))
    if summer.utcoffset() == winter.utcoffset():
        return summer
    if summer.astimezone(datetime.UTC).astimezone(DUTCH_TIME).replace(tzinfo=None) != moment:
        later = moment + datetime.timedelta(hours=1)
        message = (
            f"{text} bestaat niet in Nederlandse tijd: dan gaat de klok van 2 naar 3 uur. Neem een ander moment, zoals "
            f"{later:%Y-%m-%dT%H:%M}."
        )
        raise QuestionError(message)
    message = (
        f"{text} komt in Nederlandse tijd twee keer voor: dan gaat de klok van 3 naar 2 uur. Schrijf {text}+02:00 voor "
        f"de eerste keer (zomertijd) of {text}+01:00 voor de tweede (wintertijd)."
    )
    raise QuestionError(message)


def moment_in_words(moment: datetime.datetime) -> str:
    """Return an aware moment as Dutch readers write it, in Dutch time; of an hour that comes twice it says which.

    >>> moment_in_words(datetime.datetime(2026, 5, 12, 9, 5, tzinfo=datetime.UTC))
    '12 mei 2026 om 11.05 uur'
    >>> moment_in_words(datetime.datetime(2026, 10, 25, 1, 30, tzinfo=datetime.UTC))
    '25 oktober 2026 om 02.30 uur (wintertijd)'
    """
    there = moment.astimezone(DUTCH_TIME)
    offset = there.utcoffset()
    is_twice = offset != there.replace(fold=1 - there.fold).utcoffset()
    season = f" ({_SEASONS[offset]})" if is_twice and offset in _SEASONS else ""
    return f"{day_in_words(there.date())} om {there:%H.%M} uur{season}"


def dutch_day(moment: datetime.datetime) -> str:
    """Return in words the day that it is in the Netherlands at an aware moment.

    >>> dutch_day(datetime.datetime(2026, 5, 12, 22, 0, tzinfo=datetime.UTC))
    '13 mei 2026'
    """
    return day_in_words(moment.astimezone(DUTCH_TIME).date())
