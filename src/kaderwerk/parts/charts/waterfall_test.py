"""The waterfall of a year, worked by hand: places, labels, words, and what others may type."""

import pytest
from markupsafe import Markup

from kaderwerk.parts.charts.chart_figure import ChartFigure
from kaderwerk.parts.charts.route import RouteView, route
from kaderwerk.parts.charts.steps import Step, span
from kaderwerk.parts.charts.steps_test import WAY, step
from kaderwerk.parts.charts.waterfall import WaterfallView, waterfall
from tests.svg_picture import SVG, THIN, parsed, shapes, texts


def made(steps: tuple[Step, ...]) -> ChartFigure:
    return waterfall(WaterfallView(id="proef", title="Proef", note="", steps=steps, span=span(steps)))


def rectangles(svg: Markup, look: str) -> list[tuple[float, float]]:
    """The top and height of the bars of a look; the first is the one of the key."""
    return [(float(one["y"]), float(one["height"])) for one in shapes(svg, "rect", look)]


def test_bars_are_as_high_as_their_amounts_and_hang_on_each_other() -> None:
    wide = made(WAY).wide
    # The way runs from -30 to 150 over 230 points, so 100 is 127.8 and 1 is 1.28; the top of 150 is at 52.
    assert rectangles(wide, "stand")[1:] == [(115.9, 127.8), (243.7, 38.3)]
    assert rectangles(wide, "plus")[1:] == [(52.0, 63.9)]
    assert rectangles(wide, "minus")[1:] == [(52.0, 230.0)]
    assert rectangles(wide, "nothing") == [(282.0, 2.0)]


@pytest.mark.parametrize("look", ["wide", "upright"])
def test_every_label_and_amount_can_be_read_without_colour(look: str) -> None:
    found = texts(getattr(made(WAY), look))
    assert found[:3] == ["begin- en eindstand", "voordelig (+)", "nadelig (−)"]
    assert {"Begin", "Erbij", "Eraf", "Niets", "Einde", "100", "+50", "−180", "0", "−30"} == set(found[3:])


def test_the_description_says_the_figures_in_words() -> None:
    figure = made(WAY)
    assert figure.description == (
        f"Begin: €{THIN}100.000 voordelig. Erbij: €{THIN}50.000 voordelig. Eraf: €{THIN}180.000 nadelig. "
        f"Niets: €{THIN}0. Einde: €{THIN}30.000 nadelig."
    )
    for svg in (figure.wide, figure.upright):
        assert parsed(svg).findtext(f"{SVG}desc") == figure.description


def test_a_pm_is_marked_as_such_and_no_bar_when_nothing_is_known() -> None:
    steps = (step("Begin", 0, is_stand=True), step("Later", 0, is_pm=True), step("Einde", 0, is_stand=True, is_pm=True))
    for svg in (made(steps).wide, made(steps).upright):
        assert texts(svg).count("PM") == 2
        assert "PM: nog niet bekend" in texts(svg)
        assert len(rectangles(svg, "unknown")) == 3
        assert rectangles(svg, "plus")[1:] == rectangles(svg, "nothing") == []


def test_all_zero_draws_a_flat_way() -> None:
    steps = (step("Begin", 0, is_stand=True), step("Niets", 0), step("Einde", 0, is_stand=True))
    for svg in (made(steps).wide, made(steps).upright):
        assert texts(svg)[3:].count("0") == 3
        assert "nan" not in svg.lower()


def test_a_small_step_in_a_large_range_still_shows() -> None:
    steps = (step("Begin", 5_000_000, is_stand=True), step("Klein", 1), step("Einde", 5_000_001, is_stand=True))
    assert rectangles(made(steps).wide, "plus")[1:] == [(52.0, 2.0)]


@pytest.mark.parametrize("label", ["<script>alert(1)</script>", "</svg><b>", "x" * 500, "a\x00b", ""])
def test_hostile_names_are_shown_as_text_and_stay_inside(label: str) -> None:
    steps = (step("Begin", 5, is_stand=True), step(label, -7), step("Einde", -2, is_stand=True))
    figure = route(RouteView(id="route", title=label, note="", steps=steps, span=span(steps)))
    for svg in (figure.wide, figure.upright, made(steps).wide):
        assert "<script" not in svg
        assert parsed(svg).tag == f"{SVG}svg"
        assert all(len(one) < 60 for one in texts(svg))


def test_the_same_figures_give_the_same_bytes() -> None:
    assert made(WAY) == made(WAY)
