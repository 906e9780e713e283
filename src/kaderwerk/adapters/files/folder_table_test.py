"""A CSV file that is no table says so in one sentence; one that is keeps every character and row number."""

import csv
import zipfile
from io import BytesIO

import pytest

from kaderwerk.adapters.files.folder_table import read_table_file, table_bytes
from kaderwerk.core.problems import DossierRejectedError, Problem


def refused(content: bytes) -> Problem:
    with pytest.raises(DossierRejectedError) as rejected:
        read_table_file("regels.csv", content)
    (problem,) = rejected.value.problems
    assert problem.place == "regels.csv"
    return problem


def a_zip() -> bytes:
    target = BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("brief.txt", "hallo")
    return target.getvalue()


def test_cells_come_as_they_stand_with_the_record_as_row_number() -> None:
    content = b'\xef\xbb\xbfregel,omschrijving\r\n\r\na,"twee\r\nregels; en ""meer"""\r\n\r\nb, spatie \r\n'
    table = read_table_file("regels.csv", content)
    assert (table.name, table.place, table.header, table.header_row) == (
        "regels",
        "regels.csv",
        ("regel", "omschrijving"),
        1,
    )
    assert table.rows == [[], ["a", 'twee\r\nregels; en "meer"'], [], ["b", " spatie "]]
    assert table.row_numbers == [2, 3, 4, 5]


def test_blank_lines_above_the_header_count() -> None:
    table = read_table_file("regels.csv", b"\n\nregel,voorstel\na,b\n")
    assert (table.header_row, table.row_numbers) == (3, [4])


def test_a_line_separator_inside_a_text_ends_no_row() -> None:
    table = read_table_file("regels.csv", "regel,tekst\na,een\u2028twee\u0085drie\n".encode())
    assert table.rows == [["a", "een\u2028twee\u0085drie"]]


def test_a_table_is_written_with_line_feeds_and_quotes_only_where_needed() -> None:
    table = read_table_file("regels.csv", b'regel,"oms,chrijving"\r\n"a","zei ""ja"""\r\nb,"=1+1"\r\n')
    assert table_bytes(table) == b'regel,"oms,chrijving"\na,"zei ""ja"""\nb,=1+1\n'


@pytest.mark.parametrize(
    ("content", "row", "found", "expected"),
    [
        (b"", None, "een leeg bestand", "een CSV-bestand: tekst in UTF-8"),
        (b"\n \n", None, None, "een kop met de namen van de kolommen"),
        ("regel,naam\na,geïnd\n".encode("cp1252"), 2, "a,geïnd", "tekst in UTF-8"),
        ("regel,naam\n".encode("utf-16"), None, "tekst in UTF-16", "een CSV-bestand"),
        ("regel,naam\n".encode("utf-16-le"), None, "nultekens", "een CSV-bestand"),
        (b"regel,naam\na,\0\n", None, "nultekens", "een CSV-bestand"),
        (b"regel;naam\na;b\n", 1, "puntkomma's tussen de namen", "komma's"),
        (b'\n"regel";"naam, kort"\n"a";"b"\n', 2, "puntkomma's tussen de namen", "komma's"),
        (b"regel\tnaam\na\tb\n", 1, "tabs tussen de namen", "komma's"),
        (b'regel,naam\na,"b\nc,d\n', 2, "een aanhalingsteken dat niet sluit", "een tweede aanhalingsteken"),
        (b'regel,naam\na,b\nc,"d"e\n', 3, "tekst na een sluitend aanhalingsteken", "een komma"),
        (b"regel,naam\na," + b"x" * 140_000 + b"\n", 2, f"meer dan {csv.field_size_limit()} tekens", "32767"),
        (a_zip(), None, "een zip-bestand", "een CSV-bestand"),
        (b"PK\x03\x04kapot", None, "een beschadigd zip-bestand", "een CSV-bestand"),
        (b"%PDF-1.7\n", None, "een pdf", "een CSV-bestand"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 99, None, "een oud Office-bestand", "een CSV-bestand"),
        (b"<!DOCTYPE html><html>", None, "een webpagina", "een CSV-bestand"),
        (b"regel," + b"k," * 600 + b"\n", 1, None, "hoogstens 200000 rijen, 500 kolommen"),
        (b"regel,naam\n" + b"\n" * 200_001, 200_002, None, "hoogstens 200000 rijen, 500 kolommen"),
    ],
)
def test_a_file_that_is_no_table_is_refused_in_one_sentence(
    content: bytes, row: int | None, found: str | None, expected: str
) -> None:
    problem = refused(content)
    assert problem.row == row
    assert (problem.found is None) if found is None else found in (problem.found or "")
    assert expected in problem.expected
    assert problem.remedy.endswith(".")


@pytest.mark.parametrize("name", ["a;b", "a,b;c", "a|b"])
def test_a_single_column_with_a_semicolon_in_its_name_comes_back(name: str) -> None:
    table = read_table_file("eigen.csv", f'"{name}"\nx;y\n'.encode())
    assert (table.header, table.rows) == ((name,), [["x;y"]])
    assert read_table_file("eigen.csv", table_bytes(table)).header == (name,)


def test_a_semicolon_file_is_told_what_to_do() -> None:
    assert "met een komma" in refused(b"regel;naam\n").remedy
    assert "(.xlsx)" in refused(b"regel;naam\n").remedy


def test_a_file_of_commas_alone_is_refused_before_it_fills_the_memory() -> None:
    problem = refused(b"regel,naam\n" + (b"," * 499 + b"\n") * 16_001)
    assert (problem.row, "8000000 cellen" in problem.expected) == (16_001, True)
