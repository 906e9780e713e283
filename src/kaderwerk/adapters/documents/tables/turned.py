"""Tables that are turned: partners as rows, subjects as columns, and a total row that holds what is asked.

``Gemeente | Loonadministratie | Serverruimte`` over a row for each partner and ``Totaal | 270.000 | 385.000``.
"""

import re
from collections.abc import Sequence
from decimal import Decimal

from kaderwerk.adapters.documents.lines import Line, LineKind
from kaderwerk.adapters.documents.natures import nature_in
from kaderwerk.adapters.documents.tables.bars import barred
from kaderwerk.adapters.documents.tables.cells import Cell, CellKind, trailing_cells
from kaderwerk.adapters.documents.tables.column import Column, Role
from kaderwerk.adapters.documents.tables.rows import Row, Table

_PAYERS = re.compile(r"(?:deelnemende )?(?:gemeenten?|deelnemers?|partners?|leden)", re.IGNORECASE)
_SUM = re.compile(r"(?:totaal|samen|tezamen)\b", re.IGNORECASE)
_YEAR = re.compile(r"\s*(?:in |vanaf )?\(?((?:199|20\d)\d)\)?$")
_NO_SUBJECT = re.compile(
    r"\b(?:tota\w+|samen|aandeel|aandelen|bijdragen?|bedrag(?:en)?|kosten|lasten|baten|budget|begroting|raming|rekening"
    r"|realisatie|verschil|mutatie|sleutel|inwoners?|inwonertal|aantal|percentage|fte)\b|%|€|^(?:19|20)\d\d$"
    r"|^(?:oude?|nieuwe?|huidige?|was|wordt|structureel|incidenteel|eenmalig)$",
    re.IGNORECASE,
)
_ASKING = re.compile(
    r"\b(?:uitbreiding\w*|extra|gevraagd\w*|vra(?:agt|gen)|verhog\w*|hogere?|meerkosten|aanvullend\w*|eenmalige?|incidentele"
    r"|wens\w*|investering\w*|bezuiniging\w*|nodig)\b",
    re.IGNORECASE,
)
_STANDING = re.compile(
    r"\b(?:bestaande?|huidige|aantal(?:len)?|verdeelsleutel|begroting 20\d\d|contributie)\b", re.IGNORECASE
)
"""Without such a word near it a table may well show what partners pay already."""
_NEAR_ABOVE, _NEAR_BELOW = 3, 2
_PARTNERS_LEAST = 2
_LABEL = Column(role=Role.LABEL, name="onderwerp")


def turned_table(lines: Sequence[Line], at: int, year: int | None) -> Table | None:
    """Return the table that begins at a line with its subjects as rows, None when none that is turned begins there.

    The columns of the other rows are shares. A subject whose column does not add up to the total row tells that the
    rows are something else. ``year`` is the document's, for heads that name none.
    """
    if _PAYERS.match(lines[at].text.lstrip(" |")) is None:
        return None
    head = _parts(lines[at])
    if len(head) < 2 or _PAYERS.fullmatch(head[0]) is None:
        return None
    rows = [_parts(line) for line in lines[at + 1 : _end(lines, at)]]
    if len(rows) <= _PARTNERS_LEAST or any(len(row) != len(head) for row in rows):
        return None
    *partners, total = rows
    if _SUM.match(total[0]) is None or any(_SUM.match(row[0]) for row in partners):
        return None
    subjects = [index for index in range(1, len(head)) if _asks(head[index])]
    found = {index: [_cell(row[index]) for row in rows] for index in subjects}
    years = {int(named[1]) if (named := _YEAR.search(head[index])) else year for index in subjects}
    asked_in = years.pop() if len(years) == 1 else None
    last = _end(lines, at) - 1
    near = " ".join(line.text for line in (*lines[max(0, at - _NEAR_ABOVE) : at + 1], *_below(lines, last)))
    if (
        asked_in is None
        or _ASKING.search(near) is None
        or _STANDING.search(near)
        or not all(_adds_up(cells) for cells in found.values())
    ):
        return None
    names = [row[0] for row in partners]
    columns = (
        _LABEL,
        Column(role=Role.YEAR, year=asked_in, name="totaal", segment=1),
        *(Column(role=Role.SHARE, name=name, segment=number) for number, name in enumerate(names, 2)),
    )
    table = Table(caption="", columns=columns, first=at, last=last)
    table.more = _nature_below(lines, last)
    table.rows = [_row(_YEAR.sub("", head[index]), cells, lines[last]) for index, cells in found.items()]
    return table


def _parts(line: Line) -> list[str]:
    return [part.strip() for part in barred(line.text).split("|")]


def _end(lines: Sequence[Line], at: int) -> int:
    """Return where lines with bars stop."""
    for index in range(at + 1, len(lines)):
        if lines[index].kind is LineKind.BLANK or "|" not in barred(lines[index].text):
            return index
    return len(lines)


def _asks(head: str) -> bool:
    """Tell the name of a subject from the name of a key, a share or a year."""
    name = _YEAR.sub("", head)
    return re.search(r"[A-Za-zÀ-ÿ]{3}", name) is not None and _NO_SUBJECT.search(name) is None


def _cell(text: str) -> Cell | None:
    before, cells = trailing_cells(text)
    return cells[0] if len(cells) == 1 and not before.strip() and cells[0].kind is CellKind.AMOUNT else None


def _adds_up(cells: Sequence[Cell | None]) -> bool:
    values = [one.value for one in cells if one is not None]
    return len(values) == len(cells) and bool(values) and sum(values[:-1], Decimal(0)) == values[-1] > 0


def _row(subject: str, cells: Sequence[Cell | None], line: Line) -> Row:
    """Return the row of one subject: its total, then what each partner pays of it."""
    *shares, total = (one for one in cells if one is not None)
    return Row(
        begin=line.begin,
        end=line.end,
        line=line.text.strip(),
        label=subject,
        parts=((), (total,), *((one,) for one in shares)),
        texts=(subject, *(one.text for one in (total, *shares))),
    )


def _below(lines: Sequence[Line], last: int) -> Sequence[Line]:
    return lines[last + 1 : last + 1 + _NEAR_BELOW]


def _nature_below(lines: Sequence[Line], last: int) -> str:
    """Return the sentence right below when it says of what nature all of it is."""
    below = next((line.text.strip() for line in _below(lines, last) if line.text.strip()), "")
    return f"\n{below}" if nature_in(below) is not None else ""
