"""Tables whose rows are no proposals: totals per programme, the course of a reserve, a balance built up."""

import re

from kaderwerk.adapters.documents.tables.column import Role
from kaderwerk.adapters.documents.tables.row_kinds import RowKind, bare_label, is_stand, is_whole, kind_of
from kaderwerk.adapters.documents.tables.rows import Row, Table

_I = re.IGNORECASE
_PER_PART = re.compile(
    r"\b(?:per|naar|over(?: de)?) (?:begrotings)?(?:programma|hoofdstuk|thema|portefeuille|domein|pijler|beleidsveld"
    r"|taakveld|opgave|sector|afdeling|kostensoort|categorie|soort|kern)(?:'?s|n|en|lijn(?:en)?)?\b",
    _I,
)
_PART = re.compile(
    r"(?:begrotings)?(?:programma|hoofdstuk|thema|portefeuille|domein|pijler|beleidsveld|taakveld|sector|afdeling"
    r"|categorie|soort|onderdeel)(?:'?s|n|en)?$",
    _I,
)
_OVERVIEW = re.compile(
    r"\b(?:totaal(?:beeld|overzicht|tabel)?|totalen|samengevat|ter informatie|op hoofdlijnen"
    r"|uitkomst(?:en)?|financiële? (?:effect"
    r"|resultaat|gevolgen)\b(?! voor))",
    _I,
)
_BALANCE = re.compile(r"saldo|resultaat|\bstand\b|begroting|perspectief|uitgangs|ruimte|evenwicht", _I)
_NATURE = re.compile(r"structureel|incidenteel", re.IGNORECASE)
_PROGRAMME = re.compile(
    r"^(?:(?:programma|domein|pijler|hoofdstuk|thema|portefeuille|afdeling|cluster)\b.*"
    r"|(?:algemeen |openbaar )?bestuur(?: en (?:ondersteuning|organisatie|dienstverlening"
    r"|bedrijfsvoering|burger\w*|veiligheid))?"
    r"|(?:dienstverlening|bedrijfsvoering|organisatie)(?: en (?:bestuur|bedrijfsvoering|organisatie|dienstverlening))?"
    r"|(?:openbare orde en |bestuur en )?veiligheid(?: en (?:handhaving|leefbaarheid))?"
    r"|verkeer(?:,? (?:en )?vervoer)?(?: en (?:waterstaat|openbare ruimte|vervoer|mobiliteit))?|mobiliteit"
    r"|(?:lokale )?economie(?:, \w+)?(?: en \w+)?|(?:jeugd en )?onderwijs(?: en jeugd)?|jeugd(?: en \w+)?"
    r"|sport(?:,? cultuur)?(?: en (?:recreatie|cultuur|bewegen))?|cultuur(?:,? \w+)?(?: en \w+)?"
    r"|(?:het )?sociaal domein|sociale (?:basis|voorzieningen)|samenleving"
    r"|zorg(?:,? welzijn)?(?: en (?:welzijn|jeugd))?|welzijn(?: en zorg)?|werk en inkomen"
    r"|participatie|maatschappelijke ondersteuning"
    r"|volksgezondheid(?: en (?:milieu|duurzaamheid))?|milieu(?: en duurzaamheid)?|duurzaamheid(?: en \w+)?"
    r"|wonen(?:, \w+)?(?: en \w+)?|volkshuisvesting\b.*|ruimte(?:lijke \w+)?(?: en \w+)?|ruimtelijk domein"
    r"|fysiek(?:e leefomgeving| domein)|(?:openbare|fysieke) ruimte|(?:vitale |fysieke )?leefomgeving|leefbaarheid"
    r"|beheer(?: en \w+| openbare ruimte)?|financiën(?: en \w+)?|algemene (?:dekkingsmiddelen|inkomsten)\b.*|overhead"
    r"|natuur en \w+|recreatie(?: en toerisme)?|vastgoed|grondzaken|grondexploitaties?)$",
    _I,
)
"""Names that programmes and main task fields have; the latter are those of the Besluit begroting en verantwoording."""
_LEAST_ROWS = 3


def holds_no_proposals(table: Table, words: str) -> bool:
    """Tell a table whose rows sum up or show what there is; ``words`` are its caption and heading."""
    return _is_course_of_balance(table) or _is_build_up(table) or _is_per_programme(table, words)


def _is_course_of_balance(table: Table) -> bool:
    """Tell how a reserve or debt goes from its stand at the beginning to that at the end, or ratios of it."""
    stands = [is_stand(row) for row in table.rows]
    return sum(stands) > 1 and (stands[0] or 2 * sum(stands) >= len(stands))


def _is_build_up(table: Table) -> bool:
    """Tell how one balance becomes another, or totals one: it begins with one, and most rows are such."""
    totals = [row for row in table.rows if kind_of(row) is RowKind.TOTAL]
    sums = [row for row in totals if is_whole(row) or _BALANCE.search(row.label)]
    return 2 * len(totals) > len(table.rows) and table.rows[0] in sums and len(sums) > 1


def _is_per_programme(table: Table, words: str) -> bool:
    """Tell totals per programme: the head or the caption says so, or the rows have the names of programmes."""
    items = [row for row in table.rows if kind_of(row) is RowKind.ITEM]
    if not items or _has_names_of_their_own(table) or _has_natures(items):
        return False
    named = sum(_PROGRAMME.match(bare_label(row.label)) is not None for row in items)
    names = [column.name.strip() for column in table.columns if not column.is_numeric]
    has_shares = any(column.role is Role.SHARE for column in table.columns)
    is_headed = len(names) == 1 and _PART.match(names[0]) is not None and not has_shares
    is_said = _PER_PART.search(words) is not None
    if is_headed or (is_said and _OVERVIEW.search(words) is not None):
        return not _is_grouped(items)
    is_mostly = len(items) >= _LEAST_ROWS and 2 * named > len(items)
    return is_mostly or (is_said and 2 * named >= len(items) and not _is_grouped(items))


def _has_natures(items: list[Row]) -> bool:
    """Tell rows that are each called structureel or incidenteel: proposals, with their programme before the name."""
    named = [row for row in items if any(_NATURE.fullmatch(one) for one in (*row.words, *(c.text for c in row.cells)))]
    return 2 * len(named) > len(items)


def _has_names_of_their_own(table: Table) -> bool:
    """Tell a table with a column for the programme beside one for the proposal."""
    return any(column.role is Role.LABEL and column.segment for column in table.columns)


def _is_grouped(items: list[Row]) -> bool:
    """Tell rows that stand under lines without amounts: those are the programmes, the rows are not."""
    return any(row.groups for row in items)
