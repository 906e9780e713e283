"""Tests of the numbers of choices: their spelling, and that each stands once."""

import pytest

from kaderwerk.core.problems import DossierRejectedError
from tests.builders import dossier

HEAD = "voorstel | titel | organisatie | categorie | status | keuze\n"


def sentences(*numbers: str) -> list[str]:
    rows = "".join(f"v{at} | Titel | diemen | nieuw | concept | {one}\n" for at, one in enumerate(numbers))
    try:
        dossier(voorstellen=HEAD + rows)
    except DossierRejectedError as error:
        return [one.sentence for one in error.problems]
    return []


def test_numbers_that_differ_and_empty_cells_are_read() -> None:
    assert sentences("K1", "", "K12", "K9999", "") == []


@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        ("k1", "Schrijf K1."),
        ("K01", "Schrijf K1."),
        ("7", "Schrijf K7."),
        ("K 12", "Schrijf K12."),
        ("K-3", "Schrijf K3."),
        ("K0", "Verbeter het nummer, of maak de cel leeg."),
        ("K10000", "Verbeter het nummer, of maak de cel leeg."),
        ("K٣", "Verbeter het nummer, of maak de cel leeg."),
        ("=K1", "Verbeter het nummer, of maak de cel leeg."),
    ],
)
def test_another_spelling_is_told_with_what_to_write(text: str, remedy: str) -> None:
    (sentence,) = sentences(text)
    assert "kolom keuze" in sentence
    assert f'gevonden: "{text}"; verwacht: K en een getal van 1 tot en met 9999, als K1. {remedy}' in sentence


def test_a_number_that_stands_twice_names_who_has_it() -> None:
    first, second = sentences("K2", "K2", "K3", "K2")
    assert "rij 3, kolom keuze" in first
    assert "verwacht: een nummer dat geen ander voorstel heeft. Voorstel v0 in rij 2 heeft K2 ook." in first
    assert "rij 5, kolom keuze" in second
