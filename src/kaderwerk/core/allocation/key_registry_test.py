"""The registry of measures: the contract's own in its order, doubles and gaps refused, a new file found by itself."""

import importlib
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from kaderwerk.core.allocation.key import Key
from kaderwerk.core.allocation.key_registry import FIRST_KEYS, KEYS_FOLDER, KeyRefusedError, all_keys, ordered_keys

NEW_KEY = '''
"""The floor area of what a participant owns."""

from kaderwerk.core.allocation.key import Key

KEY = Key(
    code="oppervlakte",
    title="Oppervlakte",
    source="Basisregistratie adressen en gebouwen",
    noun="vierkante meters",
    meaning="De oppervlakte in vierkante meters.",
    is_measured=True,
)
'''


def test_the_measures_of_the_contract_come_first_and_in_its_order() -> None:
    codes = list(all_keys())
    assert codes[: len(FIRST_KEYS)] == list(FIRST_KEYS)
    assert codes[len(FIRST_KEYS) :] == sorted(codes[len(FIRST_KEYS) :])
    assert all(isinstance(key, Key) for key in all_keys().values())


def test_the_registry_refuses_doubles_gaps_and_measures_that_say_too_little() -> None:
    keys = list(all_keys().values())
    with pytest.raises(KeyRefusedError, match="twee maatstaven met de code fte"):
        ordered_keys([*keys, next(key for key in keys if key.code == "fte")])
    with pytest.raises(KeyRefusedError, match="Maatstaf percentage heeft geen code, titel, bron of betekenis"):
        ordered_keys([*keys[1:], replace(keys[0], source=" ")])
    with pytest.raises(KeyRefusedError, match=r"Maatstaf \(zonder code\) heeft geen code"):
        ordered_keys([*keys, replace(keys[0], code="")])
    with pytest.raises(KeyRefusedError, match="ontbreken: afname"):
        ordered_keys(key for key in keys if key.code != "afname")


def test_a_measure_of_ones_own_is_one_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "oppervlakte.py").write_text(NEW_KEY, encoding="utf-8")
    folder = importlib.import_module(KEYS_FOLDER)
    monkeypatch.setattr(folder, "__path__", [*folder.__path__, str(tmp_path)])
    try:
        found = all_keys.__wrapped__()
    finally:
        sys.modules.pop(f"{KEYS_FOLDER}.oppervlakte", None)
    assert list(found) == [*all_keys(), "oppervlakte"]
    assert found["oppervlakte"].noun == "vierkante meters"
