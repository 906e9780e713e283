"""Runs the examples in the docstrings of this room."""

import doctest
import importlib
import pkgutil

import pytest

from kaderwerk import parts

NAMES = sorted(
    f"{parts.__name__}.{one.name}"
    for one in pkgutil.iter_modules(parts.__path__)
    if not one.name.endswith("_test") and one.name != "pages"
)


@pytest.mark.parametrize("name", NAMES)
def test_the_examples_are_true(name: str) -> None:
    outcome = doctest.testmod(importlib.import_module(name))
    assert not outcome.failed
