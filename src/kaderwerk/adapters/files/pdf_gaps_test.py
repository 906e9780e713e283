"""Signs that the PDF cannot show are told with their place; a dossier without them tells nothing."""

import pytest

from kaderwerk.adapters.files.pdf_gaps import pdf_gaps
from tests.builders import FRAGMENT, dossier


def test_a_cell_with_emoji_and_arabic_is_named_with_its_signs() -> None:
    proposals = FRAGMENT["voorstellen"].replace("Trainee ", "Trainee 😀 سلام 😀")
    (problem,) = pdf_gaps(dossier(**{**FRAGMENT, "voorstellen": proposals}))
    assert problem.sentence == (
        'voorstellen.csv, rij 4, kolom titel: gevonden: "😀 س ل ا م"; verwacht: tekens die in het lettertype van de '
        "PDF staan. In kadernota.pdf staat het nummer, zoals [U+1F600]; andere bestanden tonen het teken."
    )


@pytest.mark.parametrize(
    ("signs", "told"),
    [
        ("جحخدذرزس", "ج ح خ د ذ ر ز س"),
        ("جحخدذرزسש", "ج ح خ د ذ ر ز س en nog 1 ander teken"),
        ("جحخدذرزسשלום漢字😀", "ج ح خ د ذ ر ز س en nog 7 andere tekens"),
    ],
)
def test_of_many_signs_eight_are_named_and_the_others_counted(signs: str, told: str) -> None:
    proposals = FRAGMENT["voorstellen"].replace("Trainee ", signs)
    (problem,) = pdf_gaps(dossier(**{**FRAGMENT, "voorstellen": proposals}))
    assert problem.found == told
    assert f'gevonden: "{told}"; verwacht' in problem.sentence, "the message is not cut off"


def test_dutch_text_with_accents_and_a_euro_sign_tells_nothing() -> None:
    proposals = FRAGMENT["voorstellen"].replace("Trainee ", "Eén coördinator à € 5 – “zo” ")
    assert list(pdf_gaps(dossier(**{**FRAGMENT, "voorstellen": proposals}))) == []


def test_an_empty_dossier_tells_nothing() -> None:
    assert list(pdf_gaps(dossier())) == []
