"""JSON as text: readable for people, canonical for hashing; amounts stay exact decimals."""

import hashlib
from typing import Any

import simplejson


def readable(value: Any) -> str:  # noqa: ANN401  # anything that JSON can hold
    """Return JSON with an indent of two and the keys in their own order."""
    return simplejson.dumps(value, use_decimal=True, ensure_ascii=False, indent=2, allow_nan=False)


def canonical(value: Any) -> bytes:  # noqa: ANN401  # anything that JSON can hold
    """Return the one form of a value: sorted keys, no spaces, UTF-8, a line end at the end."""
    text = simplejson.dumps(
        value, use_decimal=True, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
    )
    return (text + "\n").encode()


def fingerprint(content: bytes) -> str:
    """Return the SHA-256 of bytes as hexadecimal text."""
    return hashlib.sha256(content).hexdigest()
