"""What is fuzzed: a target reads a text with a part of the reader of proposals, and asserts what holds for any text."""

from collections.abc import Callable

from kaderwerk.adapters.documents.amounts import CENTS_MOST, find_amounts
from kaderwerk.adapters.documents.reader import read_claims
from kaderwerk.adapters.documents.tables.cells import trailing_cells
from kaderwerk.adapters.documents.tables.reading import read_tables

ORGANISATION, YEAR, TITLE = "Diemen", 2025, "Kadernota 2025"
YEARS = range(1990, 2101)


def check_numbers(text: str) -> None:
    """Amounts and cells lie within the text, in order, apart from each other, and no amount is too large."""
    at = 0
    for amount in find_amounts(text):
        assert at <= amount.begin < amount.end <= len(text), (at, amount)
        assert amount.cents == 0 if amount.is_repeat else 0 < amount.cents <= CENTS_MOST, amount
        assert amount.least_cents is None or 0 < amount.least_cents <= CENTS_MOST, amount
        at = amount.end
    for line in text.split("\n"):
        label, cells = trailing_cells(line)
        assert line.startswith(label), (label, line)
        at = len(label)
        for cell in cells:
            assert at <= cell.begin < cell.end <= len(line), (at, cell)
            at = cell.end


def check_tables(text: str) -> None:
    """Requests quote the text, and what the table reader leaves over has every position of the text."""
    found, prose = read_tables(text, organisation=ORGANISATION, year=YEAR, title=TITLE)
    assert len(prose) == len(text), (len(prose), len(text))
    assert all(after in (before, " ") for before, after in zip(text, prose, strict=True)), "other letters"
    for one in found:
        request = one.request
        assert request.sentence == text[request.begin : request.end], request
        _check_amounts(request.amounts_cents, request.certainty)
        _check_amounts(request.share_cents or {}, request.certainty)


def check_claims(text: str) -> None:
    """Claims quote the text, and hold amounts, years and a certainty within bounds."""
    for claim in read_claims(text, file="nota.txt", organisation=ORGANISATION, year=YEAR, title=TITLE):
        assert 0 <= claim.place.begin < claim.place.end <= len(text), claim
        assert claim.place.sentence == text[claim.place.begin : claim.place.end], claim
        _check_amounts(claim.amounts_cents, claim.certainty)
        _check_amounts({} if claim.own_share is None else claim.own_share.amounts_cents, claim.certainty)


def _check_amounts(amounts: dict[int, int], certainty: int) -> None:
    assert all(0 <= cents <= CENTS_MOST for cents in amounts.values()), amounts
    assert all(year in YEARS for year in amounts), amounts
    assert 0 <= certainty <= 100, certainty


TARGETS: dict[str, Callable[[str], None]] = {
    "numbers": check_numbers,
    "tables": check_tables,
    "claims": check_claims,
}
