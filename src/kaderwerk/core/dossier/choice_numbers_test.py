"""Tests of the numbers of choices: who gets one, which one, and that it stays."""

from collections.abc import Mapping

from kaderwerk.core.dossier.choice_numbers import choice_numbers
from tests.builders import dossier

HEAD = "voorstel | titel | organisatie | categorie | status | beleidsruimte | keuze\n"


def numbers(*rows: str) -> Mapping[str, str]:
    lines = []
    for row in rows:
        name, category, status, room, number = row.split(" ")
        lines.append(f"{name} | Titel | diemen | {category} | {status} | {room.strip('-')} | {number.strip('-')}\n")
    return choice_numbers(dossier(voorstellen=HEAD + "".join(lines)))


def test_who_has_room_gets_a_number_in_the_order_of_the_table() -> None:
    assert numbers(
        "wet nieuw concept verplicht -",
        "park nieuw concept vrij -",
        "zorg autonoom concept verplicht_met_ruimte -",
        "cao autonoom concept - -",
        "krimp ombuiging concept - -",
        "brug investering concept - -",
        "boeking technisch concept - -",
        "extra nieuw concept - -",
    ) == {"park": "K1", "zorg": "K2", "krimp": "K3", "brug": "K4", "extra": "K5"}


def test_written_numbers_stay_and_the_others_go_on_above_them() -> None:
    found = numbers(
        "a nieuw concept vrij -",
        "b nieuw concept vrij K7",
        "c nieuw concept vrij -",
        "d nieuw concept vrij K2",
    )
    assert found == {"d": "K2", "b": "K7", "a": "K8", "c": "K9"}
    assert list(found) == ["d", "b", "a", "c"]


def test_a_written_number_makes_a_choice_of_any_proposal() -> None:
    assert numbers("wet autonoom concept verplicht K4") == {"wet": "K4"}


def test_a_rejected_choice_keeps_its_number_so_that_the_others_keep_theirs() -> None:
    before = numbers("a nieuw concept vrij -", "b nieuw concept vrij -")
    after = numbers("a nieuw afgewezen vrij -", "b nieuw concept vrij -")
    assert before == after == {"a": "K1", "b": "K2"}


def test_nothing_to_choose_is_no_numbers() -> None:
    assert numbers() == {}
