"""Claims booked as a new dossier: one proposal with its line, share and source per claim."""

from dataclasses import dataclass, field

from kaderwerk.core.claims.claim import Claim
from kaderwerk.core.claims.claim_rows import Cells, claim_rows, identifier, new_ids
from kaderwerk.core.dossier.raw import RawDossier, RawTable
from kaderwerk.core.dossier.schema import TABLES

WINDOW_YEARS = 4


@dataclass(kw_only=True)
class _Tables:
    """The rows under construction, and the ids that are taken."""

    years: tuple[int, ...]
    rows: dict[str, list[Cells]] = field(default_factory=dict)
    taken: set[str] = field(default_factory=set)

    def add(self, table: str, cells: Cells) -> None:
        self.rows.setdefault(table, []).append(cells)


def book_claims(claims: list[Claim], *, organisation: str, year: int) -> RawDossier:
    """Return the tables of a dossier of four years from ``year`` with every claim as a proposal.

    A doubtful claim is booked as a line or investment that waits (``bevestigd`` nee); its amount is not counted.
    """
    stated = {one for claim in claims for one in (*claim.amounts_cents, *claim.pm_years)}
    last = max([year + WINDOW_YEARS - 1, *stated])
    tables = _Tables(years=tuple(range(min([year, *stated]), last + 1)))
    own = identifier(organisation)
    frame = {
        "dossier": f"{own}-{year}",
        "titel": f"Kadernota {year} {organisation}",
        "organisatie": own,
        "soort": "kadernota",
        "begrotingsjaar": str(year),
        "eerste_jaar": str(year),
        "aantal_jaren": str(WINDOW_YEARS),
        "status": "concept",
    }
    for name, value in frame.items():
        tables.add("dossier", {"kenmerk": name, "waarde": value})
    _add_organisations(tables, claims, organisation)
    for claim in claims:
        _add_claim(tables, claim)
    return RawDossier(place="gelezen voorstellen", tables=_raw_tables(tables))


def _add_organisations(tables: _Tables, claims: list[Claim], organisation: str) -> None:
    names = {identifier(organisation): (organisation, "gemeente")}
    for claim in claims:
        names.setdefault(identifier(claim.organisation), (claim.organisation, "gemeenschappelijke_regeling"))
    for claim in claims:
        if claim.own_share is not None:
            share = claim.own_share.organisation
            names.setdefault(identifier(share), (share, "gemeente"))
    for one, (name, kind) in names.items():
        tables.add("organisaties", {"organisatie": one, "naam": name, "soort": kind})


def _add_claim(tables: _Tables, claim: Claim) -> None:
    participant = "" if claim.own_share is None else identifier(claim.own_share.organisation)
    ids = new_ids(claim, tables.taken, asker=identifier(claim.organisation), participant=participant)
    rows = claim_rows(claim, ids, tables.years)
    tables.add("voorstellen", rows.proposal)
    tables.add(rows.line_table, rows.line)
    if rows.share is not None:
        tables.add("aandelen", rows.share)
    if rows.cover is not None:
        tables.add("regels", rows.cover)
    for source in rows.sources:
        tables.add("bronnen", source)


def _raw_tables(tables: _Tables) -> list[RawTable]:
    raw = []
    for name, schema in TABLES.items():
        rows = tables.rows.get(name, [])
        if not rows and name not in _KEPT_EMPTY:
            continue
        header = [column.name for column in schema.columns]
        if schema.years is not None:
            header += [str(year) for year in tables.years]
        texts = [[cells.get(column, "") for column in header] for cells in rows]
        numbers = list(range(2, len(texts) + 2))
        place = f"gelezen voorstellen, tabel {name}"
        raw.append(RawTable(name=name, place=place, header=tuple(header), rows=texts, row_numbers=numbers))
    return raw


_KEPT_EMPTY = ("programmas", "begroting", "voorstellen", "regels", "aandelen", "bronnen", "reserves")
"""Tables that stand ready to be filled in, even when the document gave nothing for them."""
