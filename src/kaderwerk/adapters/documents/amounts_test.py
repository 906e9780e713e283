"""Every way of writing an amount, and the numbers that are none."""

import pytest

from kaderwerk.adapters.documents.amounts import find_amounts


@pytest.mark.parametrize(
    ("text", "cents"),
    [
        ("€ 1.234,56", [123456]),
        ("EUR 1.234", [123400]),
        ("€ 50.000,-", [5000000]),
        ("€ 75.810, - terecht", [7581000]),
        ("€ 60.000,= per jaar", [6000000]),
        ("€ 50 000", [5000000]),
        ("€50.000,--", [5000000]),
        ("50k", [5000000]),
        ("15K structureel", [1500000]),
        ("€ 199 K", [19900000]),
        ("1,2 miljoen", [120000000]),
        ("4,7 mln. in 2027", [470000000]),
        ("€1.2 miljoen", [120000000]),
        ("€ 1.290 mln", [129000000000]),
        ("20 mille", [2000000]),
        ("80 duizend euro", [8000000]),
        ("twee ton", [20000000]),
        ("een halve ton", [5000000]),
        ("anderhalve ton", [15000000]),
        ("een half miljoen", [50000000]),
        ("duizend euro", [100000]),
        ("veertigduizend euro", [4000000]),
        ("vijf miljoen euro", [500000000]),
        ("2022 500.000 euro", [50000000]),
        ("van € 200.000 naar € 300.000", [20000000, 30000000]),
        ("€ 75.000. In 2025 volgt meer", [7500000]),
    ],
)
def test_an_amount_has_its_cents(text: str, cents: list[int]) -> None:
    assert [amount.cents for amount in find_amounts(text)] == cents


@pytest.mark.parametrize(
    "text",
    [
        "10.000 nieuwe woningen",
        "x € 1.000",
        "16,57 fte",
        "een ton CO2",
        "enkele duizend euro",
        "in 2025",
        "2,1%",
        "de miljoen",
    ],
)
def test_another_number_is_no_amount(text: str) -> None:
    assert find_amounts(text) == ()


@pytest.mark.parametrize(
    ("text", "letter"),
    [
        ("N 1,290 miljoen euro", "N"),
        ("(V 120 duizend euro)", "V"),
        ("€ 260.405 V", "V"),
        ("N 25.000 structureel", "N"),
        ("€ 5.000 Nu", None),
    ],
)
def test_a_letter_says_nadelig_or_voordelig(text: str, letter: str | None) -> None:
    assert [amount.letter for amount in find_amounts(text)] == [letter]


@pytest.mark.parametrize(
    "text", ["ruim € 76.000", "circa 50k", "een kleine miljoen", "minstens € 180.000,-", "dik een ton"]
)
def test_an_estimate_is_not_exact(text: str) -> None:
    assert [amount.is_exact for amount in find_amounts(text)] == [False]


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        ("€ 50.000 tot € 75.000", 5000000, 7500000),
        ("€ 50.000 - € 75.000", 5000000, 7500000),
        ("tussen € 50.000 en € 75.000", 5000000, 7500000),
        ("€ 50 tot € 75 duizend", 5000000, 7500000),
        ("5 tot 8 ton", 50000000, 80000000),
    ],
)
def test_a_range_is_one_amount(text: str, least: int, most: int) -> None:
    assert [(amount.least_cents, amount.cents) for amount in find_amounts(text)] == [(least, most)]


def test_a_growth_is_two_amounts() -> None:
    assert [amount.cents for amount in find_amounts("oplopend van € 10.000 tot € 50.000")] == [1000000, 5000000]


def test_the_same_amount_again_waits_for_its_cents() -> None:
    assert [(amount.cents, amount.is_repeat) for amount in find_amounts("nog eens hetzelfde bedrag")] == [(0, True)]


def test_an_amount_beyond_the_contract_is_none() -> None:
    assert find_amounts("€ 10.000.000.001") == ()
    assert [amount.cents for amount in find_amounts("€ 10.000.000.000")] == [10**12]


def test_two_amounts_around_one_letter_do_not_overlap() -> None:
    first, second = find_amounts("€ 1.000 N 1,320 miljoen")
    assert (first.cents, second.cents) == (100_000, 132_000_000)
    assert first.end <= second.begin


def test_an_amount_that_is_only_repeated_is_no_lower_end() -> None:
    (first, second) = find_amounts("hetzelfde bedrag - € 31.200")
    assert first.is_repeat
    assert (second.cents, second.least_cents) == (3_120_000, None)


def test_people_are_counted_in_thousands_too() -> None:
    assert find_amounts("het aantal uitkeringsgerechtigden steeg van 2.310 naar 2.480") == ()
    assert [amount.cents for amount in find_amounts("de bijdrage gaat van 75.000 naar € 160.000")] == [
        7_500_000,
        16_000_000,
    ]


def test_the_first_of_two_levels_borrows_the_unit_of_the_second() -> None:
    assert [amount.cents for amount in find_amounts("van € 9,2 naar € 7,85 miljoen")] == [920_000_000, 785_000_000]
    assert [amount.cents for amount in find_amounts("van € 9 naar € 12 per uur")] == [900, 1_200]


def test_as_much_again_waits_for_its_cents_too() -> None:
    assert [amount.is_repeat for amount in find_amounts("in 2026 € 5 en in 2027 nog eens zoveel")] == [False, True]
