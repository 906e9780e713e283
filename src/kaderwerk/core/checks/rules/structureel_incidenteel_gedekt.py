"""Whether a proposal pays for structural costs with money that is there only once."""

from dataclasses import dataclass, field

import numpy as np

from kaderwerk.core.checks.finding import FAILS, PASSES, UNDECIDED, Finding
from kaderwerk.core.checks.reserve_cover import NO_ROWS, RESERVE_YEARS, reserve_test, withdrawal_rows
from kaderwerk.core.checks.rule import CheckInput, Rule, Verdicts
from kaderwerk.core.checks.wording import NOTHING_TO_DO, euros
from kaderwerk.core.money import CentsArray
from kaderwerk.core.perspective.lines import INCIDENTAL, INCOME, NOBODY, STRUCTURAL, WITHDRAWAL
from kaderwerk.core.perspective.series import BoolArray

CODE = "structureel_incidenteel_gedekt"
SOURCE = (
    "Gemeentewet artikel 189 lid 2 (structureel en reëel evenwicht); Commissie BBV, notitie Structurele en "
    "incidentele baten en lasten (30 augustus 2018), vuistregel 6"
)
MAKE = Verdicts(rule=CODE, source=SOURCE)
REMEDY = "Zoek structurele dekking, of maak de kosten incidenteel als zij werkelijk ophouden."


@dataclass(kw_only=True)
class _Proposal:
    """Rows of one proposal that matter here: structural ones, incidental cover, and other incidental ones."""

    structural: list[int] = field(default_factory=list)
    cover: list[int] = field(default_factory=list)
    other: list[int] = field(default_factory=list)


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
    structural = withdrawal_rows(case, STRUCTURAL) if candidates else {}
    findings = []
    for proposal, found in candidates.items():
        lasting = _lasting_rows(case, found, structural, years_min=int(fact.value) if fact else 0)
        findings += _judge(case, proposal, found, lasting=lasting)
    nothing = ("Geen enkel voorstel dekt structurele kosten met incidenteel geld.", NOTHING_TO_DO)
    return findings or [MAKE.finding(PASSES, nothing)]


def _candidates(case: CheckInput) -> dict[str, _Proposal]:
    """Return the counted proposals that have both structural lines and incidental income or withdrawals."""
    lines, counts = case.perspective.lines, case.perspective.counts
    is_cover = counts & (lines.natures == INCIDENTAL) & np.isin(lines.kinds, (INCOME, WITHDRAWAL))
    with_cover = np.zeros(len(lines.proposals) + 1, dtype=np.bool_)
    with_cover[lines.proposal_of[is_cover]] = True
    with_cover[NOBODY] = False
    found: dict[str, _Proposal] = {}
    for row in np.flatnonzero(counts & with_cover[lines.proposal_of]).tolist():
        one = found.setdefault(lines.proposals[int(lines.proposal_of[row])], _Proposal())
        if lines.natures[row] == STRUCTURAL:
            one.structural.append(row)
        elif is_cover[row]:
            one.cover.append(row)
        elif lines.natures[row] == INCIDENTAL:
            one.other.append(row)
    return {proposal: one for proposal, one in found.items() if one.structural}


def _lasting_rows(
    case: CheckInput, found: _Proposal, structural: dict[int, list[int]], *, years_min: int
) -> dict[int, bool | None]:
    """Return for each row of cover whether its reserve may cover structural costs; None: not to be determined."""
    lines = case.perspective.lines
    by_reserve: dict[int, list[int]] = {}
    for row in found.cover:
        if lines.kinds[row] == WITHDRAWAL:
            by_reserve.setdefault(int(lines.reserve_of[row]), []).append(row)
    outcome: dict[int, bool | None] = dict.fromkeys(found.cover, False)
    for reserve in case.perspective.reserves if by_reserve else ():
        at = lines.reserves.index(reserve.reserve)
        if at in by_reserve:
            rows = [*by_reserve[at], *structural.get(at, NO_ROWS)]
            tested = reserve_test(case, reserve, rows, years_min=years_min)
            outcome.update(dict.fromkeys(by_reserve[at], tested.passes if tested else False))
    return outcome


def _judge(case: CheckInput, proposal: str, found: _Proposal, *, lasting: dict[int, bool | None]) -> list[Finding]:
    need, need_pm = _sums(case, found.structural, sign=-1)
    costs, costs_pm = _sums(case, found.other, sign=-1)
    once, once_pm = _sums(case, [row for row, passes in lasting.items() if passes is False], sign=1)
    unsure, unsure_pm = _sums(case, [row for row, passes in lasting.items() if passes is None], sign=1)
    held, _ = _sums(case, [row for row, passes in lasting.items() if passes], sign=1)
    findings = []
    subject = ("voorstellen", proposal)
    for at, year in enumerate(case.perspective.years):
        open_need = max(0, int(need[at]) - int(held[at]))
        covered = min(open_need, max(0, int(once[at]) - max(0, int(costs[at]))))
        doubt = (need_pm[at] and once[at] > 0) or (once_pm[at] and open_need > 0) or costs_pm[at]
        doubt = doubt or (unsure_pm[at] and open_need > 0) or (unsure[at] > 0 and open_need > covered)
        if covered > 0 and not costs_pm[at]:
            text = (
                f"In {year} is {euros(covered)} van de structurele kosten ({euros(int(need[at]))}) incidenteel gedekt."
            )
            verdict, texts = FAILS, (text, REMEDY)
        elif doubt:
            text = (
                f"Of structurele kosten in {year} incidenteel zijn gedekt, is niet te zeggen: er staat PM of de stand "
            )
            remedy = "Vul de bedragen in die nog PM zijn, en de beginstand van de reserve."
            verdict, texts = UNDECIDED, (f"{text}van de reserve ontbreekt.", remedy)
        else:
            text = f"In {year} dekt geen incidenteel geld structurele kosten van dit voorstel."
            verdict, texts = PASSES, (text, NOTHING_TO_DO)
        findings.append(MAKE.finding(verdict, texts, subject=subject, year=year, value=covered, norm=0))
    return findings


def _sums(case: CheckInput, rows: list[int], *, sign: int) -> tuple[CentsArray, BoolArray]:
    """Return the whole effect of rows per shown year, times a sign, and in which years it leaves out a PM."""
    perspective = case.perspective
    at = np.array(rows, dtype=np.int64)
    cents = sign * perspective.shared.wholes[at][:, perspective.shown].sum(axis=0, dtype=np.int64)
    return cents, np.logical_or.reduce(perspective.shared.whole_pm[at][:, perspective.shown], axis=0)


RULE = Rule(code=CODE, title="Structureel is structureel gedekt", source=SOURCE, check=check)
