"""Reads the facts folder into the values that rules ask for."""

from functools import cache
from importlib.resources import files

import yaml

from kaderwerk.core.facts import Facts, Renumbering, Taakveld


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
    return Facts(
        taakveld_list=tuple(
            Taakveld(
                code=row["code"],
                title=row["naam"],
                from_year=int(row["vanaf"]),
                until_year=int(row["tot"]) if "tot" in row else None,
            )
            for row in document["taakvelden"]
        ),
        renumberings=tuple(
            Renumbering(code=row["code"], from_year=int(row["vanaf"]), successors=tuple(row["naar"]))
            for row in document["hernummerd"]
        ),
        taakveld_years=(int(document["lijsten"]["vanaf"]), int(document["lijsten"]["tot"])),
        taakveld_source=document["bron"],
    )
