"""Formats of Excel: decimals, units and signs of numbers above and below zero."""

from decimal import Decimal

import pytest

from kaderwerk.adapters.documents.formats.dutch_values import shown_number
from kaderwerk.adapters.documents.formats.number_forms import built_in_form, number_form


@pytest.mark.parametrize(
    ("code", "above", "below"),
    [
        ("0", "1235", "-1235"),
        ("#,##0.00", "1234.5", "-1234.5"),
        ("#,##0;(#,##0)", "1235", "-1235"),
        ("#,##0;[Red]#,##0", "1235", "-1235"),
        ("#,##0;#,##0", "1235", "-1235"),
        ("-#,##0;#,##0", "-1235", "1235"),
        ('"-"#,##0;"+"#,##0', "-1235", "1235"),
        ("(#,##0);#,##0", "-1235", "1235"),
        ('#,##0",-";-#,##0",-"', "1235", "-1235"),
        ("#,##0\\,\\-", "1235", "-1235"),
        ("#,##0-;#,##0", "-1235", "1235"),
        ("#,##0.0;-#,##0", "1234.5", "-1235"),
        ('#,##0;-#,##0;"-"', "1235", "-1235"),
        ("#,##0;", "1235", "-1235"),
        ('_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)', "1235", "-1235"),
        ("[$€-413] #,##0.00;[$€-413] -#,##0.00", "1234.5", "-1234.5"),
        ('#,##0" N";#,##0" V"', "1.235 N", "1.235 V"),
        ('#,##0" fte";-#,##0" fte"', "1.235 fte", "-1.235 fte"),
        ('#,##0" fte";#,##0" fte"', "1.235 fte", "-1.235 fte"),
        ("#,##0,;-#,##0,", "1", "-1"),
        ('"a;b" 0.0', "1234.5", "-1234.5"),
        ("[>=1000]0,;0", "1234.5", "-1234.5"),
        ("0.00E+00", "1234.5", "-1234.5"),
        ("# ?/?", "1234.5", "-1234.5"),
        ("General", "1234.5", "-1234.5"),
        (";;;", "1234.5", "-1234.5"),
    ],
)
def test_a_format_says_what_is_shown_above_and_below_zero(code: str, above: str, below: str) -> None:
    form = number_form(code)
    assert [str(shown_number(Decimal(one), form)) for one in ("1234.5", "-1234.5")] == [above, below]


@pytest.mark.parametrize(("number", "shown"), [(0, "0.125"), (1, "0"), (3, "0"), (4, "0.13"), (38, "0"), (49, "0.125")])
def test_formats_without_a_code_have_their_decimals(number: int, shown: str) -> None:
    assert str(shown_number(Decimal("0.125"), built_in_form(number))) == shown
