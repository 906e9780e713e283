"""Headings that hold a whole proposal."""

import pytest

from kaderwerk.adapters.documents.coded_headings import coded_draft
from kaderwerk.adapters.documents.outline import blocks_of


@pytest.mark.parametrize(
    ("heading", "cents", "nature", "effect"),
    [
        ("B.4 Extra toezicht (48.000, S, beleidskeuze)", 4_800_000, "structureel", "nadelig"),
        ("C.1 Onderzoek (€ 30.000, I, wens)", 3_000_000, "incidenteel", "nadelig"),
        ("D.2 Besparing drukwerk (5.000, structureel)", 500_000, "structureel", "voordelig"),
    ],
)
def test_a_coded_heading_is_a_draft(heading: str, cents: int, nature: str, effect: str) -> None:
    (block,) = blocks_of(heading, "Diemen")
    draft = coded_draft(block, year=2025)
    assert draft is not None
    assert (draft.years, draft.nature.value, draft.direction.effect) == ({2025: cents}, nature, effect)


@pytest.mark.parametrize("heading", ["Implementatie (ICT)-pakketten", "Zwembad (fase 2)", "Groen (48.000)"])
def test_another_heading_is_only_a_name(heading: str) -> None:
    (block,) = blocks_of(heading, "Diemen")
    assert coded_draft(block, year=2025) is None
