"""A note of over a hundred pages with all that a municipality puts in one, and the proposals that stand in it."""

from collections.abc import Sequence
from dataclasses import dataclass

from tests.layouts.flat_text import Cell, FlatText, Grid, Note
from tests.layouts.note_words import YEARS, Proposal, Prose, prose_proposals, table_proposals

CHAPTERS = (
    "Bestuur en ondersteuning", "Veiligheid", "Verkeer en vervoer", "Economie", "Onderwijs",
    "Sport, cultuur en recreatie", "Sociaal domein", "Volksgezondheid en milieu", "Wonen en bouwen", "Bedrijfsvoering",
)  # fmt: skip
CAPTION = "Nieuw beleid (bedragen x € 1.000)"
HEAD = ("Omschrijving", *map(str, YEARS))
WIDTHS = (7.6, 2.1, 2.1, 2.1, 2.1)
_PARAGRAPHS = 30


@dataclass(frozen=True, kw_only=True)
class LongNote:
    """The file, and what was put into it, in reading order: proposals, sentences of prose, and words of footnotes."""

    source: str
    proposals: Sequence[Proposal]
    sentences: Sequence[str]
    notes: Sequence[str]


def long_note() -> LongNote:
    """Return the note; the same each time."""
    document = FlatText(header="Gemeente Zuiderwaard")
    prose, proposals, notes = Prose(), [], []
    asked, rows = prose_proposals(), _Rows()
    document.page_break("Kaal")
    document.paragraph("Kadernota 2027", style="Titel")
    document.paragraph("Gemeente Zuiderwaard")
    _add_contents(document)
    for at, title in enumerate(CHAPTERS):
        document.heading(title, numbered=str(at + 1))
        for part, proposal in enumerate(asked[4 * at : 4 * at + 4]):
            _add_prose(document, prose, 3 + part)
            notes += _add_proposal(document, prose, proposal)
            proposals.append(proposal)
        for text in prose.paragraphs(_PARAGRAPHS - 18):
            document.paragraph(text)
        if at % 3 == 1:
            document.heading("Stand van zaken", 2)
            document.columns(list(prose.paragraphs(9)))
        proposals += _add_table(document, rows.taken(70 if at in (3, 6) else 5), is_head_repeated=at != 6)
        for text in prose.paragraphs(4):
            document.paragraph(text)
        if at == 4:
            # A scan put on a page of the note, under its header and over its page number.
            document.page_break()
            document.picture(width=15.5, height=21)
            document.page_break()
            document.paragraph(prose.sentence())
    document.page_break("Kaal")
    document.picture(width=15.5, height=21)
    document.page_break("Liggend")
    document.paragraph("Bijlage: verloop van de reserves", style="Bijschrift")
    document.paragraph(prose.sentence())
    return LongNote(source=document.source(), proposals=proposals, sentences=prose.sentences, notes=notes)


class _Rows:
    """Hands out rows of tables, none twice."""

    def __init__(self) -> None:
        """Begin with the first."""
        self._at = 0

    def taken(self, count_of: int) -> list[Proposal]:
        """Return the next rows."""
        self._at += count_of
        return table_proposals(self._at - count_of, count_of)


def _add_contents(document: FlatText) -> None:
    document.page_break()
    document.paragraph("Inhoudsopgave", style="Bijschrift")
    for at, title in enumerate(CHAPTERS):
        document.paragraph(f"{at + 1} {title}\t{3 + 11 * at}", style="Inhoud")
        document.paragraph(f"{at + 1}.1 Stand van zaken\t{9 + 11 * at}", style="Inhoud")


def _add_prose(document: FlatText, prose: Prose, count_of: int) -> None:
    for text in prose.paragraphs(count_of):
        document.paragraph(text)


def _add_proposal(document: FlatText, prose: Prose, proposal: Proposal) -> list[str]:
    """Add a proposal under its heading; the amount has a footnote, and so has the prose before it."""
    before = f"Toelichting van de afdeling over {proposal.title.lower()} staat in het archief."
    about = f"Het college nam kennis van de brief over {proposal.title.lower()}."
    document.paragraph(prose.sentence() + " " + prose.sentence(), Note(before), " " + prose.sentence())
    document.heading(proposal.title, 3)
    head, _, rest = proposal.sentence.partition(" en in 2028") if " en in 2028" in proposal.sentence else ("", "", "")
    if head:
        document.paragraph(head, Note(about), f" en in 2028{rest}")
    else:
        document.paragraph(proposal.sentence, Note(about))
    return [before, about]


def _add_table(document: FlatText, rows: list[Proposal], *, is_head_repeated: bool) -> list[Proposal]:
    document.paragraph(CAPTION, style="Bijschrift")
    total = ("Totaal", *(_sum(rows, year) for year in YEARS))
    document.table(
        Grid(
            rows=[HEAD, *(row.cells for row in rows), [Cell(text=text, is_bold=True, align="end") for text in total]],
            widths=WIDTHS,
            is_head_repeated=is_head_repeated,
        )
    )
    return rows


def _sum(rows: list[Proposal], year: int) -> str:
    return f"{sum(row.amounts.get(year, 0) for row in rows) // 1000:,}".replace(",", ".")
