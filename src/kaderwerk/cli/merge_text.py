"""What a merge did with each claim, in sentences: one line a claim, the unchanged ones counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kaderwerk.cli.waterfall_text import short
from kaderwerk.core.visible_text import visible
from kaderwerk.parts.numbers import number

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kaderwerk.core.claims.merge_report import Difference, MergedClaim

_SILENT = ("claim", "begin", "einde", "zin", "gelezen", "sha256", "bevestigd", "bevestigd_door", "bevestigd_op")
"""Columns whose change says nothing to a reader by itself: a word behind the line says what it means."""


def merge_lines(report: Sequence[MergedClaim]) -> Iterator[str]:
    """Yield a sentence for each claim that is not simply unchanged, and a count of those that are."""
    for one in report:
        if str(one.outcome) != "ongewijzigd":
            yield visible(_line(one))
        if one.kept:
            yield visible(_kept_line(one))
    unchanged = sum(1 for one in report if str(one.outcome) == "ongewijzigd")
    if unchanged:
        yield f"ongewijzigd: {'1 voorstel' if unchanged == 1 else f'{unchanged} voorstellen'}"


def _line(one: MergedClaim) -> str:
    match str(one.outcome):
        case "niet meer gevonden":
            return f"niet meer gevonden: {one.title} staat niet meer in {one.file}; het voorstel blijft in het dossier"
        case "nieuw":
            amounts = (
                ", ".join(f"{each.label}: {_text(each, each.new)}" for each in one.differences) or "nog zonder bedrag"
            )
            waits = " (wacht op bevestiging en telt nog niet mee)" if one.waits else ""
            return f"nieuw: {one.title}, {amounts}{waits}"
        case "vastgesteld":
            return f"vastgesteld: {one.title}, {_changes(one)} (niet overgenomen: over dit voorstel is besloten)"
        case _:
            return f"{one.outcome}: {one.title}, {_changes(one)}{_remark(one)}"


def _remark(one: MergedClaim) -> str:
    if one.reason_left:
        return f" (niet overgenomen: {one.reason_left})"
    if one.must_confirm:
        return " (was door een mens bevestigd; bevestig opnieuw)"
    has_become = any(each.column == "bevestigd" and each.new == "ja" for each in one.differences)
    if has_become:
        return " (telt nu mee)"
    return " (wacht op bevestiging en telt nog niet mee)" if one.waits else ""


def _changes(one: MergedClaim) -> str:
    # A line and its cover have a source each: what both say is said once.
    texts = dict.fromkeys(_change(each) for each in one.differences if each.column not in _SILENT)
    if texts:
        return ", ".join(texts)
    if any(each.column == "zin" for each in one.differences):
        return "andere woorden, dezelfde bedragen"
    return "een andere plaats in de tekst"


def _change(one: Difference) -> str:
    return f"{one.label}: {_text(one, one.old)} → {_text(one, one.new)}"


def _kept_line(one: MergedClaim) -> str:
    cells = ", ".join(f"{each.label}: {_text(each, each.old)} (gelezen: {_text(each, each.new)})" for each in one.kept)
    return f"behouden: {one.title}, {cells}: het dossier is met de hand aangepast"


def _text(one: Difference, text: str) -> str:
    """Return an amount in euros, a number with its comma, other text as it is."""
    if text in ("", "PM"):
        return text or "leeg"
    if one.column.isdigit() or one.column == "per_jaar":
        return f"€ {number(text)}"
    return number(short(text))
