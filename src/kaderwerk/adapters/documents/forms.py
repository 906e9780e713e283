"""Forms: a proposal as lines of a field and its value, which together are one request."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from kaderwerk.adapters.documents.amounts import find_amounts
from kaderwerk.adapters.documents.directions import BENEFIT, BURDEN, COSTS, INCOME, Direction, direction_of
from kaderwerk.adapters.documents.drafts import Draft
from kaderwerk.adapters.documents.fundings import funding_of
from kaderwerk.adapters.documents.headings import SAVING, category_of_heading
from kaderwerk.adapters.documents.lines import Line, LineKind
from kaderwerk.adapters.documents.natures import INCIDENTAL, STRUCTURAL, Firmness, Nature, nature_in, nature_of_topic
from kaderwerk.adapters.documents.sentences import Sentence, plain_text
from kaderwerk.adapters.documents.staff import staff_change

_I = re.IGNORECASE
_FIELD = re.compile(r"\s*(?P<name>[A-Za-zÀ-ÿ][^:|?\n]{1,60}?)\s?(?:[:?]|\s\|(?=\s)|\s?\.{1,40}(?=\s))\s*(?P<value>.*)$")
_SUBJECT = re.compile(
    r"(?:onderwerp|naam|titel|voorstel|omschrijving|project|maatregel|aanvraag|wens)(?: (?:van het )?voorstel)?$", _I
)
_MONEY = re.compile(
    r"(?:(?:structurele?|incidentele?|eenmalige?|totale?|gevraagde?|extra|benodigde?|jaarlijkse?|verwachte?) )*"
    r"(?:lasten|kosten|bedrag|budget|krediet|baten|opbrengst|inkomsten|besparing|investering(?:sbedrag|skrediet)?|financi\w+ gevolgen|saldo)\b",
    _I,
)
_YEAR = re.compile(r"(?<![\d.,-])((?:19|20)\d\d)(?![\d.,-]\d|\d)")
_NATURE = re.compile(
    r"(?:structureel|incidenteel|aard|s/i|i/s|structureel (?:of|/) incidenteel|incidenteel (?:of|/) structureel)\b", _I
)
_START = re.compile(r"(?:ingang\w*|start\w*|jaar|begrotingsjaar|uitvoering|planning|wanneer|looptijd)\b", _I)
_FUNDING = re.compile(r"(?:dekking\w*|bekostiging|financiering)\b", _I)
_STAFF = re.compile(r"(?:fte|formatie)\b", _I)
_KIND = re.compile(r"(?:soort|categorie|type|karakter)\b", _I)
_PAIRS = re.compile(r"(?<![\d.,])((?:19|20)\d\d)\s?[:=]?\s?(?:€|EUR)?\s?(\d{1,3}(?:\.\d{3})+|\d{4,9})(?![\d.,]\d|\d)")
_TICKED = re.compile(r"([\w/ ]+?)\s?\[\s?[xX✓✗]\s?\]|\([xX✓]\)\s?([\w ]+)|[☒☑✓]\s?([\w/ ]+)|\[\s?[xX]\s?\]\s?([\w/ ]+)")
_FIELDS_LEAST = 4


@dataclass(frozen=True, kw_only=True)
class Form:
    """A form: the lines that it takes up, first and last, and its request."""

    first: int
    last: int
    draft: Draft
    section: str | None


def find_forms(lines: Sequence[Line], year: int | None) -> list[Form]:
    """Return the forms of a document in reading order: runs of fields with a subject and an amount among them."""
    forms: list[Form] = []
    at = 0
    while at < len(lines):
        end = _run_end(lines, at)
        if end - at >= _FIELDS_LEAST and (form := _form(lines, at, end, year)) is not None:
            forms.append(form)
        at = max(end, at + 1)
    return forms


def _run_end(lines: Sequence[Line], at: int) -> int:
    """Return where a run of fields ends; a line of prose between two fields is the answer to the first one."""
    end, misses = at, 0
    seen = set[str]()
    for index in range(at, len(lines)):
        match = _FIELD.match(lines[index].text)
        if lines[index].kind is LineKind.BLANK or match is None:
            misses += 1
            if misses > 3 or index == at or lines[index].kind is LineKind.HEADING:
                break
            continue
        name = match.group("name").strip().lower()
        if _SUBJECT.match(name) and name in seen:
            break
        seen.add(name)
        misses, end = 0, index + 1
    return end


def _form(lines: Sequence[Line], first: int, end: int, year: int | None) -> Form | None:
    fields: list[tuple[str, str, Line]] = []
    for line in lines[first:end]:
        for part in re.split(r"\s{3,}(?=[A-Z])", line.text):
            match = _FIELD.match(part)
            if match is not None:
                fields.append((match.group("name").strip(), plain_text(match.group("value")), line))
    subject = next((value for name, value, _ in fields if _SUBJECT.match(name) and value), None)
    amounts, line = _amounts(fields, year)
    if subject is None or not amounts or line is None:
        return None
    ticked = " ".join(value for name, value, _ in fields if _KIND.match(name))
    found = _TICKED.findall(ticked)
    kind = " ".join(part for groups in found for part in groups if part) if found else ticked
    section = category_of_heading(kind)
    money = next(name for name, _, one in fields if one is line and _MONEY.match(name))
    nature = _nature(fields, subject, amounts)
    effect = _effect(money, subject, section)
    years = {one: cents for one, cents in sorted(amounts.items()) if cents}
    sentence = Sentence(begin=line.begin, end=line.end, literal=line.text, plain=plain_text(line.text))
    funding = next(
        (funding_of(f"gedekt uit {value}") for name, value, _ in fields if _FUNDING.match(name) and value), None
    )
    draft = Draft(
        sentence=sentence,
        phrase=None,
        cents=max(years.values()),
        years=years,
        has_stated_year=any(_YEAR.search(name) or _START.match(name) for name, _, _ in fields),
        nature=nature,
        direction=effect,
        subject=subject,
        funding=funding,
        fte=_staff(fields),
        context=f"{subject} {kind}",
    )
    return Form(first=first, last=end - 1, draft=draft, section=section)


def _amounts(fields: list[tuple[str, str, Line]], year: int | None) -> tuple[dict[int, int], Line | None]:
    """Return the amounts by year of the first kind of money that a form names, and the line of the first one."""
    found: dict[int, int] = {}
    at: Line | None = None
    start = next(
        (int(match.group(1)) for name, value, _ in fields if _START.match(name) and (match := _YEAR.search(value))),
        year,
    )
    for name, value, line in fields:
        money = find_amounts(value)
        if not _MONEY.match(name) or not money:
            continue
        pairs = _PAIRS.findall(f"{name}: {value}")
        if len(pairs) > 1:
            found.update({int(year): cents[0].cents for year, text in pairs if (cents := find_amounts(f"€ {text}"))})
            at = at or line
            continue
        named = _YEAR.search(name)
        if named is None and found:
            continue
        when = int(named.group(1)) if named else start
        if when is None or when in found:
            continue
        found[when] = money[0].cents
        at = at or line
    return found, at


def _nature(fields: list[tuple[str, str, Line]], subject: str, amounts: dict[int, int]) -> Nature:
    for name, value, _ in fields:
        said = nature_in(value) if _NATURE.match(name) else nature_in(name) if _MONEY.match(name) else None
        if said is not None:
            return said
    if len(amounts) >= 2:
        last = max(amounts)
        value = STRUCTURAL if amounts[last] else INCIDENTAL
        return Nature(value=value, firmness=Firmness.SAID)
    return nature_of_topic(subject)


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


def _staff(fields: list[tuple[str, str, Line]]) -> Decimal | None:
    for name, value, _ in fields:
        if _STAFF.match(name) and (match := re.search(r"(?<![\d.,])\d{1,2}(?:,\d{1,2})?", value)):
            size = Decimal(match.group().replace(",", "."))
            return size or None
    return staff_change(tuple(value for _, value, _ in fields))
