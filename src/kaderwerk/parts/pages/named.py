"""The pages that a dossier has once, by the name that is also their address."""

from collections.abc import Callable
from dataclasses import dataclass

from kaderwerk.parts.edition import Edition
from kaderwerk.parts.links import Links
from kaderwerk.parts.pages.choices import choices_page
from kaderwerk.parts.pages.programmes import programmes_page


@dataclass(frozen=True, kw_only=True)
class NamedPage:
    """One page: its address without what stands around it, its title, and how it is made."""

    name: str
    title: str
    make: Callable[[Edition, Links], str]


NAMED_PAGES = (
    NamedPage(name="keuzes", title="Keuzes", make=choices_page),
    NamedPage(name="programmas", title="Programma’s", make=programmes_page),
)
