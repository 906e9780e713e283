"""The renteomslag as figures: its JSON, its addresses, and what each figure says of itself."""

from decimal import Decimal

from kaderwerk.core.figures.groups.renteomslag import GROUP
from kaderwerk.core.perspective.compute import Perspective, compute
from kaderwerk.core.perspective.explanation import Explanation
from tests.builders import FRAME, dossier

SCHEME = """
onderdeel  | 2021 | 2022   | 2023
a          | 280  | 1000   | PM
b          |      | 100    |
c1         |      | 200    |
c2         |      | 50     |
c3         |      | 10     |
d1         |      | 5      |
d2         |      | 1      |
e          | 335  | 700    |
boekwaarde |      | 35666.40 | 5000.50
"""


def perspective(scheme: str = SCHEME, frame: str = FRAME) -> Perspective:
    return compute(dossier(dossier=frame, renteomslag=scheme))


def explained(address: str, of: Perspective) -> Explanation:
    series = {one.address: one for one in GROUP.series(of)}
    base, _, year = address.rpartition("/")
    return GROUP.explain(of, series[base], int(year))


def test_the_scheme_stands_in_the_json_with_its_sums_and_percentages() -> None:
    found = GROUP.json(perspective())
    assert found["jaren"] == [2021, 2022, 2023]
    assert found["a"] == {"bedragen": [280, 1000, 0], "pm": [2023]}
    assert found["totaal"] == {"bedragen": [280, 666, 0], "pm": [2023]}
    assert found["toegerekend"] == {"bedragen": [335, 700, 0], "pm": [2023]}
    assert found["resultaat"] == {"bedragen": [55, 34, 0], "pm": [2023]}
    # 666 / 35666.40 is 1.867 %: 1.87, rounded 2.0; 55 / 280 is 19.64 %; 34 / 666 is 5.105 %.
    assert found["omslagpercentage"] == [None, Decimal("1.87"), None]
    assert found["afgerond_percentage"] == [None, 2, None]
    assert found["afwijking"] == [Decimal("19.64"), Decimal("5.11"), None]


def test_a_figure_in_the_json_has_its_path_there_as_its_address() -> None:
    of = perspective()
    paths = {f"renteomslag/{name}" for name in GROUP.json(of) if name != "jaren"}
    assert paths == {one.address for one in GROUP.series(of)}


def test_without_a_scheme_the_family_is_empty() -> None:
    empty = perspective("onderdeel | 2022")
    assert GROUP.json(empty)["jaren"] == []
    assert list(GROUP.series(empty)) == []


def test_a_sum_is_explained_by_its_parts_with_their_sign() -> None:
    found = explained("renteomslag/totaal/2022", perspective())
    assert (found.cents, sum(part.cents for part in found.parts)) == (66_600, 66_600)
    assert [(part.row_id, part.cents) for part in found.parts][:3] == [("a", 100_000), ("b", -10_000), ("c1", -20_000)]
    of_2021 = explained("renteomslag/totaal/2021", perspective())
    assert "niet ingevuld en dus nul: b, c1, c2, c3, d1, d2" in of_2021.formula
    assert [part.row_id for part in of_2021.parts] == ["a"]


def test_a_percentage_names_what_it_divides_and_how_it_is_rounded() -> None:
    found = explained("renteomslag/afgerond_percentage/2022", perspective())
    assert (found.cents, found.unit, found.is_sum, found.is_known) == (200, "procent", False, True)
    assert found.rounding is not None
    assert found.rounding.startswith("half_point")
    assert [part.cell or part.row_id for part in found.parts] == ["renteomslag/totaal/2022", "boekwaarde"]
    unknown = explained("renteomslag/omslagpercentage/2021", perspective())
    assert (unknown.is_known, unknown.cents) == (False, 0)
    assert "niet te bepalen" in unknown.formula


def test_a_computed_charge_says_so() -> None:
    found = explained("renteomslag/e/2023", perspective(frame=FRAME + "omslagrente | 2\n"))
    assert (found.cents, found.is_pm, found.is_sum) == (10_001, False, False)
    assert "omslagrente van het dossier" in found.formula
    assert explained("renteomslag/e/2022", perspective()).formula == "zoals ingevuld in de tabel renteomslag"
    assert explained("renteomslag/b/2021", perspective()).formula == "niet ingevuld en dus nul"


def test_every_figure_of_the_family_is_explained_and_sums_add_up() -> None:
    of = perspective()
    for series in GROUP.series(of):
        for year, hundredths in zip(series.years, series.hundredths, strict=True):
            found = GROUP.explain(of, series, year)
            assert found.address == f"{series.address}/{year}"
            assert found.is_known == (hundredths is not None)
            assert not found.is_sum or sum(part.cents for part in found.parts) == hundredths
