"""Tests of families of figures: each has its own code, and any figure is explained by its address."""

import pytest

from kaderwerk.core.figures import registry
from kaderwerk.core.figures.group import FigureSeries
from kaderwerk.core.perspective.compute import Perspective, compute
from kaderwerk.core.perspective.explanation import Explanation
from kaderwerk.core.questions import QuestionError
from tests.builders import FRAGMENT, dossier
from tests.toy_families import RATIOS, toy_groups


@pytest.fixture
def perspective(monkeypatch: pytest.MonkeyPatch) -> Perspective:
    monkeypatch.setattr(registry, "all_groups", toy_groups)
    return compute(dossier(**FRAGMENT))


def explained(perspective: Perspective, address: str) -> Explanation:
    return registry.explain(perspective, address)


def test_a_figure_of_a_family_is_explained_by_that_family(perspective: Perspective) -> None:
    found = explained(perspective, "toets/quote/2021")
    assert (found.address, found.cents, found.unit, found.is_pm) == ("toets/quote/2021", 1_250, "procent", True)
    assert explained(perspective, "/toets/quote/2021/") == found


def test_a_year_outside_the_window_has_an_explanation_of_its_own(perspective: Perspective) -> None:
    assert not explained(perspective, "toets/quote/2020").is_known


def test_a_figure_of_the_perspective_is_explained_as_before(perspective: Perspective) -> None:
    assert explained(perspective, "saldo/totaal/2022").cents == -16_500_000


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("onzin/totaal/2022", "Een adres begint met saldo, programmas, voorstellen, reserves, toets, leeg, delen"),
        ("toets/niets/2022", "Kies uit: toets/quote, toets/plaatsen"),
        ("toets/quote/2023", "het jaar 2023 wordt niet getoond. Kies uit 2020, 2021, 2022."),
        ("toets/quote/02022", "het jaar 02022 wordt niet getoond"),
        ("toets", "dit cijfer bestaat niet"),
        ("leeg/iets/2022", "(er is er geen)"),
        ("", "is geen adres van een cijfer"),
    ],
)
def test_an_address_of_nothing_says_what_exists(perspective: Perspective, address: str, words: str) -> None:
    with pytest.raises(QuestionError) as refused:
        explained(perspective, address)
    assert words in str(refused.value)


def test_a_series_is_found_by_its_address_without_a_year(perspective: Perspective) -> None:
    assert list(registry.group_series(perspective, RATIOS)) == ["toets/quote", "toets/plaatsen"]


def test_a_series_with_a_year_without_a_figure_is_refused() -> None:
    with pytest.raises(AssertionError):
        FigureSeries(address="a/b", label="A", unit="euro", years=(2022, 2023), hundredths=(1,), pm=(False, False))


def test_the_families_of_the_folder_have_codes_that_are_no_part_of_the_perspective() -> None:
    codes = [group.code for group in registry.all_groups()]
    assert len(set(codes)) == len(codes)
    assert not {"saldo", "programmas", "voorstellen", "reserves", "jaren", "eenheid", "doorgetrokken"} & set(codes)
    assert all(group.title for group in registry.all_groups())
