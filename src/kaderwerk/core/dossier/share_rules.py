"""What agreed shares must satisfy: together never beyond the whole, never against its sign."""

import numpy as np

from kaderwerk.core.amount_text import write_amount
from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.dossier.spread import line_amounts
from kaderwerk.core.dossier.table import PM, VALUE
from kaderwerk.core.problems import Problem


def share_problems(dossier: Dossier, faulty_rows: frozenset[tuple[str, int | None]] = frozenset()) -> list[Problem]:
    """Return a problem for each line and year in which agreed shares are not within the line's amount.

    Lines with an error of their own are not judged: ``faulty_rows`` holds place and row of every problem
    that is known already.
    """
    shares, lines = dossier.table("aandelen"), dossier.table("regels")
    if not shares.size:
        return []
    years = shares.years
    line_rows = {
        line: row
        for line, row in lines.rows_by("regel").items()
        if line and (lines.place, lines.row_numbers[row]) not in faulty_rows
    }
    whole_cents, whole_states = line_amounts(lines, years)
    cents, states = shares.amounts(years)
    problems = []
    for line, rows in shares.groups_by("regel").items():
        at = line_rows.get(line)
        if at is None or any((shares.place, shares.row_numbers[row]) in faulty_rows for row in rows):
            continue
        for column, year in enumerate(years):
            agreed = [row for row in rows if states[row, column] == VALUE]
            if not agreed or whole_states[at, column] == PM:
                continue
            whole = int(whole_cents[at, column])
            total = int(cents[agreed, column].sum())
            against = [row for row in agreed if np.sign(cents[row, column]) * np.sign(whole) < 0]
            if abs(total) > abs(whole) or against:
                row = (against or agreed)[-1]
                problems.append(
                    Problem(
                        place=shares.place,
                        row=shares.row_numbers[row],
                        column=str(year),
                        found=write_amount(int(cents[row, column]) if against else total),
                        expected=f"aandelen van regel {line} binnen het geheel van {write_amount(whole)}",
                        remedy="Verlaag een aandeel of verhoog de regel; aandelen hebben hetzelfde teken als de regel.",
                    )
                )
    return problems
