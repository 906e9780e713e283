"""Short tables as people write them, for the tests of the reader of tables."""

from collections.abc import Collection

from kaderwerk.adapters.documents.lines import read_lines
from kaderwerk.adapters.documents.tables.alignment import place_rows
from kaderwerk.adapters.documents.tables.frame import TableFrame, frame_of
from kaderwerk.adapters.documents.tables.grid import find_tables
from kaderwerk.adapters.documents.tables.reading import read_tables
from kaderwerk.adapters.documents.tables.rows import Row, Table
from kaderwerk.adapters.documents.tables.signs import SignRule
from kaderwerk.adapters.documents.tables.table_kinds import TableKind, kind_of_table
from kaderwerk.adapters.documents.tables.table_request import TableRequest

YEAR = 2025
ORGANISATION = "Lindewaard"


def tables_in(text: str, *, organisations: Collection[str] = (), year: int | None = YEAR) -> list[Table]:
    """The tables of a text, as rows and columns that have no meaning yet."""
    return find_tables(read_lines(text), frozenset(organisations), year)


def the_table(text: str, *, organisations: Collection[str] = (), year: int | None = YEAR) -> Table:
    """The one table of a text."""
    (table,) = tables_in(text, organisations=organisations, year=year)
    return table


def kind_in(text: str, *headings: str, section: str | None = None, factor: int | None = None) -> TableKind | None:
    """What the one table of a text is about, below the title of the document and other headings."""
    return kind_of_table(the_table(text), headings or ("Kadernota 2025",), section, year=YEAR, factor=factor)


def frame_in(text: str, *, rule: SignRule | None = None) -> TableFrame:
    """The one table of a text with what holds for all of it."""
    table, kind = the_table(text), kind_in(text)
    if kind is None:
        raise LookupError("this table asks for nothing")
    frame = frame_of(table, kind, place_rows(table), year=YEAR, organisation=ORGANISATION, rule=rule)
    if frame is None:
        raise LookupError("no column of this table holds what is asked")
    return frame


def row_named(label: str) -> Row:
    """A row of which only the name matters."""
    return Row(begin=0, end=len(label), line=label, label=label, parts=())


def asked_in(
    text: str, *, organisation: str | None = ORGANISATION, title: str = "Kadernota 2025"
) -> list[TableRequest]:
    """The requests in the tables of a text of 2025."""
    found, _ = read_tables(text, organisation=organisation, year=YEAR, title=title)
    return [one.request for one in found]


def euros(cents_by_year: dict[int, int] | None) -> dict[int, int] | None:
    """Cents by year as whole euros: what a person reads in the case."""
    if cents_by_year is None:
        return None
    if any(cents % 100 for cents in cents_by_year.values()):
        raise ValueError("a case with cents compares cents")
    return {year: cents // 100 for year, cents in cents_by_year.items()}
