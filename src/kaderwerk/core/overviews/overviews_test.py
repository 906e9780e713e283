"""The overviews on small dossiers, worked by hand, and the law that every figure is the sum of its parts."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kaderwerk.core.overviews.overviews import LATER_YEARS, overviews
from kaderwerk.core.overviews.row import Overview
from kaderwerk.core.perspective.compute import compute
from tests.builders import FRAGMENT, dossier

PLAN = {
    "programmas": "programma | naam\n1 | Bestuur\n2 | Ruimte\n3 | Leeg",
    "reserves": "reserve | naam | beginstand\nalg | Algemeen | 1000",
    "begroting": """
post        | programma | taakveld | economische_categorie| soort       | aard        | reserve | omschrijving    | 2022
bestuur     | 1         | 0.1      |                       | lasten      | structureel |         | Raad            | 100
ozb         | 1         | 0.61     |                       | baten       | structureel |         | OZB             | 300
parkeren    | 2         | 0.63     |                       | baten       | structureel |         | Parkeren        | 10
uitkering   |           | 0.7      |                       | baten       | structureel |         | Gemeentefonds   | 500
dividend    |           | 0.5      | 5.2                   | baten       | structureel |         | Dividend        | 20
rente       |           | 0.5      | 5.1                   | lasten      | structureel |         | Rente           | 40
stelpost    |           | 0.8      |                       | lasten      | incidenteel |         | Stelpost        | 7
onv         |           | 0.8      |                       | lasten      | structureel |         | Onvoorzien 2022 | 50
overhead    | 1         | 0.4      |                       | lasten      | structureel |         | Overhead        | 200
vpb         |           | 0.9      |                       | lasten      | structureel |         | Belasting       | 3
groen       | 2         | 5.7      |                       | lasten      | structureel |         | Groen           | 400
los         |           | 5.7      |                       | baten       | structureel |         | Los             | 6
uitkomst    | 2         |          |                       | saldo       | structureel |         | Niet gesplitst  | -11
onttrekking | 2         | 0.10     |                       | onttrekking | incidenteel | alg     | Onttrekking     | 60
toevoeging  | 1         | 0.10     |                       | toevoeging  | structureel | alg     | Toevoeging      | 25
""",
}
CHANGE = {
    "programmas": "programma | naam\n1 | Bestuur",
    "begroting": "post | programma | soort | aard | 2022\np | 1 | lasten | structureel | 1000000",
    "voorstellen": "voorstel|titel|organisatie|programma|categorie|status\nv|V|diemen|1|nieuw|concept",
    "regels": "regel | voorstel | soort | aard | 2022\nr | v | lasten | structureel | 40000",
}


def found(code: str, tables: dict[str, str], organisation: str | None = None) -> Overview:
    return overviews(compute(dossier(**tables), organisation=organisation)).by_code[code]


def euros(overview: Overview, path: str, year: int = 2022) -> int | None:
    cents, _ = overview.row(path).at(year)
    assert cents is None or cents % 100 == 0
    return None if cents is None else cents // 100


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("programmas/1/lasten", 100),
        ("programmas/1/baten", 0),
        ("programmas/1/toevoeging", 25),
        ("programmas/2/lasten", 400),
        ("programmas/2/niet_uitgesplitst", -11),
        ("programmas/2/saldo", -411),
        ("programmas/2/onttrekking", 60),
        ("programmas/3/saldo", 0),
        ("programmas/null/baten", 6),
        ("algemene_dekkingsmiddelen/lokale_heffingen/baten", 310),
        ("algemene_dekkingsmiddelen/algemene_uitkeringen/baten", 500),
        ("algemene_dekkingsmiddelen/dividend/baten", 20),
        ("algemene_dekkingsmiddelen/financieringsfunctie/lasten", 40),
        ("algemene_dekkingsmiddelen/overige/lasten", 7),
        ("overhead/lasten", 200),
        ("vennootschapsbelasting/lasten", 3),
        ("onvoorzien/lasten", 50),
        ("totaal/lasten", 800),
        ("totaal/baten", 836),
        ("totaal/saldo", 25),
        ("totaal/toevoeging", 25),
        ("totaal/onttrekking", 60),
        ("totaal/resultaat", 60),
    ],
)
def test_the_plan_has_programmes_general_means_overhead_tax_and_unforeseen(path: str, expected: int) -> None:
    assert euros(found("bbv17", PLAN), path) == expected


def test_a_decision_shows_per_programme_the_mutation_and_the_new_amount() -> None:
    one = found("bbv18", CHANGE)
    path = "programmas/1/lasten"
    assert [euros(one, f"{path}/{row}") for row in ("begroting", "mutatie", "nieuw")] == [1_000_000, 40_000, 1_040_000]


def test_existing_and_new_policy_stand_beside_each_other() -> None:
    one = found("bbv20", CHANGE)
    assert euros(one, "bestaand_beleid/saldo") == -1_000_000
    assert euros(one, "nieuw_beleid/lasten") == 40_000
    assert euros(one, "totaal/saldo") == -1_040_000


def test_three_years_stand_beside_each_other_in_their_own_phase() -> None:
    posts = """
post | soort  | aard        | fase       | 2020 | 2021 | 2022
a    | lasten | structureel | realisatie | 90   |      |
b    | lasten | structureel | primitief  | 80   | 95   |
c    | lasten | structureel | gewijzigd  | 85   | 97   |
d    | lasten | structureel |            | 1    | 2    | 100
"""
    one = found("bbv19", {"begroting": posts})
    row = one.row("totaal/lasten")
    assert row.years == (2020, 2021, 2022)
    assert [cents // 100 for cents in row.cents if cents is not None] == [90, 97, 100]
    assert one.remarks == ("2020: jaarrekening.", "2021: begroting na wijziging.", "2022: raming.")
    bare = found("bbv19", {"begroting": "post | soort | aard | 2022\nd | lasten | structureel | 100"})
    assert bare.row("totaal/lasten").years == (2022,)
    assert "2020 ontbreekt" in bare.remarks[1]


INCIDENTAL = {
    "programmas": "programma | naam\n1 | Bestuur",
    "begroting": """
post | programma | soort  | aard        | omschrijving | 2022  | 2023
a    | 1         | lasten | incidenteel | Verkiezingen | 50000 | 2000
b    | 1         | lasten | incidenteel | Onderzoek    | 4000  |
c    | 1         | lasten | incidenteel | Feest        | 3000  |
d    | 1         | lasten | structureel | Raad         | 90000 | 90000
e    | 1         | baten  | incidenteel | Verkoop      | 10000 |
""",
}


def test_large_incidental_items_stand_apart_and_the_rest_as_one_amount() -> None:
    one = found("incidenteel", INCIDENTAL | {"verordening": "bepaling | waarde\ngrens_incidenteel | 10000"})
    path = "programmas/1/lasten"
    assert euros(one, f"{path}/begroting/a") == 50_000
    assert euros(one, f"{path}/begroting/a", 2023) == 2000
    assert euros(one, f"{path}/overig") == 7000
    assert euros(one, f"{path}/totaal") == 57_000
    assert euros(one, "programmas/1/baten/begroting/e") == 10_000
    assert "€ 10000" in one.remarks[0]


def test_without_a_threshold_every_incidental_item_stands_apart() -> None:
    one = found("incidenteel", INCIDENTAL)
    assert euros(one, "programmas/1/lasten/begroting/c") == 3000
    with pytest.raises(KeyError):
        one.row("programmas/1/lasten/overig")
    assert "noemt geen grens_incidenteel" in one.remarks[0]


def test_the_threshold_is_the_last_one_in_force() -> None:
    rows = """
bepaling          | waarde  | vanaf
grens_incidenteel | 4000    | 2020-01-01
grens_incidenteel | 20000   | 2023-01-01
grens_incidenteel | 1000    | 2015-01-01
grens_incidenteel | veel    | 2021-01-01
"""
    one = found("incidenteel", INCIDENTAL | {"verordening": rows})
    assert euros(one, "programmas/1/lasten/overig") == 3000


def test_structural_movements_stand_per_reserve() -> None:
    one = found("structurele_reservemutaties", PLAN)
    assert [row.path for row in one.rows] == ["structurele_reservemutaties/reserves/alg/toevoeging"]
    assert euros(one, "reserves/alg/toevoeging") == 25


@pytest.mark.parametrize(
    ("result", "incidental", "structural"),
    [
        # Emmen, begroting 2026, x € 1.000.
        ((3651, 1067, -3146, -5758), (-2813, -2034, -1286, -1463), (6464, 3101, -1860, -4295)),
        # Noordenveld 2023: incidental deficits are printed there as amounts to add back.
        ((498, 0, 0, 0), (-904 - 1772, 0, 0, 0), (3174, 0, 0, 0)),
        # Woerden 2024, euro.
        ((0, 0, 0, 0), (7449221 + 80225 - 8215721 - 1817267, 0, 0, 0), (2503542, 0, 0, 0)),
    ],
)
def test_result_less_incidental_is_structural(
    result: tuple[int, ...], incidental: tuple[int, ...], structural: tuple[int, ...]
) -> None:
    rest = [str(one - other) for one, other in zip(result, incidental, strict=True)]
    posts = "\n".join(
        [
            "post | soort | aard | 2022 | 2023 | 2024 | 2025",
            "rest | saldo | structureel | " + " | ".join(rest),
            "incidenteel | saldo | incidenteel | " + " | ".join(map(str, incidental)),
        ]
    )
    one = found("structureel_saldo", {"begroting": posts})
    for path, expected in (("resultaat", result), ("incidenteel", incidental), ("structureel", structural)):
        assert tuple(euros(one, path, year) for year in (2022, 2023, 2024, 2025)) == expected


def test_incidental_parts_of_every_kind_add_up() -> None:
    one = found("structureel_saldo", PLAN)
    assert euros(one, "incidentele_lasten") == 7
    assert euros(one, "incidentele_onttrekking") == 60
    assert euros(one, "incidenteel") == 53
    assert euros(one, "structureel") == 7


def test_the_plan_of_a_participant_holds_its_shares_alone() -> None:
    one = found("bbv17", FRAGMENT, "uithoorn")
    # 60,000 of the packages and 40,000 of the trainee, by 30,206 and 14,125 inhabitants.
    assert one.row("totaal/lasten").at(2022) == (6813742, False)
    assert one.row("totaal/resultaat").at(2022) == (-6813742, False)


def test_what_the_law_asks_of_later_years_stands_in_overviews_that_exist() -> None:
    codes = overviews(compute(dossier())).by_code
    assert {code for each in LATER_YEARS.values() for code in each} <= set(codes)


def test_an_empty_dossier_has_overviews_that_say_what_is_missing() -> None:
    by_code = overviews(compute(dossier())).by_code
    assert by_code["balansprognose"].remarks[0].startswith("Geen prognose")
    assert by_code["bbv17"].rows == ()


rows = st.tuples(
    st.sampled_from(["", "1", "2"]),
    st.sampled_from(["", "0.1", "0.4", "0.5", "0.61", "0.7", "0.8", "0.9", "0.10", "0.11", "5.7"]),
    st.sampled_from(["", "5.2", "7.2", "7.3"]),
    st.sampled_from(["lasten", "baten", "toevoeging", "onttrekking", "saldo"]),
    st.sampled_from(["structureel", "incidenteel"]),
    st.sampled_from(["", "gewijzigd", "realisatie"]),
    st.sampled_from(["Raad", "Onvoorzien"]),
    *[st.sampled_from(["", "0", "PM", "1.05", "-20", "30000"])] * 4,
)


@settings(max_examples=15, deadline=None)
@given(st.lists(rows, max_size=8))
def test_every_figure_is_the_sum_of_its_parts(posts: list[tuple[str, ...]]) -> None:
    header = "post|programma|taakveld|economische_categorie|soort|aard|fase|omschrijving|2020|2021|2022|2023"
    table = "\n".join([header, *(f"p{at}|" + "|".join(row) for at, row in enumerate(posts))])
    check_parts({**CHANGE, "programmas": PLAN["programmas"], "begroting": table})


@pytest.mark.parametrize("tables", [PLAN, CHANGE, INCIDENTAL, FRAGMENT])
def test_the_figures_of_a_dossier_are_the_sums_of_their_parts(tables: dict[str, str]) -> None:
    check_parts(tables | {"balans": "balanspost | 2021\nA124 | 70\nP111 | 40\nP133 | 30"})


def check_parts(tables: dict[str, str]) -> None:
    by_code = overviews(compute(dossier(**tables))).by_code
    figures = [(row, year) for overview in by_code.values() for row in overview.rows for year in row.years]
    addresses = {f"{row.address}/{year}" for row, year in figures}
    assert len(addresses) == len(figures)
    for row, year in figures:
        cents, is_pm = row.at(year)
        parts = row.parts(year)
        if cents is None:
            continue
        assert sum(part.cents for part in parts) == cents, row.path
        assert is_pm or not any(part.is_pm for part in parts), row.path
        assert {part.cell for part in parts if part.cell} <= addresses, row.path


def test_the_plan_adds_up_to_the_perspective() -> None:
    perspective = compute(dossier(**FRAGMENT))
    result = overviews(perspective).by_code["bbv17"].row("totaal/resultaat")
    assert np.array_equal(np.array(result.cents), perspective.balance["totaal"].cents)
    # The adviser of the fragment is PM in the first two years.
    assert result.pm == (True, True, False, False)
