"""Each kind of cell: what it takes, in which one form it is kept, and what it says when it refuses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kaderwerk.core.dossier.cells import (
    TEXT_LENGTH_MAX,
    CellError,
    canonical_cell,
    canonical_number,
    canonical_text,
    year_header,
)
from kaderwerk.core.dossier.column import NOTATION, Column, Kind
from kaderwerk.core.dossier.raw import NumberText


def column(kind: Kind, **more: object) -> Column:
    return Column(name="proef", english="trial", kind=kind, help="Om te proberen.", **more)  # type: ignore[arg-type]  # passed on as given


@pytest.mark.parametrize(
    ("kind", "text", "canonical"),
    [
        (Kind.TEXT, " een\r\ntwee\r", " een\ntwee\n"),
        (Kind.TEXT, "  ", "  "),
        (Kind.MARKDOWN, "# Kop", "# Kop"),
        (Kind.ID, " duo-plus ", "duo-plus"),
        (Kind.ID, "0.10", "0.10"),
        (Kind.REFS, "a  b\nc", "a b c"),
        (Kind.CODE, " 0.10 ", "0.10"),
        (Kind.CODE, "a\r\nb", "a b"),
        (Kind.YES_NO, "ja", "ja"),
        (Kind.AMOUNT, "0500.50", "500.50"),
        (Kind.AMOUNT, "-0", "0"),
        (Kind.PERCENTAGE, "2.50", "2.5"),
        (Kind.NUMBER, "-000.0", "0"),
        (Kind.INTEGER, "007", "7"),
        (Kind.YEAR, "2022", "2022"),
        (Kind.DATE, " 2024-02-29", "2024-02-29"),
        (Kind.SHA256, "ab" * 32, "ab" * 32),
        (Kind.JSON, '{"a": 1}', '{"a": 1}'),
    ],
)
def test_a_cell_is_kept_in_one_form_that_stays_the_same(kind: Kind, text: str, canonical: str) -> None:
    assert canonical_cell(column(kind), text) == canonical
    assert canonical_cell(column(kind), canonical) == canonical


@pytest.mark.parametrize("kind", list(Kind))
def test_every_kind_says_how_it_is_written_and_may_be_empty(kind: Kind) -> None:
    assert NOTATION[kind]
    assert canonical_cell(column(kind, choices=("a",)), "") == ""
    with pytest.raises(CellError, match="een waarde"):
        canonical_cell(column(kind, choices=("a",), is_required=True), " ")
    assert canonical_cell(column(kind, choices=("a",), is_required=True, is_generated=True), "") == ""


@pytest.mark.parametrize(
    ("kind", "text", "expected", "remedy"),
    [
        (Kind.ID, "met spatie", "letters, cijfers", "zonder spaties"),
        (Kind.ID, "-voorop", "begint met een letter of cijfer", "alleen deze tekens"),
        (Kind.ID, "a" * 201, "een id van hoogstens 200 tekens", "het zijn er nu 201"),
        (Kind.ID, "аdmin", "letters, cijfers", "alleen deze tekens"),
        (Kind.YES_NO, "Ja", "ja of nee", "in kleine letters"),
        (Kind.YES_NO, "true", "ja of nee", "in kleine letters"),
        (Kind.AMOUNT, "1,5", "een bedrag als -1234.56", "Schrijf 1.5 als dat is bedoeld."),
        (Kind.AMOUNT, "PM", "hoogstens twee decimalen", "laat de cel leeg"),
        (Kind.PERCENTAGE, "2,5", "2.5 voor 2,5 %", "Schrijf 2.5 als dat is bedoeld."),
        (Kind.PERCENTAGE, "2.5%", "2.5 voor 2,5 %", "Schrijf 2.5 als dat is bedoeld."),
        (Kind.PERCENTAGE, "1" + "0" * 30, "hoogstens 15 cijfers voor de punt", "of rond het af"),
        (Kind.NUMBER, "0.1234567890123456", "15 erachter", "of rond het af"),
        (Kind.NUMBER, "p.m.", "een punt voor decimalen", "laat de cel leeg"),
        (Kind.NUMBER, "1.234,5", "een punt voor decimalen", "Schrijf alleen cijfers"),
        (Kind.NUMBER, "1E5", "een punt voor decimalen", "alleen cijfers"),
        (Kind.NUMBER, "٣", "een punt voor decimalen", "alleen cijfers"),
        (Kind.INTEGER, "1.0", "een geheel getal", "alleen cijfers"),
        (Kind.YEAR, "22", "vier cijfers", "een jaartal van vier cijfers"),
        (Kind.YEAR, "1989", "1990 tot en met 2100", "een jaartal"),
        (Kind.DATE, "31-01-2022", "een datum als 2022-01-31", "met streepjes"),
        (Kind.DATE, "2022-02-30", "een bestaande datum", "de maand en de dag"),
        (Kind.DATE, "0001-01-01", "een datum van 1900-01-01", "het jaar"),
        (Kind.DATE, "3026-01-01", "tot en met 2999-12-31", "het jaar"),
        (Kind.SHA256, "AB" * 32, "64 hexadecimale tekens", "vingerafdruk"),
        (Kind.TEXT, "a\x00b", "leesbare tekst", "U+0000 op plaats 2"),
        (Kind.CODE, "a\x1bb", "leesbare tekst", "U+001B op plaats 2"),
        (Kind.TEXT, "\ud800", "leesbare tekst", "U+D800"),
    ],
)
def test_what_a_kind_does_not_take_says_what_it_expected(kind: Kind, text: str, expected: str, remedy: str) -> None:
    with pytest.raises(CellError) as refused:
        canonical_cell(column(kind), text)
    assert expected in refused.value.expected
    assert remedy in refused.value.remedy


def test_a_choice_is_offered_and_a_capital_is_pointed_out() -> None:
    kinds = column(Kind.CHOICE, choices=("lasten", "baten"))
    assert canonical_cell(kinds, "baten") == "baten"
    with pytest.raises(CellError, match="een van: lasten, baten; Kies een van deze waarden"):
        canonical_cell(kinds, "kosten")
    with pytest.raises(CellError, match=r"Schrijf lasten\."):
        canonical_cell(kinds, "Lasten")


@pytest.mark.parametrize("kind", [Kind.ID, Kind.REF, Kind.REFS, Kind.CODE])
def test_a_code_that_a_workbook_holds_as_a_number_is_refused(kind: Kind) -> None:
    with pytest.raises(CellError, match="een code als tekst, geen getal"):
        canonical_cell(column(kind), NumberText("0.1"))


def test_a_text_is_measured_as_a_workbook_does() -> None:
    assert canonical_text("x" * TEXT_LENGTH_MAX)
    assert canonical_text("😀" * (TEXT_LENGTH_MAX // 2))
    with pytest.raises(CellError, match="het zijn er nu 32768"):
        canonical_text("x" * (TEXT_LENGTH_MAX + 1))
    with pytest.raises(CellError, match="het zijn er nu 32768"):
        canonical_text("😀" * (TEXT_LENGTH_MAX // 2 + 1))


@given(st.from_regex(r"-?\d{1,15}(\.\d{1,15})?", fullmatch=True, alphabet="-.0123456789"))
def test_a_number_in_one_form_is_the_same_number(text: str) -> None:
    canonical = canonical_number(text)
    assert canonical_number(canonical) == canonical
    assert not canonical.startswith(("-0", "00")) or canonical.lstrip("-").startswith("0.")


@pytest.mark.parametrize(
    ("header", "year"), [("1990", 1990), ("2100", 2100), ("naam", None), ("20a2", None), ("", None)]
)
def test_a_header_of_four_digits_is_a_year(header: str, year: int | None) -> None:
    assert year_header(header) == year
