"""Reads the lists of economic categories, only when a dossier uses one: most do not."""

from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from kaderwerk.core.iv3 import EconomicLists, economic_lists_of

LISTS_FOLDER = "facts/iv3"


@cache
def load_economic_lists() -> EconomicLists:
    """Return the lists of this version of Kaderwerk, read once per process.

    Raises:
        EconomicListError: the lists contradict themselves.
    """
    folder = files("kaderwerk").joinpath(LISTS_FOLDER)
    found = sorted((one for one in folder.iterdir() if one.name.endswith(".yaml")), key=lambda one: one.name)
    return economic_lists_of([_document(one.read_text(encoding="utf-8")) for one in found])


def _document(text: str) -> dict[str, Any]:
    document: dict[str, Any] = yaml.load(text, Loader=yaml.CBaseLoader)  # noqa: S506  # the base loader makes texts, lists and mappings
    return document
