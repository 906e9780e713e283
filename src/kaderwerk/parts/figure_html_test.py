"""A figure as HTML: its value, link and direction, and nothing of a dossier as code."""

from kaderwerk.parts.figure_html import figure_html
from kaderwerk.parts.figures import NOTHING, Figure


def test_an_unfavourable_effect_has_its_minus_apart() -> None:
    one = Figure(
        text="\N{MINUS SIGN}25.000",
        value="-25000",
        is_effect=True,
        word="nadelig",
        address="voorstellen/trainee/effect/2022",
        url="uitleg/trainee.html#jaar-2022",
    )
    assert figure_html(one) == (
        '<a class="figure" href="uitleg/trainee.html#jaar-2022"><data value="-25000" '
        'data-cel="voorstellen/trainee/effect/2022"><span class="minus">\N{MINUS SIGN}</span>25.000</data></a> '
        '<span class="direction direction--nadelig">nadelig</span>'
    )


def test_a_favourable_effect_is_plus_with_and_without_a_link() -> None:
    plain = Figure(text="40", value="40", is_effect=True, word="voordelig")
    linked = Figure(text="40", value="40", word="voordelig", address="a", url="b")
    assert figure_html(plain) == (
        '<data class="figure" value="40"><span class="plus" hidden>\N{MINUS SIGN}</span>40</data> '
        '<span class="direction direction--voordelig">voordelig</span>'
    )
    assert figure_html(linked) == (
        '<a class="figure" href="b"><data value="40" data-cel="a"><span class="plus" hidden>\N{MINUS SIGN}</span>40'
        "</data></a>"
    )


def test_an_effect_of_zero_has_a_place_for_its_direction_and_no_word() -> None:
    one = Figure(text="0", value="0", is_effect=True)
    assert figure_html(one) == '<data class="figure" value="0">0</data> <span class="direction"></span>'


def test_a_cell_that_holds_nothing_is_nothing() -> None:
    assert figure_html(NOTHING) == ""


def test_nothing_of_a_dossier_is_code() -> None:
    one = Figure(text="<b>", value='"', address="<i>", url='"><script>')
    assert figure_html(one) == (
        '<a class="figure" href="&#34;&gt;&lt;script&gt;"><data value="&#34;" data-cel="&lt;i&gt;">&lt;b&gt;</data></a>'
    )
