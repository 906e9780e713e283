"""The columns of a table, from the line or lines above its rows: years, totals, terms, charges, sides and words."""

import re
from dataclasses import replace
from functools import lru_cache

from kaderwerk.adapters.documents.caseless import Caseless
from kaderwerk.adapters.documents.municipalities import municipalities_in
from kaderwerk.adapters.documents.tables.bars import barred
from kaderwerk.adapters.documents.tables.column import Column, Role
from kaderwerk.adapters.documents.tables.head_part import is_cell, part_columns
from kaderwerk.adapters.documents.tables.head_words import WORD_AT
from kaderwerk.adapters.documents.tables.no_head import has_amount, is_no_head
from kaderwerk.adapters.documents.tables.partners import with_partners

_VERB = Caseless(
    r"\b(?:is|zijn|was|wordt|worden|heeft|hebben|kan|moet|zal|wil|gaat|gaan|komt|komen|kost|stijgt|daalt|vraagt"
    r"|stellen|stelt|nodig|krijgt|door|om|dat|die)\b"
)
_LONGEST = 400
_NAMES_YEAR = re.compile(r":\s*(?:19|20)\d\d\s*$")
_NAMED_AFTER = ("budget", "investering", "krediet")
_CARRIES = Caseless(r"\b20\d\d naar (?:het jaar )?20\d\d\b|\bhevelen\b.*:\s*$")
"""Says what a list or table carries over; its years are no columns."""
_CORNER_YEAR = re.compile(
    r"(?P<label>onderdeel|onderwerp|omschrijving|voorstel|project|taak|post|ontwikkeling|uitbreiding) (?:19|20)\d\d"
)
_YEAR_FIRST = re.compile(
    r"(?P<before>\|\s*)(?P<year>20\d\d) (?P<name>(?:totaal|(?:aandeel|bijdrage|deel) [A-ZÀ-Ý][\w-]+)(?=\s*(?:\||$)))"
)
"""A year before what stands under it: "2026 totaal"; the other way round it is as long."""
_ASKED_IN_CELL = re.compile(r"€ ?\d[\d.]* (?:in|vanaf|per|tot)\b")
_NATURES = ("s", "i", "structureel", "incidenteel", "eenmalig")
_NUMBERED = re.compile(
    r"(?P<of>\b(?:deel)?(?:programma|thema|hoofdstuk|cluster|bijlage|tabel) )(?P<number>\d{1,2}\b)", re.IGNORECASE
)
"""The number of a programme is no cell of the head."""
_ASIDE = re.compile(
    r"\([^()|]*(?:€|euro|1\.?000|nade|voorde|min\b|vervolg)[^()|]*\)|\b(?:bedragen )?x € ?1(?:\.000)?\b,?",
    re.IGNORECASE,
)
_CLOSED = re.compile(r"(?:\w{5}|\d|\)).$")
_ABBREVIATED = Caseless(r"\b(?:afschr|progr|omschr)\.$")
_LEGEND = re.compile(r"[-–+/]+ ?is ?(?:een )?(?:nadeel|voordeel|nadelig|voordelig)|(?:min|plus) is \w+", re.IGNORECASE)


@lru_cache(maxsize=1024)
def header_columns(text: str, organisations: frozenset[str] = frozenset()) -> tuple[Column, ...] | None:
    """Return the columns that a line names, or None when it is no head of a table.

    >>> [(c.role.value, c.year) for c in header_columns("nr omschrijving aard 2023 2024")]
    [('code', None), ('label', None), ('nature', None), ('year', 2023), ('year', 2024)]
    """
    names = _names(barred(text), organisations)
    return None if names is None else _columns(names, organisations)


def _names(text: str, organisations: frozenset[str]) -> str | None:
    """Return a line without what stands aside in it, every position the same; None when it is a row or says something.

    What is seen quickly comes first, as every line of a document passes here.
    """
    if len(text) > _LONGEST or has_amount(text):
        return None
    if "|" in text:
        text = _YEAR_FIRST.sub(r"\g<before>\g<name> \g<year>", text)
        if any(is_cell(part) for part in text.split("|")[1:]):
            return None
    if "€" in text and _ASKED_IN_CELL.search(text):
        return None
    if "€" in text or "(" in text:
        text = _ASIDE.sub(lambda match: " " * len(match.group()), text)
    if is_no_head(text, organisations):
        return None
    text = _NUMBERED.sub(lambda match: match.group("of") + " " * len(match.group("number")), text)
    is_said = _NAMES_YEAR.search(text) or _CARRIES.search(text) or _ends_sentence(text)
    return None if is_said or _VERB.search(_LEGEND.sub("", text)) else text


def _columns(text: str, organisations: frozenset[str]) -> tuple[Column, ...] | None:
    named = municipalities_in(text)
    # One municipality may be part of a name; two in one head are partners.
    known = organisations | named if len(named) > 1 else organisations
    parts = _columns_of_parts(text, known)
    if parts is None:
        return None
    if any(one.name == ":" for one in parts) and not any(one.role is Role.YEAR for one in parts):
        # A field of a form and its value: "Aard: structureel".
        return None
    columns = _settled(with_partners(_with_year_of_corner(parts), known))
    if [one.role for one in columns] == [Role.WHEN, Role.YEAR] or [one.name for one in columns] == ["jaarschijf"]:
        # "Jaarschijf 2027" names the year of the rows below it.
        return None
    if any(one.role is Role.YEAR for one in columns):
        columns = [replace(one, role=Role.WORD) if one.role is Role.WHEN else one for one in columns]
    if any(one.role is Role.LABEL and one.segment for one in columns) and columns[0].role is Role.LABEL:
        is_named = any(pattern.match(columns[0].name) for role, pattern in WORD_AT if role is Role.LABEL)
        columns[0] = columns[0] if is_named else replace(columns[0], role=Role.CODE)
    columns = _without_corner(columns)
    columns = _with_label(columns)
    return tuple(columns) if _is_head(columns, text) else None


def _with_year_of_corner(columns: list[Column]) -> list[Column]:
    """Let "Onderdeel 2025 | Totaal | Laren | Eemnes" be the year of a total and its partners, between bars."""
    corner, others = columns[0], columns[1:]
    match = _CORNER_YEAR.fullmatch(corner.name) if corner.role is Role.YEAR else None
    is_bare = all(one.segment and one.role in (Role.TOTAL, Role.WORD, Role.SHARE) for one in others)
    if match is None or not is_bare or others[:1] == [] or others[0].role is not Role.TOTAL:
        return columns
    year = corner.year
    return [
        replace(corner, role=Role.LABEL, year=None, name=match.group("label")),
        *(replace(one, role=Role.YEAR, year=year, name=f"{one.name.lower()} {year}") for one in others),
    ]


def _without_corner(columns: list[Column]) -> list[Column]:
    """Let a word in the corner name what stands in the table: "Bedragen 2024 2025", "Baten 2024 2025"."""
    corner = columns[0] if len(columns) > 1 and all(one.role is Role.YEAR for one in columns[1:]) else None
    if corner is None or corner.role not in (Role.TOTAL, Role.COST, Role.INCOME) or corner.year is not None:
        return columns
    side = None if corner.role is Role.TOTAL else corner.role
    years = [one if side is None or one.group is not None else replace(one, group=side) for one in columns[1:]]
    return [replace(corner, role=Role.LABEL), *years]


def _is_head(columns: list[Column], text: str) -> bool:
    """Tell whether columns make a head: years, shares beside a total, or names of columns that belong together."""
    years = [one for one in columns if one.year is not None]
    roles = {one.role for one in columns}
    is_named = len(roles & {Role.LABEL, Role.CODE, Role.TOTAL, Role.TERM, Role.NATURE, Role.FTE, Role.CHARGE}) >= 2
    is_sided = bool(roles & {Role.BURDEN, Role.BENEFIT, Role.COST, Role.INCOME}) and len(columns) > 1
    unknown = sum(one.role is Role.WORD for one in columns)
    if Role.SHARE in roles and Role.TOTAL in roles:
        return True
    if len(years) >= 2 or (years and (is_named or (Role.LABEL in roles and unknown <= 1) or not unknown)):
        return True
    if is_named and "|" in text:
        return True
    if [one.role for one in columns] == [Role.LABEL, Role.TOTAL] and columns[0].name in _NAMED_AFTER:
        return True
    return (is_named or is_sided) and unknown <= 2 and len(columns) >= 3


def _columns_of_parts(text: str, organisations: frozenset[str]) -> list[Column] | None:
    columns: list[Column] = []
    offset = 0
    for segment, part in enumerate(text.split("|")):
        found = part_columns(part, segment, organisations, has_bars="|" in text)
        if found is None:
            return None
        columns += [replace(one, end=one.end + offset) for one in found] if offset else found
        offset += len(part) + 1
    return columns


def _with_label(columns: list[Column]) -> list[Column]:
    """Let "Investering" or "Budget" name the rows, where another column holds the amount: Nr, Investering, Krediet."""
    totals = [at for at, one in enumerate(columns) if one.role is Role.TOTAL]
    has_label = any(one.role is Role.LABEL for one in columns)
    is_first = totals[:1] == [0] and columns[0].name in _NAMED_AFTER
    is_second = totals[:1] == [1] and columns[0].role is Role.CODE
    if has_label or len(totals) < 2 or not (is_first or is_second):
        return columns
    return [replace(one, role=Role.LABEL) if at == totals[0] else one for at, one in enumerate(columns)]


def _settled(columns: list[Column]) -> list[Column]:
    """Give words their meaning beside the other columns: names beside a share, S and I without years."""
    has_years = any(one.role is Role.YEAR for one in columns)
    has_shares = any(one.role is Role.SHARE for one in columns) and any(one.role is Role.TOTAL for one in columns)
    found: list[Column] = []
    for one in columns:
        if one.role is Role.WORD and one.group is Role.SHARE:
            found.append(replace(one, role=Role.SHARE if has_shares else Role.WORD, group=None))
        elif one.role is Role.TOTAL and one.name.lower() in _NATURES and has_years:
            found.append(replace(one, role=Role.WORD))
        else:
            found.append(one)
    return found


def _ends_sentence(text: str) -> bool:
    """Tell a full stop from the one of an abbreviation, as in ``afschr.`` and ``nr.``."""
    closed = text.rstrip()
    if not closed.endswith((".", ";")):
        return False
    return _CLOSED.search(closed) is not None and _ABBREVIATED.search(closed) is None
