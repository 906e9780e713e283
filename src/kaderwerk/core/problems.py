"""Input that cannot be read or referred to: where it stands, what was found, expected and what to do."""

from dataclasses import dataclass

from kaderwerk.core.visible_text import visible


@dataclass(frozen=True, kw_only=True)
class Problem:
    """One error in a dossier; ``place`` is the file or sheet, ``row`` as numbered in it.

    ``column`` is the column's name, ``cell`` its address in a workbook, ``found`` the text that stood there.
    """

    place: str
    row: int | None = None
    column: str | None = None
    cell: str | None = None
    found: str | None = None
    expected: str
    remedy: str

    @property
    def sentence(self) -> str:
        """The whole message on one line, as people read it."""
        where = self.place
        if self.row is not None:
            where += f", rij {self.row}"
        if self.column is not None:
            where += f", kolom {self.column}"
        if self.cell is not None:
            where += f" (cel {self.cell})"
        found = "" if self.found is None else f"gevonden: {_shortened(self.found)}; "
        return visible(f"{where}: {found}verwacht: {self.expected}. {self.remedy}")


class DossierRejectedError(Exception):
    """A dossier holds errors; all of them stand in ``problems``, in the order of the tables."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        """Keep the problems; the message counts them."""
        super().__init__("1 fout in het dossier" if len(problems) == 1 else f"{len(problems)} fouten in het dossier")
        self.problems = problems

    def __reduce__(self) -> tuple[type["DossierRejectedError"], tuple[tuple[Problem, ...]]]:
        """Let another process raise the same."""
        return type(self), (self.problems,)


def _shortened(text: str) -> str:
    shown = text if len(text) <= 60 else text[:57] + "..."
    return "(leeg)" if shown == "" else f'"{shown}"'
