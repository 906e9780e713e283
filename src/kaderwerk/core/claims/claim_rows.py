"""The rows that one claim becomes: its proposal, line or investment, share, cover and sources, as cells of text."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from kaderwerk.core.amount_text import write_amount
from kaderwerk.core.claims.as_read import as_read
from kaderwerk.core.claims.claim import Claim, OwnShare
from kaderwerk.core.money import round_half_up

SURE_ENOUGH = 90
"""Below this certainty, in percent, a line or investment waits for a person: it is shown and not counted."""

SHARE_REASON = "volgens bron"
"""The ``reden`` of a share that a document states."""

COVER_START = "Dekking: "
"""How the description of a line begins that holds what pays for another."""

INVESTMENT = "investering"
"""The category of a claim that becomes an investment, never a line."""

_COVERS = {"reserve": "onttrekking", "overig": "baten"}
"""The funding that becomes a line of its own, and the kind of that line."""

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


def unused_id(wanted: str, taken: set[str]) -> str:
    """Return the wanted id, with a number behind it when it is taken, and note it as taken."""
    one, number = wanted, 2
    while one in taken:
        one, number = f"{wanted}-{number}", number + 1
    taken.add(one)
    return one


@dataclass(frozen=True, kw_only=True)
class ClaimIds:
    """The ids in the rows of a claim; ``cover`` is empty when the claim has no line that covers it."""

    proposal: str
    line: str
    cover: str
    asker: str
    participant: str


@dataclass(frozen=True, kw_only=True)
class ClaimRows:
    """The rows of one claim; ``line`` stands in the table ``line_table``, ``sources`` follow line and cover."""

    proposal: Cells
    line_table: str
    line: Cells
    share: Cells | None
    cover: Cells | None
    sources: tuple[Cells, ...]


def has_cover(claim: Claim) -> bool:
    """Tell whether the funding of a claim becomes a line beside it."""
    return claim.category != INVESTMENT and claim.funding in _COVERS and claim.effect == "nadelig"


def line_table(claim: Claim) -> str:
    """Return the table in which the amounts of a claim are booked."""
    return "investeringen" if claim.category == INVESTMENT else "regels"


def new_ids(claim: Claim, taken: set[str], *, asker: str, participant: str) -> ClaimIds:
    """Return ids made of the title, none of them taken; they are noted as taken."""
    proposal = unused_id(identifier(claim.title), taken)
    line = unused_id(f"{proposal}-1", taken)
    cover = unused_id(f"{proposal}-2", taken) if has_cover(claim) else ""
    return ClaimIds(proposal=proposal, line=line, cover=cover, asker=asker, participant=participant)


def claim_rows(claim: Claim, ids: ClaimIds, years: tuple[int, ...]) -> ClaimRows:
    """Return the rows of a claim over ``years``, the columns of its amounts in rising order.

    A doubtful claim and every cover wait: ``bevestigd`` nee. Every row that holds an amount is named in a row of
    sources, a share by the line that it is a share of.
    """
    # An unknown amount goes on as a known one does.
    amounts = _carried_on(claim, {**claim.amounts_cents, **dict.fromkeys(claim.pm_years)}, years)
    is_investment = claim.category == INVESTMENT
    sign = 1 if is_investment else _sign(claim)
    line = {
        "investering" if is_investment else "regel": ids.line,
        "voorstel": ids.proposal,
        "omschrijving": claim.title,
        "bevestigd": "ja" if claim.certainty >= SURE_ENOUGH else "nee",
        **_texts(amounts, sign=sign),
    }
    if not is_investment:
        line |= {"soort": claim.side or "saldo", "aard": claim.nature}
    cover = _cover(claim, ids, amounts) if has_cover(claim) else None
    return ClaimRows(
        proposal={
            "voorstel": ids.proposal,
            "titel": claim.title,
            "organisatie": ids.asker,
            "categorie": claim.category,
            "status": "concept",
            "dekking": claim.funding or "",
        },
        line_table=line_table(claim),
        line=line,
        share=None if is_investment else _share(claim, ids, amounts, years),
        cover=cover,
        sources=tuple(_source(claim, one) for one in ((ids.line,) if cover is None else (ids.line, ids.cover))),
    )


def _sign(claim: Claim) -> int:
    is_cost_side = claim.side == "lasten"
    is_unfavourable = claim.effect == "nadelig"
    return 1 if is_cost_side == is_unfavourable else -1


def _carried_on(claim: Claim, stated: Mapping[int, int | None], years: tuple[int, ...]) -> dict[int, int | None]:
    """Return cents per year; a structural amount goes on until the next stated year, or its own end."""
    cells: dict[int, int | None] = {}
    going_on: list[int | None] = []
    for year in years:
        if year in stated:
            going_on = [stated[year]]
        elif claim.nature != "structureel" or (claim.until_year is not None and year > claim.until_year):
            going_on = []
        if going_on:
            cells[year] = going_on[0]
    return cells


def _texts(amounts: dict[int, int | None], *, sign: int) -> Cells:
    return {str(year): "PM" if cents is None else write_amount(sign * cents) for year, cents in amounts.items()}


def _share(claim: Claim, ids: ClaimIds, amounts: dict[int, int | None], years: tuple[int, ...]) -> Cells | None:
    # What an investment spends is no charge: a part of the one is no agreed part of the other.
    if claim.own_share is None:
        return None
    cells = _share_amounts(claim, claim.own_share, amounts, years)
    return {
        "regel": ids.line,
        "deelnemer": ids.participant,
        **_texts(cells, sign=_sign(claim)),
        "reden": SHARE_REASON,
    }


def _share_amounts(
    claim: Claim, share: OwnShare, amounts: dict[int, int | None], years: tuple[int, ...]
) -> dict[int, int | None]:
    """Return the share over the years of the amounts: as stated, else by its percentage; of an unknown whole PM."""
    if not share.amounts_cents and share.percentage is not None:
        part = int(share.percentage * 10_000)
        return {
            year: None if cents is None else round_half_up(cents * part, 1_000_000) for year, cents in amounts.items()
        }
    known = _carried_on(claim, share.amounts_cents, years)
    return {year: known.get(year) for year, cents in amounts.items() if year in known or cents is None}


def _cover(claim: Claim, ids: ClaimIds, amounts: dict[int, int | None]) -> Cells:
    return {
        "regel": ids.cover,
        "voorstel": ids.proposal,
        "omschrijving": f"{COVER_START}{claim.title}",
        "soort": _COVERS[claim.funding or ""],
        "aard": claim.nature,
        "bevestigd": "nee",
        **_texts(amounts, sign=1),
    }


def _source(claim: Claim, line: str) -> Cells:
    place = claim.place
    return {
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
        "gelezen": as_read(claim),
    }
