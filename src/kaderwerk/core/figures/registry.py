"""Finds the families of figures in their folder, and explains a figure of any of them by its address."""

import importlib
import pkgutil
from functools import cache

from kaderwerk.core.figures.group import FigureGroup, FigureSeries
from kaderwerk.core.perspective import address, explanation
from kaderwerk.core.perspective.compute import Perspective
from kaderwerk.core.perspective.explanation import Explanation
from kaderwerk.core.questions import QuestionError

GROUPS_FOLDER = "kaderwerk.core.figures.groups"


@cache
def all_groups() -> tuple[FigureGroup, ...]:
    """Return every family of the folder, by code; a file there without a ``GROUP`` is our own mistake."""
    package = importlib.import_module(GROUPS_FOLDER)
    names = [found.name for found in pkgutil.iter_modules(package.__path__) if not found.name.endswith("_test")]
    groups = [importlib.import_module(f"{GROUPS_FOLDER}.{name}").GROUP for name in sorted(names)]
    assert len({one.code for one in groups}) == len(groups), "every family has its own code"  # noqa: S101
    return tuple(groups)


def group_series(perspective: Perspective, group: FigureGroup) -> dict[str, FigureSeries]:
    """Return the series of a family by address."""
    return perspective.remembered(
        f"reeksen {group.code}", lambda: {one.address: one for one in group.series(perspective)}
    )


def explain(perspective: Perspective, text: str) -> Explanation:
    """Explain the figure at an address, of the perspective or of any family beside it.

    Raises:
        QuestionError: no figure has this address; says which part is unknown and what exists.
    """
    steps = text.strip("/").split("/")
    group = next((one for one in all_groups() if one.code == steps[0]), None)
    if group is None:
        if steps[0] not in address.GROUPS:
            known = ", ".join((*address.GROUPS, *(one.code for one in all_groups())))
            message = f"{text} is geen adres van een cijfer. Een adres begint met {known}."
            raise QuestionError(message)
        return explanation.explain(perspective, text)
    by_address = group_series(perspective, group)
    found = by_address.get("/".join(steps[:-1]))
    if found is None:
        shown = ", ".join(list(by_address)[:12]) or "(er is er geen)"
        raise QuestionError(f"{text}: dit cijfer bestaat niet. Kies uit: {shown}, met een jaar erachter.")
    if steps[-1] not in map(str, found.years):
        years = ", ".join(map(str, found.years))
        raise QuestionError(f"{text}: het jaar {steps[-1]} wordt niet getoond. Kies uit {years}.")
    return group.explain(perspective, found, int(steps[-1]))
