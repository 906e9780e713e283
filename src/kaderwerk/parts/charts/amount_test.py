"""An amount has a short label and exact words; a PM is no zero."""

import pytest

from kaderwerk.core.publication.readable_unit import EUROS, MILLIONS, THOUSANDS, ReadableUnit
from kaderwerk.parts.charts.amount import label, stepped, unit_note

SPACE = "\N{NO-BREAK SPACE}"
THIN = "\N{NARROW NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("unit", "cents", "text"),
    [
        (THOUSANDS, 531_000_00, "531"),
        (THOUSANDS, -12_345_678_00, "−12.346"),
        (THOUSANDS, 0, "0"),
        (THOUSANDS, 499_00, f"0{SPACE}≈"),
        (THOUSANDS, -499_00, f"0{SPACE}≈"),
        (EUROS, -1_234_56, "−1.235"),
        (MILLIONS, 1_234_567_890_00, "1.234,6"),
        (MILLIONS, -50_000_00, "−0,1"),
        (MILLIONS, 0, "0,0"),
    ],
)
def test_the_label_is_dutch_in_its_unit(unit: ReadableUnit, cents: int, text: str) -> None:
    assert label(unit, cents).text == text


def test_a_change_has_its_sign_and_zero_has_none() -> None:
    texts = [label(THOUSANDS, cents, is_change=True).text for cents in (5_000_00, -5_000_00, 0)]
    assert texts == ["+5", "−5", "0"]


def test_a_pm_stands_beside_what_is_known_and_alone_when_nothing_is() -> None:
    part, whole = label(THOUSANDS, -36_000_00, is_pm=True), label(THOUSANDS, 0, is_pm=True)
    assert (part.text, part.in_words) == (f"−36 +{SPACE}PM", f"min €{THIN}36.000, exclusief PM")
    assert part.effect_in_words == f"€{THIN}36.000 nadelig, exclusief PM"
    assert (whole.text, whole.in_words, whole.is_unknown) == ("PM", "PM, nog niet bekend", True)


def test_words_are_exact_where_the_label_is_rounded() -> None:
    found = label(THOUSANDS, 1_250_05)
    assert (found.text, found.in_words) == ("1", f"€{THIN}1.250,05")
    assert found.effect_in_words == f"€{THIN}1.250,05 voordelig"
    assert label(EUROS, 0).effect_in_words == f"€{THIN}0"


def test_a_moved_label_is_marked() -> None:
    assert stepped(THOUSANDS, 500_400_00, 501, is_moved=True).text == f"501{SPACE}≈"


def test_the_note_says_the_unit_and_whether_it_rounds() -> None:
    assert unit_note(MILLIONS, [100_000_00]) == "Bedragen in miljoenen euro’s."
    assert unit_note(THOUSANDS, [1_000_00, 1]) == "Bedragen x € 1.000, afgerond."
    assert unit_note(ReadableUnit(euros=500), []) == "Bedragen x € 500."
    moved = unit_note(THOUSANDS, [1], has_moved=True)
    assert moved == "Bedragen x € 1.000, afgerond. ≈ staat bij een bedrag dat zo is afgerond dat alles optelt."
