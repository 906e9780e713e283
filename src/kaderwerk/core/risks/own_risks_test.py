"""Which risks are one's own, which part of them, and which are left out by name."""

from fractions import Fraction

from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.overlay import Overlay
from kaderwerk.core.risks.impact import Impact
from kaderwerk.core.risks.own_risks import OwnRisks, own_risks
from tests.builders import SHARED_KEY, dossier

NO_TABLES: dict[str, str] = {}


def of(text: str, organisation: str = "diemen", *, counted: str = "", tables: dict[str, str] = NO_TABLES) -> OwnRisks:
    one: Dossier = dossier(risicos=text, **tables)
    return own_risks(
        one, organisation=organisation, overlay=Overlay(scenario="alles", counted=frozenset(counted.split()))
    )


def impacts(found: OwnRisks) -> dict[str, tuple[int, int, int]]:
    return {one.risk: (one.impact.least, one.impact.likely, one.impact.most) for one in found.risks}


def test_missing_ends_are_the_likely_amount_and_a_missing_middle_is_halfway() -> None:
    found = of("""
risico | kans | minimum | waarschijnlijk | maximum
vast   | 0.3  |         | 100            |
laag   | 0.3  | 10      | 100            |
midden | 0.3  | 10      |                | 21
alles  | 0.25 | 10      | 20             | 60
""")
    assert impacts(found) == {
        "vast": (10_000, 10_000, 10_000),
        "laag": (1_000, 10_000, 10_000),
        "midden": (1_000, 1_550, 2_100),
        "alles": (1_000, 2_000, 6_000),
    }
    assert found.risks[3].probability == Fraction(1, 4)
    assert found.incomplete == {}


def test_a_factor_weighs_structural_risks() -> None:
    found = of("""
risico | kans | waarschijnlijk | aard        | factor
a      | 0.3  | 1295000        | structureel | 2
b      | 0.3  | 100            | incidenteel | 2
c      | 0.3  | 100            | structureel |
d      | 0.3  | 0.01           |             | 2.5
""")
    assert [one[1] for one in impacts(found).values()] == [259_000_000, 10_000, 10_000, 3]


def test_what_cannot_count_is_named_with_its_reason() -> None:
    found = of("""
risico | kans | minimum | waarschijnlijk | maximum | factor
a      |      |         | 100            |         |
c      | 0.3  |         |                | 100     |
e      | 0.3  |         | 100            |         | -1
f      | 0.3  |         | 100            |         | 1000000000000
""")
    assert found.risks == ()
    assert found.incomplete["f"] == "het gevolg maal de factor is te groot"
    assert found.incomplete["a"] == "de kans ontbreekt"
    assert found.incomplete["c"] == "het gevolg ontbreekt"
    assert found.incomplete["e"] == "de factor is negatief"


def test_a_risk_is_ones_own_wholly_by_key_or_not_at_all() -> None:
    text = """
risico   | kans | minimum | waarschijnlijk | maximum | organisatie | sleutel
eigen    | 0.3  |         | 100            |         |             |
anders   | 0.3  |         | 100            |         | uithoorn    |
gedeeld  | 0.3  | 100     | 44331          | 44331   | duo-plus    | inwoners
afdeling | 0.3  |         | 100            |         | ict-team    |
"""
    assert set(impacts(of(text, tables=SHARED_KEY))) == {"eigen"}
    # 30,206 of 44,331 inhabitants: 100.00 euro gives 68.14 (68.1374), the others divide without a rest.
    assert impacts(of(text, "uithoorn", tables=SHARED_KEY)) == {
        "anders": (10_000, 10_000, 10_000),
        "gedeeld": (6_814, 3_020_600, 3_020_600),
    }
    assert set(impacts(of(text, "duo-plus", tables=SHARED_KEY))) == {"afdeling"}


def test_a_key_without_participants_leaves_the_risk_with_its_owner() -> None:
    later = {**SHARED_KEY, "sleuteldelen": "sleutel | deelnemer | vanaf_jaar\ninwoners | uithoorn | 2023"}
    text = "risico | kans | waarschijnlijk | sleutel\na | 0.3 | 100 | inwoners"
    assert set(impacts(of(text, tables=later))) == {"a"}
    assert impacts(of(text, "uithoorn", tables=later)) == {}


def test_a_risk_of_a_proposal_counts_with_the_proposal() -> None:
    proposals = {"voorstellen": "voorstel | titel | organisatie | categorie | status\nv | V | diemen | nieuw | concept"}
    text = "risico | kans | waarschijnlijk | voorstel\na | 0.3 | 100 | v"
    assert of(text, tables=proposals).risks == ()
    assert of(text, counted="v", tables=proposals).risks[0].impact == Impact(least=10_000, likely=10_000, most=10_000)
