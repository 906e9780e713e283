"""Tests of one amount as readers see it: sign, direction and PM in words."""

import pytest

from kaderwerk.core.dossier.table import EMPTY, PM, VALUE
from kaderwerk.parts.figures import Figure, figure, measured_figure, written_figures


@pytest.mark.parametrize(
    ("cents", "is_pm", "text", "word"),
    [
        (-2725497, False, "−27.254,97", "nadelig"),
        (4000000, False, "40.000", "voordelig"),
        (0, False, "0", ""),
        (0, True, "PM", ""),
        (-3600000, True, "−36.000 +\xa0PM", "nadelig"),
    ],
)
def test_an_amount_says_its_direction_and_its_pm(cents: int, is_pm: bool, text: str, word: str) -> None:
    shown = figure(cents, is_pm=is_pm)
    assert (shown.text, shown.word, shown.is_pm) == (text, word, is_pm)


def test_amounts_under_each_other_all_have_decimals_when_one_has() -> None:
    assert figure(4000000, is_pm=False, with_cents=True).text == "40.000,00"


def test_empty_zero_and_pm_are_three_different_cells() -> None:
    shown = written_figures([0, 0, 0, 150], [EMPTY, VALUE, PM, VALUE], with_cents=True)
    assert [one.text for one in shown] == ["", "0,00", "PM", "1,50"]
    assert shown[0] == Figure(text="")


@pytest.mark.parametrize(
    ("hundredths", "unit", "is_pm", "text", "value"),
    [
        (1_250, "procent", False, "12,50\u202f%", "12.50"),
        (-5, "procent", False, "−0,05\u202f%", "-0.05"),
        (0, "procent", False, "0,00\u202f%", "0"),
        (1_250, "procent", True, "12,50\u202f% +\xa0PM", "12.50"),
        (0, "procent", True, "PM", "0"),
        (150, "aantal", False, "1,50", "1.50"),
        (200, "aantal", False, "2", "2"),
        (12_345, "euro", False, "123,45", "123.45"),
        (None, "procent", False, "niet te bepalen", ""),
        (None, "euro", True, "niet te bepalen +\xa0PM", ""),
    ],
)
def test_a_figure_is_written_in_its_unit(hundredths: int | None, unit: str, is_pm: bool, text: str, value: str) -> None:
    shown = measured_figure(hundredths, unit=unit, is_pm=is_pm)
    assert (shown.text, shown.value, shown.word) == (text, value, "")
