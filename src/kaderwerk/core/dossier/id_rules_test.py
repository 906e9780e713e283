"""Circles of departments are refused with their members, and so is a programme called null."""

import pytest

from kaderwerk.core.dossier.reading import read_dossier
from kaderwerk.core.problems import DossierRejectedError
from tests.builders import dossier, raw_dossier

ORGANISATIONS = "organisatie | naam | soort | onderdeel_van\n"


def refused(**tables: str) -> list[tuple[str, int | None, str | None, str | None]]:
    with pytest.raises(DossierRejectedError) as rejected:
        read_dossier(raw_dossier(**tables))
    return [(one.place, one.row, one.column, one.found) for one in rejected.value.problems]


def test_departments_that_are_part_of_each_other_are_refused_once() -> None:
    circle = "diemen | Diemen | gemeente |\nc | C | afdeling | a\na | A | afdeling | b\nb | B | afdeling | a"
    assert refused(organisaties=ORGANISATIONS + circle) == [
        ("organisaties.csv", 4, "onderdeel_van", "a → b → a"),
    ]


def test_each_circle_is_named_and_a_department_may_be_a_circle_by_itself() -> None:
    circles = "diemen | Diemen | gemeente |\nx | X | afdeling | x\na | A | afdeling | b\nb | B | afdeling | a"
    found = refused(organisaties=ORGANISATIONS + circles)
    assert [one[3] for one in found] == ["x → x", "a → b → a"]


def test_a_line_of_departments_is_no_circle_and_neither_are_municipalities() -> None:
    line = "diemen | Diemen | gemeente | diemen\na | A | afdeling | b\nb | B | afdeling | diemen"
    assert dossier(organisaties=ORGANISATIONS + line).owner("a") == "diemen"


def test_no_programme_is_called_null_because_addresses_use_the_word() -> None:
    assert refused(programmas="programma | naam\n1 | Een\nnull | Niets") == [
        ("programmas.csv", 3, "programma", "null"),
    ]
