"""Which lines last, in how many years, and that the one-off cost of staff is not a second one."""

from kaderwerk.core.checks.duration import Ending, lasting_lines
from kaderwerk.core.checks.rule import CheckInput
from kaderwerk.core.facts import Facts
from kaderwerk.core.perspective.compute import compute
from kaderwerk.core.perspective.lines import INCIDENTAL, STRUCTURAL
from tests.builders import dossier

PROPOSALS = """
voorstel | titel | organisatie | categorie | status
v        | V     | diemen      | nieuw     | concept
weg      | Weg   | diemen      | nieuw     | afgewezen
"""


def case(**tables: str) -> CheckInput:
    one = dossier(voorstellen=PROPOSALS, **tables)
    return CheckInput(dossier=one, perspective=compute(one), facts=Facts())


def test_one_off_cost_of_structural_staff_is_not_a_line_of_its_own() -> None:
    given = case(
        normbedragen="schaal | 2022 | 2023 | 2024 | 2025\n8 | 60000 | 60000 | 60000 | 60000",
        formatie="""
formatieregel | voorstel | schaal | fte | vanaf      | tot_en_met | aard        | eenmalig
s             | v        | 8      | 1   |            |            | structureel | 500
i             | v        | 8      | 1   | 2023-07-01 | 2024-06-30 | incidenteel | 500
onbekend      | v        |        | 1   | 2025-01-01 |            | incidenteel |
weg           | weg      | 8      | 1   |            |            | incidenteel |
""",
    )
    structural, incidental = lasting_lines(given, (STRUCTURAL,)), lasting_lines(given, (INCIDENTAL,))
    assert [(one.subject, one.count, one.is_in_last) for one in structural] == [(("formatie", "s"), 4, True)]
    assert [(one.subject, one.count, one.is_in_last) for one in incidental] == [
        (("formatie", "i"), 2, False),
        (("formatie", "onbekend"), 1, True),
    ]
    assert all(one.is_staff and one.ending == Ending() for one in incidental)


def test_lines_carry_how_they_end_and_posts_are_left_out() -> None:
    given = case(
        begroting="post | soort | aard | 2022\np | lasten | incidenteel | 100",
        regels="""
regel | voorstel | soort  | aard        | einde_reden | reeks | 2022 | 2023 | 2025
a     | v        | lasten | incidenteel | besluit     |       | 10   | 0    | PM
b     | v        | lasten | structureel |             | ja    |      | 5    |
""",
    )
    found = lasting_lines(given, (STRUCTURAL, INCIDENTAL))
    assert [(one.subject[1], one.count, one.is_in_last, one.is_staff) for one in found] == [
        ("a", 2, True, False),
        ("b", 1, False, False),
    ]
    assert [one.ending for one in found] == [Ending(reason="besluit"), Ending(is_series=True)]
