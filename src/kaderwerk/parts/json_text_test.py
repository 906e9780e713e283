"""Tests of the one canonical form of JSON."""

import hashlib
from decimal import Decimal

from kaderwerk.parts.json_text import canonical, fingerprint


def test_the_canonical_form_sorts_keys_and_keeps_amounts_exact() -> None:
    content = canonical({"b": [Decimal("27254.97"), 40000], "a": "één"})
    assert content == '{"a":"één","b":[27254.97,40000]}\n'.encode()
    assert fingerprint(content) == hashlib.sha256(content).hexdigest()
