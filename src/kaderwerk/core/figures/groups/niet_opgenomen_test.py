"""Tests of what proposals that do not count would do to the balance."""

from kaderwerk.core.figures.groups.niet_opgenomen import GROUP
from kaderwerk.core.perspective.compute import compute
from kaderwerk.core.perspective.explanation import Part
from tests.builders import FRAGMENT, dossier

TABLES = {
    **FRAGMENT,
    "voorstellen": """
voorstel  | titel           | organisatie | categorie | status
veilig    | Veiligheid      | diemen      | autonoom  | afgewezen
ict       | ICT-pakketten   | duo-plus    | autonoom  | ingetrokken
trainee   | Trainee         | duo-plus    | autonoom  | concept
adviseur  | Beleidsadviseur | diemen      | nieuw     | doorgeschoven
""",
}


def test_a_proposal_that_does_not_count_has_its_own_part_by_nature() -> None:
    perspective = compute(dossier(**TABLES))
    found = {one.address: (one.hundredths, one.pm) for one in GROUP.series(perspective)}
    no, unknown = (False,) * 4, (True, True, False, False)
    assert found == {
        "niet_opgenomen/veilig/effect": ((-10_000_000, -5_000_000, -5_000_000, -5_000_000), no),
        "niet_opgenomen/veilig/structureel": ((-5_000_000,) * 4, no),
        "niet_opgenomen/veilig/incidenteel": ((-5_000_000, 0, 0, 0), no),
        # Diemen agreed to 40,000 of the 100,000.
        "niet_opgenomen/ict/effect": ((-4_000_000,) * 4, no),
        "niet_opgenomen/ict/structureel": ((-4_000_000,) * 4, no),
        "niet_opgenomen/ict/incidenteel": ((0,) * 4, no),
        "niet_opgenomen/adviseur/effect": ((0,) * 4, unknown),
        "niet_opgenomen/adviseur/structureel": ((0,) * 4, no),
        "niet_opgenomen/adviseur/incidenteel": ((0,) * 4, unknown),
    }


def test_no_total_holds_them() -> None:
    perspective = compute(dossier(**TABLES))
    assert perspective.balance["totaal"].cents.tolist() == [-2_500_000, 0, 0, 0]
    assert [one["voorstel"] for one in GROUP.json(perspective)] == ["veilig", "ict", "adviseur"]


def test_a_figure_names_the_lines_that_it_is_made_of() -> None:
    perspective = compute(dossier(**TABLES))
    series = next(one for one in GROUP.series(perspective) if one.address.endswith("veilig/effect"))
    explained = GROUP.explain(perspective, series, 2022)
    assert explained.cents == -10_000_000
    assert explained.parts == (
        Part(table="regels", row_id="veilig-1", cents=-5_000_000, is_pm=False),
        Part(table="regels", row_id="veilig-2", cents=-5_000_000, is_pm=False),
    )
    assert "alsof het voorstel meetelt" in explained.formula


def test_an_unconfirmed_line_is_no_part() -> None:
    lines = "regel | voorstel | soort | aard | bevestigd | 2022\na | veilig | lasten | incidenteel | nee | 7\n"
    perspective = compute(dossier(voorstellen=TABLES["voorstellen"], regels=lines))
    series = next(one for one in GROUP.series(perspective) if one.address.endswith("veilig/effect"))
    assert series.hundredths == (0, 0, 0, 0)


def test_without_such_a_proposal_there_is_nothing() -> None:
    assert list(GROUP.series(compute(dossier(**FRAGMENT)))) == []
