"""The statement of income and expenditure of BBV 17: programmes, general means, overhead, tax, unforeseen."""

import numpy as np

from kaderwerk.core.overviews.row import Overview, OverviewRow, RowText, lines_row, sum_row
from kaderwerk.core.overviews.section import SOURCE, Section, SectionBook
from kaderwerk.core.overviews.year_lines import LineBook, YearLines
from kaderwerk.core.perspective.compute import Perspective
from kaderwerk.core.perspective.lines import ADDITION, BALANCE, EXPENDITURE, INCOME, WITHDRAWAL, IndexArray

CODE = "bbv17"
OPERATING_ROWS = (
    ("lasten", "lasten", EXPENDITURE, -1),
    ("baten", "baten", INCOME, 1),
    ("niet_uitgesplitst", "lasten en baten niet apart bekend", BALANCE, 1),
)
RESERVE_ROWS = (
    ("toevoeging", "toevoeging aan reserves", ADDITION, -1),
    ("onttrekking", "onttrekking aan reserves", WITHDRAWAL, 1),
)
BALANCE_FORMULA = "baten − lasten (+ regels met soort saldo)"
_SIGN_OF = {"lasten": -1, "baten": 1, "niet_uitgesplitst": 1, "toevoeging": -1, "onttrekking": 1}
_REMARKS = (
    (
        "Algemene dekkingsmiddelen: taakvelden 0.61 tot en met 0.64 (lokale heffingen), 0.7 (algemene uitkeringen), "
        "0.5 met economische categorie 5.2 (dividend), de rest van 0.5 (financieringsfunctie) en 0.8 (overige)."
    ),
    (
        "Overhead is taakveld 0.4, vennootschapsbelasting 0.9. Onvoorzien is een post of regel waarvan het id of de "
        "omschrijving met onvoorzien begint."
    ),
    "Toevoegingen en onttrekkingen staan bij hun programma; taakveld 0.10 telt altijd als reservemutatie.",
)


def programme_plan(book: LineBook) -> Overview:
    """Return the statement over the shown years; its result is the total of the perspective."""
    perspective = book.perspective
    rows = plan_rows(book, CODE, book.shown())
    plan = Overview(
        code=CODE,
        title="Overzicht van baten en lasten",
        source=SOURCE,
        rows=rows,
        remarks=_REMARKS,
    )
    _assert_total(plan, perspective)
    return plan


def plan_rows(book: LineBook, code: str, lines: dict[int, YearLines]) -> tuple[OverviewRow, ...]:
    """Return the rows of the statement over the lines of these years, with ``code`` in front of their paths."""
    sections = SectionBook(book)
    rows: list[OverviewRow] = []
    by_name: dict[str, list[OverviewRow]] = {name: [] for name in _SIGN_OF}
    balances: list[OverviewRow] = []
    for at, section in enumerate(sections.sections):
        found = section_rows(sections, at, code, lines)
        if _is_left_out(section, found):
            continue
        operating = [found[name] for name, *_ in OPERATING_ROWS]
        text = RowText(path=f"{code}/{section.path}/saldo", label=f"{section.label}: saldo", formula=BALANCE_FORMULA)
        balance = sum_row(text, [(_SIGN_OF[name], found[name]) for name, *_ in OPERATING_ROWS])
        balances.append(balance)
        movements = [found[name] for name, *_ in RESERVE_ROWS if section.is_programme]
        rows += _shown([*operating, balance, *movements])
        for name, row in found.items():
            by_name[name].append(row)
    return (*rows, *_total_rows(code, by_name, balances)) if balances else ()


def section_rows(sections: SectionBook, at: int, code: str, lines: dict[int, YearLines]) -> dict[str, OverviewRow]:
    """Return the rows of one section by name: expenditure, income, unsplit, additions and withdrawals."""
    section, found = sections.sections[at], {}
    for name, title, kind, sign in (*OPERATING_ROWS, *RESERVE_ROWS):

        def wanted(one: YearLines, kind: int = kind) -> IndexArray:
            return sections.wanted(one, at, kind)

        formula = f"som van de posten en regels van {section.label} met soort {_kind_name(name)}"
        text = RowText(path=f"{code}/{section.path}/{name}", label=f"{section.label}: {title}", formula=formula)
        found[name] = lines_row(text, dict(lines), wanted, sign=sign)
    return found


def _kind_name(name: str) -> str:
    return "saldo" if name == "niet_uitgesplitst" else name


def _is_left_out(section: Section, rows: dict[str, OverviewRow]) -> bool:
    """A programme of the dossier is always shown, the rest when it holds something."""
    is_declared = section.is_programme and section.path != "programmas/null"
    return not is_declared and all(row.is_empty for row in rows.values())


def _total_rows(
    code: str, by_name: dict[str, list[OverviewRow]], balances: list[OverviewRow]
) -> tuple[OverviewRow, ...]:
    totals = {
        name: sum_row(
            RowText(
                path=f"{code}/totaal/{name}", label=f"Totaal {name.replace('_', ' ')}", formula="som van de onderdelen"
            ),
            [(1, row) for row in rows],
        )
        for name, rows in by_name.items()
    }
    balance = sum_row(
        RowText(
            path=f"{code}/totaal/saldo",
            label="Totaal saldo van baten en lasten",
            formula=f"{BALANCE_FORMULA}, som van de onderdelen (BBV 17 onder c)",
        ),
        [(1, row) for row in balances],
    )
    result = sum_row(
        RowText(
            path=f"{code}/totaal/resultaat",
            label="Geraamd resultaat",
            formula="saldo van baten en lasten + onttrekkingen − toevoegingen (BBV 17 onder e)",
        ),
        [(1, balance), (1, totals["onttrekking"]), (-1, totals["toevoeging"])],
    )
    operating = [totals[name] for name, *_ in OPERATING_ROWS]
    return tuple(_shown([*operating, balance, totals["toevoeging"], totals["onttrekking"], result]))


def _shown(rows: list[OverviewRow]) -> list[OverviewRow]:
    """Leave out the column of unsplit amounts where there are none."""
    return [row for row in rows if not (row.path.endswith("/niet_uitgesplitst") and row.is_empty)]


def _assert_total(plan: Overview, perspective: Perspective) -> None:
    total = perspective.balance["totaal"]
    if not plan.rows:
        assert not total.cents.any(), "a plan without rows holds nothing"  # noqa: S101
        return
    result = plan.row("totaal/resultaat")
    assert np.array_equal(np.array(result.cents), total.cents), "the plan adds up to the perspective"  # noqa: S101
    assert np.array_equal(np.array(result.pm), total.pm), "the plan leaves out the same PM"  # noqa: S101
