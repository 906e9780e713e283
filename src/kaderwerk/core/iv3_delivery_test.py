"""A budget becomes whole euros by taakveld and category that balance, or says post by post why it cannot."""

from hypothesis import given
from hypothesis import strategies as st

from kaderwerk.core.iv3_delivery import Iv3Delivery, code_order, delivery_document, iv3_delivery, whole_euros
from kaderwerk.core.perspective.compute import Perspective, compute
from tests.builders import FRAGMENT, dossier
from tests.shipped_facts import load_facts

FRAME = """
kenmerk          | waarde
dossier          | begroting-2026
titel            | Begroting 2026
organisatie      | diemen
soort            | begroting
begrotingsjaar   | 2026
eerste_jaar      | 2026
peildatum        | 2025-11-10
overheidsnummer  | 0384
contact_naam     | Team financiën
contact_email    | financien@voorbeeld.nl
contact_telefoon | 020 123 45 67
"""
# 1,000.60 + 2,000.60 + 500.80 + 98.00 = 3,600.00 = 3,500.00 + 100.00, with the result among the expenditure.
BUDGET = """
post   | taakveld | economische_categorie | soort       | aard        | reserve  | 2025 | 2026    | 2027
loon   | 0.10     |                       | lasten      | structureel |          | 5    |         | 7
loon-1 | 0.4      | 1.1                   | lasten      | structureel |          |      | 1000.60 |
loon-2 | 0.4      | 1.1                   | lasten      | structureel |          |      | 2000.60 |
zorg   | 6.1      | 3.8                   | lasten      | structureel |          |      | 500.80  |
saldo  | 0.11     | 7.1                   | lasten      | incidenteel |          |      | 98      |
rijk   | 0.7      | 4.3.1                 | baten       | structureel |          |      | 3500    |
uit    | 0.10     | 7.1                   | onttrekking | incidenteel | algemeen |      | 100     |
"""
RESERVES = "reserve | naam | soort\nalgemeen | Algemeen | algemeen"


def perspective_of(budget: str = BUDGET, frame: str = FRAME, **more: str) -> Perspective:
    read = dossier(dossier=frame, begroting=budget, reserves=RESERVES, **more)
    return compute(read, facts=load_facts())


def cells(delivery: Iv3Delivery) -> list[tuple[str, str, str, int]]:
    return [(one.side, one.taakveld, one.category, one.euros) for one in delivery.cells]


def refused(budget: str, frame: str = FRAME) -> list[tuple[str, str]]:
    return [(one.post, one.problem.sentence) for one in iv3_delivery(perspective_of(budget, frame)).refusals]


def test_posts_of_one_cell_add_up_and_cents_become_euros_that_still_balance() -> None:
    delivery = iv3_delivery(perspective_of())
    # 3,001.20 and 500.80 and 98.00 are 3,600.00: 3,001 + 500 + 98 leaves one euro, for the cell with 80 cents.
    assert cells(delivery) == [
        ("lasten", "0.4", "1.1", 3001),
        ("lasten", "0.11", "7.1", 98),
        ("lasten", "6.1", "3.8", 501),
        ("baten", "0.7", "4.3.1", 3500),
        ("baten", "0.10", "7.1", 100),
    ]
    assert delivery.total_euros("lasten") == delivery.total_euros("baten") == 3600
    assert not delivery.refusals


@given(st.lists(st.integers(-(10**12), 10**12), max_size=30))
def test_rounding_keeps_the_total_and_moves_no_amount_a_euro(cents: list[int]) -> None:
    rounded = whole_euros(cents)
    half_up = (2 * abs(sum(cents)) + 100) // 200
    assert sum(rounded) == (half_up if sum(cents) >= 0 else -half_up)
    for before, after in zip(cents, rounded, strict=True):
        assert abs(100 * after - before) < 100
        assert before % 100 or 100 * after == before


@given(st.lists(st.integers(-(10**9), 10**9), max_size=9), st.lists(st.integers(-(10**9), 10**9), max_size=9))
def test_sides_that_balance_in_cents_balance_in_euros(spent: list[int], earned: list[int]) -> None:
    # PF006: the result on 0.11 is what makes the sides equal.
    result = sum(earned) - sum(spent)
    assert sum(whole_euros([*spent, result])) == sum(whole_euros(earned))


def test_sides_that_are_not_equal_are_refused_with_the_result_that_is_missing() -> None:
    budget = BUDGET.replace("| 98      |", "| 97.99   |")
    ((post, told),) = refused(budget)
    assert not post
    assert told == (
        'begroting: gevonden: "lasten € 3.599,99, baten € 3.600,00"; verwacht: evenveel lasten als baten, '
        "met 0.10 en 0.11 erin (PF006). Neem het resultaat van € 0,01 op bij de lasten van taakveld 0.11, "
        "categorie 7.1."
    )


def test_each_post_that_cannot_be_delivered_is_told_with_its_place_and_remedy() -> None:
    budget = """
post  | taakveld | economische_categorie | soort  | aard        | 2026
leeg  | 0.4      |                       | lasten | structureel | 10
kant  | 0.4      | 3.6                   | lasten | structureel | 10
grijs | 0.10     | 1.1                   | lasten | structureel | 10
veld  | 6.71     | 3.8                   | lasten | structureel | 10
netto | 0.8      | 3.8                   | saldo  | structureel | 10
pm    | 0.8      | 3.8                   | lasten | structureel | PM
goed  | 0.8      | 3.8                   | lasten | structureel | 10
"""
    told = dict(refused(budget))
    assert list(told) == ["leeg", "kant", "grijs", "veld", "netto", "pm"]
    assert told["leeg"].startswith(
        "begroting.csv, rij 2, kolom economische_categorie: gevonden: (leeg); verwacht: een categorie uit de lijst van "
        "de lasten. Bij lasten op taakveld 0.4 mag: 1.1, 2.1,"
    )
    assert 'gevonden: "3.6"' in told["kant"]
    assert told["grijs"] == (
        'begroting.csv, rij 4, kolom economische_categorie: gevonden: "1.1"; verwacht: een open cel: 1.1 is bij lasten '
        "grijs op taakveld 0.10. Bij lasten op taakveld 0.10 mag: 7.1."
    )
    assert 'kolom taakveld: gevonden: "6.71"; verwacht: een taakveld uit de lijst van 2025' in told["veld"]
    assert "Splits de post in lasten en baten." in told["netto"]
    assert 'kolom 2026: gevonden: "PM"' in told["pm"]
    assert iv3_delivery(perspective_of(budget)).cells == ()


def test_what_the_schema_asks_of_the_sender_is_told_together() -> None:
    frame = "\n".join(line for line in FRAME.splitlines() if not line.startswith(("contact", "peildatum", "overheid")))
    found = [one.problem.column for one in iv3_delivery(perspective_of(frame=frame)).refusals]
    names = ("overheidsnummer", "peildatum", "contact_naam", "contact_email", "contact_telefoon")
    assert found == [f"waarde ({name})" for name in names]
    long = FRAME.replace("voorbeeld.nl", "stad.amsterdam")
    assert "hoogstens vier letters" in refused(BUDGET, long)[0][1]


def test_a_year_without_a_definition_file_is_refused() -> None:
    frame = FRAME.replace("| 2026", "| 2027")
    ((post, told),) = refused(BUDGET.replace("| 2025 | 2026    | 2027", "| 2025 | 2027    | 2028"), frame)
    assert not post
    assert "een begrotingsjaar waarvan Kaderwerk de codes van het CBS heeft" in told


def test_only_a_budget_is_due_and_a_kadernota_with_a_result_is_one() -> None:
    def is_due(kind: str, budget: str = BUDGET) -> bool:
        return iv3_delivery(perspective_of(budget, FRAME.replace("| begroting\n", f"| {kind}\n"))).is_due

    without = "\n".join(line for line in BUDGET.splitlines() if not line.startswith("saldo"))
    assert is_due("begroting", without)
    assert is_due("kadernota")
    assert not is_due("kadernota", without)
    assert not is_due("jaarstukken")


def test_the_document_has_a_sender_a_moment_without_a_clock_and_its_remarks() -> None:
    frame = FRAME.replace("| begroting\n", "| kadernota\n")
    proposals = FRAGMENT["voorstellen"].split("ict ", maxsplit=1)[0]
    lines = "regel | voorstel | soort | aard | 2026\nv-1 | veilig | lasten | structureel | 5"
    perspective = perspective_of(frame=frame, voorstellen=proposals, regels=lines)
    found = delivery_document(iv3_delivery(perspective), perspective, code_version="1.2")
    assert found["metadata"] == {
        "overheidslaag": "Gemeente",
        "overheidsnummer": "0384",
        "overheidsnaam": "Diemen",
        "boekjaar": 2026,
        "periode": 0,
        "status": "Begroting",
        "datum": "2025-11-10T00:00:00Z",
        "details_openbaar": False,
        "financieel_pakket": "onbekend",
        "export_software": "Kaderwerk 1.2",
    }
    assert found["data"]["baten"][0] == {"taakveld": "0.7", "categorie": "4.3.1", "bedrag": 3500}
    told = [one["tekst"] for one in found["opmerkingen"]]
    assert told[1:] == [
        "Dit is een kadernota, niet de vastgestelde begroting.",
        "Niet erin: voorstellen die meetellen en nog niet in een post zijn verwerkt (1).",
    ]


def test_codes_are_sorted_by_their_steps() -> None:
    assert sorted(["0.10", "6.711", "0.9", "6.1", "0.61"], key=code_order) == ["0.9", "0.10", "0.61", "6.1", "6.711"]
