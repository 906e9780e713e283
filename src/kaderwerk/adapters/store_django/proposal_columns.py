"""Which columns of a proposal are its identity, its own text, or what a dossier decides about it."""

INCLUSION_COLUMNS = (
    "programma",
    "taakveld",
    "categorie",
    "status",
    "reden",
    "prioriteit",
    "portefeuillehouder",
)
"""What a dossier decides; every other column of ``voorstellen`` is the proposal's own."""

IDENTITY_COLUMNS = ("voorstel", "organisatie")
"""What names a proposal: the same in all its versions."""
