"""Any other proportion: weights of which only the ratio to each other counts."""

from kaderwerk.core.allocation.key import Key

KEY = Key(
    code="gewicht",
    title="Gewichten",
    source="Gemeenschappelijke regeling of besluit dat de gewichten noemt",
    noun="gewichten",
    meaning="Een gewicht: alleen de verhouding tot de andere delen telt.",
    is_measured=True,
)
