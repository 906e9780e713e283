"""Claims booked as a dossier: one proposal with its line, share and source per claim."""

import re
import unicodedata
from dataclasses import dataclass, field

from kaderwerk.core.amount_text import write_amount
from kaderwerk.core.claims.claim import Claim
from kaderwerk.core.dossier.raw import RawDossier, RawTable
from kaderwerk.core.dossier.schema import TABLES
from kaderwerk.core.money import round_half_up

WINDOW_YEARS = 4
SURE_ENOUGH = 90
"""Below this certainty, in percent, a line waits for a person: it is shown and not counted."""

Cells = dict[str, str]


def identifier(text: str) -> str:
    """Return an id made of a title: lower case, other characters as ``-``, ``+`` as ``plus``.

    >>> identifier("Duo+"), identifier("Scenario's & coördinatie")
    ('duoplus', 'scenario-s-coordinatie')
    """
    plain = unicodedata.normalize("NFKD", text.replace("+", "plus")).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "voorstel"


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
    amounts = _year_cells(tables, claim, claim.amounts_cents)
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


def _year_cells(tables: _Tables, claim: Claim, stated: dict[int, int]) -> dict[int, int | None]:
    """Return cents per year, None for PM; a structural amount goes on until the next stated year."""
    cells: dict[int, int | None] = {}
    going_on: list[int | None] = []
    for year in tables.years:
        if year in claim.pm_years:
            going_on = [None]
        elif year in stated:
            going_on = [stated[year]]
        elif claim.nature != "structureel":
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
    stated = share.amounts_cents
    if not stated and share.percentage is not None:
        part = int(share.percentage * 10_000)
        stated = {year: round_half_up(cents * part, 1_000_000) for year, cents in claim.amounts_cents.items()}
    cells = {year: cents for year, cents in _year_cells(tables, claim, stated).items() if amounts.get(year) is not None}
    tables.add(
        "aandelen",
        {
            "regel": line,
            "deelnemer": identifier(share.organisation),
            **_texts(cells, sign=sign),
            "reden": "volgens bron",
        },
    )


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
            "begin": str(place.begin),
            "einde": str(place.end),
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
        raw.append(RawTable(name=name, place=name, header=tuple(header), rows=texts, row_numbers=numbers))
    return raw


_KEPT_EMPTY = ("programmas", "begroting", "voorstellen", "regels", "aandelen", "bronnen", "reserves")
"""Tables that stand ready to be filled in, even when the document gave nothing for them."""
