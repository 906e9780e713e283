"""What is wrong with a dossier that cannot be read: every error, its place, and what to do."""

from collections.abc import Sequence
from dataclasses import dataclass

from kaderwerk.core.problems import Problem
from kaderwerk.parts.frame import general_frame
from kaderwerk.parts.links import GeneralLinks
from kaderwerk.parts.rendering import render
from kaderwerk.parts.words import capital, counted

_FOUND_MAX = 60


@dataclass(frozen=True, kw_only=True)
class ProblemRow:
    """One error as shown; ``spot`` is the row and the column in that place."""

    place: str
    spot: str
    found: str
    expected: str
    remedy: str


@dataclass(frozen=True, kw_only=True)
class RejectedView:
    """What the page shows; without rows the dossier reads again."""

    place: str
    count_text: str
    rows: tuple[ProblemRow, ...]
    url: str


def rejected_page(place: str, problems: Sequence[Problem], links: GeneralLinks, *, url: str) -> str:
    """Return the page as HTML; ``place`` is the dossier as its user named it, ``url`` this page."""
    view = RejectedView(
        place=place,
        count_text=counted(len(problems), "fout", "fouten"),
        rows=tuple(_row(one) for one in problems),
        url=url,
    )
    title = "Fouten in het dossier" if problems else "Geen fouten"
    return render("rejected.html", general_frame(title, links), view)


def _row(problem: Problem) -> ProblemRow:
    spot = (("rij", problem.row), ("kolom", problem.column), ("cel", problem.cell))
    return ProblemRow(
        place=problem.place,
        spot=", ".join(f"{word} {value}" for word, value in spot if value is not None),
        found=_found(problem.found),
        expected=capital(problem.expected),
        remedy=problem.remedy,
    )


def _found(text: str | None) -> str:
    if text is None:
        return ""
    return (text if len(text) <= _FOUND_MAX else text[: _FOUND_MAX - 1] + "…") or "(leeg)"
