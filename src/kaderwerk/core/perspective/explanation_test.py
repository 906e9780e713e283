"""Tests of explanations: every figure's parts add up to it, down to rows of tables."""

import pytest

from kaderwerk.core.perspective.address import addresses, parse_address
from kaderwerk.core.perspective.compute import Perspective, compute
from kaderwerk.core.perspective.explanation import explain
from kaderwerk.core.questions import QuestionError
from tests.builders import FRAGMENT, dossier

BUDGET = {
    "programmas": "programma | naam\n1 | Bestuur\n2 | Samenleving",
    "reserves": "reserve | naam | beginstand | peildatum\nalgemeen | Algemene reserve | 1000 | 2020-12-31",
    "begroting": """
post | programma | soort       | aard        | reserve  | 2021 | 2022 | 2023 | 2024 | 2025
b1   | 1         | lasten      | structureel |          | 70   | 100  | 100  | 100  | 100
b2   | 2         | baten       | structureel |          | 80   | 150  | 120  | 110  | 90
b3   | 2         | toevoeging  | incidenteel | algemeen | 10   | 30   |      |      |
b4   |           | onttrekking | incidenteel | algemeen |      |      | 5    | PM   |
b5   | 1         | saldo       |             |          |      | 7    |      |      | -1
""",
    "bronnen": "regel | bestand | pagina | zin\ntrainee-1 | nota.txt | 3 | De kosten zijn 65.000.",
}


@pytest.fixture
def result() -> Perspective:
    return compute(dossier(**{**FRAGMENT, **BUDGET}))


def test_the_parts_of_every_figure_add_up_to_it_and_carry_its_pm(result: Perspective) -> None:
    seen = 0
    for address in addresses(result):
        explanation = explain(result, address)
        figure = parse_address(result, address).series.at(result.years.index(int(address[-4:])))
        assert (explanation.cents, explanation.is_pm) == figure
        assert sum(part.cents for part in explanation.parts) == explanation.cents, address
        assert any(part.is_pm for part in explanation.parts) == explanation.is_pm, address
        seen += 1
    # 10 balances, 3 programmes of 5 rows, 4 proposals of 4 rows with 8 shares, 1 reserve: 50 rows of 4 years.
    assert seen == 4 * (10 + 3 * 5 + 4 * 4 + 8 + 1)


def test_every_path_of_parts_ends_in_rows(result: Perspective) -> None:
    def leaves(address: str, depth: int = 0) -> set[str]:
        assert depth < 6
        found: set[str] = set()
        for part in explain(result, address).parts:
            found |= leaves(part.cell, depth + 1) if part.cell else {f"{part.table} {part.row_id}"}
        return found

    # The trainee of 2022 only; trainee and adviser cannot stand under another year.
    posts = {"begroting b1", "begroting b2", "begroting b5"}
    assert leaves("saldo/totaal/2025") == posts | {"regels veilig-2", "regels ict-1"}
    assert leaves("reserves/algemeen/stand/2023") == {"reserves algemeen", "begroting b3", "begroting b4"}


def test_a_share_by_key_says_who_went_before_and_which_part_it_is(result: Perspective) -> None:
    explanation = explain(result, "voorstellen/trainee/aandelen/uithoorn/2022")
    assert explanation.cents == -2_725_497
    assert "geheel 65.000" in explanation.formula
    assert "Diemen 25.000" in explanation.formula
    assert "deel 30.206 van 44.331" in explanation.formula
    assert explanation.rounding is not None
    assert explanation.source == "“De kosten zijn 65.000.” (nota.txt, pagina 3)"


def test_an_agreed_share_says_its_reason(result: Perspective) -> None:
    explanation = explain(result, "voorstellen/trainee/aandelen/diemen/2022")
    assert "afgesproken aandeel 25.000 (afgesproken)" in explanation.formula
    assert explanation.rounding is None


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("saldo/nieuw", "geen adres|jaar nieuw"),
        ("saldo/duur/2022", "staat duur. Kies uit: basis"),
        ("saldo/nieuw/2030", "2030 wordt niet getoond. Kies uit 2022, 2023"),
        ("voorstellen/geen/effect/2022", "staat geen. Kies uit: veilig"),
        ("voorstellen/trainee/aandelen/amstelveen/2022", "staat amstelveen. Kies uit: diemen"),
        ("reserves/algemeen/stand/extra/2022", "komt alleen nog het jaar"),
        ("cijfers/1/2022", "geen adres van een cijfer"),
        ("saldo/nieuw/²⁰²²", "²⁰²² wordt niet getoond"),
        ("saldo/nieuw/02022", "02022 wordt niet getoond"),
        ("", "geen adres van een cijfer"),
    ],
)
def test_an_unknown_address_is_refused_with_what_exists(result: Perspective, address: str, expected: str) -> None:
    with pytest.raises(QuestionError, match=expected):
        explain(result, address)
