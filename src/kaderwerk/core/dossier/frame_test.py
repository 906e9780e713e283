"""The frame says whose document it is and which years it shows; what cannot be is refused with its row."""

import datetime

import pytest

from kaderwerk.core.dossier.reading import read_dossier
from kaderwerk.core.problems import DossierRejectedError, Problem
from tests.builders import FRAME, dossier, raw_dossier


def problem_of(frame: str) -> Problem:
    with pytest.raises(DossierRejectedError) as rejected:
        read_dossier(raw_dossier(dossier=frame))
    (problem,) = rejected.value.problems
    return problem


def test_the_years_start_before_the_budget_year_when_the_dossier_says_so() -> None:
    shown = dossier(dossier=FRAME.replace("eerste_jaar    | 2022", "eerste_jaar | 2021\naantal_jaren | 6"))
    assert shown.years == (2021, 2022, 2023, 2024, 2025, 2026)
    assert dossier().years == (2022, 2023, 2024, 2025)


def test_the_day_as_known_on_is_the_peildatum_and_none_without_it() -> None:
    assert dossier(dossier=FRAME + "peildatum | 2016-10-31\n").known_on == datetime.date(2016, 10, 31)
    assert dossier().known_on is None


def test_a_part_of_an_organisation_belongs_to_it_through_every_level() -> None:
    organisations = (
        "organisatie | naam | soort | onderdeel_van\ndiemen | Diemen | gemeente |\n"
        "ict | ICT | afdeling | bedrijf\nbedrijf | Bedrijf | afdeling | diemen"
    )
    found = dossier(organisaties=organisations)
    assert (found.owner("ict"), found.owner("bedrijf"), found.owner("diemen")) == ("diemen", "diemen", "diemen")
    assert found.organisation_names["ict"] == "ICT"
    assert found.table("reserves").size == 0


@pytest.mark.parametrize("name", ["dossier", "titel", "organisatie", "soort", "begrotingsjaar", "eerste_jaar"])
def test_a_required_feature_that_is_missing_is_named(name: str) -> None:
    lines = [
        line for line in FRAME.strip().splitlines() if not line.startswith(f"{name} ") or line.startswith("kenmerk")
    ]
    if name == "dossier":
        lines = [line for line in FRAME.strip().splitlines() if "proef-2022" not in line]
    problem = problem_of("\n".join(lines))
    assert (problem.place, problem.expected) == ("dossier.csv", f"het kenmerk {name}")
    assert problem.remedy == f"Voeg een rij toe met kenmerk {name}."


@pytest.mark.parametrize(
    ("row", "column", "found", "expected"),
    [
        ("begrotingsjaar | 22", "waarde (begrotingsjaar)", "22", "vier cijfers"),
        ("soort | nota", "waarde (soort)", "nota", "een van: kadernota"),
        ("dossier | met spatie", "waarde (dossier)", "met spatie", "letters, cijfers"),
        ("titel |", "waarde (titel)", "", "een waarde"),
        ("eerste_jaar | 2023", "waarde (eerste_jaar)", "2023", "2022 of eerder"),
        ("aantal_jaren | 13", "waarde (aantal_jaren)", "13", "1 tot en met 12 jaren"),
        ("aantal_jaren | 0", "waarde (aantal_jaren)", "0", "1 tot en met 12 jaren"),
        ("peildatum | 2022", "waarde (peildatum)", "2022", "een datum als 2022-01-31"),
        ("weergave_eenheid | 0", "waarde (weergave_eenheid)", "0", "een getal vanaf 1"),
        ("overheidsnummer | GM0384", "waarde (overheidsnummer)", "GM0384", "vier cijfers, als 0384"),
        ("contact_email | Jan <jan@a.nl>", "waarde (contact_email)", "Jan <jan@a.nl>", "een e-mailadres"),
        ("contact_telefoon | bel mij", "waarde (contact_telefoon)", "bel mij", "een telefoonnummer"),
        ("webadres | www.a.nl/kn", "waarde (webadres)", "www.a.nl/kn", "begint met https:// en eindigt met /"),
        ("webadres | javascript:x/", "waarde (webadres)", "javascript:x/", "begint met https:// en eindigt met /"),
        ("organisatie | weesp", "waarde (organisatie)", "weesp", "een organisatie uit de tabel organisaties"),
    ],
)
def test_a_feature_that_cannot_be_is_refused_with_its_row(row: str, column: str, found: str, expected: str) -> None:
    name = row.partition(" |")[0]
    others = [line for line in FRAME.strip().splitlines()[1:] if line.split("|")[0].strip() != name]
    problem = problem_of("\n".join(["kenmerk | waarde", *others, row]))
    assert (problem.place, problem.row, problem.column, problem.found) == (
        "dossier.csv",
        len(others) + 2,
        column,
        found,
    )
    assert expected in problem.expected


def test_years_that_do_not_reach_the_budget_year_are_refused() -> None:
    problem = problem_of(FRAME.replace("eerste_jaar    | 2022", "eerste_jaar | 2019\naantal_jaren | 3"))
    assert "waarin het begrotingsjaar valt" in problem.expected


def test_a_feature_that_nobody_knows_is_refused_with_those_that_are_known() -> None:
    problem = problem_of(FRAME + "kleur | rood")
    assert (problem.column, problem.found) == ("kenmerk", "kleur")
    assert "weergave_eenheid" in problem.expected


def test_where_and_by_whom_a_dossier_is_published_can_be_told() -> None:
    told = {
        "overheidsnummer": "0384",
        "contact_naam": "Team financiën",
        "contact_email": "team.financien@stad.amsterdam",
        "contact_telefoon": "+31 20 123 45 67",
        "webadres": "https://www.voorbeeld.nl/kadernota-2022/",
    }
    rows = "\n".join(f"{name} | {text}" for name, text in told.items())
    assert told.items() <= dossier(dossier=FRAME + rows).features.items()
