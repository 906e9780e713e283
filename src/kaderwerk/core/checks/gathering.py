"""Several judgements of one row as the one finding that a rule may give of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from kaderwerk.core.checks.finding import ATTENTION, FAILS, PASSES, UNDECIDED, Finding, Measured, Unit, Verdict
from kaderwerk.core.checks.rule import Verdicts
from kaderwerk.core.checks.wording import NOTHING_TO_DO

_GRAVEST_FIRST: tuple[Verdict, ...] = (FAILS, ATTENTION, UNDECIDED)


@dataclass(frozen=True, kw_only=True)
class Judgement:
    """What is wrong with a row in one respect; ``texts`` are the explanation and the remedy."""

    verdict: Verdict
    texts: tuple[str, str]
    value: Measured = None
    norm: Measured = None
    unit: Unit = "aantal"


def gathered(
    make: Verdicts, judgements: Sequence[Judgement], *, subject: tuple[str, str], passing: Judgement
) -> Finding:
    """Return the finding of a row: the gravest judgement gives verdict and figures, the texts of all stand in it.

    ``passing`` is the judgement of a row that nothing is wrong with.
    """
    ordered = sorted(judgements, key=lambda one: _GRAVEST_FIRST.index(one.verdict)) or [passing]
    first = ordered[0]
    explanation = " ".join(one.texts[0] for one in ordered)
    remedy = " ".join(one.texts[1] for one in ordered) if first.verdict != PASSES else NOTHING_TO_DO
    own = Verdicts(rule=make.rule, source=make.source, unit=first.unit)
    return own.finding(first.verdict, (explanation, remedy), subject=subject, value=first.value, norm=first.norm)
