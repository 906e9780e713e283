"""Blocks, units, labels and what is left out."""

from kaderwerk.adapters.documents.outline import blocks_of


def test_a_heading_opens_a_block_with_its_setting() -> None:
    blocks = blocks_of(
        "Nieuw beleid\n\nPark\nHet park kost geld.\n\nHet duurt lang.\n\nPlein\nHet plein ook.", "Diemen"
    )
    found = [(block.setting.section, block.setting.subject, len(block.units)) for block in blocks if block.units]
    assert found == [("nieuw", "Park", 2), ("nieuw", "Plein", 1)]


def test_without_headings_each_paragraph_is_a_block() -> None:
    blocks = blocks_of("Het park kost geld.\n\nHet plein kost ook geld.", "Diemen")
    assert [len(block.units) for block in blocks] == [1, 1]


def test_a_bullet_carries_its_label_and_the_opening_of_its_list() -> None:
    (block,) = blocks_of("Wij bezuinigen op:\n- park: € 5.000\n- plein: € 6.000", "Diemen")
    assert [(unit.label, unit.intro) for unit in block.units] == [
        (None, None),
        ("park", "Wij bezuinigen op:"),
        ("plein", "Wij bezuinigen op:"),
    ]


def test_a_coded_line_opens_a_paragraph_of_its_own() -> None:
    blocks = blocks_of("K1 Park: het kost geld.\nK2 Plein: het kost meer.", "Diemen")
    assert [block.units[0].label for block in blocks] == ["K1 Park", "K2 Plein"]


def test_rows_of_a_table_are_left_out() -> None:
    blocks = blocks_of("Overzicht (x € 1.000) 2024 2025\nPark 10 20\nPlein 30 40", "Diemen")
    assert [unit for block in blocks for unit in block.units] == []


def test_a_short_line_with_an_amount_is_no_heading() -> None:
    (block,) = blocks_of("Park: € 5.000 structureel", "Diemen")
    assert block.units[0].label == "Park"
