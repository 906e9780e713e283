"""Which lines are the head of a table, and the columns that they name."""

import pytest

from kaderwerk.adapters.documents.tables.column import Role
from kaderwerk.adapters.documents.tables.columns import header_columns

LABEL, YEAR, TOTAL, WORD = Role.LABEL, Role.YEAR, Role.TOTAL, Role.WORD


def roles_of(text: str, *organisations: str) -> list[Role] | None:
    columns = header_columns(text, frozenset(organisations))
    return None if columns is None else [one.role for one in columns]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("2026 2027 2028", [YEAR, YEAR, YEAR]),
        ("Omschrijving (x € 1.000) 2026 2027", [LABEL, YEAR, YEAR]),
        ("Bedragen 2026 2027", [LABEL, YEAR, YEAR]),
        ("Nr. | Voorstel | 2026 | 2027", [Role.CODE, LABEL, YEAR, YEAR]),
        ("Programma | Voorstel | 2026 | 2027", [Role.CODE, LABEL, YEAR, YEAR]),
        ("Voorstel;2026;2027", [LABEL, YEAR, YEAR]),
        ("Project Krediet Termijn Kapitaallast", [LABEL, TOTAL, Role.TERM, Role.CHARGE]),
        ("Voorstel Lasten Baten Saldo", [LABEL, Role.COST, Role.INCOME, Role.NET]),
        ("Voorstel S I", [LABEL, TOTAL, TOTAL]),
        ("Voorstel S 2026 2027", [LABEL, WORD, YEAR, YEAR]),
        ("Voorstel Startjaar Bedrag", [LABEL, Role.WHEN, TOTAL]),
        ("Voorstel Startjaar 2026 2027", [LABEL, WORD, YEAR, YEAR]),
    ],
)
def test_a_head_names_its_columns(text: str, roles: list[Role]) -> None:
    assert roles_of(text) == roles


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Zwembad 120 140",
        "Zwembad | 120 | 140",
        "In 2026 en 2027 komt er geld bij.",
        "Plannen voor 2026 en 2027.",
        "Het college wil in 2026 en 2027 een brug",
        "Vastgesteld in de raad: 2026",
        "Kadernota 2026 - 2029",
        "Meer toezicht op straat",
        "2026 2027 " + "x" * 400,
    ],
)
def test_rows_and_sentences_are_no_head(text: str) -> None:
    assert roles_of(text) is None


def test_a_legend_with_a_verb_is_no_sentence() -> None:
    assert roles_of("Voorstel 2026 2027 - is nadeel") is not None
    assert roles_of("Voorstel 2026 2027 - is veel") is None


def test_names_beside_a_share_are_shares() -> None:
    assert roles_of("Voorstel Totaal Diemen Uithoorn", "Diemen") == [LABEL, TOTAL, Role.SHARE, Role.SHARE]
    assert roles_of("Voorstel Totaal Diemen Uithoorn") == [LABEL, TOTAL, Role.SHARE, Role.SHARE]


def test_years_keep_their_order_and_number() -> None:
    columns = header_columns("Voorstel | Begroting 2026 | 2027 | ’28 | 2029 e.v.")
    assert columns is not None
    assert [one.year for one in columns] == [None, 2026, 2027, 2028, 2029]
    assert [one.segment for one in columns] == [0, 1, 2, 3, 4]


def test_an_investment_beside_its_credit_is_the_name_of_the_row() -> None:
    assert roles_of("Nr Investering Jaar Krediet Termijn") == [Role.CODE, LABEL, Role.WHEN, TOTAL, Role.TERM]
