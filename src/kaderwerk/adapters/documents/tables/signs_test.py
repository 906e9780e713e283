"""Which sign is favourable: as a legend says, or as tables of a kind usually mean it."""

from decimal import Decimal

import pytest

from kaderwerk.adapters.documents.tables.signs import SignRule, legend_of, speaks_of_signs, usual_rule

SAID_BAD = SignRule(is_minus_bad=True, is_said=True)
SAID_GOOD = SignRule(is_minus_bad=False, is_said=True)
USUALLY_BAD = SignRule(is_minus_bad=True, is_said=False)
USUALLY_GOOD = SignRule(is_minus_bad=False, is_said=False)


@pytest.mark.parametrize(
    "text",
    [
        "(x € 1.000, min = nadeel)",
        "- is nadelig",
        "-/- is een nadeel",
        "nadelen met een minteken",
        "negatieve bedragen zijn nadelig",
        "bedragen tussen haakjes zijn nadelen",
        "+ = voordeel",
        "plus is hogere baten",
        "lasten negatief, baten positief",
        "min = tekort",
        "min = lagere opbrengsten",
        "positief bedrag = besparing",
        "negatief bedrag = budgettair nadeel",
        "min = hogere bijdrage",
    ],
)
def test_a_legend_says_that_a_minus_is_bad(text: str) -> None:
    assert legend_of(text) == SAID_BAD


@pytest.mark.parametrize(
    "text",
    [
        "(x € 1.000; min = bate)",
        "- = voordeel",
        "een min betekent lagere lasten",
        "plus is nadeel",
        "+ = hogere lasten",
        "baten negatief, lasten positief",
        "voordelen als min",
    ],
)
def test_a_legend_says_that_a_minus_is_good(text: str) -> None:
    assert legend_of(text) == SAID_GOOD


@pytest.mark.parametrize(
    "text", ["", "Nieuw beleid (x € 1.000)", "Voor- en nadelen", "administratie nadelig", "2-nadeel"]
)
def test_other_words_are_no_legend(text: str) -> None:
    assert legend_of(text) is None


def test_of_two_legends_the_first_counts() -> None:
    assert legend_of("min = nadeel, plus = nadeel") == SAID_BAD
    assert legend_of("min = voordeel, min = nadeel") == SAID_GOOD


MINUS, PLUS, MIXED = [-5, -3], [5, 3], [-5, -3, 4]


@pytest.mark.parametrize(
    ("values", "what", "rule"),
    [
        (PLUS, "investment", SAID_GOOD),
        (MINUS, "investment", SAID_GOOD),
        (PLUS, "saving", SAID_BAD),
        (MINUS, "saving", USUALLY_GOOD),
        (MIXED, "saving", USUALLY_BAD),
        (PLUS, "cost", SAID_GOOD),
        (PLUS, "income", SAID_BAD),
        (PLUS, "", USUALLY_GOOD),
        (MINUS, "", SAID_BAD),
        (MINUS, "cost", SAID_BAD),
        (MINUS, "income", SAID_GOOD),
        (MIXED, "", USUALLY_BAD),
        (MIXED, "cost", USUALLY_BAD),
        ([5, 3, -4], "cost", USUALLY_GOOD),
        ([], "", USUALLY_GOOD),
    ],
)
def test_without_a_legend_the_kind_and_the_numbers_tell(values: list[int], what: str, rule: SignRule) -> None:
    found = usual_rule(
        [Decimal(value) for value in values],
        is_saving=what == "saving",
        is_investment=what == "investment",
        is_income=what == "income",
        is_cost=what == "cost",
    )
    assert found == rule


@pytest.mark.parametrize(("told", "rule"), [(4, USUALLY_BAD), (-4, USUALLY_GOOD), (0, USUALLY_BAD)])
def test_rows_that_name_a_benefit_tell_what_a_minus_means(told: int, rule: SignRule) -> None:
    values = [Decimal(one) for one in MIXED]
    found = usual_rule(values, is_saving=False, is_investment=False, is_income=False, is_cost=False, told=told)
    assert found == rule


def test_costs_and_income_in_one_word_are_a_legend() -> None:
    assert legend_of("in duizenden euro's, last = +, baat = -") == SAID_GOOD
    assert legend_of("Een minteken betekent een lagere bijdrage.") == SAID_GOOD


@pytest.mark.parametrize(
    "text", ["Wensen (euro's, kosten positief)", "een min verlaagt de lasten", "(x € 1.000; + is meer)"]
)
def test_a_caption_speaks_of_signs(text: str) -> None:
    assert speaks_of_signs(text)


@pytest.mark.parametrize("text", ["Wensen (x € 1.000)", "Plus- en minpunten", "2026-2029", "een positief saldo"])
def test_a_caption_says_nothing_of_signs(text: str) -> None:
    assert not speaks_of_signs(text)
