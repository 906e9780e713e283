"""One part of a head, between two bars: years, organisations and words in order."""

import re
from dataclasses import replace

from kaderwerk.adapters.documents.tables.column import Column, Role
from kaderwerk.adapters.documents.tables.head_words import PAST, WORD_AT, YEAR

_CELL = re.compile(
    r"(?!(?:19|20)\d\d$)\(?(?:€|EUR)?\s?[-–−+]?\s?(?:€\s?)?\d[\d.]*(?:,\d+)?-?\)?(?:\s?[NVSI%])?|[-–—]|PM"
)
_WORDS_MOST = 14
_UNIT = re.compile(r"(?:\bx|×|\*)\s?(?:€|EUR)?\s?1(?:\.?000|\.000\.000)?|\beuro\b|€", re.IGNORECASE)
_NAME_AND_TOTAL = re.compile(
    r"(?:omschrijving|onderwerp|project|naam|voorstel)\s+(?:totaal|krediet|bedrag)", re.IGNORECASE
)
_WORD = re.compile(r"\S+")
_RANGE_BEFORE = re.compile(r"(?:19|20)\d\d\s?[-–/]\s?$")
EACH_YEAR = "per jaar"
"""The name of a column of amounts that come back."""
_EACH_YEAR = re.compile(
    r"(?:bedrag |kosten |lasten |structureel )?(?:per jaar|p\.j\.|jaarlijks|elk jaar)", re.IGNORECASE
)
_NATURE_FROM = re.compile(
    r"(?P<nature>eenmalig|incidenteel|structureel) (?:in |vanaf |per |met ingang van )?(?P<year>20\d\d)", re.IGNORECASE
)
_OWN_PART = ("deel", "aandeel", "bijdrage")
_SIDES = (Role.COST, Role.INCOME, Role.CHARGE, Role.NET)


def is_cell(part: str) -> bool:
    """Tell a number, PM or a dash between bars: it stands in a row, never in a head."""
    return _CELL.fullmatch(part.strip()) is not None


def part_columns(text: str, segment: int, organisations: frozenset[str], *, has_bars: bool) -> list[Column] | None:
    """Read one part between bars; None when a number stands in it that is no year."""
    stripped = text.strip()
    if not stripped:
        return [Column(role=Role.LABEL if segment == 0 else Role.WORD, segment=segment)]
    if has_bars:
        if segment == 0 and _UNIT.search(text):
            return [Column(role=Role.LABEL, segment=segment)]
        if is_cell(stripped):
            return None
        nature = _NATURE_FROM.fullmatch(stripped)
        if nature is not None:
            name, year = nature.group("nature").lower(), int(nature.group("year"))
            return [Column(role=Role.YEAR, name=name, segment=segment, end=len(text), year=year)]
        whole = _whole_part(stripped, segment, organisations)
        if whole is not None:
            return [whole]
    columns = _Part(text, segment, organisations).columns()
    if columns is not None and segment and has_bars and len(columns) > 2 and columns[0].year is None:
        # "| investering 2020 2021 2022": the word names the part, and no cell stands below it.
        return years_under(columns[0], columns[1:]) if _are_years(columns[1:]) else columns
    return columns


def _are_years(columns: list[Column]) -> bool:
    return all(one.role is Role.YEAR for one in columns)


def years_under(name: Column, years: list[Column]) -> list[Column]:
    """Give years what the word before them says that they hold: capital charges, or what others pay."""
    if name.role in (Role.CHARGE, Role.FUNDING):
        return [replace(one, role=name.role, group=name.role) for one in years]
    return years


class _Part:
    """Goes through a part from left to right."""

    def __init__(self, text: str, segment: int, organisations: frozenset[str]) -> None:
        self.text = text
        self.segment = segment
        self.organisations = organisations
        self.at = 0
        self.words = 0
        self.found: list[Column] = []

    def columns(self) -> list[Column] | None:
        """Return the columns, or None when the part is no head."""
        while self.at < len(self.text):
            if self.text[self.at].isspace():
                self.at += 1
                continue
            year = YEAR.match(self.text, self.at)
            if year is not None:
                if _RANGE_BEFORE.search(self.text[: self.at]):
                    return None
                self._take_year(year)
            elif not (self._takes_organisation() or self._takes_known_word() or self._takes_word()):
                return None
        return self.found

    def _take_year(self, match: re.Match[str]) -> None:
        self.at = match.end()
        kind = match.group("kind") or ""
        last = self.found[-1] if self.found else None
        is_named = last is not None and last.year is None and not kind and not self._is_followed_by_year()
        has_years = any(one.year is not None for one in self.found)
        if last is not None and is_named and (last.role is Role.FTE or (last.role is Role.SHARE and has_years)):
            self.found[-1] = replace(last, year=_year(match))
        elif last is not None and is_named and (last.role in _SIDES or self._is_repeated(last)):
            # "last 2027 last 2028": the year goes with the word before it; behind years, one more is a charge.
            is_charge = last.role is Role.CHARGE or (last.role is Role.COST and self._is_behind_credits())
            role = Role.CHARGE if is_charge else Role.YEAR
            self.found[-1] = replace(last, role=role, group=last.role, year=_year(match), end=match.end("year"))
        else:
            role = Role.PAST if PAST.search(kind) else Role.YEAR
            self._add(role, kind.lower(), end=match.end("year"), year=_year(match))

    def _is_behind_credits(self) -> bool:
        """Tell what stands behind years and a term: "2026 2027 termijn last 2028"."""
        roles = [one.role for one in self.found[:-1]]
        return Role.YEAR in roles and Role.TERM in roles

    def _is_repeated(self, last: Column) -> bool:
        """Tell "krediet 2026 krediet 2027" and "incidenteel 2026 incidenteel 2027": the year goes with the word.

        So does one "bedrag 2026" at the end of a head without another year.
        """
        is_alone = not any(one.year for one in self.found) and YEAR.search(self.text, self.at) is None
        if is_alone and last.name in ("bedrag", "bedragen") and not self.text[self.at :].strip():
            return True
        again = re.search(rf"(?:19|20)\d\d\s+{re.escape(last.name)}\s", self.text, re.IGNORECASE)
        return last.role is Role.TOTAL and again is not None

    def _is_followed_by_year(self) -> bool:
        return YEAR.match(self.text[self.at :].lstrip()) is not None

    def _takes_organisation(self) -> bool:
        names = [one for one in self.organisations if self.text.startswith(one, self.at)]
        if not names:
            return False
        name = max(names, key=len)
        is_dated = YEAR.match(self.text[self.at + len(name) :].lstrip()) is not None
        if is_dated and self.found and self.found[-1].role is Role.WORD and self.found[-1].name in _OWN_PART:
            self.found.pop()
        self._add(Role.SHARE, name)
        self.at += len(name)
        return True

    def _takes_known_word(self) -> bool:
        role, match = next(
            ((role, match) for role, pattern in WORD_AT if (match := pattern.match(self.text, self.at))), (None, None)
        )
        if role is None or match is None:
            return False
        name = match.group().lower()
        self.at = match.end()
        last = self.found[-1] if self.found else None
        is_one = last is not None and last.role is role is Role.TOTAL and "tota" in f"{last.name} {name}"
        if is_one and len(self.found) == 1 and self.segment == 0 and name.startswith("tota"):
            # "Krediet totaal 2025 2026": the first word of a head is what its rows are named after.
            self.found[0] = replace(self.found[0], role=Role.LABEL)
            is_one = False
        if not is_one:
            self._add(role, name, end=self.at)
        return True

    def _takes_word(self) -> bool:
        match = _WORD.match(self.text, self.at)
        assert match is not None  # noqa: S101  # a character that is no space stands here
        word = match.group()
        self.words += 1
        has_number = re.search(r"\d", word) and not re.fullmatch(
            r"\(?x|€|1(?:\.000)?\)?|\d{1,2}e|\d{1,2}(?:,\d)?%", word
        )
        if has_number or self.words > _WORDS_MOST:
            return False
        self.at = match.end()
        if word in ("S", "I"):
            self._add(Role.TOTAL, word, end=self.at)
        else:
            # A name may prove to be that of a partner, when a column of shares stands beside it.
            self._add(Role.WORD, word.lower(), end=self.at, group=Role.SHARE if word[:1].isupper() else None)
        return True

    def _add(self, role: Role, name: str, *, end: int = 0, year: int | None = None, group: Role | None = None) -> None:
        self.found.append(Column(role=role, name=name, segment=self.segment, end=end, year=year, group=group))


def _year(match: re.Match[str]) -> int:
    text = match.group("year")
    return int(text) if len(text) == 4 else 2000 + int(text[1:])


def _is_head_by_itself(text: str, organisations: frozenset[str]) -> bool:
    """Tell a part that names the rows and two columns of numbers: ``Omschrijving jaar krediet | 2026 2027``."""
    found = _Part(text, 0, organisations).columns() or []
    roles = [one.role for one in found]
    return roles[:1] == [Role.LABEL] and Role.WORD not in roles and sum(one.is_numeric for one in found) > 1


def _whole_part(text: str, segment: int, organisations: frozenset[str]) -> Column | None:
    """Read a part that is one column by itself: "Begroting 2026", "Bedrag (in euro's)", "Diemen"."""
    if YEAR.search(text) is not None and len(YEAR.findall(text)) == 1:
        match = YEAR.search(text)
        assert match is not None  # noqa: S101  # searched just before
        role = Role.PAST if PAST.search(text) else Role.YEAR
        for other, pattern in WORD_AT:
            if role is Role.YEAR and other in (Role.CHARGE, Role.TERM, Role.FTE) and pattern.search(text):
                role = other
        side = next((other for other, pattern in WORD_AT if other in _SIDES and pattern.search(text)), None)
        group = side if role is Role.YEAR else None
        return Column(role=role, year=_year(match), name=text.lower(), segment=segment, group=group)
    if YEAR.search(text) is not None:
        return None
    named = [one for one in organisations if re.search(rf"(?<!\w){re.escape(one)}", text, re.IGNORECASE)]
    if named:
        return Column(role=Role.SHARE, name=max(named, key=len), segment=segment)
    if segment == 0 and (_NAME_AND_TOTAL.match(text) or _is_head_by_itself(text, organisations)):
        return None
    if segment and _EACH_YEAR.fullmatch(text):
        return Column(role=Role.TOTAL, name=EACH_YEAR, segment=segment)
    for role, pattern in WORD_AT:
        if pattern.match(text):
            return Column(role=role, name=text.lower(), segment=segment)
    return Column(role=Role.LABEL if segment == 0 else Role.WORD, name=text.lower(), segment=segment)
