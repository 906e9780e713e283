"""Fixed percentages of a scheme or a decision, which add up to a hundred."""

from kaderwerk.core.allocation.key import Key

KEY = Key(
    code="percentage",
    title="Vaste percentages",
    source="Gemeenschappelijke regeling of besluit van het bestuur dat de percentages noemt",
    noun="percentages",
    meaning="Het deel van het geheel in procenten: 40 is 40 %.",
    is_measured=False,
    parts_total=100,
)
