"""What holds for a whole table: the columns that are asked, its years, its signs and its cents."""

from decimal import Decimal

import pytest

from kaderwerk.adapters.documents.tables.alignment import place_rows
from kaderwerk.adapters.documents.tables.column import Role
from kaderwerk.adapters.documents.tables.frame import frame_of
from kaderwerk.adapters.documents.tables.signs import SignRule
from tests.table_texts import asked_in, euros, frame_in, kind_in, the_table


def asked(text: str) -> list[int | None]:
    frame = frame_in(text)
    return [frame.table.columns[at].year for at in frame.asked]


def roles(text: str) -> list[Role]:
    frame = frame_in(text)
    return [frame.table.columns[at].role for at in frame.asked]


def test_years_are_asked_and_a_total_beside_them_is_not() -> None:
    text = "Wensen (x € 1.000)\nVoorstel Totaal 2026 2027\nZwembad 260 120 140\n"
    assert asked(text) == [2026, 2027]
    assert frame_in(text).years == (2026, 2027)


def test_without_years_the_total_is_asked() -> None:
    text = "Wensen (x € 1.000)\nVoorstel | fte | Bedrag\nZwembad | 2 | 120\n"
    assert roles(text) == [Role.TOTAL]
    assert frame_in(text).years == ()


def test_without_years_and_total_lasten_and_baten_are_asked() -> None:
    text = "Wensen (x € 1.000)\nVoorstel Lasten Baten Saldo\nZwembad 120 20 100\n"
    assert roles(text) == [Role.COST, Role.INCOME]


def test_a_table_of_saldo_alone_asks_the_saldo() -> None:
    assert roles("Wensen (x € 1.000)\nNr. Voorstel Saldo\n1 Zwembad 100\n") == [Role.NET]


def test_a_table_that_asks_nothing_has_no_frame() -> None:
    text = "Wensen (x € 1.000)\nNr. Voorstel fte\n1 Zwembad 2\n"
    table, kind = the_table(text), kind_in(text)
    assert kind is not None
    assert frame_of(table, kind, place_rows(table), year=2025, organisation=None, rule=None) is None


def test_of_an_investment_the_years_of_capital_charges_are_not_asked() -> None:
    text = "Investeringen (x € 1.000)\nInvestering Kapitaallast\nProject 2026 2027 2026 2027\nBrug 400 100 0 12\n"
    assert asked(text) == [2026, 2027]


def test_years_behind_a_credit_and_its_term_are_of_the_charges() -> None:
    text = "Investeringen (x € 1.000)\nProject Krediet Termijn 2026 2027\nBrug 400 40 12 12\n"
    assert roles(text) == [Role.TOTAL]


@pytest.mark.parametrize(
    ("row", "found"),
    [
        ("Brug 400 0 20 20", [Role.TOTAL]),
        ("Brug 400 100 300 0", [Role.YEAR] * 3),
        ("Brug 400 200 0 0", [Role.YEAR] * 3),
        ("Brug 400 100 100 200", [Role.YEAR] * 3),
        ("Brug 400 0 0 0", [Role.YEAR] * 3),
    ],
)
def test_small_amounts_that_do_not_add_up_to_the_credit_are_charges(row: str, found: list[Role]) -> None:
    assert roles(f"Investeringen (x € 1.000)\nProject Krediet 2026 2027 2028\n{row}\n") == found


def test_charges_that_nothing_names_leave_a_doubt() -> None:
    (brug,) = asked_in("Investeringen (x € 1.000)\nProject Krediet 2026 2027 2028\nBrug 400 0 20 20\n")
    assert brug.doubts == ("de bedragen onder de jaren lijken kapitaallasten; het krediet is genomen",)


def test_of_more_totals_the_first_is_asked() -> None:
    text = "Investeringen (x € 1.000)\nProject | Bruto | Totaal lasten\nBrug | 400 | 20\n"
    assert roles(text) == [Role.TOTAL]
    (brug,) = asked_in(text)
    assert euros(brug.amounts_cents) == {2025: 400_000}


def test_a_legend_beats_what_the_document_said_before() -> None:
    text = "Wensen (x € 1.000, min is voordeel)\nVoorstel 2026 2027\nZwembad -120 140\n"
    before = SignRule(is_minus_bad=True, is_said=True)
    assert frame_in(text, rule=before).rule == SignRule(is_minus_bad=False, is_said=True)


def test_what_the_document_said_beats_what_is_usual() -> None:
    text = "Mutaties (x € 1.000)\nVoorstel 2026 2027\nZwembad -120 140\n"
    before = SignRule(is_minus_bad=False, is_said=True)
    assert frame_in(text).rule == SignRule(is_minus_bad=True, is_said=False)
    assert frame_in(text, rule=before).rule == before


def test_totals_say_nothing_of_the_signs_of_items() -> None:
    text = "Mutaties (x € 1.000)\nVoorstel 2026 2027\nZwembad -120 -140\nTotaal 260 280\n"
    assert frame_in(text).rule == SignRule(is_minus_bad=True, is_said=True)


@pytest.mark.parametrize(
    ("unit", "value", "cents"),
    [
        ("x € 1.000", "12.5", 1_250_000),
        ("x € 1.000", "-12.5", 1_250_000),
        ("in euro's", "12.55", 1_255),
        ("in euro's", "12.555", None),
        ("x € 1.000.000", "1.2", 120_000_000),
    ],
)
def test_a_cell_is_whole_cents_or_no_amount(unit: str, value: str, cents: int | None) -> None:
    frame = frame_in(f"Wensen ({unit})\nVoorstel 2026 2027\nZwembad 120.000 140.000\n")
    assert frame.cents(Decimal(value)) == cents


@pytest.mark.parametrize(("amounts", "is_negative"), [("-40 -60", True), ("40 60", False), ("-40 60", False)])
def test_rows_of_baten_show_whether_income_has_a_minus(amounts: str, *, is_negative: bool) -> None:
    text = f"Wensen (x € 1.000)\nVoorstel 2026 2027\nZwembad 120 140\nBaten zwembad {amounts}\n"
    assert frame_in(text).is_income_negative == is_negative


def test_a_column_between_bars_gives_its_text() -> None:
    frame = frame_in("Wensen (x € 1.000)\nVoorstel | S/I | 2026 | 2027\nZwembad | I | 120 | 140\n")
    assert frame.own_column(frame.table.rows[0], Role.NATURE) == "I"
    assert frame.own_column(frame.table.rows[0], Role.TERM) is None


def test_letters_behind_all_names_are_marks_without_a_word_in_the_head() -> None:
    head = "Wensen (x € 1.000)\nVoorstel 2026 2027\n"
    found = asked_in(f"{head}Zwembad U 40 40\nLeges I 15 15\n")
    assert [(one.title, one.effect) for one in found] == [("Zwembad", "nadelig"), ("Leges", "voordelig")]
    assert frame_in(f"{head}Zwembad U 40 40\nLeges 15 15\n").marks == frozenset()
    assert frame_in(f"{head}Plan I 40 40\nPlan I 15 15\n").marks == frozenset()


@pytest.mark.parametrize(("head", "is_sided"), [("U/I", True), ("S/I", False)])
def test_the_letter_i_may_stand_for_inkomsten(head: str, *, is_sided: bool) -> None:
    text = f"Wensen (x € 1.000)\nVoorstel | {head} | 2026 | 2027\nZwembad | I | 120 | 140\n"
    assert frame_in(text).is_sided == is_sided
