"""Existing policy and the proposals beside each other, per shown year (BBV 20 lid 1 onder a)."""

from kaderwerk.core.overviews.programme_plan import OPERATING_ROWS, RESERVE_ROWS
from kaderwerk.core.overviews.row import Overview, OverviewRow, RowText, lines_row, sum_row
from kaderwerk.core.overviews.year_lines import LineBook, YearLines, positions_of
from kaderwerk.core.perspective.lines import BASE, IndexArray

CODE = "bbv20"
SOURCE = "BBV artikel 20 lid 1 onder a en artikel 22"
_SIGNS = (("lasten", -1), ("baten", 1), ("niet_uitgesplitst", 1), ("toevoeging", -1), ("onttrekking", 1))


def policy(book: LineBook) -> Overview:
    """Return per kind what the budget holds (existing policy), what the proposals add (new policy), and both."""
    existing = _policy_rows(book, "bestaand_beleid", "Bestaand beleid", is_base=True)
    new = _policy_rows(book, "nieuw_beleid", "Nieuw beleid", is_base=False)
    text = RowText(path=f"{CODE}/totaal/saldo", label="Totaal saldo", formula="bestaand beleid + nieuw beleid")
    return Overview(
        code=CODE,
        title="Bestaand en nieuw beleid",
        source=SOURCE,
        rows=(*existing, *new, sum_row(text, [(1, existing[-1]), (1, new[-1])])),
        remarks=("Bestaand beleid zijn de posten van de begroting, nieuw beleid de regels van de voorstellen.",),
    )


def _policy_rows(book: LineBook, name: str, label: str, *, is_base: bool) -> list[OverviewRow]:
    rows = {}
    for row, title, kind, sign in (*OPERATING_ROWS, *RESERVE_ROWS):

        def wanted(one: YearLines, kind: int = kind) -> IndexArray:
            return positions_of((one.codes.kinds == kind) & ((one.codes.categories == BASE) == is_base))

        text = RowText(
            path=f"{CODE}/{name}/{row}", label=f"{label}: {title}", formula=f"som van {label.lower()}, {title}"
        )
        rows[row] = lines_row(text, dict(book.shown()), wanted, sign=sign)
    text = RowText(
        path=f"{CODE}/{name}/saldo",
        label=f"{label}: saldo",
        formula="baten − lasten + onttrekkingen − toevoegingen (+ regels met soort saldo)",
    )
    return [*rows.values(), sum_row(text, [(sign, rows[row]) for row, sign in _SIGNS])]
