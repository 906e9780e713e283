"""What stands around every page: title, navigation, and the footer that says which snapshot this is."""

from collections.abc import Callable
from dataclasses import dataclass

from kaderwerk.core.perspective.scenario import scenario_names
from kaderwerk.parts.dates import written_date
from kaderwerk.parts.dutch_time import moment_in_words
from kaderwerk.parts.edition import Edition
from kaderwerk.parts.links import GeneralLinks, Links
from kaderwerk.parts.navigation import Link, Navigation, navigation
from kaderwerk.parts.table_files import table_file
from kaderwerk.parts.words import SCENARIO_LABELS, capital

PRODUCT = "Kaderwerk"
STYLESHEET = "kaderwerk.css"
ICON = "kaderwerk.svg"
ASSETS = {STYLESHEET: "text/css; charset=utf-8", ICON: "image/svg+xml"}
"""The files of ``static`` with their media types."""


@dataclass(frozen=True, kw_only=True)
class About:
    """Which dossier this is and which snapshot of it."""

    title: str
    organisation: str
    home: str
    navigation: Navigation
    scenario: str
    scenario_title: str
    scenarios: tuple[Link, ...]
    known_on: str
    decision: str
    public_from: str
    fingerprint: str
    version: str
    downloads: tuple[Link, ...]


@dataclass(frozen=True, kw_only=True)
class Frame:
    """The frame of a page; ``about`` None: the page belongs to no dossier. ``terms`` is the place of a term.

    ``sign_script`` remembers the sign that a reader chose, where a script may run.
    ``feed`` is the address of the feed of versions, where a page stands beside it.
    ``table`` gives the address of the file of a table by its steps, None where there are no such files.
    """

    title: str
    stylesheet: str
    theme: str | None
    icon: str
    home: str | None
    about: About | None = None
    terms: Callable[[str], str] | None = None
    table: Callable[..., str] | None = None
    sign_script: str | None = None
    feed: str | None = None


def general_frame(title: str, links: GeneralLinks) -> Frame:
    """Return the frame of a page that belongs to no dossier."""
    return Frame(
        title=f"{title} | {PRODUCT}",
        stylesheet=links.asset(STYLESHEET),
        theme=links.theme(),
        icon=links.asset(ICON),
        home=links.dossiers(),
    )


def dossier_frame(title: str, edition: Edition, links: Links, *, section: str, is_inside: bool = False) -> Frame:
    """Return the frame of a page of a dossier; ``section`` is the key in navigation.py that it is, or is inside."""
    dossier, perspective = edition.dossier, edition.perspective
    about = About(
        title=dossier.title,
        organisation=edition.own_name,
        home=links.perspective(),
        navigation=navigation(links, section=section, is_inside=is_inside),
        scenario=scenario_label(perspective.scenario),
        scenario_title=capital(scenario_label(perspective.scenario)),
        scenarios=_scenarios(edition, links),
        known_on=written_date(dossier.features.get("peildatum", "")),
        decision=edition.snapshot.standing.decision,
        public_from=public_from(edition),
        fingerprint=edition.fingerprint,
        version=edition.snapshot.code_version,
        downloads=tuple(
            Link(label=one.label, url=links.download(one.file), note=one.note) for one in edition.downloads
        ),
    )
    whole_title = f"{title} | {dossier.title} | {PRODUCT}" if title != dossier.title else f"{title} | {PRODUCT}"
    return Frame(
        title=whole_title,
        stylesheet=links.asset(STYLESHEET),
        theme=links.theme(),
        icon=links.asset(ICON),
        home=links.dossiers(),
        about=about,
        terms=lambda anchor: links.named("begrippen", anchor),
        sign_script=links.sign_script(),
        table=(lambda *steps: links.download(table_file(*steps))) if edition.has_table_files else None,
    )


def scenario_label(scenario: str) -> str:
    """Return a scenario in words: the two fixed ones have a sentence of their own."""
    return SCENARIO_LABELS.get(scenario, scenario)


def public_from(edition: Edition) -> str:
    """Return in words the moment until which a publication is under embargo, empty when it names none."""
    embargo = edition.snapshot.standing.embargo
    return "" if embargo is None else f"{moment_in_words(embargo)}; tot dan onder embargo"


def _scenarios(edition: Edition, links: Links) -> tuple[Link, ...]:
    found = []
    for name in scenario_names(edition.dossier):
        url = links.scenario(name)
        if url is not None:
            current = "page" if name == edition.perspective.scenario else ""
            found.append(Link(label=capital(scenario_label(name)), url=url, current=current))
    return tuple(found)
