"""A dossier as the tables of text that every carrier writes."""

from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.dossier.raw import RawDossier, RawTable


def raw_tables(dossier: Dossier) -> RawDossier:
    """Return every table in canonical text, headers and row order as they were."""
    tables = []
    for table in dossier.tables.values():
        rows = table.texts()
        numbers = list(range(2, len(rows) + 2))
        tables.append(RawTable(name=table.name, place=table.name, header=table.header, rows=rows, row_numbers=numbers))
    return RawDossier(place=dossier.id, tables=tables)
