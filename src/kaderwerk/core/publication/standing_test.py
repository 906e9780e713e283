"""What a publication says of its decision and its moment."""

import datetime

import pytest

from kaderwerk.core.publication.standing import Standing, checked_decision
from kaderwerk.core.questions import QuestionError


def test_a_snapshot_holds_what_is_known_and_nothing_else() -> None:
    moment = datetime.datetime(2026, 5, 12, 14, 0, tzinfo=datetime.timezone(datetime.timedelta(hours=2)))
    assert Standing().document() == {}
    assert Standing(decision="raad, nr. 12", embargo=moment).document() == {
        "besluit": "raad, nr. 12",
        "openbaar_vanaf": "2026-05-12T14:00:00+02:00",
    }


def test_a_decision_stands_on_one_line() -> None:
    assert checked_decision("  raad,\n 12 mei  2026 ") == "raad, 12 mei 2026"
    assert checked_decision("   ") == ""
    assert len(checked_decision("x" * 200)) == 200


@pytest.mark.parametrize(
    ("text", "found"), [("x" * 201, "201 tekens"), ("---", "geen besluit"), ("a\0b", "geen besluit")]
)
def test_what_is_no_decision_is_refused_with_an_example(text: str, found: str) -> None:
    with pytest.raises(QuestionError, match=found) as refused:
        checked_decision(text)
    assert "raad, 12 mei 2026" in str(refused.value)
