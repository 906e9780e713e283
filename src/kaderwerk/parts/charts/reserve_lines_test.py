"""Panels of reserves: points, floors, unknown years, and one to ten years."""

import pytest
from markupsafe import Markup

from kaderwerk.core.publication.readable_unit import THOUSANDS
from kaderwerk.parts.charts.amount import label
from kaderwerk.parts.charts.chart_figure import ChartFigure
from kaderwerk.parts.charts.reserve_lines import RESERVES_MAX, ReserveLine, ReserveLinesView, reserve_lines
from tests.svg_picture import SVG, THIN, parsed, shapes, texts

UNKNOWN = None


def made(*stands: int | None, floor: int = 0, count: int = 1, name: str = "Algemeen") -> ChartFigure:
    """A figure of thousands per year from 2022 on; None is PM."""
    amounts = tuple(label(THOUSANDS, (one or 0) * 1_000_00, is_pm=one is UNKNOWN) for one in stands)
    one = ReserveLine(name=name, stands=amounts, floor=label(THOUSANDS, floor * 1_000_00) if floor else None)
    years = tuple(range(2022, 2022 + len(stands)))
    view = ReserveLinesView(id="r", title="Reserves", note="Noot.", years=years, reserves=(one,) * count)
    return reserve_lines(view)


def paths(svg: Markup, look: str) -> list[str]:
    return [one["d"] for one in shapes(svg, "path", look)]


def test_the_line_runs_from_zero_to_the_highest_stand() -> None:
    upright = made(100, 50, floor=80).upright
    # The plot is 110 high from 64 on: 100 at its top, 50 halfway, the floor of 80 at a fifth from the top.
    assert paths(upright, "line") == ["M20 64L320 119"]
    assert paths(upright, "limit")[1] == "M0 86L340 86"
    assert texts(upright) == ["Algemeen", "ondergrens 80", "100", "2022", "50", "2023"]


def amount_lines(svg: Markup) -> dict[str, float]:
    """The line on which each amount stands."""
    return {one.text or "": float(one.attrib["y"]) for one in parsed(svg).iter(f"{SVG}text")}


def test_an_amount_stands_below_its_point_where_the_floor_would_run_through_it() -> None:
    # The plot is 110 high from 64 to 174 and 220 high at its top: 160 stands at 94, the floor of 200 at 74.
    upright = made(220, 160, floor=200).upright
    assert paths(upright, "line") == ["M20 64L320 94"]
    assert paths(upright, "limit")[1] == "M0 74L340 74"
    found = amount_lines(upright)
    assert (found["220"], found["160"]) == (54, 115), "160 would stand on 84, with its head on the floor"


def test_an_amount_without_room_below_stands_above_the_floor() -> None:
    # Of 1,000: 20 stands at 171.8 and the floor of 100 at 163, where the figures of 161.8 would be.
    upright = made(1_000, 20, floor=100).upright
    assert amount_lines(upright)["20"] == 159


def test_the_words_name_every_year_and_the_floor() -> None:
    assert made(100, UNKNOWN, floor=80).description == (
        f"Algemeen: 2022 €{THIN}100.000, 2023 PM, nog niet bekend. De ondergrens is €{THIN}80.000."
    )


def test_an_unknown_year_breaks_the_line_and_is_no_zero() -> None:
    upright = made(100, UNKNOWN, 50).upright
    assert paths(upright, "line") == ["M20 46M320 101"]
    assert texts(upright).count("PM") == 1
    assert upright.count('class="chart-unknown"') == 1


def test_one_year_is_a_point_in_the_middle() -> None:
    assert paths(made(100).upright, "line") == ["M170 46"]


def test_ten_years_show_the_first_the_last_and_the_least() -> None:
    found = texts(made(10_900, 10_800, 10_700, 10_100, 10_600, 10_700, 10_800, 10_900, 10_950, 10_999).upright)
    assert [one for one in found if one.startswith("10.")] == ["10.900", "10.100", "10.999"]
    assert [one for one in found if one.startswith("20")] == ["2022", "2025", "2031"]


@pytest.mark.parametrize("stands", [(0, 0, 0), (-5, -10, 5), (UNKNOWN, UNKNOWN)])
def test_zero_negative_and_unknown_stands_can_be_drawn(stands: tuple[int | None, ...]) -> None:
    figure = made(*stands)
    for svg in (figure.wide, figure.upright):
        assert "nan" not in svg.lower()
        assert len(texts(svg)) == 1 + 2 * len(stands)


def test_too_many_reserves_end_with_a_sentence_and_names_are_text() -> None:
    figure = made(1, 2, count=RESERVES_MAX + 3, name="<script>" + "z" * 500)
    assert figure.note == "Noot. Nog 3 reserves staan alleen in de tabel."
    assert "<script" not in figure.wide + figure.upright
