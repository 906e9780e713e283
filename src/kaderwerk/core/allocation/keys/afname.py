"""What a participant buys: products times their norm, often averaged over some years."""

from kaderwerk.core.allocation.key import Key

KEY = Key(
    code="afname",
    title="Afname",
    source="Afgenomen producten per deelnemer, zoals de regeling die telt",
    noun="eenheden",
    meaning="De afgenomen hoeveelheid, zoals producten maal uren, op de peildatum of gemiddeld over jaren.",
    is_measured=True,
)
