"""A document that Kaderwerk itself published: its proposals are taken from what it carries, and placed in its text."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from kaderwerk.adapters.documents.page import Carried, Document, Page
from kaderwerk.core.claims.claim import Claim, Place
from kaderwerk.core.claims.published import PublishedError, read_published

NOT_SHOWN = "de titel staat niet in de tekst van dit document"
SHOWN_ONLY = 50
"""How sure a claim is, at most, whose title nobody can read in the document: a person looks first."""

MISSING = Carried(text="", shown="")
"""A document says to be of Kaderwerk, and carries nothing that can be read."""

_MARK = "Vingerafdruk (SHA-256"
_AS_ORDINARY = "het is gelezen als een gewoon document, controleer de voorstellen"
_LACKS = f"dit lijkt een publicatie van Kaderwerk, maar de gegevens voor machines ontbreken; {_AS_ORDINARY}"
_NONE = "dit deel van een publicatie van Kaderwerk toont geen voorstellen"
_TAKEN = "een publicatie van Kaderwerk: de voorstellen komen uit de gegevens die het document meegeeft"
_BETWEEN = r"[\s\-\u00ad\u2010\u2011]*"
_LOOSE = re.compile(f"{_BETWEEN[:-1]}+")
"""What differs between a title and the same title in print: line ends, and hyphens at them."""

_SEARCHES_MOST = 200
_SIGNS_MOST = 1_000
_GENERAL = re.compile(r"^\d+ voorstel(?:len)?\b.*$", re.MULTILINE)
"""The line of the home page that counts the proposals: it names none of them."""

_ANY = re.compile(r"^.*\S.*$", re.MULTILINE)
_LINE = re.compile(r"[^\n]+")


def with_published(document: Document) -> Document:
    """Return a document with the claims that it carries, when they are whole and belong to what it shows.

    Else it stays as it is, to be read as any other, with a note that says so.
    """
    carried = next((page.carried for page in document.pages if page.carried is not None), None)
    if carried is None:
        is_ours = any(_MARK in page.text for page in document.pages)
        return replace(document, notes=(*document.notes, _LACKS)) if is_ours else document
    if carried == MISSING:
        return replace(document, notes=(*document.notes, _LACKS))
    try:
        claims = read_published(carried.text, shown=carried.shown, place=document.file)
    except PublishedError as error:
        return replace(document, notes=(*document.notes, f"{error}; {_AS_ORDINARY}"))
    note = _TAKEN if claims else _NONE
    return replace(document, claims=tuple(_Finder(document).placed(claims)), notes=(*document.notes, note))


@dataclass(frozen=True, kw_only=True)
class _Spot:
    page: Page
    begin: int
    end: int
    rank: int


class _Finder:
    """Finds where titles stand in the text of a document: a cell of a table first, then a line, then a part of one."""

    def __init__(self, document: Document) -> None:
        self._file = document.file
        self._pages = document.pages
        self._spots: dict[str, _Spot] = {}
        self._searches = 0
        self._squeezed: tuple[str, ...] = ()
        for page in document.pages:
            for line in _LINE.finditer(page.text):
                self._keep(page, line)

    def placed(self, claims: list[Claim]) -> Iterator[Claim]:
        """Give every claim its place and id; one whose title stands nowhere is doubtful."""
        for index, claim in enumerate(claims):
            spot = self._spot(claim.title)
            shown = claim if spot is not None else _doubted(claim)
            place = self._place(spot or self._general())
            yield replace(shown, id=_id(place, claim.title, index), place=place)

    def _keep(self, page: Page, line: re.Match[str]) -> None:
        cells = line[0].split(" | ")
        for cell in cells:
            rank = 0 if len(cells) > 1 else 1
            key = _loose(cell)
            known = self._spots.get(key)
            if key and (known is None or rank < known.rank):
                self._spots[key] = _Spot(page=page, begin=line.start(), end=line.end(), rank=rank)

    def _spot(self, title: str) -> _Spot | None:
        key = _loose(title)
        if key not in self._spots and self._searches < _SEARCHES_MOST:
            self._searches += 1
            self._squeezed = self._squeezed or tuple(_loose(page.text) for page in self._pages)
            for page, squeezed in zip(self._pages, self._squeezed, strict=True):
                found = _loose_spot(page, title) if key in squeezed else None
                if found is not None:
                    self._spots[key] = found
                    break
        return self._spots.get(key)

    def _general(self) -> _Spot:
        for pattern in (_GENERAL, _ANY):
            for page in self._pages:
                line = pattern.search(page.text)
                if line is not None:
                    return _Spot(page=page, begin=line.start(), end=line.end(), rank=2)
        return _Spot(page=self._pages[0], begin=0, end=0, rank=2)

    def _place(self, spot: _Spot) -> Place:
        page = spot.page
        return Place(
            file=self._file,
            page=page.number,
            sheet=page.sheet,
            cell=page.cell_at(spot.begin),
            begin=spot.begin,
            end=spot.end,
            sentence=page.text[spot.begin : spot.end],
        )


def _doubted(claim: Claim) -> Claim:
    doubt = f"{claim.doubt}; {NOT_SHOWN}" if claim.doubt else NOT_SHOWN
    return replace(claim, certainty=min(claim.certainty, SHOWN_ONLY), doubt=doubt)


def _loose(text: str) -> str:
    return _LOOSE.sub("", text)


def _loose_spot(page: Page, title: str) -> _Spot | None:
    """Return the first place of a title in a page, also where it goes on over lines."""
    signs = _loose(title)
    if len(signs) > _SIGNS_MOST:
        return None
    found = re.search(_BETWEEN.join(map(re.escape, signs)), page.text)
    if found is None:
        return None
    return _Spot(page=page, begin=found.start(), end=found.end(), rank=2)


def _id(place: Place, title: str, index: int) -> str:
    where = f"{place.file}:{place.page}:{place.sheet}:{place.begin}-{place.end}:{title}:{index}"
    return hashlib.sha256(where.encode("utf-8", "surrogatepass")).hexdigest()[:12]
