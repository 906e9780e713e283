"""Tests of explanations: every figure's parts add up to it, down to rows of tables.

``explanation.cases.yaml`` holds answers that a controller can read. Of a case, ``cijfer`` is the figure and its parts:
another figure by its address or a row by its id, in euros, with PM before what leaves out an unknown amount.
"""

from pathlib import Path
from typing import Any

import pytest

from kaderwerk.core.amount_text import write_amount
from kaderwerk.core.perspective.address import addresses, parse_address, series_addresses
from kaderwerk.core.perspective.compute import Perspective, compute
from kaderwerk.core.perspective.explanation import explain
from kaderwerk.core.perspective.share_story import ROUNDING
from kaderwerk.core.questions import QuestionError
from tests.builders import FRAGMENT, SHARED_KEY, dossier

# Fetched by name: the contract that keeps YAML out of the core counts its tests too.
yaml: Any = pytest.importorskip("yaml")
CASES = yaml.load(
    Path(__file__).with_name("explanation.cases.yaml").read_text(encoding="utf-8"), Loader=yaml.CBaseLoader
)

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
        assert (explanation.address, explanation.cents, explanation.is_pm) == (address, *figure)
        assert sum(part.cents for part in explanation.parts) == explanation.cents, address
        assert any(part.is_pm for part in explanation.parts) == explanation.is_pm, address
        seen += 1
    # 10 balances, 3 programmes of 5 rows, 4 proposals of 4 rows with 8 shares, 1 reserve: 50 rows of 4 years.
    assert seen == 4 * (10 + 3 * 5 + 4 * 4 + 8 + 1)


def amount(cents: int, is_pm: bool) -> str:
    return ("PM " if is_pm else "") + write_amount(cents)


@pytest.mark.parametrize("case", CASES["gevallen"], ids=lambda case: case["adres"])
def test_a_figure_came_about_as_its_case_says(case: dict[str, str]) -> None:
    tables = {
        name: "\n".join(line for line in text.splitlines() if line[0] != "#")
        for name, text in CASES["tabellen"].items()
    }
    content = dossier(**SHARED_KEY, **tables)
    found = explain(compute(content, case.get("scenario", "alles"), case.get("organisatie")), case["adres"])
    parts = " + ".join(f"{part.cell or part.row_id} {amount(part.cents, part.is_pm)}" for part in found.parts)
    assert f"{amount(found.cents, found.is_pm)} = {parts}".strip() == case["cijfer"]
    assert found.formula == case["formule"]
    assert found.rounding == (ROUNDING if "afgerond" in case else None)
    assert found.source == case.get("bron")


def test_every_series_is_whole_cents(result: Perspective) -> None:
    assert {str(series.cents.dtype) for _, series in series_addresses(result)} == {"int64"}


def test_an_address_with_slashes_around_it_is_the_same(result: Perspective) -> None:
    assert explain(result, "/saldo/totaal/2022/").address == "saldo/totaal/2022"


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


def test_the_effect_of_a_proposal_is_the_share_of_who_asks_the_question(result: Perspective) -> None:
    assert explain(result, "voorstellen/trainee/effect/2022").formula == "het aandeel van Diemen"
    other = compute(result.dossier, organisation="duo-plus")
    assert explain(other, "voorstellen/veilig/effect/2022").formula == "het aandeel van Duo+, dat niet meedoet"


def test_only_the_first_shown_year_of_a_reserve_starts_from_its_opening(result: Perspective) -> None:
    first = explain(result, "reserves/algemeen/stand/2022")
    assert first.formula == "beginstand + toevoegingen − onttrekkingen"
    # 1,000 at the end of 2020; the posts of 2021 and 2022 add 10 and 30.
    assert [(part.table, part.cents) for part in first.parts] == [("reserves", 100_000), ("begroting", 4_000)]
    second = explain(result, "reserves/algemeen/stand/2023")
    assert second.formula == "stand van het jaar ervoor + toevoegingen − onttrekkingen"
    assert [(part.cell, part.cents) for part in second.parts] == [
        ("reserves/algemeen/stand/2022", 104_000),
        (None, -500),
    ]


def test_the_first_year_of_a_reserve_has_the_source_of_its_opening() -> None:
    reserves = "reserve | naam | beginstand | peildatum | bron\nalg | Alg | 5 | 2021-12-31 | jaarrekening 2021"
    assert explain(compute(dossier(reserves=reserves)), "reserves/alg/stand/2022").source == "jaarrekening 2021"


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
        ("saldo/nieuw/extra/2022", "saldo/nieuw/extra/2022: na nieuw komt alleen nog het jaar"),
        ("programmas/1/lasten/x/2022", "programmas/1/lasten/x/2022: na 1/lasten komt alleen nog het jaar"),
        ("voorstellen/trainee/duur/2022", "voorstellen/trainee/duur/2022: op plaats 3 staat duur. Kies uit: effect"),
        ("voorstellen/trainee/effect/x/2022", "voorstellen/trainee/effect/x/2022: na trainee/effect komt alleen"),
        (
            "voorstellen/trainee/aandelen/diemen/x/2022",
            "aandelen/diemen/x/2022: na trainee/aandelen/diemen komt alleen nog het jaar",
        ),
        ("reserves/algemeen/stand/x/2022", "reserves/algemeen/stand/x/2022: na algemeen/stand komt alleen nog"),
        ("programmas/1/2022", "op plaats 3 staat niets. Kies uit: lasten, baten"),
        ("cijfers/1/2022", "geen adres van een cijfer"),
        ("saldo/nieuw/²⁰²²", "²⁰²² wordt niet getoond"),
        ("saldo/nieuw/02022", "02022 wordt niet getoond"),
        ("", "geen adres van een cijfer"),
    ],
)
def test_an_unknown_address_is_refused_with_what_exists(result: Perspective, address: str, expected: str) -> None:
    with pytest.raises(QuestionError, match=expected):
        explain(result, address)


def test_a_share_through_two_keys_and_one_agreed_say_each_how_and_the_rounding_is_told() -> None:
    result = compute(
        dossier(
            verdeelsleutels="sleutel | naam | maatstaf\nk | Zestig veertig | gewicht\nbuiten | Buiten | gewicht",
            sleuteldelen="""
sleutel | deelnemer    | via    | vanaf_jaar | waarde
k       | diemen       |        | 2020       | 60
k       |              | buiten | 2020       | 40
buiten  | uithoorn     |        | 2020       | 1
buiten  | ouder-amstel |        | 2020       | 1
""",
            voorstellen="voorstel | titel | organisatie | categorie | status\nv | V | duo-plus | nieuw | concept",
            regels="""
regel | voorstel | omschrijving | soort  | aard        | sleutel | 2022
a     | v        | Licenties    | lasten | structureel | k       | 100
b     | v        |              | lasten | structureel |         | 10
""",
            aandelen="regel | deelnemer | 2022 | reden\nb | uithoorn | 5 | besluit",
        )
    )
    found = explain(result, "voorstellen/v/aandelen/uithoorn/2022")
    # Half of 40 % of 100, and 5.
    assert found.cents == -2_500
    assert found.formula == (
        "“Licenties”: geheel 100, sleutel “Zestig veertig”, via een andere sleutel; "
        "regel b: geheel 10, afgesproken aandeel 5 (besluit)"
    )
    assert found.rounding is not None
    assert found.rounding.startswith("grootste rest: per regel en per jaar in centen")
