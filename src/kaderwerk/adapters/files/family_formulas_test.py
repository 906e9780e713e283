"""A total of a family is a formula where the rows that it is of stand on its sheet, and only there."""

from dataclasses import replace

from kaderwerk.adapters.files.family_formulas import family_formulas
from kaderwerk.core.figures.group import FigureSeries
from kaderwerk.core.perspective.explanation import Explanation, Part


def series(name: str, *cents: int | None) -> FigureSeries:
    years = tuple(range(2022, 2022 + len(cents)))
    return FigureSeries(
        address=f"f/{name}", label=name, unit="euro", years=years, hundredths=cents, pm=(False,) * len(cents)
    )


def explained(one: FigureSeries, *parts: dict[str, int]) -> dict[str, Explanation]:
    """The explanation of each year of a series, with its parts as names of series and cents."""
    return {
        f"{one.address}/{year}": Explanation(
            address=f"{one.address}/{year}",
            cents=0 if cents is None else cents,
            is_pm=False,
            formula="som",
            parts=tuple(Part(cell=f"f/{name}/{year}", cents=part, is_pm=False) for name, part in by_name.items()),
            rounding=None,
            source=None,
        )
        for year, cents, by_name in zip(one.years, one.hundredths, parts, strict=True)
    }


A, B, C, D = series("a", 100, 0), series("b", 200, 5), series("c", 30, 40), series("d", 7, 8)
PLAIN = {address: one for row in (A, B, C, D) for address, one in explained(row, {}, {}).items()}


def test_rows_below_each_other_are_one_sum_and_what_is_taken_off_stands_apart() -> None:
    total = series("totaal", 277, -27)
    parts = explained(total, {"a": 100, "b": 200, "c": -30, "d": 7}, {"b": 5, "c": -40, "d": 8})
    assert family_formulas([A, B, C, D, total], PLAIN | parts) == {"f/totaal": "SUM({c}2:{c}3)-{c}4+{c}5"}


def test_a_part_that_stands_elsewhere_or_is_no_row_leaves_a_value() -> None:
    total = series("totaal", 100, 5)
    elsewhere = explained(total, {"a": 99, "z": 1}, {"b": 5})
    assert family_formulas([A, B, total], PLAIN | elsewhere) == {}
    line = {key: replace(one, parts=(Part(table="regels", row_id="r", cents=one.cents, is_pm=False),))
            for key, one in explained(total, {}, {}).items()}  # fmt: skip
    assert family_formulas([A, B, total], PLAIN | line) == {}


def test_parts_that_are_no_sum_or_do_not_add_up_leave_a_value() -> None:
    total = series("totaal", 100, 5)
    parts = explained(total, {"a": 100}, {"b": 5})
    assert family_formulas([A, B, total], PLAIN | parts) == {}, "2022 would be 300"
    whole = explained(series("totaal", 300, 5), {"a": 100, "b": 200}, {"b": 5})
    rate = {key: replace(one, is_sum=False) for key, one in whole.items()}
    assert family_formulas([A, B, series("totaal", 300, 5)], PLAIN | rate) == {}
    assert family_formulas([A, B, series("totaal", 300, 5)], PLAIN | whole) == {"f/totaal": "SUM({c}2:{c}3)"}


def test_a_row_of_a_table_that_the_family_shows_stands_on_the_sheet() -> None:
    total = series("totaal", -100)
    row = Part(table="f", row_id="een", cents=-100, is_pm=False)
    parts = {"f/totaal/2022": replace(explained(total, {})["f/totaal/2022"], parts=(row,))}
    one = series("een", 100)
    own = {"f/een/2022": replace(explained(one, {})["f/een/2022"], parts=(replace(row, cents=100),))}
    assert family_formulas([one, total], own | parts) == {"f/totaal": "-{c}2"}, "a row is no formula of itself"


def test_a_part_without_an_amount_in_any_year_has_no_sign_and_no_formula() -> None:
    nothing, total = series("niets", 0), series("totaal", 0)
    assert family_formulas([nothing, total], explained(nothing, {}) | explained(total, {"niets": 0})) == {}


def test_a_year_that_cannot_be_determined_stops_no_formula_of_the_others() -> None:
    half, total = series("half", 50, None), series("totaal", 50, None)
    found = family_formulas([half, total], explained(half, {}, {}) | explained(total, {"half": 50}, {}))
    assert found == {"f/totaal": "{c}2"}
