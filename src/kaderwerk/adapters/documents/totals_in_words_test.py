"""What adds up others asks for nothing by itself."""

import pytest

from kaderwerk.adapters.documents.periods import YearsKnown
from kaderwerk.adapters.documents.phrases import phrases_of
from kaderwerk.adapters.documents.totals_in_words import divides_task, goes_on_total, is_total


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
        ("Van eenmalige uitgaven is dit jaar sprake, namelijk € 540.000.", True),
        ("Het investeringsvolume komt uit op € 96 miljoen.", True),
        ("Het akkoord gaat uit van € 90.000 minder subsidie.", True),
        ("Diversen (€ 15.000).", True),
        ("De totale investering is € 8,6 miljoen.", False),
        ("Eenmalige uitgaven zijn er alleen nog in 2025 (€ 1.312.000).", True),
        ("Programma Meedoen: N 0,765 miljoen euro", True),
        ("Het ombuigingspakket bedraagt € 9,6 mln.", True),
        ("Er staan investeringen gepland voor in totaal € 64,5 miljoen.", True),
        ("Met de wensen uit de programma's is € 3.150.000 gemoeid.", True),
        ("Aan incidentele wensen is voor 2025 in totaal € 384.000 opgenomen.", True),
        ("totaal volgens begroting: € 312 miljoen", True),
        ("Samen is dat € 300.000.", True),
        ("Het college heeft bezuinigingen voorbereid ter grootte van € 1,9 miljoen.", True),
        ("Van de geraamde investeringen, € 205 miljoen, is een derde vervanging.", True),
        ("Het coalitieakkoord rekent op € 90.000 minder subsidie.", True),
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


def test_the_whole_of_a_task_is_a_total_where_the_sentence_divides_it() -> None:
    sentence = "Op cultuur willen wij € 200.000 bezuinigen; de school neemt daarvan € 64.500 voor haar rekening."
    first, second = phrases_of(sentence, YearsKnown(base=2025, last=None))
    assert is_total(first, sentence)
    assert not is_total(second, sentence)


def test_a_sentence_goes_on_about_all_money_of_a_kind() -> None:
    assert goes_on_total("In 2025 bedragen ze € 5.000.", "Na 2026 kent de begroting geen eenmalige lasten meer.")
    assert goes_on_total("Het gaat in 2025 om € 5.000.", "De eenmalige uitgaven betalen wij uit de reserve.")
    assert not goes_on_total("In 2025 bedragen ze € 5.000.", "De lasten van het park stijgen.")
    assert divides_task("De school levert € 5.000 van die opgave.", "Wij willen € 9.000 bezuinigen.")
    assert divides_task("Een deel daarvan vullen we in bij de school.", "Er is een taakstelling van € 9.000.")
    assert not divides_task("Daarvan is € 5.000 voor groen.", "Het park kost € 9.000.")
