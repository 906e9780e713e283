"""The steps of a waterfall: from an opening through changes to a closing, checked to lead there."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kaderwerk.parts.charts.amount import ChartAmount
from kaderwerk.parts.charts.scale import bounds


@dataclass(frozen=True, kw_only=True)
class Step:
    """One row; ``is_stand``: a balance that is measured from zero, else a change."""

    label: str
    amount: ChartAmount
    is_stand: bool = False


@dataclass(frozen=True, kw_only=True)
class Place:
    """A step with the amounts between which its bar lies: ``begin`` where it starts, ``end`` the balance after it."""

    step: Step
    begin: int
    end: int

    @property
    def look(self) -> str:
        """The look of its bar."""
        if self.step.is_stand:
            return "stand"
        if not self.step.amount.cents:
            return "nothing"
        return "minus" if self.step.amount.cents < 0 else "plus"

    @property
    def is_downward(self) -> bool:
        """Whether the bar goes from its begin to less."""
        return self.end < self.begin


def places(steps: Sequence[Step]) -> tuple[Place, ...]:
    """Return where each bar lies.

    Raises:
        ValueError: a balance is not the sum of what stands before it.
    """
    found: list[Place] = []
    for step in steps:
        before = found[-1].end if found else 0
        if step.is_stand:
            if found and step.amount.cents != before:
                raise ValueError(f"{step.label}: {step.amount.cents} cent; de stappen ervoor komen op {before}.")
            found.append(Place(step=step, begin=0, end=step.amount.cents))
        else:
            found.append(Place(step=step, begin=before, end=before + step.amount.cents))
    return tuple(found)


def span(steps: Sequence[Step]) -> tuple[int, int]:
    """Return the least and the largest balance on the way, with zero among them."""
    return bounds(one.end for one in places(steps))


def sentences(steps: Sequence[Step]) -> Iterator[str]:
    """Yield each step in words."""
    for step in steps:
        yield f"{step.label}: {step.amount.effect_in_words}."
