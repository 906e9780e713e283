"""Reads the facts folder into the values that rules ask for."""

from functools import cache
from importlib.resources import files

import yaml

from kaderwerk.core.facts import Facts, facts_of


@cache
def load_facts() -> Facts:
    """Return the facts of this version of Kaderwerk, read once per process.

    Raises:
        FactsError: the facts contradict themselves.
    """
    text = files("kaderwerk").joinpath("facts", "taakvelden.yaml").read_text(encoding="utf-8")
    return facts_from(text)


def facts_from(text: str) -> Facts:
    """Return the facts in a text of YAML; every value is read as text, so that 0.10 stays 0.10."""
    document = yaml.load(text, Loader=yaml.CBaseLoader)  # noqa: S506  # the base loader makes texts, lists and mappings
    return facts_of(document)
