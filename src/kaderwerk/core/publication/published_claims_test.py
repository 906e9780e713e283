"""What a proposal comes to as claims: by nature, side and effect, with its own share and what waits for a person."""

from kaderwerk.core.claims.claim import Claim, OwnShare
from kaderwerk.core.perspective.compute import compute
from kaderwerk.core.publication.published_claims import NO_AMOUNT, NOT_COUNTED, claims_by_proposal
from tests.builders import FRAGMENT, dossier

HEAD = "voorstel | titel | organisatie | categorie | status | dekking\n"


def claims(**tables: str) -> dict[str, tuple[Claim, ...]]:
    return claims_by_proposal(compute(dossier(**tables)))


def one_proposal(lines: str, category: str = "nieuw", **tables: str) -> list[Claim]:
    proposals = f"{HEAD}plan | Plan | diemen | {category} | concept | algemene middelen"
    return list(claims(voorstellen=proposals, regels=lines, **tables)["plan"])


def test_the_fragment_comes_back_request_by_request() -> None:
    found = claims(**FRAGMENT)
    assert [(one.title, one.nature, one.effect, one.side, one.amounts_cents) for one in found["veilig"]] == [
        ("Veiligheid", "incidenteel", "nadelig", "lasten", {2022: 5_000_000}),
        (
            "Veiligheid",
            "structureel",
            "nadelig",
            "lasten",
            {2022: 5_000_000, 2023: 5_000_000, 2024: 5_000_000, 2025: 5_000_000},
        ),
    ]
    (trainee,) = found["trainee"]
    assert (trainee.organisation, trainee.amounts_cents) == ("Duo+", {2022: 6_500_000})
    assert trainee.own_share == OwnShare(organisation="Diemen", amounts_cents={2022: 2_500_000})
    (adviser,) = found["adviseur"]
    assert (adviser.amounts_cents, adviser.pm_years, adviser.own_share) == ({}, (2022, 2023), None)


def test_a_saving_is_favourable_and_what_ends_has_an_end() -> None:
    (saving,) = one_proposal("""
regel | voorstel | soort  | aard        | 2022   | 2023   | 2024 | 2025
a     | plan     | lasten | structureel | -40000 | -80000 |      |
""")
    assert (saving.effect, saving.side, saving.amounts_cents) == (
        "voordelig",
        "lasten",
        {2022: 4_000_000, 2023: 8_000_000},
    )
    assert (saving.from_year, saving.until_year, saving.funding) == (2022, 2023, "algemeen")


def test_a_line_that_turns_is_two_claims() -> None:
    found = one_proposal("""
regel | voorstel | soort | aard        | 2022 | 2023 | 2024 | 2025
a     | plan     | baten | structureel | 100  | -50  | 30   | 30
""")
    assert [(one.effect, one.amounts_cents, one.until_year) for one in found] == [
        ("voordelig", {2022: 10_000, 2023: 0, 2024: 3_000, 2025: 3_000}, None),
        ("nadelig", {2023: 5_000}, 2023),
    ]


def test_a_withdrawal_of_the_same_amounts_is_the_funding() -> None:
    reserves = "reserve | naam | beginstand\nbuffer | Buffer | 1000"
    lines = """
regel | voorstel | soort       | aard        | reserve | 2022 | 2023
a     | plan     | lasten      | incidenteel |         | 180  | 60
b     | plan     | onttrekking | incidenteel | buffer  | 180  | {}
"""
    (whole,) = one_proposal(lines.format("60"), reserves=reserves)
    assert (whole.funding, whole.amounts_cents) == ("reserve", {2022: 18_000, 2023: 6_000})
    cost, cover = one_proposal(lines.format("50"), reserves=reserves)
    assert (cost.funding, cover.side, cover.effect) == ("algemeen", None, "voordelig")
    assert cover.amounts_cents == {2022: 18_000, 2023: 5_000}


def test_an_investment_is_its_spend() -> None:
    spend = "investering | voorstel | 2022 | 2023\nlampen | plan | 600 | 400"
    (found,) = one_proposal("regel | voorstel | soort | 2022", category="investering", investeringen=spend)
    assert (found.category, found.nature, found.amounts_cents) == (
        "investering",
        "incidenteel",
        {2022: 60_000, 2023: 40_000},
    )


def test_what_does_not_count_is_doubtful_and_nothing_is_left_out() -> None:
    proposals = f"{HEAD}nee | Nee | diemen | nieuw | afgewezen |\nleeg | Leeg | diemen | nieuw | concept |"
    lines = "regel | voorstel | soort | aard | 2022\na | nee | lasten | incidenteel | 5"
    found = claims(voorstellen=proposals, regels=lines)
    (refused,), (empty,) = found["nee"], found["leeg"]
    assert (refused.amounts_cents, refused.certainty, refused.doubt) == ({2022: 500}, 50, NOT_COUNTED)
    assert (empty.amounts_cents, empty.certainty, empty.doubt) == ({}, 50, NO_AMOUNT)
