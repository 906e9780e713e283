"""What the format of a cell in Excel shows of a number: its decimals, its thousands, its unit and its sign."""

import re
from dataclasses import replace

from kaderwerk.adapters.documents.formats.dutch_values import PLAIN, NumberForm, is_unit

_CODE_MAX = 255
_SCALE = re.compile(r"[0#?](,+)(?=\.|[^0#?,.]*$)")
_BEHIND = re.compile(r"[0#?][^0#?]*$")
_QUOTED = re.compile(r'"([^"]*)"')
# What a format shows as it stands: quoted text, escaped characters, colours and conditions.
LITERAL = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]', re.IGNORECASE)
_SECTIONS = re.compile(r';(?=(?:[^"]*"[^"]*")*[^"]*$)')
_CONDITION = re.compile(r"\[[<>=]")
_UNSHOWN = re.compile(r"\[[^\]]*\]|_.|\*.")
_PLACES = re.compile(r"[0#?]")
_POWER_OR_FRACTION = re.compile(r"E[+-]|/", re.IGNORECASE)
_MINUSES = ("-", "−")
_BUILT_IN = {1: 0, 2: 2, 3: 0, 4: 2, 5: 0, 6: 0, 7: 2, 8: 2, 37: 0, 38: 0, 39: 2, 40: 2, 41: 0, 42: 0, 43: 2, 44: 2}
"""The formats that a workbook names by their number alone, with how many decimals they show."""


def built_in_form(number: int) -> NumberForm:
    """Return what a format that every Excel knows shows of a number."""
    return NumberForm(places=_BUILT_IN.get(number))


def number_form(code: str) -> NumberForm:
    """Return how a format shows a number: each comma behind its last digit divides by a thousand.

    >>> number_form("#,##0,"), number_form('0.0,," mln"')
    (NumberForm(thousands=1, unit='', places=0, has_minus=False, below=None), \
NumberForm(thousands=2, unit='mln', places=1, has_minus=False, below=None))
    >>> form = number_form('"€" #,##0.00;[Red]("€" #,##0.00)')
    >>> form.places, form.has_minus, form.below.places, form.below.has_minus
    (2, False, 2, True)
    >>> number_form("General") == number_form("[<1000]0;0,") == PLAIN
    True
    """
    if _CONDITION.search(code):
        # Which section counts depends on the number; what the cell holds is right in each.
        return PLAIN
    first, *others = _SECTIONS.split(code[:_CODE_MAX])
    form = _section(first)
    return form if not others or not _has_places(others[0]) else replace(form, below=_section(others[0]))


def _has_places(section: str) -> bool:
    return _PLACES.search(LITERAL.sub("", section)) is not None


def _section(section: str) -> NumberForm:
    bare = LITERAL.sub("", section)
    scaled = _SCALE.search(bare)
    behind = _BEHIND.search(section)
    unit = "".join(_QUOTED.findall(behind[0])).strip() if behind else ""
    return NumberForm(
        thousands=min(len(scaled[1]), 3) if scaled else 0,
        unit=unit if is_unit(unit) else "",
        places=_places(bare),
        has_minus=_has_minus(section),
    )


def _places(bare: str) -> int | None:
    if not _PLACES.search(bare) or _POWER_OR_FRACTION.search(bare):
        return None
    return len(_PLACES.findall(bare.partition(".")[2]))


def _has_minus(section: str) -> bool:
    """Tell a minus or brackets around the number from the stroke of ``€ 5,-`` and from one within words."""
    plain = _UNSHOWN.sub("", section).replace('"', "").replace("\\", "")
    before, _, _ = plain.partition(next(iter(_PLACES.findall(plain)), "\0"))
    behind = _BEHIND.search(plain)
    head = before.replace("EUR", "").strip(" €")
    return head in (*_MINUSES, "(") or (behind is not None and behind[0][1:].strip() in _MINUSES)
