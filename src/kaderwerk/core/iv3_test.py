"""Economic categories from a small document: what is open, which list holds, what is refused."""

from typing import Any

import pytest

from kaderwerk.core.iv3 import NO_LISTS, EconomicListError, economic_list_of, economic_lists_of

INTEREST = {"code": "5.1", "naam": "Rente", "op": "0.5"}
WAGES = {"code": "1.1", "naam": "Salarissen", "niet_op": "0.9 0.10 0.11"}
NOWHERE = {"code": "6.1", "naam": "Financiële transacties", "op": ""}
EVERYWHERE = {"code": "8.1", "naam": "Overal", "niet_op": ""}


def document(first: int, until: int, **more: Any) -> dict[str, Any]:
    return {"bron": "CBS", "vanaf": str(first), "tot": str(until), "lasten": [WAGES, INTEREST, NOWHERE], **more}


def test_a_category_stands_where_it_is_allowed_or_not_forbidden() -> None:
    found = economic_list_of(document(2025, 2027, baten=[EVERYWHERE]))
    assert [found.lasten["5.1"].may_stand_on(one) for one in ("0.5", "2.1", "0.50")] == [True, False, False]
    assert [found.lasten["1.1"].may_stand_on(one) for one in ("0.1", "0.10", "0.9")] == [True, False, False]
    assert not found.lasten["6.1"].may_stand_on("0.5")
    assert found.baten["8.1"].may_stand_on("0.9")
    assert found.open_on("lasten", "0.5") == ["1.1", "5.1"]
    assert found.open_on("lasten", "0.10") == []


def test_a_year_has_its_own_list_or_the_nearest() -> None:
    lists = economic_lists_of([document(2025, 2027), document(2023, 2025)])
    found = [lists.of_year(year) for year in (2022, 2024, 2025, 2027)]
    assert [one and one.from_year for one in found] == [None, 2023, 2025, None]
    nearest = [lists.nearest(year) for year in (2022, 2024, 2027)]
    assert [one and one.from_year for one in nearest] == [2023, 2023, 2025]
    assert NO_LISTS.nearest(2025) is None


@pytest.mark.parametrize(
    "wrong",
    [
        document(2025, 2027, bron=""),
        document(2025, 2027, baten=[INTEREST, INTEREST]),
        document(2025, 2027, baten=[{**INTEREST, "niet_op": "0.1"}]),
        document(2025, 2027, baten=[{"code": "5.1", "naam": "Rente"}]),
    ],
)
def test_a_list_that_contradicts_itself_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(EconomicListError):
        economic_list_of(wrong)


def test_two_lists_of_one_year_are_refused() -> None:
    with pytest.raises(EconomicListError, match="2026"):
        economic_lists_of([document(2025, 2027), document(2026, 2028)])
