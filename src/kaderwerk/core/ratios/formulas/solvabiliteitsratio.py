"""Equity as a part of the balance sheet: how much of what is owned is not borrowed."""

from kaderwerk.core.ratios.ratio import Amounts, Need, Quotient, Ratio


def _formula(amounts: Amounts) -> Quotient:
    return amounts["eigen_vermogen"], amounts["balanstotaal"]


RATIO = Ratio(
    code="solvabiliteitsratio",
    iv3="fk.3",
    title="Solvabiliteitsratio",
    source="BBV artikel 11 lid 2 onder d; Stcrt. 2015, 20619 (rekentabel solvabiliteitsratio)",
    text="A / B",
    needs=(
        Need(name="eigen_vermogen", letter="A", label="eigen vermogen (BBV 42)"),
        Need(name="balanstotaal", letter="B", label="balanstotaal"),
    ),
    formula=_formula,
)
