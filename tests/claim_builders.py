"""Claims for tests of reading into a dossier, and the dossier before and after a merge."""

import dataclasses
from collections.abc import Iterable
from typing import Any

from kaderwerk.core.claims.booking import book_claims
from kaderwerk.core.claims.claim import Claim, OwnShare, Place
from kaderwerk.core.claims.merge_report import MergedClaim
from kaderwerk.core.claims.merging import merge_claims
from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.dossier.raw import RawDossier
from kaderwerk.core.dossier.reading import read_dossier
from kaderwerk.core.dossier.writing import raw_tables
from kaderwerk.core.scenarios.edits import edits_between

TRAINEES = Claim(
    id="c1",
    title="Trainees",
    organisation="Duo+",
    category="autonoom",
    nature="incidenteel",
    effect="nadelig",
    side="lasten",
    amounts_cents={2022: 6_500_000},
    from_year=2022,
    until_year=2022,
    own_share=OwnShare(organisation="Diemen", amounts_cents={2022: 2_500_000}),
    certainty=95,
    place=Place(file="nota.pdf", page=3, begin=10, end=42, sentence="De kosten zijn voor 2022 € 65.000."),
)
LIBRARY = dataclasses.replace(
    TRAINEES,
    id="c2",
    title="Bibliotheek",
    organisation="Diemen",
    category="nieuw",
    nature="structureel",
    until_year=None,
    amounts_cents={2023: 1_000_000},
    own_share=None,
    funding="reserve",
    place=Place(file="nota.pdf", page=4, begin=0, end=30, sentence="Vanaf 2023 is € 10.000 nodig."),
)
BRIDGE = dataclasses.replace(
    LIBRARY,
    id="c3",
    title="Brug",
    category="investering",
    funding=None,
    nature="incidenteel",
    amounts_cents={2022: 50_000_000},
    certainty=80,
    doubt="bedrag staat in een voetnoot",
    place=Place(file="nota.pdf", page=5, begin=0, end=20, sentence="De brug kost € 500.000."),
)
ALL = (TRAINEES, LIBRARY, BRIDGE)


def changed(claim: Claim, *, sentence: str | None = None, page: int | None = None, **fields: Any) -> Claim:  # noqa: ANN401  # fields by name
    """A claim with other fields; of its place only the sentence or the page."""
    place = dataclasses.replace(
        claim.place, sentence=sentence or claim.place.sentence, page=page or claim.place.page, file=claim.place.file
    )
    return dataclasses.replace(claim, **({"place": place} | fields))


def booked(*claims: Claim) -> Dossier:
    """A new dossier of Diemen 2022 with these claims."""
    return read_dossier(book_claims(list(claims), organisation="Diemen", year=2022))


def typed(dossier: Dossier, *cells: tuple[str, str, str, str]) -> Dossier:
    """The dossier after a person put texts in cells: table, id of the row, column, text."""
    raw = raw_tables(dossier)
    for table_name, row_id, column, text in cells:
        (table,) = (one for one in raw.tables if one.name == table_name)
        (row,) = (row for row in table.rows if row[0] == row_id)
        row[table.header.index(column)] = text
    return read_dossier(raw)


def merged(dossier: Dossier, *claims: Claim) -> tuple[Dossier, dict[str, MergedClaim]]:
    """The dossier after a merge, and the report by title."""
    merge = merge_claims(dossier, claims)
    return read_dossier(merge.raw), {one.title: one for one in merge.report}


def texts(dossier: Dossier | RawDossier) -> dict[str, list[list[str]]]:
    """Every table as rows of text, its header first."""
    raw = raw_tables(dossier) if isinstance(dossier, Dossier) else dossier
    return {table.name: [list(table.header), *table.rows] for table in raw.tables}


def difference(before: Dossier, after: Dossier) -> dict[str, tuple[str | None, str | None]]:
    """Every cell that differs, without the bookkeeping of sources."""
    return {
        f"{one.table}/{one.row_id}/{one.column}": (one.old, one.new)
        for one in edits_between(before, after)
        if one.table != "bronnen"
    }


def outcomes(report: Iterable[MergedClaim]) -> list[tuple[str, str]]:
    """Title and outcome of each claim."""
    return [(one.title, str(one.outcome)) for one in report]
