"""Dated facts from outside the dossier, each with the years in which it holds and its source."""

import dataclasses
import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from typing import Any, Literal

from kaderwerk.core.iv3 import NO_LISTS, EconomicLists
from kaderwerk.core.questions import QuestionError

Verified = Literal["bron", "praktijk", "achtergrond"]
"""How sure a fact is: read in the source itself, seen in practice, or background knowledge to be checked."""


_VERIFIED: dict[str, Verified] = {"bron": "bron", "praktijk": "praktijk", "achtergrond": "achtergrond"}


class FactsError(ValueError):
    """The facts contradict themselves: two for one code in one year, or one without a source."""


class UnknownFactError(QuestionError):
    """A fact that is not known for a year; names the code, the year and the years that are known."""


@dataclass(frozen=True, kw_only=True)
class Fact:
    """A dated figure from outside: it holds in ``[from_date, until_date)`` and was known since a date.

    ``value`` is exact, in ``unit`` (procent, euro, dagen, jaren, aantal ...): 8.5 procent is Fraction(17, 2).
    """

    code: str
    value: Fraction
    unit: str
    from_date: datetime.date
    until_date: datetime.date | None
    known_since: datetime.date
    source: str
    verified: Verified

    def holds_on(self, day: datetime.date) -> bool:
        """Tell whether the fact is in force on a day."""
        return self.from_date <= day and (self.until_date is None or day < self.until_date)


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
class IndexRow:
    """One step of an index on ``date``, or its change of a whole year (``date`` is then 1 January).

    ``change`` is a Fraction of one: 2 percent is Fraction(1, 50).
    """

    date: datetime.date
    change: Fraction
    known_since: datetime.date
    source: str
    verified: Verified


@dataclass(frozen=True, kw_only=True)
class ShippedIndex:
    """An index that ships: dated steps, or changes of the year average on the year before.

    ``first_year`` is the first year whose change the steps tell: before it, steps are missing from the list.
    """

    index: str
    title: str
    first_year: int
    steps: tuple[IndexRow, ...] = ()
    years: tuple[IndexRow, ...] = ()

    def steps_known(self, known_on: datetime.date | None) -> dict[datetime.date, Fraction]:
        """Return the change by date of every step that was known on a day; None: all."""
        return _newest_known(self.steps, known_on)

    def years_known(self, known_on: datetime.date | None) -> dict[int, Fraction]:
        """Return the change by year, the newest that was known on a day; None: the newest of all."""
        return {date.year: change for date, change in _newest_known(self.years, known_on).items()}


def _newest_known(rows: tuple[IndexRow, ...], known_on: datetime.date | None) -> dict[datetime.date, Fraction]:
    known = [row for row in rows if known_on is None or row.known_since <= known_on]
    return {row.date: row.change for row in sorted(known, key=lambda row: (row.date, row.known_since))}


def no_economic_lists() -> EconomicLists:
    """Return no lists: facts that were not loaded from the folder know none."""
    return NO_LISTS


@dataclass(frozen=True, kw_only=True)
class Facts:
    """All facts that rules may ask for.

    ``taakveld_years`` is the half-open range ``(first, until)`` of years of which the whole list is known.
    """

    values: tuple[Fact, ...] = ()
    taakveld_list: tuple[Taakveld, ...] = ()
    renumberings: tuple[Renumbering, ...] = ()
    taakveld_years: tuple[int, int] = (0, 0)
    taakveld_source: str = ""
    indexes: tuple[ShippedIndex, ...] = ()
    economic_lists: Callable[[], EconomicLists] = no_economic_lists

    def __post_init__(self) -> None:
        """Refuse facts that contradict themselves.

        Raises:
            FactsError: no source, a code twice in one year, a successor that is not in the list of its year, an
                index twice.
        """
        names = [one.index for one in self.indexes]
        doubles = sorted({name for name in names if names.count(name) > 1})
        if doubles:
            raise FactsError(f"Indexen die dubbel staan: {', '.join(doubles)}.")
        if self.taakveld_list and not self.taakveld_source:
            raise FactsError("De lijst van taakvelden heeft geen bron.")
        for fact in self.values:
            if not fact.source.strip():
                raise FactsError(f"Feit {fact.code} heeft geen bron.")
            twins = [other for other in self._by_code[fact.code] if other.known_since == fact.known_since]
            if sum(other.holds_on(fact.from_date) for other in twins) > 1:
                raise FactsError(f"Feit {fact.code} staat twee keer op {fact.from_date}.")
        for year in range(*self.taakveld_years):
            codes = [one.code for one in self.taakveld_list if one.holds_in(year)]
            twice = sorted({code for code in codes if codes.count(code) > 1})
            if twice:
                raise FactsError(f"Taakvelden die in {year} dubbel staan: {', '.join(twice)}.")
        for one in self.renumberings:
            known = self.taakvelden(one.from_year) or {}
            unknown = [code for code in one.successors if code not in known]
            if unknown:
                raise FactsError(f"Opvolgers van {one.code} die in {one.from_year} niet bestaan: {', '.join(unknown)}.")

    def as_known_on(self, day: datetime.date | None) -> "Facts":
        """Return the figures that were known on a day; None: all. Code lists and indexes stay whole.

        An index is narrowed where it is read, step by step.
        """
        if day is None:
            return self
        if day not in self._narrowed:
            known = tuple(one for one in self.values if one.known_since <= day)
            self._narrowed[day] = dataclasses.replace(self, values=known)
        return self._narrowed[day]

    @cached_property
    def _narrowed(self) -> "dict[datetime.date, Facts]":
        return {}

    @cached_property
    def _by_code(self) -> dict[str, list[Fact]]:
        found: dict[str, list[Fact]] = {}
        for one in self.values:
            found.setdefault(one.code, []).append(one)
        return found

    def find(self, code: str, year: int) -> Fact | None:
        """Return the fact that holds on 1 January of a year, the one known last; None: not known."""
        day = datetime.date(year, 1, 1)
        found = [one for one in self._by_code.get(code, []) if one.holds_on(day)]
        return max(found, key=lambda one: one.known_since, default=None)

    def fact(self, code: str, year: int) -> Fact:
        """Return the fact that holds on 1 January of a year.

        Raises:
            UnknownFactError: no such fact in that year.
        """
        found = self.find(code, year)
        if found is None:
            periods = [f"{one.from_date} tot {one.until_date or 'nu'}" for one in self._by_code.get(code, [])]
            known = f"bekend is: {'; '.join(periods)}" if periods else "het feit is helemaal niet bekend"
            raise UnknownFactError(f"Feit {code} is niet bekend voor {year}; {known}. Voeg het toe aan de feiten.")
        return found

    def index(self, name: str) -> ShippedIndex | None:
        """Return the index that ships under a name; None: there is none."""
        return next((one for one in self.indexes if one.index == name), None)

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
    lists = document.get("lijsten", {"vanaf": 0, "tot": 0})
    return Facts(
        values=tuple(_fact(row, document) for row in document.get("feiten", [])),
        taakveld_list=tuple(
            Taakveld(
                code=row["code"],
                title=row["naam"],
                from_year=int(row["vanaf"]),
                until_year=int(row["tot"]) if "tot" in row else None,
            )
            for row in document.get("taakvelden", [])
        ),
        renumberings=tuple(
            Renumbering(code=row["code"], from_year=int(row["vanaf"]), successors=tuple(row["naar"]))
            for row in document.get("hernummerd", [])
        ),
        taakveld_years=(int(lists["vanaf"]), int(lists["tot"])),
        taakveld_source=document.get("bron", ""),
        indexes=(_index(document),) if "index" in document else (),
    )


def _index(document: Mapping[str, Any]) -> ShippedIndex:
    """Return the index of a document; the year of ``eerste_jaar`` is asked when there are steps."""
    name = document["index"]
    steps = tuple(_index_row(row, document, row["datum"]) for row in document.get("stappen", []))
    years = tuple(_index_row(row, document, f"{row['jaar']}-01-01") for row in document.get("jaren", []))
    if bool(steps) == bool(years):
        raise FactsError(f"Index {name} heeft stappen of jaren: een van beide.")
    if steps and "eerste_jaar" not in document:
        raise FactsError(f"Index {name} zegt niet vanaf welk eerste_jaar de stappen volledig zijn.")
    for rows in (steps, years):
        keys = [(row.date, row.known_since) for row in rows]
        if len(set(keys)) < len(keys):
            raise FactsError(f"Index {name} heeft twee rijen voor dezelfde datum die tegelijk bekend zijn.")
    first_year = int(document.get("eerste_jaar", min((row.date.year for row in years), default=0)))
    return ShippedIndex(index=name, title=document["naam"], first_year=first_year, steps=steps, years=years)


def _index_row(row: Mapping[str, str], document: Mapping[str, Any], date: str) -> IndexRow:
    full = {**{name: text for name, text in document.items() if isinstance(text, str)}, **row}
    verified = _VERIFIED.get(full.get("gecontroleerd", ""))
    if verified is None:
        raise FactsError(f"Index {document['index']}, {date}: gecontroleerd is {', '.join(_VERIFIED)}.")
    if not full.get("bron", "").strip():
        raise FactsError(f"Index {document['index']}, {date}: er is geen bron.")
    change = Fraction(row["percentage"]) / 100
    if not -1 < change <= 1:
        raise FactsError(f"Index {document['index']}, {date}: de verandering ligt boven -100 en is hoogstens 100 %.")
    return IndexRow(
        date=datetime.date.fromisoformat(date),
        change=change,
        known_since=datetime.date.fromisoformat(full["bekend_sinds"]),
        source=full["bron"],
        verified=verified,
    )


def _fact(row: Mapping[str, str], document: Mapping[str, Any]) -> Fact:
    """Return one fact; what its row leaves out stands on top of its document."""
    full = {**{name: text for name, text in document.items() if isinstance(text, str)}, **row}
    verified = _VERIFIED.get(full.get("gecontroleerd", ""))
    if verified is None:
        raise FactsError(f"Feit {row['code']}: gecontroleerd is {', '.join(_VERIFIED)}.")
    return Fact(
        code=row["code"],
        value=Fraction(row["waarde"]),
        unit=full["eenheid"],
        from_date=datetime.date.fromisoformat(full["vanaf"]),
        until_date=datetime.date.fromisoformat(row["tot"]) if "tot" in row else None,
        known_since=datetime.date.fromisoformat(full["bekend_sinds"]),
        source=full.get("bron", ""),
        verified=verified,
    )


def joined_facts(parts: list[Facts]) -> Facts:
    """Return the facts of several documents as one.

    Raises:
        FactsError: together they contradict themselves.
    """
    lists = next((one for one in parts if one.taakveld_list), Facts())
    return Facts(
        values=tuple(value for one in parts for value in one.values),
        taakveld_list=lists.taakveld_list,
        renumberings=lists.renumberings,
        taakveld_years=lists.taakveld_years,
        taakveld_source=lists.taakveld_source,
        indexes=tuple(index for one in parts for index in one.indexes),
    )
