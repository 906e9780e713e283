"""Inhabitants of each participant on a reference date."""

from kaderwerk.core.allocation.key import Key

KEY = Key(
    code="inwoners",
    title="Inwoners",
    source="CBS, bevolking op 1 januari van het peiljaar",
    noun="inwoners",
    meaning="Het aantal inwoners op de peildatum van de sleutel.",
    is_measured=True,
)
