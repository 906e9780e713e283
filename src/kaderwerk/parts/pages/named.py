"""The pages that a dossier has once, by the name that is also their address."""

from collections.abc import Callable
from dataclasses import dataclass

from kaderwerk.parts.edition import Edition
from kaderwerk.parts.links import Links
from kaderwerk.parts.pages.choices import choices_page
from kaderwerk.parts.pages.glossary import glossary_page
from kaderwerk.parts.pages.left_out import left_out_page
from kaderwerk.parts.pages.partners import partners_page
from kaderwerk.parts.pages.per_year import per_year_page
from kaderwerk.parts.pages.position import position_page
from kaderwerk.parts.pages.programmes import programmes_page
from kaderwerk.parts.pages.reading_ease import reading_ease_page
from kaderwerk.parts.pages.risks import risks_page
from kaderwerk.parts.pages.search import search_page


@dataclass(frozen=True, kw_only=True)
class NamedPage:
    """One page: its address without what stands around it, its title, and how it is made.

    ``is_for_authors``: it is about the work on the dossier, and no part of what is published.
    """

    name: str
    title: str
    make: Callable[[Edition, Links], str]
    is_for_authors: bool = False


NAMED_PAGES = (
    NamedPage(name="per-jaar", title="Per jaar", make=per_year_page),
    NamedPage(name="keuzes", title="Keuzes", make=choices_page),
    NamedPage(name="programmas", title="Programma’s", make=programmes_page),
    NamedPage(name="niet-opgenomen", title="Niet opgenomen", make=left_out_page),
    NamedPage(name="partners", title="Partners", make=partners_page),
    NamedPage(name="risicos", title="Risico’s", make=risks_page),
    NamedPage(name="reserves-en-kengetallen", title="Reserves en kengetallen", make=position_page),
    NamedPage(name="begrippen", title="Begrippen", make=glossary_page),
    NamedPage(name="leesbaarheid", title="Leesbaarheid", make=reading_ease_page, is_for_authors=True),
    NamedPage(name="zoeken", title="Zoeken", make=search_page),
)
