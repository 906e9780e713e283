"""The places of a dossier whose text the fonts of the PDF cannot show, told to the person who publishes."""

from collections.abc import Iterator

from kaderwerk.adapters.files.pdf_characters import unshown
from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.problems import Problem

_SIGNS_MAX = 8


def pdf_gaps(dossier: Dossier) -> Iterator[Problem]:
    """Yield a problem per cell with signs without a shape, in the order of the tables; none of them stops anything."""
    for table in dossier.tables.values():
        for column in table.header:
            for row, text in enumerate(table.columns.get(column, ())):
                signs = unshown(text)
                if signs:
                    number = f"[U+{ord(signs[0]):04X}]"
                    others = len(signs) - _SIGNS_MAX
                    more = f" en nog {others} ander{'e tekens' if others > 1 else ' teken'}" if others > 0 else ""
                    yield Problem(
                        place=table.place,
                        row=table.row_numbers[row] if table.row_numbers else None,
                        column=column,
                        found=" ".join(signs[:_SIGNS_MAX]) + more,
                        expected="tekens die in het lettertype van de PDF staan",
                        remedy=f"In kadernota.pdf staat het nummer, zoals {number}; andere bestanden tonen het teken.",
                    )
