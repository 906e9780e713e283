"""What a rule found: figure, norm, verdict, and what to do about it."""

import datetime
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

Verdict = Literal["voldoet", "let_op", "voldoet_niet", "niet_te_bepalen"]
Unit = Literal["euro", "procent", "aantal", "datum"]
Measured = int | Fraction | datetime.date | None
"""Cents when the unit is euro, a count, a share of one, a date; None: there is no figure, or it is unknown."""

PASSES: Verdict = "voldoet"
ATTENTION: Verdict = "let_op"
FAILS: Verdict = "voldoet_niet"
UNDECIDED: Verdict = "niet_te_bepalen"


@dataclass(frozen=True, kw_only=True)
class Finding:
    """One row of ``check``: one rule on one subject in one year.

    ``subject`` is the table and the id of the row that it is about; None: the dossier as a whole. Texts
    are Dutch and complete: they are read on a page, in a file and on a terminal.
    """

    rule: str
    subject: tuple[str, str] | None
    year: int | None
    value: Measured
    unit: Unit
    norm: Measured
    verdict: Verdict
    explanation: str
    remedy: str
    source: str
