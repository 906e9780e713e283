"""From a document to its claims: read as one text, so that headings go on over pages, and placed back on each page."""

import hashlib
import re
from bisect import bisect_right
from dataclasses import replace
from decimal import Decimal

from kaderwerk.adapters.documents.page import About, Document, Page
from kaderwerk.adapters.documents.reader import read_claims
from kaderwerk.core.claims.claim import Claim, Place

_NUMBER = re.compile(r"\d[\d.]*(?:,\d+)?")
_CENTS = tuple(100 * unit for unit in (1, 1_000, 1_000_000))
"""What a number may be worth in cents: in euros, in thousands, in millions."""


def document_claims(document: Document, about: About) -> list[Claim]:
    """Return the budget proposals of a document, in reading order, each with its page or its sheet and cell.

    Begin and end of a place index into the text of its page. A sentence that goes on over a page break belongs to the
    page where it begins and ends, as a place, where that page ends; its text stays whole.
    """
    if document.claims is not None:
        return list(document.claims)
    text, begins = _joined(document.pages)
    sheets = [(begin, page.sheet) for begin, page in zip(begins, document.pages, strict=True) if page.sheet is not None]
    claims = read_claims(
        text,
        file=document.file,
        organisation=about.organisation,
        year=about.year,
        title=about.title,
        sheets=sheets,
    )
    return [_placed(claim, document.pages, begins, index) for index, claim in enumerate(claims)]


def _joined(pages: tuple[Page, ...]) -> tuple[str, list[int]]:
    """Join the texts of the pages, and return where each begins.

    Between sheets stands an empty line: a table does not go on over two of them.
    """
    parts: list[str] = []
    begins: list[int] = []
    at = 0
    for page in pages:
        if parts:
            gap = "\n" if page.sheet is None else "\n\n"
            parts.append(gap)
            at += len(gap)
        begins.append(at)
        parts.append(page.text)
        at += len(page.text)
    return "".join(parts), begins


def _placed(claim: Claim, pages: tuple[Page, ...], begins: list[int], index: int) -> Claim:
    at = bisect_right(begins, claim.place.begin) - 1
    page, offset = pages[at], begins[at]
    begin = claim.place.begin - offset
    end = min(claim.place.end - offset, len(page.text))
    place = Place(
        file=claim.place.file,
        page=page.number,
        sheet=page.sheet,
        cell=page.cell_at(_amount_at(claim, page.text, begin, end)) if page.cells else None,
        begin=begin,
        end=end,
        sentence=claim.place.sentence,
    )
    return replace(claim, id=_id(place, index), place=place)


def _amount_at(claim: Claim, text: str, begin: int, end: int) -> int:
    """Return where the first amount of a claim stands between two positions; else its first number, or its begin."""
    numbers = list(_NUMBER.finditer(text, begin, end))
    amount = next((cents for _, cents in sorted(claim.amounts_cents.items()) if cents), None)
    for match in numbers:
        value = Decimal(match.group().rstrip(".").replace(".", "").replace(",", "."))
        if amount in [value * cents for cents in _CENTS]:
            return match.start()
    return numbers[0].start() if numbers else begin


def _id(place: Place, index: int) -> str:
    where = place.file if place.page is None else f"{place.file}:{place.page}"
    where = where if place.sheet is None else f"{where}:{place.sheet}"
    return hashlib.sha256(f"{where}:{place.begin}-{place.end}:{index}".encode("utf-8", "surrogatepass")).hexdigest()[
        :12
    ]
