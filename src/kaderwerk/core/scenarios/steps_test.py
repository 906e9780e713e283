"""Edits go in rounds: lines beside each other, what belongs together at once, what no figure uses uncounted."""

from kaderwerk.core.scenarios.edits import Edit
from kaderwerk.core.scenarios.steps import rounds


def edit(table: str, row_id: str, column: str | None = "2022") -> Edit:
    return Edit(table=table, row_id=row_id, column=column, old="1" if column else None, new="2")


def shape(edits: list[Edit]) -> list[tuple[str, bool, list[tuple[int, ...]]]]:
    return [(one.table, one.is_counted, [step.places for step in one.steps]) for one in rounds(edits)]


def test_different_lines_go_together_and_each_line_one_edit_at_a_time() -> None:
    edits = [edit("regels", "a", "2022"), edit("regels", "a", "2023"), edit("regels", "b", "2022")]
    assert shape(edits) == [("regels", True, [(0,), (2,)]), ("regels", True, [(1,)])]


def test_shares_are_about_their_line() -> None:
    edits = [edit("aandelen", "a/diemen"), edit("aandelen", "a/uithoorn"), edit("aandelen", "b/diemen")]
    (first, second) = rounds(edits)
    assert [step.subject for step in first.steps] == ["a", "b"]
    assert (first.of, [step.places for step in second.steps]) == (
        ("regels", "investeringen", "formatie"),
        [(1,)],
    )


def test_an_amount_per_year_goes_with_its_dates_and_a_key_with_its_parts() -> None:
    spread = [edit("regels", "a", "vanaf"), edit("regels", "a", "2022"), edit("regels", "a", "per_jaar")]
    assert shape(spread) == [("regels", True, [(0, 2)]), ("regels", True, [(1,)])]
    parts = [edit("sleuteldelen", "k/diemen/2020", None), edit("sleuteldelen", "k/uithoorn/2020", "waarde")]
    assert shape(parts) == [("sleuteldelen", True, [(0, 1)])]


def test_what_concerns_everything_goes_alone_and_in_order() -> None:
    edits = [edit("organisaties", "a", "soort"), edit("organisaties", "b", "soort"), edit("dossier", "titel", "waarde")]
    assert shape(edits) == [
        ("organisaties", True, [(0,)]),
        ("organisaties", True, [(1,)]),
        ("dossier", True, [(2,)]),
    ]


def test_texts_and_tables_that_no_figure_uses_cost_one_uncounted_round() -> None:
    edits = [edit("voorstellen", "a", "titel"), edit("voorstellen", "a", "status"), edit("voorstellen", "b", "reden")]
    assert shape(edits) == [("voorstellen", False, [(0, 2)]), ("voorstellen", True, [(1,)])]
    assert shape([edit("kalender", "m", None)]) == [("kalender", False, [(0,)])]


def test_investments_and_staff_go_beside_each_other_as_lines_do() -> None:
    edits = [edit("investeringen", "a", "termijn"), edit("investeringen", "b", "termijn")]
    assert shape(edits) == [("investeringen", True, [(0,), (1,)])]
    dates = [edit("formatie", "a", "vanaf"), edit("formatie", "a", "tot_en_met"), edit("formatie", "a", "fte")]
    assert shape(dates) == [("formatie", True, [(0, 1)]), ("formatie", True, [(2,)])]


def test_an_index_goes_as_a_whole_and_a_rate_of_staff_alone() -> None:
    edits = [edit("indexen", "cao"), edit("indexen", "cao", "2023"), edit("indexen", "cpi")]
    assert shape(edits) == [("indexen", True, [(0, 1)]), ("indexen", True, [(2,)])]
    assert shape([edit("normbedragen", "7"), edit("normbedragen", "8")]) == [
        ("normbedragen", True, [(0,)]),
        ("normbedragen", True, [(1,)]),
    ]


def test_a_text_of_an_ordinance_can_be_a_figure_and_a_table_of_its_own_is_none() -> None:
    assert shape([edit("verordening", "activeringsgrens/50000", "waarde")])[0][1]
    assert not shape([edit("notities", "1", "x")])[0][1]
    assert not shape([edit("indexen", "cao", "bron")])[0][1]
