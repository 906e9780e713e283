"""The parts of a dossier as people find them: a row of groups, and under it the pages of the group one is in."""

from dataclasses import dataclass, replace

from kaderwerk.parts.links import Links
from kaderwerk.parts.proposal_choice import ProposalChoice


@dataclass(frozen=True, kw_only=True)
class Link:
    """A link with its text; ``current`` is page for the page shown, true for what it is part of."""

    label: str
    url: str
    current: str = ""
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class Navigation:
    """The groups, and the pages of the group that one is in (none where a group is one page)."""

    groups: tuple[Link, ...]
    pages: tuple[Link, ...] = ()
    group_name: str = ""

    @property
    def here(self) -> str:
        """The group that one is in, for a menu that is folded."""
        return next((one.label for one in self.groups if one.current), "")


def navigation(links: Links, *, section: str, is_inside: bool) -> Navigation:
    """Return the navigation; ``section`` is the key of a page in it, ``is_inside``: this page lies below that one."""
    current = "true" if is_inside else "page"
    groups: list[Link] = []
    pages: tuple[Link, ...] = ()
    group_name = ""
    for name, members in _groups(links).items():
        head = replace(next(iter(members.values())), label=name)
        if section not in members:
            groups.append(head)
            continue
        if len(members) == 1:
            groups.append(replace(head, current=current))
            continue
        is_head = section == next(iter(members)) and not is_inside
        groups.append(replace(head, current="page" if is_head else "true"))
        pages = tuple(replace(link, current=current) if key == section else link for key, link in members.items())
        group_name = name
    return Navigation(groups=tuple(groups), pages=pages, group_name=group_name)


def _groups(links: Links) -> dict[str, dict[str, Link]]:
    """The pages by the name of their group and by their key; the first page of a group is where it leads to."""
    proposals = links.proposals(ProposalChoice()) or links.perspective()
    money = {
        "begroting": Link(label="Begroting", url=links.budget()),
        "reserves-en-kengetallen": Link(label="Reserves en kengetallen", url=links.named("reserves-en-kengetallen")),
        "risicos": Link(label="Risico’s", url=links.named("risicos")),
        "verdieping": Link(label="Verdieping", url=links.families()),
        "bevindingen": Link(label="Bevindingen", url=links.findings()),
    }
    if links.dossiers() is not None:
        # Only where authors work: a publication has no list of dossiers.
        money["leesbaarheid"] = Link(label="Leesbaarheid", url=links.named("leesbaarheid"))
    return {
        "Perspectief": {
            "perspectief": Link(label="Perspectief", url=links.perspective()),
            "per-jaar": Link(label="Per jaar", url=links.named("per-jaar")),
        },
        "Keuzes": {"keuzes": Link(label="Keuzes", url=links.named("keuzes"))},
        "Programma’s": {"programmas": Link(label="Programma’s", url=links.named("programmas"))},
        "Voorstellen": {
            "voorstellen": Link(label="Alle voorstellen", url=proposals),
            "niet-opgenomen": Link(label="Niet opgenomen", url=links.named("niet-opgenomen")),
        },
        "Partners": {"partners": Link(label="Partners", url=links.named("partners"))},
        "Financiën": money,
        "Begrippen": {"begrippen": Link(label="Begrippen", url=links.named("begrippen"))},
        "Zoeken": {"zoeken": Link(label="Zoeken", url=links.named("zoeken"))},
    }
