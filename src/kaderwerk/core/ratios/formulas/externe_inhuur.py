"""Hired staff as a part of all staff cost, an indicator of the organisation."""

from kaderwerk.core.ratios.ratio import Amounts, Need, Quotient, Ratio


def _formula(amounts: Amounts) -> Quotient:
    return amounts["inhuur"], amounts["loonsom"] + amounts["inhuur"]


RATIO = Ratio(
    code="externe_inhuur",
    iv3="bi.4",
    title="Externe inhuur",
    source="CBS, Iv3-definitiebestand Gemeente 2026, beleidsindicator bi.4",
    text="A / (B + A)",
    needs=(
        Need(name="inhuur", letter="A", label="kosten van ingeleend personeel"),
        Need(name="loonsom", letter="B", label="loonsom"),
    ),
    formula=_formula,
    has_bands=False,
)
