"""Finds the measures of keys in their folder, those of the contract first."""

import importlib
import pkgutil
from collections.abc import Iterable
from functools import cache

from kaderwerk.core.allocation.key import Key

KEYS_FOLDER = "kaderwerk.core.allocation.keys"

FIRST_KEYS = ("percentage", "inwoners", "fte", "afname", "gewicht")
"""The measures of the contract in its order; every other one follows by its code."""


class KeyRefusedError(ValueError):
    """A measure cannot take part: its code is taken, or it lacks a title, a source or a meaning."""


def ordered_keys(found: Iterable[Key]) -> dict[str, Key]:
    """Return measures by code, in the order in which people choose from them.

    Raises:
        KeyRefusedError: a double code, an incomplete measure, or one of the contract that is missing.
    """
    by_code: dict[str, Key] = {}
    for key in found:
        if not all(text.strip() for text in (key.code, key.title, key.source, key.noun, key.meaning)):
            raise KeyRefusedError(f"Maatstaf {key.code or '(zonder code)'} heeft geen code, titel, bron of betekenis.")
        if key.code in by_code:
            raise KeyRefusedError(f"Er zijn twee maatstaven met de code {key.code}.")
        by_code[key.code] = key
    missing = [code for code in FIRST_KEYS if code not in by_code]
    if missing:
        raise KeyRefusedError(f"Deze maatstaven ontbreken: {', '.join(missing)}.")
    others = sorted(code for code in by_code if code not in FIRST_KEYS)
    return {code: by_code[code] for code in (*FIRST_KEYS, *others)}


@cache
def all_keys() -> dict[str, Key]:
    """Return every measure of the folder by code; a file there without a ``KEY`` of its own name is our mistake."""
    found = []
    for module in pkgutil.iter_modules(importlib.import_module(KEYS_FOLDER).__path__):
        if module.name.endswith("_test"):
            continue
        key = importlib.import_module(f"{KEYS_FOLDER}.{module.name}").KEY
        assert isinstance(key, Key), f"{module.name}.py holds no measure"  # noqa: S101
        assert key.code == module.name, f"{module.name}.py holds the measure {key.code}"  # noqa: S101
        found.append(key)
    return ordered_keys(found)
