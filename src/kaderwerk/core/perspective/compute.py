"""The multi-year perspective of one organisation in one scenario."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeVar

import numpy as np

from kaderwerk.core.amount_display import euros
from kaderwerk.core.capital.investment import Investment
from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.dossier.tables_budget import CATEGORIES, LINE_KINDS
from kaderwerk.core.facts import Facts
from kaderwerk.core.money import CENTS_MAX, CentsArray
from kaderwerk.core.overlay import Overlay
from kaderwerk.core.perspective.lines import EXPENDITURE, NATURE_NAMES, NOBODY, IndexArray, LineSet, line_set
from kaderwerk.core.perspective.reserves import ReserveResult, first_roll_years, reserve_results
from kaderwerk.core.perspective.scenario import ALL, overlay_of
from kaderwerk.core.perspective.series import BoolArray, Series, sum_groups, zero_series
from kaderwerk.core.perspective.shares import SharedLines, share_lines
from kaderwerk.core.questions import QuestionError

BALANCE_ROWS = ("basis", *CATEGORIES, "totaal", *NATURE_NAMES)
"""The rows of the balance, in the order of the perspective."""
NO_FACTS = Facts()
TOTAL_MAX = 2**53
"""The largest sum of all amounts of a year, in cents: what a spreadsheet and JSON still hold exactly."""
Made = TypeVar("Made")
PROGRAMME_ROWS = ("lasten", "baten", "toevoeging", "onttrekking", "saldo")


@dataclass(frozen=True, kw_only=True)
class ProgrammeResult:
    """Expenditure, income and reserve movements of a programme; ``programme`` None: lines without one."""

    programme: str | None
    name: str
    rows: dict[str, Series]


@dataclass(frozen=True, kw_only=True)
class Perspective:
    """What a dossier comes to for one organisation; every figure can be asked by its address.

    Arrays of ``own_*`` have a row per line and a column per shown year; ``own_kinds`` are the kinds with
    which lines count here (a share in another's proposal is expenditure).
    """

    dossier: Dossier
    facts: Facts
    overlay: Overlay
    organisation: str
    years: tuple[int, ...]
    shared: SharedLines
    counts: BoolArray
    own_effects: CentsArray
    own_pm: BoolArray
    own_kinds: IndexArray
    balance: dict[str, Series]
    programmes: tuple[ProgrammeResult, ...]
    reserves: tuple[ReserveResult, ...]

    @property
    def scenario(self) -> str:
        """The name of the scenario."""
        return self.overlay.scenario

    @property
    def lines(self) -> LineSet:
        """The lines behind every figure."""
        return self.shared.lines

    @property
    def own_name(self) -> str:
        """The name of the organisation that the figures are for."""
        return self.dossier.organisation_names[self.organisation]

    @cached_property
    def shown(self) -> IndexArray:
        """The positions of the shown years among the years of the lines."""
        return np.array([self.lines.years.index(year) for year in self.years], dtype=np.int64)

    @cached_property
    def proposal_lines(self) -> dict[str, list[int]]:
        """The rows of each proposal's lines, every proposal of the dossier included."""
        found: dict[str, list[int]] = {one: [] for one in self.lines.proposals}
        for row, at in enumerate(self.lines.proposal_of.tolist()):
            if at != NOBODY:
                found[self.lines.proposals[at]].append(row)
        return found

    @cached_property
    def proposal_at(self) -> dict[str, int]:
        """The position of each proposal, the same as the row in its table."""
        return {one: at for at, one in enumerate(self.lines.proposals)}

    def remembered(self, name: str, make: Callable[[], Made]) -> Made:
        """Return what was made of this perspective under a name, making it the first time: it never changes."""
        if name not in self._made:
            self._made[name] = make()
        found: Made = self._made[name]
        return found

    @cached_property
    def _made(self) -> dict[str, Any]:
        return {}

    @cached_property
    def totals(self) -> "ProposalTotals":
        """What every proposal comes to, by nature and by participant."""
        return _proposal_totals(self)

    def is_counted(self, proposal: str) -> bool:
        """Whether a proposal is in the scenario."""
        return proposal in self.overlay.counted

    def counts_investment(self, one: Investment) -> bool:
        """Whether an investment is confirmed and its proposal is in the scenario."""
        return one.is_confirmed and self.is_counted(one.proposal)

    def effect(self, proposal: str) -> Series:
        """Return what falls on the organisation."""
        return self._effects[self.proposal_at[proposal]]

    @cached_property
    def _effects(self) -> tuple[Series, ...]:
        """What falls on the organisation of each proposal, all natures together."""
        cents: CentsArray = self.totals.own.sum(axis=1, dtype=np.int64)
        pm: BoolArray = np.any(self.totals.own_pm, axis=1)
        return tuple(Series(cents=one, pm=unknown) for one, unknown in zip(cents, pm, strict=True))

    def effect_of_nature(self, proposal: str, nature: int) -> Series:
        """Return what falls on the organisation, of one nature."""
        at = self.proposal_at[proposal]
        return Series(cents=self.totals.own[at, nature], pm=self.totals.own_pm[at, nature])

    def whole(self, proposal: str) -> Series:
        """Return the whole effect of a proposal on all organisations together."""
        at = self.proposal_at[proposal]
        return Series(cents=self.totals.shares[at].sum(axis=1, dtype=np.int64), pm=self.totals.whole_pm[at])

    def participants(self, proposal: str) -> tuple[str, ...]:
        """Return who takes part in a proposal, in order of id; the asking organisation when it bears a rest."""
        takes_part = self.totals.is_bearer[self.proposal_at[proposal]]
        return tuple(one for at, one in enumerate(self.lines.organisations) if takes_part[at])

    def share(self, proposal: str, participant: str) -> Series:
        """Return the effect of a proposal on one participant."""
        at, bearer = self.proposal_at[proposal], self.lines.organisations.index(participant)
        return Series(cents=self.totals.shares[at, :, bearer], pm=self.totals.shares_pm[at, :, bearer])


@dataclass(frozen=True, kw_only=True)
class ProposalTotals:
    """Counted lines added up per proposal.

    ``own``, ``own_pm``: shape (proposal, nature, year), for the organisation. ``shares``, ``shares_pm``:
    shape (proposal, year, organisation). ``whole_pm``: (proposal, year). ``is_bearer``: (proposal, organisation).
    """

    own: CentsArray
    own_pm: BoolArray
    shares: CentsArray
    shares_pm: BoolArray
    whole_pm: BoolArray
    is_bearer: BoolArray


def _proposal_totals(perspective: Perspective) -> ProposalTotals:
    lines, shared = perspective.lines, perspective.shared
    count, years, bearers = len(lines.proposals), len(perspective.years), len(lines.organisations)
    rows = np.flatnonzero(lines.proposal_of != NOBODY)
    at, natures = lines.proposal_of[rows], lines.natures[rows]
    counts = perspective.counts[rows]
    totals = ProposalTotals(
        own=np.zeros((count, len(NATURE_NAMES), years), dtype=np.int64),
        own_pm=np.zeros((count, len(NATURE_NAMES), years), dtype=np.bool_),
        shares=np.zeros((count, years, bearers), dtype=np.int64),
        shares_pm=np.zeros((count, years, bearers), dtype=np.bool_),
        whole_pm=np.zeros((count, years), dtype=np.bool_),
        is_bearer=np.zeros((count, bearers), dtype=np.bool_),
    )
    shown = perspective.shown
    np.add.at(totals.own, (at, natures), perspective.own_effects[rows])
    np.logical_or.at(totals.own_pm, (at, natures), perspective.own_pm[rows])
    np.add.at(totals.shares, at, shared.effects[rows][:, shown] * counts[:, None, None])
    np.logical_or.at(totals.shares_pm, at, shared.pm[rows][:, shown] & counts[:, None, None])
    np.logical_or.at(totals.whole_pm, at, shared.whole_pm[rows][:, shown] & counts[:, None])
    np.logical_or.at(totals.is_bearer, at, shared.is_bearer[rows])
    return totals


def compute(
    dossier: Dossier, scenario: str | Overlay = ALL, organisation: str | None = None, *, facts: Facts = NO_FACTS
) -> Perspective:
    """Compute the perspective of a dossier.

    Args:
        dossier: the dossier.
        scenario: ``alles``, ``vastgesteld``, one of the dossier's own, or an overlay made for one question.
        organisation: for whom; None: for the organisation whose document it is.
        facts: what indexes and ratios of the outside world rest on; those count that were known on the peildatum.

    Raises:
        QuestionError: an unknown scenario or organisation.
    """
    owner = dossier.owner(organisation or dossier.organisation)
    if owner not in dossier.organisation_names:
        known = ", ".join(sorted(dossier.organisation_names))
        message = f"Organisatie {owner} staat niet in dit dossier. Kies uit: {known}."
        raise QuestionError(message)
    overlay = scenario if isinstance(scenario, Overlay) else overlay_of(dossier, scenario)
    facts = facts.as_known_on(dossier.known_on)
    lines = line_set(dossier, _years(dossier), overlay, facts=facts)
    return perspective_of(dossier, share_lines(dossier, lines), owner=owner, facts=facts)


def perspective_of(
    dossier: Dossier, shared: SharedLines, *, owner: str, facts: Facts, counts: BoolArray | None = None
) -> Perspective:
    """Add up lines that have been shared: what they come to for one organisation, in the scenario they were made in.

    ``counts``: which lines count, where that is known already.

    Raises:
        QuestionError: a total is larger than Kaderwerk holds.
    """
    lines, overlay = shared.lines, shared.lines.setting.overlay
    if counts is None:
        counts = _counts(lines, overlay)
    shown = np.array([lines.years.index(year) for year in dossier.years], dtype=np.int64)
    at = lines.organisations.index(owner)
    own_effects = shared.effects[:, shown, at] * counts[:, None]
    own_pm = shared.pm[:, shown, at] & counts[:, None]
    assert len(lines.ids) * CENTS_MAX < 2**63, "sums of lines stay within 64 bits"  # noqa: S101
    _check_totals(shared)
    own_kinds = np.where(lines.asker_of == at, lines.kinds, EXPENDITURE)
    return Perspective(
        dossier=dossier,
        facts=facts,
        overlay=overlay,
        organisation=owner,
        years=dossier.years,
        shared=shared,
        counts=counts,
        own_effects=own_effects,
        own_pm=own_pm,
        own_kinds=own_kinds,
        balance=_balance(lines, own_effects, own_pm),
        programmes=_programmes(dossier, lines, (own_effects, own_pm), own_kinds),
        reserves=reserve_results(dossier, shared, counts=counts, organisation=owner),
    )


def chosen_balances(perspective: Perspective, overlays: Sequence[Overlay]) -> Iterator[dict[str, Series]]:
    """Yield the balance of overlays that only choose proposals, from lines that stand in any such overlay.

    Args:
        perspective: of an overlay that only chooses.
        overlays: the choices; of each, the balance is the same as ``compute`` gives.
    """
    shared, lines = perspective.shared, perspective.lines
    at = lines.organisations.index(perspective.organisation)
    effects, pm = shared.effects[:, perspective.shown, at], shared.pm[:, perspective.shown, at]
    for overlay in overlays:
        counts = _counts(lines, overlay)[:, None]
        yield _balance(lines, effects * counts, pm & counts)


def _counts(lines: LineSet, overlay: Overlay) -> BoolArray:
    is_proposal_counted = np.array([*map(overlay.counted.__contains__, lines.proposals), True], dtype=np.bool_)
    return is_proposal_counted[lines.proposal_of] & lines.is_confirmed


def _check_totals(shared: SharedLines) -> None:
    sums = np.abs(shared.wholes).sum(axis=0, dtype=np.int64)
    for year, cents in zip(shared.lines.years, sums.tolist(), strict=True):
        if cents > TOTAL_MAX:
            most = euros(TOTAL_MAX // 100 * 100)
            message = (
                f"De bedragen van {year} tellen samen op tot meer dan € {most}, het grootste totaal dat Kaderwerk "
                "aankan. Kijk of bedragen in euro's staan en niet in centen of dubbel."
            )
            raise QuestionError(message)


def _years(dossier: Dossier) -> tuple[int, ...]:
    """The shown years, preceded by those in which a reserve already moves."""
    first = min([dossier.years[0], *first_roll_years(dossier)])
    known = [year for name in ("begroting", "regels") for year in dossier.table(name).years]
    earliest = max(first, min([dossier.years[0], *known]))
    return tuple(range(earliest, dossier.years[-1] + 1))


def _balance(lines: LineSet, effects: CentsArray, pm: BoolArray) -> dict[str, Series]:
    *by_category, base = sum_groups(effects, pm, lines.categories, count=len(CATEGORIES) + 1)
    balance = {"basis": base, **dict(zip(CATEGORIES, by_category, strict=True))}
    balance["totaal"] = sum(balance.values(), zero_series(effects.shape[1]))
    by_nature = sum_groups(effects, pm, lines.natures, count=len(NATURE_NAMES))
    whole = sum(by_nature, zero_series(effects.shape[1]))
    assert (whole.cents == balance["totaal"].cents).all(), "natures add up to the total"  # noqa: S101
    return balance | dict(zip(NATURE_NAMES, by_nature, strict=True))


def _programmes(
    dossier: Dossier, lines: LineSet, own: tuple[CentsArray, BoolArray], kinds: IndexArray
) -> tuple[ProgrammeResult, ...]:
    effects, pm = own
    names = [*dossier.table("programmas").column("naam"), "Zonder programma"]
    kind_count = len(LINE_KINDS)
    sums = sum_groups(effects, pm, lines.programme_of * kind_count + kinds, count=len(names) * kind_count)
    results = []
    for at, programme in enumerate(lines.programmes):
        by_kind = sums[at * kind_count : (at + 1) * kind_count]
        rows = {"saldo": sum(by_kind, zero_series(effects.shape[1]))}
        if programme is None and not (effects[lines.programme_of == at].any() or rows["saldo"].pm.any()):
            continue
        for name, found in zip(LINE_KINDS[:-1], by_kind, strict=False):
            sign = -1 if name in ("lasten", "toevoeging") else 1
            rows[name] = Series(cents=sign * found.cents, pm=found.pm)
        ordered = {name: rows[name] for name in PROGRAMME_ROWS}
        results.append(ProgrammeResult(programme=programme, name=names[at], rows=ordered))
    return tuple(results)
