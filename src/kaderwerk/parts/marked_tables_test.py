"""Tables in texts: their captions, and what stands between them."""

from kaderwerk.core.texts.marked_text import parsed
from kaderwerk.parts.marked_tables import pieces, plain_text

TABLE = "| boom | jaar |\n|---|--:|\n| eik | 2 |\n"


def test_a_table_has_the_caption_above_it_or_the_names_of_its_columns() -> None:
    found = list(pieces(parsed(f"Tekst.\n\nTabel: Onze bomen\n\n{TABLE}\nMeer.\n\n{TABLE}"), has_inner=True))
    assert [one.caption for one in found] == ["", "Onze bomen", "", "Tabel met boom, jaar"]
    assert [plain_text(one) for one in found[0].tokens if one.type == "inline"] == ["Tekst."]


def test_a_table_in_a_list_stays_in_it_when_asked() -> None:
    text = "- bomen\n\n  | a | b |\n  |---|---|\n  | 1 | 2 |\n"
    assert [one.caption for one in pieces(parsed(text), has_inner=False)] == [""]
    assert [one.caption for one in pieces(parsed(text), has_inner=True)] == ["", "Tabel met a, b", ""]
