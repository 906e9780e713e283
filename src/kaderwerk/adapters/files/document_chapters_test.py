"""Tests of the chapters of a document: the three questions per programme, the choices, partners and risks."""

from itertools import pairwise

import pytest

from kaderwerk.adapters.files.document_blocks import Block
from kaderwerk.adapters.files.document_chapters import document
from kaderwerk.core.perspective.compute import compute
from kaderwerk.core.publication.snapshot import Snapshot
from kaderwerk.parts.edition import Edition
from tests.builders import FRAGMENT
from tests.builders import dossier as read

QUESTIONS = {
    "programmas": "programma | naam\n1 | Bestuur\n2 | Wonen",
    "begroting": """
post | programma | soort  | aard        | 2022
p    | 1         | lasten | structureel | 10
q    | 2         | baten  | structureel | 5
""",
    "teksten": """
tekst | plaats                  | programma | volgorde | inhoud
a     | wat_gaan_we_doen        | 1         | 1        | Bouwen.
b     | wat_willen_we_bereiken  | 1         | 2        | Rust.
c     | wat_mag_het_kosten      | 1         | 3        | Tien euro.
d     | programma               | 1         | 9        | Vooraf.
""",
}
RISKS = """
risico | omschrijving         | kans | minimum | waarschijnlijk | maximum | aard        | organisatie
brand  | Brand in het archief | 0.1  | 100     | 200            | 400     | incidenteel | diemen
"""


def blocks_of(**tables: str) -> list[Block]:
    made = read(**FRAGMENT | tables)
    snapshot = Snapshot(dossier=made, perspective=compute(made), findings=(), code_version="1.0")
    found = document(Edition(snapshot=snapshot, fingerprint="ab" * 32))["blocks"]
    assert isinstance(found, list)
    return found


def headings(blocks: list[Block]) -> list[tuple[object, object]]:
    return [(one["level"], one["text"]) for one in blocks if one["kind"] == "heading"]


def chapter(blocks: list[Block], name: str) -> list[Block]:
    """The blocks of a chapter without its heading."""
    starts = [at for at, one in enumerate(blocks) if one["kind"] == "heading" and one["level"] == 1]
    for start, end in pairwise([*starts, len(blocks)]):
        if blocks[start]["text"] == name:
            return blocks[start + 1 : end]
    pytest.fail(f"There is no chapter {name}.")


def test_a_programme_answers_the_three_questions_in_their_order() -> None:
    programmes = chapter(blocks_of(**QUESTIONS), "Programma’s")
    told = [
        (one["level"], one["text"]) if one["kind"] == "heading" else one["kind"]
        for one in programmes
        if one["kind"] in ("heading", "paragraph", "table")
    ]
    first = told.index((2, "Bestuur"))
    assert told[first : first + 9] == [
        (2, "Bestuur"),
        "paragraph",
        (3, "Wat willen we bereiken?"),
        "paragraph",
        (3, "Wat gaan we doen?"),
        "paragraph",
        (3, "Wat mag het kosten?"),
        "paragraph",
        "table",
    ]
    assert told[first + 9 : first + 12] == [(2, "Wonen"), (3, "Wat mag het kosten?"), "table"]


def test_choices_have_their_numbers_everywhere() -> None:
    blocks = blocks_of()
    # Of the fragment only the policy adviser is new policy, so it alone is a choice.
    table = next(one for one in chapter(blocks, "Keuzes") if one["kind"] == "table")
    assert "K1 Beleidsadviseur" in str(table)
    assert (2, "K1 Beleidsadviseur") in headings(blocks)
    assert (2, "Trainee") in headings(blocks)
    assert "K1 Beleidsadviseur" in str(chapter(blocks, "Voorstellen in cijfers"))


def test_partners_show_their_shares_with_the_total() -> None:
    partners = chapter(blocks_of(), "Partners")
    assert [name for _, name in headings(partners)] == ["Diemen", "Ouder-Amstel", "Uithoorn"]
    table = next(one for one in partners if one["kind"] == "table" and "Uithoorn" in str(one["caption"]))
    assert table["caption"] == "Aandeel van Uithoorn in gedeelde voorstellen"
    rows = table["rows"]
    assert isinstance(rows, list)
    # Of the trainee Diemen bears 25,000 as agreed; Uithoorn 30,206 of the 44,331 inhabitants of the rest of 65,000.
    assert "−27.254,97" in str(rows[1])
    assert rows[-1]["kind"] == "total"


def test_risks_have_a_chapter_only_where_there_are_any() -> None:
    assert "Risico’s" not in [name for _, name in headings(blocks_of())]
    risks = chapter(blocks_of(risicos=RISKS), "Risico’s")
    assert "Brand in het archief" in str(risks)
    assert "10,00" in str(risks)
    # What has a chapter of its own does not come back in the one that goes deeper.
    assert (2, "Risico’s") not in headings(blocks_of(risicos=RISKS))
