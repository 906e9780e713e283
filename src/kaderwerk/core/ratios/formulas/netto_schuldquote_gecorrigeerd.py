"""Net debt without what was lent on: loans granted come back, and are left out of the debt."""

from kaderwerk.core.ratios.formulas.netto_schuldquote import DEBTS, INCOME, LIQUID, LONG_PLACEMENTS, net_debt
from kaderwerk.core.ratios.ratio import Amounts, Need, Quotient, Ratio

LOANS = Need(name="verstrekte_leningen", letter="D", label="verstrekte leningen (BBV 36 b en c)")


def _formula(amounts: Amounts) -> Quotient:
    return net_debt(amounts) - amounts[LOANS.name], amounts[INCOME.name]


RATIO = Ratio(
    code="netto_schuldquote_gecorrigeerd",
    iv3="fk.2",
    title="Netto schuldquote gecorrigeerd voor alle verstrekte leningen",
    source="BBV artikel 11 lid 2 onder d; Stcrt. 2015, 20619 (rekentabel netto schuldquote gecorrigeerd)",
    text="(A + B + C − D − E − F − G) / H, met in D ook de verstrekte leningen",
    needs=(*DEBTS, LONG_PLACEMENTS, LOANS, *LIQUID, INCOME),
    formula=_formula,
)
