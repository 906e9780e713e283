"""Whether lines grow where their counterpart grows: income in running prices beside expenditure that stands still."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from kaderwerk.core.checks.finding import ATTENTION, PASSES, Finding
from kaderwerk.core.checks.rule import CheckInput, Rule, Verdicts
from kaderwerk.core.checks.wording import NOTHING_TO_DO, euros, listed
from kaderwerk.core.money import round_half_up
from kaderwerk.core.perspective.lines import EXPENDITURE, INCOME, NOBODY, STRUCTURAL

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
RUNNING_REMEDY = (
    "Raam lasten en baten in hetzelfde prijspeil: zet ook deze regel in lopende prijzen (kies dan bij prijzen lopend), "
    "of zet de regels ertegenover terug naar het prijspeil van het dossier; of raam een stelpost voor loon- en "
    "prijsontwikkeling."
)


@dataclass(frozen=True, kw_only=True)
class _Counterpart:
    """What a line is compared with: growing lines on the other side, and their factor per shown year.

    ``index`` is that of the lines; empty: they are in running prices already, and the factors are their own growth
    since the first shown year. None: the factor is unknown.
    """

    index: str
    ids: Sequence[str]
    place: str
    factors: Sequence[Fraction | None]


@dataclass(frozen=True, kw_only=True)
class _Effects:
    """What growing along would do to the balance per shown year, in cents; None: the growth is unknown there."""

    row: int
    counterpart: _Counterpart
    cents: tuple[int | None, ...]


def check(case: CheckInput) -> list[Finding]:
    """Name structural lines that stand still beside a growing counterpart, and add up their effect."""
    book, running = case.perspective.lines.setting.indexes, _running_lines(case)
    if not book.is_applied and not running:
        text = "Het dossier is niet in lopende prijzen: lasten en baten staan in hetzelfde prijspeil."
        return [MAKE.finding(PASSES, (text, NOTHING_TO_DO))]
    uneven = sorted(_uneven_lines(case, running), key=lambda one: one.row)
    if not uneven:
        text = "Geen structurele regel blijft gelijk terwijl de regels ertegenover groeien."
        return [MAKE.finding(PASSES, (text, NOTHING_TO_DO), value=0)]
    named = sorted(uneven, key=lambda one: -max(abs(cents or 0) for cents in one.cents))[:NAMED_MAX]
    named.sort(key=lambda one: one.row)
    return [*(_finding(case, one) for one in named), _summary(case, uneven)]


def _uneven_lines(case: CheckInput, running: frozenset[str]) -> Iterator[_Effects]:
    perspective, lines = case.perspective, case.perspective.lines
    years = perspective.years
    effects = perspective.own_effects
    is_line = np.array([table in ("begroting", "regels") for table in lines.tables], dtype=np.bool_)
    is_side = (lines.kinds == EXPENDITURE) | (lines.kinds == INCOME)
    is_counted = perspective.counts & is_line & is_side
    counterparts = _Counterparts(case, np.flatnonzero(is_counted).tolist(), running)
    if not counterparts.has_any:
        return
    is_applied = lines.setting.indexes.is_applied
    stands_still = [
        not (index and is_applied) and line not in running for index, line in zip(lines.indexes, lines.ids, strict=True)
    ]
    has_money = np.count_nonzero(effects, axis=1) >= YEARS_WITH_MONEY
    is_judged = is_counted & has_money & (lines.natures == STRUCTURAL) & np.array(stands_still, dtype=np.bool_)
    # An index grows alike everywhere; lines in running prices grow as those of their place and side do.
    by_growth: dict[tuple[str, str, int], list[tuple[int, _Counterpart]]] = {}
    for row in np.flatnonzero(is_judged).tolist():
        counterpart = counterparts.of(row)
        if counterpart is not None:
            index, side = counterpart.index, int(lines.kinds[row])
            growth = (index, "", NOBODY) if index else ("", counterpart.place, side)
            by_growth.setdefault(growth, []).append((row, counterpart))
    for members in by_growth.values():
        rows, factors = [row for row, _ in members], members[0][1].factors
        columns = [_growth(effects[rows, at].tolist(), factors[at]) for at in range(len(years))]
        for (row, counterpart), cents in zip(members, zip(*columns, strict=True), strict=True):
            if cents.count(0) < len(years):
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
    """Looks up the growing lines on the other side: in the taakveld, else the programme, else general revenues."""

    def __init__(self, case: CheckInput, rows: list[int], running: frozenset[str]) -> None:
        """Group the lines of these that grow, by an index or in running prices already, by side and place."""
        self._years = case.perspective.years
        self._lines = case.perspective.lines
        self._shown = self._lines.amounts[:, case.perspective.shown]
        self._pm = self._lines.pm[:, case.perspective.shown]
        self._amounts = np.abs(self._shown).sum(axis=1, dtype=np.int64)
        self._nowhere = len(self._lines.programmes) - 1
        self._known: dict[tuple[int, str, int], _Counterpart | None] = {}
        self._index_factors: dict[str, list[Fraction | None]] = {}
        is_applied = self._lines.setting.indexes.is_applied
        moves = np.count_nonzero((self._shown != 0) | self._pm, axis=1) >= YEARS_WITH_MONEY
        by_place: dict[tuple[int, str, str], list[int]] = {}
        for row in rows:
            is_running = self._lines.ids[row] in running and moves[row]
            if not (is_running or (is_applied and self._lines.indexes[row])):
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
        """Return these lines with the index that most of their money carries; of equal ones the first by id.

        Without any index it is the lines in running prices.
        """
        place = "de algemene dekkingsmiddelen" if kind == "algemeen" else f"{kind} {name}"
        weights: dict[str, int] = {}
        for row in rows:
            index = self._lines.indexes[row]
            if index:
                weights[index] = weights.get(index, 0) + int(self._amounts[row])
        if not weights:
            return self._running_counterpart(place, rows)
        index = min(weights, key=lambda one: (-weights[one], one))
        if index not in self._index_factors:
            book = self._lines.setting.indexes
            self._index_factors[index] = [book.factor(index, year) for year in self._years]
        ids = [self._lines.ids[row] for row in rows if self._lines.indexes[row] == index]
        return _Counterpart(index=index, ids=ids, place=place, factors=self._index_factors[index])

    def _running_counterpart(self, place: str, rows: list[int]) -> _Counterpart:
        """Return lines in running prices: those show their growth that are structural with money in every year."""
        lasting = [
            row
            for row in rows
            if self._lines.natures[row] == STRUCTURAL and (self._shown[row] > 0).all() and not self._pm[row].any()
        ]
        ids = [self._lines.ids[row] for row in lasting or rows]
        factors: list[Fraction | None] = [Fraction(1), *[None] * (len(self._years) - 1)]
        if lasting:
            sums = self._shown[lasting].sum(axis=0, dtype=np.int64).tolist()
            factors = [Fraction(one, sums[0]) for one in sums]
        return _Counterpart(index="", ids=ids, place=place, factors=factors)


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
    counterpart = one.counterpart
    named = f"de {other} ertegenover ({counterpart.place}: {listed(counterpart.ids, limit=3)})"
    if counterpart.index:
        grows, alike = f"{named} groeien met de index {counterpart.index}", "Met dezelfde index"
    else:
        grows, alike = f"{named} al in lopende prijzen staan", f"Met dezelfde groei sinds {years[0]}"
    text = f"Deze {side} blijven gelijk, terwijl {grows}."
    if not counterpart.index and None in counterpart.factors:
        text += " Het effect op het saldo is onbekend: geen van die regels is structureel met een bedrag in elk jaar."
    else:
        text += f" {alike} is het effect op het saldo {listed(per_year, limit=len(per_year))}."
    return MAKE.finding(
        ATTENTION,
        (text, REMEDY if counterpart.index else RUNNING_REMEDY),
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
    text += f", exclusief {unknown} waarvan de groei dan onbekend is." if unknown else "."
    if len(uneven) > NAMED_MAX:
        text += f" De {NAMED_MAX} met het grootste effect staan apart genoemd."
    remedy = REMEDY if any(one.counterpart.index for one in uneven) else RUNNING_REMEDY
    return MAKE.finding(ATTENTION, (text, remedy), year=last, value=sum(known))


RULE = Rule(code=CODE, title="Lasten en baten groeien samen", source=SOURCE, check=check)
