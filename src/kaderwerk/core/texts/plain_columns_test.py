"""The cells of plain text of a dossier, with their places."""

from kaderwerk.core.texts.plain_columns import plain_texts
from tests.builders import FRAGMENT, dossier

TEXTS = """
tekst  | plaats    | inhoud
begin  | inleiding | Wij bouwen.
"""


def test_titles_and_reasons_are_plain_and_texts_in_markdown_are_not() -> None:
    one = dossier(**{**FRAGMENT, "teksten": TEXTS})
    found = {(text.table, text.row_id, text.column): text for text in plain_texts(one)}
    title = found["voorstellen", "ict", "titel"]
    assert (title.text, title.place, title.row, title.proposal) == ("ICT-pakketten", "voorstellen.csv", 3, "ict")
    assert found["dossier", "titel", "waarde"].text == "Kadernota 2022"
    assert found["aandelen", "", "reden"].text == "afgesproken"
    assert not any(table == "teksten" and column == "inhoud" for table, _, column in found)
    assert all(text.text.strip() for text in found.values())


def test_what_a_source_says_is_no_text_of_an_author() -> None:
    sources = "regel | bestand | zin\nict-1 | nota.txt | Beste {{ naam }}\n"
    one = dossier(**{**FRAGMENT, "bronnen": sources})
    assert "bronnen" not in {text.table for text in plain_texts(one)}
