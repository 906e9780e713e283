"""What the words right before a number give it to."""

import pytest

from kaderwerk.core.texts.claims import COSTS, HOLDS, STANDS, gives, stands_right_before


@pytest.mark.parametrize(
    ("before", "name", "verbs"),
    [
        ("De brug kost ", "brug", COSTS),
        ("De brug kost in 2022 en 2023 ongeveer ", "brug", COSTS),
        ("De brug gaat ons jaarlijks € 5 kosten. **De brug** kost ", "brug", COSTS),
        ("Het structurele saldo daalt in 2024 naar ", "saldo", STANDS),
        ("Het saldo komt eind 2025 uit op -", "saldo", STANDS),
        ("Reserve sociaal domein heeft eind 2022 ", "reserve sociaal domein", HOLDS),
        ("Dan kost de brug kost ", "brug", COSTS),
    ],
)
def test_a_name_a_verb_and_a_year_give_a_number_to_the_name(before: str, name: str, verbs: tuple[str, ...]) -> None:
    assert gives(before, name, verbs)


@pytest.mark.parametrize(
    ("before", "name", "verbs"),
    [
        ("In de brug kost het hout ", "brug", COSTS),
        ("Een boom bij de brug kost in de winkel ", "brug", COSTS),
        ("De toltbrug kost ", "brug", COSTS),
        ("Het saldo daalt in 2024 met ", "saldo", STANDS),
        ("Het saldo van de voorziening is ", "saldo", STANDS),
        ("De reserve sociaal domein heeft een ondergrens van ", "reserve sociaal domein", HOLDS),
        ("De brug in 2022 ", "brug", COSTS),
        ("", "brug", COSTS),
    ],
)
def test_any_other_word_between_them_gives_it_to_something_else(before: str, name: str, verbs: tuple[str, ...]) -> None:
    assert not gives(before, name, verbs)


def test_only_a_year_stands_between_a_name_and_its_cell() -> None:
    assert stands_right_before("| saldo in 2022 | ", "saldo")
    assert not stands_right_before("| begrotingssaldo | ", "saldo")
    assert not stands_right_before("| saldo van het Rijk | ", "saldo")
