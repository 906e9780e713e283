"""Exports with a row for each year of a subject: a column with ja or nee says its nature, and its rows are one."""

from collections.abc import Sequence
from dataclasses import replace

from kaderwerk.adapters.documents.natures import INCIDENTAL, STRUCTURAL
from kaderwerk.adapters.documents.tables.column import Role
from kaderwerk.adapters.documents.tables.rows import Row, Table
from kaderwerk.adapters.documents.tables.table_request import TableRequest

_OTHER = {STRUCTURAL: INCIDENTAL, INCIDENTAL: STRUCTURAL, "eenmalig": STRUCTURAL}
_NEXT = 4
"""The next row begins right behind the end of the last one; between them no other group opens."""
_YES, _NO = ("ja", "j", "x"), ("nee", "n", "")


def with_nature_in_words(table: Table) -> Table:
    """Read a column such as "structureel" over ja and nee as the nature of each row."""
    for at, column in enumerate(table.columns):
        name, segment = column.name.lower(), column.segment
        if name not in _OTHER or sum(one.segment == segment for one in table.columns) != 1:
            continue
        answers = [row.texts[segment].strip().lower() if segment < len(row.texts) else "" for row in table.rows]
        if not any(one in _YES for one in answers) or not all(one in (*_YES, *_NO) for one in answers):
            continue
        nature = STRUCTURAL if name == STRUCTURAL else INCIDENTAL
        rows = [
            _with_text(row, segment, nature if one in _YES else _OTHER[nature])
            for row, one in zip(table.rows, answers, strict=True)
        ]
        columns = list(table.columns)
        columns[at] = replace(column, role=Role.NATURE)
        return replace(table, columns=tuple(columns), rows=rows)
    return table


def _with_text(row: Row, segment: int, text: str) -> Row:
    texts = [*row.texts, *[""] * (segment + 1 - len(row.texts))]
    texts[segment] = text
    return replace(row, texts=tuple(texts), words=tuple(one for one in row.words if one.lower() not in (*_YES, *_NO)))


def of_one_subject_each(found: Sequence[TableRequest]) -> list[TableRequest]:
    """Make one request of neighbours with the same name that are each asked once, in years of their own."""
    made: list[TableRequest] = []
    above = None
    for one in found:
        last = made[-1] if made else None
        is_next = above is not None and 0 <= one.begin - above.end <= _NEXT
        above = one
        if last is not None and is_next and _goes_on(last, one):
            amounts = {**last.amounts_cents, **one.amounts_cents}
            shares = {**(last.share_cents or {}), **(one.share_cents or {})} or None
            made[-1] = replace(
                last,
                amounts_cents=dict(sorted(amounts.items())),
                share_cents=shares,
                until_year=max(amounts),
                certainty=min(last.certainty, one.certainty),
                doubts=tuple(dict.fromkeys((*last.doubts, *one.doubts))),
            )
        else:
            made.append(one)
    return made


def _goes_on(first: TableRequest, second: TableRequest) -> bool:
    """Tell the next year of the same subject; what is structural goes on by itself, so twice that is two subjects."""
    years = [*first.amounts_cents, *second.amounts_cents]
    return (
        first.title == second.title
        and (first.effect, first.nature, second.nature) == (second.effect, INCIDENTAL, INCIDENTAL)
        and len(second.amounts_cents) == 1
        and len(set(years)) == len(years)
        and not first.pm_years
        and not second.pm_years
    )
