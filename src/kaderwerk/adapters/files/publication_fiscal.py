"""What the open data mean for programs that compare budgets: the model of a Fiscal Data Package.

Version 1.0-rc.1 gives each column a type of a taxonomy and makes the rest optional; 0.3, which older programs read,
asks for a model. The descriptor holds both: https://specs.frictionlessdata.io/fiscal-data-package/.
"""

from kaderwerk.parts.edition import Edition

TAXONOMY = "https://specs.frictionlessdata.io/taxonomies/fiscal/budgets.json"
"""What the types of columns mean: the taxonomy of budgets of version 1.0-rc.1."""
_FACTS = "regels"
_DIMENSIONS: dict[str, tuple[str, str | None, tuple[str, ...], str]] = {
    "jaar": ("datetime", None, ("jaar",), "jaar"),
    "deelnemer": ("classification", "administrative", ("deelnemer",), "deelnemer"),
    "taakveld": ("classification", "functional", ("taakveld",), "taakveld"),
    "economische_categorie": ("classification", "economic", ("economische_categorie",), "economische_categorie"),
    "programma": ("activity", None, ("programma",), "programma"),
    "voorstel": ("activity", None, ("voorstel",), "voorstel"),
    "regel": ("fact", None, ("tabel", "regel", "omschrijving"), "regel"),
    "soort": ("other", None, ("soort",), "soort"),
    "aard": ("other", None, ("aard",), "aard"),
    "categorie": ("other", None, ("categorie",), "categorie"),
    "telt_mee": ("other", None, ("telt_mee",), "telt_mee"),
}
"""By name: the kind of a dimension, which classification it is, its columns of ``regels`` and its key among them."""


def fiscal_properties(edition: Edition) -> dict[str, object]:
    """Return what a Fiscal Data Package says beside its files: country, period, taxonomy and model."""
    return {
        "columnTypes": [TAXONOMY],
        "countryCode": "NL",
        "granularity": "aggregated",
        "fiscalPeriod": {"start": f"{edition.years[0]}-01-01", "end": f"{edition.years[-1]}-12-31"},
        "model": {
            "measures": {"bedrag": {"source": "bedrag", "resource": _FACTS, "currency": "EUR", "factor": 1}},
            "dimensions": {name: _dimension(*parts) for name, parts in _DIMENSIONS.items()},
        },
    }


def _dimension(kind: str, classification: str | None, columns: tuple[str, ...], key: str) -> dict[str, object]:
    found: dict[str, object] = {
        "dimensionType": kind,
        "attributes": {one: {"source": one, "resource": _FACTS} for one in columns},
        "primaryKey": [key],
    }
    return found if classification is None else found | {"classificationType": classification}
