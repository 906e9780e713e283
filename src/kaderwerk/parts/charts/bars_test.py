"""Bars of programmes and partners: lengths, labels and words worked by hand."""

from markupsafe import Markup

from kaderwerk.core.publication.readable_unit import THOUSANDS
from kaderwerk.parts.charts.amount import ChartAmount, label
from kaderwerk.parts.charts.chart_figure import ChartFigure
from kaderwerk.parts.charts.partner_shares import PartnerShare, PartnerSharesView, partner_shares
from kaderwerk.parts.charts.programme_bars import (
    PROGRAMMES_MAX,
    ProgrammeBar,
    ProgrammeBarsView,
    programme_bars,
)
from tests.svg_picture import SPACE, THIN, shapes, texts


def amount(thousands: int, *, is_pm: bool = False) -> ChartAmount:
    return label(THOUSANDS, thousands * 1_000_00, is_pm=is_pm)


def bars(svg: Markup, look: str) -> list[tuple[float, float]]:
    """Where bars of a look begin and how long they are; the first is the one of the key."""
    return [(float(one["x"]), float(one["width"])) for one in shapes(svg, "rect", look)][1:]


def shares(*partners: PartnerShare, is_effect: bool = True) -> ChartFigure:
    return partner_shares(
        PartnerSharesView(id="delen", title="Wie betaalt wat", note="Noot.", partners=partners, is_effect=is_effect)
    )


def programmes(count: int) -> ChartFigure:
    found = [ProgrammeBar(name=f"Zorg {at}", expenditure=amount(40), income=amount(10)) for at in range(count)]
    view = ProgrammeBarsView(id="p", title="Per programma", note="Noot.", programmes=tuple(found))
    return programme_bars(view)


def test_four_times_the_amount_is_four_times_as_long() -> None:
    wide = programmes(1).wide
    (cost,), (income,) = bars(wide, "stand"), bars(wide, "other")
    assert cost[0] == income[0] == 252.0
    assert abs(cost[1] - 4 * income[1]) < 0.3
    assert texts(wide) == ["lasten", "baten", "Zorg 0", "40", "10"]


def test_the_words_name_both_sides() -> None:
    assert programmes(1).description == f"Zorg 0: lasten €{THIN}40.000; baten €{THIN}10.000."


def test_too_many_programmes_end_with_a_sentence() -> None:
    figure = programmes(PROGRAMMES_MAX + 2)
    assert figure.note == "Noot. Nog 2 programma’s staan alleen in de tabel."
    assert len(bars(figure.upright, "stand")) == PROGRAMMES_MAX


def test_shares_that_are_all_costs_grow_to_the_right_and_keep_their_sign() -> None:
    figure = shares(
        PartnerShare(name="Diemen", share=amount(-40)),
        PartnerShare(name="Uithoorn", share=amount(-20)),
        PartnerShare(name="Ouder-Amstel", share=amount(0)),
    )
    long, short = bars(figure.wide, "minus")
    assert long[0] == short[0] == 252.0
    assert long[1] == 2 * short[1]
    assert texts(figure.wide) == [
        "nadelig (−)",
        "Diemen",
        "−40",
        "Uithoorn",
        "−20",
        "Ouder-Amstel",
        "0",
    ]
    assert figure.description == (
        f"Diemen: €{THIN}40.000 nadelig. Uithoorn: €{THIN}20.000 nadelig. Ouder-Amstel: €{THIN}0."
    )


def test_shares_of_both_signs_stand_on_either_side_of_zero() -> None:
    figure = shares(PartnerShare(name="A", share=amount(-10)), PartnerShare(name="B", share=amount(30)))
    (left,), (right,) = bars(figure.wide, "minus"), bars(figure.wide, "plus")
    assert left[0] + left[1] == right[0]
    assert abs(right[1] - 3 * left[1]) < 0.3
    assert left[0] > 252


def test_a_contribution_shows_what_it_was_and_what_it_becomes() -> None:
    figure = shares(
        PartnerShare(name="Diemen", share=amount(110, is_pm=True), before=amount(100)),
        PartnerShare(name="Weesp", share=amount(0, is_pm=True), before=amount(0, is_pm=True)),
        is_effect=False,
    )
    assert texts(figure.upright)[:3] == ["vorige bijdrage", "nieuwe bijdrage", "PM: nog niet bekend"]
    assert texts(figure.upright)[3:] == ["Diemen", "100", f"110 +{SPACE}PM", "Weesp", "PM", "PM"]
    assert figure.description == (
        f"Diemen: was €{THIN}100.000; wordt €{THIN}110.000, exclusief PM. "
        "Weesp: was PM, nog niet bekend; wordt PM, nog niet bekend."
    )


def test_hostile_names_and_nothing_but_zero() -> None:
    figure = shares(PartnerShare(name="<script>" + "y" * 500, share=amount(0)))
    for svg in (figure.wide, figure.upright):
        assert "<script" not in svg
        assert all(len(one) < 60 for one in texts(svg))
