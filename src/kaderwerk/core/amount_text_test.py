"""Amounts in and out of text: one form is read, every other is refused and says what was meant."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kaderwerk.core.amount_text import AmountError, as_decimal, read_amount, write_amount
from kaderwerk.core.money import CENTS_MAX


@given(st.integers(-CENTS_MAX, CENTS_MAX))
def test_what_is_written_reads_back(cents: int) -> None:
    assert read_amount(write_amount(cents)) == cents
    assert as_decimal(cents) == Decimal(cents) / 100


@pytest.mark.parametrize(
    ("text", "cents"),
    [
        ("0", 0),
        ("-0", 0),
        ("0.5", 50),
        ("0.05", 5),
        ("-1234.56", -123_456),
        ("007", 700),
        ("10000000000", CENTS_MAX),
        ("-10000000000.00", -CENTS_MAX),
    ],
)
def test_the_one_form_is_read_to_the_cent(text: str, cents: int) -> None:
    assert read_amount(text) == cents


@pytest.mark.parametrize(
    ("text", "expected", "remedy"),
    [
        ("1.234,56", "een punt voor hoogstens twee decimalen", "schrijf 1234.56 als dat is bedoeld"),
        ("1,234.56", "een punt voor hoogstens twee decimalen", "schrijf 1234.56 als dat is bedoeld"),
        ("1.234", "hoogstens twee decimalen", "met een punt voor duizendtallen, 1234"),
        ("-12.345.678", "een bedrag als -1234.56", "schrijf -12345678 als dat is bedoeld"),
        ("4.977-", "een bedrag als -1234.56", "schrijf -4977 als dat is bedoeld"),
        ("(500)", "een bedrag als -1234.56", "schrijf -500 als dat is bedoeld"),
        ("(1.250,50)", "een bedrag als -1234.56", "schrijf -1250.50 als dat is bedoeld"),
        ("€ 12,50", "een bedrag als -1234.56", "schrijf 12.50 als dat is bedoeld"),
        ("€ -", "een bedrag als -1234.56", "laat de cel leeg als er niets is, schrijf 0 voor nul of PM"),
        ("n.v.t.", "een bedrag als -1234.56", "laat de cel leeg"),
        ("-", "een bedrag als -1234.56", "laat de cel leeg"),
        ("NaN", "een bedrag als -1234.56", "zonder NaN, inf of een macht van tien"),
        ("inf", "een bedrag als -1234.56", "zonder NaN, inf"),
        ("-Infinity", "een bedrag als -1234.56", "zonder NaN, inf"),
        ("1E400", "een bedrag als -1234.56", "een macht van tien"),
        ("1e3", "een bedrag als -1234.56", "een macht van tien"),
        ("0.005", "hoogstens twee decimalen", "rond zelf af op centen"),
        ("0.30000000000000004", "hoogstens twee decimalen", "Kaderwerk rondt niet stil af"),
        ("10000000000.01", "hoogstens 10.000.000.000 euro", "in euro's staat, niet in centen"),
        ("1" * 400, "hoogstens 10.000.000.000 euro", "niet in centen"),
        ("veel", "een bedrag als -1234.56", "leeg is niets, 0 is nul, PM is nog onbekend"),
        ("١٢", "een bedrag als -1234.56", "schrijf alleen het getal"),
        ("\uff11\uff12", "een bedrag als -1234.56", "schrijf alleen het getal"),
        ("1_000", "een bedrag als -1234.56", "schrijf alleen het getal"),
        ("+5", "een bedrag als -1234.56", "schrijf alleen het getal"),
        ("1 000", "een bedrag als -1234.56", "schrijf 1000 als dat is bedoeld"),
        ("€ 12\u202f500,50", "een bedrag als -1234.56", "schrijf 12500.50 als dat is bedoeld"),
        ("\u22125", "een bedrag als -1234.56", "schrijf -5 als dat is bedoeld"),
        ("12 34", "een bedrag als -1234.56", "schrijf alleen het getal"),
        ("10.078 N", "een bedrag als -1234.56", "schrijf alleen het getal"),
        ("", "een bedrag als -1234.56", "schrijf alleen het getal"),
    ],
)
def test_another_form_is_refused_and_told_what_to_write(text: str, expected: str, remedy: str) -> None:
    with pytest.raises(AmountError) as refused:
        read_amount(text)
    assert expected in refused.value.expected
    assert remedy in refused.value.remedy


@given(st.text())
def test_no_text_ends_in_another_error(text: str) -> None:
    try:
        cents = read_amount(text)
    except AmountError:
        return
    assert abs(cents) <= CENTS_MAX
