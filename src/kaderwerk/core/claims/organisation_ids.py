"""Which organisation of a dossier a document means: by its name, else by the id that its name makes."""

from kaderwerk.core.claims.claim_rows import Cells, identifier
from kaderwerk.core.dossier.frame import Dossier


class OrganisationIds:
    """The ids of the organisations of a dossier by name; capitals do not count."""

    def __init__(self, dossier: Dossier) -> None:
        """Learn the names of the dossier."""
        self._known = dict(dossier.organisation_names)
        self._by_name = {name.strip().casefold(): one for one, name in reversed(self._known.items())}

    def id_of(self, name: str) -> str:
        """Return the id of an organisation, also when the dossier does not have it yet."""
        return self._by_name.get(name.strip().casefold()) or (name if name in self._known else identifier(name))

    def new_row(self, name: str, kind: str) -> Cells | None:
        """Return the row of an organisation that the dossier does not have yet, once; None when it has it."""
        one = self.id_of(name)
        if one in self._known:
            return None
        self._known[one] = name
        return {"organisatie": one, "naam": name, "soort": kind}
