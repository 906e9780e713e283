"""The texts of a dossier with their places."""

from kaderwerk.core.texts.written_text import written_texts
from tests.builders import FRAGMENT, dossier

TEXTS = """
tekst  | plaats    | inhoud
begin  | inleiding | Wij bouwen.
leeg   | slot      |
"""


def test_texts_and_explanations_come_with_file_row_and_subject() -> None:
    one = dossier(**{**FRAGMENT, "teksten": TEXTS})
    found = list(written_texts(one))
    assert [(text.subject, text.column, text.text) for text in found] == [
        (("teksten", "begin"), "inhoud", "Wij bouwen.")
    ]
    assert found[0].proposal == ""
    assert found[0].row is not None
