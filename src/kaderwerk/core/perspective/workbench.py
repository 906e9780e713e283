"""A dossier that is being worked on: one changed amount, or key, is computed again without the rest."""

import dataclasses
from collections.abc import Mapping
from decimal import Decimal

import numpy as np

from kaderwerk.core.amount_display import euros
from kaderwerk.core.dossier.cells import canonical_number
from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.dossier.key_book import key_book
from kaderwerk.core.dossier.key_rules import key_problems
from kaderwerk.core.dossier.table import PM, VALUE, Table
from kaderwerk.core.facts import Facts
from kaderwerk.core.money import CENTS_MAX, SplitMemory
from kaderwerk.core.overlay import Overlay
from kaderwerk.core.perspective.blocks import Block, line_block, post_block
from kaderwerk.core.perspective.compute import NO_FACTS, Perspective, compute, perspective_of
from kaderwerk.core.perspective.lines import LineSet
from kaderwerk.core.perspective.scenario import ALL
from kaderwerk.core.perspective.series import Series
from kaderwerk.core.perspective.shares import AgreedShares, SharedLines, share_with
from kaderwerk.core.questions import QuestionError

_BLOCKS = {"begroting": post_block, "regels": line_block}


class Workbench:
    """Holds the perspective of a dossier and keeps it up to date, change by change.

    After each change ``perspective`` is the same as ``compute`` gives for the changed dossier: the changed line
    is made and shared anew, everything else is added up from what was there. A change never touches the
    perspective from before it.
    """

    def __init__(
        self,
        dossier: Dossier,
        *,
        facts: Facts = NO_FACTS,
        scenario: str | Overlay = ALL,
        organisation: str | None = None,
    ) -> None:
        """Compute the whole dossier once.

        Raises:
            QuestionError: an unknown scenario or organisation.
        """
        self.perspective: Perspective = compute(dossier, scenario, organisation, facts=facts)
        lines = self.perspective.lines
        self._memory = SplitMemory()
        # Posts and lines share one namespace and stand before what is made from other tables.
        self._row_of = {
            one: row for row, (table, one) in enumerate(zip(lines.tables, lines.ids, strict=True)) if table in _BLOCKS
        }
        self._table_row_of = {
            name: dossier.table(name).rows_by(key) for name, key in (("begroting", "post"), ("regels", "regel"))
        }

    def change(self, line: str, amounts: Mapping[int, int | None]) -> Mapping[str, Series]:
        """Change amounts of a post or line and return the new balance by row.

        Args:
            line: the id of a post or line with year columns.
            amounts: cents by year, as written in the table; None: PM.

        Raises:
            QuestionError: no such post or line, a year without a column, or the amount is spread over months.
        """
        row = self._row_of.get(line)
        if row is None:
            raise QuestionError(f"Er is geen post of regel {line} die in dit dossier telt.")
        before = self.perspective
        name = before.lines.tables[row]
        at = self._table_row_of[name][line]
        table = _changed(before.dossier.table(name), at, amounts)
        dossier = Dossier(tables={**before.dossier.tables, name: table})
        _check_agreed(dossier, table, at, line)
        lines = _with_row(before.lines, row, _row_block(before.lines, dossier, table, at))
        shared = _shared_anew(before.shared, dossier, lines, row)
        self.perspective = _again(before, dossier, shared)
        return self.perspective.balance

    def change_key(self, key: str, values: Mapping[str, Decimal], *, from_year: int) -> Mapping[str, Series]:
        """Change values of the parts of a key, divide every line anew and return the new balance by row.

        Args:
            key: the id of a key.
            values: the weight or percentage by participant, or by the key that divides a part on.
            from_year: of which version of the key, by its first year.

        Raises:
            QuestionError: no such part, or the key cannot divide by these values.
        """
        before = self.perspective
        dossier = _with_parts(before.dossier, key, values, from_year=from_year)
        lines = dataclasses.replace(before.lines, setting=dataclasses.replace(before.lines.setting, dossier=dossier))
        agreed = dossier.table("aandelen")
        shares = AgreedShares(
            lines=agreed.column("regel"), participants=agreed.column("deelnemer"), amounts=before.shared.agreed
        )
        shared = share_with(lines, key_book(dossier), shares, self._memory)
        self.perspective = _again(before, dossier, shared)
        return self.perspective.balance


def _again(before: Perspective, dossier: Dossier, shared: SharedLines) -> Perspective:
    """Add up anew; which lines count did not change."""
    return perspective_of(dossier, shared, owner=before.organisation, facts=before.facts, counts=before.counts)


def _with_parts(dossier: Dossier, key: str, values: Mapping[str, Decimal], *, from_year: int) -> Dossier:
    """Return the dossier with other values of a key's parts, as reading would accept it."""
    table = dossier.table("sleuteldelen")
    receivers, through, years = (table.column(name) for name in ("deelnemer", "via", "vanaf_jaar"))
    rows = [row for row in table.positions("sleutel").get(key, []) if years[row] == str(from_year)]
    row_of = {receivers[row] or through[row]: row for row in rows}
    if not rows:
        raise QuestionError(f"Sleutel {key} heeft geen delen vanaf {from_year}.")
    unknown = [one for one in values if one not in row_of]
    if unknown:
        raise QuestionError(f"Sleutel {key} heeft vanaf {from_year} geen deel van {', '.join(unknown)}.")
    texts = list(table.column("waarde"))
    for receiver, value in values.items():
        texts[row_of[receiver]] = canonical_number(f"{value:f}")
    parts = dataclasses.replace(table, columns={**table.columns, "waarde": texts})
    changed = Dossier(tables={**dossier.tables, table.name: parts})
    problems = key_problems(changed)
    if problems:
        raise QuestionError(problems[0].sentence)
    return changed


def _changed(table: Table, at: int, amounts: Mapping[int, int | None]) -> Table:
    """Return the table with other amounts in one row; the given one stays as it was."""
    if table.cell(at, "per_jaar"):
        raise QuestionError(
            f"Het bedrag van {table.cell(at, 'regel')} staat in per_jaar: daar hoort geen bedrag per jaar bij."
        )
    unknown = [str(year) for year in amounts if year not in table.years]
    if unknown:
        raise QuestionError(f"Tabel {table.name} heeft geen kolom {', '.join(unknown)}.")
    too_large = [str(year) for year, amount in amounts.items() if amount is not None and abs(amount) > CENTS_MAX]
    if too_large:
        raise QuestionError(f"Het bedrag van {', '.join(too_large)} is groter dan € {euros(CENTS_MAX)}.")
    cents, states = table.cents.copy(), table.states.copy()
    for year, amount in amounts.items():
        place = at, table.years.index(year)
        cents[place], states[place] = (0, PM) if amount is None else (amount, VALUE)
    return dataclasses.replace(table, cents=cents, states=states)


def _check_agreed(dossier: Dossier, table: Table, at: int, line: str) -> None:
    """Refuse an amount that agreed shares go beyond, as reading does."""
    shares = dossier.table("aandelen")
    rows = shares.positions("regel").get(line, [])
    for year in shares.years if rows else ():
        if year not in table.years or table.states[at, table.years.index(year)] != VALUE:
            continue
        whole = int(table.cents[at, table.years.index(year)])
        agreed = int(shares.cents[rows, shares.years.index(year)].sum())
        if abs(agreed) > abs(whole) or agreed * whole < 0:
            message = f"Afgesproken aandelen van {line} in {year} tellen op tot € {euros(agreed)}, meer dan het geheel."
            raise QuestionError(f"{message} Verlaag eerst een aandeel.")


def _row_block(lines: LineSet, dossier: Dossier, table: Table, at: int) -> Block:
    """Make the one line again, from a table that holds nothing else."""
    alone = dataclasses.replace(
        table,
        columns={name: [texts[at]] for name, texts in table.columns.items()},
        size=1,
        cents=table.cents[at : at + 1],
        states=table.states[at : at + 1],
    )
    setting = dataclasses.replace(lines.setting, dossier=Dossier(tables={**dossier.tables, table.name: alone}))
    return _BLOCKS[table.name](setting)


def _with_row(lines: LineSet, row: int, block: Block) -> LineSet:
    amounts, pm = lines.amounts.copy(), lines.pm.copy()
    amounts[row], pm[row] = block.amounts[0], block.pm[0]
    return dataclasses.replace(lines, amounts=amounts, pm=pm)


def _shared_anew(shared: SharedLines, dossier: Dossier, lines: LineSet, row: int) -> SharedLines:
    """Share one line again and put it in the place of what it was."""
    rows = slice(row, row + 1)
    alone = dataclasses.replace(
        lines,
        tables=lines.tables[rows],
        ids=lines.ids[rows],
        amounts=lines.amounts[rows],
        pm=lines.pm[rows],
        kinds=lines.kinds[rows],
        natures=lines.natures[rows],
        categories=lines.categories[rows],
        proposal_of=lines.proposal_of[rows],
        programme_of=lines.programme_of[rows],
        reserve_of=lines.reserve_of[rows],
        asker_of=lines.asker_of[rows],
        keys=lines.keys[rows],
        taakvelden=lines.taakvelden[rows],
        economic_categories=lines.economic_categories[rows],
        indexes=lines.indexes[rows],
        is_confirmed=lines.is_confirmed[rows],
    )
    table = dossier.table("aandelen")
    agreed = AgreedShares(
        lines=table.column("regel"), participants=table.column("deelnemer"), amounts=shared.agreed
    ).of(table.positions("regel").get(lines.ids[row], []))
    found = share_with(alone, shared.book, agreed)
    effects, pm, wholes = shared.effects.copy(), shared.pm.copy(), shared.wholes.copy()
    is_bearer = shared.is_bearer.copy()
    effects[row], pm[row], wholes[row], is_bearer[row] = (
        found.effects[0],
        found.pm[0],
        found.wholes[0],
        found.is_bearer[0],
    )
    assert np.array_equal(effects[row].sum(axis=1), wholes[row]), "shares add up to the whole"  # noqa: S101
    return dataclasses.replace(
        shared, lines=lines, effects=effects, pm=pm, wholes=wholes, whole_pm=lines.pm, is_bearer=is_bearer
    )
