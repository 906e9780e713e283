"""What a family pays in local taxes, beside what a family pays on average in the country the year before."""

from kaderwerk.core.ratios.ratio import Amounts, Need, Quotient, Ratio


def _formula(amounts: Amounts) -> Quotient:
    charges = amounts["ozb_gezin"] + amounts["rioolheffing_gezin"] + amounts["afvalstoffenheffing_gezin"]
    return charges - amounts["heffingskorting"], amounts["woonlasten_landelijk"]


RATIO = Ratio(
    code="belastingcapaciteit",
    iv3="fk.6",
    title="Belastingcapaciteit",
    source="BBV artikel 11 lid 2 onder d; Stcrt. 2015, 20619 (rekentabel belastingcapaciteit); COELO-atlas (F)",
    text="(A + B + C − D) / F, met F van het jaar ervoor",
    needs=(
        Need(name="ozb_gezin", letter="A", label="OZB van een gezin bij een gemiddelde woningwaarde"),
        Need(name="rioolheffing_gezin", letter="B", label="rioolheffing van een gezin"),
        Need(name="afvalstoffenheffing_gezin", letter="C", label="afvalstoffenheffing van een gezin"),
        Need(name="heffingskorting", letter="D", label="heffingskorting", is_optional=True),
        Need(name="woonlasten_landelijk", letter="F", label="gemiddelde woonlasten in het land", year_shift=-1),
    ),
    formula=_formula,
)
