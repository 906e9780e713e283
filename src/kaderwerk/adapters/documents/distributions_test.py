"""A table that divides the request before it gives its share, and asks nothing itself."""

from kaderwerk.adapters.documents.reader import read_claims

ASKED = "De RUD krijgt er 1,4 fte bij. De kosten zijn € 125.000 per jaar, structureel vanaf 2024.\n"
HEAD = "Verdeling (in euro's)\nGemeente 2024 2025\n"
ROWS = "Ooststellingwerf 41.000 41.000\nWeststellingwerf 39.000 39.000\nOpsterland 45.000 45.000\n"
Seen = list[tuple[dict[int, int], dict[int, int] | None]]


def seen(text: str, organisation: str = "Weststellingwerf") -> Seen:
    claims = read_claims(text, file="-", organisation=organisation, year=2024, title="Kadernota 2024")
    return [(one.amounts_cents, one.own_share.amounts_cents if one.own_share else None) for one in claims]


def test_rows_that_add_up_to_the_request_divide_it() -> None:
    whole, own = {2024: 12_500_000, 2025: 12_500_000}, {2024: 3_900_000, 2025: 3_900_000}
    assert seen(f"{ASKED}{HEAD}{ROWS}Totaal 125.000 125.000\n") == [(whole, own)]


def test_rows_that_add_up_to_another_amount_are_a_request_of_their_own() -> None:
    rows = ROWS.replace("41.000", "42.000")
    own = {2024: 3_900_000, 2025: 3_900_000}
    assert seen(ASKED + HEAD + rows) == [({2024: 12_500_000}, None), ({2024: 12_600_000, 2025: 12_600_000}, own)]


def test_rows_below_another_head_divide_only_what_they_add_up_to() -> None:
    head = HEAD.replace("Gemeente", "Onderwerp")
    assert seen(f"{ASKED}{head}{ROWS}") == [({2024: 12_500_000}, {2024: 3_900_000})]
    assert len(seen(ASKED + head + ROWS.replace("41.000", "42.000"))) == 4


def test_without_the_own_row_the_request_has_no_share() -> None:
    assert seen(ASKED + HEAD + ROWS, "Diemen") == [({2024: 12_500_000}, None)]
    assert len(seen(ASKED + HEAD + ROWS.replace("41.000", "42.000"), "Diemen")) == 4


def test_a_request_of_the_same_amount_with_a_share_stays() -> None:
    table = "\nNieuw beleid (in euro's)\nVoorstel | Totaal 2024 | Weststellingwerf 2024\nFirewall | 125.000 | 39.000\n"
    assert seen(ASKED + table) == [({2024: 12_500_000}, None), ({2024: 12_500_000}, {2024: 3_900_000})]


def test_a_table_far_below_divides_nothing() -> None:
    between = "\nDe raad besluit in juni over het beleid.\n" * 40
    head = HEAD.replace("Gemeente", "Onderwerp")
    assert len(seen(f"{ASKED}{between}\n{head}{ROWS}")) == 4


BELOW = "Gemeente | inwoners | aandeel\nOpsterland | 30.000 | € 86.000\nWeststellingwerf | 26.000 | € 39.000\n"


def test_the_column_that_adds_up_to_the_request_holds_the_shares() -> None:
    assert seen(f"{ASKED}{BELOW}Totaal | 56.000 | € 125.000\n") == [({2024: 12_500_000}, {2024: 3_900_000})]


def test_a_column_with_another_total_holds_no_shares() -> None:
    rows = BELOW.replace("86.000", "87.000")
    assert seen(f"{ASKED}{rows}Totaal | 56.000 | € 126.000\n") == [({2024: 12_500_000}, None)]
    assert seen(f"{ASKED}{rows}Totaal | 125.000 | € 125.000\n") == [({2024: 12_500_000}, None)]


def test_a_count_of_inhabitants_is_no_share() -> None:
    rows = "Grasdorp | 86.000\nLindewaard | 39.000\nTotaal | 125.000\n"
    assert seen(f"{ASKED}\nDe inwoners per kern:\n{rows}", "Lindewaard") == [({2024: 12_500_000}, None)]
    assert seen(f"{ASKED}\nDe verdeling:\n{rows}", "Lindewaard") == [({2024: 12_500_000}, {2024: 3_900_000})]
