"""The texts that authors write in a dossier, each with the place where it stands."""

from collections.abc import Iterator
from dataclasses import dataclass

from kaderwerk.core.dossier.frame import Dossier

_COLUMNS = (("teksten", "tekst", "inhoud"), ("voorstellen", "voorstel", "toelichting"))
"""The columns that hold Markdown with live figures: table, id, text."""


@dataclass(frozen=True, kw_only=True)
class WrittenText:
    """One text; ``row`` is numbered as in its file, None when the dossier does not come from one.

    ``proposal`` is the id of the proposal that the text explains, empty for a text of its own; ``programme`` that of
    the programme on whose page it stands.
    """

    table: str
    row_id: str
    column: str
    text: str
    place: str
    row: int | None
    proposal: str = ""
    programme: str = ""

    @property
    def subject(self) -> tuple[str, str]:
        """The table and the id of the row that holds it."""
        return self.table, self.row_id


def written_texts(dossier: Dossier) -> Iterator[WrittenText]:
    """Yield every text that is not empty, in the order of the tables."""
    for name, key, column in _COLUMNS:
        table = dossier.table(name)
        rows = zip(table.column(key), table.column(column), strict=True)
        for at, (row_id, text) in enumerate(rows):
            if text.strip():
                yield WrittenText(
                    table=name,
                    row_id=row_id,
                    column=column,
                    text=text,
                    place=table.place or name,
                    row=table.row_numbers[at] if at < len(table.row_numbers) else None,
                    proposal=row_id if name == "voorstellen" else "",
                    programme=table.cell(at, "programma") if name == "teksten" else "",
                )
