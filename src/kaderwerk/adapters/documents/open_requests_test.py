"""Requests without an amount."""

import pytest

from kaderwerk.adapters.documents.drafts import Draft
from kaderwerk.adapters.documents.open_requests import open_draft, title_of_team
from kaderwerk.adapters.documents.outline import blocks_of


def draft_of(text: str) -> Draft | None:
    block = blocks_of(text, "Diemen")[-1]
    return open_draft(block, block.units[0], year=2025)


@pytest.mark.parametrize(
    ("text", "years", "nature"),
    [
        ("Visie\nVoorstel is in 2025 en 2026 budget te ramen voor de visie.", (2025, 2026), "incidenteel"),
        ("Bibliotheek\nDe wet verandert; een bedrag volgt.", (2025,), "structureel"),
        ("Haven\nDe kosten zijn nog niet bekend.", (2025,), "structureel"),
        ("Handhaving\nIn 2026 komt er 2 fte bij.", (2026,), "structureel"),
        ("- Inburgering: PM.", (2025,), "structureel"),
    ],
)
def test_a_request_without_an_amount_has_open_years(text: str, years: tuple[int, ...], nature: str) -> None:
    draft = draft_of(text)
    assert draft is not None
    assert (draft.pm_years, draft.nature.value, draft.years) == (years, nature, {})


@pytest.mark.parametrize(
    "text",
    [
        "Park\nHet is een mooi park.",
        "Park\nHet verzoek om budget is afgewezen.",
        "Park\nDe kosten waren vorig jaar nog niet bekend.",
    ],
)
def test_other_text_asks_nothing(text: str) -> None:
    assert draft_of(text) is None


def test_staff_is_asked_for_its_team() -> None:
    assert title_of_team(("Het energieteam heeft het druk.", "Wij breiden dat team uit met 2 fte.")) == "Energieteam"
    assert title_of_team(("Bij het team handhaving is het druk.",)) == "Team handhaving"
    assert title_of_team(("Er is 2 fte nodig voor de afdeling informatiebeheer.",)) == "Afdeling informatiebeheer"
    assert title_of_team(("Er komt 2 fte bij.",)) is None
