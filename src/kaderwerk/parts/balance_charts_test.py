"""The charts of a dossier show the figures of its perspective."""

from kaderwerk.core.perspective.compute import compute
from kaderwerk.parts.balance_charts import programme_chart, reserve_chart, waterfalls
from tests.builders import FRAGMENT, FRAME, dossier
from tests.svg_picture import THIN

TABLES = {
    **FRAGMENT,
    "programmas": "programma | naam\n1 | Bestuur\n2 | Leeg",
    "begroting": """
post   | programma | soort      | aard        | reserve | 2022    | 2023    | 2024 | 2025
lasten | 1         | lasten     | structureel |         | 900000  | 900000  |      |
baten  | 1         | baten      | structureel |         | 1000000 | 1000000 |      |
erbij  | 1         | toevoeging | incidenteel | egal    | 20000   | PM      |      |
""",
    "reserves": "reserve | naam | soort | beginstand | peildatum | ondergrens\n"
    "egal | Egalisatie | bestemming | 250000 | 2021-12-31 | 100000",
}


def test_a_waterfall_a_year_with_the_rows_of_the_perspective() -> None:
    found = waterfalls(compute(dossier(**TABLES)))
    assert [one.id for one in found] == ["waterval-2022", "waterval-2023", "waterval-2024", "waterval-2025"]
    # 1,000 less 900 less 20 is 80; the requests cost 50, 50, 40 and 25; the adviser is PM.
    assert found[0].description == (
        f"Beginstand: €{THIN}80.000 voordelig. Autonome ontwikkelingen: €{THIN}165.000 nadelig. "
        f"Nieuw beleid: PM, nog niet bekend. Ombuigingen: €{THIN}0. Investeringen: €{THIN}0. "
        f"Technische wijzigingen: €{THIN}0. Eindstand: €{THIN}85.000 nadelig, exclusief PM."
    )
    assert found[0].note == "Bedragen x € 1.000."


def test_one_year_and_ten_years() -> None:
    for count in (1, 10):
        frame = f"{FRAME}aantal_jaren | {count}\n"
        post = "post | soort | aard | 2022\nbaten | baten | structureel | 5000"
        assert len(waterfalls(compute(dossier(dossier=frame, begroting=post)))) == count


def test_an_empty_dossier_has_no_charts() -> None:
    perspective = compute(dossier())
    assert (waterfalls(perspective), programme_chart(perspective), reserve_chart(perspective)) == ((), None, None)


def test_programmes_without_cost_and_income_are_left_out() -> None:
    found = programme_chart(compute(dossier(**TABLES)))
    assert found is not None
    assert found.title == "Lasten en baten per programma in 2022"
    assert found.description.startswith(f"Bestuur: lasten €{THIN}900.000; baten €{THIN}1.000.000.")
    assert "Leeg" not in found.description


def test_the_stand_of_a_reserve_goes_with_its_movements() -> None:
    found = reserve_chart(compute(dossier(**TABLES)))
    assert found is not None
    assert found.description == (
        f"Egalisatie: 2022 €{THIN}270.000, 2023 €{THIN}270.000, exclusief PM, 2024 €{THIN}270.000, exclusief PM, "
        f"2025 €{THIN}270.000, exclusief PM. De ondergrens is €{THIN}100.000."
    )


def test_signs_that_a_font_lacks_can_be_replaced() -> None:
    tables = {**TABLES, "programmas": "programma | naam\n1 | Zo\N{GRINNING FACE}"}
    found = programme_chart(compute(dossier(**tables)), shown=lambda text: text.encode("ascii", "replace").decode())
    assert found is not None
    assert "Zo?" in found.wide
