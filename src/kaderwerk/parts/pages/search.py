"""Searching: a list of everything that can be found, and a field for those whose browser runs the script."""

from dataclasses import dataclass
from itertools import groupby

from kaderwerk.parts.edition import Edition
from kaderwerk.parts.frame import dossier_frame
from kaderwerk.parts.links import Links
from kaderwerk.parts.pages.search_entries import SearchEntry, search_entries
from kaderwerk.parts.rendering import render

NAME = "zoeken"
TITLE = "Zoeken"
OTHERS = "0–9"


@dataclass(frozen=True, kw_only=True)
class SearchView:
    """What the page shows; ``scripts`` are none where the content policy allows none."""

    scripts: tuple[str, ...]
    letters: tuple[tuple[str, str, tuple[SearchEntry, ...]], ...]


def search_page(edition: Edition, links: Links) -> str:
    """Return the page as HTML."""
    entries = sorted(search_entries(edition, links), key=lambda one: _letter(one) == OTHERS)
    view = SearchView(
        scripts=links.search_scripts(),
        letters=tuple(
            (letter, "overig" if letter == OTHERS else letter, tuple(found))
            for letter, found in groupby(entries, key=_letter)
        ),
    )
    return render("search.html", dossier_frame(TITLE, edition, links, section=NAME), view)


def _letter(entry: SearchEntry) -> str:
    """The letter that an entry stands under; what begins with none has a place of its own."""
    first = entry.title[:1].upper()
    return first if first.isascii() and first.isalpha() else OTHERS
