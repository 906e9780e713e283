"""Dated facts from outside the dossier, each with the years in which it holds and its source."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any


class FactsError(ValueError):
    """The facts contradict themselves: two for one code in one year, or one without a source."""


@dataclass(frozen=True, kw_only=True)
class Taakveld:
    """A code of the Iv3 list with its title, in the years ``[from_year, until_year)``; None: still in force."""

    code: str
    title: str
    from_year: int
    until_year: int | None

    def holds_in(self, year: int) -> bool:
        """Tell whether the code stands in the list of a year."""
        return self.from_year <= year and (self.until_year is None or year < self.until_year)


@dataclass(frozen=True, kw_only=True)
class Renumbering:
    """What a code became in the list of ``from_year``; more than one code: the owner of the figures divides."""

    code: str
    from_year: int
    successors: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Facts:
    """All facts that rules may ask for.

    ``taakveld_years`` is the half-open range ``(first, until)`` of years of which the whole list is known.
    """

    taakveld_list: tuple[Taakveld, ...] = ()
    renumberings: tuple[Renumbering, ...] = ()
    taakveld_years: tuple[int, int] = (0, 0)
    taakveld_source: str = ""

    def __post_init__(self) -> None:
        """Refuse facts that contradict themselves.

        Raises:
            FactsError: no source, a code twice in one year, a successor that is not in the list of its year.
        """
        if self.taakveld_list and not self.taakveld_source:
            raise FactsError("De lijst van taakvelden heeft geen bron.")
        for year in range(*self.taakveld_years):
            codes = [one.code for one in self.taakveld_list if one.holds_in(year)]
            doubles = sorted({code for code in codes if codes.count(code) > 1})
            if doubles:
                raise FactsError(f"Taakvelden die in {year} dubbel staan: {', '.join(doubles)}.")
        for one in self.renumberings:
            known = self.taakvelden(one.from_year) or {}
            unknown = [code for code in one.successors if code not in known]
            if unknown:
                raise FactsError(f"Opvolgers van {one.code} die in {one.from_year} niet bestaan: {', '.join(unknown)}.")

    @property
    def newest_taakveld_year(self) -> int:
        """The last year of which the list of taakvelden is known."""
        return self.taakveld_years[1] - 1

    @cached_property
    def _lists(self) -> dict[int, dict[str, str]]:
        return {
            year: {one.code: one.title for one in self.taakveld_list if one.holds_in(year)}
            for year in range(*self.taakveld_years)
        }

    def taakvelden(self, year: int) -> dict[str, str] | None:
        """Return the title by code in the list of a year; None when that list is not known."""
        return self._lists.get(year)

    def successors(self, code: str, year: int) -> tuple[str, ...]:
        """Return what a code of an earlier list became in the list of ``year``, over all renumberings since.

        Empty when the code has no known successors, or is still in force.
        """
        if code in (self.taakvelden(year) or {}):
            return ()
        found = [code]
        for one in sorted(self.renumberings, key=lambda each: each.from_year):
            if one.from_year <= year and one.code in found:
                at = found.index(one.code)
                found[at : at + 1] = one.successors
        return tuple(dict.fromkeys(found)) if found != [code] else ()


def facts_of(document: Mapping[str, Any]) -> Facts:
    """Return the facts that a document of texts, lists and mappings writes down, under its Dutch names.

    Raises:
        FactsError: the facts contradict themselves.
    """
    return Facts(
        taakveld_list=tuple(
            Taakveld(
                code=row["code"],
                title=row["naam"],
                from_year=int(row["vanaf"]),
                until_year=int(row["tot"]) if "tot" in row else None,
            )
            for row in document["taakvelden"]
        ),
        renumberings=tuple(
            Renumbering(code=row["code"], from_year=int(row["vanaf"]), successors=tuple(row["naar"]))
            for row in document["hernummerd"]
        ),
        taakveld_years=(int(document["lijsten"]["vanaf"]), int(document["lijsten"]["tot"])),
        taakveld_source=document["bron"],
    )
