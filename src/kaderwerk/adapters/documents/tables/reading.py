"""The tables of a text read as requests, and the text without them for the reader of sentences."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from operator import itemgetter

from kaderwerk.adapters.documents.headings import Setting, actors_in, after_heading
from kaderwerk.adapters.documents.lines import Line, LineKind, read_lines, without_lines
from kaderwerk.adapters.documents.sentences import plain_text
from kaderwerk.adapters.documents.settling import carried_to
from kaderwerk.adapters.documents.tables.grid import find_tables
from kaderwerk.adapters.documents.tables.rejoin import rejoined
from kaderwerk.adapters.documents.tables.requests import requests_of
from kaderwerk.adapters.documents.tables.rows import Table
from kaderwerk.adapters.documents.tables.share_rows import with_divided_total
from kaderwerk.adapters.documents.tables.signs import SignRule, legend_of
from kaderwerk.adapters.documents.tables.table_kinds import kind_of_table, unit_of
from kaderwerk.adapters.documents.tables.table_request import TableRequest

_UNIT_SAID = re.compile(
    r"bedragen(?:(?<=\balle bedragen)|(?<=\bde bedragen)) (?:in deze \w+ )?(?:zijn|staan|luiden)\b.{0,40}?"
    r"(?:duizenden|miljoenen|x € ?1\.?000|hele euro|euro)"
)
"""In small letters; it begins with its longest word, which is found quickly in a long text."""


_FIELD = re.compile(r"\s*[A-ZÀ-Ý][^:|\d]{1,40}: \S")
_LINES_ABOVE = 3
"""How far above a table a sentence may say to which year its budgets are carried over."""


@dataclass(frozen=True, kw_only=True)
class FoundRequest:
    """A request of a table with who asks, when a heading above it says so."""

    request: TableRequest
    organisation: str | None


def read_tables(
    text: str,
    *,
    organisation: str | None,
    year: int | None,
    title: str | None,
    sheets: Sequence[tuple[int, str]] = (),
) -> tuple[list[FoundRequest], str]:
    """Return the requests in the tables of a text, and the text with spaces where the tables were.

    Every position in the second text is the same as in the first. ``sheets`` holds where each sheet of a workbook
    begins, and its name, which is the first line above its tables.
    """
    lines = rejoined(read_lines(text), text)
    actors = actors_in(text, organisation)
    names = frozenset(one for one in (organisation, *actors) if one)
    tables = [one for one in find_tables(lines, names, year) if not _is_form(lines[one.first : one.last + 1])]
    for table in tables:
        at = bisect_right(sheets, lines[table.first].begin, key=itemgetter(0))
        table.caption = f"{sheets[at - 1][1]}\n{table.caption}" if at else table.caption
    found: list[FoundRequest] = []
    said = _UNIT_SAID.search(text.lower())
    factor = None if said is None else unit_of(said.group())
    rule: SignRule | None = None
    _share_captions(tables, lines)
    for as_found, setting in zip(tables, _settings(lines, tables, actors), strict=True):
        table = with_divided_total(as_found, setting.trail)
        kind = kind_of_table(table, (title or "", *setting.trail), setting.section, year=year, factor=factor)
        # A unit and a legend that stand once hold for the tables below as well.
        factor = unit_of(table.caption) or factor
        rule = legend_of(table.caption) or rule
        if kind is None:
            continue
        near = " ".join(line.text for line in lines[max(0, table.first - _LINES_ABOVE) : table.last + 1])
        own_year = carried_to(near) or year
        requests = requests_of(
            table, kind, year=own_year, organisation=organisation, subject=setting.subject, rule=rule
        )
        found += [
            FoundRequest(request=_with_literal(one, text[one.begin : one.end]), organisation=setting.organisation)
            for one in requests
        ]
    return found, without_lines(text, lines, [(one.first, one.last) for one in tables])


def _is_form(lines: Sequence[Line]) -> bool:
    """Tell the fields of a form, each with a colon behind its name, from the rows of a table."""
    return all(_FIELD.match(line.text) for line in lines if line.kind is not LineKind.BLANK)


def _share_captions(tables: Sequence[Table], lines: Sequence[Line]) -> None:
    """Give a table that goes on right below another one, with a head and nothing above it, the caption of that one."""
    for above, table in pairwise(tables):
        between = lines[above.last + 1 : table.first]
        is_bare = "\n" not in table.caption and lines[table.first].text.strip() == table.caption.strip()
        if is_bare and all(line.kind is LineKind.BLANK for line in between) and "\n" in above.caption:
            shared = above.caption.rpartition("\n")[0]
            table.caption = f"{shared}\n{table.caption}"


def _with_literal(request: TableRequest, literal: str) -> TableRequest:
    return request if request.sentence == literal else replace(request, sentence=literal)


def _settings(lines: Sequence[Line], tables: Sequence[Table], actors: frozenset[str]) -> list[Setting]:
    """What the headings above each table say; labels inside tables are no headings."""
    settings: list[Setting] = []
    setting, at = Setting(), 0
    for table in tables:
        while at < table.first:
            line = lines[at]
            if line.kind is LineKind.HEADING:
                is_stacked = at > 0 and lines[at - 1].kind is LineKind.HEADING
                setting = after_heading(setting, plain_text(line.text), is_stacked=is_stacked, actors=actors)
            at += 1
        settings.append(setting)
        at = table.last + 1
    return settings
