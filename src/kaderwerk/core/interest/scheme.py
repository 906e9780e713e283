"""The scheme of the renteomslag per year: its sums, the percentage that follows, and how far the charge is from it."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from kaderwerk.core.capital.charges import interest_rate
from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.dossier.table import EMPTY, PM, VALUE
from kaderwerk.core.money import round_half_up
from kaderwerk.core.overlay import Overlay

PARTS = ("a", "b", "c1", "c2", "c3", "d1", "d2", "e", "boekwaarde")
"""The parts in the order of the scheme; all are written unsigned."""
CHARGED, BOOK_VALUE = "e", "boekwaarde"
SIGNS: Mapping[str, Mapping[str, int]] = {
    "toe_te_rekenen": {"a": 1, "b": -1},
    "aan_taakvelden": {"a": 1, "b": -1, "c1": -1, "c2": -1, "c3": 1},
    "totaal": {"a": 1, "b": -1, "c1": -1, "c2": -1, "c3": 1, "d1": 1, "d2": 1},
    "toegerekend": {"e": 1},
    "resultaat": {"e": 1, "a": -1, "b": 1, "c1": 1, "c2": 1, "c3": -1, "d1": -1, "d2": -1},
}
"""Each sum of the scheme and the sign of its parts; ``resultaat`` is the result on treasury, plus is favourable."""
YEARS_BEFORE = 2
"""How many years before the first one shown the scheme is computed for."""
_HALF_POINTS = 200
"""So many half percentage points go into one."""


@dataclass(frozen=True, kw_only=True)
class InterestYear:
    """The scheme of one year; ``cents`` by part, a part that was not given is zero.

    ``unknown``: parts that are PM, and the charged interest when nothing tells it. ``missing``: parts that were not
    given and count as zero. ``is_charge_computed``: e is the omslagrente of the dossier times the book value.
    """

    year: int
    cents: Mapping[str, int]
    unknown: frozenset[str]
    missing: tuple[str, ...]
    is_charge_computed: bool

    def sum(self, name: str) -> tuple[int, bool]:
        """Return the cents of a sum of ``SIGNS``, and whether it leaves out an unknown part."""
        signs = SIGNS[name]
        return sum(sign * self.cents[part] for part, sign in signs.items()), bool(self.unknown & signs.keys())

    @property
    def rate(self) -> Fraction | None:
        """The interest to charge as a part of the book value; None: without a (known) book value or sum."""
        total, is_unknown = self.sum("totaal")
        book_value = self.cents[BOOK_VALUE]
        if is_unknown or BOOK_VALUE in self.unknown or book_value <= 0:
            return None
        return Fraction(total, book_value)

    @property
    def rounded_rate(self) -> Fraction | None:
        """The same, rounded to half percentage points (method ``half_point``, halves up)."""
        return None if self.rate is None else half_point(self.rate)

    @property
    def deviation(self) -> Fraction | None:
        """How far the charged interest is from what was to be charged, a part of the latter; None: unknown or zero."""
        (total, is_total_unknown), (charged, is_charge_unknown) = self.sum("totaal"), self.sum("toegerekend")
        if is_total_unknown or is_charge_unknown or total == 0:
            return None
        return Fraction(abs(charged - total), abs(total))


def half_point(rate: Fraction) -> Fraction:
    """Round a rate to half percentage points, halves away from zero.

    >>> half_point(Fraction("0.0187")), half_point(Fraction("0.0047")), half_point(Fraction("0.0125"))
    (Fraction(1, 50), Fraction(1, 200), Fraction(3, 200))
    """
    return Fraction(round_half_up(rate.numerator * _HALF_POINTS, rate.denominator), _HALF_POINTS)


def interest_years(dossier: Dossier, overlay: Overlay) -> tuple[InterestYear, ...]:
    """Return the scheme per year that has one, of the shown years and up to two before.

    A part that was not given counts as zero when another part of that year was; a year without any is left out.
    Without the charged interest it is the omslagrente (as the scenario has it) times the book value, rounded half
    up to the cent, where both are known.

    Raises:
        QuestionError: the scenario makes an omslagrente that is out of bounds.

    Source: Commissie BBV, notitie Rente; docs/algorithms/interest-allocation.md.
    """
    table = dossier.table("renteomslag")
    rows = table.rows_by("onderdeel")
    rate = interest_rate(dossier, overlay)
    first, last = dossier.years[0] - YEARS_BEFORE, dossier.years[-1]
    found = []
    for at, year in enumerate(table.years):
        states = {part: int(table.states[rows[part], at]) if part in rows else EMPTY for part in PARTS}
        if not first <= year <= last or all(state == EMPTY for state in states.values()):
            continue
        cents = {part: int(table.cents[rows[part], at]) if states[part] == VALUE else 0 for part in PARTS}
        missing = [part for part in PARTS if states[part] == EMPTY]
        unknown = {part for part in PARTS if states[part] == PM}
        is_computed = states[CHARGED] == EMPTY and rate is not None and states[BOOK_VALUE] == VALUE
        if states[CHARGED] == EMPTY:
            missing.remove(CHARGED)
            if is_computed and rate is not None:
                cents[CHARGED] = round_half_up(cents[BOOK_VALUE] * rate.numerator, rate.denominator)
            else:
                unknown.add(CHARGED)
        found.append(
            InterestYear(
                year=year,
                cents=cents,
                unknown=frozenset(unknown),
                missing=tuple(missing),
                is_charge_computed=is_computed,
            )
        )
    return tuple(found)
