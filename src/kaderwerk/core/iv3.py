"""The economic categories of Iv3 per year, and the taakvelden on which each of them may stand."""

import itertools
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

Side = Literal["lasten", "baten"]
SIDES: tuple[Side, ...] = ("lasten", "baten")


class EconomicListError(ValueError):
    """A list of economic categories contradicts itself: a code twice, both or neither of op and niet_op, no source."""


@dataclass(frozen=True, kw_only=True)
class Category:
    """One economic category; ``taakvelden`` are those on which it may stand, or with ``is_exception`` may not."""

    code: str
    title: str
    taakvelden: frozenset[str]
    is_exception: bool

    def may_stand_on(self, taakveld: str) -> bool:
        """Tell whether the cell of this category on a taakveld is open; a closed one is called grey."""
        return (taakveld in self.taakvelden) != self.is_exception


@dataclass(frozen=True, kw_only=True)
class EconomicList:
    """The categories by code of both sides, in the years ``[from_year, until_year)``."""

    from_year: int
    until_year: int
    source: str
    lasten: Mapping[str, Category]
    baten: Mapping[str, Category]

    def side(self, side: Side) -> Mapping[str, Category]:
        """Return the categories of one side."""
        return self.lasten if side == "lasten" else self.baten

    def open_on(self, side: Side, taakveld: str) -> list[str]:
        """Return the codes that may stand on a taakveld, in the order of the list."""
        return [code for code, one in self.side(side).items() if one.may_stand_on(taakveld)]


@dataclass(frozen=True, kw_only=True)
class EconomicLists:
    """All lists that are known, in ascending order of year; years do not overlap."""

    lists: tuple[EconomicList, ...] = ()

    def of_year(self, year: int) -> EconomicList | None:
        """Return the list in force in a year; None: it is not known."""
        return next((one for one in self.lists if one.from_year <= year < one.until_year), None)

    def nearest(self, year: int) -> EconomicList | None:
        """Return the list of a year, else the newest before it, else the oldest; None: there is none."""
        before = [one for one in self.lists if one.from_year <= year]
        return before[-1] if before else next(iter(self.lists), None)


NO_LISTS = EconomicLists()


def economic_list_of(document: Mapping[str, Any]) -> EconomicList:
    """Return the list that a document of texts, lists and mappings writes down.

    Raises:
        EconomicListError: it contradicts itself.
    """
    source = document.get("bron", "")
    if not source:
        raise EconomicListError("Een lijst van economische categorieën heeft geen bron.")
    lasten, baten = (_categories(document.get(side, []), side) for side in SIDES)
    return EconomicList(
        from_year=int(document["vanaf"]), until_year=int(document["tot"]), source=source, lasten=lasten, baten=baten
    )


def economic_lists_of(documents: list[Mapping[str, Any]]) -> EconomicLists:
    """Return several lists together.

    Raises:
        EconomicListError: two lists hold in the same year, or one contradicts itself.
    """
    lists = sorted((economic_list_of(one) for one in documents), key=lambda one: one.from_year)
    for earlier, later in itertools.pairwise(lists):
        if later.from_year < earlier.until_year:
            raise EconomicListError(f"Twee lijsten van economische categorieën gelden in {later.from_year}.")
    return EconomicLists(lists=tuple(lists))


def _categories(rows: list[Mapping[str, str]], side: Side) -> dict[str, Category]:
    found: dict[str, Category] = {}
    for row in rows:
        code = row["code"]
        if code in found:
            raise EconomicListError(f"Categorie {code} staat twee keer bij de {side}.")
        if ("op" in row) == ("niet_op" in row):
            raise EconomicListError(f"Categorie {code} van de {side} heeft niet precies een van op en niet_op.")
        taakvelden = frozenset((row.get("op", "") or row.get("niet_op", "")).split())
        found[code] = Category(code=code, title=row["naam"], taakvelden=taakvelden, is_exception="niet_op" in row)
    return found
