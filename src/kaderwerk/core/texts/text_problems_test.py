"""What stops a publication in the texts of a dossier is named with file, row and line."""

from kaderwerk.core.perspective.compute import compute
from kaderwerk.core.texts.text_problems import text_problems
from tests.builders import FRAGMENT, dossier

TEXTS = """
tekst | plaats    | inhoud
een   | inleiding | Hier {{ saldo/alles/2022 }}.
twee  | slot      | Dit is ![](x.png) hier.
drie  | slot      | Dit is ![een kaart](x.png) hier.
"""


def test_a_reference_and_a_picture_are_named_with_their_place() -> None:
    found = list(text_problems(compute(dossier(**{**FRAGMENT, "teksten": TEXTS}))))
    assert [(one.place, one.row, one.column, one.found) for one in found] == [
        ("teksten.csv", 2, "inhoud, regel 1 van de tekst", "{{ saldo/alles/2022 }}"),
        ("teksten.csv", 3, "inhoud, regel 1 van de tekst", "Dit is ![](x.png) hier."),
    ]
