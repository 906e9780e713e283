"""What the cases of the rule cannot hold: so many lines that only the largest are named."""

from kaderwerk.core.checks.rule import CheckInput
from kaderwerk.core.checks.rules.index_symmetrie import NAMED_MAX, check
from kaderwerk.core.facts import Facts
from kaderwerk.core.perspective.compute import compute
from tests.builders import FRAME, dossier


def test_the_largest_are_named_in_the_order_of_the_table_and_all_are_counted() -> None:
    count = NAMED_MAX + 3
    posts = ["post | soort | aard | taakveld | index | 2022 | 2023", "au | baten | structureel | 0.7 | prijs | 9 | 9"]
    # p0 is the smallest: 1 euro a year, p1 the next.
    posts += [f"p{number} | lasten | structureel | | | {number + 1} | {number + 1}" for number in range(count)]
    frame = FRAME + "prijzen | lopend\naantal_jaren | 2\n"
    one = dossier(dossier=frame, indexen="index | 2023\nprijs | 100", begroting="\n".join(posts))
    found = check(CheckInput(dossier=one, perspective=compute(one), facts=Facts()))
    assert [finding.subject for finding in found[:-1]] == [("begroting", f"p{number}") for number in range(3, count)]
    # Prices double: the effect is the sum of 1 up to and including the count, in euros.
    assert found[-1].value == -count * (count + 1) // 2 * 100
    assert f"{count} structurele regels" in found[-1].explanation
    assert f"De {NAMED_MAX} met het grootste effect" in found[-1].explanation
