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
    ],
)
def test_an_amount_has_cents_and_the_worth_of_its_last_digit(text: str, cents: int, step: int) -> None:
    (found,) = typed_amounts(f"Dat is {text} samen.")
    assert (found.cents, found.step) == (cents, step)


@pytest.mark.parametrize("text", ["In 2022 zijn er 34 bomen.", "€ {{ saldo/totaal/2022 }}", "artikel 50.000", ""])
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
