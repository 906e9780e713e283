"""Tests of rows that each hold one year: their nature in ja and nee, and which of them are one request."""

from dataclasses import replace

from kaderwerk.adapters.documents.lines import read_lines
from kaderwerk.adapters.documents.tables.column import Role
from kaderwerk.adapters.documents.tables.grid import find_tables
from kaderwerk.adapters.documents.tables.long_rows import of_one_subject_each, with_nature_in_words
from kaderwerk.adapters.documents.tables.rows import Table
from kaderwerk.adapters.documents.tables.table_request import TableRequest

EXPORT = """\
Extra budget (euro)
onderwerp;begrotingsjaar;bedrag;structureel
Tunnel;2026;55000;nee
Loods;2027;14400;ja"""
REQUEST = TableRequest(
    title="Tunnel",
    category="nieuw",
    nature="incidenteel",
    effect="nadelig",
    side=None,
    amounts_cents={2026: 5_500_000},
    pm_years=(),
    until_year=2026,
    share_cents=None,
    fte=None,
    funding=None,
    certainty=96,
    doubts=(),
    begin=0,
    end=10,
    sentence="Tunnel;2026",
)
NEXT = replace(
    REQUEST, begin=11, end=22, amounts_cents={2027: 12_000_000}, until_year=2027, certainty=85, doubts=("twijfel",)
)


def table_in(text: str) -> Table:
    (found,) = find_tables(read_lines(text), frozenset(), 2026)
    return found


def test_ja_and_nee_tell_the_nature() -> None:
    read = with_nature_in_words(table_in(EXPORT))
    assert [row.texts[3] for row in read.rows] == ["incidenteel", "structureel"]
    assert read.columns[3].role is Role.NATURE


def test_under_eenmalig_ja_is_once() -> None:
    read = with_nature_in_words(table_in(EXPORT.replace("bedrag;structureel", "bedrag;eenmalig")))
    assert [row.texts[3] for row in read.rows] == ["structureel", "incidenteel"]


def test_a_column_with_amounts_stays_as_it_is() -> None:
    table = table_in(EXPORT.replace("nee", "100").replace("ja", "200"))
    assert with_nature_in_words(table) == table


def test_years_of_one_subject_are_one_request() -> None:
    (made,) = of_one_subject_each([REQUEST, NEXT])
    assert made.amounts_cents == {2026: 5_500_000, 2027: 12_000_000}
    assert (made.until_year, made.certainty, made.doubts) == (2027, 85, ("twijfel",))
    assert made.sentence == REQUEST.sentence


def test_a_third_year_goes_on_from_the_second() -> None:
    third = replace(NEXT, begin=23, end=34, amounts_cents={2028: 100}, until_year=2028)
    (made,) = of_one_subject_each([REQUEST, NEXT, third])
    assert sorted(made.amounts_cents) == [2026, 2027, 2028]


def test_another_subject_nature_effect_or_the_same_year_stays_apart() -> None:
    for other in (
        replace(NEXT, title="Loods"),
        replace(NEXT, nature="structureel"),
        replace(NEXT, effect="voordelig"),
        replace(NEXT, amounts_cents={2026: 100}),
        replace(NEXT, pm_years=(2028,)),
        replace(NEXT, begin=30, end=41),
    ):
        assert of_one_subject_each([REQUEST, other]) == [REQUEST, other]
