"""Whether lines grow where their counterpart grows: income in running prices beside expenditure that stands still."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from kaderwerk.core.checks.finding import ATTENTION, PASSES, Finding
from kaderwerk.core.checks.rule import CheckInput, Rule, Verdicts
from kaderwerk.core.checks.wording import NOTHING_TO_DO, euros, listed
from kaderwerk.core.money import round_half_up
from kaderwerk.core.perspective.lines import EXPENDITURE, INCOME, STRUCTURAL

CODE = "index_symmetrie"
SOURCE = (
    "Gemeentewet artikel 189 lid 2 (structureel en reëel evenwicht); gemeenschappelijk financieel toezichtkader: "
    "lasten en baten in hetzelfde prijspeil ramen"
)
MAKE = Verdicts(rule=CODE, source=SOURCE)
RUNNING = "lopend"
GENERAL_REVENUES = frozenset({"0.5", "0.61", "0.62", "0.64", "0.7"})
"""The taakvelden whose income pays for everything: treasury, taxes and the general grant."""
YEARS_WITH_MONEY = 2
"""A line with money in fewer shown years has nothing to grow over."""
NAMED_MAX = 500
"""How many lines are named apart, those with the largest effect; the summary counts all."""
REMEDY = (
    "Geef de regel dezelfde index; staat het bedrag al in lopende prijzen, kies dan bij prijzen lopend; of raam een "
    "stelpost voor loon- en prijsontwikkeling."
)


@dataclass(frozen=True, kw_only=True)
class _Counterpart:
    """What a line is compared with: the index of indexed lines on the other side, and their ids."""

    index: str
    ids: Sequence[str]
    place: str


@dataclass(frozen=True, kw_only=True)
class _Effects:
    """What indexing a line would do to the balance per shown year, in cents; None: the index is unknown there."""

    row: int
    counterpart: _Counterpart
    cents: tuple[int | None, ...]


def check(case: CheckInput) -> list[Finding]:
    """Name structural lines that stand still beside an indexed counterpart, and add up their effect."""
    book = case.perspective.lines.setting.indexes
    if not book.is_applied:
        text = "Het dossier is niet in lopende prijzen: lasten en baten staan in hetzelfde prijspeil."
        return [MAKE.finding(PASSES, (text, NOTHING_TO_DO))]
    uneven = sorted(_uneven_lines(case), key=lambda one: one.row)
    if not uneven:
        text = "Geen structurele regel blijft gelijk terwijl de regels ertegenover met een index groeien."
        return [MAKE.finding(PASSES, (text, NOTHING_TO_DO), value=0)]
    named = sorted(uneven, key=lambda one: -max(abs(cents or 0) for cents in one.cents))[:NAMED_MAX]
    named.sort(key=lambda one: one.row)
    return [*(_finding(case, one) for one in named), _summary(case, uneven)]


def _uneven_lines(case: CheckInput) -> Iterator[_Effects]:
    perspective, lines = case.perspective, case.perspective.lines
    years = perspective.years
    running = _running_lines(case)
    effects = perspective.own_effects
    is_line = np.array([table in ("begroting", "regels") for table in lines.tables], dtype=np.bool_)
    is_side = (lines.kinds == EXPENDITURE) | (lines.kinds == INCOME)
    is_counted = perspective.counts & is_line & is_side
    counterparts = _Counterparts(case, np.flatnonzero(is_counted).tolist())
    if not counterparts.has_any:
        return
    stands_still = [not index and line not in running for index, line in zip(lines.indexes, lines.ids, strict=True)]
    has_money = np.count_nonzero(effects, axis=1) >= YEARS_WITH_MONEY
    is_judged = is_counted & has_money & (lines.natures == STRUCTURAL) & np.array(stands_still, dtype=np.bool_)
    judged = np.flatnonzero(is_judged).tolist()
    found = dict(zip(judged, map(counterparts.of, judged), strict=True))
    for index in dict.fromkeys(one.index for one in found.values() if one is not None):
        rows = [row for row, one in found.items() if one is not None and one.index == index]
        columns = [
            _growth(effects[rows, at].tolist(), lines.setting.indexes.factor(index, year))
            for at, year in enumerate(years)
        ]
        for row, cents in zip(rows, zip(*columns, strict=True), strict=True):
            counterpart = found[row]
            if counterpart is not None and cents.count(0) < len(years):
                yield _Effects(row=row, counterpart=counterpart, cents=cents)


def _running_lines(case: CheckInput) -> frozenset[str]:
    """Return the ids of the posts and lines whose amounts are in running prices already."""
    found: set[str] = set()
    for name, key in (("begroting", "post"), ("regels", "regel")):
        table = case.dossier.table(name)
        if "prijzen" in table.columns:
            pairs = zip(table.column(key), table.column("prijzen"), strict=True)
            found.update(line for line, prices in pairs if prices == RUNNING)
    return frozenset(found)


class _Counterparts:
    """Looks up the indexed lines on the other side: in the taakveld, else the programme, else general revenues."""

    def __init__(self, case: CheckInput, rows: list[int]) -> None:
        """Group the indexed ones of these lines by side and place."""
        self._lines = case.perspective.lines
        self._amounts = np.abs(self._lines.amounts[:, case.perspective.shown]).sum(axis=1, dtype=np.int64)
        self._nowhere = len(self._lines.programmes) - 1
        self._known: dict[tuple[int, str, int], _Counterpart | None] = {}
        by_place: dict[tuple[int, str, str], list[int]] = {}
        for row in rows:
            if not self._lines.indexes[row]:
                continue
            side, taakveld = int(self._lines.kinds[row]), self._lines.taakvelden[row]
            programme = self._programme(row)
            places = [("taakveld", taakveld), ("programma", programme)]
            if side == INCOME and taakveld in GENERAL_REVENUES:
                places.append(("algemeen", ""))
            for kind, name in places:
                if name or kind == "algemeen":
                    by_place.setdefault((side, kind, name), []).append(row)
        self.has_any = bool(by_place)
        self._found: Mapping[tuple[int, str, str], _Counterpart] = {
            place: self._counterpart(place[1], place[2], found) for place, found in by_place.items()
        }

    def of(self, row: int) -> _Counterpart | None:
        """Return the counterpart of a line; None: nothing on the other side grows."""
        key = (int(self._lines.kinds[row]), self._lines.taakvelden[row], int(self._lines.programme_of[row]))
        if key not in self._known:
            self._known[key] = self._looked_up(row)
        return self._known[key]

    def _looked_up(self, row: int) -> _Counterpart | None:
        side = int(self._lines.kinds[row])
        other = INCOME if side == EXPENDITURE else EXPENDITURE
        taakveld = self._lines.taakvelden[row]
        own_place = ("taakveld", taakveld) if taakveld else ("programma", self._programme(row))
        found = self._found.get((other, *own_place))
        if found is None and side == EXPENDITURE:
            found = self._found.get((INCOME, "algemeen", ""))
        return found

    def _programme(self, row: int) -> str:
        at = int(self._lines.programme_of[row])
        return "" if at == self._nowhere else self._lines.programmes[at] or ""

    def _counterpart(self, kind: str, name: str, rows: list[int]) -> _Counterpart:
        """Return these lines with the index that most of their money carries; of equal ones the first by id."""
        weights: dict[str, int] = {}
        for row in rows:
            index = self._lines.indexes[row]
            weights[index] = weights.get(index, 0) + int(self._amounts[row])
        index = min(weights, key=lambda one: (-weights[one], one))
        ids = [self._lines.ids[row] for row in rows if self._lines.indexes[row] == index]
        place = "de algemene dekkingsmiddelen" if kind == "algemeen" else f"{kind} {name}"
        return _Counterpart(index=index, ids=ids, place=place)


def _growth(cents: list[int], factor: Fraction | None) -> list[int | None]:
    """Return what the factor adds to each amount, rounded as the amount itself would be; None: unknown."""
    if factor is None:
        return [None if one else 0 for one in cents]
    return [round_half_up(one * factor.numerator, factor.denominator) - one for one in cents]


def _finding(case: CheckInput, one: _Effects) -> Finding:
    lines, years = case.perspective.lines, case.perspective.years
    side = "lasten" if lines.kinds[one.row] == EXPENDITURE else "baten"
    other = "baten" if side == "lasten" else "lasten"
    per_year = [
        f"{'onbekend' if cents is None else euros(cents)} in {year}"
        for year, cents in zip(years, one.cents, strict=True)
        if cents != 0
    ]
    text = (
        f"Deze {side} blijven gelijk, terwijl de {other} ertegenover ({one.counterpart.place}: "
        f"{listed(one.counterpart.ids, limit=3)}) groeien met de index {one.counterpart.index}. Met dezelfde index is "
        f"het effect op het saldo {listed(per_year, limit=len(per_year))}."
    )
    return MAKE.finding(
        ATTENTION,
        (text, REMEDY),
        subject=(lines.tables[one.row], lines.ids[one.row]),
        year=years[-1],
        value=one.cents[-1],
    )


def _summary(case: CheckInput, uneven: list[_Effects]) -> Finding:
    last = case.perspective.years[-1]
    known = [one.cents[-1] for one in uneven if one.cents[-1] is not None]
    count = "1 structurele regel blijft" if len(uneven) == 1 else f"{len(uneven)} structurele regels blijven"
    text = f"{count} gelijk terwijl de regels ertegenover groeien; samen is het effect {euros(sum(known))} in {last}"
    unknown = len(uneven) - len(known)
    text += f", exclusief {unknown} waarvan de index dan onbekend is." if unknown else "."
    if len(uneven) > NAMED_MAX:
        text += f" De {NAMED_MAX} met het grootste effect staan apart genoemd."
    return MAKE.finding(ATTENTION, (text, REMEDY), year=last, value=sum(known))


RULE = Rule(code=CODE, title="Lasten en baten groeien samen", source=SOURCE, check=check)
