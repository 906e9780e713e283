"""Whether a proposal pays for structural costs with money that is there only once."""

from dataclasses import dataclass

import numpy as np

from kaderwerk.core.checks.finding import FAILS, PASSES, UNDECIDED, Finding
from kaderwerk.core.checks.reserve_cover import RESERVE_YEARS, needs_test, shortages, withdrawal_rows
from kaderwerk.core.checks.rule import CheckInput, Rule, Verdicts
from kaderwerk.core.checks.wording import NOTHING_TO_DO, euros
from kaderwerk.core.perspective.lines import INCIDENTAL, INCOME, NOBODY, STRUCTURAL, WITHDRAWAL, IndexArray
from kaderwerk.core.perspective.series import BoolArray, sum_groups

CODE = "structureel_incidenteel_gedekt"
SOURCE = (
    "Gemeentewet artikel 189 lid 2 (structureel en reëel evenwicht); Commissie BBV, notitie Structurele en "
    "incidentele baten en lasten (30 augustus 2018), vuistregel 6"
)
MAKE = Verdicts(rule=CODE, source=SOURCE)
REMEDY = "Zoek structurele dekking, of maak de kosten incidenteel als zij werkelijk ophouden."


Sums = tuple[list[int], list[bool]]
"""Cents per shown year, and whether they leave out a PM."""
NOT_KNOWN = (
    "Of structurele kosten in {year} incidenteel zijn gedekt, is niet te zeggen: er staat PM of de stand van de "
    "reserve ontbreekt."
)


@dataclass(frozen=True, kw_only=True)
class _Proposal:
    """What matters of one proposal: structural costs, other incidental costs, incidental income, withdrawals."""

    need: Sums
    costs: Sums
    income: Sums
    withdrawals: dict[int, Sums]


def check(case: CheckInput) -> list[Finding]:
    """Compare per counted proposal and year the structural costs with the incidental income and withdrawals.

    Incidental costs take incidental cover first; a withdrawal from a reserve that may cover structural costs is no
    incidental cover. Posts of the budget are not judged: they show no link between a cost and its cover.
    """
    candidates = _candidates(case)
    fact = case.facts.find(RESERVE_YEARS, case.dossier.budget_year)
    if candidates and fact is None:
        text = f"Feit {RESERVE_YEARS} is niet bekend voor {case.dossier.budget_year}."
        return [MAKE.finding(UNDECIDED, (text, "Voeg het toe aan de feiten."))]
    reserves = {case.perspective.lines.reserves.index(one.reserve): one for one in case.perspective.reserves}
    lacks = {at: shortages(one) for at, one in reserves.items()}
    lasting = {at: _sums(case, rows) for at, rows in withdrawal_rows(case, STRUCTURAL).items()} if candidates else {}
    findings = []
    for proposal, found in candidates.items():
        passes: dict[int, bool | None] = {}
        for at, own in found.withdrawals.items():
            needs = _added(own, lasting[at]) if at in lasting else own
            tested = (
                needs_test(case, reserves[at], needs, years_min=int(fact.value)) if at in reserves and fact else None
            )
            passes[at] = tested.passes if tested else False
        findings += _judge(case.perspective.years, proposal, found, _covered(found, passes, lacks))
    nothing = ("Geen enkel voorstel dekt structurele kosten met incidenteel geld.", NOTHING_TO_DO)
    return findings or [MAKE.finding(PASSES, nothing)]


def _candidates(case: CheckInput) -> dict[str, _Proposal]:
    """Return the counted proposals that have both structural lines and incidental income or withdrawals."""
    lines, counts = case.perspective.lines, case.perspective.counts & (case.perspective.lines.proposal_of != NOBODY)
    is_structural, is_incidental = counts & (lines.natures == STRUCTURAL), counts & (lines.natures == INCIDENTAL)
    is_income, is_withdrawal = is_incidental & (lines.kinds == INCOME), is_incidental & (lines.kinds == WITHDRAWAL)
    is_cover = is_income | is_withdrawal
    both = np.intersect1d(lines.proposal_of[is_structural], lines.proposal_of[is_cover])
    place = np.full(len(lines.proposals) + 1, NOBODY, dtype=np.int64)
    place[both] = np.arange(len(both))
    group = place[lines.proposal_of]
    need, costs, income = (
        _grouped(case, rows, group, count=len(both)) for rows in (is_structural, is_incidental & ~is_cover, is_income)
    )
    # A withdrawal is grouped by proposal and reserve together; the last reserve is none.
    width = len(lines.reserves) + 1
    pairs = np.where(group == NOBODY, NOBODY, group * width + lines.reserve_of % width)
    used, pair_of = np.unique(pairs[is_withdrawal & (group != NOBODY)], return_inverse=True)
    pair_group = np.full(len(group), NOBODY, dtype=np.int64)
    pair_group[is_withdrawal & (group != NOBODY)] = pair_of
    withdrawn = _grouped(case, is_withdrawal, pair_group, count=len(used))
    by_group: dict[int, dict[int, Sums]] = {}
    for pair, sums in zip(used.tolist(), withdrawn, strict=True):
        by_group.setdefault(pair // width, {})[pair % width] = sums
    return {
        lines.proposals[proposal]: _Proposal(
            need=_negative(need[at]), costs=_negative(costs[at]), income=income[at], withdrawals=by_group.get(at, {})
        )
        for at, proposal in enumerate(both.tolist())
    }


def _grouped(case: CheckInput, is_one: BoolArray, group: IndexArray, *, count: int) -> list[Sums]:
    """Add up the whole effects of lines per group and shown year."""
    perspective = case.perspective
    rows = np.flatnonzero(is_one & (group != NOBODY))
    cents, pm = perspective.shared.wholes[rows][:, perspective.shown], perspective.shared.whole_pm[rows]
    series = sum_groups(cents, pm[:, perspective.shown], group[rows], count=count)
    return [(one.cents.tolist(), one.pm.tolist()) for one in series]


@dataclass(frozen=True, kw_only=True)
class _Cover:
    """What withdrawals and incidental income are as cover: held by a reserve that may, for once, or not known.

    ``is_short`` tells per year whether a reserve that may cover structural costs does not hold what is withdrawn.
    """

    held: Sums
    once: Sums
    unsure: Sums
    is_short: list[bool]


def _covered(found: _Proposal, passes: dict[int, bool | None], lacks: dict[int, Sums]) -> _Cover:
    nothing: Sums = ([0] * len(found.income[0]), [False] * len(found.income[0]))
    held, once, unsure = nothing, found.income, nothing
    is_short = nothing[1]
    for at, sums in found.withdrawals.items():
        if passes[at]:
            lacking = [max(0, min(pair)) for pair in zip(sums[0], lacks[at][0], strict=True)]
            is_open = lacks[at][1]
            held = _added(held, ([one - lack for one, lack in zip(sums[0], lacking, strict=True)], sums[1]))
            once = _added(once, ([0 if one else lack for lack, one in zip(lacking, is_open, strict=True)], nothing[1]))
            unsure = _added(
                unsure, ([lack if one else 0 for lack, one in zip(lacking, is_open, strict=True)], nothing[1])
            )
            is_short = [short or lack > 0 for short, lack in zip(is_short, lacking, strict=True)]
        elif passes[at] is None:
            unsure = _added(unsure, sums)
        else:
            once = _added(once, sums)
    return _Cover(held=held, once=once, unsure=unsure, is_short=is_short)


def _judge(years: tuple[int, ...], proposal: str, found: _Proposal, cover: _Cover) -> list[Finding]:
    held, once, unsure = cover.held, cover.once, cover.unsure
    findings = []
    for at, year in enumerate(years):
        need, costs_pm = found.need[0][at], found.costs[1][at]
        open_need = max(0, need - held[0][at])
        covered = min(open_need, max(0, once[0][at] - max(0, found.costs[0][at])))
        is_open = (
            costs_pm
            or (found.need[1][at] and once[0][at] > 0)
            or (open_need > 0 and (once[1][at] or unsure[1][at]))
            or (open_need > covered and unsure[0][at] > 0)
        )
        if covered > 0 and not costs_pm:
            text = f"In {year} is {euros(covered)} van de structurele kosten ({euros(need)}) incidenteel gedekt."
            text += " De reserve heeft in dat jaar te weinig voor de onttrekking." if cover.is_short[at] else ""
            verdict, texts = FAILS, (text, REMEDY)
        elif is_open:
            remedy = "Vul de bedragen in die nog PM zijn, en de beginstand van de reserve."
            verdict, texts = UNDECIDED, (NOT_KNOWN.format(year=year), remedy)
        elif min(need, held[0][at]) > 0:
            text = f"In {year} komt {euros(min(need, held[0][at]))} van de structurele kosten ({euros(need)}) uit een "
            verdict, texts = PASSES, (f"{text}reserve; de reserve mag structurele lasten dekken.", NOTHING_TO_DO)
        else:
            text = f"In {year} dekt geen incidenteel geld structurele kosten van dit voorstel."
            verdict, texts = PASSES, (text, NOTHING_TO_DO)
        subject = ("voorstellen", proposal)
        findings.append(MAKE.finding(verdict, texts, subject=subject, year=year, value=covered, norm=0))
    return findings


def _sums(case: CheckInput, rows: list[int]) -> Sums:
    group = np.full(len(case.perspective.lines.ids), NOBODY, dtype=np.int64)
    group[rows] = 0
    return _grouped(case, group == 0, group, count=1)[0]


def _added(one: Sums, other: Sums) -> Sums:
    cents = [first + second for first, second in zip(one[0], other[0], strict=True)]
    return cents, [first or second for first, second in zip(one[1], other[1], strict=True)]


def _negative(one: Sums) -> Sums:
    return [-cents for cents in one[0]], one[1]


RULE = Rule(code=CODE, title="Structureel is structureel gedekt", source=SOURCE, check=check)
