"""What stops a publication in the texts of a dossier, with its place: references without a figure, and markup."""

from collections.abc import Iterator

from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.perspective.compute import Perspective
from kaderwerk.core.problems import Problem
from kaderwerk.core.texts.markup import MarkupProblem, markup_problems
from kaderwerk.core.texts.references import broken_references
from kaderwerk.core.texts.written_text import WrittenText, written_texts


def text_problems(perspective: Perspective) -> Iterator[Problem]:
    """Yield every problem in the texts of a dossier that keeps it from being published."""
    yield from (one.problem for one in broken_references(perspective))
    yield from (
        Problem(
            place=text.place,
            row=text.row,
            column=f"{text.column}, regel {one.line} van de tekst",
            found=one.written,
            expected=one.expected,
            remedy=one.remedy,
        )
        for text, one in badly_marked(perspective.dossier)
    )


def badly_marked(dossier: Dossier) -> Iterator[tuple[WrittenText, MarkupProblem]]:
    """Yield what the texts of a dossier may not hold."""
    for text in written_texts(dossier):
        for one in markup_problems(text.text):
            yield text, one
