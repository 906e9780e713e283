"""CSV files: separator, encoding, addresses, and what is no CSV."""

import csv

import pytest

from kaderwerk.adapters.documents.formats.csv_pages import csv_pages
from kaderwerk.adapters.documents.unreadable import UnreadableDocumentError


def text_of(content: bytes) -> str:
    (page,), _ = csv_pages(content, name="lasten.csv")
    return page.text


@pytest.mark.parametrize(
    "content",
    [
        b"post;2026;2027\nSport;1.000,50;400\n",
        b"post\t2026\t2027\r\nSport\t1.000,50\t400\r\n",
        b'post,2026,2027\nSport,"1.000,50",400\n',
        b'sep=;\npost;2026;2027\n"Sport";"1.000,50";400',
        "\ufeffpost;2026;2027\nSport;1.000,50;400".encode(),
        "\ufeffpost\t2026\t2027\nSport\t1.000,50\t400".encode("utf-16-le"),
    ],
)
def test_the_separator_and_the_encoding_are_found(content: bytes) -> None:
    assert text_of(content) == "post | 2026 | 2027\nSport | 1.000,50 | 400"


def test_dutch_amounts_do_not_make_the_comma_a_separator() -> None:
    assert text_of(b"post;lasten\nSport;1,5\nSpel;2,5\n") == "post | lasten\nSport | 1,5\nSpel | 2,5"


def test_the_old_windows_page_is_read() -> None:
    assert text_of(b"caf\xe9;\x80 5\n") == "café | € 5"


def test_cells_have_their_address_and_empty_ones_keep_the_columns() -> None:
    (page,), notes = csv_pages(b"\npost;;2027\n\nSport;;400\n;x;\n", name="lasten.csv")
    assert (page.text, notes) == ("post |  | 2027\n\nSport |  | 400\n | x", ())
    assert page.cells == ((0, "A2"), (10, "C2"), (16, "A4"), (27, "C4"), (34, "B5"))
    assert page.cell_at(page.text.index("400") + 1) == "C4"


def test_the_line_that_names_the_separator_counts_as_a_row() -> None:
    (page,), _ = csv_pages(b"sep=,\na,b\n", name="lasten.csv")
    assert page.cells == ((0, "A2"), (4, "B2"))


def test_a_number_that_a_program_wrote_gets_dutch_notation_and_a_code_stays() -> None:
    assert text_of(b"a,27254.97,-1250.5,6.1,1.250,412500\n") == "a | 27.254,97 | -1.250,5 | 6.1 | 1.250 | 412500"


def test_a_cell_of_several_lines_is_one_line() -> None:
    assert text_of(b'post;uitleg\nSport;"een\ntwee | drie"\n') == "post | uitleg\nSport | een twee ¦ drie"


def test_a_long_cell_is_read_and_the_limit_of_others_stays() -> None:
    before = csv.field_size_limit()
    assert text_of(b"a;" + b"x" * 200_000) == f"a | {'x' * 200_000}"
    assert csv.field_size_limit() == before


def test_an_empty_file_says_so() -> None:
    assert csv_pages(b" \n;;\n", name="lasten.csv")[1] == ("er staat niets in dit bestand",)


def test_what_is_no_text_is_refused() -> None:
    with pytest.raises(UnreadableDocumentError, match=r"^lasten\.csv: dit is geen tekst; verwacht: een CSV-bestand"):
        csv_pages(bytes(range(256)) * 4, name="lasten.csv")
