"""Unseen characters: what is dropped, and what stays because people see it."""

import pytest

from kaderwerk.adapters.documents.formats.characters import cell_text, on_one_line, plain


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\u202e000.5 €\u202c", "000.5 €"),
        ("bud\u00adget\u200bten", "budgetten"),
        ("a\u2066b\u2069", "ab"),
        ("\ufeffkop", "kop"),
        ("x\x00\x1b[31my", "x[31my"),
        ("\U000e0041\U000e0042zin", "zin"),
        ("1\u202f000\xa0euro\u2009", "1 000 euro "),
        ("een\u2028twee\x0bdrie\r\nvier\x85vijf", "een\ntwee\ndrie\nvier\nvijf"),
        ("één ½ € – ‘citaat’ ñ 中", "één ½ € – ‘citaat’ ñ 中"),
        ("links\trechts", "links\trechts"),
    ],
)
def test_what_nobody_sees_is_dropped_and_the_rest_stays(text: str, shown: str) -> None:
    assert plain(text) == shown


def test_a_line_and_a_cell_have_single_spaces() -> None:
    assert on_one_line("\n Sport \t en\xa0\xa0spel\u2029") == "Sport en spel"
    assert cell_text(" a | b ") == "a ¦ b"
