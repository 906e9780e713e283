"""What a measure of keys is: what the value of a part counts, and what the parts of one key must add up to."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Key:
    """One measure by which a verdeelsleutel divides; ``code`` is its name in the column ``maatstaf``.

    ``noun`` names what values count, in the plural. ``meaning`` says in a sentence what the value of a part is.
    ``is_measured``: an empty value is looked up in ``maatstaven`` on the key's peildatum as a matter of course;
    otherwise the decision on the key gives the values. ``parts_total``: what the values of a key add up to, None
    when only their proportion counts.
    """

    code: str
    title: str
    source: str
    noun: str
    meaning: str
    is_measured: bool
    parts_total: int | None = None
