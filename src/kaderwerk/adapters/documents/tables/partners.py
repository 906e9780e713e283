"""Columns of partners: a total, and beside it what each of them pays, by name or by its first letters."""

import re
from collections.abc import Sequence
from dataclasses import replace

from kaderwerk.adapters.documents.tables.column import Column, Role

_TOTAL = re.compile(r"(?:\btota|\bsamen|\bgezamenlijk|kosten)")
_BEFORE_YEAR = re.compile(r"(?:aandeel |bijdrage |deel )?(?P<of>[a-zà-ÿ][a-zà-ÿ -]*?) (?:19|20)\d\d")
_WHOLE = re.compile(r"(?:tota|samen|gezamenlijk|kosten|bedrag|lasten|budget|gevraagd|bruto|begroting|raming)")
OURS = "ons"
_OURS = re.compile(r"(?:ons|onze|eigen) (?:aandeel|deel|bijdrage|lasten?)\b")
_NAMED_TOTAL = re.compile(r"\btotaal$|^(?:meer)?kosten\b")
_SHARE = ("aandeel", "bijdrage", "deel")
_NO_NAME = re.compile(
    r"(?:huidige?|nieuwe?|oude?|uitbreiding|verschil|toename|afname|bezetting|benodigde?|formatie|gewenste?)$"
)
"""Words in capitals beside a total that name no partner."""
_LEAST = 2
"""One capital beside a total may be anything; two are partners."""


def with_partners(columns: Sequence[Column], organisations: frozenset[str]) -> list[Column]:
    """Return the columns of a head with those of partners told, when a total stands beside them and no year."""
    found = _with_yearly_shares(_joined_names(list(columns)), organisations)
    found = _with_totals(_with_our_share(found))
    totals = [one for one in found if one.role is Role.TOTAL and _TOTAL.search(one.name)]
    if not totals or any(one.role is Role.YEAR for one in found):
        return found
    partners = [at for at, one in enumerate(found) if at and _may_be_partner(one)]
    named = any(one.role is Role.SHARE for one in found[1:])
    if len(partners) < _LEAST and not named:
        return found
    for at in partners:
        found[at] = replace(found[at], role=Role.SHARE, group=None, name=_full_name(found[at].name, organisations))
    if found[0].role in (Role.WORD, Role.SHARE) and all(one.role is not Role.LABEL for one in found):
        found[0] = replace(found[0], role=Role.LABEL, group=None)
    return found


def _with_our_share(columns: list[Column]) -> list[Column]:
    """Let "Ons aandeel in krediet" be a share."""
    return [
        replace(one, role=Role.SHARE, name=OURS) if one.role is Role.WORD and _OURS.match(one.name) else one
        for one in columns
    ]


def _with_totals(columns: list[Column]) -> list[Column]:
    """Let "BAR totaal" and "Meerkosten regeling" between bars be a total, where partners stand beside them."""
    is_barred = len({one.segment for one in columns}) > 1
    has_whole = any(one.role in (Role.TOTAL, Role.YEAR) for one in columns)
    if not is_barred or has_whole:
        return columns
    return [
        replace(one, role=Role.TOTAL, group=None)
        if at and one.role is Role.WORD and _NAMED_TOTAL.search(one.name)
        else one
        for at, one in enumerate(columns)
    ]


def _with_yearly_shares(columns: list[Column], organisations: frozenset[str]) -> list[Column]:
    """Let "Laren 2026" be a share behind "Totaal 2026" or "2026": the name of a partner before a year that stood there.

    One name that is known tells that the other names before the same years are those of partners too.
    """
    known = {one.lower(): one for one in organisations}
    names = [_BEFORE_YEAR.fullmatch(one.name) if one.role is Role.YEAR else None for one in columns]
    seen = {one.year for one, name in zip(columns, names, strict=True) if name is None or name["of"] not in known}
    if not any(name is not None and name["of"] in known for name in names):
        return columns
    first = next((name["of"] if name else "" for one, name in zip(columns, names, strict=True) if one.year), "")
    if first and not _WHOLE.match(first):
        return columns
    return [
        replace(one, role=Role.SHARE, name=known.get(name["of"], name["of"]))
        if name is not None and name["of"] != first and one.year in seen
        else one
        for one, name in zip(columns, names, strict=True)
    ]


def _may_be_partner(column: Column) -> bool:
    is_name = column.name.replace("-", "").isalpha() and _NO_NAME.match(column.name) is None
    return column.role is Role.WORD and column.group is Role.SHARE and is_name


def _joined_names(columns: list[Column]) -> list[Column]:
    """Let "Aandeel Heiloo" be one column, and "Totaal BUCH" before it another."""
    at = next((at for at, one in enumerate(columns) if one.name in _SHARE and one.role is Role.WORD), None)
    if at is None or at + 1 == len(columns) or columns[at + 1].role is not Role.SHARE:
        return columns
    before = columns[:at]
    while len(before) > 1 and _may_be_partner(before[-1]) and any(one.role is Role.TOTAL for one in before[:-1]):
        before.pop()
    return [*before, *columns[at + 1 :]]


def _full_name(short: str, organisations: frozenset[str]) -> str:
    """Return the one organisation whose first letters a column has, else the name as it stands there."""
    meant = [one for one in organisations if _initials(one) == short]
    return meant[0] if len(meant) == 1 else short


def _initials(name: str) -> str:
    return "".join(word[0] for word in re.split(r"[\s-]", name) if word[:1].isupper()).lower()
