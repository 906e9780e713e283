"""One family of figures: its tables, in sections when it is about several subjects."""

from collections.abc import Mapping
from dataclasses import dataclass

from kaderwerk.core.publication.families import Family
from kaderwerk.parts.charts.chart_figure import ChartFigure
from kaderwerk.parts.edition import Edition
from kaderwerk.parts.family_tables import FamilySection, family_sections
from kaderwerk.parts.frame import dossier_frame
from kaderwerk.parts.links import Links
from kaderwerk.parts.navigation import Link
from kaderwerk.parts.pages.families import SECTION, TITLE
from kaderwerk.parts.rendering import render
from kaderwerk.parts.share_charts import contribution_charts

_CONTENTS_FROM = 4
"""From so many sections on, the page begins with their list."""


@dataclass(frozen=True, kw_only=True)
class FamilyView:
    """What the page shows; ``contents`` leads to the sections when there are many, ``charts`` go by their anchor."""

    title: str
    introduction: str
    above: Link
    contents: tuple[Link, ...]
    sections: tuple[FamilySection, ...]
    charts: Mapping[str, ChartFigure]

    @property
    def has_pm(self) -> bool:
        """Whether a figure leaves out a PM."""
        return any(table.has_pm for section in self.sections for table in section.tables)

    @property
    def has_undetermined(self) -> bool:
        """Whether a figure cannot be determined."""
        return any(table.has_undetermined for section in self.sections for table in section.tables)


def family_page(edition: Edition, links: Links, family: Family) -> str:
    """Return the page as HTML."""
    view = family_view(edition, links, family)
    return render("family.html", dossier_frame(view.title, edition, links, section=SECTION, is_inside=True), view)


def family_view(edition: Edition, links: Links, family: Family) -> FamilyView:
    """Gather what the page shows."""
    sections = family_sections(edition, links, family)
    contents = [Link(label=one.name, url=f"#{one.anchor}") for one in sections]
    return FamilyView(
        title=family.group.title,
        introduction=family.group.introduction,
        above=Link(label=TITLE, url=links.families()),
        contents=tuple(contents) if len(contents) >= _CONTENTS_FROM else (),
        sections=sections,
        charts=contribution_charts(edition, family),
    )
