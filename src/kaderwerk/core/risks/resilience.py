"""The resilience of an organisation: what is there to bear risks, against what the risks ask, and its class."""

import re
from dataclasses import dataclass
from fractions import Fraction

from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.dossier.table import PM, VALUE
from kaderwerk.core.facts import Facts
from kaderwerk.core.overlay import Overlay
from kaderwerk.core.questions import QuestionError
from kaderwerk.core.risks.own_risks import OwnRisks, own_risks
from kaderwerk.core.risks.simulation import RequiredCapacity, required_capacity

CERTAINTY = "weerstand_zekerheid"
"""The percentage of certainty: a row of ``verordening``, else a fact."""
CLASS_NAMES = {
    "A": "uitstekend",
    "B": "ruim voldoende",
    "C": "voldoende",
    "D": "matig",
    "E": "onvoldoende",
    "F": "ruim onvoldoende",
}
_PERCENTAGE = re.compile(r"\d{1,3}(\.\d{1,4})?", re.ASCII)


@dataclass(frozen=True, kw_only=True)
class Resilience:
    """Available capacity per shown year and required capacity, for one organisation in one scenario.

    ``available_cents`` has None in a year in which no part has an amount; ``pm`` marks years that leave out a PM.
    """

    years: tuple[int, ...]
    available_cents: tuple[int | None, ...]
    pm: tuple[bool, ...]
    required: RequiredCapacity
    own: OwnRisks

    def ratio(self, at: int) -> Fraction | None:
        """Return available over required capacity in a shown year; None: one of both is missing or nothing."""
        available = self.available_cents[at]
        return Fraction(available, self.required.cents) if available is not None and self.required.cents > 0 else None


def resilience(dossier: Dossier, *, organisation: str, overlay: Overlay, facts: Facts) -> Resilience:
    """Return the resilience of an organisation.

    Raises:
        UnknownFactError: neither verordening nor facts say which certainty is asked.
        QuestionError: that certainty is no percentage, or the risks are too large to add up.
    """
    certainty = certainty_asked(dossier, facts)
    table = dossier.table("weerstandscapaciteit")
    cents, states = table.amounts(dossier.years)
    is_known = (states == VALUE).any(axis=0).tolist() if table.size else [False] * len(dossier.years)
    sums = (cents * (states == VALUE)).sum(axis=0).tolist()
    own = own_risks(dossier, organisation=organisation, overlay=overlay)
    return Resilience(
        years=dossier.years,
        available_cents=tuple(one if known else None for one, known in zip(sums, is_known, strict=True)),
        pm=tuple((states == PM).any(axis=0).tolist()) if table.size else (False,) * len(dossier.years),
        required=required_capacity(own.risks, certainty=certainty),
        own=own,
    )


def certainty_asked(dossier: Dossier, facts: Facts) -> Fraction:
    """Return the certainty that the council chose, else the usual one, as a Fraction of one.

    Of the rows of ``verordening`` the newest that holds on 1 January of the budget year counts.

    Raises:
        UnknownFactError: neither knows it.
        QuestionError: the row of verordening holds no percentage above 0 and at most 100.
    """
    table = dossier.table("verordening")
    rows = [table.row(row) for row in table.positions("bepaling").get(CERTAINTY, [])]
    in_force = [row for row in rows if row.get("vanaf", "") <= f"{dossier.budget_year}-01-01"]
    if not in_force:
        return facts.fact(CERTAINTY, dossier.budget_year).value / 100
    text = max(in_force, key=lambda row: row.get("vanaf", ""))["waarde"]
    percentage = Fraction(text) if _PERCENTAGE.fullmatch(text) else Fraction(0)
    if not 0 < percentage <= 100:
        message = (
            f"Bepaling {CERTAINTY} van de verordening is {text}; verwacht: een percentage boven 0 en hoogstens 100, "
            "als 90 of 97.5."
        )
        raise QuestionError(message)
    return percentage / 100


def resilience_class(ratio: Fraction, facts: Facts, year: int) -> str:
    """Return the class of a ratio, A to F; a class holds from its own bound on.

    Raises:
        UnknownFactError: a bound is not known in that year.
    """
    for letter in "ABCDE":
        if ratio >= facts.fact(f"weerstandsklasse_{letter.lower()}", year).value:
            return letter
    return "F"
