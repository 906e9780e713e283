"""What an amount is in its sentence: a request, or one of the many amounts that ask for nothing."""

import re
from enum import Enum

from kaderwerk.adapters.documents.phrases import Phrase


class Role(Enum):
    """The part that an amount plays; only REQUEST can become a claim."""

    REQUEST = "request"
    UNIT_PRICE = "unit price"
    THRESHOLD = "threshold"
    LEVEL = "level"
    BALANCE = "balance"
    TOTAL = "total"
    HISTORY = "history"
    PART = "part"
    REFERENCE = "reference"
    FUNDING = "funding"
    REFUSED = "refused"


_I = re.IGNORECASE
SMALLEST_REQUEST_CENTS = 50_000
"""Less than five hundred euro is a tariff or a unit price, never a proposal of a municipality."""

_PER_UNIT_AFTER = re.compile(
    r"\s?(?:,- )?(?:\w{1,20} )?(?:per|voor elke|voor iedere|/)\s?(?:\w{1,20} )?(?:inwoner|huishouden|huishoudens|fte|f\.t\.e|uur|dag|nacht|overnachting|woning|leerling|kind"
    r"|cli[ëe]nt|m2|m²|m3|stuk|aansluiting|persoon|deelnemer|medewerker|bezoeker|maand|week|gezin|perceel|object|ha|km|lid|aanvraag|vergunning"
    r"|dossier|casus|plek|plaats|hond|boom|meter|kwartier|traject|jongere|statushouder|vierkante|kilometer|lichtmast|ton)\b",
    _I,
)
_PER_UNIT_BEFORE = re.compile(
    r"\b(?:(?:elke|iedere|een|één|per) (?:\w{1,12} )?(?:fte|uur|inwoner|huishouden|woning|leerling|dag|nacht|plek|cli[ëe]nt)(?: (?:kost|kosten|is|bedraagt|betaalt|rekenen|rekent))?"
    r"|per (?:inwoner|huishouden|fte|uur|woning|leerling)|tarief|tarieven|normbedrag|eigen bijdrage|uurtarief|kostprijs|prijs)\b[^;,]{0,40}$",
    _I,
)
_THRESHOLD_BEFORE = re.compile(
    r"\b(?:(?:meer|minder|hoger|lager|groter|kleiner|beneden|boven|onder|vanaf|vaker) (?:dan )?(?:de |een |het )?(?:bedrag van )?(?:van )?|grens(?:bedrag)? (?:is|van|ligt op)? ?|drempel\w* (?:is|van)? ?"
    r"|ondergrens\w* (?:is|van)? ?|plafond (?:is|van)? ?|tot (?:een )?maximum van |(?:tussen|afwijkingen|posten|bedragen) (?:groter|kleiner|hoger|lager) dan )$",
    _I,
)
_THRESHOLD_AFTER = re.compile(r"(?: per jaar)?\s?(?:of|en) (?:minder|meer|hoger|lager|groter)\b", _I)
_NOW_GIVEN = re.compile(r"\b(?:die|dat) (?:nu|momenteel|thans|jaarlijks) (?:circa |ruim )?$", _I)
_LEVEL_BEFORE = re.compile(
    r"\b(?:huidige?|bestaande?|reguliere?|vastgestelde?|oorspronkelijke?|lopende?|beschikbare?|jaarlijkse (?:begroting|omzet))\b [^;]{0,60}\b(?:van|is|bedraagt|ad|op|zijn|à)(?: (?:nu|circa|ongeveer|ruim|bijna)){0,2}\s$",
    _I,
)
_LEVEL = re.compile(
    r"\b(?:(?:is|zijn|bedraagt|bedragen|betaalt|betalen|ontvangt|ontvangen|kost|krijgt|krijgen) (?:we |wij )?(?:nu|momenteel|thans|op dit moment|al jaren)|nu nog|tot nu toe|van oudsher|de deur uit|in kas|op de balans|onveranderd"
    r"|al (?:opgenomen|geraamd|begroot|beschikbaar|gereserveerd|verwerkt|in de begroting)|(?:is|zijn) (?:hierin |daarin )?verwerkt|reeds (?:opgenomen|geraamd|begroot|beschikbaar|gereserveerd|verwerkt|in de begroting)|(?:opbrengst|inkomsten|baten)\w* (?:komt|komen) (?:dan |daarmee |hierdoor )?(?:uit op|op)|staat (?:er )?(?:al )?(?:€ [\d.,]+ )?(?:in|op) de begroting"
    r"|(?:was|is|zijn|waren) (?:al )?(?:begroot|geraamd) op|rekenen (?:we|wij)|rekent (?:men|de gemeente)|besteden (?:we|wij) nu|besteedt nu|beschikbaar budget van)\b",
    _I,
)
_RECEIVED_NOW = re.compile(r"\b(?:ontvang(?:en|t)|krijg(?:en|t)|betaalt|betalen|kreeg)\b.{0,25}\b(?:nu|jaarlijks nu|momenteel|thans|al)\b|\bnu\b.{0,30}\ben straks\b", _I)
_NOW = re.compile(r"\b(?:op dit moment|momenteel|thans)\b", _I)
_MORE = re.compile(r"\b(?:extra|nodig|meer|hoger|stijg\w*|voorstel\w*|tekort|te weinig|onvoldoende|aanvullend)\b", _I)
_STAYS = re.compile(
    r"\b(?:blijft|blijven)\b.{0,120}\b(?:bestaan|behouden|gehandhaafd|gelijk|ongewijzigd|beschikbaar|in stand|staan|van kracht)\b|\b(?:verandert|veranderen|wijzigt|wijzigen) niet\b|\b(?:behoud(?:en)? van|in stand houden|blijft (?:onder meer|dus|gewoon|daarmee))\b",
    _I,
)
_BALANCE = re.compile(
    r"\b(?:saldo|saldi|begrotings(?:saldo|tekort|overschot|ruimte|resultaat)|rekeningresultaat|jaarresultaat|(?:positief|negatief|nadelig|voordelig) (?:resultaat|saldo)|het resultaat|resultaat van"
    r"|overschot(?:ten)?|tekort(?:en)? (?:van|op|in|is|bedraagt|loopt)|eigen vermogen|weerstands\w+|(?:sluit|sluiten)\b.{0,40}\b(?:met een|met €|af met|af op)|sluitende (?:begroting|meerjaren\w*)|onder(?:aan)? de streep|onderaan|beginstand"
    r"|stand (?:van|per|op)|uitgangspositie|begrotingspositie|omvang van (?:de|het)|(?:reserve|voorziening|schuld|spaarpot|vermogen)\w* (?:bedraagt|is nu|bevat|telt|staat|heeft|groeit|daalt|komt)|teller|boekwaarde|balans(?:totaal)?)\b",
    _I,
)
_CLOSES = re.compile(r"\b(?:hield|houdt|blijft|bleef|over)\b.{0,20}\bover(?=[\s.,;]|$)|\bover(?:gehouden|houden)\b", _I)
_TOTAL_WORD = re.compile(
    r"\b(?:opgeteld|bij elkaar(?: opgeteld)?|in totaal (?:gaat het|moet|moeten|is er|bezuinig\w*|ombuig\w*|wordt er)|totaal van|totaalbedrag|totale (?:pakket|bedrag|omvang|opgave|ombuiging|bezuiniging|besparing|investering|investeringen|begroting|kosten van alle|lasten|baten|ruimte)"
    r"|per programma|pakket (?:van|aan)|alle (?:voorstellen|maatregelen|ontwikkelingen|wensen|ombuigingen|bezuinigingen|investeringen|posten)|samen (?:goed|voor|leveren|zijn)"
    r"|de (?:voorstellen|maatregelen|ombuigingen|bezuinigingen|wensen|investeringen|ontwikkelingen) (?:tellen|leveren|kosten|bedragen|zijn|komen|belopen|vragen|samen)"
    r"|(?:bezuinigings|ombuigings|besparings|financiële )(?:opgave|doelstelling|taakstelling|doel)|de opgave|financiële ruimte|begroting van|omzet|gemeentefonds(?:uitkering)? (?:van|is|bedraagt))\b",
    _I,
)
_AGGREGATE_NOUN = (
    r"(?:(?:nieuwe|eenmalige|incidentele|structurele|extra|totale|geplande|hogere|lagere|vervangings)? ?(?:ombuigingen|bezuinigingen|besparingen|maatregelen|investeringen|vervangingsinvesteringen"
    r"|uitgaven|voorstellen|wensen|tegenvallers|meevallers|nadelen|voordelen|ontwikkelingen|posten|taakstellingen|kredieten|mutaties|aanvragen|ambities))"
)
_AGGREGATE_AFTER = re.compile(rf"\s?(?:per jaar |structureel |incidenteel )?aan {_AGGREGATE_NOUN}\b|\s?(?:per jaar |structureel |incidenteel )?(?:aan |voor |in |extra aan |voor nieuwe )?{_AGGREGATE_NOUN}\b(?! (?:in|aan|op|voor|van|bij) (?:de |het |een )?\w)", _I)
_AGGREGATE_BEFORE = re.compile(rf"\b{_AGGREGATE_NOUN}(?: (?:voor|van|ter waarde van|ter grootte van|met een omvang van|van in totaal|tot|:))?\s?:?\s?(?:\w{{1,12}} )?$", _I)
_PART = re.compile(r"(?:\b(?:waarvan|hiervan|daarvan|inclusief|incl\.|waaronder|onder meer|bestaat uit|bestaande uit|opgebouwd uit|onderverdeeld in|uitgesplitst in|exclusief|excl\.|voornamelijk)\b"
    r"(?:(?!\b(?:is|zijn|wordt|worden|bedraagt|bedragen|kost|vraagt|stijgt|stijgen|nodig|dus|ofwel|toe)\b)[^;]){0,60})$", _I)
_REFERENCE = re.compile(r"(?:^|[,;:]\s)\s?(?:met|van|door|naast|bovenop|voor|uit|bij|in plaats van|boven op) (?:de|die|deze|dit|dat|het)(?: (?:extra|eerder|eerdere|genoemde|resterende|overige|toegezegde|beoogde|benodigde|geraamde|bedrag van)){0,2} $", _I)
_THAT_AMOUNT = re.compile(r"\b(?:die|deze|genoemde|eerdergenoemde|eerdere|bovenstaande|voornoemde|oorspronkelijke|afgesproken) $", _I)
_INSTEAD = re.compile(r"\b(?:in plaats van|anders dan|i\.p\.v\.|niet langer|in tegenstelling tot|eerder|eerst|aanvankelijk|was)(?: de| het| een)?(?: (?:geraamde|begrote|verwachte|oorspronkelijke))?\s$", _I)
_FUNDED = re.compile(
    r"\b(?:gedekt|dekken|dekking|onttrekk(?:en|ing)|te onttrekken|onttrokken|ten laste van|t\.l\.v\.|komt uit|komen uit|bekostig\w*|gefinancierd uit|betaald uit|bijgedragen door|cofinanciering"
    r"|subsidiëren|vergoedt|vergoed door|reserve)\b",
    _I,
)
_GIVEN = re.compile(r"\b(?:[Rr]ijk|[Pp]rovincie|[Mm]inisterie|Europa|[Mm]etropoolregio|[Ff]onds)\b(?: [\w.]{1,30}){0,4} (?:geeft|betaalt|subsidieert|vergoedt|draagt|verstrekt)\b[^;,.]{0,80}$")
_RISK = re.compile(r"\b(?:risico|kans op|in het slechtste geval|worst case|weerstandsvermogen|gemiddelde? impact|boete van maximaal)\b", _I)
_PAST = re.compile(
    r"\b(?:was|waren|werd|werden|had|hadden|bedroeg|bedroegen|kostte|kostten|betaalden?|ontving(?:en)?|kreeg|kregen|stegen?(?= (?:de|het|met|wel|ook|er))|daalden?|nam|namen|sloot|sloten|vroeg|vroegen|hield(?:en)?"
    r"|bleek|bleken|ging|gingen|vingen?|bleef|bleven|leverde(?:n)?|stond(?:en)?|viel(?:en)?|werkte|gaf|gaven|besteedden?|realiseerden?|bezuinigden?|kwam(?:en)?|lag(?:en)?|stelde|heeft .{1,60} (?:gekost|betaald|ontvangen|uitgegeven|opgeleverd)"
    r"|hebben .{1,60} (?:gekost|betaald|ontvangen|uitgegeven|opgeleverd|bespaard|bezuinigd|gerealiseerd)|is .{1,60} (?:uitgegeven|gerealiseerd|besteed|gestort)|zijn .{1,60} (?:uitgegeven|gerealiseerd|besteed))\b",
    _I,
)
_PRESENT = re.compile(
    r"\b(?:is|zijn|wordt|worden|moet|moeten|zal|zullen|wil|willen|gaat|gaan|komt|komen|kost|stijgt|stijgen|daalt|vraagt|vragen|stelt|stellen|levert|leveren|neemt|nemen|krijgt|krijgen|bedraagt|bedragen"
    r"|verhoogt|verlaagt|steekt|trekt|ramen|raamt|reserveert|reserveren|voorstel|nodig|brengt|scheelt|bespaart|stopt|vervalt|valt)\b",
    _I,
)
_PROGRESS = re.compile(r"\b(?:gereed|ingevuld|gerealiseerd|behaald|teller|reeds bezuinigd|al bezuinigd|nog (?:in te vullen|te realiseren|ingevuld)|stand van zaken|inmiddels)\b", _I)


def role_of(phrase: Phrase, sentence: str, *, year: int | None) -> Role:
    """Judge one amount by its phrase and clause; the first rule that fits decides."""
    text, clause = phrase.text, phrase.clause
    before = phrase.before[-120:]
    if phrase.amount.cents < SMALLEST_REQUEST_CENTS and not phrase.amount.is_repeat:
        return Role.UNIT_PRICE
    if _PER_UNIT_AFTER.match(phrase.after) or _PER_UNIT_BEFORE.search(before):
        return Role.UNIT_PRICE
    if _THRESHOLD_BEFORE.search(before) or _THRESHOLD_AFTER.match(phrase.after):
        return Role.THRESHOLD
    if _is_past(phrase, sentence, year=year):
        return Role.HISTORY
    if _PROGRESS.search(clause):
        return Role.HISTORY
    if _REFERENCE.search(before) or _THAT_AMOUNT.search(before) or _INSTEAD.search(before):
        return Role.REFERENCE
    if _PART.search(before):
        return Role.PART
    if _STAYS.search(clause) or _LEVEL.search(text) or _LEVEL_BEFORE.search(before) or _NOW_GIVEN.search(before) or _RECEIVED_NOW.search(clause) or _is_spent_now(sentence, phrase):
        return Role.LEVEL
    if _NOW.search(clause) and not _MORE.search(clause):
        return Role.LEVEL
    if _BALANCE.search(text) or _CLOSES.search(text) or _RISK.search(clause):
        return Role.BALANCE
    if _TOTAL_WORD.search(text) or _AGGREGATE_AFTER.match(phrase.after) or _AGGREGATE_BEFORE.search(before):
        return Role.TOTAL
    if is_funding(phrase) or _GIVEN.search(before):
        return Role.FUNDING
    return Role.REQUEST


def is_funding(phrase: Phrase) -> bool:
    """Tell whether the amount is what pays for a proposal, not what it costs."""
    near = phrase.before[-50:]
    cover = r"\b(?:onttrekking|dekking|bijdrage uit (?:de )?reserve|reserve|subsidie van (?:het rijk|de provincie|europa)|rijkssubsidie|cofinanciering)\b[^;,]{0,40}$"
    if re.search(cover, near, _I):
        return True
    tail = phrase.after[:80]
    is_part = re.search(r"\b(?:hiervan|daarvan|waarvan)\b[^;]{0,40}$", near, _I) is not None
    return is_part and _FUNDED.search(tail) is not None


def _is_past(phrase: Phrase, sentence: str, *, year: int | None) -> bool:
    """Tell history: a past tense without a present one, or only years long before the document's."""
    if year is not None and phrase.period is not None and max(phrase.period.years) < year - 1:
        return True
    if _PRESENT.search(phrase.clause):
        return False
    return _PAST.search(phrase.clause) is not None or (_PAST.search(sentence) is not None and _PRESENT.search(sentence) is None)


_SPENT = re.compile(r"\b(?:gaat|gaan)\b.{0,40}\b(?:elk jaar|jaarlijks|per jaar|ieder jaar)\b.{0,80}\b(?:de deur uit|naar)\b", _I)


def _is_spent_now(sentence: str, phrase: Phrase) -> bool:
    """Tell what is paid already, each year again, from what is asked."""
    return _SPENT.search(sentence) is not None and not phrase.has_own_period
