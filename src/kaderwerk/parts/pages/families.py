"""The list of families of figures that go deeper than the perspective."""

from dataclasses import dataclass

from kaderwerk.parts.edition import Edition
from kaderwerk.parts.frame import dossier_frame
from kaderwerk.parts.links import Links
from kaderwerk.parts.rendering import render
from kaderwerk.parts.words import counted

SECTION = "verdieping"
TITLE = "Verdieping"


@dataclass(frozen=True, kw_only=True)
class FamilyEntry:
    """One family with the way to its page."""

    title: str
    introduction: str
    count_text: str
    url: str


@dataclass(frozen=True, kw_only=True)
class FamiliesView:
    """What the page shows: the families that have figures."""

    entries: tuple[FamilyEntry, ...]


def families_page(edition: Edition, links: Links) -> str:
    """Return the page as HTML."""
    view = FamiliesView(
        entries=tuple(
            FamilyEntry(
                title=family.group.title,
                introduction=family.group.introduction,
                count_text=counted(len(family.series), "regel", "regels"),
                url=links.families(family.group.code),
            )
            for family in edition.snapshot.families
        )
    )
    return render("families.html", dossier_frame(TITLE, edition, links, section=SECTION), view)
