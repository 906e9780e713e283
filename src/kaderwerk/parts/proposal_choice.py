"""Which proposals the list shows and in which order: asked in an address, or written to a page of its own."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace

SORT_KEYS = ("titel", "organisatie", "categorie", "status", "effect")


@dataclass(frozen=True, kw_only=True)
class ProposalChoice:
    """A sort and filters; an empty text is no sort or no filter. ``counted`` is ja or nee."""

    sort: str = ""
    is_descending: bool = False
    category: str = ""
    organisation: str = ""
    status: str = ""
    counted: str = ""

    def sorted_by(self, key: str) -> "ProposalChoice":
        """Return the same filters with another sort; the present key turns round."""
        return replace(self, sort=key, is_descending=self.sort == key and not self.is_descending)

    @property
    def has_filter(self) -> bool:
        """Whether some proposals may be left out."""
        return any((self.category, self.organisation, self.status, self.counted))


PARAMETERS = {
    "sort": "sorteer",
    "category": "categorie",
    "organisation": "organisatie",
    "status": "status",
    "counted": "telt_mee",
}
"""The name of each part in an address; ``richting=aflopend`` turns the sort round."""


def choice_from(query: Mapping[str, str]) -> ProposalChoice:
    """Read a choice from the parameters of an address."""
    texts = {name: query.get(parameter, "") for name, parameter in PARAMETERS.items()}
    is_descending = bool(texts["sort"]) and query.get("richting") == "aflopend"
    return ProposalChoice(**texts, is_descending=is_descending)


def one_filter(name: str, value: str) -> ProposalChoice:
    """Return the choice of one value of one filter, and nothing else."""
    return choice_from({PARAMETERS[name]: value})


def parameters_of(choice: ProposalChoice) -> dict[str, str]:
    """Return the parameters that ``choice_from`` reads back, in their fixed order."""
    found = dict(_texts(choice))
    if choice.is_descending:
        found["richting"] = "aflopend"
    return found


def _texts(choice: ProposalChoice) -> Iterator[tuple[str, str]]:
    for field in fields(choice):
        if field.name in PARAMETERS and getattr(choice, field.name):
            yield PARAMETERS[field.name], getattr(choice, field.name)
