"""How one organisation's share of a line came about, in a sentence."""

from fractions import Fraction

from kaderwerk.core.allocation.allocate import live_parts
from kaderwerk.core.amount_display import euros
from kaderwerk.core.dossier.table import EMPTY, PM
from kaderwerk.core.money import round_half_up
from kaderwerk.core.perspective.compute import Perspective
from kaderwerk.core.perspective.lines import NOBODY, OF_PROPOSAL

MADE_TABLES = ("investeringen", "formatie")
"""Tables of which the lines are computed; a family of figures explains each."""
_SINGULAR = {"investeringen": "investering", "formatie": "formatieregel", "begroting": "post"}
WITHOUT_LINE = "deel zonder eigen regel"
"""What a line is called that is a proposal's own. No word of staff stands beside an amount that could be one's pay."""
ROUNDING = (
    "grootste rest: per regel en per jaar in centen; wat overblijft gaat naar de grootste resten, "
    "gelijke resten op volgorde van id"
)


def share_story(perspective: Perspective, row: int, year_at: int, participant: str) -> tuple[str, bool]:
    """Return the sentence, and whether the key decided the share (so that it was rounded)."""
    lines = perspective.lines
    year, line = lines.years[year_at], lines.ids[row]
    if lines.tables[row] == OF_PROPOSAL:
        return f"{WITHOUT_LINE}: alleen de som daarvan is openbaar, als deel van het bedrag van het voorstel", False
    amount = "PM" if lines.pm[row, year_at] else euros(int(lines.amounts[row, year_at]))
    agreed = _agreed(perspective, line, year_at)
    names = perspective.dossier.organisation_names
    start = f"{_name(perspective, lines.tables[row], line)}: geheel {amount}{amount_story(perspective, row, year_at)}"
    if participant in agreed:
        share, reason = agreed[participant]
        why = f" ({reason})" if reason else ""
        return f"{start}, afgesproken aandeel {share}{why}", False
    others = [f"{names[one]} {share}" for one, (share, _) in agreed.items()]
    rest = f"; na de afgesproken aandelen van {', '.join(others)}" if others else ""
    key = lines.keys[row]
    book = perspective.shared.book
    parts = live_parts(book, (key,), year=year, without=frozenset(agreed)) if key else []
    if not parts:
        whose = f"{rest}, de rest blijft bij {names[participant]}" if others else f", geheel van {names[participant]}"
        return start + whose, False
    total = sum(part.weight for part in parts)
    weight = next((part.weight for part in parts if part.participant == participant), None)
    if weight is None:
        return f"{start}{rest}, sleutel {_name(perspective, 'verdeelsleutels', key)}, via een andere sleutel", True
    part = f"deel {_grouped(weight)} van {_grouped(total)}"
    return f"{start}{rest}, sleutel {_name(perspective, 'verdeelsleutels', key)}: {part}", True


def amount_story(perspective: Perspective, row: int, year_at: int) -> str:
    """Return in brackets what made the amount of a line other than what its table says; empty when nothing did."""
    lines = perspective.lines
    year, setting = lines.years[year_at], lines.setting
    at = int(lines.proposal_of[row])
    proposal = "" if at == NOBODY else lines.proposals[at]
    parts = []
    if lines.tables[row] in MADE_TABLES:
        parts.append(f"zie {lines.tables[row]}/{lines.ids[row]}/{_made_row(perspective, row)}/{year}")
    if proposal and setting.overlay.part(proposal) != 1:
        parts.append(f"{percentage(setting.overlay.part(proposal))} in dit scenario")
    if proposal and setting.overlay.delay(proposal):
        parts.append(f"{setting.overlay.delay(proposal)} jaar later in dit scenario")
    index, book = lines.indexes[row], setting.indexes
    if index and book.is_applied and year > book.base_year:
        factor = percentage(book.known_factor(index, year))
        missing = ", voor zover bekend" if book.factor(index, year) is None else ""
        parts.append(f"index {index}: {factor} van het bedrag in prijspeil {book.base_year}{missing}")
    return f" ({'; '.join(parts)})" if parts else ""


def _made_row(perspective: Perspective, row: int) -> str:
    """Which row of its family a line that is made stands for."""
    lines = perspective.lines
    if lines.tables[row] == "investeringen":
        one = lines.charges.investments[lines.charges.row_of[lines.ids[row]]]
        return "kapitaallasten" if one.is_capitalised else "direct"
    # One-off cost of structural staff is a second row with the same id.
    return "eenmalig" if lines.ids.index(lines.ids[row]) != row else "kosten"


def percentage(part: Fraction) -> str:
    """Return a part of one as a percentage with at most two decimals.

    >>> percentage(Fraction(5, 8)), percentage(Fraction(41, 40))
    ('62,5 %', '102,5 %')
    """
    hundredths = round_half_up(part.numerator * 10_000, part.denominator)
    whole, rest = divmod(hundredths, 100)
    decimals = f",{rest:02d}".rstrip("0") if rest else ""
    return f"{whole}{decimals} %"


def _name(perspective: Perspective, table_name: str, row_id: str) -> str:
    """What people call a row: its description or name in quotes, its id when it has none."""
    table = perspective.dossier.table(table_name)
    assert table.schema is not None  # noqa: S101  # lines and keys stand in tables of the schema
    row = table.positions(table.schema.key[0])[row_id][0]
    name = table.cell(row, "omschrijving") or table.cell(row, "naam") or table.cell(row, "functie")
    return f"“{name}”" if name else f"{_SINGULAR.get(table_name, 'regel')} {row_id}"


def _grouped(weight: int) -> str:
    return f"{weight:,}".replace(",", ".")


def _agreed(perspective: Perspective, line: str, year_at: int) -> dict[str, tuple[str, str]]:
    table, agreed = perspective.dossier.table("aandelen"), perspective.shared.agreed

    def share(row: int) -> str:
        return "PM" if agreed.states[row, year_at] == PM else euros(int(agreed.known[row, year_at]))

    return {
        table.cell(row, "deelnemer"): (share(row), table.cell(row, "reden"))
        for row in table.positions("regel").get(line, [])
        if agreed.states[row, year_at] != EMPTY
    }
