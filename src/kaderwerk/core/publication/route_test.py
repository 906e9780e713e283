"""The route starts at the previous total, names each cause, and ends at the new total."""

from kaderwerk.core.perspective.compute import compute
from kaderwerk.core.publication.route import charted_route, route_from
from kaderwerk.core.scenarios.waterfall import Waterfall, WaterfallStep
from tests.builders import FRAGMENT, FRAME, ORGANISATIONS, dossier

POST = "post | omschrijving | soort | aard | 2022 | 2023 | 2024 | 2025 | 2026\n"
BEFORE = dossier(**FRAGMENT, begroting=f"{POST}ozb | Woz | baten | structureel | 900000 | 900000 | 900000 | 900000 |")
NEXT = FRAME.replace("proef-2022", "proef-2023").replace("Kadernota 2022", "Kadernota 2023")
NEXT = NEXT.replace("| 2022\n", "| 2023\n")


def after(**changes: str) -> dict[str, str]:
    post = f"{POST}ozb | Woz | baten | structureel | 900000 | 950000.50 | 900000 | 900000 | 990000"
    return {**FRAGMENT, "dossier": NEXT, "begroting": post, **changes}


def test_the_causes_lead_from_one_total_to_the_other_over_the_shared_years() -> None:
    found = route_from(BEFORE, compute(dossier(**after())))
    assert found is not None
    assert (found.previous, found.title, found.waterfall.years) == ("proef-2022", "Kadernota 2022", (2023, 2024, 2025))
    # In 2023 security costs 50,000 and the packages 40,000; the post brings in 50,000.50 more.
    assert found.waterfall.opening.amounts_cents == (810_000_00, 810_000_00, 810_000_00)
    assert [(one.name, one.amounts_cents) for one in found.waterfall.steps] == [("Woz", (50_000_50, 0, 0))]
    assert found.waterfall.closing.amounts_cents == (860_000_50, 810_000_00, 810_000_00)
    # The adviser is not known in 2023, in both.
    assert found.waterfall.opening.pm_years == found.waterfall.closing.pm_years == (2023,)


def test_without_a_previous_dossier_there_is_no_route() -> None:
    assert route_from(None, compute(dossier(**after()))) is None


def test_without_a_shared_year_or_with_another_organisation_there_is_no_route() -> None:
    later = NEXT.replace("| 2023\n", "| 2030\n")
    assert route_from(BEFORE, compute(dossier(**after(dossier=later)))) is None
    other = dossier(dossier=FRAME.replace("| diemen", "| uithoorn"), organisaties=ORGANISATIONS)
    assert route_from(other, compute(dossier(**after()))) is None


def test_rounded_steps_add_up_and_the_moved_one_is_marked() -> None:
    def row(name: str, euros: int) -> WaterfallStep:
        return WaterfallStep(cause="post", subject=name, name=name, amounts_cents=(euros * 100,))

    fall = Waterfall(
        years=(2023,),
        opening=row("a", 346_000),
        steps=(row("b", 35_500), row("c", -50_000 + 1_000)),
        closing=row("d", 332_500),
    )
    found = charted_route(fall)
    # 346, 35.5 and -49 come to 332.5, which is 333.
    assert (found.unit.euros, found.steps, found.moved) == (
        1000,
        ((346,), (36,), (-49,), (333,)),
        ((False,), (False,), (False,), (False,)),
    )
    whole = Waterfall(years=(2023,), opening=row("a", 346_500), steps=(row("b", 35_500),), closing=row("d", 382_000))
    found = charted_route(whole)
    # Both halves would go up, to 383; the first of two equal remainders does, the other is marked.
    assert (found.steps, found.moved) == (((347,), (35,), (382,)), ((False,), (True,), (False,)))
