"""What the words of a row say: its side, its nature, its year and its staff."""

from decimal import Decimal

import pytest

from kaderwerk.adapters.documents.tables.alignment import place_rows
from kaderwerk.adapters.documents.tables.row_words import fte_of, nature_of, title_of, words_of
from tests.table_texts import frame_in

UNIT = "Voorstellen (x € 1.000)\n"
ONE_YEAR = "de tabel toont één jaar; een besparing gaat meestal door"
UNSAID = "de tabel zegt niet of dit structureel of incidenteel is"


def nature(text: str, *years: int) -> tuple[str, str | None]:
    frame = frame_in(text)
    row = frame.table.rows[-1]
    return nature_of(row, words_of(row, frame), set(years), frame)


def side(text: str) -> str | None:
    frame = frame_in(text)
    return words_of(frame.table.rows[-1], frame).side(frame)


def staff(text: str) -> Decimal | None:
    frame = frame_in(text)
    row = frame.table.rows[-1]
    return fte_of(row.label, place_rows(frame.table)[-1], frame)


def test_words_at_the_end_of_a_label_are_of_their_column() -> None:
    frame = frame_in(UNIT + "Voorstel L/B aard 2026 2027\nHuur zwembad baten S 40 40\n")
    words = words_of(frame.table.rows[0], frame)
    assert words.label == "Huur zwembad"
    assert sorted(words.words) == ["S", "baten"]


def test_without_a_column_of_words_they_stay_in_the_label() -> None:
    frame = frame_in(UNIT + "Voorstel L/B E/R 2026 2027\nSportakkoord Last Expl. 40 40\n")
    words = words_of(frame.table.rows[0], frame)
    assert (words.label, set(words.words)) == ("Sportakkoord", {"Last", "Expl."})
    frame = frame_in(UNIT + "Voorstel 2026 2027\nLagere exploitatie 40 40\n")
    assert words_of(frame.table.rows[0], frame).label == "Lagere exploitatie"


@pytest.mark.parametrize(
    ("head", "mark", "found"),
    [
        ("L/B", "L", "lasten"),
        ("L/B", "B", "baten"),
        ("L/B", "lasten", "lasten"),
        ("L/B", "Inkomsten", "baten"),
        ("U/I", "U", "lasten"),
        ("U/I", "I", "baten"),
        ("S/I", "I", None),
        ("S/I", "S", None),
    ],
)
def test_a_mark_names_the_side(head: str, mark: str, found: str | None) -> None:
    assert side(UNIT + f"Voorstel | {head} | 2026 | 2027\nZwembad | {mark} | 40 | 40\n") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Voorstel | S/I | 2026 | 2027\nZwembad | I | 40 | 40\n", "incidenteel"),
        ("Voorstel | S/I | 2026 | 2027\nZwembad | structureel | 40 | 0\n", "structureel"),
        ("Voorstel 2026 2027\nEenmalige opknapbeurt 40 40\n", "incidenteel"),
        ("Voorstel 2026 2027\nIncidenteel\nZwembad 40 40\n", "incidenteel"),
        ("Voorstel 2026 2027\nZwembad 40 40\n", "structureel"),
    ],
)
def test_a_word_beats_the_last_year(text: str, found: str) -> None:
    assert nature(UNIT + text, 2026, 2027) == (found, None)


def test_what_stops_before_the_last_year_is_incidental() -> None:
    text = UNIT + "Voorstel 2026 2027 2028\nZwembad 40 40 0\n"
    assert nature(text, 2026, 2027) == ("incidenteel", None)
    assert nature(text, 2028) == ("structureel", None)


def test_the_caption_names_the_nature_of_rows_that_say_nothing() -> None:
    assert nature("Structurele wensen (x € 1.000)\nVoorstel 2026 2027\nZwembad 40 0\n", 2026) == ("structureel", None)


def test_one_year_leaves_a_doubt() -> None:
    assert nature(UNIT + "Nr. Voorstel Bedrag\n1 Onderzoek zwembad 40\n", 2025) == ("incidenteel", UNSAID)
    saving = "Ombuigingen (x € 1.000)\nNr. Maatregel Bedrag\n1 Zwembad sluiten 40\n"
    assert nature(saving, 2025) == ("structureel", ONE_YEAR)


@pytest.mark.parametrize(
    ("row", "found"),
    [
        ("Brug 400 0 0", "incidenteel"),
        ("Brug 400 300 0", "incidenteel"),
        ("Brug 0 400 300", "incidenteel"),
        ("Brug 400 300 200", "structureel"),
        ("Wegenplan 400 300 0", "structureel"),
    ],
)
def test_a_credit_is_incidental_unless_it_comes_every_year(row: str, found: str) -> None:
    amounts = dict(zip((2026, 2027, 2028), row.split()[1:], strict=True))
    shown = [year for year, amount in amounts.items() if amount != "0"]
    assert nature(f"Investeringen (x € 1.000)\nProject 2026 2027 2028\n{row}\n", *shown) == (found, None)


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("Voorstel 2026 2027\nToezicht (2,5 fte) 150 150\n", "2.5"),
        ("Voorstel | fte | 2026 | 2027\nToezicht | 1,2 | 150 | 150\n", "1.2"),
        ("Voorstel | fte | 2026 | 2027\nToezicht | -1,2 | 150 | 150\n", "1.2"),
        ("Voorstel 2026 2027\nToezicht 150 150\n", None),
    ],
)
def test_staff_stands_in_a_column_or_in_the_label(text: str, size: str | None) -> None:
    assert staff(UNIT + text) == (None if size is None else Decimal(size))


def test_a_part_is_named_behind_its_whole() -> None:
    frame = frame_in(UNIT + "Voorstel 2026 2027\n3 Dienstverlening\na. Balie langer open 30 30\n")
    assert title_of(frame.table.rows[0], "Balie langer open") == "Dienstverlening: Balie langer open"


def test_a_row_below_a_plain_group_keeps_its_own_name() -> None:
    frame = frame_in(UNIT + "Voorstel 2026 2027\nSport\nZwembad 30 30\n")
    assert title_of(frame.table.rows[0], "Zwembad") == "Zwembad"


@pytest.mark.parametrize(
    ("group", "found"),
    [("Baten", "baten"), ("Incidentele lasten", "lasten"), ("Baten en lasten", None), ("Lasten openbaar groen", None)],
)
def test_a_line_above_rows_names_their_side(group: str, found: str | None) -> None:
    assert side(f"{UNIT}Voorstel 2026 2027\n{group}\nZwembad 40 40\n") == found
