"""Text of others made harmless for a message: what steers a terminal or turns the direction of text is named."""

import re

# Controls, signs that turn the direction of text, and halves of a character that no file can hold.
_STEERING = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")


def visible(text: str) -> str:
    r"""Return a text on one line in which every sign that acts instead of being read is named.

    >>> visible("Zo\x1b[31mnder\u202e"), visible("Duo+ — één")
    ('Zo[U+001B][31mnder[U+202E]', 'Duo+ — één')
    """
    return _STEERING.sub(lambda match: f"[U+{ord(match[0]):04X}]", text)
