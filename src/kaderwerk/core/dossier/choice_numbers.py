"""Which proposals leave something to choose, and the number that each choice keeps: K1, K2 and so on."""

from collections.abc import Mapping

from kaderwerk.core.dossier.choice_rules import COLUMN
from kaderwerk.core.dossier.frame import Dossier

_ROOM = ("vrij", "verplicht_met_ruimte")
_CHOSEN_CATEGORIES = ("nieuw", "ombuiging", "investering")
"""What somebody chooses, where the room is not filled in; autonomous and technical changes are no choice."""


def choice_numbers(dossier: Dossier) -> Mapping[str, str]:
    """Return the number of each choice by the id of its proposal, in the order of the numbers.

    A proposal is a choice when it has a number of its own in ``keuze``, when its ``beleidsruimte`` leaves room, or,
    where that is not filled in, when it is new policy, a saving or an investment. Its status does not matter: what
    is rejected keeps its number, so that the others keep theirs. A choice without a number gets the next one above
    all that are written, in the order of the table: a number is never given to another proposal.
    """
    table = dossier.table("voorstellen")
    ids, written = table.column("voorstel"), table.column(COLUMN)
    rooms, categories = table.column("beleidsruimte"), table.column("categorie")
    number_of = {one: int(number[1:]) for one, number in zip(ids, written, strict=True) if number}
    following = max(number_of.values(), default=0)
    for one, room, category in zip(ids, rooms, categories, strict=True):
        is_choice = room in _ROOM or (not room and category in _CHOSEN_CATEGORIES)
        if is_choice and one not in number_of:
            following += 1
            number_of[one] = following
    return {one: f"K{number}" for one, number in sorted(number_of.items(), key=lambda pair: pair[1])}
