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
    assert (first.of, [step.places for step in second.steps]) == ("regels", [(1,)])


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
