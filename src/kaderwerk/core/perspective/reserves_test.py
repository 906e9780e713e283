"""Tests of reserves, scenarios, sources and the story of a share."""

from kaderwerk.core.perspective.compute import compute
from kaderwerk.core.perspective.reserves import first_roll_years
from kaderwerk.core.perspective.scenario import counted_proposals, scenario_names
from kaderwerk.core.perspective.share_story import share_story
from kaderwerk.core.perspective.sources import source_rows, source_sentence, source_text
from tests.builders import FRAGMENT, dossier

RESERVES = """
reserve | naam | organisatie | beginstand | peildatum  | bron
een     | Een  |             | 100        | 2021-12-31 | rekening 2021
twee    | Twee | uithoorn    | 100        | 2022-01-01 |
drie    | Drie | diemen      |            |            |
"""


def test_movements_count_from_the_year_of_the_day_after_peildatum() -> None:
    assert first_roll_years(dossier(reserves=RESERVES)) == [2022, 2022, 2022]
    later = RESERVES.replace("2021-12-31", "2022-12-31")
    assert first_roll_years(dossier(reserves=later))[0] == 2023


def test_an_organisation_sees_its_own_reserves_and_an_empty_opening_is_unknown() -> None:
    result = compute(dossier(reserves=RESERVES))
    assert [one.reserve for one in result.reserves] == ["een", "drie"]
    assert result.reserves[0].balance.cents.tolist() == [10_000] * 4
    assert result.reserves[1].balance.pm.all()
    assert result.reserves[1].opening_cents is None
    floors = "reserve | naam | beginstand | ondergrens\neen | Een | 100 | 25.50\ntwee | Twee | 100 |"
    assert [one.floor_cents for one in compute(dossier(reserves=floors)).reserves] == [2_550, 0]
    assert [one.reserve for one in compute(dossier(reserves=RESERVES), organisation="uithoorn").reserves] == ["twee"]


def test_a_withdrawal_by_a_proposal_lowers_the_reserve_and_pm_stays_unknown() -> None:
    tables = {
        "reserves": RESERVES,
        "voorstellen": "voorstel | titel | organisatie | categorie | status\na | A | diemen | nieuw | concept",
        "regels": "regel | voorstel | soort | aard | reserve | 2022 | 2023 | 2024\n"
        "a-1 | a | onttrekking | incidenteel | een | 30 | PM | 10",
    }
    balance = compute(dossier(**tables)).reserves[0].balance
    assert balance.cents.tolist() == [7000, 7000, 6000, 6000]
    assert balance.pm.tolist() == [False, True, True, True]


def test_the_scenarios_of_a_dossier_are_named() -> None:
    choices = "scenario | voorstel | besluit | percentage\nzuinig | ict | afwijzen |\nhalf | ict | aanpassen | 50"
    tables = {**FRAGMENT, "scenarios": choices}
    found = dossier(**tables)
    assert scenario_names(found) == ("alles", "vastgesteld", "zuinig", "half")
    assert counted_proposals(found, "zuinig") == {"veilig", "trainee", "adviseur"}
    assert counted_proposals(found, "half") == {"veilig", "ict", "trainee", "adviseur"}


def test_a_source_says_the_sentence_and_its_place() -> None:
    tables = {
        **FRAGMENT,
        "reserves": RESERVES,
        "bronnen": "regel | claim | bestand | pagina | zin\n"
        "ict-1 | c1 | nota.pdf | 12 | Het budget is 100.000.\nict-1 | | | | Verzonnen\n"
        "ict-1 | c2 | | | Volgens afspraak",
    }
    found = dossier(**tables)
    first, second, third = source_rows(found, "ict-1")
    assert source_text(first) == "“Het budget is 100.000.” (nota.pdf, pagina 12)"
    assert source_text(second) == "Verzonnen"
    assert source_text(third) == "“Volgens afspraak”"
    assert source_sentence(found, ["trainee-1"]) is None
    assert source_sentence(found, [], ["een"]) == "rekening 2021"


def test_a_source_without_a_sentence_is_its_place() -> None:
    found = dossier(
        **FRAGMENT,
        bronnen="regel | bestand | blad | cel\nict-1 | lijst.xlsx | Verzoeken | B7\nict-1 | lijst.xlsx | |",
    )
    assert [source_text(row) for row in source_rows(found, "ict-1")] == [
        "lijst.xlsx, blad Verzoeken, cel B7",
        "lijst.xlsx",
    ]
    # Each source once, also when two rows rest on it.
    assert source_sentence(found, ["ict-1", "ict-1"]) == "lijst.xlsx, blad Verzoeken, cel B7 | lijst.xlsx"


def test_staff_has_the_sources_of_its_proposal() -> None:
    found = dossier(
        **FRAGMENT,
        formatie="formatieregel | voorstel | schaal | fte\nf | ict | 10 | 1\ng | trainee | 10 | 1",
        bronnen="regel | bestand | zin\nict | nota.pdf | Een fte erbij.",
    )
    assert [source_text(row) for row in source_rows(found, "f")] == ["“Een fte erbij.” (nota.pdf)"]
    assert source_rows(found, "g") == []


def test_the_story_of_a_share_tells_agreement_key_and_rest() -> None:
    result = compute(dossier(**FRAGMENT))
    row = result.lines.ids.index("trainee-1")
    agreed = share_story(result, row, 0, "diemen")
    assert agreed == ("regel trainee-1: geheel 65.000, afgesproken aandeel 25.000 (afgesproken)", False)
    story, by_key = share_story(result, row, 0, "ouder-amstel")
    assert by_key
    assert story.endswith("sleutel “Inwoners”: deel 14.125 van 44.331")
    whole = share_story(result, result.lines.ids.index("adviseur-1"), 0, "diemen")
    assert whole == ("regel adviseur-1: geheel PM, geheel van Diemen", False)
