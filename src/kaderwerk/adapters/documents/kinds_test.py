"""The list of kinds: every reader exists, and no suffix stands for two kinds."""

import importlib

import pytest

from kaderwerk.adapters.documents.kinds import KINDS, SUFFIXES, Kind, kind_with


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.suffixes[0])
def test_every_reader_exists(kind: Kind) -> None:
    module, _, function = kind.reader.partition(":")
    assert callable(getattr(importlib.import_module(module), function))


def test_a_suffix_stands_for_one_kind_whatever_its_case() -> None:
    assert len(set(SUFFIXES)) == len(SUFFIXES)
    assert kind_with(".PDF") is kind_with(".pdf") is not None
    assert kind_with(".rtf") is kind_with("") is None
