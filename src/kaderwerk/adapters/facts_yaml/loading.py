"""Reads the facts folder into the values that rules ask for."""

from dataclasses import replace
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

import yaml

from kaderwerk.adapters.facts_yaml.iv3_loading import load_economic_lists
from kaderwerk.core.facts import Facts, facts_of, joined_facts

FACTS_FOLDER = "facts"
INDEXES_FOLDER = "indexen"
"""The folder within that of the facts with a file per index."""


@cache
def load_facts() -> Facts:
    """Return the facts of this version of Kaderwerk, read once per process.

    Every ``*.yaml`` file of the folder is read: a new file needs no line of code.

    Raises:
        FactsError: the facts contradict themselves.
    """
    folder = files("kaderwerk").joinpath(FACTS_FOLDER)
    found = joined_facts([facts_in(folder), facts_in(folder.joinpath(INDEXES_FOLDER))])
    return replace(found, economic_lists=load_economic_lists)


def facts_in(folder: Traversable) -> Facts:
    """Return the facts in every ``*.yaml`` file of one folder, files in order of name.

    Raises:
        FactsError: the facts contradict themselves.
    """
    found = sorted((one for one in folder.iterdir() if one.name.endswith(".yaml")), key=lambda one: one.name)
    return joined_facts([facts_from(one.read_text(encoding="utf-8")) for one in found])


def facts_from(text: str) -> Facts:
    """Return the facts in a text of YAML; every value is read as text, so that 0.10 stays 0.10."""
    return facts_of(_document(text))


def _document(text: str) -> dict[str, Any]:
    document: dict[str, Any] = yaml.load(text, Loader=yaml.CBaseLoader)  # noqa: S506  # the base loader makes texts, lists and mappings
    return document
