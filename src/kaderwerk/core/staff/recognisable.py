"""Which rows of staff would show what one person earns: a function that few people hold, see decision 0012."""

from fractions import Fraction

from kaderwerk.core.dossier.frame import Dossier

PERSONS_MIN = 5
"""So many people at least must hold a function before its scale belongs to the function and not to a person."""

WITHHELD = "niet openbaar"
"""What stands where a figure is withheld: never a zero."""

REASON = (
    f"Een functie in dit personeel is van minder dan {PERSONS_MIN} mensen. Functie, schaal, fte, periode en normbedrag "
    "samen zouden laten zien wat één persoon verdient (AVG artikel 5; besluit 0012)."
)


def is_recognisable(fte: str) -> bool:
    """Tell whether a row of staff with so many fte can be about fewer than ``PERSONS_MIN`` people.

    A person holds at most one fte, so that a row counts at least as many people as fte. Without fte nobody knows.

    >>> is_recognisable("4.99"), is_recognisable("-5"), is_recognisable("")
    (True, False, True)
    """
    return not fte or abs(Fraction(fte)) < PERSONS_MIN


def recognisable_rows(dossier: Dossier) -> tuple[int, ...]:
    """Return the rows of ``formatie`` that show what few people earn, in the order of the table.

    Every row is judged by itself: rows of one function are not added up, because they may be about the same people.
    """
    return tuple(at for at, fte in enumerate(dossier.table("formatie").column("fte")) if is_recognisable(fte))


def withheld_rows(dossier: Dossier) -> tuple[int, ...]:
    """Return the rows of ``formatie`` that a publication does not show, in the order of the table.

    With a recognisable row go all others of its proposal: the amount of a proposal is public, and less a row that
    is shown it would be the cost of the one that is not.
    """
    proposals = dossier.table("formatie").column("voorstel")
    hidden = {proposals[at] for at in recognisable_rows(dossier)}
    return tuple(at for at, proposal in enumerate(proposals) if proposal in hidden)


def withheld_staff(dossier: Dossier) -> frozenset[str]:
    """Return the ids of the rows of ``formatie`` that a publication does not show."""
    ids = dossier.table("formatie").column("formatieregel")
    return frozenset(ids[at] for at in withheld_rows(dossier))
