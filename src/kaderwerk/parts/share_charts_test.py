"""The charts of shares show who bears what, in a year in which somebody bears something."""

from kaderwerk.core.perspective.compute import compute
from kaderwerk.core.publication.snapshot import Snapshot
from kaderwerk.parts.edition import Edition
from kaderwerk.parts.share_charts import contribution_charts, partners_chart, share_chart
from tests.builders import FRAGMENT, dossier
from tests.svg_picture import THIN, texts

CONTRIBUTIONS = """
bijdrage | gemeenschappelijke_regeling | deelnemer | status      | bron   | 2022
diemen   | duo-plus                    | diemen    | vastgesteld | proef  | 1000000
weesp    | duo-plus                    | uithoorn  | vastgesteld | proef  | 2000000
"""


def edition(**tables: str) -> Edition:
    made = dossier(**{**FRAGMENT, **tables})
    snapshot = Snapshot(dossier=made, perspective=compute(made), findings=(), code_version="1.0")
    return Edition(snapshot=snapshot, fingerprint="0")


def test_the_trainee_of_the_fragment() -> None:
    found = share_chart(edition(), "trainee")
    assert found is not None
    # Diemen agreed on 25,000; of the other 40,000 Uithoorn bears 30,206 parts of 44,331.
    assert found.title == "Het aandeel van elke deelnemer in 2022"
    assert found.description == (
        f"Diemen: €{THIN}25.000 nadelig. Ouder-Amstel: €{THIN}12.745,03 nadelig. Uithoorn: €{THIN}27.254,97 nadelig."
    )
    assert found.note == "Bedragen in euro’s, afgerond."
    assert texts(found.wide)[1:] == ["Diemen", "−25.000", "Ouder-Amstel", "−12.745", "Uithoorn", "−27.255"]


def test_what_nobody_shares_has_no_chart() -> None:
    assert share_chart(edition(), "veilig") is None
    none_yet = "regel | voorstel | soort | aard | sleutel | 2022\nict-1 | ict | lasten | structureel | inwoners | 0"
    assert share_chart(edition(regels=none_yet, aandelen="regel | deelnemer | 2022"), "ict") is None


def test_a_later_year_is_shown_when_the_budget_year_is_empty() -> None:
    later = (
        "regel | voorstel | soort | aard | sleutel | 2022 | 2023\nict-1 | ict | lasten | structureel | inwoners | | PM"
    )
    found = share_chart(edition(regels=later, aandelen="regel | deelnemer | 2022"), "ict")
    assert found is not None
    assert found.title == "Het aandeel van elke deelnemer in 2023"
    assert found.description == "Ouder-Amstel: PM, nog niet bekend. Uithoorn: PM, nog niet bekend."


def test_contributions_before_and_after_by_joint_arrangement() -> None:
    shown = edition(bijdragen=CONTRIBUTIONS)
    (family,) = (one for one in shown.snapshot.families if one.group.code == "bijdragen")
    found = contribution_charts(shown, family)
    assert list(found) == ["duo-plus"]
    assert found["duo-plus"].title == "Duo+: de bijdrage van elke deelnemer in 2022"
    # Diemen pays 40,000 for the packages and 25,000 for the trainee on top of the last million.
    assert found["duo-plus"].description.startswith(f"Diemen: was €{THIN}1.000.000; wordt €{THIN}1.065.000.")


def test_other_families_have_no_chart_of_shares() -> None:
    shown = edition()
    assert [contribution_charts(shown, one) for one in shown.snapshot.families if one.group.code != "bijdragen"] == [
        {} for one in shown.snapshot.families if one.group.code != "bijdragen"
    ]


def test_what_each_partner_bears_of_all_that_is_shared() -> None:
    found = partners_chart(edition())
    assert found is not None
    assert found.title == "Wat elke deelnemer draagt van alle gedeelde voorstellen in 2022"
    # Diemen bears 40,000 of the packages and 25,000 for the trainee.
    assert found.description.startswith(f"Diemen: €{THIN}65.000 nadelig. Ouder-Amstel: ")


def test_one_partner_alone_has_no_chart() -> None:
    alone = "regel | voorstel | soort | aard | sleutel | 2022\nict-1 | ict | lasten | structureel | | 100"
    assert partners_chart(edition(regels=alone, aandelen="regel | deelnemer | 2022")) is None
