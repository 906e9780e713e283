"""The words of the field with what they mean, from A to Z."""

from dataclasses import dataclass
from itertools import groupby

from kaderwerk.core.glossary import GLOSSARY, Term
from kaderwerk.parts.edition import Edition
from kaderwerk.parts.frame import dossier_frame
from kaderwerk.parts.links import Links
from kaderwerk.parts.rendering import render
from kaderwerk.parts.terms import anchor_of

NAME = "begrippen"
TITLE = "Begrippen"
_INSIDE = frozenset({"drager", "doortrekken", "feit"})
"""Words of people who work on a dossier: no reader of a publication meets them."""


@dataclass(frozen=True, kw_only=True)
class TermEntry:
    """One term with its place on the page."""

    word: str
    anchor: str
    meaning: str


@dataclass(frozen=True, kw_only=True)
class GlossaryView:
    """What the page shows: the terms by their first letter."""

    letters: tuple[tuple[str, tuple[TermEntry, ...]], ...]


def glossary_page(edition: Edition, links: Links) -> str:
    """Return the page as HTML."""
    view = GlossaryView(
        letters=tuple(
            (letter, tuple(_entry(term) for term in found)) for letter, found in groupby(public_terms(), key=_letter)
        )
    )
    return render("glossary.html", dossier_frame(TITLE, edition, links, section=NAME), view)


def public_terms() -> list[Term]:
    """Return the terms that readers of a publication meet, in the order of the alphabet."""
    return sorted((term for term in GLOSSARY if term.dutch not in _INSIDE), key=lambda term: term.dutch.casefold())


def _letter(term: Term) -> str:
    return term.dutch[0].upper()


def _entry(term: Term) -> TermEntry:
    return TermEntry(word=term.dutch, anchor=anchor_of(term.dutch), meaning=term.meaning)
