"""Waterfalls of one perspective and of a comparison: named causes that add up, the rest told as a rest."""

import pytest

from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.perspective.compute import compute
from kaderwerk.core.scenarios.compare import compared
from kaderwerk.core.scenarios.waterfall import (
    Waterfall,
    WaterfallStep,
    change_waterfall,
    perspective_waterfall,
    waterfall_json,
)
from tests.builders import FRAGMENT, FRAME, dossier

POSTS = "post | omschrijving | soort | aard | 2022 | 2023 | 2024 | 2025\n"
WITH_POST = {**FRAGMENT, "begroting": f"{POSTS}ozb | Belasting | baten | structureel | 900 | 900 | 900 | 900"}


def between(first: Dossier, second: Dossier, steps_max: int = 12) -> Waterfall:
    return change_waterfall(first, second, compared(first, second), steps_max=steps_max)


def test_a_perspective_falls_by_category_and_by_proposal() -> None:
    result = perspective_waterfall(compute(dossier(**WITH_POST)))
    assert (result.opening.name, result.opening.amounts_cents) == ("Begroting", (90_000,) * 4)
    autonomous = result.steps[0]
    assert [one.subject for one in result.steps] == ["autonoom", "nieuw", "ombuiging", "investering", "technisch"]
    # Safety 100,000 and then 50,000; the packages 40,000; the trainee 25,000 once.
    assert autonomous.amounts_cents == (-16_500_000, -9_000_000, -9_000_000, -9_000_000)
    assert [(one.subject, one.amounts_cents[0]) for one in autonomous.parts] == [
        ("veilig", -10_000_000),
        ("ict", -4_000_000),
        ("trainee", -2_500_000),
    ]
    assert result.closing.amounts_cents[0] == 90_000 - 16_500_000


def test_a_proposal_of_which_nothing_is_known_yet_is_told() -> None:
    result = perspective_waterfall(compute(dossier(**FRAGMENT)))
    new = result.steps[1]
    assert (new.amounts_cents, new.pm_years) == ((0, 0, 0, 0), (2022, 2023))
    assert [(one.name, one.pm_years) for one in new.parts] == [("Beleidsadviseur", (2022, 2023))]
    assert result.closing.pm_years == (2022, 2023)


def test_the_way_between_two_dossiers_is_told_by_cause() -> None:
    after = {
        **WITH_POST,
        "begroting": WITH_POST["begroting"].replace("| 900 | 900 | 900 | 900", "| 901 | 900 | 900 | 900"),
        "voorstellen": FRAGMENT["voorstellen"].replace(
            "Veiligheid      | diemen      | autonoom  | concept", "Veiligheid | diemen | autonoom | afgewezen"
        ),
        "aandelen": FRAGMENT["aandelen"].replace("25000 ", "24000 "),
    }
    result = between(dossier(**WITH_POST), dossier(**after))
    assert [(one.cause, one.subject, one.name, one.amounts_cents) for one in result.steps] == [
        ("voorstel", "veilig", "Veiligheid", (10_000_000, 5_000_000, 5_000_000, 5_000_000)),
        ("voorstel", "trainee", "Trainee", (100_000, 0, 0, 0)),
        ("post", "ozb", "Belasting", (100, 0, 0, 0)),
    ]
    assert (result.opening.name, result.closing.name) == ("Kadernota 2022 (voor)", "Kadernota 2022 (na)")


def test_a_key_is_a_cause_and_other_changes_go_together() -> None:
    # 100,000 of which Diemen has agreed nothing now: by inhabitants Diemen bears nothing.
    lines = "regel | voorstel | soort | aard | 2022\n"
    base = {
        "verdeelsleutels": "sleutel | naam | maatstaf\nk | K | gewicht",
        "voorstellen": "voorstel | titel | organisatie | categorie | status\nx | X | duo-plus | nieuw | concept",
        "regels": "regel | voorstel | soort | aard | sleutel | 2022\nx-1 | x | lasten | incidenteel | k | 100",
    }
    parts = "sleutel | deelnemer | vanaf_jaar | waarde\nk | diemen | 2020 | {}\nk | uithoorn | 2020 | 1"
    first, second = (dossier(**base, sleuteldelen=parts.format(weight)) for weight in (1, 3))
    assert [(one.cause, one.name, one.amounts_cents[0]) for one in between(first, second).steps] == [
        ("sleutel", "Sleutel K", -2_500)
    ]
    proposals = "voorstel | titel | organisatie | categorie | status\nx | X | diemen | nieuw | concept"
    posts = "\n".join(f"p{at} | | baten | incidenteel | {at}" for at in range(1, 6))
    empty = dossier(voorstellen=proposals, regels=lines)
    filled = dossier(
        voorstellen=proposals,
        regels=f"{lines}a | x | lasten | incidenteel | 100",
        begroting=f"post | omschrijving | soort | aard | 2022\n{posts}",
    )
    result = between(empty, filled, steps_max=3)
    assert [(one.cause, one.subject, one.amounts_cents[0]) for one in result.steps] == [
        ("voorstel", "x", -10_000),
        ("post", "p5", 500),
        ("overig", None, 1_000),
    ]


def test_shares_of_anything_belong_to_their_proposal_and_scenarios_are_named() -> None:
    scenarios = "scenario | voorstel | besluit\nzuinig | ict | afwijzen"
    case = dossier(**FRAGMENT, scenarios=scenarios)
    result = change_waterfall(case, case, compared(case, case, "alles", "zuinig"))
    assert [(one.cause, one.subject, one.name) for one in result.steps] == [
        ("scenario", "ict", "Scenario: ICT-pakketten")
    ]
    shares = "\n".join(line for line in FRAGMENT["aandelen"].splitlines() if "ict-1" not in line)
    result = between(dossier(**FRAGMENT), dossier(**{**FRAGMENT, "aandelen": shares}))
    assert [(one.cause, one.subject, one.amounts_cents[0]) for one in result.steps] == [("voorstel", "ict", 4_000_000)]


def test_titles_that_differ_name_the_ends() -> None:
    later = dossier(**{**FRAGMENT, "dossier": FRAME.replace("Kadernota 2022", "Begroting 2022")})
    result = between(dossier(**FRAGMENT), later)
    assert (result.opening.name, result.closing.name, result.steps) == ("Kadernota 2022", "Begroting 2022", ())


def test_the_machine_form_has_amounts_in_euros() -> None:
    found = waterfall_json(perspective_waterfall(compute(dossier(**WITH_POST))))
    assert found["jaren"] == [2022, 2023, 2024, 2025]
    assert found["opening"] == {"naam": "Begroting", "bedragen": [900, 900, 900, 900], "pm": []}
    assert found["slot"]["pm"] == [2022, 2023]
    assert found["stappen"][0]["delen"][1] == {
        "oorzaak": "voorstel",
        "onderwerp": "ict",
        "naam": "ICT-pakketten",
        "bedragen": [-40_000] * 4,
        "pm": [],
        "delen": [],
    }


def test_steps_that_do_not_add_up_are_no_waterfall() -> None:
    opening, step, closing = (
        WaterfallStep(cause="x", subject=None, name="x", amounts_cents=(cents,)) for cents in (1, 2, 4)
    )
    with pytest.raises(AssertionError, match="steps lead"):
        Waterfall(years=(2022,), opening=opening, steps=(step,), closing=closing)
