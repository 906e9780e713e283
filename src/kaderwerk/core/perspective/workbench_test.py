"""A changed amount or key is the same as the changed dossier computed whole, and touches nothing from before it."""

from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.perspective.compute import Perspective, compute
from kaderwerk.core.perspective.workbench import Workbench
from kaderwerk.core.questions import QuestionError
from tests.builders import FRAGMENT, FRAME, dossier

TABLES = {
    **FRAGMENT,
    "dossier": FRAME + "prijzen | lopend\nprijspeil | 2022\n",
    "indexen": "index | 2023 | 2024 | 2025\ncao | 2.5 | 2 | 3",
    "reserves": "reserve | naam | beginstand | peildatum\nvrij | Vrij | 1000 | 2021-12-31",
    "programmas": "programma | naam\n1 | Een",
    "begroting": "post | soort | aard | index | programma | reserve | 2022 | 2023 | 2024 | 2025\n"
    "p | lasten | structureel | cao | 1 | | 1000 | 1000 | 1000 | 1000\n"
    "o | onttrekking | incidenteel | | 1 | vrij | 100 | 200 | | ",
}


def same(one: Perspective, other: Perspective) -> bool:
    """Whether two perspectives hold the same figures everywhere."""
    pairs = [
        (one.shared.effects, other.shared.effects),
        (one.shared.pm, other.shared.pm),
        (one.own_effects, other.own_effects),
        *((series.cents, other.balance[name].cents) for name, series in one.balance.items()),
        *((series.pm, other.balance[name].pm) for name, series in one.balance.items()),
        *((mine.balance.cents, its.balance.cents) for mine, its in zip(one.reserves, other.reserves, strict=True)),
        *(
            (mine.rows["saldo"].cents, its.rows["saldo"].cents)
            for mine, its in zip(one.programmes, other.programmes, strict=True)
        ),
    ]
    return all(np.array_equal(mine, its) for mine, its in pairs)


def test_a_changed_line_with_a_key_and_an_agreement() -> None:
    bench = Workbench(dossier(**TABLES))
    before = bench.perspective
    # Diemen keeps its 40,000 of the line; only the rest of the others grows.
    balance = bench.change("ict-1", {2023: 120_000_00})
    assert balance["totaal"].cents.tolist() == before.balance["totaal"].cents.tolist()
    # 80,000 x 30,206 / 44,331 = 54,509.94; 60,000 gives 40,882.45(4).
    assert before.share("ict", "uithoorn").cents[1] == -4_088_245
    assert bench.perspective.share("ict", "uithoorn").cents[1] == -5_450_994
    changed = {
        **TABLES,
        "regels": TABLES["regels"].replace("100000 | 100000 | 100000 | 100000", "100000 | 120000 | 100000 | 100000"),
    }
    assert same(bench.perspective, compute(dossier(**changed)))


def test_an_indexed_post_grows_anew_and_a_reserve_rolls_on() -> None:
    bench = Workbench(dossier(**TABLES))
    before = bench.perspective.balance["basis"].cents.tolist()
    found = bench.change("p", {2023: 200_000}).get("basis")
    # 2,000 instead of 1,000, at 102.5 %.
    assert found is not None
    assert [int(one) - was for one, was in zip(found.cents, before, strict=True)] == [0, -102_500, 0, 0]
    bench.change("o", {2022: None})
    (reserve,) = bench.perspective.reserves
    assert (reserve.balance.cents.tolist(), reserve.balance.pm.tolist()) == (
        [100_000, 80_000, 80_000, 80_000],
        [True] * 4,
    )


def test_a_partner_has_a_workbench_of_its_own_up_to_the_largest_amount() -> None:
    bench = Workbench(dossier(**TABLES), organisation="uithoorn", scenario="vastgesteld")
    assert (bench.perspective.organisation, bench.perspective.scenario) == ("uithoorn", "vastgesteld")
    bench.change("p", {2022: 10**12})
    assert bench.perspective.dossier.table("begroting").cell(0, "2022") == "10000000000"


def test_what_cannot_be_changed_is_refused_and_nothing_moves() -> None:
    bench = Workbench(dossier(**TABLES))
    before = bench.perspective
    with pytest.raises(QuestionError, match="geen post of regel nergens"):
        bench.change("nergens", {2022: 1})
    with pytest.raises(QuestionError, match="geen kolom 2031"):
        bench.change("p", {2031: 1})
    with pytest.raises(QuestionError, match=r"van 2022 is groter dan € 10.000.000.000"):
        bench.change("p", {2022: 10**12 + 1})
    with pytest.raises(QuestionError, match=r"aandelen van ict-1 in 2023 tellen op tot € 40.000, meer dan het geheel"):
        bench.change("ict-1", {2023: 3_999_999})
    assert bench.perspective is before
    monthly = FRAGMENT["voorstellen"].strip().splitlines()[:2]
    bench = Workbench(
        dossier(
            voorstellen="\n".join(monthly),
            regels="regel | voorstel | soort | aard | per_jaar | vanaf\n"
            "m | veilig | lasten | structureel | 12 | 2022-01-01",
        )
    )
    with pytest.raises(QuestionError, match="Het bedrag van m staat in per_jaar"):
        bench.change("m", {2022: 1})


PARTS = (
    "sleutel | deelnemer | vanaf_jaar | waarde\ninwoners | uithoorn | 2020 | {}\ninwoners | ouder-amstel | 2020 | {}"
)


def test_a_changed_key_divides_what_agreements_leave() -> None:
    bench = Workbench(dossier(**TABLES))
    before = bench.perspective
    bench.change_key("inwoners", {"uithoorn": Decimal(3), "ouder-amstel": Decimal("1.0")}, from_year=2020)
    # Diemen keeps its 40,000; of the other 60,000 three quarters is Uithoorn's.
    assert bench.perspective.share("ict", "diemen").cents[0] == -4_000_000
    assert bench.perspective.share("ict", "uithoorn").cents[0] == -4_500_000
    assert same(bench.perspective, compute(dossier(**{**TABLES, "sleuteldelen": PARTS.format(3, 1)})))
    assert before.share("ict", "uithoorn").cents[0] == -4_088_245
    bench.change("ict-1", {2022: 100_000_04})
    # 60,000.04 in the new proportion: 45,000.03.
    assert bench.perspective.share("ict", "uithoorn").cents[0] == -4_500_003


def test_a_changed_part_of_a_key_leaves_the_other_parts_and_keys_as_they_are() -> None:
    second = "\nandere | uithoorn | | 2020 | 1\nandere | | inwoners | 2020 | 1\nandere | uithoorn | | 2024 | 1"
    parts = "sleutel | deelnemer | via | vanaf_jaar | waarde\ninwoners | uithoorn | | 2020 | 1\n"
    parts += "inwoners | ouder-amstel | | 2020 | 3" + second
    keys = TABLES["verdeelsleutels"] + "andere | Andere | gewicht |\n"
    lines = TABLES["regels"].replace("| incidenteel | inwoners | 65000", "| incidenteel | andere   | 65000")
    tables = {**TABLES, "verdeelsleutels": keys, "sleuteldelen": parts, "regels": lines}
    bench = Workbench(dossier(**tables))
    bench.change_key("inwoners", {"uithoorn": Decimal(5)}, from_year=2020)
    # Of 60,000 five eighths.
    assert bench.perspective.share("ict", "uithoorn").cents[0] == -3_750_000
    assert same(
        bench.perspective,
        compute(dossier(**{**tables, "sleuteldelen": parts.replace("2020 | 1\ninwoners", "2020 | 5\ninwoners")})),
    )
    bench.change_key("andere", {"inwoners": Decimal("0.25")}, from_year=2020)
    # Of the 40,000 of the trainee four fifths is Uithoorn's, and of the other fifth five eighths.
    assert bench.perspective.share("trainee", "uithoorn").cents[0] == -3_700_000
    with pytest.raises(QuestionError, match=r"heeft vanaf 2024 geen deel van inwoners\.$"):
        bench.change_key("andere", {"inwoners": Decimal(1)}, from_year=2024)
    with pytest.raises(QuestionError, match=r"geen deel van weesp, muiden\.$"):
        bench.change_key("andere", {"weesp": Decimal(1), "muiden": Decimal(1)}, from_year=2020)


def test_a_key_that_cannot_divide_is_refused_and_nothing_moves() -> None:
    bench = Workbench(dossier(**TABLES))
    before = bench.perspective
    with pytest.raises(QuestionError, match="Sleutel inwoners heeft geen delen vanaf 2023"):
        bench.change_key("inwoners", {"uithoorn": Decimal(1)}, from_year=2023)
    with pytest.raises(QuestionError, match="Sleutel inwoners heeft vanaf 2020 geen deel van weesp"):
        bench.change_key("inwoners", {"weesp": Decimal(1)}, from_year=2020)
    with pytest.raises(QuestionError, match='kolom waarde: gevonden: "-1"; verwacht: nul of meer'):
        bench.change_key("inwoners", {"uithoorn": Decimal(-1)}, from_year=2020)
    with pytest.raises(QuestionError, match="verwacht: een gewicht boven nul"):
        bench.change_key("inwoners", {"uithoorn": Decimal(0), "ouder-amstel": Decimal(0)}, from_year=2020)
    assert bench.perspective is before


LINES = ("veilig-1", "veilig-2", "ict-1", "trainee-1", "adviseur-1", "p", "o")
changes = st.tuples(
    st.sampled_from(LINES),
    st.sampled_from((2022, 2023, 2024, 2025)),
    st.one_of(st.none(), st.integers(4_000_000, 10**9)),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(changes, min_size=1, max_size=5))
def test_any_run_of_changes_equals_the_whole_computed_from_the_end(steps: list[tuple[str, int, int | None]]) -> None:
    bench = Workbench(dossier(**TABLES))
    for line, year, cents in steps:
        bench.change(line, {year: cents})
    end = Dossier(tables=dict(bench.perspective.dossier.tables))
    assert same(bench.perspective, compute(end))
