"""Overhead as a part of all expenditure, an indicator of the organisation."""

from kaderwerk.core.ratios.ratio import Amounts, Need, Quotient, Ratio


def _formula(amounts: Amounts) -> Quotient:
    return amounts["overhead"], amounts["totale_lasten"]


RATIO = Ratio(
    code="overhead_aandeel",
    iv3="bi.5",
    title="Overhead",
    source="CBS, Iv3-definitiebestand Gemeente 2026, beleidsindicator bi.5; lasten zonder toevoegingen aan reserves",
    text="A / B",
    needs=(
        Need(name="overhead", letter="A", label="lasten op taakveld 0.4"),
        Need(name="totale_lasten", letter="B", label="totale lasten zonder toevoegingen aan reserves"),
    ),
    formula=_formula,
    has_bands=False,
)
