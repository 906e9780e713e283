"""What is seen quickly says what the full look says, on every line and sentence of the practice sets.

Most of a document is prose in which nothing is asked, and a quick look spares the reader the full one. It may never
pass over what the full look would find.
"""

import importlib
import json
import pkgutil
import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

from kaderwerk.adapters import documents
from kaderwerk.adapters.documents import amounts, forms, open_requests, refusals, staff
from kaderwerk.adapters.documents import lines as lines_of_text
from kaderwerk.adapters.documents.caseless import Caseless
from kaderwerk.adapters.documents.lines import read_lines
from kaderwerk.adapters.documents.needed_words import holds_any
from kaderwerk.adapters.documents.sentences import sentences_of
from kaderwerk.adapters.documents.tables import columns, grid
from kaderwerk.adapters.documents.tables.cells import cell_alone, trailing_cells

BODIES = frozenset(("Diemen", "Duo+", "BUCH", "Regio Gooi en Vechtstreek"))
EVERY = 12
"""Of the sentences one in so many: each is searched with hundreds of expressions, twice."""


@cache
def texts() -> tuple[str, ...]:
    """Return the texts of all practice passages."""
    files = sorted(Path(__file__).parent.glob("passages_*.jsonl"))
    return tuple(json.loads(line)["tekst"] for file in files for line in file.read_text(encoding="utf-8").splitlines())


@cache
def lines() -> tuple[str, ...]:
    """Return their lines, each once."""
    return tuple(sorted({line for text in texts() for line in text.split("\n")}))


@cache
def sentences() -> tuple[str, ...]:
    """Return their sentences as the rules read them."""
    return tuple(one.plain for text in texts() for one in sentences_of(text, 0, len(text)))


def _heads() -> list[object]:
    columns.header_columns.cache_clear()
    return [columns.header_columns(line, BODIES) for line in lines()]


def test_a_line_that_is_no_head_at_a_glance_is_none_word_by_word(monkeypatch: pytest.MonkeyPatch) -> None:
    at_a_glance = _heads()
    monkeypatch.setattr(columns, "is_no_head", lambda _text, _bodies: False)
    assert at_a_glance == _heads()
    columns.header_columns.cache_clear()


def test_a_table_far_from_figures_is_none_line_by_line(monkeypatch: pytest.MonkeyPatch) -> None:
    at_a_glance = _tables()
    assert len(at_a_glance) > 500
    monkeypatch.setattr(grid, "_may_have_cells", lambda _text: True)
    assert at_a_glance == _tables()


def _tables() -> list[tuple[int, int, int, int]]:
    return [
        (at, table.first, table.last, len(table.rows))
        for at, text in enumerate(texts())
        for table in grid.find_tables(read_lines(text), BODIES, 2026)
    ]


def test_a_number_between_bars_is_the_same_cell() -> None:
    parts = {part for line in lines() for part in line.split("|")}
    found = {part: cell for part in parts if (cell := cell_alone(part, 0)) is not None}
    assert len(found) > 500
    for part, cell in found.items():
        for is_lead in (None, True, False):
            assert trailing_cells(part, is_lead=is_lead) == ("", (cell,))


def test_a_field_found_at_once_is_the_same_field() -> None:
    found = [(quick, full) for line in lines() if (quick := forms._FIELD_AT_ONCE.match(line)) for full in _full(line)]
    assert len(found) > 500
    assert all(_parts(quick) == _parts(full) for quick, full in found)


def test_every_field_has_one_of_the_marks_that_are_looked_for() -> None:
    long = [f"{'Een naam ' * 9}"[:length] + dots + " 12" for length in (20, 58, 62, 66) for dots in (".", "." * 60)]
    bare = [line.strip("| ") if line.startswith("|") else line for line in (*lines(), *long)]
    found = [line for line in bare if forms._FIELD.match(line)]
    assert len(found) > 1_000
    assert [line for line in found if forms._field(line) is None] == []


def _full(line: str) -> Iterator[re.Match[str]]:
    match = forms._FIELD.match(line)
    assert match is not None, line
    yield match


def _parts(match: re.Match[str]) -> tuple[str, str]:
    return match["name"].strip(), match["value"]


def test_every_refusal_has_one_of_the_words_that_are_looked_for() -> None:
    patterns = (refusals._TURNED_DOWN, refusals._TOO_MUCH, refusals._REFUSED)
    refused = [one for one in sentences() if any(pattern.search(one) for pattern in patterns)]
    assert len(refused) > 100
    assert [one for one in refused if not any(word in one.lower() for word in refusals._MAY_REFUSE)] == []


def test_every_amount_has_one_of_the_words_that_are_looked_for() -> None:
    texts_of_all = (*sentences(), *lines(), "Dat kost EUR 12.500.", "Dat kost 12.500 EUR.", "Dat kost euro 12.500.")
    for pattern, words in amounts._IN_DIGITS:
        found = [text for text in texts_of_all if pattern.search(text)]
        assert found, pattern
        assert [text for text in found if not holds_any(text, words)] == [], pattern


def test_every_item_begins_as_one_may() -> None:
    made_up = ("EUR 35.000 – kunst", "€ 35.000 – kunst", "o een fietspad", "o\teen fietspad", "(a) Sport", "IV. sport")
    items = [
        line
        for line in (*lines(), *made_up)
        if lines_of_text._BULLET.match(line) or lines_of_text._AMOUNT_FIRST.match(line)
    ]
    assert len(items) > 500
    assert items[-len(made_up) :] == list(made_up)
    assert [line for line in items if not lines_of_text._MAY_BE_ITEM.match(line)] == []


def test_every_request_without_an_amount_has_one_of_the_words_that_are_looked_for() -> None:
    made_up = (
        "De kosten worden onderzocht.",
        "Het bedrag volgt.",
        "Wij rekenen dit nog uit.",
        "Dit weten we nog niet.",
    )
    patterns = (open_requests._PROPOSED, open_requests._UNKNOWN, open_requests._PM, staff._STAFF)
    asking = [one for one in (*sentences(), *made_up) if any(pattern.search(one) for pattern in patterns)]
    assert len(asking) > 500
    assert [one for one in asking if not holds_any(one.lower(), open_requests._MAY_ASK)] == []


def _caseless() -> dict[str, Caseless]:
    found: dict[str, Caseless] = {}
    for module in pkgutil.walk_packages(documents.__path__, "kaderwerk.adapters.documents."):
        if not module.name.endswith("_test"):
            names = vars(importlib.import_module(module.name)).items()
            found |= {f"{module.name}.{name}": value for name, value in names if isinstance(value, Caseless)}
    return found


def test_an_expression_without_notice_of_capitals_finds_the_same_places() -> None:
    patterns = _caseless()
    assert len(patterns) > 200
    for name, pattern in patterns.items():
        full = re.compile(pattern.source, re.IGNORECASE)
        for sentence in sentences()[::EVERY]:
            assert _span(pattern.search, sentence) == _span(full.search, sentence), (name, sentence)


def _span(search: Callable[[str], re.Match[str] | None], text: str) -> tuple[int, int] | None:
    found = search(text)
    return None if found is None else found.span()
