"""The tables of a whole text: headings above them, units and legends that go on, and the text that is left."""

import pytest

from kaderwerk.adapters.documents.tables.reading import read_tables
from tests.table_texts import asked_in, euros

TEXT = (
    "Kadernota 2025\n\nHet college stelt voor:\n\nNieuw beleid (x € 1.000)\nVoorstel 2026 2027\nZwembad 120 140\n\n"
    "De raad besluit in juni.\n"
)


def read(text: str) -> tuple[list[str | None], str]:
    found, rest = read_tables(text, organisation="Lindewaard", year=2025, title="Kadernota 2025")
    return [one.organisation for one in found], rest


def test_where_a_table_stood_spaces_are_left() -> None:
    _, rest = read(TEXT)
    assert len(rest) == len(TEXT)
    left = "Kadernota 2025 Het college stelt voor: Nieuw beleid (x € 1.000) De raad besluit in juni."
    assert " ".join(rest.split()) == left
    assert rest.index("De raad") == TEXT.index("De raad")


def test_a_text_without_tables_stays_as_it_is() -> None:
    text = "Kadernota 2025\n\nDe brug kost in 2026 € 40.000.\n"
    assert read(text) == ([], text)


def test_the_place_of_a_request_gives_its_sentence() -> None:
    (found,) = asked_in(TEXT)
    assert TEXT[found.begin : found.end] == found.sentence == "Zwembad 120 140"


def test_a_torn_row_keeps_the_text_of_all_its_lines() -> None:
    text = "Nieuw beleid (x € 1.000)\nVoorstel\n2026\n2027\nZwembad\n120\n140\n"
    (found,) = asked_in(text)
    assert found.sentence == "Zwembad\n120\n140"
    assert euros(found.amounts_cents) == {2026: 120_000, 2027: 140_000}


def test_a_unit_above_holds_for_the_tables_below() -> None:
    text = (
        "Nieuw beleid (x € 1.000)\nVoorstel 2026 2027\nZwembad 120 140\n\n"
        "Daarnaast zijn er wensen die het college niet zelf betaalt.\n\nVoorstel 2026 2027\nBrug 40 60\n"
    )
    last = "\nEn dit komt er nog bij, zo vindt de raad.\n\nVoorstel 2026 2027\nFietspad 5 6\n"
    _, brug, fietspad = asked_in(text + last)
    assert euros(brug.amounts_cents) == {2026: 40_000, 2027: 60_000}
    assert euros(fietspad.amounts_cents) == {2026: 5_000, 2027: 6_000}


@pytest.mark.parametrize(
    ("sentence", "euro"),
    [
        ("Alle bedragen in deze nota zijn in duizenden euro's.", 120_000),
        ("Alle bedragen luiden in hele euro's.", 120),
        ("De bedragen staan in deze nota.", 120),
    ],
)
def test_a_sentence_may_name_the_unit_of_all_tables(sentence: str, euro: int) -> None:
    text = f"{sentence}\n\nNieuw beleid\nVoorstel 2026 2027\nZwembad 120 140\n"
    assert asked_in(text)[0].amounts_cents[2026] == euro * 100


def test_a_legend_above_holds_for_the_tables_below() -> None:
    text = (
        "Mutaties (x € 1.000, min is voordeel)\nVoorstel 2026 2027\nZwembad -120 140\n\n"
        "Er is nog een tweede lijst die hierbij hoort.\n\nVoorstel 2026 2027\nBrug 40 60\nFietspad -5 -6\n"
    )
    assert [(one.title, one.effect) for one in asked_in(text)[-2:]] == [("Brug", "nadelig"), ("Fietspad", "voordelig")]


def test_a_heading_names_the_section_of_the_tables_below() -> None:
    text = "Autonome ontwikkelingen\n\nVoorstel 2026 2027 (x € 1.000)\nEnergie zwembad 120 140\n"
    assert asked_in(text)[0].category == "autonoom"


def test_a_heading_names_who_asks() -> None:
    text = "Nieuw beleid\n\nVeiligheidsregio\n\nVoorstel 2026 2027 (x € 1.000)\nNieuwe kazerne 120 140\n"
    assert read(text)[0] == ["Veiligheidsregio"]


def test_a_table_of_costs_alone_is_of_the_heading_above_it() -> None:
    text = "Zwembad renoveren\n\nOmschrijving 2026 2027 (x € 1.000)\nLasten 120 140\nBaten 20 20\nSaldo -100 -120\n"
    (found,) = asked_in(text)
    assert (found.title, found.side) == ("Zwembad renoveren", "lasten")
    assert euros(found.amounts_cents) == {2026: 120_000, 2027: 140_000}


def test_a_label_in_a_table_is_no_heading_of_the_next() -> None:
    text = (
        "Nieuw beleid (x € 1.000)\nVoorstel 2026 2027\nZwembad 120 140\n\nBesparingen\n\nKermis 5 6\n\n"
        "Sport (x € 1.000)\nVoorstel 2026 2027\nBrug 40 60\n"
    )
    assert [(one.title, one.category) for one in asked_in(text)][-1] == ("Brug", "nieuw")


def test_a_table_that_asks_nothing_is_still_taken_out_of_the_text() -> None:
    text = "Realisatie (x € 1.000)\nVoorstel 2026 2027\nZwembad 120 140\n"
    found, rest = read(text)
    assert found == []
    assert "120" not in rest


@pytest.mark.parametrize(
    ("first", "second", "effects"),
    [("Baten", "Lasten 2026-2027", ["voordelig", "nadelig"]), ("Lasten", "Baten", ["nadelig", "voordelig"])],
)
def test_the_name_of_a_sheet_stands_above_its_tables(first: str, second: str, effects: list[str]) -> None:
    table = "Omschrijving | 2026 | 2027\nSporthal | 120 | 140\n"
    sheets = [(0, first), (len(table) + 1, second)]
    found, _ = read_tables(f"{table}\n{table}", organisation=None, year=2025, title="Kadernota 2025", sheets=sheets)
    assert [one.request.effect for one in found] == effects
