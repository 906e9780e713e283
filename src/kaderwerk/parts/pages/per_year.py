"""The pictures of the perspective for every year, with the table that holds their figures."""

from dataclasses import dataclass

from kaderwerk.parts.edition import Edition
from kaderwerk.parts.frame import dossier_frame
from kaderwerk.parts.links import Links
from kaderwerk.parts.pages.perspective import YEARS_PAGE, PerspectiveView, perspective_view
from kaderwerk.parts.rendering import render
from kaderwerk.parts.route_view import RoutePart

NAME = YEARS_PAGE
TITLE = "Per jaar"


@dataclass(frozen=True, kw_only=True)
class PerYearView:
    """What the page shows: the same as home, with the pictures of every year; ``above`` is the way to home."""

    above: str
    perspective: PerspectiveView

    @property
    def route(self) -> RoutePart | None:
        """What changed since the previous document."""
        return self.perspective.route


def per_year_page(edition: Edition, links: Links) -> str:
    """Return the page as HTML."""
    view = PerYearView(above=links.perspective(), perspective=perspective_view(edition, links))
    return render("per_year.html", dossier_frame(TITLE, edition, links, section=NAME), view)
