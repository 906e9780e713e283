"""What a dossier holds of documents that were read into it before: a booked claim is a place with its rows."""

from collections.abc import Iterator
from dataclasses import dataclass

from kaderwerk.core.claims.claim_rows import COVER_START, Cells
from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.dossier.frozen_keys import DECIDED_STATUSES

PLACE_COLUMNS = ("claim", "bestand", "pagina", "blad", "cel", "begin", "einde", "zin")
"""The columns of ``bronnen`` that say where a claim stands."""

_AMOUNT_TABLES = (("regels", "regel"), ("investeringen", "investering"))


@dataclass(frozen=True, kw_only=True)
class Booked:
    """A claim that was booked before, as the dossier holds it now.

    ``line`` is the id in ``line_table`` of the row with its amounts, ``cover`` that of the line which covers it;
    ``sources`` are all their rows in ``bronnen``, that of the line first. ``lines`` counts the rows with amounts,
    covers not included: more than one means that a person divided it. ``titles`` are those of the proposal and of
    the line, plain: a person may have changed one of them. ``reading`` is the text of ``as_read``, empty when the
    source does not hold it.
    """

    proposal: str
    title: str
    titles: frozenset[str]
    organisation: str
    is_decided: bool
    line_table: str
    line: str
    cells: Cells
    lines: int
    cover: str | None
    sources: tuple[int, ...]
    place: Cells
    reading: str

    @property
    def file(self) -> str:
        """The name of the document."""
        return self.place["bestand"]

    @property
    def sentence(self) -> str:
        """The sentence, plain."""
        return plain(self.place["zin"])


def plain(text: str) -> str:
    """Return a text as it is compared: white space and capitals tell nothing.

    >>> plain("De  kosten zijn € 10.")
    'de kosten zijn € 10.'
    """
    return " ".join(text.split()).casefold()


def booked_claims(dossier: Dossier) -> list[Booked]:
    """Return what was booked from documents, in the order of ``bronnen``; a source that a person added is none."""
    sources = dossier.table("bronnen")
    row_at = {name: dossier.table(name).rows_by(key) for name, key in _AMOUNT_TABLES}
    groups: dict[tuple[str, ...], list[tuple[int, str, str, Cells]]] = {}
    for row in range(sources.size):
        # Reading writes a certainty with every source; without one and without a claim a person wrote it.
        if not (sources.cell(row, "claim") or sources.cell(row, "zekerheid")):
            continue
        found = _amount_row(dossier, row_at, sources.cell(row, "regel"))
        if found is None:
            continue
        table, line, cells = found
        place = tuple(sources.cell(row, name) for name in PLACE_COLUMNS)
        groups.setdefault((cells["voorstel"], *place), []).append((row, table, line, cells))
    return list(_booked(dossier, groups))


def _amount_row(dossier: Dossier, row_at: dict[str, dict[str, int]], name: str) -> tuple[str, str, Cells] | None:
    for table, _ in _AMOUNT_TABLES:
        if name in row_at[table]:
            return table, name, dossier.table(table).row(row_at[table][name])
    return None


def _booked(dossier: Dossier, groups: dict[tuple[str, ...], list[tuple[int, str, str, Cells]]]) -> Iterator[Booked]:
    proposals = dossier.table("voorstellen")
    proposal_at = proposals.rows_by("voorstel")
    for (proposal, *place), members in groups.items():
        covers = [one for one in members if one[3].get("omschrijving", "").startswith(COVER_START)]
        lines = [one for one in members if one not in covers]
        if not lines and covers[0][3].get("soort") != "onttrekking":
            # A title can begin so too; the line comes before its cover.
            lines, covers = covers[:1], covers[1:]
        if not lines:
            continue
        _, table, line, cells = lines[0]
        at = proposal_at[proposal]
        title = proposals.cell(at, "titel")
        yield Booked(
            proposal=proposal,
            title=title,
            titles=frozenset({plain(title), plain(cells.get("omschrijving", ""))} - {""}),
            organisation=proposals.cell(at, "organisatie"),
            is_decided=proposals.cell(at, "status") in DECIDED_STATUSES,
            line_table=table,
            line=line,
            cells=cells,
            lines=len({one[2] for one in lines}),
            cover=covers[0][2] if covers else None,
            sources=tuple(one[0] for one in (*lines, *covers)),
            place=dict(zip(PLACE_COLUMNS, place, strict=True)),
            reading=dossier.table("bronnen").cell(lines[0][0], "gelezen"),
        )
