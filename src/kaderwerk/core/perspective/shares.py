"""Each line divided over the organisations that bear it: agreed shares first, the key for the rest."""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from kaderwerk.core.allocation.allocate import KeyBook, allocate
from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.dossier.key_book import key_book
from kaderwerk.core.dossier.spread import line_amounts
from kaderwerk.core.dossier.table import EMPTY, PM, VALUE, Table
from kaderwerk.core.money import CENTS_MAX, CentsArray, SplitMemory, rescale
from kaderwerk.core.perspective.adapted import Amounts, RowLabels, adapted_amounts, delayed_amounts
from kaderwerk.core.perspective.lines import NOBODY, IndexArray, LineSet
from kaderwerk.core.perspective.series import BoolArray

_Division = tuple[str, int, frozenset[str]]
"""How a rest is divided: by which key (empty: none), as in which year, and without whom."""


@dataclass(frozen=True, kw_only=True)
class SharedLines:
    """The effect of each line on each organisation.

    ``effects``: shape (line, year, organisation), cents, plus is favourable; they add up to ``wholes``,
    shape (line, year). ``pm`` and ``whole_pm`` mark what is unknown. ``is_bearer``: shape
    (line, organisation), who takes part in the line, with nothing perhaps. ``agreed``: the rows of ``aandelen``
    over the years of the lines, as the scenario adapts them.
    """

    lines: LineSet
    book: KeyBook
    effects: CentsArray
    pm: BoolArray
    wholes: CentsArray
    whole_pm: BoolArray
    is_bearer: BoolArray
    agreed: Amounts


@dataclass(frozen=True, kw_only=True)
class AgreedShares:
    """The rows of ``aandelen``: of which line, who bears it, and how much, as the scenario adapts the line."""

    lines: Sequence[str]
    participants: Sequence[str]
    amounts: Amounts

    def of(self, rows: Sequence[int]) -> "AgreedShares":
        """Return some of the rows."""
        amounts = self.amounts
        return AgreedShares(
            lines=[self.lines[row] for row in rows],
            participants=[self.participants[row] for row in rows],
            amounts=Amounts(cents=amounts.cents[rows,], states=amounts.states[rows,], lacks=amounts.lacks[rows,]),
        )


@dataclass(kw_only=True)
class _Sharing:
    """The arrays under construction; amounts as written, before the sign of the kind.

    A cell is one line in one year, numbered year by year, so that the cells of one organisation lie side by
    side in memory. ``amounts``, ``pm``, ``is_agreed`` and ``is_bearer`` have shape (organisation, cell);
    ``rests`` and ``is_rest_unknown``, shape (cell,), are what agreed shares leave.
    """

    lines: LineSet
    book: KeyBook
    amounts: CentsArray
    pm: BoolArray
    is_agreed: BoolArray
    is_bearer: BoolArray
    rests: CentsArray
    is_rest_unknown: BoolArray
    memory: SplitMemory


def share_lines(dossier: Dossier, lines: LineSet) -> SharedLines:
    """Divide every line over organisations, per year, in cents.

    A line without a key is wholly the asking organisation's; so is what agreed shares leave when no key
    divides it. Where the whole is unknown, the agreed shares are known and the rest is not.
    """
    return share_with(lines, key_book(dossier), agreed_shares(lines, dossier.table("aandelen")))


def share_with(lines: LineSet, book: KeyBook, agreed: AgreedShares, memory: SplitMemory | None = None) -> SharedLines:
    """Divide lines by keys and agreements that are at hand, in memory that may be used again; see ``share_lines``."""
    shape = (len(lines.organisations), lines.amounts.size)
    work = _Sharing(
        lines=lines,
        book=book,
        amounts=np.zeros(shape, dtype=np.int64),
        pm=np.zeros(shape, dtype=np.bool_),
        is_agreed=np.zeros(shape, dtype=np.bool_),
        is_bearer=np.zeros(shape, dtype=np.bool_),
        rests=lines.amounts.T.flatten(),
        is_rest_unknown=lines.pm.T.flatten(),
        memory=memory or SplitMemory(),
    )
    _apply_agreed(agreed, work)
    for division, cells in _cells_by_division(work):
        _divide(work, cells, division)
    grid = (len(lines.organisations), len(lines.years), len(lines.ids))
    effects = work.amounts.reshape(grid)
    effects *= lines.signs[:, 0]
    return SharedLines(
        lines=lines,
        book=work.book,
        effects=effects.transpose(2, 1, 0),
        pm=work.pm.reshape(grid).transpose(2, 1, 0),
        wholes=effects.sum(axis=0, dtype=np.int64).T,
        whole_pm=lines.pm,
        is_bearer=np.asarray(work.is_bearer.reshape(grid).any(axis=1)).T,
        agreed=agreed.amounts,
    )


def _apply_agreed(agreed: AgreedShares, work: _Sharing) -> None:
    """Book the agreed shares and take them off the rest."""
    if not agreed.lines:
        return
    # Of two rows with one id (cost that is not capitalised, one-off cost) the agreement is about the first.
    asked = set(agreed.lines)
    line_at: dict[str, int] = {}
    for at, one in enumerate(work.lines.ids):
        if one in asked:
            line_at.setdefault(one, at)
    organisation_at = {one: at for at, one in enumerate(work.lines.organisations)}
    found = [
        (row, line_at[line], organisation_at[participant])
        for row, (line, participant) in enumerate(zip(agreed.lines, agreed.participants, strict=True))
        if line in line_at and participant in organisation_at
    ]
    rows, lines, bearers = np.array(found, dtype=np.int64).reshape(-1, 3).T
    # A line has one row for each participant, so that no row overwrites another here.
    for at in range(len(work.lines.years)):
        cells = at * len(work.lines.ids) + lines
        work.is_bearer[bearers, cells] = True
        is_pm = agreed.amounts.pm[rows, at]
        amounts = agreed.amounts.known[rows, at]
        work.amounts[bearers, cells] = amounts
        work.pm[bearers, cells] = is_pm
        work.is_agreed[bearers, cells] = agreed.amounts.states[rows, at] != EMPTY
        # Of an unknown whole the rest stays unknown: nothing is taken off nothing.
        np.subtract.at(work.rests, cells, np.where(work.lines.pm[lines, at], 0, amounts))
        work.is_rest_unknown[cells[is_pm]] = True


def agreed_shares(lines: LineSet, table: Table) -> AgreedShares:
    """Return agreed shares as the scenario adapts their lines: a share moves, shrinks and grows as its line does."""
    proposals = [*lines.proposals, ""]
    of_line = {
        one: (proposals[at], index)
        for one, at, index in zip(lines.ids, lines.proposal_of.tolist(), lines.indexes, strict=True)
    }
    found = [of_line.get(one, ("", "")) for one in table.column("regel")]
    labels = RowLabels(
        ids=table.column("regel"), proposals=[one[0] for one in found], indexes=[one[1] for one in found]
    )
    amounts = adapted_amounts(lines.setting, table.amounts, labels)
    if lines.setting.overlay.parts or lines.setting.indexes.is_applied:
        _keep_within_the_whole(lines, table, labels, amounts)
    return AgreedShares(lines=table.column("regel"), participants=table.column("deelnemer"), amounts=amounts)


def _keep_within_the_whole(lines: LineSet, table: Table, labels: RowLabels, amounts: Amounts) -> None:
    """Bring agreed shares of lines of proposals to the adapted whole, with what is left as one more part.

    Each rounded by itself they could go a cent beyond it. A whole that is unknown keeps the shares as they are.
    """
    before, states = delayed_amounts(lines.setting, table.amounts, labels)
    regels = lines.setting.dossier.table("regels")
    row_of, line_at = regels.rows_by("regel"), {one: at for at, one in enumerate(lines.ids)}
    own = RowLabels(ids=regels.column("regel"), proposals=regels.column("voorstel"), indexes=[""] * regels.size)
    wholes, whole_states = delayed_amounts(lines.setting, lambda years: line_amounts(regels, years), own)
    for line, rows in table.groups_by("regel").items():
        at, row = line_at.get(line), row_of.get(line)
        if at is None or row is None or lines.tables[at] != "regels":
            continue
        for year_at in range(len(lines.years)):
            if whole_states[row, year_at] != VALUE or (states[rows, year_at] == PM).any():
                continue
            parts = before[rows, year_at].tolist()
            rest = int(wholes[row, year_at]) - sum(parts)
            amounts.cents[rows, year_at] = rescale([*parts, rest], int(lines.amounts[at, year_at]))[:-1]


def _cells_by_division(work: _Sharing) -> Iterator[tuple[_Division, IndexArray]]:
    """Group the cells that are divided alike, so that each group is divided at once."""
    keys = work.lines.keys
    names = list(dict.fromkeys(keys))
    code_of = {key: code for code, key in enumerate(names)}
    codes = np.fromiter(map(code_of.__getitem__, keys), dtype=np.int64, count=len(keys))
    has_agreed = np.asarray(work.is_agreed.any(axis=0))
    for year, ats in _years_alike(work.book, work.lines.years).items():
        cells = np.concatenate([np.arange(at * len(keys), (at + 1) * len(keys)) for at in ats])
        plain = cells[~has_agreed[cells]]
        of_plain = codes[plain % len(keys)]
        in_order = plain[np.argsort(of_plain, kind="stable")] if len(names) > 1 else plain
        ends = np.cumsum(np.bincount(of_plain, minlength=len(names)))
        for key, found in zip(names, np.split(in_order, ends), strict=False):
            if found.size:
                yield (key, year, frozenset()), found
        agreed = cells[has_agreed[cells]]
        yield from _agreed_cells(work, agreed, codes[agreed % len(keys)], year)


def _agreed_cells(
    work: _Sharing, cells: IndexArray, labels: IndexArray, year: int
) -> Iterator[tuple[_Division, IndexArray]]:
    """Group cells with agreed shares: their keys, as ``labels``, refined by who has one."""
    for is_agreed in work.is_agreed[:, cells]:
        labels = np.unique(2 * labels + is_agreed, return_inverse=True)[1]
    for label in range(labels.max(initial=NOBODY) + 1):
        alike = cells[labels == label]
        without = frozenset(itertools.compress(work.lines.organisations, work.is_agreed[:, alike[0]]))
        yield (work.lines.keys[alike[0] % len(work.lines.keys)], year, without), alike


def _years_alike(book: KeyBook, years: tuple[int, ...]) -> dict[int, list[int]]:
    """Return the positions of years in which every key has the same parts, by the first of those years."""
    first: dict[tuple[int, ...], int] = {}
    found: dict[int, list[int]] = {}
    for at, year in enumerate(years):
        versions = tuple(sum(start <= year for start, _ in key.versions) for key in book.values())
        found.setdefault(first.setdefault(versions, year), []).append(at)
    return found


def _divide(work: _Sharing, cells: IndexArray, division: _Division) -> None:
    key, year, without = division
    totals, unknown = work.rests[cells], work.is_rest_unknown[cells]
    memory = work.memory
    shares = allocate(work.book, key, year=year, totals=totals, without=without, memory=memory) if key else {}
    if not shares:
        askers = work.lines.asker_of[cells % len(work.lines.ids)]
        is_known = askers != NOBODY
        place = (askers[is_known], cells[is_known])
        work.amounts[place] += totals[is_known]
        work.pm[place] |= unknown[is_known]
        has_rest = (totals[is_known] != 0) | unknown[is_known]
        if not key and not without:
            has_rest[:] = True
        work.is_bearer[place] |= has_rest
        return
    # Of an unknown rest, whoever would bear something of a large amount has an unknown share.
    has_unknown = unknown.any()
    most = np.array([CENTS_MAX])
    probe = allocate(work.book, key, year=year, totals=most, without=without) if has_unknown else {}
    organisation_at = {one: position for position, one in enumerate(work.lines.organisations)}
    for participant, amounts in shares.items():
        bearer = organisation_at.get(participant)
        if bearer is None:
            continue
        # Who shares by the key has nothing agreed in these cells.
        work.amounts[bearer, cells] = amounts
        work.is_bearer[bearer, cells] = True
        if has_unknown and probe[participant][0]:
            work.pm[bearer, cells] = unknown
