"""Finds the ratios in their folder and refuses one that is double or incomplete."""

import importlib
import pkgutil
from collections.abc import Iterable
from functools import cache
from types import ModuleType

from kaderwerk.core.ratios.ratio import Ratio

FORMULAS_FOLDER = "kaderwerk.core.ratios.formulas"
CASES_SUFFIX = ".cases.yaml"


class RatioRefusedError(ValueError):
    """A ratio cannot take part: its code is taken, or it lacks a title, a source, a need or its cases."""


def ordered_ratios(found: Iterable[Ratio]) -> tuple[Ratio, ...]:
    """Return ratios in the order of their Iv3 code: key figures first, then indicators.

    Raises:
        RatioRefusedError: a double code, or an incomplete ratio.
    """
    by_code: dict[str, Ratio] = {}
    for ratio in found:
        texts = (ratio.code, ratio.iv3, ratio.title, ratio.source, ratio.text)
        if not all(text.strip() for text in texts) or not ratio.needs:
            name = ratio.code or "(zonder code)"
            message = f"Kengetal {name}: code, Iv3-code, titel, bron, formule en invoer moeten er zijn."
            raise RatioRefusedError(message)
        if ratio.code in by_code or ratio.iv3 in {one.iv3 for one in by_code.values()}:
            raise RatioRefusedError(f"Er zijn twee kengetallen met de code {ratio.code} of {ratio.iv3}.")
        by_code[ratio.code] = ratio
    return tuple(sorted(by_code.values(), key=lambda one: (not one.iv3.startswith("fk."), one.iv3)))


def ratios_in(package: ModuleType) -> tuple[Ratio, ...]:
    """Return the ratios of a package: one in each module that is no test.

    Raises:
        RatioRefusedError: as ``ordered_ratios``, or a module without a ``RATIO`` of its own name.
    """
    found = []
    for one in pkgutil.iter_modules(package.__path__):
        if one.name.endswith("_test"):
            continue
        ratio = getattr(importlib.import_module(f"{package.__name__}.{one.name}"), "RATIO", None)
        if not isinstance(ratio, Ratio) or ratio.code != one.name:
            raise RatioRefusedError(f"{one.name}.py bevat geen RATIO met de code {one.name}.")
        found.append(ratio)
    return ordered_ratios(found)


@cache
def all_ratios() -> tuple[Ratio, ...]:
    """Return every ratio of the folder."""
    return ratios_in(importlib.import_module(FORMULAS_FOLDER))


def refuse_without_cases(ratios: Iterable[Ratio], files: Iterable[str]) -> None:
    """Refuse a ratio whose file of cases is not among the files of its folder.

    Cases lie in the source and are not shipped, so that a test calls this and not the start of the program.

    Raises:
        RatioRefusedError: names the ratios without cases.
    """
    names = set(files)
    bare = [one.code for one in ratios if one.code + CASES_SUFFIX not in names]
    if bare:
        raise RatioRefusedError(f"Deze kengetallen hebben geen {CASES_SUFFIX}: {', '.join(bare)}.")
