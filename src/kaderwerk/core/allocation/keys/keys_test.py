"""What the measures say of themselves; their cases run with the tables, beside the book of keys."""

from kaderwerk.core.allocation.key_registry import all_keys


def test_only_percentages_must_add_up_to_something() -> None:
    assert {code: key.parts_total for code, key in all_keys().items() if key.parts_total} == {"percentage": 100}


def test_a_decision_gives_percentages_and_a_count_gives_the_others() -> None:
    assert [code for code, key in all_keys().items() if not key.is_measured] == ["percentage"]
