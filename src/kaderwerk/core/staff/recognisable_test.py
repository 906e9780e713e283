"""Staff of fewer than five people is recognisable, each row by itself."""

import pytest

from kaderwerk.core.staff.recognisable import is_recognisable, recognisable_rows, withheld_staff
from tests.builders import FRAGMENT, dossier

STAFF = """
formatieregel | voorstel | functie    | schaal | fte
griffier      | adviseur | Griffier   | 14     | 0.9
boa-1         | adviseur | Boa        | 8      | 3
boa-2         | adviseur | Boa        | 8      | 3
consulent     | adviseur | Consulent  | 8      | 5
weg           | adviseur | Directeur  | 16     | -1
onbekend      | adviseur | Adviseur   | 10     |
"""


@pytest.mark.parametrize(
    ("fte", "is_one"), [("0.9", True), ("4.9999", True), ("5", False), ("-4", True), ("-5.5", False), ("", True)]
)
def test_a_row_counts_at_least_as_many_people_as_fte(fte: str, *, is_one: bool) -> None:
    assert is_recognisable(fte) is is_one


def test_rows_of_one_function_are_not_added_up() -> None:
    one = dossier(**{**FRAGMENT, "formatie": STAFF})
    assert [one.table("formatie").cell(at, "formatieregel") for at in recognisable_rows(one)] == [
        "griffier",
        "boa-1",
        "boa-2",
        "weg",
        "onbekend",
    ]


def test_what_stands_in_the_same_proposal_goes_along() -> None:
    # Less the consulent the amount of the proposal would be that of the others.
    one = dossier(**{**FRAGMENT, "formatie": f"{STAFF}apart | ict | Consulent | 8 | 5\n"})
    assert withheld_staff(one) == {"griffier", "boa-1", "boa-2", "consulent", "weg", "onbekend"}
