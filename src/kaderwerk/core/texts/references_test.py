"""References that give no figure, as problems of the dossier."""

from kaderwerk.core.perspective.compute import compute
from kaderwerk.core.texts.references import broken_references
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


TARGETS = r"""
tekst | plaats    | inhoud
begin | inleiding | Zo schrijft u het: `{{ een/adres/2022 }}` of \{{ een/adres/2022 }}.
einde | slot      | Zie [het saldo]({{ saldo/totaal/2022 }}) en {{ saldo/totaal/2022 .
"""


def test_braces_in_code_are_no_reference_and_a_link_cannot_lead_to_a_figure() -> None:
    perspective = compute(dossier(**{**FRAGMENT, "teksten": TARGETS}))
    target, unclosed = broken_references(perspective)
    assert target.problem.sentence == (
        'teksten.csv, rij 3, kolom inhoud, regel 1 van de tekst: gevonden: "{{ saldo/totaal/2022 }}"; verwacht: een '
        "verwijzing naar een cijfer, zoals {{ saldo/totaal/2022 }}. Een cijfer kan niet zijn waar een link heen gaat. "
        "Zet de verwijzing in de tekst; elk cijfer leidt al naar zijn uitleg."
    )
    assert unclosed.written == "{{ saldo/totaal/2022 ."
    assert "zonder spaties tussen {{ en }}" in unclosed.reason


def test_braces_in_a_column_of_plain_text_are_named_with_their_cell() -> None:
    proposals = FRAGMENT["voorstellen"].replace("Trainee ", "Trainee {{ saldo/totaal/2022 }}")
    (found,) = broken_references(compute(dossier(**{**FRAGMENT, "voorstellen": proposals})))
    assert found.problem.sentence == (
        'voorstellen.csv, rij 4, kolom titel: gevonden: "Trainee {{ saldo/totaal/2022 }}"; verwacht: gewone tekst, '
        "zonder {{. Alleen teksten (kolom inhoud) en de toelichting van een voorstel hebben verwijzingen. Zet het "
        "cijfer daar, of schrijf deze cel zonder cijfer."
    )
