"""What adds up others asks for nothing by itself."""

import pytest

from kaderwerk.adapters.documents.periods import YearsKnown
from kaderwerk.adapters.documents.phrases import phrases_of
from kaderwerk.adapters.documents.totals_in_words import is_total


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("De voorstellen tellen op tot € 1,9 miljoen.", True),
        ("In totaal gaat het om € 400.000.", True),
        ("Totaal nieuw beleid € 295.000.", True),
        ("Overige mutaties € 14.000.", True),
        ("Er staat 3.412.000 euro aan eenmalige lasten in.", True),
        ("Het college bezuinigt € 5 miljoen aan maatregelen.", True),
        ("Voor het zwembad is € 295.000 nodig.", False),
        ("Voor de investering in het zwembad is € 295.000 nodig.", False),
    ],
)
def test_a_total_is_told_from_a_request(sentence: str, expected: bool) -> None:
    (phrase,) = phrases_of(sentence, YearsKnown(base=2025, last=None))
    assert is_total(phrase, sentence) is expected
