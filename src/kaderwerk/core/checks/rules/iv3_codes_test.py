"""Economic categories judged by the lists as shipped: forbidden cells, unknown codes, years without a list."""

import pytest

from kaderwerk.core.checks.finding import Finding
from kaderwerk.core.checks.rule import CheckInput
from kaderwerk.core.checks.rules.iv3_codes import judged
from kaderwerk.core.iv3 import NO_LISTS, EconomicLists
from kaderwerk.core.perspective.compute import compute
from tests.builders import FRAME, dossier
from tests.shipped_facts import load_economic_lists, load_facts


def findings(posts: str, *, year: int = 2026, **tables: str) -> list[Finding]:
    one = dossier(dossier=FRAME.replace("| 2022", f"| {year}"), begroting=posts, **tables)
    case = CheckInput(dossier=one, perspective=compute(one), facts=load_facts())
    return judged(case, load_economic_lists)


def post(kind: str, category: str, taakveld: str, *, year: int = 2026) -> Finding:
    header = "post | soort | aard | economische_categorie | taakveld"
    found = findings(f"{header}\np | {kind} | structureel | {category} | {taakveld}", year=year)
    assert len(found) == 1
    assert (found[0].subject, found[0].year) == (("begroting", "p"), year)
    return found[0]


@pytest.mark.parametrize(
    ("kind", "category", "taakveld", "verdict"),
    [
        ("lasten", "5.1", "2.1", "voldoet_niet"),
        ("lasten", "5.1", "0.5", "voldoet"),
        ("lasten", "1.1", "0.10", "voldoet_niet"),
        ("lasten", "1.1", "0.1", "voldoet"),
        ("lasten", "4.3.3", "0.4", "voldoet"),
        ("baten", "7.3", "0.4", "voldoet_niet"),
        ("lasten", "7.3", "0.4", "voldoet"),
        ("toevoeging", "7.1", "0.10", "voldoet"),
        ("onttrekking", "7.1", "0.10", "voldoet"),
        ("onttrekking", "7.1", "0.4", "voldoet_niet"),
        ("saldo", "5.2", "0.5", "voldoet"),
        ("saldo", "5.2", "0.4", "voldoet_niet"),
        ("lasten", "5.2", "0.5", "voldoet_niet"),
        ("lasten", "L5.1", "0.5", "voldoet_niet"),
        ("lasten", "1.1", "", "niet_te_bepalen"),
        ("lasten", "1.1", "6.72a", "niet_te_bepalen"),
    ],
)
def test_a_category_must_exist_on_its_side_and_be_open_on_its_taakveld(
    kind: str, category: str, taakveld: str, verdict: str
) -> None:
    assert post(kind, category, taakveld).verdict == verdict


def test_a_forbidden_cell_names_what_is_allowed() -> None:
    found = post("lasten", "5.1", "2.1")
    assert found.explanation == "Categorie 5.1 (Rente) mag bij lasten niet op taakveld 2.1 staan (grijze cel)."
    assert "1.1, 2.1," in found.remedy
    assert "7.4" in found.remedy
    assert found.remedy.endswith("Categorie 5.1 mag alleen op taakveld 0.5.")
    assert post("lasten", "1.1", "0.10").remedy == "Op taakveld 0.10 mag: 7.1."


def test_an_unknown_code_names_what_was_meant() -> None:
    assert post("lasten", "3.5", "0.4").remedy == "Bedoeld is misschien 3.5.1 (Ingeleend personeel)."
    assert post("lasten", "xyz", "0.10").remedy == "Kies een van 7.1."
    found = post("lasten", "5.2", "0.5").explanation
    assert found == "Categorie 5.2 staat niet in de lijst van lasten van 2025, wel in die van baten."


def test_a_year_without_a_list_takes_the_nearest_and_says_so() -> None:
    assert post("lasten", "5.1", "0.5", year=2027).verdict == "let_op"
    assert post("lasten", "5.1", "2.1", year=2027).verdict == "voldoet_niet"
    assert post("lasten", "5.1", "0.5", year=2022).verdict == "let_op"
    # The list of 2022 may have allowed it.
    assert post("lasten", "5.1", "2.1", year=2022).verdict == "niet_te_bepalen"
    assert "die van 2022 is er in deze versie niet" in post("lasten", "5.1", "2.1", year=2022).explanation


def test_a_line_without_taakveld_has_that_of_its_proposal() -> None:
    found = findings(
        "post | soort | aard",
        voorstellen="""
voorstel | titel | organisatie | categorie | status  | taakveld
v        | V     | diemen      | nieuw     | concept | 0.4
""",
        regels="""
regel | voorstel | soort  | aard        | economische_categorie | taakveld
a     | v        | lasten | structureel | 5.1                   |
b     | v        | lasten | structureel | 5.1                   | 0.5
c     | v        | lasten | structureel |                       | 0.5
""",
    )
    assert [(one.subject, one.verdict) for one in found] == [
        (("regels", "a"), "voldoet_niet"),
        (("regels", "b"), "voldoet"),
    ]


def test_the_lists_are_fetched_only_for_a_dossier_that_uses_them() -> None:
    def refuse() -> EconomicLists:
        raise AssertionError

    one = dossier(begroting="post | soort | aard\np | lasten | structureel")
    case = CheckInput(dossier=one, perspective=compute(one), facts=load_facts())
    assert [found.verdict for found in judged(case, refuse)] == ["voldoet"]
    one = dossier(begroting="post | soort | aard | economische_categorie\np | lasten | structureel | 1.1")
    case = CheckInput(dossier=one, perspective=compute(one), facts=load_facts())
    assert [found.verdict for found in judged(case, lambda: NO_LISTS)] == ["niet_te_bepalen"]
