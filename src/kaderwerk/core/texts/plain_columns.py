"""The columns of a dossier that hold plain text: they are shown as they are, so that no reference can stand in them."""

from collections.abc import Iterator

from kaderwerk.core.dossier.column import Kind
from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.texts.written_text import WrittenText

_QUOTES = ("bronnen",)
"""What another document says is shown as it stands there."""


def plain_texts(dossier: Dossier, holding: str = "") -> Iterator[WrittenText]:
    """Yield every cell of plain text that is not empty and holds some signs: by table, column and row."""
    for name, table in dossier.tables.items():
        if table.schema is None or name in _QUOTES:
            continue
        key = table.schema.key[0] if len(table.schema.key) == 1 else ""
        ids = table.column(key)
        for column in table.schema.columns:
            if column.kind is not Kind.TEXT or column.name not in table.columns:
                continue
            for at, text in enumerate(table.column(column.name)):
                if holding in text and text.strip():
                    yield WrittenText(
                        table=name,
                        row_id=ids[at],
                        column=column.name,
                        text=text,
                        place=table.place or name,
                        row=table.row_numbers[at] if at < len(table.row_numbers) else None,
                        proposal=ids[at] if name == "voorstellen" else "",
                    )
