"""The risks of one organisation in one scenario: its own part of each, and the incomplete ones by name."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from kaderwerk.core.allocation.allocate import KeyBook, allocate
from kaderwerk.core.amount_text import read_amount
from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.dossier.key_book import key_book
from kaderwerk.core.money import CENTS_MAX, round_half_up
from kaderwerk.core.overlay import Overlay
from kaderwerk.core.risks.impact import Impact
from kaderwerk.core.risks.simulation import Risk


@dataclass(frozen=True, kw_only=True)
class OwnRisks:
    """Risks that count, and the ids of those that cannot with what is wrong, as the end of a Dutch sentence."""

    risks: tuple[Risk, ...]
    incomplete: Mapping[str, str]


def own_risks(dossier: Dossier, *, organisation: str, overlay: Overlay) -> OwnRisks:
    """Return the risks of an organisation.

    A risk with a key falls on its participants by that key of the budget year; without a key it is of its
    ``organisatie``, or of the dossier's. A risk of a proposal counts when the proposal does. ``factor`` weighs
    structural risks, and those of which the nature is not known.
    """
    table = dossier.table("risicos")
    book = key_book(dossier) if any(table.column("sleutel")) else {}
    risks: list[Risk] = []
    incomplete: dict[str, str] = {}
    for row in range(table.size):
        cells = table.row(row)
        if cells.get("voorstel") and cells["voorstel"] not in overlay.counted:
            continue
        owner = dossier.owner(cells.get("organisatie") or dossier.organisation)
        if owner != organisation and not cells.get("sleutel"):
            continue
        name = cells["risico"]
        impact = _impact(cells)
        probability = Fraction(cells["kans"]) if cells.get("kans") else None
        if probability is None:
            incomplete[name] = "de kans ontbreekt"
        elif cells.get("factor", "").startswith("-"):
            incomplete[name] = "de factor is negatief"
        elif impact is None:
            incomplete[name] = "het gevolg ontbreekt"
        elif max(abs(impact.least), abs(impact.most)) > CENTS_MAX:
            incomplete[name] = "het gevolg maal de factor is te groot"
        else:
            part = _own_part(book, impact, cells, year=dossier.budget_year, organisation=organisation, owner=owner)
            if part is not None:
                risks.append(Risk(risk=name, probability=probability, impact=part))
    return OwnRisks(risks=tuple(risks), incomplete=incomplete)


def _impact(cells: Mapping[str, str]) -> Impact | None:
    """Return the whole impact: a missing end is the likely amount, a missing likely amount the middle."""
    least, likely, most = (
        read_amount(cells[name]) if cells.get(name) else None for name in ("minimum", "waarschijnlijk", "maximum")
    )
    if likely is None:
        if least is None or most is None:
            return None
        likely = round_half_up(least + most, 2)
    least, most = likely if least is None else least, likely if most is None else most
    if not least <= likely <= most:
        return None
    factor = Fraction(cells["factor"]) if cells.get("factor") and cells.get("aard") != "incidenteel" else Fraction(1)
    if factor < 0:
        return None
    weighed = [round_half_up(one * factor.numerator, factor.denominator) for one in (least, likely, most)]
    return Impact(least=weighed[0], likely=weighed[1], most=weighed[2])


def _own_part(
    book: KeyBook, impact: Impact, cells: Mapping[str, str], *, year: int, organisation: str, owner: str
) -> Impact | None:
    """Return what falls on the organisation; None: nothing."""
    if not cells.get("sleutel"):
        return impact
    totals = np.array([impact.least, impact.likely, impact.most], dtype=np.int64)
    shares = allocate(book, cells["sleutel"], year=year, totals=totals)
    if not shares:
        # Nobody takes part in that year: as with lines, the whole stays with who asks.
        return impact if owner == organisation else None
    if organisation not in shares:
        return None
    # A cent of rounding must not put the likely amount outside its ends.
    least, likely, most = sorted(shares[organisation].tolist())
    return Impact(least=least, likely=likely, most=most)
