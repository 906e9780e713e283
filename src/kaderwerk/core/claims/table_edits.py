"""The tables of a dossier while they are edited: cells and rows as text, columns and years added where needed."""

from kaderwerk.core.claims.claim_rows import Cells
from kaderwerk.core.dossier.cells import CellError, canonical_cell
from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.dossier.raw import RawDossier, RawTable
from kaderwerk.core.dossier.schema import TABLES
from kaderwerk.core.dossier.writing import raw_tables


class TableEdits:
    """A copy of the tables of a dossier that changes cell by cell; ``is_changed`` tells whether anything did."""

    def __init__(self, dossier: Dossier) -> None:
        """Start from the dossier as it is."""
        raw = raw_tables(dossier)
        self._place = raw.place
        self._headers = {table.name: list(table.header) for table in raw.tables}
        self._rows = {table.name: [list(row) for row in table.rows] for table in raw.tables}
        self._positions: dict[tuple[str, str], dict[str, list[int]]] = {}
        self.is_changed = False

    def cell(self, table: str, row: int, column: str) -> str:
        """Return a cell as it is now; empty when the table lacks the column."""
        header = self._headers[table]
        return self._rows[table][row][header.index(column)] if column in header else ""

    def rows_with(self, table: str, column: str, text: str) -> list[int]:
        """Return the rows with this text in a column, none when the table is not there."""
        if table not in self._rows:
            return []
        found = self._positions.get((table, column))
        if found is None:
            found = self._positions[table, column] = {}
            for row in range(len(self._rows[table])):
                found.setdefault(self.cell(table, row, column), []).append(row)
        return list(found.get(text, ()))

    def change(self, table: str, row: int, column: str, text: str) -> None:
        """Put a text in a cell."""
        if self.cell(table, row, column) == text:
            return
        self._need_column(table, column)
        self._rows[table][row][self._headers[table].index(column)] = text
        self._positions.pop((table, column), None)
        self.is_changed = True

    def add(self, table: str, cells: Cells) -> None:
        """Add a row at the end of a table, which is made when it is not there."""
        if table not in self._headers:
            self._headers[table] = [column.name for column in TABLES[table].columns]
            self._rows[table] = []
        filled = {name: text for name, text in cells.items() if text}
        for name in filled:
            self._need_column(table, name)
        self._rows[table].append([filled.get(name, "") for name in self._headers[table]])
        for (other, column), found in self._positions.items():
            if other == table:
                found.setdefault(filled.get(column, ""), []).append(len(self._rows[table]) - 1)
        self.is_changed = True

    def raw(self) -> RawDossier:
        """Return the tables as they are now, to be read again."""
        tables = [
            RawTable(
                name=name,
                place=f"{self._place}, tabel {name}",
                header=tuple(header),
                rows=self._rows[name],
                row_numbers=list(range(2, len(self._rows[name]) + 2)),
            )
            for name, header in self._headers.items()
        ]
        return RawDossier(place=self._place, tables=tables)

    def _need_column(self, table: str, name: str) -> None:
        header = self._headers[table]
        if name in header:
            return
        at = _year_position(header, name) if name.isdigit() else _column_position(header, table, name)
        header.insert(at, name)
        for row in self._rows[table]:
            row.insert(at, "")


def canonical_cells(table: str, cells: Cells) -> Cells:
    """Return cells as reading would have them, so that they compare; what reading refuses stays as it is."""
    return {name: _canonical(table, name, text) for name, text in cells.items()}


def _canonical(table: str, name: str, text: str) -> str:
    column = TABLES[table].column(name)
    try:
        return text if column is None else canonical_cell(column, text)
    except CellError:
        return text


def _year_position(header: list[str], name: str) -> int:
    """Return where a year belongs among the years, behind all columns when there are none."""
    years = [at for at, other in enumerate(header) if other.isdigit()]
    later = [at for at in years if int(header[at]) > int(name)]
    return later[0] if later else years[-1] + 1 if years else len(header)


def _column_position(header: list[str], table: str, name: str) -> int:
    """Return where a column belongs by the order of the schema: behind the nearest one before it that is there."""
    order = [column.name for column in TABLES[table].columns]
    before = order[: order.index(name)]
    return max((header.index(one) + 1 for one in before if one in header), default=0)
