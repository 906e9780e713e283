"""The municipalities that a text names: who may pay a part of what a joint body asks."""

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import yaml

_NAMES = "facts/namen/gemeenten.yaml"
_CAPITALS = re.compile(r"(?<![\w-])(?:'[a-z]|[A-ZÀ-Ý])[\w']*")


def municipalities_in(text: str) -> frozenset[str]:
    """Return the names of the municipalities in a text; of two that begin alike the longer one.

    Names that are ordinary words too (Best, Huizen) are not among them. Source: the Dutch list of municipalities
    (CBS), with those that were merged since 2010.

    >>> sorted(municipalities_in("Uithoorn en Ouder-Amstel betalen mee; Bodegraven-Reeuwijk niet."))
    ['Bodegraven-Reeuwijk', 'Ouder-Amstel', 'Uithoorn']
    """
    known = _by_first_word()
    found: set[str] = set()
    text = text.replace("’", "'")
    for match in _CAPITALS.finditer(text):
        for name in known.get(match.group().rstrip("'"), ()):
            if text.startswith(name, match.start()) and not _goes_on(text, match.start() + len(name)):
                found.add(name)
                break
    return frozenset(found)


def _goes_on(text: str, end: int) -> bool:
    """Tell that a name is longer than the known one: "Bergen-Noord", "Lisser"."""
    after = text[end : end + 2]
    return after[:1].isalnum() or (after[:1] == "-" and after[1:].isalpha())


@cache
def _by_first_word() -> Mapping[str, tuple[str, ...]]:
    """Return the known names by the word that they begin with, the longest first."""
    text = files("kaderwerk").joinpath(_NAMES).read_text(encoding="utf-8")
    names: list[str] = yaml.load(text, Loader=yaml.CBaseLoader)["gemeenten"]  # noqa: S506  # the base loader makes texts, lists and mappings
    found: dict[str, list[str]] = {}
    for name in sorted(names, key=len, reverse=True):
        first = _CAPITALS.match(name)
        found.setdefault(name if first is None else first.group(), []).append(name)
    return {first: tuple(each) for first, each in found.items()}
