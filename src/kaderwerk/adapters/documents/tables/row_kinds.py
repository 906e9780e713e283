"""What a row is: an item that asks, a total, coverage of the item above, or too vague to be a proposal."""

import re
from enum import Enum
from functools import lru_cache

from kaderwerk.adapters.documents.caseless import Caseless
from kaderwerk.adapters.documents.tables.rows import Row


class RowKind(Enum):
    """What a row is for the reader."""

    ITEM = "item"
    TOTAL = "total"
    COVERAGE = "coverage"
    VAGUE = "vague"


_I = re.IGNORECASE
_TOTAL = Caseless(
    r"\btotaal$|\b(?:al|reeds) (?:verwerkt|opgenomen)$|\b\w*saldo$|^(?:wijziging|verschil|mutatie"
    r"|afwijking)\w* (?:ten opzichte|t\.o\.v\.)"
    r"|^(?:(?:sub|eind|tussen)?tota(?:al|le)\b|(?:eind|begin|begrotings|nieuw |structureel |meerjarig "
    r"|geraamd )?saldo\b|som\b|per saldo\b"
    r"|waarvan\b|w\.?v\.|hiervan\b|(?:begrotings|rekening)?resultaat\b"
    r"|(?:verwacht |structureel |resterend )?(?:begrotings(?:overschot|tekort)|(?:overschot|tekort)"
    r"(?=$| (?:\w*begroting|na|voor|in|per|meerjar\w+|(?:19|20)\d\d|kadernota|structureel|incidenteel)))|stand\b"
    r"|uitgangs\w+\b"
    r"|begroting (?:19|20)\d\d(?!,)|(?:primitieve|vastgestelde|actuele|huidige) begroting|(?:financieel "
    r"|meerjaren)?perspectief\b"
    r"|(?:geactualiseerd|bijgesteld|verwacht|nieuw)e? (?:saldo|resultaat|perspectief|begroting)|(?:structureel"
    r"|incidenteel|formeel|eenmalig)$"
    r"|mutaties? reserves?$|gerealiseerd|nog te realiseren|taakstelling totaal|cumulatief|af te ronden"
    r"|(?:te)?samen$|telling$|structure(?:le?|el) (?:ruimte|evenwicht)|uitkomst(?:en)?\b"
    r"|na wijziging$|kapitaallasten$|effect op|netto(?:last(?:en)?)?\b|(?:economisch"
    r"|maatschappelijk) nut)"
)
_SUM_OF_SIDES = Caseless(
    r"^(?:(?:totale|eenmalige|incidentele|structurele|reguliere|geraamde|overige|bruto|netto) )?"
    r"(?:lasten|baten|uitgaven|inkomsten)(?: (?:en|en/of|minus|-/-) (?:lasten|baten|uitgaven|inkomsten))?"
    r"(?: (?:totaal|programma\w*|begroting\w*|exploitatie))?(?: \(?(?:saldo|totaal)\)?)?$"
)
_STAND = Caseless(
    r"^(?:geraamde |verwachte |geprognosticeerde |vrije )?(?:(?:begin|eind|boek)(?:stand|saldo|waarde)"
    r"|(?:stand|saldo|omvang)(?: van)?(?: de)? (?:\w*reserves?|\w*voorzieningen|per|op|ultimo|(?:begin|eind)\b)"
    r"|(?:benodigde?|beschikbare?|aanwezige?|minimale?|gewenste?) (?:weerstands|algemene reserve|reservepositie)"
    r"|startpositie|vertrekpunt|kapitaallasten per jaar$"
    r"|weerstands(?:capaciteit|vermogen|ratio)|ratio\b|\w*quote\b|solvabiliteit\w*|emu-?saldo"
    r"|algemene reserve (?:per|ultimo|na|voor|begin|eind)|belastingcapaciteit|kengetal"
    r"|(?:ultimo|per) (?:\d{1,2}[ -](?:\d{1,2}|januari|december)\b|(?:19|20)\d\d)|(?:begin|eind) (?:19|20)\d\d)"
    r"|^(?!.*(?:verhog|verlag|stijg|invoer|ingang|index))"
    r"(?:.*\b)?(?:per|op|stand) (?:1 januari|31 december|1-1|31-12|01-01)\b"
)
_DOCUMENT = (
    r"(?:\w*nota|\w*begroting(?:en)?|\w*wijziging(?:en)?|\w*rapportages?|burap|marap|\w*circulaires?|jaarrekening"
    r"|\w*akkoord|besluitvorming|raad(?:sbesluit\w*)?|college)"
)
_SUM_OF_DOCUMENT = Caseless(
    r"^(?:(?:alle|totale|eerdere|structurele|incidentele|nieuwe|overige|financiële) )?"
    r"(?:bijstelling|mutatie|wijziging|ontwikkeling|voorstel|aanpassing|effect|uitkomst|gevolg|doorwerking|besluit"
    r"|actualisatie|resultaat)\w*"
    r"(?: (?:in|uit|van|vanuit|bij|door|na|volgens|conform|t/m|tot en met|voortkomend uit))?"
    rf"(?: (?:deze|dit|de|het|vorige|eerste|tweede|voorliggende|[12]e))? {_DOCUMENT}(?: (?:19|20)\d\d(?:-\d+)?)?$"
)
"""All that one document changes: ``Bijstellingen in deze kadernota``."""
_VAGUE = re.compile(
    r"^(?:overige?n?\b|diverse?n?\b|kleine \w+|(?:nog )?(?:niet bekende|onbekende) (?:zaken|posten)"
    r"|nog (?:uit |in )?te \w+|nog (?:nader|verder) (?:uit |in )?te \w+$|nader\b"
    r"|afronding(?:en|sverschil\w*)?$|verschillen\b|rest\w*$"
    r"|p\.?m\.?$|(?:post )?onvoorzien$"
    r"|saldo\b|div\.)",
    _I,
)
_OPEN = re.compile(
    r"[ ,(:–-]+(?:(?:nog |nader |verder )+)?(?:(?:te|in te|uit te) (?:bepalen|vullen|werken|verdelen|kiezen|benoemen)"
    r"|n\.?t\.?b\.?|onbekend|onverdeeld|niet (?:nader )?(?:ingevuld|verdeeld|benoemd|gespecificeerd))\)?$",
    _I,
)
"""What a name ends in when it is to be filled in later."""
_NO_SUBJECT = re.compile(
    r"^(?:(?:algemene?|structurele?|incidentele?|resterende?|aanvullende?|extra|nieuwe?|verdere) )?"
    r"(?:stelpost(?:en)?|taakstelling(?:en)?|bezuiniging(?:en|smaatregelen|staakstelling)?"
    r"|ombuiging(?:en|smaatregelen)?"
    r"|besparing(?:en)?|\w*maatregel(?:en)?|dekking|ruimte|reservering(?:en)?|post(?:en)?|budget(?:ten)?|wens(?:en)?"
    r"|voorstel(?:len)?|investering(?:en)?|zoekrichting(?:en)?|opgave|bedrag(?:en)?)"
    r"(?: (?:nieuw beleid|wensen|onvoorzien|nieuwe (?:wensen|voorstellen)|voor later))?$",
    _I,
)
_COVERAGE = re.compile(
    r"^(?:[-–•*]\s?)?(?:af\s?:|af\b(?=\s+dekking)|bij\s?:|(?:waarvan )?(?:ge)?dek(?:t|king)\b|t\.?l\.?v\.?\b"
    r"|ten laste\b|ten gunste\b|onttrekking\w*|onttrekken\b"
    r"|(?:inzet|bijdrage|beschikking|putting) (?:uit |van |over )?(?:de )?(?:algemene )?\w*reserve"
    r"|uit (?:de )?\w*reserve"
    r"|verrekening met (?:de )?\w*(?:heffing|voorziening|reserve)"
    r"|gefinancierd\b|financiering (?:uit|door)"
    r"|(?:bijdragen? |bijdragen? van |bijdragen? door |(?:betaald )?door )derden"
    r"|bijdrage (?:rijk|provincie|van het rijk|van de provincie)"
    r"|vrijval (?:uit )?(?:de )?\w*(?:reserve|voorziening)$|uit voorziening"
    r"|(?:rijks)?subsidie (?:rijk|provincie)$|(?:rijks|provinciale )?vergoeding$|specifieke uitkering$|spuk$"
    r"|reserve\b|bekostigd\b|compensatie (?:rijk|uit)|opgevangen binnen"
    r"|te (?:financieren|dekken|bekostigen|betalen) (?:uit|door|met|via))",
    _I,
)
_SECTION_ALONE = Caseless(
    r"^(?:\d+[.)]?\s*|[A-Z][.)]\s*)?(?:autonome?|onvermijdelijke?|nieuwe?|bestaande?|incidentele?|structurele?)\s"
    r"(?:ontwikkelingen|beleid|wensen|voorstellen|mutaties|posten|maatregelen|kosten)$|^(?:\d+[.)]?\s*"
    r"|[A-Z][.)]\s*)?(?:autonoom|onvermijdelijk|onontkoombaar|noodzakelijk|nieuw beleid|ombuigingen|bezuinigingen"
    r"|taakstellingen|investeringen|indexering(?:en)?)$"
)
_PREFIX = re.compile(r"^\s*(?:(?:[A-Z]{1,3}[.-]?)?\d{1,3}(?:\.\d{1,2})*|[a-z][.)]|[IVX]{1,4}\.)[.:)]?\s+")


@lru_cache(maxsize=4_096)
def bare_label(label: str) -> str:
    """Return a label without its number, letter or bullet.

    >>> bare_label("W12 Skatebaan"), bare_label("a. beheer van informatie"), bare_label("* Zwembad renoveren")
    ('Skatebaan', 'beheer van informatie', 'Zwembad renoveren')
    """
    return _PREFIX.sub("", label.strip(" *•#-–\t|")).strip(" *•#:|\t") or label.strip()


def kind_of(row: Row) -> RowKind:
    """Return what a row is by its label."""
    return _kind_by_label(row.label)


@lru_cache(maxsize=4_096)
def _kind_by_label(whole: str) -> RowKind:
    label = bare_label(whole)
    if not re.search(r"[A-Za-zÀ-ÿ]{2}", label):
        return RowKind.TOTAL
    if _COVERAGE.match(label) or _COVERAGE.match(whole.strip()):
        return RowKind.COVERAGE
    if any(one.search(label) for one in (_TOTAL, _SECTION_ALONE, _SUM_OF_SIDES, _STAND, _SUM_OF_DOCUMENT)):
        return RowKind.TOTAL
    if _VAGUE.match(label) or is_to_be_filled_in(label, alone=True):
        return RowKind.VAGUE
    return RowKind.ITEM


@lru_cache(maxsize=4_096)
def is_to_be_filled_in(label: str, *, alone: bool) -> bool:
    """Tell a name that ends in "nog in te vullen"; ``alone``: one that names no subject beside that.

    >>> is_to_be_filled_in("Stelpost nog in te vullen", alone=True)
    True
    >>> is_to_be_filled_in("Taakstelling organisatie, nader in te vullen", alone=True)
    False
    """
    rest = _OPEN.sub("", label)
    return _NO_SUBJECT.match(rest) is not None if alone else rest != label


def is_stand(row: Row) -> bool:
    """Tell what is there at a moment, or a ratio of it: a stand at the begin or end of a year, weerstandscapaciteit."""
    return _STAND.search(bare_label(row.label)) is not None


def is_whole(row: Row) -> bool:
    """Tell a total of the rows above from a balance, a part (waarvan) or a level."""
    return _WHOLE.match(bare_label(row.label)) is not None


_WHOLE = re.compile(r"^(?:(?:sub|eind)?tota(?:al|le)\b|som\b)", _I)
