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
        ("Het totale volume aan kredieten bedraagt € 64,2 mln.", True),
        ("Het incidentele beslag blijft beperkt tot € 1,9 miljoen.", True),
        ("De begroting 2025 kent alleen nog incidentele lasten, namelijk € 5.000.", True),
        ("Bijstelling begroting 2025, programma Mobiliteit: € 305.000", True),
        ("Het college liet een lijst maken van punten die samen € 9,3 miljoen opleveren.", True),
        ("De bijbehorende kapitaallasten lopen op tot € 290.000.", True),
        ("Wij stellen voor om voor ruim € 1,1 miljoen te honoreren.", True),
        ("Minimaal € 3 miljoen moet structureel zijn.", True),
        ("De structurele lasten zijn € 180.000.", False),
        ("Voor het zwembad is € 295.000 nodig.", False),
        ("Voor de investering in het zwembad is € 295.000 nodig.", False),
    ],
)
def test_a_total_is_told_from_a_request(sentence: str, expected: bool) -> None:
    (phrase,) = phrases_of(sentence, YearsKnown(base=2025, last=None))
    assert is_total(phrase, sentence) is expected
