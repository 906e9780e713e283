"""How a figure came about: its formula, the parts that add up to it, the rounding and the source."""

from dataclasses import dataclass

from kaderwerk.core.dossier.tables_budget import CATEGORIES, LINE_KINDS
from kaderwerk.core.perspective.address import Address, parse_address
from kaderwerk.core.perspective.compute import Perspective
from kaderwerk.core.perspective.lines import BASE, NATURE_NAMES, NOBODY
from kaderwerk.core.perspective.reserves import ReserveResult
from kaderwerk.core.perspective.share_story import ROUNDING, share_story
from kaderwerk.core.perspective.sources import source_sentence


@dataclass(frozen=True, kw_only=True)
class Part:
    """One part of a figure: another figure (``cell``) or a row of a table; parts add up to the figure."""

    cents: int
    is_pm: bool
    cell: str | None = None
    table: str | None = None
    row_id: str | None = None


@dataclass(frozen=True, kw_only=True)
class Explanation:
    """The answer to: where does this figure come from. Texts are Dutch sentences.

    ``cents`` are hundredths of a percent when the unit is procent. ``parts`` add up to the figure unless
    ``is_sum`` is False: they are then what the formula takes in. Not ``is_known``: it cannot be determined,
    or ``is_withheld``: it is known and not published.
    """

    address: str
    cents: int
    is_pm: bool
    formula: str
    parts: tuple[Part, ...]
    rounding: str | None
    source: str | None
    unit: str = "euro"
    is_known: bool = True
    is_sum: bool = True
    is_withheld: bool = False


def explain(perspective: Perspective, text: str) -> Explanation:
    """Explain the figure at an address, such as ``saldo/nieuw/2022``.

    Raises:
        QuestionError: no figure has this address; says which part is unknown and what exists.
    """
    address = parse_address(perspective, text)
    cents, is_pm = address.series.at(address.position)
    rounding = source = None
    if address.group == "saldo":
        formula, parts = _balance(perspective, address)
    elif address.group == "programmas":
        formula, parts = _programme(perspective, address)
    elif address.group == "reserves":
        formula, parts = _reserve(perspective, address)
    elif address.row in ("effect", "totaal"):
        formula, parts = _proposal(perspective, address)
    else:
        formula, parts, rounding = _proposal_lines(perspective, address)
    if address.group == "voorstellen" and not perspective.is_counted(address.subject):
        formula += "; het voorstel telt niet mee in dit scenario"
    if all(part.table for part in parts):
        reserves = [part.row_id or "" for part in parts if part.table == "reserves"]
        others = [part.row_id or "" for part in parts if part.table != "reserves"]
        source = source_sentence(perspective.dossier, others, reserves)
    return Explanation(
        address=address.text,
        cents=cents,
        is_pm=is_pm,
        formula=formula,
        parts=tuple(parts),
        rounding=rounding,
        source=source,
    )


def _line_part(perspective: Perspective, row: int, at: int, *, sign: int = 1) -> Part:
    return Part(
        table=perspective.lines.tables[row],
        row_id=perspective.lines.ids[row],
        cents=sign * int(perspective.own_effects[row, at]),
        is_pm=bool(perspective.own_pm[row, at]),
    )


def _line_parts(perspective: Perspective, rows: list[int], at: int, *, sign: int = 1) -> list[Part]:
    parts = [_line_part(perspective, row, at, sign=sign) for row in rows if perspective.counts[row]]
    return [part for part in parts if part.cents or part.is_pm]


def _proposal_cells(perspective: Perspective, proposals: list[str], row: str, address: Address) -> list[Part]:
    parts = []
    for proposal in proposals:
        series = (
            perspective.effect(proposal)
            if row == "effect"
            else perspective.effect_of_nature(proposal, NATURE_NAMES.index(row))
        )
        cents, is_pm = series.at(address.position)
        if cents or is_pm:
            cell = f"voorstellen/{proposal}/{row}/{address.year}"
            parts.append(Part(cell=cell, cents=cents, is_pm=is_pm))
    return parts


def _balance(perspective: Perspective, address: Address) -> tuple[str, list[Part]]:
    row, at, lines = address.row, address.position, perspective.lines
    posts = [line for line in range(len(lines.ids)) if lines.categories[line] == BASE]
    if row == "totaal":
        names = ("basis", *CATEGORIES)
        parts = []
        for name in names:
            cents, is_pm = perspective.balance[name].at(at)
            parts.append(Part(cell=f"saldo/{name}/{address.year}", cents=cents, is_pm=is_pm))
        return " + ".join(names), parts
    if row == "basis":
        formula = "som van de posten van de begroting: baten − lasten + onttrekkingen − toevoegingen"
        return formula + _growth(perspective, posts), _line_parts(perspective, posts, at)
    if row in CATEGORIES:
        categories = perspective.dossier.table("voorstellen").column("categorie")
        of_this = [one for one, category in zip(lines.proposals, categories, strict=True) if category == row]
        return f"som van de voorstellen met categorie {row}", _proposal_cells(perspective, of_this, "effect", address)
    nature = NATURE_NAMES.index(row)
    of_nature = [line for line in posts if lines.natures[line] == nature]
    parts = _line_parts(perspective, of_nature, at)
    if row == "onbekend":
        others = [
            line for line in range(len(lines.ids)) if lines.natures[line] == nature and lines.categories[line] != BASE
        ]
        return "som van de posten en regels zonder aard", parts + _line_parts(perspective, others, at)
    formula = f"som van de posten en voorstellen, het deel dat {row} is"
    return formula, parts + _proposal_cells(perspective, lines.proposals, row, address)


def _growth(perspective: Perspective, rows: list[int]) -> str:
    """What a formula adds when some of its lines grow by an index; which do, the family of indexes shows."""
    book = perspective.lines.setting.indexes
    grows = book.is_applied and any(perspective.lines.indexes[row] for row in rows)
    return f"; in lopende prijzen, met de index van elke regel sinds {book.base_year}" if grows else ""


def _programme(perspective: Perspective, address: Address) -> tuple[str, list[Part]]:
    lines = perspective.lines
    programme = None if address.subject == "null" else address.subject
    rows = [line for line in range(len(lines.ids)) if lines.programmes[lines.programme_of[line]] == programme]
    if address.row == "saldo":
        formula = "baten − lasten + onttrekkingen − toevoegingen (+ regels met soort saldo)"
        return formula + _growth(perspective, rows), _line_parts(perspective, rows, address.position)
    kind = LINE_KINDS.index(address.row)
    sign = -1 if address.row in ("lasten", "toevoeging") else 1
    of_kind = [line for line in rows if perspective.own_kinds[line] == kind]
    formula = f"som van de posten en regels van dit programma met soort {address.row}"
    return formula + _growth(perspective, of_kind), _line_parts(perspective, of_kind, address.position, sign=sign)


def _proposal(perspective: Perspective, address: Address) -> tuple[str, list[Part]]:
    names = perspective.participants(address.subject)
    if address.row == "effect":
        names = tuple(name for name in names if name == perspective.organisation)
        formula = f"het aandeel van {perspective.own_name}"
        if not names:
            formula += ", dat niet meedoet"
    else:
        formula = "som van de aandelen van de deelnemers"
    parts = []
    for name in names:
        cents, is_pm = perspective.share(address.subject, name).at(address.position)
        cell = f"voorstellen/{address.subject}/aandelen/{name}/{address.year}"
        parts.append(Part(cell=cell, cents=cents, is_pm=is_pm))
    return formula, parts


def _proposal_lines(perspective: Perspective, address: Address) -> tuple[str, list[Part], str | None]:
    rows = [row for row in perspective.proposal_lines[address.subject] if perspective.counts[row]]
    if address.row != "aandelen":
        nature = NATURE_NAMES.index(address.row)
        of_nature = [row for row in rows if perspective.lines.natures[row] == nature]
        adjective = {"structureel": "structurele", "incidenteel": "incidentele"}[address.row]
        formula = f"som van de {adjective} regels, het aandeel van {perspective.own_name}"
        return formula, _line_parts(perspective, of_nature, address.position), None
    assert address.participant is not None  # noqa: S101  # parse_address gives one with aandelen
    bearer = perspective.lines.organisations.index(address.participant)
    year_at = int(perspective.shown[address.position])
    parts, stories, is_rounded = [], [], False
    for row in rows:
        cents = int(perspective.shared.effects[row, year_at, bearer])
        is_pm = bool(perspective.shared.pm[row, year_at, bearer])
        if cents or is_pm:
            parts.append(
                Part(table=perspective.lines.tables[row], row_id=perspective.lines.ids[row], cents=cents, is_pm=is_pm)
            )
            story, by_key = share_story(perspective, row, year_at, address.participant)
            stories.append(story)
            is_rounded |= by_key
    formula = "; ".join(dict.fromkeys(stories)) or "geen bedrag in dit jaar"
    return formula, parts, ROUNDING if is_rounded else None


def _reserve(perspective: Perspective, address: Address) -> tuple[str, list[Part]]:
    result: ReserveResult = next(one for one in perspective.reserves if one.reserve == address.subject)
    shared, lines = perspective.shared, perspective.lines
    last = int(perspective.shown[address.position])
    previous = address.position - 1
    if previous >= 0:
        cents, is_pm = result.balance.at(previous)
        cell = f"reserves/{result.reserve}/stand/{perspective.years[previous]}"
        parts = [Part(cell=cell, cents=cents, is_pm=is_pm)]
        moving = [last]
        formula = "stand van het jaar ervoor + toevoegingen − onttrekkingen"
    else:
        is_unknown = result.opening_cents is None
        parts = [Part(table="reserves", row_id=result.reserve, cents=result.opening_cents or 0, is_pm=is_unknown)]
        moving = [at for at in range(last + 1) if lines.years[at] >= result.first_year]
        formula = "beginstand + toevoegingen − onttrekkingen"
    for row in range(len(lines.ids)):
        at = lines.reserve_of[row]
        if at == NOBODY or lines.reserves[at] != result.reserve or not perspective.counts[row]:
            continue
        if LINE_KINDS[lines.kinds[row]] not in ("toevoeging", "onttrekking"):
            continue
        cents = -int(shared.wholes[row, moving].sum())
        is_pm = bool(shared.whole_pm[row, moving].any())
        if cents or is_pm:
            parts.append(Part(table=lines.tables[row], row_id=lines.ids[row], cents=cents, is_pm=is_pm))
    return formula, parts
