"""What a rule is: a code, a title, its source, and how it judges a dossier."""

from collections.abc import Callable
from dataclasses import dataclass

from kaderwerk.core.checks.finding import Finding, Measured, Unit, Verdict
from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.facts import Facts
from kaderwerk.core.perspective.compute import Perspective


@dataclass(frozen=True, kw_only=True)
class CheckInput:
    """What rules judge: a dossier, what it comes to in one scenario, and the facts of the outside world.

    The facts are those known on the peildatum, as the perspective has them. ``previous`` is the dossier that
    ``vorig_dossier`` names, where it could be found.
    """

    dossier: Dossier
    perspective: Perspective
    facts: Facts
    previous: Dossier | None = None


@dataclass(frozen=True, kw_only=True)
class Rule:
    """One rule; ``check`` gives a finding per subject and year, and at least one.

    ``is_for_authors``: it is about how a text was written, not about a figure, and is never published.
    """

    code: str
    title: str
    source: str
    check: Callable[[CheckInput], list[Finding]]
    is_for_authors: bool = False


@dataclass(frozen=True, kw_only=True)
class Verdicts:
    """Makes the findings of one rule, with its code and source."""

    rule: str
    source: str
    unit: Unit = "euro"

    def finding(
        self,
        verdict: Verdict,
        texts: tuple[str, str],
        *,
        subject: tuple[str, str] | None = None,
        year: int | None = None,
        value: Measured = None,
        norm: Measured = None,
    ) -> Finding:
        """Return a finding; ``texts`` are the explanation and the remedy (empty: nothing to do)."""
        return Finding(
            rule=self.rule,
            subject=subject,
            year=year,
            value=value,
            unit=self.unit,
            norm=norm,
            verdict=verdict,
            explanation=texts[0],
            remedy=texts[1],
            source=self.source,
        )
