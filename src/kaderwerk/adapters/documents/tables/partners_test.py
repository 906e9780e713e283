"""Columns of partners beside a total."""

import pytest

from kaderwerk.adapters.documents.tables.column import Role
from kaderwerk.adapters.documents.tables.columns import header_columns
from tests.table_texts import asked_in, euros


def seen(head: str, *organisations: str) -> list[tuple[str, str]] | None:
    columns = header_columns(head, frozenset(organisations))
    return None if columns is None else [(one.role.value, one.name) for one in columns]


@pytest.mark.parametrize(
    ("head", "own", "columns"),
    [
        (
            "Onderwerp S/I totaal Barendrecht Ridderkerk",
            "Ridderkerk",
            [
                ("label", "onderwerp"),
                ("nature", "s/i"),
                ("total", "totaal"),
                ("share", "Barendrecht"),
                ("share", "Ridderkerk"),
            ],
        ),
        (
            "Omschrijving totaal D U OA",
            "Ouder-Amstel",
            [("label", "omschrijving"), ("total", "totaal"), ("share", "d"), ("share", "u"), ("share", "Ouder-Amstel")],
        ),
        (
            "Functie totaal Bergen Heiloo",
            "BUCH",
            [("label", "functie"), ("total", "totaal"), ("share", "bergen"), ("share", "heiloo")],
        ),
        ("Claim Totaal BUCH Aandeel Heiloo", "Heiloo", [("label", "claim"), ("total", "totaal"), ("share", "Heiloo")]),
    ],
)
def test_a_head_with_partners_is_read(head: str, own: str, columns: list[tuple[str, str]]) -> None:
    assert seen(head, own) == columns


@pytest.mark.parametrize("head", ["Functie totaal Bergen", "Functie Bergen Heiloo", "De totaal andere Weg"])
def test_fewer_names_or_no_total_are_no_partners(head: str) -> None:
    assert Role.SHARE.value not in [role for role, _ in seen(head) or []]


def test_the_own_column_gives_the_share() -> None:
    text = "Nieuw beleid Duo+, structureel (x € 1.000)\nOmschrijving totaal L U OA\nPrivacyjurist 104 42 40 22\n"
    (found,) = asked_in(text)
    assert euros(found.amounts_cents) == {2025: 104_000}
    assert euros(found.share_cents) == {2025: 42_000}


HEADS = {
    "| Voorstel | Totaal 2026 | Totaal 2027 | Laren 2026 | Laren 2027 |": [("Laren", 2026), ("Laren", 2027)],
    "Voorstel | 2026 | 2027 | Laren 2026 | Laren 2027 | Blaricum 2026": [
        ("Laren", 2026),
        ("Laren", 2027),
        ("Blaricum", 2026),
    ],
    "Voorstel | Laren 2026 | Blaricum 2026": [],
    "Voorstel | Begroting 2026 | Wijziging 2026": [],
}


@pytest.mark.parametrize("head", HEADS)
def test_a_partner_may_have_a_column_for_each_year(head: str) -> None:
    columns = header_columns(head, frozenset(["Laren"])) or ()
    assert [(one.name, one.year) for one in columns if one.role is Role.SHARE] == HEADS[head]


def test_our_share_may_be_a_column() -> None:
    text = "Nieuw beleid (in euro's)\nVoorstel | Totaal | Ons aandeel in de kosten\nSporthal | 250.000 | 45.000\n"
    (found,) = asked_in(text)
    assert (euros(found.amounts_cents), euros(found.share_cents)) == ({2025: 250_000}, {2025: 45_000})


@pytest.mark.parametrize("whole", ["BAR totaal", "Meerkosten regeling"])
def test_a_total_beside_partners_may_have_a_name(whole: str) -> None:
    text = f"Nieuw beleid (in euro's)\nVoorstel | Lindewaard | {whole}\nSporthal | 45.000 | 250.000\n"
    (found,) = asked_in(text)
    assert (euros(found.amounts_cents), euros(found.share_cents)) == ({2025: 250_000}, {2025: 45_000})
