"""What a decision to change the budget does per programme: the mutation and the new amount (BBV 18)."""

from kaderwerk.core.overviews.programme_plan import OPERATING_ROWS, RESERVE_ROWS
from kaderwerk.core.overviews.row import Overview, OverviewRow, RowText, lines_row, sum_row
from kaderwerk.core.overviews.section import SectionBook
from kaderwerk.core.overviews.year_lines import LineBook, YearLines
from kaderwerk.core.perspective.lines import IndexArray

CODE = "bbv18"
SOURCE = "BBV artikel 18"


def changes(book: LineBook) -> Overview:
    """Return per section and kind what stood in the budget, the mutation by the proposals, and the new amount."""
    sections = SectionBook(book)
    rows: list[OverviewRow] = []
    for at, section in enumerate(sections.sections):
        for name, title, kind, sign in (*OPERATING_ROWS, *RESERVE_ROWS):
            found = _rows(
                book, sections, at, (f"{CODE}/{section.path}/{name}", f"{section.label}: {title}", kind, sign)
            )
            if not found[-1].is_empty or not found[1].is_empty:
                rows += found
    return Overview(
        code=CODE,
        title="Wijziging per programma",
        source=SOURCE,
        rows=tuple(rows),
        remarks=(
            "De mutatie is wat de voorstellen samen veranderen; het nieuwe bedrag is de begroting met de mutatie.",
        ),
    )


def _rows(
    book: LineBook, sections: SectionBook, at: int, what: tuple[str, str, int, int]
) -> tuple[OverviewRow, OverviewRow, OverviewRow]:
    path, label, kind, sign = what

    def stood(one: YearLines) -> IndexArray:
        return sections.of_base(one, at, kind, is_base=True)

    def mutated(one: YearLines) -> IndexArray:
        return sections.of_base(one, at, kind, is_base=False)

    shown = dict(book.shown())
    text = RowText(path=f"{path}/begroting", label=f"{label}, begroting", formula="som van de posten van de begroting")
    before = lines_row(text, shown, stood, sign=sign)
    text = RowText(path=f"{path}/mutatie", label=f"{label}, mutatie", formula="som van de regels van de voorstellen")
    mutation = lines_row(text, shown, mutated, sign=sign)
    text = RowText(path=f"{path}/nieuw", label=f"{label}, nieuw bedrag", formula="begroting + mutatie")
    return before, mutation, sum_row(text, [(1, before), (1, mutation)])
