"""Which tables sum up or show what there is, and which ask, though they have balances or programmes."""

import pytest

from tests.table_texts import asked_in

UNIT = "(x € 1.000, min is nadeel)"
YEARS = "2026 2027"


def names(text: str) -> list[str]:
    return [one.title for one in asked_in(text)]


@pytest.mark.parametrize(
    "text",
    [
        (
            f"Bedragen x € 1.000 {YEARS}\nBeginstand reserve 900 800\n"
            "Storting voor het zwembad 10 20\nEindstand reserve 910 820\n"
        ),
        (
            f"Reserve wegen {UNIT}\n{YEARS}\n"
            "Stand per 1 januari 900 800\nAanleg brug -10 -20\nStand per 31 december 890 780\n"
        ),
        f"Mutaties {UNIT}\n{YEARS}\nWeerstandscapaciteit 900 800\nRatio 1,7 1,8\n",
        (
            f"Meerjarenbeeld {UNIT}\n{YEARS}\n"
            "Saldo begroting 21 34\nNieuwe ontwikkelingen 15 22\nCao -1 -2\nNieuw saldo 36 56\n"
        ),
        (
            f"Effect van de voorstellen per programma {UNIT}\nProgramma {YEARS}\n"
            "1 Vitaal dorp -412 -385\n2 Sterk samen -90 -80\n"
        ),
        (
            f"Totaalbeeld van de ontwikkelingen per thema {UNIT}\n{YEARS}\n"
            "1 Vitaal dorp -412 -385\n2 Sterk samen -90 -80\n"
        ),
        f"Nieuw beleid {UNIT}\n{YEARS}\nBestuur en ondersteuning -4 -5\nVeiligheid -6 -7\nSociaal domein -8 -9\n",
        f"Voorstellen {UNIT}\nThema | 2026 | 2027\nVitaal dorp | -41 | -38\nSterk samen | -9 | -8\n",
        f"Nieuw beleid {UNIT}\n{YEARS}\nDomein Ruimte -4 -5\nDomein Mens -6 -7\nDomein Organisatie -8 -9\n",
        f"Effecten kadernota {UNIT}\n{YEARS}\nTotaal wensen -4 -5\nTotaal cao -6 -7\nUitkering 8 9\nSaldo -2 -3\n",
    ],
)
def test_such_a_table_asks_for_nothing(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    "text",
    [
        f"Voorstellen per programma {UNIT}\n{YEARS}\n1 Vitaal dorp\nZwembad -412 -385\n2 Sterk samen\nBrug -90 -80\n",
        (
            f"Voorstellen {UNIT}\nProgramma | Voorstel | 2026 | 2027\n"
            "Veiligheid | Zwembad | -41 | -38\nJeugd | Brug | -9 | -8\n"
        ),
        (
            f"Voorstellen {UNIT}\n{YEARS}\n"
            "Saldo begroting 900 800\nZwembad -412 -385\nBrug -90 -80\nSaldo na voorstellen 398 335\n"
        ),
        (
            f"Voorstellen {UNIT}\n{YEARS}\n"
            "Zwembad -412 -385\nBrug -90 -80\nReserve begin 2026 900 800\nStand per 31 december 398 335\n"
        ),
        f"Maatregelen 'Op weg naar balans' {UNIT}\n{YEARS}\nZwembad 412 385\nBrug 90 80\n",
    ],
)
def test_a_table_with_programmes_or_balances_may_ask(text: str) -> None:
    assert names(text) == ["Zwembad", "Brug"]
