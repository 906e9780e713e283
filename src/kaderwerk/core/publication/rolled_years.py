"""The shown years whose amounts were made by carrying structural amounts on."""

from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.scenarios.roll import EXTENDED_FROM


def rolled_years(dossier: Dossier) -> tuple[int, ...]:
    """Return the shown years from ``doorgetrokken_vanaf`` on, none when the dossier was not rolled."""
    first = dossier.features.get(EXTENDED_FROM)
    return tuple(year for year in dossier.years if first and year >= int(first))


def rolled_note(dossier: Dossier) -> str:
    """Return the sentence that people read under a table with such years, empty when there are none."""
    years = rolled_years(dossier)
    if not years:
        return ""
    return f"De bedragen vanaf {years[0]} zijn gemaakt door structurele bedragen door te trekken."
