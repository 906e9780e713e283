"""Levels: amounts that are there already, and ask for nothing."""

import re

from kaderwerk.adapters.documents.caseless import Caseless
from kaderwerk.adapters.documents.phrases import NEAR, Phrase

_I = re.IGNORECASE
_NOW_GIVEN = Caseless(
    r"\b[Dd]e (?:taakstelling|ombuiging) (?:op|voor) [\w ]{2,40} (?:is|bedraagt) $"
    r"|\bop (?:het|de) [\w ]{3,40} staat (?:nog |er )?een (?:taakstelling|bezuiniging|ombuiging) van $"
    r"|\b(?:het|de|ons|onze) (?:bestaande|huidige|reguliere) (?:budget"
    r"|raming|subsidie)\b[^,;]{0,60}, (?:dat|die|welke?) $"
    r"|\bvan nu $|\(nu (?:betalen|betaalt|kost|kosten|krijgt|ontvangt) (?:we |wij |het |dit |dat )?$|"
    r"\bblijf(?:t|ven) (?:op )?$|(?:\(|, )(?:(?:opbrengst|kosten|budget|bijdrage|lasten) )?(?:nu|thans|momenteel"
    r"|op dit moment) (?:circa |ruim |zo'n |nog )?$|"
    r"\bvan nu $|\b(?:die|dat) (?:nu|momenteel|thans|jaarlijks) (?:circa |ruim )?$|\b(?:ontvangt|ontvangen|krijgt"
    r"|krijgen|betaalt|betalen)\b.{0,40}\bnog $"
)
_LEVEL_BEFORE = Caseless(
    r"\b(?<!tegenover de )(?<!vergeleken met de )(?<!opzichte van de )(?:huidige?(?! (?:inzicht|inschatting"
    r"|verwachting|prijspeil))|bestaande?|reguliere?|vastgestelde?"
    r"|oorspronkelijke?|lopende?|beschikbare?"
    r"|totale begroting|jaarlijkse (?:begroting|omzet))\b [^;]{0,60}\b(?:van|is|bedraagt|bedragen|ad|op|zijn|à)"
    r"(?: (?:nu|circa|ongeveer|ruim|bijna)){0,2}\s$"
)
_LEVEL = Caseless(
    r"\b(?:kom(?:t|en)\b.{0,30}\buit op(?! een (?:investering|krediet))|gemeentefonds levert)\b"
    r"|\b(?:in de (?:meerjaren|programma)?begroting(?: (?:19|20)\d\d)? (?:staat"
    r"|is|zat|zit|stond)\b|(?:is|zijn"
    r"|bedraagt|bedragen|betaalt|betalen|ontvangt|ontvangen|kost|krijgt|krijgen) (?:we "
    r"|wij )?(?:nu|momenteel|thans|op dit moment|al jaren)|nu nog|tot nu toe|van oudsher|de deur uit"
    r"|al rekening gehouden met|kennis te nemen van|(?:ontvangt|krijgt) (?:van ons|van de gemeente)(?!.{0,90}\bextra)"
    r"|net als (?:voorgaande|vorige|eerdere) jaren|net als vorig jaar|net als in (?:19|20)\d\d"
    r"|in kas|op de balans|onveranderd"
    r"|(?:zijn|is|was|waren) (?:destijds|toen|indertijd|toentertijd|eerder) .{0,40}(?:opgenomen|geraamd|verwerkt)"
    r"|al (?:opgenomen|geraamd|begroot|beschikbaar|gereserveerd|verwerkt|in de begroting)|(?:is"
    r"|zijn) (?:hierin |daarin )?verwerkt|(?<!dan in de )(?:vorige|eerdere) (?:kadernota|begroting|perspectiefnota"
    r"|voorjaarsnota)|(?:al|reeds) .{0,25}(?:meerjaren)?begroting|reeds (?:opgenomen"
    r"|geraamd|begroot|beschikbaar|gereserveerd|verwerkt|in de begroting)|(?:opbrengst|inkomsten"
    r"|baten)\w* (?:komt|komen) (?:dan |daarmee |hierdoor )?(?:uit op|op)"
    r"|sta(?:at|an) (?:(?!niet)[\w€.,]+ ){0,6}(?:in|op) (?:de|onze) begroting"
    r"|(?<!kosten )(?<!kosten daarvan )(?<!kosten hiervan )(?:was|is|zijn|waren) (?:al )?"
    r"(?:begroot|geraamd) op(?!.{0,30}\bkrediet)|rekenen (?:we"
    r"|wij)(?!.{0,60}\b(?:extra|meer|hoger|lager|minder)\b)(?! op een \w*(?:krediet"
    r"|investering))|rekent (?:men|de gemeente)"
    r"|besteden (?:we|wij) (?:nu|dit jaar)|(?:we|wij) besteden (?:nu|dit jaar)|besteedt nu|beschikbaar budget van)\b"
)
_IN_BRACKETS = Caseless(r"\b(?:bestaande|huidige) (?:budget|bijdrage|subsidie|raming)\b[^;()]{0,60}\($")
_CHANGES = Caseless(r"\b(?:verho\w+|verla\w+|bezuinig\w*|bespa\w+|uit te breiden|uitbrei\w+|extra|korten)\b")
_EXTRA_COSTS = Caseless(
    r"\b(?:meerkosten|(?:hogere|extra) (?:bijdrage|kosten|lasten))\b[^;]{0,40}\bkom(?:t|en)\b[^;]{0,30}\buit op $"
)
_STANDING_BUDGET = Caseless(
    r"\b(?:geven|geeft)\b.{0,60}\b(?:jaarlijks|per jaar|elk jaar|ieder jaar)\b.{0,60}\buit(?=[\s.,;])"
    r"|\bword(?:t|en)\b.{0,60}\b(?:jaarlijks|per jaar|elk jaar|ieder jaar)\b.{0,60}\b(?:besteed|uitgegeven)\b|"
    r"\bgeeft in totaal\b|^De (?:ozb|\w+belasting) brengt\b(?!.*\b(?:extra|meer|minder|hoger|lager)\b).*\bop\b"
    r"|^Uit het gemeentefonds ontvangen\b(?!.*\b(?:extra|meer|minder|hoger|lager)\b)"
    r"|\b(?:is|zijn|was|blijft)\b.{0,90}\b(?:beschikbaar(?! (?:gesteld|te stellen))|(?<!niet )geraamd"
    r"|(?<!niet )begroot)(?=[\s.,;]|$)"
    r"|\b(?:draagt|dragen|betaalt|betalen) (?:elk jaar|jaarlijks|ieder jaar)\b(?!.*\btot en met\b)"
    r"|\b(?:steken|steekt|besteden|besteedt|geeft|geven) (?:we |wij )?(?:elk jaar|jaarlijks|ieder jaar)\b"
    r"|^(?:De|Het|Onze) [\w -]{3,60} kost(?:en)? (?:nu |ons |(?:de gemeente |[A-Z][\w-]{2,30} )?(?:elk jaar|jaarlijks"
    r"|ieder jaar)(?!.*\bbetaalt\b))"
    r"|\bkrijgt (?:elk jaar|jaarlijks|ieder jaar) een storting\b"
)
_EXTENDS = Caseless(r"\buitbreiding\b")
_WHICH_YEARLY = Caseless(
    r"\b(?:wat|die|dat) (?:ons |de gemeente )?(?:nu )?(?:per jaar|jaarlijks|elk jaar)(?: circa| ruim| zo'n)? $"
)
_COSTS_AFTER = re.compile(r"\s?(?:kost(?:en)?|vraagt|vergt|omgaat|uitgeeft)\b", _I)
_LIE_AT = Caseless(r"\bkosten op $")
_LIE = re.compile(r"\s?(?:euro )?lig(?:t|gen)\b", _I)
_WOULD = Caseless(r"\bzou(?:den)?\b[^;]{0,30}$")
_COST = re.compile(r"\s?(?:euro )?kosten\b", _I)
_WITHIN = Caseless(r"\b(?:past|passen|vallen|valt|opgevangen|opvangen) binnen\b")
_AFTERWARDS = re.compile(r"^Daarna (?:ontvangt|krijgt|bedraagt|is)\b(?!.{0,90}\b(?:extra|meer|minder|nodig)\b)")
_SAME_AS_BEFORE = Caseless(r"\bhetzelfde bedrag als (?:in (?:19|20)\d\d|vorig jaar|dit jaar|nu)\b")
_OF_ALL = re.compile(
    r",? (?:ongeveer |circa |ruim |zo'n )?\d{1,3}(?:,\d)?\s?(?:%|procent) van (?:onze|de|alle) (?:\w+ )?"
    r"(?:inkomsten|uitgaven|begroting|lasten|baten)\b",
    _I,
)
_RUNS_ON = Caseless(r"\b(?:draait|draaien|drijft|leunt|steunt|teert) op (?:een|de)\b")
_YEAR_IN_BRACKETS = re.compile(r"\s?\((?:in )?(?:19|20)\d\d ?:? ?(?:€|was)")
_FOR_THAT = Caseless(r"\b(?:daar|hier)voor\b")
_RECEIVED_NOW = Caseless(
    r"\b(?:ontvang(?:en|t)|krijg(?:en|t)|betaalt|betalen|kreeg)\b.{0,25}\b(?:nu|jaarlijks nu|momenteel"
    r"|thans|al)\b|\bnu\b.{0,30}\ben straks\b"
)
_NOW = Caseless(r"\b(?:op dit moment|momenteel|thans)\b|^\W*nu kost(?:en)?\b")
_STANDING = re.compile(
    r"^\W*(?:De|Onze|Het) (?:totale )?(?:jaarlijkse |huidige |gemeentelijke |reguliere |bestaande |vaste |lopende )?"
    r"(?:bijdrage|subsidie|uitkering"
    r"|contributie|huur|budget)\b[^;]{0,60}\b(?:is|bedraagt)(?: in (?:19|20)\d\d)?(?: ruim| circa| ongeveer| bijna)?\s$"
)
_MORE = Caseless(
    r"\b(?:trek(?:t|ken)|investering\w*|\w*krediet|vervang\w*|aanschaf\w*|verwacht|extra|nodig|meer|hoger|stijg\w*"
    r"|voorstel\w*"
    r"|tekort|te weinig|onvoldoende"
    r"|aanvullend\w*|vanaf"
    r"|met ingang|gevraagd\w*|eenmalig\w*|nieuwe)\b"
)
_BUDGET_WORDS = re.compile(r"\b(?:structureel|incidenteel)\b", _I)
_WITH_CREDIT = Caseless(r"\bmet een (?:\w*krediet|investering) van (?:circa |ongeveer |ruim )?$")
_STAYS_ASKED = re.compile(r"\bblijft (?:er )?staan\b[^:]{0,40}:|\boverei?nd blijft (?:de|het) (?:vraag|verzoek)\b", _I)
_STAYS_SO = Caseless(r"\bblijf(?:t|ven) zo\b")
_MOVES = re.compile(r"\b(?:minder|meer|hoger|lager|meerprijs|duurder)\b", _I)
_STAYS = Caseless(
    r"\b(?:is|zijn) (?:sinds \d{4} )?(?:ieder jaar|elk jaar|al jaren) gelijk\b"
    r"|\b(?:is|zijn|blijft|blijven) (?:voor (?:19|20)\d\d )?ongewijzigd\b|\b(?:blijft|blijven)\b.{0,120}\b(?:bestaan"
    r"|behouden|gehandhaafd|gelijk|ongewijzigd|overeind|beschikbaar"
    r"|in stand|staan|van kracht)\b|\b(?:verandert|veranderen|wijzigt|wijzigen) niets?\b|\bblijf(?:t|ven) (?:zo|zoals"
    r"|jaarlijks|elk jaar)\b"
    r"|\bblijft nodig\b|\bloop(?:t|en) (?:gewoon )?door\b|\bwordt ontzien\b|\bworden ontzien\b|\bte handhaven\b"
    r"|\bwordt\b.{0,20}\bgehandhaafd\b|\bkan\b.{0,90}\bblijven\b"
    r"|\bhoeft?\b.{0,90}\bniet te (?:verdwijnen|stoppen|vervallen|sluiten)"
    r"|\bkan\b.{0,60}\b(?:zijn|haar|hun)\b.{0,30}\b(?:be)?houden\b"
    r"|\bhoudt (?:zijn|haar|hun) (?:bijdrage|subsidie)"
    r"|\b(?:behoud(?:en)? van|in stand houden|blijft (?:onder meer|dus|gewoon|daarmee))\b"
)
_SPENT = Caseless(
    r"\b(?:gaat|gaan)\b.{0,40}\b(?:elk jaar|jaarlijks|per jaar|ieder jaar)\b.{0,80}\b(?:de deur uit|naar)\b"
)


_COSTS_ESTIMATED = Caseless(r"kosten (?:(?:daar|hier)van )?(?:zijn|worden) (?:\w+ )?(?:geraamd|begroot) op\b")
_COMES_TO = Caseless(
    r"\b(?:\w*bijdrage|\w*budget|\w*subsidie|raming|\w*lasten|\w*kosten|\w*premie|\w*huur)\b[^;]{0,60}"
    r"\b(?:kom(?:t|en)|word(?:t|en)|is|zijn|bedra(?:agt|gen))(?: in (?:19|20)\d\d)?"
    r" (?:hier|daar)(?:mee|door)(?: in (?:19|20)\d\d)?(?: uit)?(?: op)?(?: ruim| circa| ongeveer)?\s$"
)
_BUDGET_OF = Caseless(r"\b(?:het|de|ons|onze) \w*(?:budget|raming|bijdrage|subsidie) van\s$")
_LONG_SO = re.compile(
    r"\s?(?:is|zijn|staat|blijft|stamt|bleek|schiet|dekt)\b[^;.]{0,40}\b(?:sinds|al|niet|nauwelijks|onvoldoende|te|tekort)\b",
    _I,
)
_WHOLE_INCOME = Caseless(r"\b(?:ontvang(?:en|t)|krijg(?:en|t))\b")
_OF_TAX = re.compile(
    r"\s?aan (?:de )?(?:ozb|\w*belasting(?:en)?|\w*heffing(?:en)?|leges|algemene uitkering)\b"
    r"|\s?uit het gemeentefonds\b",
    _I,
)
_AT_FACTOR = re.compile(r",? bij een (?:uitkeringsfactor|accres|tarief|inwonertal)\b", _I)


def is_level(phrase: Phrase, sentence: str) -> bool:
    """Tell an amount that is there already and stays, or that only describes, from one that is asked."""
    if _WITH_CREDIT.search(phrase.before):
        return False
    if _is_said_to_stay(phrase) or _describes(phrase, sentence) or _is_standing_budget(phrase, sentence):
        return True
    if re.match(r"[^;]{0,30}\b(?:hoger|meer|duurder|lager|minder) dan\b", phrase.after):
        return False
    if _AFTERWARDS.search(sentence) or _SAME_AS_BEFORE.search(sentence):
        return True
    if _STANDING.search(phrase.before) and not _MORE.search(sentence):
        return True
    if _NOW.search(phrase.clause) and not _MORE.search(phrase.clause):
        return True
    return _SPENT.search(sentence) is not None and not phrase.has_own_period


def _is_said_to_stay(phrase: Phrase) -> bool:
    """Tell by words for what stays, what is given now, and what a level comes to after a change."""
    near = phrase.before[-NEAR:]
    stays = _STAYS.search(_STAYS_ASKED.sub("", phrase.clause)) and not (
        _STAYS_SO.search(phrase.clause) and _MOVES.search(phrase.clause)
    )
    is_at_level = _LEVEL.search(phrase.text) and not _EXTRA_COSTS.search(phrase.before)
    if stays or _RECEIVED_NOW.search(phrase.clause) or is_at_level:
        return True
    if _LEVEL_BEFORE.search(near) or _NOW_GIVEN.search(near):
        return True
    if _IN_BRACKETS.search(near) and not _CHANGES.search(phrase.clause):
        return True
    return _COMES_TO.search(phrase.before) is not None and not _MOVES.match(phrase.after.strip())


def _describes(phrase: Phrase, sentence: str) -> bool:
    """Tell what an amount only describes: the whole of a tax, what something costs, what all of it is."""
    before, after = phrase.before, phrase.after
    return bool(
        (_WHICH_YEARLY.search(before[-NEAR:]) and _COSTS_AFTER.match(after) and not _EXTENDS.search(before))
        or (_BUDGET_OF.search(before) and _LONG_SO.match(after))
        or (_WHOLE_INCOME.search(before) and _OF_TAX.match(after) and not _MORE.search(sentence))
        or (_LIE_AT.search(before) and _LIE.match(after))
        or (_WOULD.search(before) and _COST.match(after))
        or (
            _WITHIN.search(sentence)
            and sentence[: phrase.amount.begin].count("(") > sentence[: phrase.amount.begin].count(")")
        )
        or _RUNS_ON.search(before)
        or _AT_FACTOR.match(after)
        or _OF_ALL.match(after)
        or _YEAR_IN_BRACKETS.match(sentence, phrase.amount.end)
    )


def _is_standing_budget(phrase: Phrase, sentence: str) -> bool:
    """Tell a budget that is there each year, in a sentence without a word for more; an estimate of costs is none."""
    if _STANDING_BUDGET.search(sentence) is None or _COSTS_ESTIMATED.search(sentence):
        return False
    is_for_that = phrase.has_own_period and _FOR_THAT.search(phrase.clause) is not None
    return not is_for_that and _MORE.search(_BUDGET_WORDS.sub("", sentence)) is None
