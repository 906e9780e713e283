"""Staff that a participant brings in or takes, in full-time equivalents."""

from kaderwerk.core.allocation.key import Key

KEY = Key(
    code="fte",
    title="Formatie",
    source="Formatie per deelnemer op de peildatum, zoals de regeling die vaststelt",
    noun="fte",
    meaning="Het aantal fte dat een deelnemer inbrengt of afneemt, op de peildatum of gemiddeld over jaren.",
    is_measured=True,
)
