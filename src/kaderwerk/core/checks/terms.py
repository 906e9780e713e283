"""What the terms of an aansluiting come to, per shown year: posts, lines, proposals or other aansluitingen."""

from dataclasses import dataclass

import numpy as np

from kaderwerk.core.checks.rule import CheckInput
from kaderwerk.core.dossier.table import EMPTY, PM, VALUE
from kaderwerk.core.dossier.tables_budget import LINE_KINDS
from kaderwerk.core.money import CentsArray
from kaderwerk.core.perspective.lines import EXPENDITURE, INCOME, SIGNS, IndexArray
from kaderwerk.core.perspective.series import BoolArray

FIELD_KINDS = {"lasten": EXPENDITURE, "baten": INCOME}


@dataclass(frozen=True, kw_only=True)
class Term:
    """One term: cents per shown year, and in which years it is PM or missing; whether it counts at all."""

    cents: CentsArray
    is_pm: BoolArray
    is_missing: BoolArray
    is_counted: bool = True


class TermBook:
    """Looks up what an id counts for; effects are those on the organisation that the check is for."""

    def __init__(self, case: CheckInput) -> None:
        """Prepare the look-ups by id."""
        self.case = case
        self.perspective = case.perspective
        lines = case.perspective.lines
        self._line_at = {one: at for at, one in enumerate(lines.ids)}
        self._assertions = case.dossier.table("aansluitingen")
        self._assertion_rows = self._assertions.rows_by("aansluiting")
        self._figures, self._states = self._assertions.amounts(case.perspective.years)
        self._posts = case.dossier.table("begroting")
        self._post_rows = self._posts.rows_by("post")

    def term(self, one: str, field: str) -> Term:
        """Return what an id counts for in a field: ``saldo``, ``lasten`` or ``baten``."""
        if one in self._assertion_rows:
            row = self._assertion_rows[one]
            return Term(cents=self._figures[row], is_pm=self._states[row] == PM, is_missing=self._states[row] == EMPTY)
        if one in self.perspective.proposal_lines:
            rows = self.perspective.proposal_lines[one]
            return self._of_lines(rows, field, is_counted=self.perspective.is_counted(one))
        if one in self._line_at:
            at = self._line_at[one]
            return self._of_lines([at], field, is_counted=bool(self.perspective.counts[at]))
        if one in self._post_rows and self._is_own_budget:
            return self._of_post(self._post_rows[one], field)
        return self._of_lines([], field, is_counted=False)

    def lines_worth(self, cents: int, at: int) -> list[str]:
        """Return the ids of counted lines with exactly this effect, or its opposite, in a year."""
        effects = self.perspective.own_effects[:, at]
        rows = np.flatnonzero((np.abs(effects) == abs(cents)) & (effects != 0))
        return [self.perspective.lines.ids[row] for row in rows.tolist()]

    @property
    def _is_own_budget(self) -> bool:
        return self.case.dossier.owner(self.case.dossier.organisation) == self.perspective.organisation

    def _of_lines(self, rows: list[int], field: str, *, is_counted: bool) -> Term:
        at = np.array(rows, dtype=np.int64)
        kinds = self.perspective.own_kinds[at]
        effects, pm = self.perspective.own_effects[at], self.perspective.own_pm[at]
        return _in_field(effects, pm, kinds, field=field, is_counted=is_counted)

    def _of_post(self, row: int, field: str) -> Term:
        """A post of another phase, which no total counts: its own figures, to compare with."""
        cents, states = self._posts.amounts(self.perspective.years)
        kind = LINE_KINDS.index(self._posts.cell(row, "soort"))
        effects = np.where(states[row] == VALUE, cents[row], 0)[None, :] * SIGNS[kind]
        return _in_field(effects, (states[row] == PM)[None, :], np.array([kind]), field=field, is_counted=True)


def _in_field(effects: CentsArray, pm: BoolArray, kinds: IndexArray, *, field: str, is_counted: bool) -> Term:
    sign = 1
    if field in FIELD_KINDS:
        of_field = kinds == FIELD_KINDS[field]
        effects, pm = effects[of_field], pm[of_field]
        sign = int(SIGNS[FIELD_KINDS[field]])
    return Term(
        cents=sign * effects.sum(axis=0, dtype=np.int64),
        is_pm=np.logical_or.reduce(pm, axis=0),
        is_missing=np.zeros(effects.shape[1], dtype=np.bool_),
        is_counted=is_counted,
    )
