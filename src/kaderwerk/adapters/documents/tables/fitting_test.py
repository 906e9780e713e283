"""What the words of a head mean beside the numbers that stand below them."""

import pytest

from tests.table_texts import asked_in, euros, the_table

UNIT = "Investeringen 2026 (in euro's)\n"


def roles(text: str) -> list[str]:
    return [one.role.value for one in the_table(UNIT + text).columns]


def asked(text: str) -> dict[str, dict[int, int] | None]:
    return {one.title: euros(one.amounts_cents) for one in asked_in(UNIT + text)}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Krediet Termijn 2026 2027\nBrug 30 jr 425.000 0\nDijk 20 jr 0 96.000\n", ["label", "term", "year", "year"]),
        ("Krediet Termijn 2026 2027\n425.000 30 0 17.000\n", ["total", "term", "year", "year"]),
        ("Totaal krediet 2026 2027\nBrug 425.000 25.000 400.000\n", ["total", "year", "year"]),
        ("Bedragen 2026 2027\nBrug 25.000 400.000\n", ["label", "year", "year"]),
        (
            "Project jaar krediet termijn kapitaallasten 2026 2027\nBrug 2026 215.000 10 0 24.000\n",
            ["label", "when", "total", "term", "charge", "charge"],
        ),
        (
            "Project krediet termijn kapitaallasten 2026 2027\nBrug 215.000 10 0 24.000\n",
            ["label", "total", "term", "charge", "charge"],
        ),
        (
            "Project krediet termijn kapitaallasten 2026 2027\nBrug 215.000 10 24.000 0 24.000\n",
            ["label", "total", "term", "charge", "year", "year"],
        ),
        ("Project 2026 2027 risicoklasse\nBrug 25.000 400.000 3\n", ["label", "year", "year", "other"]),
        ("Project nut 2026 2027\nBrug M 25.000 400.000\n", ["label", "word", "year", "year"]),
        (
            "Project krediet termijn kapitaallasten 2026 2027\nVeld 2 54.000 12 0 4.000\nBrug 90.000 40 0 3.000\n",
            ["label", "total", "term", "charge", "charge"],
        ),
        ("Project Bruto krediet 2026 2027\nBrug 90.000 40.000 50.000\n", ["label", "total", "year", "year"]),
        ("Project 2026 2027 wijk\nBrug 25.000 400.000 Noord\n", ["label", "year", "year", "word"]),
        ("Project dekking 2026 2027\nBrug RES 25.000 400.000\n", ["label", "word", "year", "year"]),
        (
            "Project bijdragen derden 2026 2027\nBrug 9.000 25.000 400.000\n",
            ["label", "funding", "year", "year"],
        ),
        ("Project krediet jaar 2026 2027\nBrug 400.000 2027 0 20.000\n", ["label", "total", "when", "year", "year"]),
        ("Project krediet jaar 2026 2027\nBrug 400.000 0 20.000\n", ["label", "total", "year", "year"]),
        ("Project prog. 2026 2027\nBrug 4 25.000 400.000\n", ["label", "other", "year", "year"]),
    ],
)
def test_a_head_fits_the_rows_below_it(text: str, found: list[str]) -> None:
    assert roles(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Omschrijving 2026 2027 afschr. jaarlast\nHoogwerker 145.000 - 10 14.500\nDijk - 90.000 25 3.600\n",
            {"Hoogwerker": {2026: 145_000}, "Dijk": {2027: 90_000}},
        ),
        (
            "Omschrijving Bedrag Restwaarde Termijn Afschr./jr 2027 2028\nBrug 148.000 6.000 7 3.000 0 7.000\n",
            {"Brug": {2026: 148_000}},
        ),
        (
            "Omschrijving jaar krediet afschr. jaren | kapitaallasten 2026 2027\nBrug 2027 215.000 10 | 0 24.000\n",
            {"Brug": {2027: 215_000}},
        ),
        (
            "Project | Jaar | Krediet | Afschr. termijn | 2026 | 2027\nBrug | 2027 | 215.000 | 10 | 0 | 24.000\n",
            {"Brug": {2027: 215_000}},
        ),
        (
            "Project | Jaar | Krediet\nKunstgras veld 3 | 2027 | 475.000\n",
            {"Kunstgras veld 3": {2027: 475_000}},
        ),
        (
            "Investering | Jaar | Krediet | Kapitaallasten 2027\nBrug | 2027 | 475.000 | 19.000\n",
            {"Brug": {2027: 475_000}},
        ),
    ],
)
def test_only_the_credit_is_asked(text: str, found: dict[str, dict[int, int]]) -> None:
    assert asked(text) == found
