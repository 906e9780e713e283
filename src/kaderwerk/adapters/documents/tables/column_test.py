"""Which columns hold numbers."""

import pytest

from kaderwerk.adapters.documents.tables.column import Column, Role


@pytest.mark.parametrize("role", [Role.LABEL, Role.NATURE, Role.CODE, Role.WORD])
def test_a_column_of_words_is_not_numeric(role: Role) -> None:
    assert not Column(role=role).is_numeric


@pytest.mark.parametrize("role", [Role.YEAR, Role.TOTAL, Role.TERM, Role.CHARGE, Role.PAST, Role.FTE, Role.WHEN])
def test_a_column_of_numbers_is_numeric(role: Role) -> None:
    assert Column(role=role).is_numeric
