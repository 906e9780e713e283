"""Years as a head of a table writes them, and the words that name its columns."""

import pytest

from kaderwerk.adapters.documents.tables.column import Role
from kaderwerk.adapters.documents.tables.head_words import PAST, WORD_AT, YEAR


@pytest.mark.parametrize(
    ("text", "kind", "year"),
    [
        ("2026", None, "2026"),
        ("Begroting 2026", "Begroting", "2026"),
        ("Rekening 2023", "Rekening", "2023"),
        ("’26", None, "’26"),
        ("2029 e.v.", None, "2029"),
        ("2029 en verder", None, "2029"),
    ],
)
def test_a_year_is_found_with_its_kind(text: str, kind: str | None, year: str) -> None:
    match = YEAR.search(text)
    assert match is not None
    assert (match.group("kind"), match.group("year")) == (kind, year)


@pytest.mark.parametrize("text", ["2026-2029", "2026/2027", "12.026", "20261", "2026,50", "1.2026", "126"])
def test_a_number_that_looks_like_a_year_is_none(text: str) -> None:
    assert YEAR.search(text) is None


def test_an_open_end_belongs_to_the_year() -> None:
    match = YEAR.match("2029 e.v. Dekking")
    assert match is not None
    assert match.group() == "2029 e.v."


@pytest.mark.parametrize(("kind", "is_past"), [("rekening", True), ("realisatie", True), ("begroting", False)])
def test_what_was_is_told_from_what_comes(kind: str, *, is_past: bool) -> None:
    assert (PAST.search(kind) is not None) == is_past


@pytest.mark.parametrize(
    ("word", "role"),
    [
        ("Omschrijving", Role.LABEL),
        ("Nr.", Role.CODE),
        ("S/I", Role.NATURE),
        ("Afschrijvingstermijn", Role.TERM),
        ("Kapitaallasten", Role.CHARGE),
        ("Lasten", Role.COST),
        ("Baten", Role.INCOME),
        ("Saldo", Role.NET),
        ("Nadeel", Role.BURDEN),
        ("Voordeel", Role.BENEFIT),
        ("Dekking", Role.FUNDING),
        ("Krediet", Role.TOTAL),
        ("Kapitaallast 1e jaar", Role.CHARGE),
        ("fte", Role.FTE),
        ("Startjaar", Role.WHEN),
        ("Fietsen", None),
        ("Kostenplaats", None),
        ("Postzegels", None),
    ],
)
def test_a_word_names_one_column(word: str, role: Role | None) -> None:
    assert next((found for found, pattern in WORD_AT if pattern.match(word)), None) == role
