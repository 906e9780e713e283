"""What an amount is in its sentence: a request, or one of the many amounts that ask for nothing."""

import re
from collections.abc import Callable
from enum import Enum

from kaderwerk.adapters.documents.caseless import Caseless
from kaderwerk.adapters.documents.levels import is_level
from kaderwerk.adapters.documents.phrases import NEAR, Phrase
from kaderwerk.adapters.documents.totals_in_words import is_total


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
SMALLEST_REQUEST_CENTS = 100_000
"""Less than a thousand euro is a tariff or a unit price, never a proposal of a municipality."""
_PRICE_CENTS_MOST = 20_000_000
"""Nothing that is counted costs two hundred thousand euro apiece in a sentence about its price."""

_PER_UNIT_AFTER = re.compile(
    r"\s?(?:,- )?(?:[a-z]{1,20} )?(?:(?:per|/)\s?(?!jaar|jr|jaren|saldo|direct|begin|eind|medio|ultimo"
    r"|(?:school|kalender|boek|begrotings)jaar|jaarschijf|januari|februari|maart|april"
    r"|mei|juni|juli|augustus|september|oktober|november|december|heden)|voor elke |voor iedere )[a-zë]",
    _I,
)
_PER_UNIT_BEFORE = Caseless(
    r"\bkost(?:en)? gemiddeld $|\bgemiddeld kost(?:en)? (?:een|elke?|iedere?) [\w-]+ $"
    r"|\b(?:een|één|eén) (?:volledige |hele )?(?:fte|arbeidsplaats|formatieplaats|werkplek)"
    r"(?: in schaal \d+)? (?:(?:kost|is)|€)\b[^;,]{0,20}$"
    r"|\bgemiddelde? (?:loonsom|loonkosten|salaris\w*|loonlasten|kosten)\b[^;,]{0,20}$"
    r"|\bper (?!jaar|saldo|direct|begin|eind|medio|ultimo|(?:januari|februari|maart|april|mei|juni|juli)\b"
    r"|(?:augustus|september|oktober|november|december)\b)[a-zë]{4,20} (?:komt|kost|rekenen|ramen|geldt|bedraagt)"
    r"\b[^;,]{0,40}$"
    r"|\been (?:nieuwe |extra )?(?:fte|formatieplaats) (?:belasten|rekenen|ramen|kost)\b[^;,]{0,20}$"
    r"|\bvoor (?:iedere|elke) (?:[\w.]{1,12} )?(?:fte|formatieplaats(?:en)?|medewerkers?|inwoners?|woning(?:en)?"
    r"|leerling(?:en)?|werkplek(?:ken)?|plek|cli[ëe]nt(?:en)?)\b[^;]{0,60}$"
    r"|\bkost een (?:fulltimer|medewerker|fte|formatieplaats)\b[^;]{0,40}$|"
    r"\b(?:gezin|huishouden|eigenaar|inwoner|huurder|bewoner|ondernemer|hond)\b[^;]{0,60}\b(?:betaalt|betalen"
    r"|kost)\b[^;]{0,40}$|"
    r"\b(?:(?:elke|iedere|een|één|per) (?:\w{1,12} )?(?:fte|uur|inwoner|huishouden|woning|leerling|dag(?! per week)"
    r"|nacht|plek|cli[ëe]nt)(?: (?:kost|kosten|is|bedraagt|betaalt|rekenen|rekent))?"
    r"|per (?:inwoner|huishouden|fte|uur|woning|leerling)|tarief|tarieven|normbedrag|eigen bijdrage"
    r"|uurtarief|kostprijs|prijs)\b[^;,]{0,40}$|"
    r"\b(?:formatieplaats|fte) (?:telt|tellen|rekenen we|is) (?:voor|met|op) $"
)
_THRESHOLD_BEFORE = Caseless(
    r"\b(?:bijvoorbeeld|bijv\.|bv\.) $|^Voorbeeld: |"
    r"\bmet een \w{3,20} van (?:hooguit|maximaal|hoogstens|ten hoogste) $"
    r"|(?<!niet )\b(?:(?:meer|minder|hoger|lager|groter|kleiner|beneden|boven|onder|vanaf|vaker) (?:is "
    r"|zijn )?(?:dan )?(?:de |een "
    r"|het )?(?:bedrag van )?(?:van )?|grens(?:bedrag)? (?:is|van|ligt op)? ?|drempel\w* (?:is|van)? ?"
    r"|m(?:ag|ogen)\b.{0,60}\btot |ondergrens\w* (?:is|van)? ?|plafond (?:is|van)? ?|tot (?:een )?maximum van "
    r"|(?:tussen"
    r"|afwijkingen"
    r"|posten|bedragen) (?:groter|kleiner|hoger|lager) dan "
    r"|(?:inkomens?|vermogens?|opdracht(?:en)?|aankopen|inkopen|bedrag(?:en)?|overschrijding\w*|afwijking\w*)"
    r"\b[^,;]{0,25} (?:(?<! op )tot|tot maximaal|onder|boven|beneden) )$"
)
_THRESHOLD_AFTER = re.compile(r"(?: per jaar)?\s?(?:of|en) (?:minder|meer|hoger|lager|groter)\b", _I)
_BALANCE = Caseless(
    r"\b(?:(?<!per )saldo|saldi|begrotings(?:saldo|tekort|overschot|ruimte|resultaat)|rekeningresultaat"
    r"|jaarresultaat|(?:positief|negatief|nadelig|voordelig) (?:resultaat|saldo)|het resultaat"
    r"|resultaat van"
    r"|bedra(?:agt|gen) (?:het|de) (?:\w+ )?(?:tekort|overschot)(?:ten)?"
    r"|overschot(?:ten)?|tekort(?:en)? (?:van|op|in|is|bedraagt|loopt|dat oploopt)|eigen vermogen|weerstands\w+"
    r"|(?:sluit|sluiten)\b.{0,40}\b(?:met een|met €|af met|af op)|sluitende (?:begroting|meerjaren\w*)"
    r"|(?:incidentele|structurele|financiële|vrije) ruimte\b.{0,40}\bkomt (?:\w+ )?(?:uit )?op"
    r"|onder(?:aan)? de streep|onderaan|beginstand"
    r"|stand (?:van|per|op)|uitgangspositie|begrotingspositie|omvang van (?:de|het)|(?:reserve|voorziening"
    r"|schuld|spaarpot|vermogen)\w* (?:bedraagt|is nu|bevat|telt|staat|heeft|groeit|daalt|komt)|teller"
    r"|boekwaarde|balans(?:totaal)?)\b"
)
_PURPOSE = re.compile(r"\bom [^,;]{3,90}? te \w{4,}en\b", _I)
"""What money is for: "om het tekort op de loonkosten te dichten"."""
_ROOM_AFTER = re.compile(
    r"\s?(?:euro )?tekort\b(?! (?:op|aan|bij))|\s?aan (?:structurele|incidentele) ruimte\b(?!.{0,20}\bbeschikbaar)"
    r"|\s?ruimte (?:is|bestaat|beschikbaar|over)\b",
    _I,
)
_IS_DIVIDED = Caseless(r"\b(?:gemeenten|deelnemers|partners)\b.{0,40}\bverdeeld\b|\bverdeeld over\b")
_IS_RELEASED = Caseless(r"\bval(?:t|len)\b.{0,60}\bvrij\b|\bontstaa(?:t|n)\b.{0,80}\bruimte\b")
_CLOSES_AT = Caseless(r"\bsluit(?:en)? (?:op|met) (?:circa |ruim |bijna )?$")
_TO_BALANCE = re.compile(
    r"\bten (?:gunste|laste) (?:te brengen |gebracht )?van (?:het|de) \w*(?:saldo|exploitatie|begroting)\b", _I
)
_CLOSES = Caseless(
    r"\bnog\b.{0,30}\bvrij(?=[\s.,;]|$)|\b(?:hield|houdt|blijft|bleef|over)\b.{0,60}\bover(?=[\s.,;]|$)"
    r"|\bover(?:gehouden|houden)\b"
)
_HELD_BEFORE = Caseless(r"\b(?:waarin|waarop|waar)\b[^,;]{0,60}$")
_HELD = Caseless(r"\b(?:zit|zat|staat|stond|bevat)(?: nu| nog| daarin| er)*\s$")
_CONTAINS = re.compile(r"\s?bevat\b", _I)
_FUND_OF = Caseless(r"\b(?:er is|hebben) (?:een|nog een) \w*reserve(?: [A-Z][\w-]+)* van $")
_HELD_AFTER = re.compile(r"\s?(?:in )?(?:zat|zit|staat|stond|over is)\b", _I)
_PART = Caseless(
    r"(?:\b(?:waarvan|(?<!gevolg )(?<!vervalt )(?<!los )(?:hiervan|daarvan)(?! op $)"
    r"|inclusief|incl\.|waaronder|onder meer"
    r"|bestaat uit|bestaande uit"
    r"|opgebouwd uit|onderverdeeld in|uitgesplitst in|exclusief|excl\.|voornamelijk)\b"
    r"(?:(?!\b(?:is|zijn|wordt|worden|bedraagt|bedragen|kost|vraagt|stijgt|stijgen|nodig|dus|ofwel|betekent"
    r"|besparing|levert"
    r"|toe)\b)[^;]){0,60})$"
)
_REFERENCE = Caseless(
    r"^Van (?:de|het) (?:opbrengst|baten|inkomsten|budget|raming) van $|"
    r"(?:^|[,;:]\s)\s?(?:met|dankzij|van|door|naast|bovenop|voor|uit|bij|in plaats van|boven op) (?:de|die|deze"
    r"|dit|dat|het)(?: (?:extra|eerder|eerdere|genoemde|resterende|overige|toegezegde|laatste|beoogde|benodigde"
    r"|geraamde|bedrag van)){0,2} $"
)
_CARRIED_OVER = re.compile(
    r"\s?(?:euro )?(?:structureel |alsnog )?(?:over te hevelen|overhevelen|over naar"
    r"|door te schuiven|op te nemen|opnemen)\b",
    _I,
)
"""What is asked of an amount that was named before: "deze € 63.000 over te hevelen naar 2025"."""
_ON_TOP = Caseless(r"\bbovenop (?:de|het|een) [\w -]{3,40} van $")
_THAT_AMOUNT = Caseless(
    r"\b(?:die|deze|genoemde|eerdergenoemde|eerdere|bovenstaande|voornoemde|oorspronkelijke|afgesproken) $"
)
_INSTEAD = Caseless(
    r"\bdan (?:de |het )?(?:geraamde|begrote|verwachte) (?:bijdrage van |kosten van )?$"
    r"|\b(?:in plaats van|anders dan|i\.p\.v\.|niet langer|in tegenstelling tot|eerder|eerst|aanvankelijk"
    r"|was)(?: de| het| een)?(?: (?:geraamde|begrote|verwachte|oorspronkelijke))?\s$|, tegen $"
)
_FUNDED = Caseless(
    r"\b(?:gedekt|dekken|dekking|onttrekk(?:en|ing)|te onttrekken|onttrokken|ten laste van|t\.l\.v\."
    r"|komt uit|komen uit|bekostig\w*|gefinancierd uit|betaald uit|bijgedragen door|cofinanciering"
    r"|subsidiëren|vergoedt|vergoed door|reserve)\b"
)
_GIVEN = re.compile(
    r"\b(?:[Rr]ijk|[Pp]rovincie|[Mm]inisterie|Europa|[Mm]etropoolregio|[Vv]ervoerregio|[Ww]aterschap"
    r"|\w*[Vv]ereniging|[Ss]tichting"
    r"|[Ff]onds)\b(?: [\w.]{1,30}){0,4} (?:geeft|betaalt|subsidieert|vergoedt|draagt|legt|trekt|investeert|verstrekt"
    r"|compenseert)\b[^;,.]{0,80}$"
)
_GIVEN_BY = Caseless(
    r"\b(?:gesteld|vergoed|betaald|gefinancierd|bijgedragen|verstrekt) door (?:het rijk|de provincie"
    r"|het ministerie|europa)\b"
)
_RISK = Caseless(
    r"\bkans (?:van )?\d|(?<!om de )\bkans dat\b(?!.{0,80}\bte (?:verklein|vergrot|beperk|vermind))|\bmaximale gevolg\b"
    r"|\b(?:risico|kans op|in het slechtste geval|worst case|weerstandsvermogen|gemiddelde? impact"
    r"|boete van maximaal)\b"
)
_PAST = Caseless(
    r"\b(?:zat|zaten|was|waren|werd|werden|had|hadden|bedroeg|bedroegen|kostte|kostten|betaalden?|ontving(?:en)?"
    r"|kreeg|kregen|stegen?(?= (?:de|het|met|wel|ook|er))|daalden?|nam|namen|sloot|sloten|wilde|wilden|vroeg"
    r"|vroegen|verzocht(?:en)?"
    r"|hield(?:en)?|moest(?:en)?"
    r"|bleek|bleken|ging|gingen|vingen?|bleef|bleven|leverde(?:n)?|stond(?:en)?|viel(?:en)?|werkte|gaf"
    r"|gaven|besteedden?|realiseerden?|bezuinigden?|kwam(?:en)?|lag(?:en)?|stelde|heeft .{1,60} (?:gekost"
    r"|betaald|ontvangen|uitgegeven|opgeleverd)"
    r"|hebben .{1,60} (?:gekost|betaald|ontvangen|uitgegeven|opgeleverd|bespaard|bezuinigd|gerealiseerd)"
    r"|is .{1,60} (?:uitgegeven|gerealiseerd|besteed|benut|gestort)|zijn .{1,60} (?:uitgegeven|gerealiseerd"
    r"|besteed))\b"
)
_IS_SPENT = Caseless(r"\b(?:is|zijn)\b.{0,80}\b(?:uitgegeven|besteed)(?=[\s.,;]*$)")
_UNSPENT = re.compile(r"\s?(?:euro )?niet (?:uitgegeven|besteed|benut|opgemaakt)\b(?!.{0,80}\bvrij)", _I)
_TAKEN_ALONG = Caseless(r"\bhevelen\b|\bmee naar\b|\bvra(?:agt|gen)\b|\bstel(?:t|len)\b.{0,20}\bvoor\b")
_WAS_SPENT = Caseless(
    r"\b(?:is|zijn)\b.{0,90}\b(?:uitgetrokken|vrijgemaakt|ingezet|toegekend|uitgegeven|besteed)(?=\W*$)"
)
_PRESENT = Caseless(
    r"\b(?:ontstaat|ontstaan|betalen|betaalt|halen|haalt|storten|stort|zetten|zet|geven|geeft|is|zijn|wordt|worden"
    r"|moet|moeten|zal"
    r"|zullen|wil|willen"
    r"|gaat|gaan|komt|komen|kost|stijgt|stijgen"
    r"|daalt|vraagt|vragen|stelt|stellen|levert|leveren|neemt|nemen|krijgt|krijgen|bedraagt|bedragen"
    r"|verhoogt|verlaagt|steekt|trekt|ramen|raamt|reserveert|reserveren|voorstel|nodig|brengt|scheelt"
    r"|bespaart|stopt|vervalt|valt)\b"
)
_THAN_COUNTED = re.compile(
    r"\bdan (?:waar(?:op|mee)|eerder|eerst|vorig jaar)? ?(?:was|werd|is) (?:gerekend|geraamd|begroot|verwacht)\b"
    r"|\bdan waar(?:op|mee) (?:we|wij) rekenden\b",
    _I,
)
_PROGRESS = Caseless(
    r"\b(?:(?:deels|gedeeltelijk|grotendeels) (?:gehaald|behaald)|gereed|ingevuld|gerealiseerd|behaald|teller"
    r"|reeds bezuinigd|al bezuinigd|(?:is|zijn)\b.{0,40}\bingeboekt|op (?:schema|koers)|loopt vertraging op"
    r"|volgens planning|zoals gepland|nog (?:in te vullen"
    r"|te realiseren|ingevuld)|(?:ligt|liggen)\b.{0,30}\bplan(?:nen)? klaar|heeft de kleur|op (?:groen"
    r"|oranje|rood)|stand van zaken|inmiddels)\b"
)


_COVER = Caseless(
    r"\b(?:onttrekking|dekking|bijdrage uit (?:de )?reserve|reserve|subsidie van (?:het rijk|de provincie|europa)"
    r"|rijkssubsidie|cofinanciering)\b[^;,]{0,40}$"
)
_TO_COVER = Caseless(r"\bte dekken uit\b[^;]*\($")
"""What stands in brackets behind each source of cover."""
_COVERED_BY = Caseless(
    r"\b(?:dit|dat|deze \w+|die|(?:de|het) (?:kosten|lasten|bedrag))\b[^;,]{0,25}\b(?:te dekken|gedekt|te betalen)"
    r" (?:door|met|uit)\b[^;]{0,90}$"
)
_DRAWN = re.compile(
    r"\s?(?:onttrekken|dekken|halen|vinden) (?:we|wij)\b(?!.{0,20}\bniet\b)|\s?te dekken (?:uit|door|ten)\b", _I
)
_NOT_REACHED = re.compile(
    r"\s?halen (?:we|wij)\b.{0,20}\bniet\b"
    r"|\s?(?:niet|onvoldoende)\b(?:\s(?:gehaald|behaald|gerealiseerd|ingevuld))?\s?[.,;]",
    _I,
)
_SAVED_OF_IT = re.compile(r"\s?(?:euro )?(?:te )?(?:kunnen )?(?:besparen|bezuinigen)\b", _I)
_SET_ASIDE = re.compile(
    r"[ ,]{0,2}(?:te storten in|toe te voegen aan|te doteren aan|naar) (?:de |een )?[\w ]{0,20}\breserve\b", _I
)
_NEEDED = re.compile(
    r" die\b.{0,80}\b(?:vergt|kost|vraagt|nodig)"
    r"| (?:per jaar |structureel |eenmalig )?(?:betaalt|betalen|draagt|dragen|neemt) (?!het Rijk|de provincie)[A-Z]"
)
_WOULD_HAVE = Caseless(r"\bhad(?:den)?\b.{0,80}\b(?:moeten|zullen|kunnen)\b")
_OURS = Caseless(r"\b(?:ons|onze|wij|we|gemeente)\b")
_REST = re.compile(
    r"(?:Het restant|De rest|Het resterende (?:bedrag|deel))\b.{0,60}\b(?:halen|haalt|komt|komen|betalen|dekken)\b"
)
_NATIONAL = re.compile(
    r"\b(?:[Ll]andelijke?(?! (?:\w*criteria|\w*eisen|\w*normen?|norm|richtlijn\w*|regel\w*|verkiezing\w*"
    r"|systeem|voorziening\w*|standaard\w*|register|campagne|afspra\w+|stelsel))|kabinet|in heel Nederland"
    r"|alle gemeenten in Nederland)\b"
)
_OF_BUDGET = re.compile(
    r"Van (?:het|de|dit|deze|ons) \w*(?:budget|bedrag|subsidie) (?:gaat|gaan|is)\b"
    r"(?!.*\b(?:af|vrij|te besparen|te bezuinigen|niet)\b).*\b(?:naar|voor|bestemd)\b"
)
"""What a budget is spent on now; what is taken off it is another matter."""
_DAARVAN = re.compile(r"\s?(?:daarvan|hiervan) (?:gaat|gaan|is|zijn) (?:naar|voor|bestemd|bedoeld)\b", _I)
_GRANTED = re.compile(
    r"\s?(?:wordt |is )?(?:toegekend|gehonoreerd|verleend|beschikbaar gesteld|te besteden|in te zetten"
    r"|beschikbaar te stellen)\b",
    _I,
)
_PRICE_OF_ANOTHER = re.compile(r"(?:,| en)(?: voor)? een [\w-]+ $")
_LISTS_ON = re.compile(
    r"(?:,| en|, en) (?:die aan|de (?:lasten|baten|uitgaven|inkomsten)"
    r"|aan|voor|bij|van|naar|een jaar later|volgend jaar|in \d{4})\b",
    _I,
)
_DRAWS = Caseless(r"\bdra(?:agt|gen) (?:daar|hier) $")
_TO_IT = re.compile(r"\s?aan bij\b", _I)
_OF_THIS = Caseless(r"\b(?:hiervan|daarvan|waarvan)\b[^;]{0,40}$")


def goes_on(phrase: Phrase, previous: Role) -> bool:
    """Tell an amount that only lists on after a level or a total: "aan de omgevingsdienst € 795.000"."""
    if previous is Role.UNIT_PRICE and _PRICE_OF_ANOTHER.fullmatch(phrase.before):
        return True
    is_known = previous in (Role.LEVEL, Role.TOTAL, Role.BALANCE)
    return is_known and _LISTS_ON.match(phrase.before) is not None and _PRESENT.search(phrase.text) is None


def role_of(phrase: Phrase, sentence: str, *, year: int | None) -> Role:
    """Judge one amount by its phrase and clause; the first rule that fits decides."""
    if _is_past(phrase, sentence, year=year):
        return Role.HISTORY if not _is_price(phrase, sentence) else Role.UNIT_PRICE
    return next((role for role, fits in _RULES if fits(phrase, sentence)), Role.REQUEST)


def _is_price(phrase: Phrase, _sentence: str) -> bool:
    if phrase.amount.cents < SMALLEST_REQUEST_CENTS and not phrase.amount.is_repeat:
        return True
    if _PER_UNIT_AFTER.match(phrase.after):
        return True
    may_be = phrase.amount.letter is None and phrase.amount.cents < _PRICE_CENTS_MOST
    return may_be and _PER_UNIT_BEFORE.search(_near(phrase)) is not None


def _is_threshold(phrase: Phrase, _sentence: str) -> bool:
    return _THRESHOLD_BEFORE.search(_near(phrase)) is not None or _THRESHOLD_AFTER.match(phrase.after) is not None


def _is_progress(phrase: Phrase, _sentence: str) -> bool:
    return _PROGRESS.search(phrase.clause) is not None


def _is_reference(phrase: Phrase, sentence: str) -> bool:
    if _NEEDED.match(sentence, phrase.amount.end) or _CARRIED_OVER.match(phrase.after):
        return False
    return any(pattern.search(_near(phrase)) for pattern in (_REFERENCE, _ON_TOP, _THAT_AMOUNT, _INSTEAD))


def _is_part(phrase: Phrase, sentence: str) -> bool:
    if _DRAWS.search(phrase.before) and _TO_IT.match(phrase.after):
        return True
    if _DAARVAN.match(phrase.after) or _OF_BUDGET.match(sentence):
        return True
    if _NOT_REACHED.match(phrase.after) or _GRANTED.match(phrase.after):
        return False
    return _PART.search(_near(phrase)) is not None and _SAVED_OF_IT.match(phrase.after) is None


def _is_balance(phrase: Phrase, _sentence: str) -> bool:
    if (
        _RISK.search(phrase.clause)
        or _HELD.search(phrase.before)
        or _CLOSES_AT.search(phrase.before)
        or _CONTAINS.match(phrase.after)
        or _FUND_OF.search(phrase.before)
        or (_HELD_BEFORE.search(phrase.before) and _HELD_AFTER.match(phrase.after))
    ):
        return True
    if _IS_RELEASED.search(phrase.text) or _IS_DIVIDED.search(phrase.clause):
        return False
    if _ROOM_AFTER.match(phrase.after):
        return True
    text = phrase.before.rpartition("; ")[2] + _PURPOSE.sub("", _TO_BALANCE.sub("", phrase.after))
    return _BALANCE.search(text) is not None or _CLOSES.search(text) is not None


def _is_funding(phrase: Phrase, sentence: str) -> bool:
    """Tell whether the amount is what pays for a proposal, not what it costs; a result set aside is no proposal."""
    near = _near(phrase)
    if _REST.match(sentence) or _COVERED_BY.search(near):
        return True
    if "resultaat" in sentence and _SET_ASIDE.match(phrase.after):
        return True
    if _DRAWN.match(phrase.after) or _TO_COVER.search(sentence[: phrase.amount.begin]):
        return True
    if _GIVEN.search(near) or _COVER.search(near[-50:]) or _GIVEN_BY.search(phrase.after):
        return True
    return _OF_THIS.search(near[-50:]) is not None and _FUNDED.search(phrase.after[:80]) is not None


_RULES: tuple[tuple[Role, Callable[[Phrase, str], bool]], ...] = (
    (Role.UNIT_PRICE, _is_price),
    (Role.THRESHOLD, _is_threshold),
    (Role.HISTORY, _is_progress),
    (Role.REFERENCE, _is_reference),
    (Role.PART, _is_part),
    (Role.LEVEL, is_level),
    (Role.BALANCE, _is_balance),
    (Role.TOTAL, is_total),
    (Role.FUNDING, _is_funding),
)


def _near(phrase: Phrase) -> str:
    return phrase.before[-NEAR:]


def _is_past(phrase: Phrase, sentence: str, *, year: int | None) -> bool:
    """Tell history: a past tense without a present one, or only years long before the document's."""
    if _WOULD_HAVE.search(phrase.clause) or (_NATIONAL.search(sentence) and not _OURS.search(sentence)):
        return True
    if year is not None and phrase.period is not None and max(phrase.period.years) < year - 1:
        return True
    is_earlier = year is not None and phrase.period is not None and max(phrase.period.years) < year
    if is_earlier and _WAS_SPENT.search(phrase.clause):
        return True
    is_unspent = _UNSPENT.match(phrase.after) and not _TAKEN_ALONG.search(sentence)
    if _IS_SPENT.search(phrase.clause) or is_unspent:
        return True
    clause = _THAN_COUNTED.sub("", phrase.clause)
    if _PRESENT.search(clause):
        return False
    sentence = _THAN_COUNTED.sub("", sentence)
    return _PAST.search(clause) is not None or (
        _PAST.search(sentence) is not None and _PRESENT.search(sentence) is None
    )
