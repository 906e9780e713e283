"""The columns of a table, from the line or lines above its rows: years, totals, terms, charges, sides and words."""

import re
from dataclasses import dataclass, replace
from enum import Enum

from kaderwerk.adapters.documents.tables.bars import barred


class Role(Enum):
    """What a column holds; only YEAR and TOTAL hold what is asked."""

    LABEL = "label"
    YEAR = "year"
    TOTAL = "total"
    TERM = "term"
    CHARGE = "charge"
    COST = "cost"
    INCOME = "income"
    NET = "net"
    BURDEN = "burden"
    BENEFIT = "benefit"
    PAST = "past"
    FTE = "fte"
    SHARE = "share"
    FUNDING = "funding"
    NATURE = "nature"
    CODE = "code"
    WORD = "word"
    WHEN = "when"


@dataclass(frozen=True, kw_only=True)
class Column:
    """One column: its role, its year, the organisation of a share, and the part between bars that it stands in."""

    role: Role
    year: int | None = None
    name: str = ""
    segment: int = 0
    group: Role | None = None
    end: int = 0

    @property
    def is_numeric(self) -> bool:
        """Whether its cells are numbers."""
        return self.role not in (Role.LABEL, Role.NATURE, Role.CODE, Role.WORD)


_KIND = (
    r"(?:begroting|raming|rekening|realisatie|jaarrekening|prognose|primitief|primitieve begroting|actueel"
    r"|meerjarenraming|mjb|mjr|jaar|jaarschijf|burap|werkelijk|b|r)"
)
_YEAR = re.compile(
    rf"(?:\b(?P<kind>{_KIND})\.?\s?)?(?<![\d.,/-])(?P<year>(?:19|20)\d\d|['’]\d\d(?!\d))(?![\d.,]\d|\d"
    rf"|\s?[-–/]\s?\d)(?P<on>\s?(?:e\.?v\.?|en verder|en volgende(?: jaren)?))?",
    re.IGNORECASE,
)
_PAST = re.compile(r"rekening|realisatie|werkelijk", re.IGNORECASE)
_WORDS: tuple[tuple[Role, str], ...] = (
    (Role.FTE, r"fte'?s?|formatie"),
    (
        Role.WHEN,
        r"jaarschijf|(?:start|ingangs|uitvoerings|investerings)?jaar(?! ?(?:19|20)\d\d)|jaar van (?:investering"
        r"|uitvoering)",
    ),
    (
        Role.TERM,
        r"(?:afschrijvings?)?termijn|looptijd|levensduur|afschr\.? ?termijn|afschr\.(?! ?\w)|nut|jaren|rente ?%|%"
        r"|percentage|schaal",
    ),
    (Role.CHARGE, r"kapitaall?ast(?:en)?|kap\.? ?last(?:en)?|afschrijving(?:en)?|rente|jaarlast(?:en)?|restwaarde"),
    (Role.FUNDING, r"dekking|bijdragen? (?:van )?derden|subsidie|onttrekking(?:en)?|reserve"),
    (
        Role.NATURE,
        r"aard|s ?/ ?i|i ?/ ?s|inc(?:identeel)?\.? ?/ ?str(?:uctureel)?\.?"
        r"|str(?:uctureel)?\.? ?/ ?inc(?:identeel)?\.?|struct\.?|soort",
    ),
    (Role.BENEFIT, r"voordel(?:ig|en)|voordeel|batig"),
    (Role.BURDEN, r"nadel(?:ig|en)|nadeel"),
    (Role.NET, r"saldo|netto|per saldo"),
    (Role.COST, r"lasten|uitgaven|last"),
    (Role.INCOME, r"baten|inkomsten|baat|opbrengsten"),
    (
        Role.TOTAL,
        r"totaal(?:bedrag)?|totale (?:kosten|investering)|bedrag(?:en)?|krediet|investering(?:sbedrag|skrediet)?"
        r"|budget|kosten|bruto(?: investering)?|gevraagd(?: budget| bedrag)?|structureel|incidenteel|eenmalig",
    ),
    (Role.CODE, r"nr\.?|nummer|no\.?|code|prog(?:r)?\.?|volgnr\.?|id"),
    (
        Role.LABEL,
        r"omschrijving|onderwerp|naam|voorstel(?:len)?|post|project|maatregel|ontwikkeling|activiteit|product"
        r"|toelichting|wens|titel",
    ),
)
_WORD_AT = [(role, re.compile(rf"(?:{pattern})(?![\w/])", re.IGNORECASE)) for role, pattern in _WORDS]
_VERB = re.compile(
    r"\b(?:is|zijn|was|wordt|worden|heeft|hebben|kan|moet|zal|wil|gaat|gaan|komt|komen|kost|stijgt|daalt|vraagt"
    r"|stellen|stelt|nodig|krijgt|door|om|dat|die)\b",
    re.IGNORECASE,
)
_CELL = re.compile(
    r"(?!(?:19|20)\d\d$)\(?(?:€|EUR)?\s?[-–−+]?\s?(?:€\s?)?\d[\d.]*(?:,\d+)?-?\)?(?:\s?[NVSI%])?|[-–—]|PM"
)
_HEADER_WORDS_MOST = 14
_NATURES = ("s", "i", "structureel", "incidenteel", "eenmalig")
_ASIDE = re.compile(
    r"\([^()|]*(?:€|euro|1\.?000|nade|voorde|min\b|vervolg)[^()|]*\)|\b(?:bedragen )?x € ?1(?:\.000)?\b,?",
    re.IGNORECASE,
)
_UNIT = re.compile(r"(?:\bx|×|\*)\s?(?:€|EUR)?\s?1(?:\.?000|\.000\.000)?|\beuro\b|€", re.IGNORECASE)
_LEGEND = re.compile(r"[-–+/]+ ?is ?(?:een )?(?:nadeel|voordeel|nadelig|voordelig)|(?:min|plus) is \w+", re.IGNORECASE)


def _settled(columns: list[Column]) -> list[Column]:
    """Give words their meaning beside the other columns: names beside a share, S and I without years."""
    has_years = any(one.role is Role.YEAR for one in columns)
    has_shares = any(one.role is Role.SHARE for one in columns) and any(one.role is Role.TOTAL for one in columns)
    found = []
    for one in columns:
        if one.role is Role.WORD and one.group is Role.SHARE:
            one = replace(one, role=Role.SHARE if has_shares else Role.WORD, group=None)
        if one.role is Role.TOTAL and one.name.lower() in _NATURES and has_years:
            one = replace(one, role=Role.WORD)
        found.append(one)
    return found


def _ends_sentence(text: str) -> bool:
    """Tell a full stop from the one of an abbreviation: ``afschr.``, ``nr.``"""
    return (
        re.search(r"(?:\w{5,}|\d|\))[.;]\s*$", text) is not None
        and re.search(r"\b(?:afschr|progr|omschr)\.\s*$", text, re.IGNORECASE) is None
    )


def header_columns(text: str, organisations: frozenset[str] = frozenset()) -> tuple[Column, ...] | None:
    """Return the columns that a line names, or None when it is no head of a table.

    >>> [(c.role.value, c.year) for c in header_columns("nr omschrijving aard 2023 2024")]
    [('code', None), ('label', None), ('nature', None), ('year', 2023), ('year', 2024)]
    """
    text = _ASIDE.sub(lambda match: " " * len(match.group()), barred(text))
    if (
        re.search(r":\s*(?:19|20)\d\d\s*$", text)
        or len(text) > 400
        or _ends_sentence(text)
        or _VERB.search(_LEGEND.sub("", text))
    ):
        return None
    columns: list[Column] = []
    offset = 0
    for segment, part in enumerate(text.split("|")):
        found = _columns_of(part, segment, organisations, whole_text=text)
        if found is None:
            return None
        columns += [replace(one, end=one.end + offset) for one in found]
        offset += len(part) + 1
    columns = _settled(columns)
    if any(one.role is Role.YEAR for one in columns):
        columns = [replace(one, role=Role.WORD) if one.role is Role.WHEN else one for one in columns]
    if any(one.role is Role.LABEL and one.segment for one in columns) and columns[0].role is Role.LABEL:
        is_named = any(pattern.match(columns[0].name) for role, pattern in _WORD_AT if role is Role.LABEL)
        columns[0] = columns[0] if is_named else replace(columns[0], role=Role.CODE)
    years = [one for one in columns if one.year is not None]
    roles = {one.role for one in columns}
    is_named = len(roles & {Role.LABEL, Role.CODE, Role.TOTAL, Role.TERM, Role.NATURE, Role.FTE, Role.CHARGE}) >= 2
    is_sided = bool(roles & {Role.BURDEN, Role.BENEFIT, Role.COST, Role.INCOME}) and (len(columns) > 1)
    unknown = sum(one.role is Role.WORD for one in columns)
    has_shares = Role.SHARE in roles and Role.TOTAL in roles
    if (
        has_shares
        or len(years) >= 2
        or (years and (is_named or (Role.LABEL in roles and unknown <= 1) or not unknown))
        or (is_named and "|" in text)
    ):
        return tuple(columns)
    if (is_named or is_sided) and unknown <= 2 and len(columns) >= 3:
        return tuple(columns)
    return None


def _columns_of(text: str, segment: int, organisations: frozenset[str], *, whole_text: str) -> list[Column] | None:
    """Read one part between bars: years and words in order; None when a number stands in it that is no year."""
    columns: list[Column] = []
    at = 0
    words = 0
    stripped = text.strip()
    if not stripped:
        return [Column(role=Role.LABEL if segment == 0 else Role.WORD, segment=segment)]
    if segment == 0 and "|" in whole_text and _UNIT.search(text):
        return [Column(role=Role.LABEL, segment=segment)]
    if "|" in whole_text and _CELL.fullmatch(stripped):
        return None
    whole = _whole_part(stripped, segment, organisations) if "|" in whole_text else None
    if whole is not None:
        return [whole]
    while at < len(text):
        if text[at].isspace():
            at += 1
            continue
        year = _YEAR.match(text, at)
        if year is not None:
            kind = year.group("kind") or ""
            if re.search(r"(?:19|20)\d\d\s?[-–/]\s?$", text[:at]):
                return None
            is_last = _YEAR.match(text[year.end() :].lstrip()) is None
            if columns and columns[-1].role is Role.FTE and columns[-1].year is None and not kind and is_last:
                columns[-1] = replace(columns[-1], year=_year(year))
                at = year.end()
                continue
            if _is_named_year(columns, text, year, kind):
                side = columns[-1].role
                role = Role.CHARGE if side is Role.CHARGE else Role.YEAR
                columns[-1] = replace(columns[-1], role=role, group=side, year=_year(year), end=year.end("year"))
                at = year.end()
                continue
            role = Role.PAST if _PAST.search(kind) else Role.YEAR
            columns.append(
                Column(role=role, year=_year(year), name=kind.lower(), segment=segment, end=year.end("year"))
            )
            at = year.end()
            continue
        organisation = next((one for one in organisations if text.startswith(one, at)), None)
        if organisation is not None:
            columns.append(Column(role=Role.SHARE, name=organisation, segment=segment))
            at += len(organisation)
            continue
        role_found = next(((role, match) for role, pattern in _WORD_AT if (match := pattern.match(text, at))), None)
        if role_found is not None:
            name = role_found[1].group().lower()
            at = role_found[1].end()
            is_one = (
                columns and columns[-1].role is role_found[0] is Role.TOTAL and "tota" in f"{columns[-1].name} {name}"
            )
            if not is_one:
                columns.append(Column(role=role_found[0], name=name, segment=segment, end=at))
            continue
        word = re.compile(r"\S+").match(text, at)
        assert word is not None  # noqa: S101  # a character that is no space stands here
        if re.search(r"\d", word.group()) and not re.fullmatch(r"\(?x|€|1(?:\.000)?\)?", word.group()):
            return None
        words += 1
        if words > _HEADER_WORDS_MOST:
            return None
        at = word.end()
        role = Role.TOTAL if word.group() in ("S", "I") else Role.WORD
        columns.append(
            Column(
                role=role, name=word.group() if role is Role.TOTAL else word.group().lower(), segment=segment, end=at
            )
        )
        if role is Role.WORD and word.group()[:1].isupper():
            columns[-1] = replace(columns[-1], group=Role.SHARE)
    return columns


def _year(match: re.Match[str]) -> int:
    text = match.group("year")
    return int(text) if len(text) == 4 else 2000 + int(text[1:])


def _is_named_year(columns: list[Column], text: str, year: re.Match[str], kind: str) -> bool:
    """Tell a year that goes with the word before it (``last 2027 last 2028``) from the first of a run of years."""
    sided = (Role.COST, Role.INCOME, Role.CHARGE, Role.NET)
    if not columns or kind or columns[-1].year is not None or columns[-1].role not in sided:
        return False
    return _YEAR.match(text[year.end() :].lstrip()) is None


def _whole_part(text: str, segment: int, organisations: frozenset[str]) -> Column | None:
    """Read a part that is one column by itself: "Begroting 2026", "Bedrag (in euro's)", "Diemen"."""
    if _YEAR.search(text) is not None and len(_YEAR.findall(text)) == 1:
        match = _YEAR.search(text)
        assert match is not None  # noqa: S101  # searched just before
        role = Role.PAST if _PAST.search(text) else Role.YEAR
        for other, pattern in _WORD_AT:
            if role is Role.YEAR and other in (Role.CHARGE, Role.TERM, Role.FTE) and pattern.search(text):
                role = other
        return Column(role=role, year=_year(match), name=text.lower(), segment=segment)
    if _YEAR.search(text) is not None:
        return None
    organisation = next((one for one in organisations if one.lower() in text.lower()), None)
    if organisation is not None:
        return Column(role=Role.SHARE, name=organisation, segment=segment)
    for role, pattern in _WORD_AT:
        if pattern.match(text):
            return Column(role=role, name=text.lower(), segment=segment)
    return Column(role=Role.LABEL if segment == 0 else Role.WORD, name=text.lower(), segment=segment)


def with_groups(columns: tuple[Column, ...], above: tuple[Column, ...]) -> tuple[Column, ...]:
    """Give repeated years the group that the line above names: ``Investering Kapitaallast`` over 4 + 4 years."""
    years = [one.year for one in columns if one.role is Role.YEAR]
    runs: list[int] = []
    previous: int | None = None
    for year in years:
        if previous is None or (year is not None and year <= previous):
            runs.append(0)
        runs[-1] += 1
        previous = year
    if len(runs) < 2:
        return columns
    named = [
        one.role
        for one in above
        if one.role in (Role.TOTAL, Role.CHARGE, Role.COST, Role.INCOME, Role.NET, Role.FUNDING)
    ]
    groups = named if len(named) == len(runs) else [Role.TOTAL, *[Role.CHARGE] * (len(runs) - 1)]
    found: list[Column] = []
    at = 0
    for one in columns:
        if one.role is not Role.YEAR:
            found.append(one)
            continue
        run = next(index for index in range(len(runs)) if at < sum(runs[: index + 1]))
        group = groups[run]
        role = Role.CHARGE if group is Role.CHARGE else Role.FUNDING if group is Role.FUNDING else Role.YEAR
        found.append(replace(one, role=role, group=group))
        at += 1
    return tuple(found)


def with_years_above(columns: tuple[Column, ...], above: tuple[Column, ...]) -> tuple[Column, ...]:
    """Give columns of lasten, baten and saldo the years of the line above: ``2023 | | 2024 |`` over pairs."""
    sides = [at for at, one in enumerate(columns) if one.role in (Role.COST, Role.INCOME, Role.NET)]
    years = [one for one in above if one.role is Role.YEAR and one.year is not None]
    if len(years) < 1 or len(sides) < 2 or any(one.role is Role.YEAR for one in columns):
        return columns
    by_segment = len({one.segment for one in columns}) > 1 and len({one.segment for one in years}) == len(years)
    found = list(columns)
    for number, at in enumerate(sides):
        if by_segment:
            over = [one for one in years if one.segment <= columns[at].segment]
            year = over[-1].year if over else None
        elif len(sides) % len(years) == 0:
            year = years[number // (len(sides) // len(years))].year
        else:
            year = None
        if year is None:
            return columns
        found[at] = replace(columns[at], role=Role.YEAR, group=columns[at].role, year=year)
    return tuple(found)
