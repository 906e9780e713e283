"""What a table is about: proposals, savings, investments, or something that asks for nothing."""

import re
from dataclasses import dataclass
from decimal import Decimal

from kaderwerk.adapters.documents.caseless import Caseless
from kaderwerk.adapters.documents.headings import INVESTMENT, SAVING, category_of_heading
from kaderwerk.adapters.documents.natures import INCIDENTAL, Firmness, Nature, nature_in
from kaderwerk.adapters.documents.tables.aggregates import holds_no_proposals
from kaderwerk.adapters.documents.tables.column import Role
from kaderwerk.adapters.documents.tables.row_kinds import RowKind, kind_of
from kaderwerk.adapters.documents.tables.rows import Table
from kaderwerk.adapters.documents.tables.signs import legend_of

_I = re.IGNORECASE
_ASKS_NOTHING = Caseless(
    r"\b(?:subsidie(?:programma|overzicht|register|lijst)|algemene uitkering"
    r"|algemene dekkingsmiddelen|per programma|opgeteld|samenvatting|recapitulatie"
    r"|(?<!\bin )(?<!\bnaar )(?<!\buit )balans(?:prognose)?|exploitatie(?:overzicht|begroting)"
    r"|overzicht (?:van )?(?:de )?baten en lasten|verbonden part\w+(?!.{0,60}begrotingswijziging)"
    r"|tarieven?|tariefs?\w*|kerngegevens"
    r"|aantal(?:len)? inwoners|inwoners|kengetallen"
    r"|verschillen met|verschillenanalyse|jaarrekening|rekening(?!en)|realisatie|gerealiseerd"
    r"|stand (?:van )?(?:de )?\w*(?:reserves?|voorzieningen|begroting)"
    r"|(?:reserve|vermogens)positie|verloop (?:van )?(?:de )?\w*|eigen vermogen|weerstands\w+|schuldquote"
    r"|uitgangspunten|rekenregels|indexcijfers"
    r"|meerjarenbalans|uitputting|voortgang|stand van zaken|prestatie-?indicator\w*|woonlasten|leges(?:tarieven"
    r"|tabel)|subsidieplafond\w*|saldo(?:overzicht)?(?= \(| ?$|\s(?:19|20)\d\d)"
    r"|bestaande? (?:budgetten|ramingen)|reeds (?:verwerkt|vastgesteld)"
    r"|al verwerkt|ongewijzigd ten opzichte van|verleende \w*subsidies"
    r"|afgewezen|niet (?:overneemt|overnemen|over te nemen"
    r"|honoreert|honoreren|te honoreren)|niet gehonoreerde?"
    r"|(?<!hogere )(?<!extra )(?<!stijging )bijdragen? (?:aan )?(?:de )?(?:gemeenschappelijke regelingen|verbonden)"
    r"|niet overgenomen"
    r"|risico\w*|bijdrage per inwoner|kosten per|bestaande (?:organisatie|formatie))\b"
)
_NEVER = Caseless(
    r"\b(?:opgetelde?|begrotingspositie"
    r"|(?<!baten en lasten )(?<!mutaties )(?<!voorstellen )(?<!ontwikkelingen )(?<!wensen )(?<!aanvragen )"
    r"(?<!knelpunten )(?<!claims )(?<!maatregelen )(?<!taakstelling )"
    r"(?<!ombuigingen )(?<!bezuinigingen )per (?:programma|soort|categorie"
    r"|taakveld|thema"
    r"|portefeuille)|(?<!incidentele )baten en lasten per programma|samenvatting"
    r"|recapitulatie"
    r"|(?<!\bin )(?<!\bnaar )(?<!\buit )balans(?:prognose)?|jaarrekening"
    r"|stoplicht|status|lokale heffingen|geraamde opbrengst\w*|gerealiseerd|voortgang|vertrekpunt|uitgangspositie"
    r"|startpositie|^leges\b|maatstaf"
    r"|formatieoverzicht|loonsom|bezetting|verbonden part\w+(?!.{0,60}begrotingswijziging)"
    r"|tarieven?|kengetallen|afgewezen|(?:bestaande?|lopende?) \w+, (?:ongewijzigd|onveranderd)(?!.*\b(?:nieuw|wens))"
    r"|niet in (?:deze?|dit|het) [\w -]{3,30} (?:zijn |is )?(?:opgenomen|verwerkt|meegenomen)"
    r"|niet (?:(?:heeft|hebben|is|zijn|worden) )?(?:gehonoreerde?"
    r"|overgenomen|opgenomen|toegekende?|ingepaste?|meegenomen|doorgaande)|ingetrokken)\b"
)
_QUOTED = re.compile(r"(?<!\w)['‘\"“][^'’\"”\n]{3,60}['’\"”](?!\w)")
"""The name that somebody gave a plan; its words do not say what the table is."""
_STANDING = Caseless(r"\b\w*begroting\b(?!\w*wijziging)|\bjaarplan\b|\bcirculaire")
"""A document that mostly holds what is: there a table must say that it changes something."""
_CHANGES = Caseless(
    r"\b(?:gevraagd\w*|wensen\w*|\w*voorstel\w*|\w*keuzes?|afwijking\w*|actualisatie|\w*wijziging\w*|verho\w+|verla\w+"
    r"|uitbreiding\w*|inkomstenmaatregel\w*|structureel|incidenteel|tijdelijke?|eenmalige?|nadeel|voordeel)\b"
)
_SPENT_COLUMN = Caseless(r"\b(?:werkelijk|realisatie|gerealiseerd|besteed|uitgegeven|uitgaven t/m)\b")
"""The head of a column that shows what was spent of a budget."""
_BALANCES = Caseless(r"\b\w*saldo\b|\bperspectief\b")
_ASKS = Caseless(
    r"\b(?:nieuw beleid|nieuwe wensen|wensen|voorstellen|ontwikkelingen|ombuiging\w*|bezuinig\w*|besparing\w*"
    r"|taakstelling\w*|maatregelen|investering\w*"
    r"|krediet\w*|knelpunt\w*|onvermijdelijk\w*|onontkoomba\w+|autono(?:om|me)|bijstelling\w*|aanpassing\w*|wijziging\w*|mutaties"
    r"|incidentele?|tijdelijke|eenmalige|kiezen|keuzes|prioriteiten|amendement\w*|moties|aanmeldingen|claims)\b"
)
_SAVINGS = Caseless(
    r"\b(?:ombuiging\w*|bezuinig\w*|besparing\w*|taakstelling\w*|dekkings(?:maatregelen|plan|middelen|voorstellen)"
    r"|dekkingsmogelijkheden|maatregel(?:en)?|herstelplan|versobering\w*"
    r"|inkomstenverhog\w*|heroverweging\w*)\b"
)
_UNDONE = Caseless(
    r"\b(?:niet (?:gehaalde?|gerealiseerde?|haalbare?)|terugdraaien|schrappen van (?:de )?(?:bezuinig|ombuig))"
)
_INVESTMENTS = Caseless(
    r"\b(?:\w*investerings?\w*|krediet\w*|MIP|meerjarenprognose|vervangings(?:plan|investering)\w*)\b"
)
_COSTS = Caseless(
    r"\b(?:\w*lasten|kosten|uitgaven|nieuw beleid|wensen(?:lijst)?|claims|budget(?:ten|verzoeken)?|nadelen|knelpunten"
    r"|onvermijdelijk\w*|aanvragen)\b"
)
_INCOME = Caseless(r"\b(?:baten|inkomsten|opbrengsten|meevallers|voordelen)\b")
_THOUSANDS = Caseless(
    r"(?:\bx|×|\*)\s?(?:€|EUR|euro)?\s?1\.?000(?![.\d])|\bin duizenden\b|\bduizenden? euro|\bk€|€ ?1\.?000\b"
)
_OLD_BUDGET = re.compile(r"(?:primitieve|vastgestelde|huidige|oorspronkelijke) (?:begroting|raming|bijdrage)", _I)
_NEW_BUDGET = re.compile(r"na wijziging|(?:nieuwe|gewijzigde|bijgestelde) (?:begroting|raming|bijdrage)", _I)
_CARRIED_OVER = Caseless(r"\boverhevel\w*|\bbudgetoverheveling")
_ASKS_MORE = Caseless(
    r"\bvra(?:agt|gen)\b.{0,80}\b(?:verhoging|extra|volgende)|\bgevraagde (?:verhoging|uitbreiding)"
    r"|\b(?:mutaties?|wijzigingen|bijstelling(?:en)?|aanpassing(?:en)?|verhoging(?:en)?|(?:hogere|extra|aanvullende)"
    r"(?= bijdragen?)) (?:in (?:de|onze) bijdragen?\b|(?:(?:in|van|op) )?(?:de )?(?:bijdragen? )?(?:(?:aan"
    r"|van) )?(?:de )?verbonden part)"
    r"|\bverbonden part\w+[,:] (?:extra|hogere|aanvullende|mutatie)"
)
_JOINT_BODIES = re.compile(r"\bverbonden part\w+", _I)
_PLAUSIBLE_MOST = 60_000_000
"""An amount of one proposal above this, in a table without a unit of its own, is in whole euros."""
_PRICE_MOST = 2_000
_MILLIONS = Caseless(
    r"(?:\bx|×|\*)\s?(?:€|EUR|euro)?\s?(?:1\.000\.000|1 ?(?:mln|miljoen)|mln)|\bin miljoenen\b|\bmln\.? euro"
    r"|\bmiljoenen euro"
)


@dataclass(frozen=True, kw_only=True)
class TableKind:
    """What a table is: its category by section (None: by row), factor to whole euros, and what its words say."""

    category: str | None
    factor: int
    has_unit: bool
    is_saving: bool
    is_investment: bool
    is_cost: bool
    is_income: bool
    nature: Nature | None
    is_asking: bool = True


def kind_of_table(
    table: Table, headings: tuple[str, ...], section: str | None, *, year: int | None = None, factor: int | None = None
) -> TableKind | None:
    """Return what a table is, or None when it asks for nothing.

    Args:
        table: the table.
        headings: the title of the document, and the headings that it stands under, the nearest last.
        section: the category of the section that it stands in, None when that says nothing.
        year: the document's year.
        factor: to whole euros, as the document said before; a table may say otherwise.
    """
    caption = table.caption
    words = "\n".join([*headings[-1:], _without_columns(caption, table)])
    title = headings[0] if headings else ""
    roles = {one.role for one in table.columns}
    if Role.PAST in roles or _looks_back(table, year) or _is_price_list(table, caption):
        return None
    if (_BALANCES.search(words) and _is_mostly_totals(table)) or holds_no_proposals(table, words):
        return None
    told = _QUOTED.sub("", words)
    if _ASKS_MORE.search(caption):
        # A heading for joint bodies above what one of them asks.
        told = _JOINT_BODIES.sub("", told)
    asks_nothing = None if _is_bridge(table) else _ASKS_NOTHING.search(told)
    if _NEVER.search(told) or (asks_nothing is not None and not _ASKS.search(caption)):
        return None
    is_undone = _UNDONE.search(words) is not None
    category = next((found for one in (caption, *reversed(headings)) if (found := _category(one)) is not None), section)
    is_investment = (
        _INVESTMENTS.search(words) is not None
        or category == INVESTMENT
        or any(one.role is Role.TERM and one.name != "schaal" for one in table.columns)
        or _INVESTMENTS.search(title) is not None
    )
    is_saving = (
        not is_investment
        and not is_undone
        and (category == SAVING or _SAVINGS.search(f"{title}\n{_without_label(words, table, category)}") is not None)
    )
    is_asking = category is not None or is_investment or is_saving or _is_bridge(table) or _says_so(table, words)
    if not is_asking and any(_SPENT_COLUMN.search(one.name) for one in table.columns):
        return None
    if not is_asking and _STANDING.search(title):
        return None
    own = unit_of(caption)
    largest = max((abs(cell.value) for row in table.rows for cell in row.cells), default=Decimal(0))
    if own is None and factor is not None and factor * largest > _PLAUSIBLE_MOST:
        factor = 1
    return TableKind(
        category=INVESTMENT if is_investment else SAVING if is_saving else category,
        factor=own or factor or 1,
        has_unit=own is not None or factor is not None,
        is_saving=is_saving,
        is_investment=is_investment,
        is_cost=_COSTS.search(words) is not None or _has_partners(table),
        is_income=_INCOME.search(words) is not None and _COSTS.search(words) is None,
        is_asking=is_asking,
        nature=_carried_over(words)
        or nature_in(
            re.sub(
                r"(?i)incidentee?l\w* ?/ ?structure\w*|structuree?l\w* ?/ ?incident\w*|incidenteel en structureel"
                r"|structureel en incidenteel|\([^()\n]*=[^()\n]*\)",
                "",
                words,
            )
        ),
    )


def _carried_over(words: str) -> Nature | None:
    """Tell budgets that are carried over to the next year: they are spent once."""
    return Nature(value=INCIDENTAL, firmness=Firmness.DERIVED) if _CARRIED_OVER.search(words) else None


def _is_bridge(table: Table) -> bool:
    """Tell how one budget becomes the next: its first row is the old one, its last the new one, between are changes."""
    return (
        len(table.rows) > 2
        and _OLD_BUDGET.match(table.rows[0].label) is not None
        and _NEW_BUDGET.match(table.rows[-1].label) is not None
    )


def _without_columns(caption: str, table: Table) -> str:
    """Return a caption without the words of the head: lasten, baten and saldo over columns say nothing of the table."""
    for one in table.columns:
        if one.role not in (Role.YEAR, Role.WORD, Role.LABEL) and len(one.name) > 2:
            caption = re.sub(rf"(?im)(?<=\s){re.escape(one.name)}(?=\s|$)(?=[^\n]*\Z)", "", caption)
    return caption


def _without_label(words: str, table: Table, category: str | None) -> str:
    """Leave out the head of the names, such as Maatregel, where a section says already what the table is."""
    name = next((one.name for one in table.columns if one.role is Role.LABEL and len(one.name) > 2), None)
    return words if category is None or name is None else re.sub(rf"(?i)\b{re.escape(name)}\b", "", words)


def _says_so(table: Table, words: str) -> bool:
    """Tell whether something says that the table changes a budget: its words, a legend of signs, or N and V."""
    has_letters = any(cell.letter in ("N", "V") for row in table.rows for cell in row.cells)
    has_shares = any(one.role is Role.SHARE for one in table.columns)
    return (
        has_letters
        or has_shares
        or legend_of(words) is not None
        or any(one.search(words) for one in (_ASKS, _CHANGES, _COSTS))
    )


def _has_partners(table: Table) -> bool:
    """Tell a table of what partners pay: there a plus is what it costs them."""
    return sum(one.role is Role.SHARE for one in table.columns) > 1


def _is_mostly_totals(table: Table) -> bool:
    """Tell how a balance came about from its parts: half of the rows or more are totals, levels and balances."""
    return 2 * sum(kind_of(row) is RowKind.TOTAL for row in table.rows) >= len(table.rows)


def _looks_back(table: Table, year: int | None) -> bool:
    """Tell a table of levels by a column of more than a year before the document: nobody asks for money there."""
    years = [one.year for one in table.columns if one.role is Role.YEAR and one.year is not None]
    return year is not None and bool(years) and min(years) < year - 1


def _is_price_list(table: Table, caption: str) -> bool:
    """Tell prices per piece: small numbers in whole euros, with cents; parts of staff are no cents."""
    if any(one.role is Role.FTE for one in table.columns):
        return False
    values = [abs(cell.value) for row in table.rows for cell in row.cells if cell.has_amount]
    is_small = bool(values) and sorted(values)[len(values) // 2] < _PRICE_MOST
    return is_small and (unit_of(caption) or 1) == 1 and any(value % 1 for value in values)


def unit_of(text: str) -> int | None:
    """Return the factor to whole euros that a caption names, None when it names none.

    >>> unit_of("(x € 1.000)"), unit_of("bedragen in euro's"), unit_of("Nieuw beleid")
    (1000, 1, None)
    """
    if _MILLIONS.search(text):
        return 1_000_000
    if _THOUSANDS.search(text):
        return 1_000
    return 1 if re.search(r"€|\beuro", text, _I) is not None else None


def _category(text: str) -> str | None:
    return next((found for line in text.split("\n") if (found := category_of_heading(line)) is not None), None)
