"""Indexes as figures: change and factor per shown year, the lines that carry them, and what a scenario adds."""

from decimal import Decimal
from fractions import Fraction

from kaderwerk.core.figures.groups.indexen import GROUP
from kaderwerk.core.overlay import Overlay
from kaderwerk.core.perspective.compute import Perspective, compute
from kaderwerk.core.perspective.explanation import Explanation
from tests.builders import FRAME, dossier

RUNNING = FRAME + "prijzen | lopend\nprijspeil | 1 januari 2021\n"
INDEXES = "index | naam | bron | 2022 | 2023 | 2024\nloon | Lonen | CEP 2022 | 2 | 2.5 | 3"
POSTS = """
post | soort  | aard        | index | 2022
p    | lasten | structureel | loon  | 100
q    | lasten | structureel |       | 100
"""


def perspective(frame: str = RUNNING, **differences: Fraction) -> Perspective:
    overlay = Overlay(scenario="hoger", counted=frozenset(), differences=differences)
    return compute(dossier(dossier=frame, indexen=INDEXES, begroting=POSTS), overlay)


def explained(address: str, of: Perspective) -> Explanation:
    series = {one.address: one for one in GROUP.series(of)}
    base, _, year = address.rpartition("/")
    return GROUP.explain(of, series[base], int(year))


def test_changes_and_factors_stand_in_the_json_with_who_carries_them() -> None:
    found = GROUP.json(perspective())
    assert (found["toegepast"], found["basisjaar"], found["jaren"]) == (True, 2021, [2022, 2023, 2024, 2025])
    # 1.02 x 1.025 = 1.0455; x 1.03 = 1.076865.
    assert found["indexen"] == [
        {
            "index": "loon",
            "naam": "Lonen",
            "herkomst": "CEP 2022",
            "regels": ["p"],
            "verandering": [2, Decimal("2.50"), 3, None],
            "factor": [102, Decimal("104.55"), Decimal("107.69"), None],
        }
    ]


def test_constant_prices_show_the_change_and_apply_none() -> None:
    found = GROUP.json(perspective(FRAME))
    assert not found["toegepast"]
    assert found["indexen"][0]["factor"] == [100, 100, 100, 100]
    assert "niet in lopende prijzen" in explained("indexen/loon/factor/2025", perspective(FRAME)).formula


def test_a_scenario_says_what_it_adds() -> None:
    of = perspective(loon=Fraction(-1, 2))
    found = explained("indexen/loon/verandering/2023", of)
    assert (found.cents, found.unit) == (200, "procent")
    assert found.formula.endswith("in dit scenario −0,50 procentpunt")
    assert "scenario" not in explained("indexen/loon/verandering/2023", perspective()).formula


def test_a_factor_names_its_years_and_the_first_that_is_unknown() -> None:
    found = explained("indexen/loon/factor/2023", perspective())
    assert (found.cents, [part.cents for part in found.parts], found.is_sum) == (10_455, [200, 250], False)
    assert found.formula == "100 × (1 + verandering) voor elk jaar van 2022 tot en met 2023"
    unknown = explained("indexen/loon/factor/2025", perspective())
    assert (unknown.is_known, unknown.formula) == (False, "niet te bepalen: de verandering van 2025 is niet bekend")
    assert not explained("indexen/loon/verandering/2025", perspective()).is_known
    assert explained("indexen/loon/factor/2022", perspective(RUNNING.replace("2021", "2024"))).formula.startswith(
        "100:"
    )


def test_without_indexes_the_family_is_empty() -> None:
    of = compute(dossier())
    assert GROUP.json(of)["indexen"] == []
    assert list(GROUP.series(of)) == []
