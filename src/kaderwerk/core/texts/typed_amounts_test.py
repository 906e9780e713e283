"""Amounts that were typed in a text."""

import pytest

from kaderwerk.core.texts.typed_amounts import typed_amounts


@pytest.mark.parametrize(
    ("text", "cents", "step"),
    [
        ("€ 50.000", 5_000_000, 100),
        ("€50.000,-", 5_000_000, 100),
        ("€ 12.345,67", 1_234_567, 1),
        ("EUR 1.234", 123_400, 100),
        ("€ 1,2 miljoen", 120_000_000, 10_000_000),
        ("€ 3 mln", 300_000_000, 100_000_000),
        ("€ 250 duizend", 25_000_000, 100_000),
        ("2,5 ton euro", 25_000_000, 1_000_000),
        ("40.000 euro", 4_000_000, 100),
        ("€ −500", 50_000, 100),
        ("€ 5", 500, 100),
        ("€ 695 000", 69_500_000, 100),
        ("€ 695\u2009000", 69_500_000, 100),
        ("€ 695\u202f000", 69_500_000, 100),
        ("€ 695\u00a0000", 69_500_000, 100),
        ("€ 695&nbsp;000", 69_500_000, 100),
        ("&euro; 695.000", 69_500_000, 100),
        ("EUR 695000", 69_500_000, 100),
        ("€ 695k", 69_500_000, 100_000),
        ("€ 0,695 mln", 69_500_000, 100_000),
        ("€ 695,000", 69_500_000, 100),
        ("€ **695.000**", 69_500_000, 100),
        ("695 000 euro", 69_500_000, 100),
        ("695.000 €", 69_500_000, 100),
        ("in 2022 EUR 695.000", 69_500_000, 100),
        ("in 2025 €-213.000", 21_300_000, 100),
        ("ongeveer € 700.000", 70_000_000, 10_000_000),
    ],
)
def test_an_amount_has_cents_and_the_worth_of_its_last_digit(text: str, cents: int, step: int) -> None:
    (found,) = typed_amounts(f"Dat is {text} samen.")
    assert (found.cents, found.step) == (cents, step)


@pytest.mark.parametrize(
    ("text", "cents", "step"),
    [
        ("Het saldo is 695.000", 69_500_000, 100),
        ("Het saldo is **695.000**.", 69_500_000, 100),
        ("Het saldo is in 2022 695 000 nadelig.", 69_500_000, 100),
        ("Het saldo is 695000, zegt men.", 69_500_000, 100),
        ("De lasten zijn 0,695 mln.", 69_500_000, 100_000),
        ("De lasten zijn 0,7 miljoen in 2022.", 70_000_000, 10_000_000),
        ("Dit kost 1 ton", 10_000_000, 10_000_000),
        ("| a | b |\n|---|---|\n| saldo 2022 | 695.000 |", 69_500_000, 100),
        ("Tabel: Saldo\n\n| jaar | bedrag |\n|---|--:|\n| 2022 | 695.000 |\n", 69_500_000, 100),
    ],
)
def test_a_number_without_a_sign_of_money_is_one_where_the_sentence_speaks_of_it(
    text: str, cents: int, step: int
) -> None:
    (found,) = typed_amounts(text)
    assert (found.cents, found.step, found.unit) == (cents, step, "getal")


@pytest.mark.parametrize(
    ("text", "hundredths", "step"), [("22,92 %", 2_292, 1), ("22,9%", 2_290, 10), ("1 procent", 100, 100)]
)
def test_a_percentage_has_hundredths(text: str, hundredths: int, step: int) -> None:
    (found,) = typed_amounts(f"De solvabiliteit is {text} hoog.")
    assert (found.cents, found.step, found.unit) == (hundredths, step, "procent")


@pytest.mark.parametrize(
    "text",
    [
        *(
            "In 2022 zijn er 34 bomen.",
            "€ {{ saldo/totaal/2022 }}",
            "artikel 50.000",
            "",
            "De kosten van 2022 en 2023.",
        ),
        *(
            "Zie artikel 50.000 over de kosten.",
            "De kosten staan op bladzijde 10.000.",
            "Kamerstuk 35.925-XII, reserve",
        ),
        *("Diemen telt 31.334 inwoners, en de kosten stijgen.", "18.900 inwoners betalen kosten.", "kosten 12.500 km"),
        *("Postcode 1111 AB en 1112XX: kosten.", "Postbus 12345, kosten", "IBAN NL91 ABNA 0417 1643 00 kosten"),
        *("Bel 14 020 of 020-314 48 88 voor de kosten.", "Bel 06 12345678 over kosten.", "De kosten: 0203144888."),
        *("Zaak 2022-123456 over kosten.", "versie 1.234.567 kosten", "Stcrt. 2015, 20619 over de schuld"),
        *("kosten op 01.01.2022 om 12:30", "kosten 26.000 m2", "kosten (CBS 2021, 85539NED)", "2 miljoen bomen kosten"),
        *(
            "Zie https://x.nl/besluit/695.000 over het saldo.",
            "[saldo](x/695.000) is goed",
            "mail a695.000@x.nl kosten",
        ),
        *("| wijk | inwoners |\n|---|--:|\n| Zuid | 12.120 |", "| jaar | bomen |\n|---|--:|\n| 2022 | 40.000 |"),
    ],
)
def test_no_other_number_is_an_amount(text: str) -> None:
    assert list(typed_amounts(text)) == []


def test_an_amount_knows_its_line_and_its_sentence() -> None:
    text = "Eerst dit.\n\nDan kost het park € 50.000 per jaar. Daarna niets."
    (found,) = typed_amounts(text)
    assert (found.line, found.sentence) == (3, "Dan kost het park € 50.000 per jaar.")


@pytest.mark.parametrize(
    ("written", "cents", "is_same"),
    [
        ("€ 1,2 miljoen", 124_999_999, True),
        ("€ 1,2 miljoen", -115_000_000, True),
        ("€ 1,2 miljoen", 125_000_001, False),
        ("€ 50.000", 5_000_049, True),
        ("€ 50.000", 5_000_100, False),
        ("€ 50.000,00", 5_000_001, False),
    ],
)
def test_a_figure_is_the_amount_as_precisely_as_it_was_written(written: str, cents: int, *, is_same: bool) -> None:
    (found,) = typed_amounts(written)
    assert found.is_of(cents) is is_same


def test_an_amount_knows_whether_it_is_a_price_or_a_difference_and_what_stands_before_it() -> None:
    price, year, less = typed_amounts("Dat kost € 1,80 per uur. Het kost € 500 per jaar. Het saldo is € 5.000 lager.")
    assert (price.is_price, year.is_price, less.is_price) == (True, False, False)
    assert (year.is_difference, less.is_difference) == (False, True)
    first, second = typed_amounts("Het saldo is € 10 en het park kost € 20.")
    assert (first.before, second.before) == ("Het saldo is ", " en het park kost ")


@pytest.mark.parametrize("text", ["1 " * 16_000, "€ " * 16_000, "1.234" * 6_000, "€1" * 16_000, "| 1.000 " * 4_000])
def test_the_largest_texts_are_scanned(text: str) -> None:
    assert all(one.cents >= 0 for one in typed_amounts(text))
