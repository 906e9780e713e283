"""Net debt as a part of income: what remains of the debt when money that is lent out for long is left in it."""

from kaderwerk.core.ratios.ratio import Amounts, Need, Quotient, Ratio

DEBTS = (
    Need(name="vaste_schuld", letter="A", label="vaste schulden (BBV 46)"),
    Need(name="netto_vlottende_schuld", letter="B", label="netto vlottende schulden (BBV 48)"),
    Need(name="overlopende_passiva", letter="C", label="overlopende passiva (BBV 49)"),
)
LONG_PLACEMENTS = Need(
    name="financiele_vaste_activa", letter="D", label="uitzettingen van een jaar of langer (BBV 36 d, e en f)"
)
LIQUID = (
    Need(name="uitzettingen", letter="E", label="uitzettingen korter dan een jaar (BBV 39)"),
    Need(name="liquide_middelen", letter="F", label="liquide middelen (BBV 40)"),
    Need(name="overlopende_activa", letter="G", label="overlopende activa (BBV 40a)"),
)
INCOME = Need(name="totale_baten", letter="H", label="totale baten zonder reservemutaties (BBV 17 c)")


def net_debt(amounts: Amounts) -> int:
    """Return debts less placements, cash and accrued assets, in cents."""
    return sum(amounts[one.name] for one in DEBTS) - sum(amounts[one.name] for one in (LONG_PLACEMENTS, *LIQUID))


def _formula(amounts: Amounts) -> Quotient:
    return net_debt(amounts), amounts[INCOME.name]


RATIO = Ratio(
    code="netto_schuldquote",
    iv3="fk.1",
    title="Netto schuldquote",
    source="BBV artikel 11 lid 2 onder d; Stcrt. 2015, 20619 (rekentabel netto schuldquote)",
    text="(A + B + C − D − E − F − G) / H",
    needs=(*DEBTS, LONG_PLACEMENTS, *LIQUID, INCOME),
    formula=_formula,
)
