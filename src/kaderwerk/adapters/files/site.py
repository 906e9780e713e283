"""The pages of a dossier written to files: they work without a server and without script, which only adds to them."""

import json
from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from importlib import resources
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from kaderwerk.adapters.files.beside import Partner, beside
from kaderwerk.adapters.files.both_ends import BothEnds
from kaderwerk.adapters.files.folder_writer import FolderWriter
from kaderwerk.adapters.files.page_parts import PAGE_BYTES_MAX, PagePart
from kaderwerk.adapters.files.publication_schema_org import page_with_dataset
from kaderwerk.adapters.files.published_claims import claims_of, page_with_claims
from kaderwerk.adapters.files.site_parts import Places, in_parts, led_addresses, led_to_parts
from kaderwerk.core.perspective.address import series_addresses
from kaderwerk.core.publication.snapshot import Snapshot
from kaderwerk.parts.edition import Download, Edition
from kaderwerk.parts.frame import ASSETS
from kaderwerk.parts.links import FormTarget
from kaderwerk.parts.pages.budget import budget_page
from kaderwerk.parts.pages.explanation import explanation_page
from kaderwerk.parts.pages.families import families_page
from kaderwerk.parts.pages.family import family_page
from kaderwerk.parts.pages.findings import findings_page
from kaderwerk.parts.pages.named import NAMED_PAGES
from kaderwerk.parts.pages.perspective import perspective_page
from kaderwerk.parts.pages.programme import programme_page, programme_steps
from kaderwerk.parts.pages.proposal import proposal_page
from kaderwerk.parts.pages.proposals import chosen_proposals, page_choices, proposals_page
from kaderwerk.parts.pages.search_entries import search_entries
from kaderwerk.parts.proposal_choice import ProposalChoice, parameters_of
from kaderwerk.parts.themes import THEME_FILE

HOME = "index.html"
SEARCH_PAGE = "zoeken.html"
SEARCH_SCRIPT = "zoeken.js"
SIGN_SCRIPT = "teken.js"
SEARCH_INDEX = "zoekindex.js"
"""A script and not JSON: a page opened from a folder may not read another file, but may run it."""


@dataclass(frozen=True, kw_only=True)
class SiteLinks:
    """Relative links from one page; ``page`` is its path in the site, ``choices`` the lists that were written.

    ``renamed`` gives the file name of each id that cannot be one itself.
    """

    page: str
    choices: Container[ProposalChoice]
    renamed: Mapping[str, str]
    has_theme: bool = False

    def asset(self, name: str) -> str:
        """Return the address of the stylesheet or the icon."""
        return self._to(f"assets/{name}")

    def theme(self) -> str | None:
        """Return the address of the theme, when there is one."""
        return self.asset(THEME_FILE) if self.has_theme else None

    def dossiers(self) -> str | None:
        """Return nothing: a site shows one dossier."""
        return None

    def perspective(self, anchor: str = "") -> str:
        """Return the home of the dossier."""
        return self._to(HOME, anchor)

    def scenario(self, name: str) -> str | None:  # noqa: ARG002  # a site shows one scenario, whatever is asked
        """Return nothing: a site shows one scenario."""
        return None

    def proposals(self, choice: ProposalChoice) -> str | None:
        """Return the list of proposals, None when this sort and filter has no page."""
        return self._to(list_path(choice)) if choice in self.choices else None

    def proposals_form(self) -> FormTarget | None:
        """Return nothing: every filter is a page of its own."""
        return None

    def proposal(self, proposal: str, anchor: str = "") -> str:
        """Return the page of one proposal."""
        return self._to(proposal_path(proposal, self.renamed), anchor)

    def named(self, name: str, anchor: str = "") -> str:
        """Return a page that a dossier has once."""
        return self._to(f"{name}.html", anchor)

    def programme(self, programme: str) -> str:
        """Return the page of one programme."""
        return self._to(programme_path(programme, self.renamed))

    def budget(self, anchor: str = "") -> str:
        """Return the posts of the budget."""
        return self._to("begroting.html", anchor)

    def findings(self) -> str:
        """Return the findings."""
        return self._to("bevindingen.html")

    def families(self, code: str = "", anchor: str = "") -> str:
        """Return the list of families of figures, or with a code the page of one."""
        return self._to(family_path(code), anchor)

    def explanation(self, series_address: str, year: int | None = None) -> str:
        """Return the explanation of a figure, at its year."""
        return self._to(explanation_path(series_address, self.renamed), "" if year is None else f"jaar-{year}")

    def search_scripts(self) -> tuple[str, ...]:
        """Return the index and what searches it."""
        return (self.asset(SEARCH_INDEX), self.asset(SEARCH_SCRIPT))

    def sign_script(self) -> str | None:
        """Return what remembers the chosen sign on the next page."""
        return self.asset(SIGN_SCRIPT)

    def download(self, file: str) -> str:
        """Return a file that stands beside the home."""
        return self._to(file)

    @cached_property
    def _root(self) -> str:
        return "../" * self.page.count("/")

    def _to(self, path: str, anchor: str = "") -> str:
        return f"{self._root}{path}#{anchor}" if anchor else f"{self._root}{path}"


def list_path(choice: ProposalChoice) -> str:
    """Return the file of a list of proposals, named after its choice."""
    steps = [step for pair in parameters_of(choice).items() for step in pair]
    return "_".join(("voorstellen", *steps)) + ".html"


def proposal_path(proposal: str, renamed: Mapping[str, str]) -> str:
    """Return the file of a proposal."""
    return f"voorstellen/{renamed.get(proposal, proposal)}.html"


def programme_path(programme: str, renamed: Mapping[str, str]) -> str:
    """Return the file of a programme."""
    return f"programmas/{renamed.get(programme, programme)}.html"


def family_path(code: str = "") -> str:
    """Return the file of a family of figures, without a code that of their list."""
    return f"cijfers/{code}.html" if code else "cijfers.html"


def explanation_path(series_address: str, renamed: Mapping[str, str]) -> str:
    """Return the file of an explanation: the address of its figures, as a path."""
    steps = series_address.split("/") if renamed else ()
    path = "/".join(renamed.get(step, step) for step in steps) or series_address
    return f"uitleg/{path}.html"


def renamed_ids(ids: Iterable[str]) -> dict[str, str]:
    """Return a file name for each id that differs from another in capitals alone: many disks see one name there.

    >>> renamed_ids(["ict", "ICT", "trainee"])
    {'ict': 'ict~2'}
    """
    seen: Counter[str] = Counter()
    found = {}
    for one in sorted(set(ids)):
        seen[one.lower()] += 1
        if seen[one.lower()] > 1:
            found[one] = f"{one}~{seen[one.lower()]}"  # no id holds this sign
    return found


def write_site(
    snapshot: Snapshot,
    target: Path,
    fingerprint: str,
    downloads: Sequence[Download] = (),
    *,
    theme: bytes | None = None,
) -> None:
    """Write every page of a snapshot below ``target``, which may hold other files of the publication.

    The same snapshot gives the same bytes. ``fingerprint`` is the SHA-256 of ``snapshot.json``; ``theme`` is what
    every page loads after the stylesheet. With ``downloads`` beside it the home page describes the open data to
    search engines.
    """
    edition = Edition(snapshot=snapshot, fingerprint=fingerprint, downloads=tuple(downloads))
    site = _Site(edition=edition, target=target, has_theme=theme is not None)

    def make_last(partner: Partner) -> None:
        parts, moved = in_parts(site.made(pages.from_end()), site.carrying)
        partner.tell(moved)
        site.write(parts, {**moved, **partner.hear()})
        partner.tell(None)

    # Each side has to know which pages the other one cut before it can lead its links.
    with BothEnds(list(site.pages())) as pages, beside(make_last) as other:
        parts, moved = in_parts(site.made(pages.from_front()), site.carrying)
        theirs = other.hear()
        other.tell(moved)
        moved = {**moved, **theirs}
        site.write(parts, moved)
        assets = FolderWriter(target / "assets")
        assets.write(SEARCH_INDEX, _search_index(edition, moved).encode())
        if theme is not None:
            assets.write(THEME_FILE, theme)
        for name in (*ASSETS, SEARCH_SCRIPT, SIGN_SCRIPT):
            assets.write(name, resources.files("kaderwerk.parts").joinpath("static", name).read_bytes())
        other.hear()


@dataclass(frozen=True, kw_only=True)
class _Site:
    """The pages of an edition and where they are written."""

    edition: Edition
    target: Path
    has_theme: bool

    @cached_property
    def carrying(self) -> frozenset[str]:
        """The pages that carry claims, of which the parts leave room for these; home goes without when too heavy."""
        return frozenset(self._proposals) - {HOME}

    @cached_property
    def _proposals(self) -> dict[str, Sequence[str]]:
        return _proposals_by_page(self.edition)

    @cached_property
    def _renamed(self) -> dict[str, str]:
        return _renamed(self.edition)

    @cached_property
    def _choices(self) -> dict[ProposalChoice, None]:
        return dict.fromkeys(page_choices(self.edition))

    def write(self, parts: Iterable[tuple[str, PagePart]], moved: Places) -> None:
        """Write the parts of pages, with their links led and their claims."""
        folder = FolderWriter(self.target)
        for page, part in parts:
            html = led_to_parts(page, part, moved)
            is_home = part.path == HOME and bool(self.edition.downloads)
            shown = page_with_dataset(html, self.edition) if is_home else html
            about = self._proposals.get(page, ())
            if page in moved:
                about = [one for one in about if f'href="{proposal_path(one, self._renamed)}"' in html]
            written = _with_claims(self.edition, shown, about, is_about_all=page == HOME)
            folder.write(part.path, written.encode())

    def _links(self, page: str) -> SiteLinks:
        return SiteLinks(page=page, choices=self._choices, renamed=self._renamed, has_theme=self.has_theme)

    def made(self, pages: Iterable["_Page"]) -> Iterator[tuple[str, str]]:
        """Make pages, each with its path."""
        for one in pages:
            yield one.path, one.make(self.edition, self._links(one.path), *one.subject)

    def pages(self) -> Iterator["_Page"]:
        """Give every page, the heavy ones first: most pages of a site are of one proposal or of one figure."""
        edition, renamed = self.edition, self._renamed
        yield _Page(HOME, perspective_page)
        yield _Page("begroting.html", budget_page)
        yield _Page("bevindingen.html", findings_page)
        for named in NAMED_PAGES:
            if not named.is_for_authors:
                yield _Page(f"{named.name}.html", named.make)
        for programme in programme_steps(edition):
            yield _Page(programme_path(programme, renamed), programme_page, (programme,))
        yield _Page(family_path(), families_page)
        for family in edition.snapshot.families:
            yield _Page(family_path(family.group.code), family_page, (family,))
        for choice in self._choices:
            yield _Page(list_path(choice), proposals_page, (choice,))
        for proposal in edition.perspective.lines.proposals:
            yield _Page(proposal_path(proposal, renamed), proposal_page, (proposal,))
        own = (address for address, _ in series_addresses(edition.perspective))
        for address in chain(own, edition.snapshot.family_series):
            yield _Page(explanation_path(address, renamed), explanation_page, (address,))


class _Page(NamedTuple):
    """A page to make: where it stands, what makes it, and what it is about beside the edition and its links."""

    path: str
    make: Callable[..., str]
    subject: tuple[object, ...] = ()


def _search_index(edition: Edition, moved: Places) -> str:
    """Return the script that holds what can be found, with links from the page that searches; ASCII alone."""
    links = SiteLinks(page=SEARCH_PAGE, choices=frozenset(page_choices(edition)), renamed=_renamed(edition))
    entries = search_entries(edition, links)
    urls = led_addresses(SEARCH_PAGE, [one.url for one in entries], moved)
    rows = [[one.title, one.kind, url, one.text] for one, url in zip(entries, urls, strict=True)]
    return f"window.KADERWERK_ZOEKINDEX={json.dumps(rows, separators=(',', ':'))};\n"


def _renamed(edition: Edition) -> dict[str, str]:
    """Return the file name of each id that cannot be one itself."""
    addresses = [*(one for one, _ in series_addresses(edition.perspective)), *edition.snapshot.family_series]
    return renamed_ids([*edition.perspective.lines.proposals, *(step for one in addresses for step in one.split("/"))])


def _with_claims(edition: Edition, html: str, proposals: Sequence[str], *, is_about_all: bool) -> str:
    """Return a page with its claims; home is without them when they would make it heavy: the lists have them."""
    page = page_with_claims(html, claims_of(edition, proposals), edition.fingerprint)
    return html if is_about_all and len(page.encode()) > PAGE_BYTES_MAX else page


def _proposals_by_page(edition: Edition) -> dict[str, Sequence[str]]:
    """Return the proposals that a page is about, by its file: of home and lists all that they count, else none."""
    proposals = edition.perspective.lines.proposals
    renamed = _renamed(edition)
    return {
        HOME: proposals,
        **{list_path(choice): chosen_proposals(edition, choice) for choice in page_choices(edition)},
        **{proposal_path(one, renamed): [one] for one in proposals},
    }
