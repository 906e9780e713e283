"""Lines that say what each municipality pays of the request above them are its division, and ask nothing."""

import pytest

from kaderwerk.adapters.documents.reader import read_claims

ASKED = "Voor de inrichting van een datateam vragen wij structureel € 150.000 per jaar vanaf 2025.\n"
LINES = "Gouda € 92.400\nWaddinxveen € 36.000\nZuidplas € 21.600\n"
WHOLE = {2025: 15_000_000}
Seen = list[tuple[dict[int, int], dict[int, int] | None]]


def seen(text: str, organisation: str = "Zuidplas") -> Seen:
    claims = read_claims(text, file="-", organisation=organisation, year=2025, title="Kadernota 2025")
    return [(one.amounts_cents, one.own_share.amounts_cents if one.own_share else None) for one in claims]


@pytest.mark.parametrize(
    "lines",
    [
        LINES,
        LINES.replace("€", "|"),
        f"\nDe verdeling is als volgt:\n{LINES}",
        "- gemeente Gouda: € 92.400\n- gemeente Waddinxveen: € 36.000\n- gemeente Zuidplas: € 21.600\n",
        "- aandeel Gouda (61,6%): € 92.400\n- aandeel Waddinxveen: € 36.000\n- aandeel Zuidplas (14,4%): € 21.600",
    ],
)
def test_lines_that_add_up_to_the_request_give_the_own_share(lines: str) -> None:
    assert seen(ASKED + lines) == [(WHOLE, {2025: 2_160_000})]


def test_without_an_own_line_the_request_has_no_share_and_the_lines_ask_nothing() -> None:
    assert seen(ASKED + LINES, "Diemen") == [(WHOLE, None)]


def test_lines_that_add_up_to_something_else_divide_nothing() -> None:
    assert seen(ASKED + LINES.replace("92.400", "92.500"))[0] == (WHOLE, None)


def test_one_line_is_no_division() -> None:
    assert seen(f"{ASKED}Zuidplas € 150.000\n")[0] == (WHOLE, None)


def test_lines_far_below_divide_nothing() -> None:
    between = "De raad besluit in juni over het beleid.\n" * 5
    assert seen(ASKED + between + LINES)[0] == (WHOLE, None)


def test_a_request_after_the_lines_stays() -> None:
    after = "Daarnaast vragen wij in 2025 eenmalig € 30.000 voor een nieuwe website.\n"
    assert seen(f"{ASKED}{LINES}\n{after}") == [(WHOLE, {2025: 2_160_000}), ({2025: 3_000_000}, None)]


def test_a_request_between_the_whole_and_the_lines_stays() -> None:
    between = "Daarnaast vragen wij in 2025 eenmalig € 30.000 voor een nieuwe website.\n"
    assert ({2025: 3_000_000}, None) in seen(f"{ASKED}{between}{LINES}")
