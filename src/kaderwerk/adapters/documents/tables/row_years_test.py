"""Of which years an amount is that stands below no year."""

import pytest

from kaderwerk.adapters.documents.natures import INCIDENTAL, STRUCTURAL
from kaderwerk.adapters.documents.tables.alignment import place_rows
from kaderwerk.adapters.documents.tables.row_years import years_of
from tests.table_texts import asked_in, euros, frame_in

UNIT = "Voorstellen (x € 1.000)\n"
CREDITS = "Investeringen (in euro's) | jaar | bedrag | termijn\n"


def test_an_amount_that_looks_like_a_year_long_past_is_no_head() -> None:
    text = f"{UNIT}Omschrijving | 2026 | 2027\nSport | 1850 | 1875\nWegen | 1900 | 1950\nGroen | 12 | 14\n"
    found = {one.title: euros(one.amounts_cents) for one in asked_in(text)}
    assert found == {
        "Sport": {2026: 1_850_000, 2027: 1_875_000},
        "Wegen": {2026: 1_900_000, 2027: 1_950_000},
        "Groen": {2026: 12_000, 2027: 14_000},
    }


def years(text: str) -> list[int]:
    frame = frame_in(text)
    return years_of(frame.table.rows[-1], place_rows(frame.table)[-1], frame)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Investeringen (x € 1.000)\nNr. Project Krediet\n1 Brug 400\n", [2025]),
        ("Investeringen 2027 (x € 1.000)\nNr. Project Krediet\n1 Brug 400\n", [2027]),
        # Nobody asks for money in the year in which a bridge was built.
        ("De brug is uit 1961.\nInvesteringen (x € 1.000)\nNr. Project Krediet\n1 Brug 400\n", [2025]),
        ("Investeringen, bruggen uit 1961 (x € 1.000)\nNr. Project Krediet\n1 Brug 400\n", [2025]),
        ("Investeringen (x € 1.000)\nProject Startjaar Krediet\nBrug 2028 400\n", [2028]),
        ("Investeringen (x € 1.000)\nNr. Project Krediet\n1 Brug (2026 en 2028) 400\n", [2026, 2028]),
        ("Investeringen (x € 1.000)\nNr. Project Krediet\nKredieten 2029 voor wegen\n1 Brug 400\n", [2029]),
    ],
)
def test_an_amount_without_a_column_of_years_has_its_year_elsewhere(text: str, found: list[int]) -> None:
    assert years(text) == found


@pytest.mark.parametrize(
    ("row", "amounts", "nature"),
    [
        ("Wegen | 2026 t/m 2028 | € 600.000 per jaar | 25", {2026: 600_000, 2027: 600_000, 2028: 600_000}, STRUCTURAL),
        ("Wegen | 2026-2027 | € 600.000 p.j. | 25", {2026: 600_000, 2027: 600_000}, STRUCTURAL),
        ("Wegen | 2026 | € 600.000 per jaar | 25", {2026: 600_000}, STRUCTURAL),
        ("Wegen | 2026 | € 600.000 | 25", {2026: 600_000}, INCIDENTAL),
    ],
)
def test_a_yearly_amount_is_asked_in_every_year_of_its_span(row: str, amounts: dict[int, int], nature: str) -> None:
    (wegen,) = asked_in(f"{CREDITS}{row}\n")
    assert (euros(wegen.amounts_cents), wegen.nature) == (amounts, nature)
    assert wegen.certainty >= 90


def test_one_amount_for_a_span_is_taken_in_its_first_year_with_a_doubt() -> None:
    (wegen,) = asked_in(f"{CREDITS}Wegen | 2026 t/m 2028 | € 600.000 | 25\n")
    assert euros(wegen.amounts_cents) == {2026: 600_000}
    assert wegen.doubts == ("het bedrag is voor meer jaren samen; het eerste jaar is genomen",)


def test_what_a_credit_costs_each_year_does_not_make_it_yearly() -> None:
    head = "Investeringen (in euro's) | jaar | bedrag | kapitaallast\n"
    (brug,) = asked_in(f"{head}Brug | 2026 | € 600.000 | € 24.000 per jaar\n")
    assert (euros(brug.amounts_cents), brug.nature) == ({2026: 600_000}, INCIDENTAL)


@pytest.mark.parametrize(("label", "year"), [("Tractor 2027", 2027), ("Uitvoering plan 2019", 2025), ("Tractor", 2025)])
def test_a_credit_has_the_year_that_its_name_ends_in_when_that_is_ahead(label: str, year: int) -> None:
    assert years(f"Investeringen (in euro's) | bedrag | termijn\n{label} | 215.000 | 10\n") == [year]


@pytest.mark.parametrize(
    ("row", "amounts", "nature"),
    [
        ("Coach | 60.000 | 2026-2027", {2026: 60_000, 2027: 60_000}, INCIDENTAL),
        ("Coach | 60.000 | 2026", {2026: 60_000}, INCIDENTAL),
    ],
)
def test_a_yearly_amount_of_a_period_stops_with_it(row: str, amounts: dict[int, int], nature: str) -> None:
    (coach,) = asked_in(f"Wensen (in euro's)\nOmschrijving | Bedrag per jaar | Periode\n{row}\n")
    assert (euros(coach.amounts_cents), coach.nature) == (amounts, nature)


def test_a_column_of_years_may_have_any_name() -> None:
    text = "Wensen (in euro's)\nOmschrijving | Bedrag | {} | Aard\nCoach | 60.000 | 2027 | structureel\n"
    for name in ("Vanaf", "Gereed", "Ingangsdatum", "Jaar"):
        (coach,) = asked_in(text.format(name))
        assert euros(coach.amounts_cents) == {2027: 60_000}


def test_the_line_above_credits_names_their_year() -> None:
    head = "Investeringen per jaarschijf (x € 1.000)\nJaarschijf 2026\nOmschrijving Krediet Termijn\n"
    found = asked_in(f"{head}Dak 400 25\nJaarschijf 2027\nBus 210 8\n")
    assert [euros(one.amounts_cents) for one in found] == [{2026: 400_000}, {2027: 210_000}]


def test_a_column_of_years_is_surer_than_one_of_dates() -> None:
    text = "Wensen (in euro's)\nVoorstel | I/S | Datum | Bedrag | Jaar\nSporthal | I | 1 maart 2025 | 250.000 | 2027\n"
    (sporthal,) = asked_in(text)
    assert euros(sporthal.amounts_cents) == {2027: 250_000}
