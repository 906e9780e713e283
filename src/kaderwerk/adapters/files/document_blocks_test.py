"""Tests of the blocks of a document: what a table says of its amounts."""

from kaderwerk.adapters.files.document_blocks import AMOUNT, Column, Row, amount, cell, measure, table
from kaderwerk.parts.figures import figure


def test_amounts_of_one_shape_are_measured_once() -> None:
    pm = figure(100_000_00, is_pm=True, has_direction=False)
    rows = [
        Row(cells=[cell("ICT"), measure("40.000"), measure("−12.345")]),
        Row(cells=[cell("Trainee"), measure("98.765"), amount(pm)]),
    ]
    made = table("Wat het kost", [Column(label="Wat"), *(Column(label=one, kind=AMOUNT) for one in "ab")], rows)
    assert made["shapes"] == [
        {"amount": "00.000", "pm": False, "word": ""},
        {"amount": "−00.000", "pm": False, "word": ""},
        {"amount": "000.000", "pm": True, "word": ""},
    ]
    assert [one["amount"] for one in rows[1].cells[1:]] == ["98.765", "100.000"]
    assert made["has_pm"] is True
