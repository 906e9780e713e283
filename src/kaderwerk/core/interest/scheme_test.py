"""The scheme against published tables and the worked examples of the field; what is missing, PM or zero."""

from fractions import Fraction

import pytest

from kaderwerk.core.interest.scheme import InterestYear, half_point, interest_years
from kaderwerk.core.overlay import Overlay
from tests.builders import FRAME, dossier

PLAIN = Overlay(scenario="alles", counted=frozenset())


def years(rows: str, *, frame: str = FRAME, overlay: Overlay = PLAIN) -> tuple[InterestYear, ...]:
    return interest_years(dossier(dossier=frame, renteomslag=rows), overlay)


def one(rows: str, *, frame: str = FRAME, overlay: Overlay = PLAIN) -> InterestYear:
    (found,) = years("onderdeel | 2022\n" + rows, frame=frame, overlay=overlay)
    return found


FULL = """a | 1000
b | 100
c1 | 200
c2 | 50
c3 | 10
d1 | 5
d2 | 1
e | 700
boekwaarde | 33300
"""


def test_every_sum_takes_its_parts_with_their_sign() -> None:
    found = one(FULL)
    # 1000 - 100 = 900; - 200 - 50 + 10 = 660; + 5 + 1 = 666; 700 - 666 = 34 favourable; 666 / 33300 = 2 %.
    assert [
        found.sum(name)[0] for name in ("toe_te_rekenen", "aan_taakvelden", "totaal", "toegerekend", "resultaat")
    ] == [
        90_000,
        66_000,
        66_600,
        70_000,
        3_400,
    ]
    assert (found.rate, found.rounded_rate, found.deviation) == (
        Fraction(2, 100),
        Fraction(2, 100),
        Fraction(34, 666),
    )
    assert (found.missing, found.unknown, found.is_charge_computed) == ((), frozenset(), False)


@pytest.mark.parametrize(("charged", "tenths"), [("335", 188), ("360", 277), ("282", 0), ("229", 188)])
def test_the_deviation_is_that_of_the_worked_examples(charged: str, tenths: int) -> None:
    deviation = one(f"a | 282\ne | {charged}").deviation
    assert deviation is not None
    assert round(deviation * 1000) == tenths


@pytest.mark.parametrize(
    ("rate", "rounded"),
    [("1.87", "2"), ("0.47", "0.5"), ("1.75", "2"), ("1.7499", "1.5"), ("0.2499", "0"), ("-0.25", "-0.5")],
)
def test_a_percentage_is_rounded_to_half_points(rate: str, rounded: str) -> None:
    assert half_point(Fraction(rate) / 100) == Fraction(rounded) / 100


def test_the_stored_table_of_amstelveen_adds_to_less_than_was_published() -> None:
    # Published: 4,470,011 and 4.06 %. The parts come to 3,570,011: 3.24 % of the book value that makes it 4.06 %.
    found = one("a | 2630011\nc3 | 800000\nd1 | 140000\nboekwaarde | 110098793")
    assert found.sum("totaal") == (357_001_100, False)
    assert found.rate is not None
    assert round(found.rate * 10_000) == 324
    assert round(Fraction(447_001_100, found.cents["boekwaarde"]) * 10_000) == 406


def test_a_part_that_is_not_given_is_zero_and_named_when_another_is() -> None:
    found = one("a | 100\ne | 90\nboekwaarde | 1000")
    assert found.missing == ("b", "c1", "c2", "c3", "d1", "d2")
    assert (found.sum("totaal"), found.rate) == ((10_000, False), Fraction(1, 10))


def test_a_year_without_any_part_is_no_column_and_far_years_are_left_out() -> None:
    header = "onderdeel | 2019 | 2020 | 2021 | 2022 | 2025 | 2026\n"
    assert [one.year for one in years(header + "a | 1 | 1 | | 1 | 0 | 1")] == [2020, 2022, 2025]
    assert years(header) == ()


def test_an_unknown_part_marks_every_sum_with_it_and_no_percentage_leaves_it_out() -> None:
    found = one("a | 100\nd1 | PM\ne | 90\nboekwaarde | 1000")
    assert [
        found.sum(name)[1] for name in ("toe_te_rekenen", "aan_taakvelden", "totaal", "toegerekend", "resultaat")
    ] == [
        False,
        False,
        True,
        False,
        True,
    ]
    assert (found.rate, found.rounded_rate, found.deviation) == (None, None, None)
    assert one("a | 100\ne | 90\nboekwaarde | PM").rate is None


def test_without_the_charge_it_is_the_omslagrente_over_the_book_value() -> None:
    frame = FRAME + "omslagrente | 1.5\n"
    found = one("a | 100\nboekwaarde | 1000.33", frame=frame)
    # 1.5 % of 1000.33 is 15.00495: 15.00.
    assert (found.cents["e"], found.is_charge_computed, found.unknown) == (1_500, True, frozenset())
    higher = Overlay(scenario="s", counted=frozenset(), differences={"omslagrente": Fraction(1)})
    assert one("a | 100\nboekwaarde | 1000", frame=frame, overlay=higher).cents["e"] == 2_500


@pytest.mark.parametrize("rows", ["a | 100", "a | 100\nboekwaarde | PM"])
def test_a_charge_that_nothing_tells_is_unknown_and_not_zero(rows: str) -> None:
    for frame in (FRAME, FRAME + "omslagrente | 1.5\n"):
        found = one(rows, frame=frame)
        assert found.sum("toegerekend") == (0, True)
        assert (found.deviation, found.is_charge_computed) == (None, False)
        assert "e" not in found.missing


@pytest.mark.parametrize("book_value", ["0", "", "-5"])
def test_without_a_book_value_there_is_no_percentage(book_value: str) -> None:
    assert one(f"a | 100\ne | 1\nboekwaarde | {book_value}").rate is None


def test_nothing_to_charge_has_no_deviation() -> None:
    assert one("a | 100\nb | 100\ne | 1").deviation is None
