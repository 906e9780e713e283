"""What a row is: an item that asks, a total, coverage of the item above, or too vague to be a proposal."""

import re
from enum import Enum

from kaderwerk.adapters.documents.tables.rows import Row


class RowKind(Enum):
    """What a row is for the reader."""

    ITEM = "item"
    TOTAL = "total"
    COVERAGE = "coverage"
    VAGUE = "vague"


_I = re.IGNORECASE
_TOTAL = re.compile(
    r"\btotaal$|\b(?:al|reeds) (?:verwerkt|opgenomen)$|\b\w*saldo$|^(?:wijziging|verschil|mutatie"
    r"|afwijking)\w* (?:ten opzichte|t\.o\.v\.)"
    r"|^(?:(?:sub|eind|tussen)?tota(?:al|le)\b|(?:eind|begin|begrotings|nieuw |structureel |meerjarig "
    r"|geraamd )?saldo\b|som\b|per saldo\b"
    r"|waarvan\b|w\.v\.|hiervan\b|(?:begrotings|rekening)?resultaat\b|(?:begrotings)?(?:overschot|tekort)\b|stand\b"
    r"|uitgangs\w+\b|beginstand\b"
    r"|begroting (?:19|20)\d\d(?!,)|(?:primitieve|vastgestelde|actuele|huidige) begroting|(?:financieel "
    r"|meerjaren)?perspectief\b"
    r"|(?:geactualiseerd|bijgesteld|verwacht|nieuw)e? (?:saldo|resultaat|perspectief|begroting)|(?:structureel"
    r"|incidenteel|formeel|eenmalig)$"
    r"|mutaties? reserves?$|gerealiseerd|nog te realiseren|taakstelling totaal|cumulatief|af te ronden"
    r"|structure(?:le?|el) (?:ruimte|evenwicht)|uitkomst(?:en)?\b"
    r"|(?:lasten|baten)(?: en (?:lasten|baten))?(?: totaal)?$|kapitaallasten$|effect op|netto\b|(?:economisch"
    r"|maatschappelijk) nut)",
    _I,
)
_VAGUE = re.compile(
    r"^(?:overige?n?\b|diverse?n?\b|kleine \w+|nog (?:uit |in )?te \w+|nader\b"
    r"|afronding\w*|verschillen\b|rest\w*$"
    r"|p\.?m\.?$|onvoorzien$"
    r"|saldo\b|div\.)",
    _I,
)
_COVERAGE = re.compile(
    r"^(?:[-–•*]\s?)?(?:af\s?:|af\b(?=\s+dekking)|bij\s?:|(?:waarvan )?(?:ge)?dek(?:t|king)\b|t\.?l\.?v\.?\b"
    r"|ten laste\b|ten gunste\b|onttrekking\w*|onttrekken\b"
    r"|(?:inzet|bijdrage|beschikking|putting) (?:uit |van |over )?(?:de )?(?:algemene )?\w*reserve"
    r"|uit (?:de )?\w*reserve"
    r"|gefinancierd\b|financiering (?:uit|door)"
    r"|bijdragen? (?:van )?derden|bijdrage (?:rijk|provincie|van het rijk|van de provincie)"
    r"|vrijval (?:uit )?(?:de )?\w*(?:reserve|voorziening)$|uit voorziening"
    r"|(?:rijks)?subsidie (?:rijk|provincie)$|(?:rijks|provinciale )?vergoeding$|specifieke uitkering$|spuk$"
    r"|reserve\b|bekostigd\b|compensatie (?:rijk|uit)|opgevangen binnen"
    r"|te (?:financieren|dekken|bekostigen|betalen) (?:uit|door|met|via))",
    _I,
)
_SECTION_ALONE = re.compile(
    r"^(?:\d+[.)]?\s*|[A-Z][.)]\s*)?(?:autonome?|onvermijdelijke?|nieuwe?|bestaande?|incidentele?|structurele?)\s"
    r"(?:ontwikkelingen|beleid|wensen|voorstellen|mutaties|posten|maatregelen|kosten)$|^(?:\d+[.)]?\s*"
    r"|[A-Z][.)]\s*)?(?:autonoom|onvermijdelijk|onontkoombaar|noodzakelijk|nieuw beleid|ombuigingen|bezuinigingen"
    r"|taakstellingen|investeringen|indexering(?:en)?)$",
    _I,
)
_PREFIX = re.compile(r"^\s*(?:[A-Z]{0,2}\.?\d{1,3}(?:\.\d{1,2})*|[a-z][.)]|[IVX]{1,4}\.)[.:)]?\s+")


def bare_label(label: str) -> str:
    """Return a label without its number, letter or bullet.

    >>> bare_label("W12 Skatebaan"), bare_label("a. beheer van informatie"), bare_label("* Zwembad renoveren")
    ('Skatebaan', 'beheer van informatie', 'Zwembad renoveren')
    """
    return _PREFIX.sub("", label.strip(" *•#-–\t|")).strip(" *•#:|\t") or label.strip()


def kind_of(row: Row) -> RowKind:
    """Return what a row is by its label."""
    label = bare_label(row.label)
    if not re.search(r"[A-Za-zÀ-ÿ]{2}", label):
        return RowKind.TOTAL
    if _COVERAGE.match(label) or _COVERAGE.match(row.label.strip()):
        return RowKind.COVERAGE
    if _TOTAL.search(label) or _SECTION_ALONE.match(label):
        return RowKind.TOTAL
    if _VAGUE.match(label):
        return RowKind.VAGUE
    return RowKind.ITEM


def is_whole(row: Row) -> bool:
    """Tell a total of the rows above from a balance, a part (waarvan) or a level."""
    return _WHOLE.match(bare_label(row.label)) is not None


_WHOLE = re.compile(r"^(?:(?:sub|eind)?tota(?:al|le)\b|som\b)", _I)
