"""Reads the facts folder into the values that rules ask for."""

from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from kaderwerk.core.facts import Facts, facts_of, joined_facts

FACTS_FOLDER = "facts"


@cache
def load_facts() -> Facts:
    """Return the facts of this version of Kaderwerk, read once per process.

    Every ``*.yaml`` file of the folder is read: a new file needs no line of code.

    Raises:
        FactsError: the facts contradict themselves.
    """
    folder = files("kaderwerk").joinpath(FACTS_FOLDER)
    names = sorted(one.name for one in folder.iterdir() if one.name.endswith(".yaml"))
    documents = [_document(folder.joinpath(name).read_text(encoding="utf-8")) for name in names]
    return joined_facts([facts_of(one) for one in documents])


def facts_from(text: str) -> Facts:
    """Return the facts in a text of YAML; every value is read as text, so that 0.10 stays 0.10."""
    return facts_of(_document(text))


def _document(text: str) -> dict[str, Any]:
    document: dict[str, Any] = yaml.load(text, Loader=yaml.CBaseLoader)  # noqa: S506  # the base loader makes texts, lists and mappings
    return document
