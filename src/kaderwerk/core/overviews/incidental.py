"""Incidental income and expenditure per programme, and structural movements of reserves (BBV 19 onder c en d, 23)."""

from collections.abc import Mapping

import numpy as np

from kaderwerk.core.amount_text import AmountError, read_amount
from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.overviews.programme_plan import OPERATING_ROWS, RESERVE_ROWS
from kaderwerk.core.overviews.row import Overview, OverviewRow, RowText, lines_row, sum_row
from kaderwerk.core.overviews.year_lines import LineBook, YearLines, positions_of
from kaderwerk.core.perspective.lines import INCIDENTAL, NOBODY, STRUCTURAL, IndexArray
from kaderwerk.core.perspective.series import BoolArray

INCIDENTAL_CODE = "incidenteel"
RESERVES_CODE = "structurele_reservemutaties"
SOURCE = "BBV artikel 19 onder c en artikel 23"
RESERVES_SOURCE = "BBV artikel 19 onder d en artikel 23"
THRESHOLD = "grens_incidenteel"
REST = "overig"


def incidental_threshold(dossier: Dossier) -> int | None:
    """Return the cents from which an incidental item is shown by itself, from the table verordening; None: no rule.

    Of several rows the last that is in force on 1 January of the budget year counts.
    """
    table = dossier.table("verordening")
    found: tuple[str, int] | None = None
    for row in table.positions("bepaling").get(THRESHOLD, []):
        start = table.cell(row, "vanaf")
        if start > f"{dossier.budget_year}-01-01" or (found is not None and start < found[0]):
            continue
        try:
            found = (start, read_amount(table.cell(row, "waarde")))
        except AmountError:
            continue
    return None if found is None else found[1]


def incidental_items(book: LineBook) -> Overview:
    """Return per programme the incidental lines: those of the threshold or more by themselves, the rest as one row.

    An item is shown by itself in every year when it reaches the threshold in one.
    """
    perspective, shown = book.perspective, dict(book.shown())
    threshold = incidental_threshold(perspective.dossier)
    codes = book.codes
    reaches = np.abs(perspective.own_effects).max(axis=1, initial=0) >= (threshold or 0)
    has_something = perspective.own_effects.any(axis=1) | perspective.own_pm.any(axis=1)
    rows: list[OverviewRow] = []
    for at, programme in enumerate(perspective.lines.programmes):
        for name, title, kind, sign in (*OPERATING_ROWS, *RESERVE_ROWS):
            of_kind = (codes.natures == INCIDENTAL) & (codes.kinds == kind) & (codes.programmes == at) & has_something
            if not of_kind.any():
                continue
            path = f"{INCIDENTAL_CODE}/programmas/{programme or 'null'}/{name}"
            label = f"{f'Programma {programme}' if programme else 'Zonder programma'}, {title}"
            rows += _items(shown, (path, label, sign), of_kind, reaches)
    if threshold is None:
        remark = f"De verordening noemt geen {THRESHOLD}: elke post staat apart."
    else:
        remark = f"Posten van minder dan € {threshold // 100} staan samen als overig ({THRESHOLD} in de verordening)."
    return Overview(
        code=INCIDENTAL_CODE,
        title="Incidentele baten en lasten",
        source=SOURCE,
        rows=tuple(rows),
        remarks=(remark,),
    )


def _items(
    shown: Mapping[int, YearLines], what: tuple[str, str, int], of_kind: BoolArray, reaches: BoolArray
) -> list[OverviewRow]:
    path, label, sign = what
    codes = next(iter(shown.values())).codes
    items = []
    by_id: dict[tuple[str, str], list[int]] = {}
    for row in np.flatnonzero(of_kind & reaches).tolist():
        by_id.setdefault((codes.tables[row], codes.ids[row]), []).append(row)
    for (table, one), rows in by_id.items():
        title = codes.titles[rows[0]] or one
        text = RowText(path=f"{path}/{table}/{one}", label=f"{label}: {title}", formula=f"{one}, incidenteel deel")
        items.append(_chosen(text, shown, np.array(rows, dtype=np.int64), sign))
    rest = of_kind & ~reaches
    if rest.any():
        text = RowText(path=f"{path}/{REST}", label=f"{label}: overig", formula="som van de kleinere posten en regels")
        items.append(_chosen(text, shown, positions_of(rest), sign))
    text = RowText(path=f"{path}/totaal", label=f"{label}: totaal", formula="som van de posten")
    return [*items, sum_row(text, [(1, row) for row in items])]


def structural_movements(book: LineBook) -> Overview:
    """Return the structural additions and withdrawals per reserve over the shown years."""
    shown, codes, lines = dict(book.shown()), book.codes, book.perspective.lines
    names = dict(zip(lines.reserves, book.perspective.dossier.table("reserves").column("naam"), strict=True))
    rows = []
    for at, reserve in [*enumerate(lines.reserves), (NOBODY, "null")]:
        for name, title, kind, sign in RESERVE_ROWS:
            wanted = (codes.natures == STRUCTURAL) & (codes.kinds == kind) & (codes.reserves == at)
            text = RowText(
                path=f"{RESERVES_CODE}/reserves/{reserve}/{name}",
                label=f"{names.get(reserve, 'Zonder reserve')}: structurele {title}",
                formula=f"som van de structurele posten en regels met soort {name}",
            )
            row = _chosen(text, shown, positions_of(wanted), sign)
            rows += [] if row.is_empty else [row]
    return Overview(
        code=RESERVES_CODE,
        title="Structurele toevoegingen en onttrekkingen aan reserves",
        source=RESERVES_SOURCE,
        rows=tuple(rows),
    )


def _chosen(text: RowText, shown: Mapping[int, YearLines], rows: IndexArray, sign: int) -> OverviewRow:
    def wanted(_one: YearLines) -> IndexArray:
        # The lines of every shown year are the same: one choice serves them all.
        return rows

    return lines_row(text, shown, wanted, sign=sign)
