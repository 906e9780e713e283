"""From one scenario to another over the same dossier: per proposal and per parameter, what the choice does."""

import dataclasses
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

import numpy as np

from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.facts import Facts
from kaderwerk.core.money import CentsArray, round_half_up
from kaderwerk.core.overlay import WHOLE, Overlay
from kaderwerk.core.perspective.compute import NO_FACTS, compute

CHOICES, PARAMETERS = "scenarios", "scenarioparameters"
"""The tables that hold what differs."""


@dataclass(frozen=True, kw_only=True)
class OverlayStep:
    """What one proposal (table ``scenarios``) or one parameter (``scenarioparameters``) does to the balance."""

    table: str
    subject: str
    old: str
    new: str
    effects_cents: tuple[int, ...]


def overlay_steps(dossier: Dossier, first: Overlay, second: Overlay, *, facts: Facts = NO_FACTS) -> list[OverlayStep]:
    """Return the steps from one overlay to another; together exactly the difference of the totals.

    First every proposal of which the choice differs, then the parameters one by one in order of name.
    """
    proposals = dossier.table("voorstellen").column("voorstel")
    differing = [
        (one, choice_text(first, one), choice_text(second, one))
        for one in proposals
        if _choice(first, one) != _choice(second, one)
    ]
    names = sorted({*first.differences, *second.differences})
    parameters = [name for name in names if first.difference(name) != second.difference(name)]
    if not (differing or parameters):
        return []
    before = compute(dossier, first, facts=facts)
    at = dataclasses.replace(second, differences=first.differences)
    after = compute(dossier, at, facts=facts)
    effects = [after.effect(one).cents - before.effect(one).cents for one, _, _ in differing]
    steps = [
        OverlayStep(table=CHOICES, subject=one, old=old, new=new, effects_cents=_cents(effect))
        for (one, old, new), effect in zip(differing, effects, strict=True)
    ]
    total = after.balance["totaal"].cents
    whole = total - before.balance["totaal"].cents
    assert (np.sum(effects, axis=0, dtype=np.int64) == whole).all(), "proposals stand apart"  # noqa: S101
    for name in parameters:
        at = dataclasses.replace(at, differences={**at.differences, name: second.difference(name)})
        found = compute(dossier, at, facts=facts).balance["totaal"].cents
        old, new = (points_text(overlay.difference(name)) for overlay in (first, second))
        steps.append(OverlayStep(table=PARAMETERS, subject=name, old=old, new=new, effects_cents=_cents(found - total)))
        total = found
    return steps


def _choice(overlay: Overlay, proposal: str) -> tuple[bool, Fraction, int]:
    """What a scenario does with a proposal, exact: its words may round a percentage."""
    if proposal not in overlay.counted:
        return False, WHOLE, 0
    return True, overlay.part(proposal), overlay.delay(proposal)


def choice_text(overlay: Overlay, proposal: str) -> str:
    """Return what a scenario does with a proposal, in the words of the table ``scenarios``."""
    if proposal not in overlay.counted:
        return "afwijzen"
    part, delay = overlay.part(proposal), overlay.delay(proposal)
    how = []
    if part != WHOLE:
        how.append(f"{points_text(part * 100)} %")
    if delay:
        how.append(f"{delay} jaar later")
    return f"aanpassen: {', '.join(how)}" if how else "overnemen"


def points_text(points: Fraction) -> str:
    """Return a percentage or percentage points with as many decimals as it has, at most six.

    >>> points_text(Fraction(5, 2)), points_text(Fraction(-1)), points_text(Fraction("33.333"))
    ('2.5', '-1', '33.333')
    """
    millionths = round_half_up(points.numerator * 1_000_000, points.denominator)
    return f"{(Decimal(millionths) / 1_000_000).normalize():f}"


def _cents(effects: CentsArray) -> tuple[int, ...]:
    return tuple(effects.tolist())
