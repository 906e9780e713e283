"""The many amounts that ask for nothing, and the ones that do."""

import pytest

from kaderwerk.adapters.documents.periods import YearsKnown
from kaderwerk.adapters.documents.phrases import phrases_of
from kaderwerk.adapters.documents.roles import Role, role_of

YEAR = 2025


@pytest.mark.parametrize(
    ("sentence", "roles"),
    [
        ("Voor het park is € 20.000 nodig.", [Role.REQUEST]),
        ("De overhead is € 20.600 per fte.", [Role.UNIT_PRICE]),
        ("Elke halve fte kost ongeveer € 40.000.", [Role.UNIT_PRICE]),
        ("Een vergunning kost straks € 60.", [Role.UNIT_PRICE]),
        ("Wij gaan terug naar 4,4 fte (gemiddelde loonsom € 56.000).", [Role.UNIT_PRICE]),
        ("Per werkplek komt daar € 3.750 aan ICT-kosten bij.", [Role.UNIT_PRICE]),
        ("Voor iedere extra formatieplaats ramen wij een werkplekbudget van € 7.850.", [Role.UNIT_PRICE]),
        ("Wij besparen € 70.000 per schooljaar.", [Role.REQUEST]),
        ("Gezinnen met een inkomen tot € 30.600 betalen niets.", [Role.THRESHOLD]),
        ("Opdrachten tot 50.000 euro blijven bij de teammanager.", [Role.THRESHOLD]),
        ("Wie € 25.000 of minder krijgt, blijft buiten schot.", [Role.THRESHOLD]),
        ("Posten hoger dan € 25.000 lichten wij toe.", [Role.THRESHOLD]),
        ("De huidige bijdrage van € 75.000 is te laag.", [Role.LEVEL]),
        ("De contributie van € 30.000 blijft gelijk.", [Role.LEVEL]),
        ("Wij ontvangen nu € 60 miljoen en straks € 65 miljoen.", [Role.LEVEL, Role.LEVEL]),
        ("De onderhoudskosten van € 50.000 staan al in de begroting.", [Role.LEVEL]),
        ("De begroting sluit met een tekort van € 1 miljoen.", [Role.BALANCE]),
        ("De reserve bedraagt € 4 miljoen.", [Role.BALANCE]),
        ("De planning sluit op € 312 miljoen, tegen € 286 miljoen vorig jaar.", [Role.BALANCE, Role.REFERENCE]),
        ("Er is € 5.000 nodig om het tekort op de loonkosten te dichten.", [Role.REQUEST]),
        ("Dit is inclusief overhead een besparing van € 62.000.", [Role.REQUEST]),
        ("Een traject kost gemiddeld € 11.300.", [Role.UNIT_PRICE]),
        ("Het overschot van € 412.000 valt in 2025 eenmalig vrij.", [Role.REQUEST]),
        ("In 2025 ontstaat hierdoor € 2,4 miljoen extra ruimte; de boekwaarde was laag.", [Role.REQUEST]),
        ("Van de € 75.000 die dit per jaar kost betaalt het Rijk niets.", [Role.REQUEST]),
        ("De school verzocht om € 54.000.", [Role.HISTORY]),
        ("Er komt als gevolg hiervan € 21.250 minder binnen.", [Role.REQUEST]),
        ("Daarvan denken wij structureel € 90.000 te kunnen besparen.", [Role.REQUEST]),
        ("Een nieuwe formatieplaats belasten wij met € 22.400.", [Role.UNIT_PRICE]),
        ("Het museum draagt daar € 63.000 aan bij.", [Role.PART]),
        ("Er komt € 5.000 uit de reserve, waar nog 310.000 euro in zit.", [Role.REQUEST, Role.BALANCE]),
        ("Binnen het kader bestaat slechts € 1.200.000 ruimte over.", [Role.BALANCE]),
        ("De stichting wilde nog € 15.000 hebben.", [Role.HISTORY]),
        ("Inclusief lasten levert dit structureel € 118.000 op.", [Role.REQUEST]),
        ("Een nieuwe aansluiting levert € 640 op.", [Role.UNIT_PRICE]),
        ("Een arbeidsplaats kost rond de € 51.000.", [Role.UNIT_PRICE]),
        ("De belasting levert na verhoging van het tarief € 310.000 op.", [Role.REQUEST]),
        ("Budgethouders mogen tot € 10.000 zelf schuiven.", [Role.THRESHOLD]),
        ("Verenigingen met een subsidie van hooguit € 5.000 worden ontzien.", [Role.THRESHOLD]),
        ("Dat kan als de jaarlast hoger is dan € 20.000.", [Role.THRESHOLD]),
        ("Wij trekken niet minder dan € 70.000 uit.", [Role.REQUEST]),
        ("Zonder maatregelen komen wij € 1,6 miljoen tekort.", [Role.BALANCE]),
        ("Van de € 126.000 per jaar betaalt Hillegom niets.", [Role.REQUEST]),
        ("Per 2025 vervalt daarvan € 18.250.", [Role.REQUEST]),
        ("Eind 2025 is € 1.850.000 ingeboekt.", [Role.HISTORY]),
        ("Er is 4,7 miljoen aan ombuigingen nodig.", [Role.TOTAL]),
        ("Wij doen voorstellen voor ruim 5,4 miljoen euro.", [Role.TOTAL]),
        ("In 2022 kostte dat € 50.000.", [Role.HISTORY]),
        ("De rekening sloot € 4 miljoen hoger.", [Role.HISTORY]),
        ("Van de taakstelling is € 30.000 gerealiseerd.", [Role.HISTORY]),
        ("Met de extra € 100.000 kopen wij bomen.", [Role.REFERENCE]),
        ("Dit kost € 90.000, waarvan € 20.000 voor materiaal.", [Role.REQUEST, Role.PART]),
        ("Er is een onttrekking aan de reserve van € 50.000.", [Role.FUNDING]),
        ("De provincie geeft € 200.000 voor de brug.", [Role.FUNDING]),
    ],
)
def test_an_amount_plays_its_part(sentence: str, roles: list[Role]) -> None:
    phrases = phrases_of(sentence, YearsKnown(base=YEAR))
    assert [role_of(phrase, sentence, year=YEAR) for phrase in phrases] == roles
