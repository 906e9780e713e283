"""An id for each line that has none: the proposal with a number, unique among all that share the namespace."""

from kaderwerk.core.dossier.cells import ID_LENGTH_MAX
from kaderwerk.core.dossier.schema import TABLES
from kaderwerk.core.dossier.table import Table
from kaderwerk.core.dossier.tables_budget import SOURCED_TABLES

_START_LENGTH_MAX = ID_LENGTH_MAX - len("-123456")


def generate_line_ids(tables: dict[str, Table]) -> None:
    """Fill the empty cells of ``regel`` in the table regels; a filled cell keeps its id."""
    lines = tables.get("regels")
    if lines is None or "regel" not in lines.columns:
        return
    ids = lines.columns["regel"]
    taken = {one for name in SOURCED_TABLES if name in tables for one in tables[name].column(TABLES[name].key[0])}
    numbers: dict[str, int] = {}
    for row, proposal in enumerate(lines.column("voorstel")):
        if ids[row] or not proposal:
            continue
        number = numbers.get(proposal, 0) + 1
        start = proposal[:_START_LENGTH_MAX]
        while f"{start}-{number}" in taken:
            number += 1
        numbers[proposal] = number
        ids[row] = f"{start}-{number}"
        taken.add(ids[row])
