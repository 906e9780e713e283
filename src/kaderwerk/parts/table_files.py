"""Where the file of each published table stands: named after what the table shows, for pages and publication."""

import hashlib

TABLES_INDEX = "data/tabellen.csv"
"""The list of all table files."""
TABLES_FOLDER = "tabellen/"


def table_file(*steps: str) -> str:
    """Return the path of the file of a table; a step may be an id of the dossier.

    Ids that differ in capitals alone would be one file on many disks: one with a capital gets a mark that no id holds.

    >>> table_file("saldo"), table_file("programmas", "2", "voorstellen")
    ('tabellen/saldo.csv', 'tabellen/programmas/2/voorstellen.csv')
    >>> table_file("voorstellen", "ICT")
    'tabellen/voorstellen/ICT~bc1ccf.csv'
    """
    return f"{TABLES_FOLDER}{'/'.join(map(_step, steps))}.csv"


def _step(step: str) -> str:
    if step == step.lower():
        return step
    return f"{step}~{hashlib.sha256(step.encode()).hexdigest()[:6]}"
