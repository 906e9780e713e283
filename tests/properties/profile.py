"""How many examples a property gets: in every run, and in the long one of the night (KADERWERK_NIGHT=1)."""

import os

IS_NIGHT = os.environ.get("KADERWERK_NIGHT") == "1"


def examples(fast: int, night: int) -> int:
    """Return the number of examples of this run."""
    return night if IS_NIGHT else fast
