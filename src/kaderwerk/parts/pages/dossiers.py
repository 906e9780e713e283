"""The home of the application: every dossier with a line of its own."""

from collections.abc import Sequence
from dataclasses import dataclass

from kaderwerk.application.ports import DossierSummary
from kaderwerk.parts.frame import general_frame
from kaderwerk.parts.links import GeneralLinks
from kaderwerk.parts.rendering import render
from kaderwerk.parts.words import capital


@dataclass(frozen=True, kw_only=True)
class DossierRow:
    """One dossier in the list."""

    title: str
    url: str
    organisation: str
    budget_year: int
    status: str


@dataclass(frozen=True, kw_only=True)
class DossiersView:
    """What the page shows; ``rejected_url`` leads to what is wrong with the dossier that could not be read."""

    rows: tuple[DossierRow, ...]
    rejected_place: str
    rejected_url: str


def dossiers_page(
    summaries: Sequence[DossierSummary],
    links: GeneralLinks,
    *,
    urls: dict[str, str],
    rejected_place: str = "",
    rejected_url: str = "",
) -> str:
    """Return the page as HTML; ``urls`` by dossier."""
    rows = tuple(
        DossierRow(
            title=one.title,
            url=urls[one.id],
            organisation=one.organisation_name,
            budget_year=one.budget_year,
            status=capital(one.status),
        )
        for one in summaries
    )
    view = DossiersView(rows=rows, rejected_place=rejected_place, rejected_url=rejected_url)
    return render("dossiers.html", general_frame("Dossiers", links), view)
