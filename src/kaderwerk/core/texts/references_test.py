"""References that give no figure, as problems of the dossier."""

from kaderwerk.core.perspective.compute import compute
from kaderwerk.core.texts.references import REFERENCE, broken_references
from tests.builders import FRAGMENT, dossier

TEXTS = """
tekst | plaats    | inhoud
begin | inleiding | Goed is {{ saldo/totaal/2022 }} en fout is {{ saldo/alles/2022 }}.
"""


def test_a_broken_reference_names_file_row_line_and_what_exists() -> None:
    perspective = compute(dossier(**{**FRAGMENT, "teksten": TEXTS}))
    (found,) = broken_references(perspective)
    sentence = found.problem.sentence
    assert found.written == "{{ saldo/alles/2022 }}"
    assert "teksten" in sentence
    assert "kolom inhoud, regel 1 van de tekst" in sentence
    assert 'gevonden: "{{ saldo/alles/2022 }}"' in sentence
    assert "totaal" in sentence, "what exists is named"


def test_a_reference_has_an_address_and_may_have_a_form() -> None:
    plain = REFERENCE.fullmatch("{{saldo/totaal/2022}}")
    assert plain is not None
    assert plain.groupdict() == {"address": "saldo/totaal/2022", "form": None}
    unsigned = REFERENCE.fullmatch("{{ saldo/totaal/2022 | absoluut }}")
    assert unsigned is not None
    assert unsigned.groupdict() == {"address": "saldo/totaal/2022", "form": "absoluut"}
    assert REFERENCE.fullmatch("{{ saldo/totaal/2022 | groot }}") is None
