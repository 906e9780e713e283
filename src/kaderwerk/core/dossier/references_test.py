"""An id that is named must be somewhere; lists of ids are judged one by one, and unread tables not at all."""

from kaderwerk.core.dossier.references import reference_problems
from tests.builders import FRAGMENT, dossier


def test_a_good_dossier_has_no_reference_to_nothing() -> None:
    assert reference_problems(dossier(**FRAGMENT)) == []


def test_each_missing_id_of_a_list_is_named_apart() -> None:
    found = dossier(**FRAGMENT)
    found.tables["voorstellen"].columns["vereist"] = ["ict weg", "", "verdwenen verloren", ""]
    named = [(problem.row, problem.found) for problem in reference_problems(found)]
    assert named == [(2, "weg"), (4, "verdwenen"), (4, "verloren")]
    assert reference_problems(found, unread=frozenset({"voorstellen"})) == []
