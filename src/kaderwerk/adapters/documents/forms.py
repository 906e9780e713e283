"""Forms: a proposal as lines of a field and its value, which together are one request."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from kaderwerk.adapters.documents.amounts import find_amounts
from kaderwerk.adapters.documents.directions import BENEFIT, BURDEN, COSTS, INCOME, Direction, direction_of
from kaderwerk.adapters.documents.drafts import Draft, ShareDraft
from kaderwerk.adapters.documents.fundings import funding_of
from kaderwerk.adapters.documents.headings import INVESTMENT, SAVING, category_of_heading
from kaderwerk.adapters.documents.lines import Line, LineKind
from kaderwerk.adapters.documents.natures import (
    INCIDENTAL,
    STRUCTURAL,
    Firmness,
    Nature,
    is_yearly,
    nature_in,
    nature_of_topic,
)
from kaderwerk.adapters.documents.periods import YearsKnown, find_periods
from kaderwerk.adapters.documents.phrases import amounts_by_year
from kaderwerk.adapters.documents.sentences import Sentence, plain_text
from kaderwerk.adapters.documents.staff import staff_change

_I = re.IGNORECASE
_FIELD = re.compile(r"\s*(?P<name>[A-Za-zÀ-ÿ][^:|?\n]{1,60}?)\s?(?:[:?]|\s\|(?=\s)|\s?\.{1,40}(?=\s))\s*(?P<value>.*)$")
_FIELD_AT_ONCE = re.compile(
    r"\s*(?P<name>[A-Za-zÀ-ÿ][^:|?.\n]{1,60}+)(?:[:?]|(?<=[^\s:|?.]\S\s)\|(?=\s)|\.{1,40}(?=\s))"
    r"\s*(?P<value>.*)$"
)
"""The same for a name without a full stop in it, which is found without a look at each of its letters."""
_SUBJECT = re.compile(
    r"(?:onderwerp|naam(?: (?:project|krediet|investering))?|projectnaam|titel|object"
    r"|voorstel|omschrijving|project|maatregel|aanvraag|wens)(?: (?:van het )?voorstel)?$",
    _I,
)
_ASKED = re.compile(r"(?:gevraagd|wat wordt gevraagd|aanvraag|verzoek|investering)$", _I)
_NUMBERED = re.compile(
    r"(?:voorstel|wens|aanvraag|fiche|formulier|project|maatregel|claim) ?(?:nr\.?|nummer)? ?"
    r"[A-Z]{0,2}[.-]?\d{1,3}[a-z]?[.:]? (?:[-–] )?(?P<subject>[^\d:|][^:|]{3,80})",
    _I,
)
_MONEY = re.compile(
    r"(?:(?:bruto|structurele?|incidentele?|eenmalige?|totale?|gevraagde?|extra|benodigde?|jaarlijkse?|verwachte?) )*"
    r"(?:bruto-)?(?:\w*kosten|\w*lasten|bedrag(?:en)?|budget|\w*krediet|baten|opbrengst|inkomsten|besparing"
    r"|investering(?:sbedrag)?"
    r"|onderhoud|beheer|exploitatie"
    r"|financi\w+ gevolgen|saldo|(?:wat )?(?:vragen (?:zij|we|wij)|vraagt (?:men|zij))|benodigd)\b",
    _I,
)
_PERCENTAGE = re.compile(r"(?P<value>\d{1,3}(?:,\d{1,3})?) ?(?:%|procent)", _I)
_DIVISION = re.compile(r"(?:verdeling|bijdragen?(?: per gemeente)?|aandelen)\b", _I)
_CHARGES = re.compile(r"(?:kapitaal|afschrijvings|rente)\w*|afschrijving|restwaarde", _I)
_RUNNING = re.compile(r"(?:extra )?(?:\w*beheer\w*|\w*onderhoud\w*|exploitatie\w*)", _I)
_CREDIT = re.compile(r"(?:(?:bruto|totale?|gevraagde?)[ -])?(?:investering|krediet)\w*", _I)
_STATUS = re.compile(r"(?:status|besluit|beslissing|uitkomst|advies)\b", _I)
_REFUSED = re.compile(
    r"(?:is |wordt )?(?:ingetrokken|afgewezen|afgevoerd|vervallen"
    r"|niet (?:\w+ )?(?:gehonoreerd|overgenomen|toegekend|honoreren))\b",
    _I,
)
_YEAR = re.compile(r"(?<![\d.,-])((?:19|20)\d\d)(?![\d.,-]\d|\d)")
_DATE = re.compile(r"\d{1,2}[-/]\d{1,2}[-/]((?:19|20)\d\d)")
_FROM = re.compile(r"\b(?:vanaf|per|in) ((?:19|20)\d\d)(?![\d-])", _I)
_NATURE = re.compile(
    r"(?:structureel|incidenteel|aard|s/i|i/s|structureel (?:of|/) incidenteel|incidenteel (?:of|/) structureel)\b", _I
)
_START = re.compile(r"(?:karakter|ingang\w*|start\w*|jaar|begrotingsjaar|uitvoering|planning|wanneer|looptijd)\b", _I)
_FUNDING = re.compile(r"(?:dekking\w*|bekostiging|financiering)\b", _I)
_STAFF = re.compile(r"(?:fte|formatie)\b", _I)
_ASKED_STAFF = re.compile(r"(?:wat (?:vragen|vraagt|wordt)|gevraagd)\b", _I)
_FTE = re.compile(r"(?<![\d.,])(\d{1,2}(?:,\d{1,2})?) fte\b", _I)
_STANDING_STAFF = re.compile(r"\b(?:nu|bestaat|telt|blijft|elders|heeft)\b", _I)
_WITHIN_STAFF = re.compile(r"\bfte\b.{0,30}\bbinnen (?:de )?(?:bestaande|huidige) formatie\b", _I)
_KIND = re.compile(r"(?:soort|categorie|type|karakter)\b", _I)
_SIDE = re.compile(
    r"effect|(?:lasten|baten|voordelig|nadelig|voordeel|nadeel|voor-) ?(?:/|of|en) ?"
    r"(?:lasten|baten|voordelig|nadelig|voordeel|nadeel)$",
    _I,
)
_PAIRS = re.compile(
    r"(?<![\d.,])((?:19|20)\d\d)\s?[:=]?\s?(?:€|EUR)?\s?[-−]?(\d{1,3}(?:\.\d{3})+|\d{4,9})(?![\d.,]\d|\d)"
)
_TICKED = re.compile(r"([\w/ ]+?)\s?\[\s?[xX✓✗]\s?\]|\([xX✓]\)\s?([\w ]+)|[☒☑✓]\s?([\w/ ]+)|\[\s?[xX]\s?\]\s?([\w/ ]+)")
_NEXT_FIELD = re.compile(r"(?:\s{2,}|;\s)(?=[A-ZÀ-Ý][^:;|\n]{1,40}:)")
_FIELDS_LEAST = 4
_NAME_LONGEST = 66
"""What parts a name from its value stands in the first so many letters of a line."""
_DOTS_FROM = 62
"""Behind this many letters no dots begin between a name and its value; forty of them may go on."""
_DOT_BEFORE_WHITE, _DOTS = re.compile(r"\.\s"), re.compile(r"\.{1,40}\s")


@dataclass(frozen=True, kw_only=True)
class Form:
    """A form: the lines that it takes up, first and last, its request, and whether that was refused or withdrawn."""

    first: int
    last: int
    draft: Draft
    section: str | None
    is_refused: bool = False


def find_forms(lines: Sequence[Line], year: int | None, organisation: str | None = None) -> list[Form]:
    """Return the forms of a document in reading order: runs of fields with a subject and an amount among them.

    A field that is named after ``organisation`` alone, or after its share, holds the own share.
    """
    forms: list[Form] = []
    fields = [None if line.kind is LineKind.BLANK else _field(line.text) for line in lines]
    at = 0
    while at < len(lines):
        end = at if fields[at] is None else _run_end(lines, fields, at)
        if end - at >= _FIELDS_LEAST:
            forms += _forms(lines, at, end, year, organisation)
        at = max(end, at + 1)
    return forms


def _field(text: str) -> re.Match[str] | None:
    """Read a line as a name and its value; most lines lack the marks between the two, which is quick to see."""
    if text.startswith("|"):
        text = text.strip("| ")
    text = text.lstrip()
    name = text[:_NAME_LONGEST]
    has_mark = (
        ":" in name
        or "?" in name
        or " |" in name
        or ("." in name and ". " in text and _ends_in_dots(text))
        or "\t" in name
    )
    return (_FIELD_AT_ONCE.match(text) or _FIELD.match(text)) if has_mark else None


def _ends_in_dots(text: str) -> bool:
    """Tell whether the dots between a name and its value may stand in a line, as those of a contents list do not."""
    return _DOT_BEFORE_WHITE.search(text, 0, _DOTS_FROM + 2) is not None or _DOTS.match(text, _DOTS_FROM) is not None


def _run_end(lines: Sequence[Line], fields: Sequence[re.Match[str] | None], at: int) -> int:
    """Return where a run of fields ends; a line of prose between two fields is the answer to the first one."""
    end, misses = at, 0
    seen = set[str]()
    for index in range(at, len(lines)):
        match = fields[index]
        if match is None:
            misses += 1
            if misses > 3 or lines[index].kind is LineKind.HEADING:
                break
            continue
        name = match.group("name").strip().lower()
        if _SUBJECT.match(name) and name in seen:
            break
        seen.add(name)
        misses, end = 0, index + 1
    return end


def _forms(lines: Sequence[Line], first: int, end: int, year: int | None, organisation: str | None) -> list[Form]:
    """Return what a form asks: its amount, and beside it the running costs when it has them apart."""
    found = [
        (match["name"].strip(), match["value"], line)
        for line in lines[first:end]
        for part in (_NEXT_FIELD.split(line.text) if ":" in line.text else (line.text,))
        if (match := _field(part)) is not None
    ]
    above = _numbered_above(lines, first)
    if above is None and not any(_SUBJECT.match(name) or _ASKED.match(name) for name, _, _ in found):
        return []
    fields = [_Field(name=name, value=plain_text(value), line=line) for name, value, line in found]
    subject = next((one.value for one in fields if _SUBJECT.match(one.name) and one.value), None)
    subject = subject or above or _asked_for(fields)
    if subject is None:
        return []
    is_refused = any(_STATUS.match(one.name) and any(map(_REFUSED.match, one.value.split(": "))) for one in fields)
    ticked = " ".join(one.value for one in fields if _KIND.match(one.name))
    ticks = _TICKED.findall(ticked)
    kind = " ".join(part for groups in ticks for part in groups if part) if ticks else ticked
    section = category_of_heading(kind)
    forms: list[Form] = []
    for group in _money(fields, year):
        whole = subject[:1].upper() + subject[1:]
        title = whole if not forms else f"{whole}: {group.name.lower()}"
        draft = _draft(group, fields, title=title, subject=subject, section=section)
        if not forms:
            draft = replace(draft, share=_share(fields, draft.years, organisation))
        own_section = INVESTMENT if group.is_credit else section
        forms.append(Form(first=first, last=end - 1, draft=draft, section=own_section, is_refused=is_refused))
    return forms


def _asked_for(fields: Sequence["_Field"]) -> str | None:
    """Return what a field such as "Gevraagd: 2 fte adviseur" asks for, when it holds no amount."""
    return next((one.value for one in fields if _ASKED.match(one.name) and not find_amounts(one.value)), None)


def _numbered_above(lines: Sequence[Line], first: int) -> str | None:
    """Return the subject of a line right above a form such as "Voorstel 27 Verduurzamen dorpshuizen"."""
    match = _NUMBERED.fullmatch(lines[first - 1].text.strip()) if first else None
    return None if match is None else match.group("subject")


@dataclass(frozen=True, kw_only=True)
class _Field:
    name: str
    value: str
    line: Line


@dataclass(kw_only=True)
class _Group:
    """The amounts of one kind of money: its name, its line, cents by year, and what its fields say of its nature."""

    name: str
    line: Line
    years: dict[int, int]
    words: str
    has_year: bool

    @property
    def is_credit(self) -> bool:
        return _CREDIT.match(self.name) is not None


def _money(fields: list[_Field], year: int | None) -> list[_Group]:
    """Return the amounts of a form: those of its first kind of money, and running costs beside a credit."""
    groups: dict[str, _Group] = {}
    start = next(
        (int(found.group(1)) for one in fields if _START.match(one.name) and (found := _start_of(one.value))), None
    )
    for one in fields:
        amounts = find_amounts(one.value)
        if not _MONEY.match(one.name) or _CHARGES.match(one.name) or not amounts:
            continue
        years = _years_of(one, amounts[0].cents, start, year)
        kind = "running" if _RUNNING.match(one.name) else "main"
        nature = nature_in(one.name)
        kind = kind if nature is None else f"{kind} {nature.value}"
        if kind == "running" and "main" not in groups:
            kind = "main"
        if kind.startswith("main ") and "main" in groups:
            # The parts of an amount that was named as a whole.
            continue
        group = groups.get(kind)
        if group is None:
            has_year = start is not None or (bool(years) and list(years) != [year])
            groups[kind] = _Group(
                name=one.name, line=one.line, years=years, words=f"{one.name} {one.value}", has_year=has_year
            )
        elif kind.startswith("main") and _YEAR.search(one.name):
            group.years = {**years, **group.years}
    return [group for group in groups.values() if any(group.years.values())]


def _start_of(value: str) -> re.Match[str] | None:
    """Return the year in which something starts: behind "vanaf", alone, or in a date that is the whole value."""
    return _FROM.search(value) or _YEAR.search(value) or _DATE.fullmatch(value.strip())


def _years_of(one: _Field, cents: int, start: int | None, year: int | None) -> dict[int, int]:
    pairs = _PAIRS.findall(f"{one.name}: {one.value}")
    if len(pairs) > 1:
        return {int(when): found[0].cents for when, text in pairs if (found := find_amounts(f"€ {text}"))}
    listed, amounts = _YEAR.findall(one.name), find_amounts(one.value)
    if len(listed) > 1 and len(listed) == len(amounts):
        return {int(when): amount.cents for when, amount in zip(listed, amounts, strict=True)}
    named = _YEAR.search(one.name)
    if named is not None:
        return {int(named.group(1)): cents}
    dated = amounts_by_year(one.value, year)
    if dated:
        return dated
    periods = [period for period in find_periods(one.value, YearsKnown(base=year)) if not period.is_weak]
    if periods:
        return dict.fromkeys(periods[0].years, cents)
    when = start if start is not None else year
    return {} if when is None else {when: cents}


def _draft(group: _Group, fields: list[_Field], *, title: str, subject: str, section: str | None) -> Draft:
    line = group.line
    funding = next(
        (funding_of(f"gedekt uit {one.value}") for one in fields if _FUNDING.match(one.name) and one.value), None
    )
    return Draft(
        sentence=Sentence(begin=line.begin, end=line.end, literal=line.text, plain=plain_text(line.text)),
        phrase=None,
        cents=max(group.years.values()),
        years={one: cents for one, cents in sorted(group.years.items()) if cents},
        has_stated_year=group.has_year,
        nature=_nature(group, fields, subject),
        direction=_told_effect(fields) or _effect(group.name, subject, section),
        subject=title,
        funding=funding,
        fte=_staff(fields),
        context=f"{subject} {group.name}",
    )


def _share(fields: list[_Field], years: dict[int, int], organisation: str | None) -> ShareDraft | None:
    """Return the amount of a field such as "Diemen" or "Aandeel Diemen (45%)", which is never more than the whole."""
    if not organisation:
        return None
    own_name = rf"(?:gemeente )?{re.escape(organisation)}(?: \([\d,]+ ?%\))?"
    of_own = re.compile(rf"(?:(?:aandeel|deel|bijdrage|kosten|lasten)(?: van| voor)? )?{own_name}$", _I)
    whole = max(years.values())
    for one in fields:
        amounts = find_amounts(one.value)
        percentage = _PERCENTAGE.fullmatch(one.value.strip())
        if percentage is not None and organisation in one.name:
            return ShareDraft(percentage=Decimal(percentage.group("value").replace(",", ".")))
        divided = _DIVISION.match(one.name) and re.search(
            rf"\b{re.escape(organisation)}:? ?(?:[\d,]+ ?% ?\()?(?P<own>€ ?[\d.]+)", one.value
        )
        if divided and (own := find_amounts(divided.group("own"))) and own[0].cents <= whole:
            return ShareDraft(cents=own[0].cents)
        if of_own.match(one.name) and len(amounts) == 1 and amounts[0].cents <= whole:
            return ShareDraft(cents=amounts[0].cents)
        dated = amounts_by_year(one.value, min(years)) if of_own.match(one.name) else {}
        if dated and all(cents <= years.get(when, 0) for when, cents in dated.items()):
            return ShareDraft(cents=max(dated.values()), by_year=dated)
    return None


def _nature(group: _Group, fields: list[_Field], subject: str) -> Nature:
    if re.search(r"\(S\)", group.name):
        return Nature(value=STRUCTURAL, firmness=Firmness.SAID)
    said = nature_in(group.words)
    if said is not None:
        return said
    if group.is_credit:
        return Nature(value=INCIDENTAL, firmness=Firmness.DERIVED)
    for one in fields:
        if _NATURE.match(one.name):
            value = one.value.strip().lower()
            said = nature_in(value)
            if said is None and value in ("s", "i"):
                said = Nature(value=STRUCTURAL if value == "s" else INCIDENTAL, firmness=Firmness.SAID)
            if said is not None:
                return said
    if len(group.years) >= 2:
        return Nature(value=STRUCTURAL if group.years[max(group.years)] else INCIDENTAL, firmness=Firmness.SAID)
    if is_yearly(group.words):
        return Nature(value=STRUCTURAL, firmness=Firmness.SAID)
    return nature_of_topic(subject)


def _told_effect(fields: list[_Field]) -> Direction | None:
    """Return what a field such as "Effect: voordelig" or "Lasten/baten: baten" says of the whole form."""
    for one in fields:
        said = re.match(r"(voordeel|voordelig|baten|inkomsten|nadeel|nadelig|lasten)\b", one.value.strip().lower())
        if said is not None and _SIDE.match(one.name):
            word = said.group(1)
            effect = BURDEN if word.startswith(("na", "la")) else BENEFIT
            return Direction(effect=effect, side=INCOME if word in ("baten", "inkomsten") else COSTS, is_said=True)
    return None


def _effect(money: str, subject: str, section: str | None) -> Direction:
    name = money.lower()
    if re.search(r"baten|opbrengst|inkomsten", name):
        return Direction(effect=BENEFIT, side=INCOME, is_said=True)
    if "besparing" in name or section == SAVING:
        return Direction(effect=BENEFIT, side=COSTS, is_said=True)
    found = direction_of(subject)
    is_saving = (
        found is not None
        and found.effect == BENEFIT
        and not re.search(r"kosten|lasten|budget|krediet|investering", name)
    )
    return Direction(effect=BENEFIT if is_saving else BURDEN, side=COSTS, is_said=True)


def _staff(fields: list[_Field]) -> Decimal | None:
    for one in fields:
        if _WITHIN_STAFF.search(one.value):
            return None
        is_asked = _ASKED_STAFF.match(one.name) and re.match(r"\d{1,2}(?:,\d{1,2})? fte\b", one.value)
        if (is_asked or _STAFF.match(one.name)) and (match := re.search(r"(?<![\d.,])\d{1,2}(?:,\d{1,2})?", one.value)):
            return _number(match.group()) or None
    told = [size for one in fields if not _STANDING_STAFF.search(one.value) for size in _FTE.findall(one.value)]
    return staff_change(tuple(one.value for one in fields)) or (_number(told[0]) if len(told) == 1 else None)


def _number(text: str) -> Decimal:
    return Decimal(text.replace(",", "."))
