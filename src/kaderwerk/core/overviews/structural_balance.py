"""The structural balance out of the result: what remains when everything incidental is left out."""

from collections.abc import Mapping

import numpy as np

from kaderwerk.core.overviews.row import Overview, OverviewRow, RowText, lines_row, sum_row
from kaderwerk.core.overviews.year_lines import LineBook, YearLines, positions_of
from kaderwerk.core.perspective.lines import (
    ADDITION,
    BALANCE,
    EXPENDITURE,
    INCIDENTAL,
    INCOME,
    UNKNOWN_NATURE,
    WITHDRAWAL,
    IndexArray,
)

CODE = "structureel_saldo"
SOURCE = "BBV artikel 17 onder e en artikel 19 onder c en d; Gemeentewet artikel 189 lid 2"
_INCIDENTAL_ROWS = (
    ("incidentele_baten", "Incidentele baten", INCOME, 1),
    ("incidentele_lasten", "Incidentele lasten", EXPENDITURE, -1),
    ("incidentele_onttrekking", "Incidentele onttrekkingen", WITHDRAWAL, 1),
    ("incidentele_toevoeging", "Incidentele toevoegingen", ADDITION, -1),
    ("incidenteel_niet_uitgesplitst", "Incidenteel, lasten en baten niet apart bekend", BALANCE, 1),
)


def structural_balance(book: LineBook) -> Overview:
    """Return result − incidental (− what has no nature) = structural, for each shown year."""
    shown = dict(book.shown())

    def everything(one: YearLines) -> IndexArray:
        return one.every

    def of_unknown_nature(one: YearLines) -> IndexArray:
        return positions_of(one.codes.natures == UNKNOWN_NATURE)

    formula = "som van alle posten en regels: baten − lasten + onttrekkingen − toevoegingen"
    text = RowText(path=f"{CODE}/resultaat", label="Geraamd resultaat", formula=formula)
    result = lines_row(text, shown, everything)
    incidental = [_incidental(shown, *row) for row in _INCIDENTAL_ROWS]
    terms = [(sign, row) for (*_, sign), row in zip(_INCIDENTAL_ROWS, incidental, strict=True)]
    formula = "incidentele baten − lasten + onttrekkingen − toevoegingen"
    balance = sum_row(RowText(path=f"{CODE}/incidenteel", label="Incidenteel saldo", formula=formula), terms)
    formula = "som van de posten en regels zonder aard"
    text = RowText(path=f"{CODE}/onbekend", label="Waarvan de aard niet bekend is", formula=formula)
    unknown = lines_row(text, shown, of_unknown_nature)
    text = RowText(
        path=f"{CODE}/structureel",
        label="Structureel begrotingssaldo",
        formula="resultaat − incidenteel saldo − wat geen aard heeft",
    )
    structural = sum_row(text, [(1, result), (-1, balance), (-1, unknown)])
    expected = book.perspective.balance["structureel"].cents
    assert np.array_equal(np.array(structural.cents), expected), "result less incidental is structural"  # noqa: S101
    return Overview(
        code=CODE,
        title="Structureel begrotingssaldo",
        source=SOURCE,
        rows=(result, *incidental, balance, unknown, structural),
    )


def _incidental(shown: Mapping[int, YearLines], name: str, label: str, kind: int, sign: int) -> OverviewRow:
    def wanted(one: YearLines) -> IndexArray:
        return positions_of((one.codes.natures == INCIDENTAL) & (one.codes.kinds == kind))

    formula = f"som van de {label[0].lower()}{label[1:]}"
    return lines_row(RowText(path=f"{CODE}/{name}", label=label, formula=formula), shown, wanted, sign=sign)
