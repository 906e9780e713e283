"""Amounts, years and lists as Dutch text in the explanation of a finding."""

from collections.abc import Sequence

from kaderwerk.core import amount_display

NOTHING_TO_DO = ""
"""The remedy of a finding that asks nothing of anyone."""


def euros(cents: int) -> str:
    """Return cents as Dutch readers write euros, with a real minus.

    >>> euros(123456), euros(-1029500), euros(0)
    ('€ 1.234,56', '€ −10.295,00', '€ 0,00')
    """
    return f"€ {amount_display.euros(cents, with_cents=True)}"


def listed(words: Sequence[object], limit: int = 8) -> str:
    """Return words as a list in a sentence; above ``limit`` the rest is counted.

    >>> listed([2022]), listed(["a", "b", "c"]), listed([1, 2, 3, 4], limit=2)
    ('2022', 'a, b en c', '1, 2 en 2 andere')
    """
    texts = [str(word) for word in words]
    if len(texts) > limit:
        texts = [*texts[:limit], f"{len(texts) - limit} andere"]
    return texts[0] if len(texts) == 1 else ", ".join(texts[:-1]) + f" en {texts[-1]}"
