"""The list of proposals, sorted and filtered without script."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from kaderwerk.core.dossier.tables_budget import CATEGORIES, STATUSES
from kaderwerk.parts.edition import Edition
from kaderwerk.parts.frame import dossier_frame
from kaderwerk.parts.links import FormTarget, Links
from kaderwerk.parts.navigation import Link
from kaderwerk.parts.proposal_choice import PARAMETERS, SORT_KEYS, ProposalChoice, one_filter, parameters_of
from kaderwerk.parts.proposal_rows import ProposalRow, proposal_rows
from kaderwerk.parts.rendering import render
from kaderwerk.parts.words import CATEGORY_LABELS, capital, counted, plain

YES, NO = "ja", "nee"


@dataclass(frozen=True, kw_only=True)
class ColumnHead:
    """The head of a column; ``order`` is the value of aria-sort, empty when the list is not sorted by it."""

    label: str
    url: str
    order: str
    is_number: bool = False


@dataclass(frozen=True, kw_only=True)
class Filter:
    """One filter: the values that occur, as options of a form and as pages."""

    label: str
    parameter: str
    options: tuple[tuple[str, str, bool], ...]
    pages: tuple[Link, ...]


@dataclass(frozen=True, kw_only=True)
class ProposalsView:
    """What the page shows; ``form`` is None where filters are pages."""

    heads: tuple[ColumnHead, ...]
    rows: tuple[ProposalRow, ...]
    count_text: str
    chosen: tuple[str, ...]
    is_empty: bool
    form: FormTarget | None
    filters: tuple[Filter, ...]
    everything: str | None
    own_name: str
    years: tuple[int, ...]

    @property
    def has_pm(self) -> bool:
        """Whether an effect leaves out a PM."""
        return any(row.is_pm for row in self.rows)


def proposals_page(edition: Edition, links: Links, choice: ProposalChoice) -> str:
    """Return the page as HTML."""
    view = proposals_view(edition, links, choice)
    title = " · ".join(("Voorstellen", *view.chosen))
    return render("proposals.html", dossier_frame(title, edition, links, section="voorstellen"), view)


def known_choice(edition: Edition, choice: ProposalChoice) -> ProposalChoice:
    """Return the choice without a sort or value that this dossier does not know."""
    values = filter_values(edition)
    kept = {name: value for name in values if (value := getattr(choice, name)) in values[name]}
    is_sorted = choice.sort in SORT_KEYS
    return ProposalChoice(
        sort=choice.sort if is_sorted else "", is_descending=is_sorted and choice.is_descending, **kept
    )


def filter_values(edition: Edition) -> dict[str, list[str]]:
    """Return for each filter the values that occur, in the order of the cycle."""
    table = edition.dossier.table("voorstellen")
    has_counted = {edition.perspective.is_counted(one) for one in table.column("voorstel")}
    return {
        "category": [one for one in CATEGORIES if one in table.column("categorie")],
        "organisation": sorted(set(table.column("organisatie")), key=lambda one: edition.organisation(one).casefold()),
        "status": [one for one in STATUSES if one in table.column("status")],
        "counted": [text for text, is_counted in ((YES, True), (NO, False)) if is_counted in has_counted],
    }


def page_choices(edition: Edition) -> list[ProposalChoice]:
    """Return every choice that gets a page of its own where there is no server: each sort, each filter."""
    choices = [ProposalChoice()]
    for key in SORT_KEYS:
        choices += [ProposalChoice(sort=key), ProposalChoice(sort=key, is_descending=True)]
    for name, values in filter_values(edition).items():
        choices += [one_filter(name, value) for value in values]
    return choices


def chosen_proposals(edition: Edition, choice: ProposalChoice) -> list[str]:
    """Return the ids of the proposals that pass the filters, in the order asked; ties in the order of the dossier."""
    found = [one for one in edition.perspective.lines.proposals if _passes(edition, one, choice)]
    key = _sort_keys(edition).get(choice.sort)
    return found if key is None else sorted(found, key=key, reverse=choice.is_descending)


def proposals_view(edition: Edition, links: Links, choice: ProposalChoice) -> ProposalsView:
    """Gather what the page shows."""
    choice = known_choice(edition, choice)
    chosen = chosen_proposals(edition, choice)
    total = len(edition.perspective.lines.proposals)
    count_text = counted(total, "voorstel", "voorstellen")
    return ProposalsView(
        heads=_heads(edition, links, choice),
        rows=proposal_rows(edition, links, chosen),
        count_text=f"{len(chosen)} van {count_text}" if choice.has_filter else count_text,
        chosen=_chosen(edition, choice),
        is_empty=total == 0,
        form=_form(links, choice),
        filters=_filters(edition, links, choice),
        everything=links.proposals(ProposalChoice(sort=choice.sort, is_descending=choice.is_descending))
        or links.proposals(ProposalChoice()),
        own_name=edition.own_name,
        years=edition.years,
    )


def _form(links: Links, choice: ProposalChoice) -> FormTarget | None:
    """The form for filters, which keeps the sort."""
    target = links.proposals_form()
    if target is None:
        return None
    sort = parameters_of(ProposalChoice(sort=choice.sort, is_descending=choice.is_descending))
    return replace(target, hidden=(*target.hidden, *sort.items()))


def _passes(edition: Edition, proposal: str, choice: ProposalChoice) -> bool:
    def holds(value: str, column: str) -> bool:
        return not value or edition.cell("voorstellen", proposal, column) == value

    is_counted = YES if edition.perspective.is_counted(proposal) else NO
    return (
        holds(choice.category, "categorie")
        and holds(choice.organisation, "organisatie")
        and holds(choice.status, "status")
        and choice.counted in ("", is_counted)
    )


def _sort_keys(edition: Edition) -> dict[str, Callable[[str], str | int]]:
    def cell(proposal: str, column: str) -> str:
        return edition.cell("voorstellen", proposal, column)

    return {
        "titel": lambda one: cell(one, "titel").casefold(),
        "organisatie": lambda one: edition.organisation(cell(one, "organisatie")).casefold(),
        "categorie": lambda one: CATEGORIES.index(cell(one, "categorie")),
        "status": lambda one: STATUSES.index(cell(one, "status")),
        "effect": lambda one: edition.perspective.effect(one).at(0)[0],
    }


def _labels(edition: Edition) -> dict[str, str]:
    first = edition.years[0]
    return {
        "titel": "Voorstel",
        "effect": f"Effect {first}",
        "organisatie": "Wie vraagt",
        "categorie": "Categorie",
        "status": "Status",
    }


def _heads(edition: Edition, links: Links, choice: ProposalChoice) -> tuple[ColumnHead, ...]:
    heads = []
    for key, label in _labels(edition).items():
        order = ""
        if choice.sort == key:
            order = "descending" if choice.is_descending else "ascending"
        url = links.proposals(choice.sorted_by(key)) or ""
        heads.append(ColumnHead(label=label, url=url, order=order, is_number=key == "effect"))
    return tuple(heads)


def _option_label(edition: Edition, name: str, value: str) -> str:
    if name == "category":
        return capital(CATEGORY_LABELS[value])
    if name == "organisation":
        return edition.organisation(value)
    if name == "status":
        return capital(plain(value))
    return "Telt mee" if value == YES else "Telt niet mee"


_FILTER_LABELS = {
    "category": "Categorie",
    "organisation": "Wie vraagt",
    "status": "Status",
    "counted": "Meetellen",
}


def _filters(edition: Edition, links: Links, choice: ProposalChoice) -> tuple[Filter, ...]:
    has_form = links.proposals_form() is not None
    found = []
    for name, values in filter_values(edition).items():
        labels = {value: _option_label(edition, name, value) for value in values}
        pages = []
        for value in values:
            page = one_filter(name, value)
            url = None if has_form else links.proposals(page)
            if url is not None:
                current = "page" if page == choice else ""
                pages.append(Link(label=labels[value], url=url, current=current, note=str(_count(edition, page))))
        options = tuple((value, labels[value], getattr(choice, name) == value) for value in values)
        found.append(
            Filter(label=_FILTER_LABELS[name], parameter=PARAMETERS[name], options=options, pages=tuple(pages))
        )
    return tuple(found)


def _count(edition: Edition, choice: ProposalChoice) -> int:
    """How many proposals pass the filters: each list says it of each filter."""
    return edition.remembered(("proposals counted", choice), lambda: len(chosen_proposals(edition, choice)))


def _chosen(edition: Edition, choice: ProposalChoice) -> tuple[str, ...]:
    """The filters and the sort in words."""
    found = [_option_label(edition, name, getattr(choice, name)) for name in _FILTER_LABELS if getattr(choice, name)]
    if choice.sort:
        direction = "aflopend" if choice.is_descending else "oplopend"
        found.append(f"op {_labels(edition)[choice.sort].lower()}, {direction}")
    return tuple(found)
