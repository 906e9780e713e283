"""Claims booked as a dossier: one proposal with its line, share and source per claim."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field

from kaderwerk.core.amount_text import write_amount
from kaderwerk.core.claims.claim import Claim, OwnShare
from kaderwerk.core.dossier.raw import RawDossier, RawTable
from kaderwerk.core.dossier.schema import TABLES
from kaderwerk.core.money import round_half_up

WINDOW_YEARS = 4
SURE_ENOUGH = 90
"""Below this certainty, in percent, a line waits for a person: it is shown and not counted."""

_ID_LENGTH = 150
"""Of a longer title; what follows makes the id of a line or of a second proposal with that title."""

Cells = dict[str, str]


def identifier(text: str) -> str:
    """Return an id made of a title: lower case, other characters as ``-``, ``+`` as ``plus``.

    >>> identifier("Duo+"), identifier("Scenario's & coördinatie")
    ('duoplus', 'scenario-s-coordinatie')
    """
    plain = unicodedata.normalize("NFKD", text.replace("+", "plus")).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:_ID_LENGTH].rstrip("-") or "voorstel"


@dataclass(kw_only=True)
class _Tables:
    """The rows under construction, and the ids that are taken."""

    years: tuple[int, ...]
    rows: dict[str, list[Cells]] = field(default_factory=dict)
    taken: set[str] = field(default_factory=set)

    def add(self, table: str, cells: Cells) -> None:
        self.rows.setdefault(table, []).append(cells)

    def new_id(self, wanted: str) -> str:
        one, number = wanted, 2
        while one in self.taken:
            one, number = f"{wanted}-{number}", number + 1
        self.taken.add(one)
        return one


def book_claims(claims: list[Claim], *, organisation: str, year: int) -> RawDossier:
    """Return the tables of a dossier of four years from ``year`` with every claim as a proposal.

    A doubtful claim is booked as a line that waits (``bevestigd`` nee); its amount is not counted.
    """
    stated = {one for claim in claims for one in (*claim.amounts_cents, *claim.pm_years)}
    last = max([year + WINDOW_YEARS - 1, *stated])
    window = set(range(year, year + WINDOW_YEARS))
    tables = _Tables(years=tuple(sorted(window | stated | set(range(min([year, *stated]), last + 1)))))
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
    proposal = tables.new_id(identifier(claim.title))
    tables.add(
        "voorstellen",
        {
            "voorstel": proposal,
            "titel": claim.title,
            "organisatie": identifier(claim.organisation),
            "categorie": claim.category,
            "status": "concept",
            "dekking": claim.funding or "",
        },
    )
    # An unknown amount goes on as a known one does.
    amounts = _year_cells(tables, claim, {**claim.amounts_cents, **dict.fromkeys(claim.pm_years)})
    line = tables.new_id(f"{proposal}-1")
    _add_source(tables, claim, line)
    if claim.category == "investering":
        tables.add(
            "investeringen",
            {"investering": line, "voorstel": proposal, "omschrijving": claim.title, **_texts(amounts, sign=1)},
        )
        return
    is_sure = claim.certainty >= SURE_ENOUGH
    sign = _sign(claim)
    tables.add(
        "regels",
        {
            "regel": line,
            "voorstel": proposal,
            "omschrijving": claim.title,
            "soort": claim.side or "saldo",
            "aard": claim.nature,
            "bevestigd": "ja" if is_sure else "nee",
            **_texts(amounts, sign=sign),
        },
    )
    _add_share(tables, claim, line, amounts, sign)
    if claim.funding in ("reserve", "overig") and claim.effect == "nadelig":
        cover = tables.new_id(f"{proposal}-2")
        tables.add(
            "regels",
            {
                "regel": cover,
                "voorstel": proposal,
                "omschrijving": f"Dekking: {claim.title}",
                "soort": "onttrekking" if claim.funding == "reserve" else "baten",
                "aard": claim.nature,
                "bevestigd": "nee",
                **_texts(amounts, sign=1),
            },
        )
        _add_source(tables, claim, cover)


def _sign(claim: Claim) -> int:
    is_cost_side = claim.side == "lasten"
    is_unfavourable = claim.effect == "nadelig"
    return 1 if is_cost_side == is_unfavourable else -1


def _year_cells(tables: _Tables, claim: Claim, stated: Mapping[int, int | None]) -> dict[int, int | None]:
    """Return cents per year; a structural amount goes on until the next stated year, or its own end."""
    cells: dict[int, int | None] = {}
    going_on: list[int | None] = []
    for year in tables.years:
        if year in stated:
            going_on = [stated[year]]
        elif claim.nature != "structureel" or (claim.until_year is not None and year > claim.until_year):
            going_on = []
        if going_on:
            cells[year] = going_on[0]
    return cells


def _texts(amounts: dict[int, int | None], *, sign: int) -> Cells:
    return {str(year): "PM" if cents is None else write_amount(sign * cents) for year, cents in amounts.items()}


def _add_share(tables: _Tables, claim: Claim, line: str, amounts: dict[int, int | None], sign: int) -> None:
    share = claim.own_share
    if share is None:
        return
    cells = _share_cells(tables, claim, share, amounts)
    tables.add(
        "aandelen",
        {
            "regel": line,
            "deelnemer": identifier(share.organisation),
            **_texts(cells, sign=sign),
            "reden": "volgens bron",
        },
    )


def _share_cells(
    tables: _Tables, claim: Claim, share: OwnShare, amounts: dict[int, int | None]
) -> dict[int, int | None]:
    """Return the share over the years of the amounts: as stated, else by its percentage; of an unknown whole PM."""
    if not share.amounts_cents and share.percentage is not None:
        part = int(share.percentage * 10_000)
        return {
            year: None if cents is None else round_half_up(cents * part, 1_000_000) for year, cents in amounts.items()
        }
    known = _year_cells(tables, claim, share.amounts_cents)
    return {year: known.get(year) for year, cents in amounts.items() if year in known or cents is None}


def _add_source(tables: _Tables, claim: Claim, line: str) -> None:
    place = claim.place
    tables.add(
        "bronnen",
        {
            "regel": line,
            "claim": claim.id,
            "bestand": place.file,
            "pagina": "" if place.page is None else str(place.page),
            "blad": place.sheet or "",
            "cel": place.cell or "",
            "begin": str(place.begin) if place.end else "",
            "einde": str(place.end) if place.end else "",
            "zin": place.sentence,
            "zekerheid": write_amount(claim.certainty),
            "twijfel": claim.doubt or "",
        },
    )


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
