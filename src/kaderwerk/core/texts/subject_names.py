"""Under which names a text speaks of what has figures: proposals, programmes, reserves and ratios."""

import re
from collections.abc import Iterator, Mapping

from kaderwerk.core.dossier.choice_numbers import choice_numbers
from kaderwerk.core.dossier.frame import Dossier

Subject = tuple[str, str]
"""The first step of the addresses of figures and the second, empty where there is none."""

_TITLE_LEAST = 8
"""A shorter title is left out: it may be any word."""
_HEAD_LEAST = 3
_WORD = re.compile(r"[\w][\w+-]*")
# "Invoering van ICT-pakketten" is about the packages; "Minder inhuur van externen" about the hiring.
_DEED = re.compile(
    r"^(?:(?:de|het|een|extra|nieuwe) )?(?:invoering|aanleg|aanschaf|aankoop|bouw|herinrichting|inrichting|onderhoud"
    r"|renovatie|uitbreiding|verbetering|vernieuwing|versterking|vervanging|verduurzaming|herstel)"
    r" van (?:de |het |een )?",
    re.IGNORECASE,
)
_REST = re.compile(r"(?::|,|\(| (?:voor|van|door|bij|in|uit|aan|op|met|tegen|naar|om) ).*$", re.IGNORECASE)
# fmt: off
_NO_HEAD = frozenset((
    "de", "het", "een", "en", "of", "extra", "meer", "minder", "nieuw", "nieuwe", "hoger", "hogere", "lager", "lagere",
    "beter", "betere", "goed", "goede", "groot", "grote", "vast", "vaste", "eenmalig", "eenmalige", "structureel",
    "structurele", "incidenteel", "incidentele", "geld", "budget", "maken", "zetten", "apart", "kosten", "lasten",
    "baten", "uitgaven", "bijdrage", "bijdragen", "programma", "reserve", "saldo", "plan", "gemeente", "openbare",
))
# fmt: on
_RATIO = re.compile(r"s?(?:ratio)$")


def titles(dossier: Dossier) -> dict[str, str]:
    """Return the proposals by their title in small letters."""
    table = dossier.table("voorstellen")
    pairs = zip(table.column("titel"), table.column("voorstel"), strict=True)
    return {title.casefold(): proposal for title, proposal in pairs if len(title) >= _TITLE_LEAST}


def heads(dossier: Dossier) -> dict[str, list[str]]:
    """Return the proposals by a word that their titles are about, in small letters; a word may have several.

    A word of the name of a programme or a reserve says nothing about a proposal.
    """
    taken = {
        word
        for name in (*dossier.table("programmas").column("naam"), *dossier.table("reserves").column("naam"))
        for word in words(name)
    }
    found: dict[str, list[str]] = {}
    table = dossier.table("voorstellen")
    for title, proposal in zip(table.column("titel"), table.column("voorstel"), strict=True):
        for word in dict.fromkeys(words(_REST.sub("", _DEED.sub("", title)))):
            if len(word) >= _HEAD_LEAST and word not in _NO_HEAD and word not in taken:
                found.setdefault(word, []).append(proposal)
    return found


def numbers(dossier: Dossier) -> dict[str, str]:
    """Return the proposals by the number of their choice, as ``k3``."""
    return {number.casefold(): proposal for proposal, number in choice_numbers(dossier).items()}


def named_rows(dossier: Dossier) -> Iterator[tuple[str, Subject]]:
    """Yield the names of programmes and reserves in small letters, each with what it is about."""
    for table, key, group in (("programmas", "programma", "programmas"), ("reserves", "reserve", "reserves")):
        rows = dossier.table(table)
        for row_id, name in zip(rows.column(key), rows.column("naam"), strict=True):
            if name.strip():
                yield name.strip().casefold(), (group, row_id)
            if group == "programmas":
                yield f"programma {row_id}".casefold(), (group, row_id)


def ratio_names(labels: Mapping[str, str]) -> dict[str, str]:
    """Return the codes of ratios by their names in small letters, the longest first; ``labels`` are theirs by code.

    >>> ratio_names({"solvabiliteitsratio": "Solvabiliteitsratio"})
    {'solvabiliteitsratio': 'solvabiliteitsratio', 'solvabiliteit': 'solvabiliteitsratio'}
    """
    found: dict[str, str] = {}
    for code, label in labels.items():
        name = label.casefold()
        for one in (name, _RATIO.sub("", name)):
            found.setdefault(one, code)
    return dict(sorted(found.items(), key=lambda pair: -len(pair[0])))


def words(text: str) -> list[str]:
    """Return the words of a text in small letters; a hyphen belongs to its word."""
    return [word.rstrip("-") for word in _WORD.findall(text.casefold())]
