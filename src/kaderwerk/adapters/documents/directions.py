"""Which way money moves: costs or income, up or down, and so nadelig or voordelig for who asks."""

import re
from dataclasses import dataclass
from functools import lru_cache

from kaderwerk.adapters.documents.caseless import Caseless

BURDEN = "nadelig"
BENEFIT = "voordelig"
COSTS = "lasten"
INCOME = "baten"


@dataclass(frozen=True, kw_only=True)
class Direction:
    """Effect on the balance, the side that moves, and whether the text says so outright."""

    effect: str
    side: str | None
    is_said: bool


_I = re.IGNORECASE
_INCOME_NOUN = re.compile(
    r"\b(?:inkomsten|\w*inkomsten|\w*opbrengst(?:en)?|baten|\w*leges\w*|\w*belasting(?:en)?|ozb|precario\w*"
    r"|dividend\w*|pacht\w*"
    r"|bijdragen? van (?:het rijk|de provincie|de regio|derden|andere gemeenten|deelnemers)"
    r"|algemene uitkering|gemeentefonds\w*|rijks(?:bijdrage|middelen|vergoeding|uitkering|geld"
    r"|subsidie)\w*|rijk(?! van (?-i:[A-Z]))|uitkering uit|accres"
    r"|parkeergeld\w*|\w*ontvangsten|entreegeld\w*|kaartverkoop|huuropbrengst\w*|winstuitkering|retributie\w*"
    r"|boetes|decentralisatie-?uitkering"
    r"|integratie-?uitkering"
    r"|specifieke uitkering|spuk|ontvang(?:en|t|sten?)|\w*heffing(?:en)?|inkomst|forfait)\b",
    _I,
)
_COST_NOUN = Caseless(
    r"\b(?:\w*kosten|\w*lasten|\w*uitgaven|\w*bijdragen?|\w*subsidies?|\w*budget(?:ten)?|\w*plafonds?|\w*premies?"
    r"|\w*huur|\w*prijzen|begroting(?= wordt)|formatie|contributie"
    r"|energie\w*|inhuur|capaciteit|tarief|tarieven|vergoeding aan)\b"
)
_UP = Caseless(
    r"\b(?:hogere?|meer|stijg(?:t|en|ing)|gestegen|extra|toename|toenemen|neemt toe|nemen toe|verhog(?:en"
    r"|ing)|verhoogt|verhoogd|omhoog|groei(?:t|en)?"
    r"|oplopen|loopt op|lopen op|erbij|aanvullende?|duurder|meer\w{4,12})\b"
)
_DOWN = Caseless(
    r"\b(?:lagere?|minder|daal(?:t|de)|dalen|daling|afname|neemt af|nemen af|verlag(?:en|ing)|verlaagt"
    r"|verlaagd|omlaag|naar beneden|neerwaarts|verminder(?:en|ing|t|d)"
    r"|teruglopen\w*|loopt terug|lopen terug|terugloop|wegvallen|valt .{0,40}weg|vallen .{0,40}weg|vervallen|vervalt"
    r"|achterblij\w+|blijft achter|(?:blijft|blijven)\b.{0,60}\bachter|derving"
    r"|korting|stopt|stoppen|missen|mislopen|afbouw|kwijt|goedkoper|krimp\w*|wegval|geen inkomst)\b"
)
_HARM = Caseless(
    r"\bbetalen (?:we|wij)\b[^;]{0,60}[\d.] (?:euro )?meer\b|"
    r"\b(?:val(?:t|len)\b.{0,80}\btegen(?=[\s.,;]|$)|(?:meer|extra) (?:geld )?kwijt|duurder|nadel(?:ig|ige|en)"
    r"|nadeel|tegenvaller"
    r"|tekort op|-/-)\b"
)
_OVERSPENT = Caseless(
    r"\b(?:verwacht\w*|voorzien|voorzie|dreigt|leidt tot|geeft|ontstaat|sprake van)\b.{0,30}\boverschrijding\b"
)
_PAID_BACK = Caseless(
    r"\b(?:stel(?:t|len) voor|gaat|wil|zal)\b.{0,90}\bterug ?te (?:betalen|storten|geven)\b.{0,40}\baan de "
    r"(?:\w+ )?(?:gemeenten|deelnemers)\b"
)
_GAIN = Caseless(
    r"\b(?:krijgen|ontvangen) (?:we|wij)\b[^;]{0,40}[\d.] (?:euro )?meer\b|"
    r"\b(?:voordel(?:ig|ige|en)|voordeel|meevaller|(?:boek|verkoop)?winst"
    r"|houden (?:we|wij)\b(?:(?!\brekening\b)[^;]){0,60}\bover(?=[.,;]|$)"
    r"|ten gunste van (?:het|de) (?:\w*saldo|exploitatie|begroting|algemene middelen))\b"
)
_SAVING = Caseless(
    r"\b(?:halver(?!wege)\w*"
    r"|(?:gaat|gaan) er\b.{0,40}\bvanaf(?=[\s.,;])(?! (?:19|20)\d\d)|(?!energie|water)\w*bespar\w*|bespaart|bespaard"
    r"|\w*bezuinig\w*"
    r"|ombuig\w*|omgebogen|taakstelling\w*"
    r"|(?:subsidie)?korting|kort(?:en)?(?= (?:we|wij|op|de|het|met))|gekort|korten"
    r"|scheelt|schelen|inleveren|ingeleverd|(?:lever|leveren|levert)\b.{0,60}\sin(?=\s?[.,;:]|$)|(?:gaat"
    r"|gaan|gaat er|haalt|halen)\b.{0,50}\s(?:er )?af(?=\s?[.,;:]|$)"
    r"|van af (?:te )?halen|eraf|af te halen|schrappen|schrapt|geschrapt|afschaff\w*|schaffen .{0,30} af"
    r"|beëindig\w*|opheff\w*|opgeheven"
    r"|vrijkom(?:t|en)|(?<!om de )\bsluiting van (?=.{3,60}(?:€|:|per|vanaf))"
    r"|vrijval\w*|valt .{0,90}vrij|vallen .{0,30}vrij|vrijgevallen|efficiency\w*|efficiënter"
    r"|zet(?:ten)?\b.{0,80}\blager|snijd(?:t|en)|minder naar|gehalveerd|halveert|verdwijnt\b.{0,30}(?:helemaal"
    r"|geheel)"
    r"|versober\w*|minder uitgeven|(?:dit|dat|hierop|daarop|hierin)\b.{0,60}\bte (?:verlagen|verminderen|beperken)"
    r"|(?:\d+|euro|miljoen|ton) minder (?:is|wordt|nodig)|(?:geeft|geven)\b.{0,60}\bminder uit|moet(?:en)? (?:dat|dit"
    r"|het)\b.{0,40}\bminder|wegbezuinig\w*|spaa?r(?:t|en)\b.{0,60}\buit|minder uitgekeerd|goedkoper (?:doen|maken"
    r"|uitvoeren)|vervalt daarvan"
    r"|(?:is|bedraagt) de verlaging)\b"
    r"|\b(?:moet|moeten|kan|kunnen|staat|staan)\b.{0,60}\baf(?=\s?[.,;]|$)|\bkan\b.{0,60}\bminder\b"
    r"|\bminder kwijt\b|\bloonsom\b[^;]{0,80}\bomlaag\b"
    r"|\d minder(?=\W*$)|\bniet meer (?:nodig"
    r"|invullen|aan)\b|\b(?:krijgt|krijgen|ontvangt"
    r"|ontvangen|gaat"
    r"|gaan) .{0,60}\bminder\b|\b(?:haalt|halen) .{0,60}\bweg\b|\bstop(?:t|pen) met\b"
)
_SAVING_UNDONE = Caseless(
    r"\bingeboekte\b.{0,80}\bga(?:at|an) niet door\b|"
    r"\b(?:voorgenomen|ingeboekte|geplande|opgenomen|(?:besluit|stelt voor|stellen voor)(?: om)? de)"
    r" (?:bezuiniging|besparing|ombuiging|taakstelling)\b"
    r"(?:(?!\b(?:door|levert)\b)[^;]){0,120}\bte (?:schrappen|laten vervallen)\b|"
    r"\b(?:de|deze) (?:[\w ]{3,40} )?(?:bezuiniging|taakstelling"
    r"|ombuiging)\b(?:(?!\b(?:door|om|met|is|wordt)\b)[^;,]){0,80}"
    r"(?:met ingang van 20\d\d |vanaf 20\d\d )?te schrappen\b|"
    r"\b(?:(?:bezuiniging|taakstelling|ombuiging|besparing|korting|ingeboekte verlaging"
    r"|maatregel)\w*\b.{0,160}\b(?:(?:onhaalbaar"
    r"|niet (?:worden )?(?:gehaald|gerealiseerd|haalbaar|realiseerbaar|ingevuld"
    r"|door|behaald|volledig|mogelijk|langer))|teruggedraaid|terug te draaien|draaien .{0,40}terug"
    r"|terugdraaien|geschrapt|vervalt|vervallen|ongedaan|verlaagd|verlagen|teruggebracht|gehalveerd"
    r"|verminderd|uitgesteld|schuift|bijgesteld)"
    r"|(?:terugdraaien|schrappen|laten vervallen|ongedaan maken|vervallen|wegvallen|niet (?:halen"
    r"|realiseren|invullen|doorvoeren|doorgaan)|niet gehaalde"
    r"|niet gerealiseerde|niet ingevulde|onhaalbare|afzien) (?:van )?(?:de |een |deze "
    r"|die )?(?:\w{1,20} )?(?:bezuiniging|taakstelling|ombuiging|besparing|korting))\w*"
)
_YIELD = Caseless(
    r"\b(?:krijg(?:t|en)\b.{0,60}\bterug(?=[\s.,;])|gaa(?:n|t)\b.{0,60}\bop vooruit|op vooruitga(?:at|an)"
    r"|(?:levert|leveren|brengt"
    r"|brengen|opleveren|opbrengen)\b.{0,90}?\bop\b(?! ten minste| minimaal| circa| ongeveer)|opleveren|opbrengen"
    r"|meeropbrengst\w*|opbrengst|verkoopopbrengst"
    r"|in het laa[dt]je|binnen(?:komt|halen)|(?:haal(?:t|en)|halen|kom(?:t|en))\b.{0,80}\bbinnen(?=[\s.,;]|$)"
    r"|(?:ontstaa(?:t|n)|geeft|krijgt|biedt)\b.{0,80}\b(?:ruimte|lucht)"
    r"|(?:hierdoor|daardoor|daarmee) kom(?:t|en)\b[^;]{0,80}\b(?:beschikbaar|vrij)(?=\s?[.,;]|$)|ruimte op"
    r"|ontvangen (?:we|wij)|(?:we"
    r"|wij|gemeente) ontvang(?:en|t))\b"
)
_LESS_YIELD = Caseless(
    r"\b(?:brengt|brengen|levert|leveren)\b.{0,80}\bminder op\b|\bminder (?:inkomsten|opbrengst|ontvangen|krijgen"
    r"|binnen)\b"
    r"|\b(?:krijgen|ontvangen) (?:we|wij)\b.{0,80}\bminder\b|\b(?:we|wij|de gemeente) (?:krijg"
    r"|ontvang)\w{1,3}\b.{0,80}\bminder\b"
    r"|\bmist\b|\bloop(?:t|en)\b.{0,60}\bmis(?=[\s.,;]|$)|\bminder huur(?:opbrengst\w*|inkomsten)?\b"
    r"|\baan inkomsten\b.{0,20}\b(?:verlie\w+|mislop\w*|missen|kwijt)"
    r"|\b(?:scheelt|kost|schelen|kosten) .{0,60}\b(?:aan|in de) (?:inkomsten|opbrengst|baten)|\b(?:missen"
    r"|mislopen|verliezen|derven|lopen (?:we|wij)) (?:we|wij)?\b"
)
_ASK = Caseless(
    r"\b(?:blijft (?:de vraag|het verzoek) om|kom(?:t|en) er\b"
    r"|er kom(?:t|en)\b|dra(?:agt|gen)\b.{0,60}\bbij(?=[\s.,;]|$)"
    r"|betaal(?:t|en)\b.{0,60}\b(?:meer|extra)|meer te betalen|hur(?:en|t)\b.{0,60}\bin\b|(?:moet"
    r"|moeten) er\b.{0,60}\bbij|bij moet"
    r"|bestemm\w+|bestemt|(?:stichting|vereniging|\w+huis|museum|\w+school) [^;]{0,30}(?:kan|kunnen) rekenen op"
    r"|toegekend|meerprijs|krijg(?:t"
    r"|en)\b.{0,60}\b(?:vanaf|met ingang van|per jaar|structureel|eenmalig|in 20\d\d)"
    r"|krijg(?:t|en) er\b.{0,60}\bbij(?=[\s.,;]|$)"
    r"|kom(?:t|en) (?:er|daar|hier)\b.{0,60}\bbij(?=[\s.,;]|$)|kost|kosten|nodig|benodigd\w*"
    r"|vragen|vraagt|gevraagd|budget\w*|krediet\w*|beschikbaar"
    r"|reserveren|gereserveerd|ramen|geraamd|raamt|investering\w*|investeren"
    r"|uitgaven|lasten|stijg\w*|extra|verhog\w*|verhoog\w*|hoger\w*|bijdrage\w*|subsidie\w*|vangnet"
    r"|ga(?:at|an) .{0,40} naar|vergoeding|trek(?:t|ken) .{0,90} uit|kom(?:t|en)\b.{0,60}\b(?:tekort|te kort)"
    r"|verg(?:t|en)|gemoeid|leg(?:t|gen)\b.{0,40}\bbij|uitgetrokken|vrijmaken|vrijgemaakt|maa?k(?:t"
    r"|en)\b.{0,90}\bvrij(?=[\s.,;]|$)|de (?:raming|rekening) voor\b.{0,60}\bbedraagt|\w*fonds(?: in)? van"
    r"|is er\b.{0,60}\bvoor"
    r"|in te stellen|scha(?:ft|ffen)\b.{0,80}\baan|(?:dienst|regio|organisatie|GGD) begroot|tro(?:k"
    r"|kken)\b.{0,90}\buit|bijleggen|afdragen|investeert|tekort\b.{0,80}\b(?:verdeeld|loopt op|oploopt|oplopend)"
    r"|noodpot\w*|uit te trekken"
    r"|uittrekken|(?:vernieuwd|vervangen|gerenoveerd|opgeknapt|aangelegd|gebouwd) voor|vrij te maken|formatie|fte"
    r"|steekt|steken|toevoegen|storten|storting|overhevel\w*|hevelen|uitgebreid"
    r"|uitbreid\w*|voorgesteld|voorstel|stel(?:len|t)\b.{0,20}\bvoor|toekennen|toe te kennen|toegekend"
    r"|doorschuiven|opnemen|opgenomen|schuift|schuiven|op te nemen|aanvullend\w*|besteden|middelen|bedrag"
    r"|implementatie\w*)\b"
)


_THIRD_PAYS_MORE = Caseless(
    r"\b(?:het|de) (?!gemeente)[\w -]{3,40}(?:€ ?)?[\d.,]+(?: euro)? (?:meer|extra|hogere) (?:huur|pacht|erfpacht|leges"
    r"|retributie) (?:aan (?:ons|de gemeente) )?betaalt\b"
)
_COVERS_ITSELF = Caseless(
    r"\b(?:leges|tarieven|tarief|rechten|entree\w*)\b(?:(?!\b(?:niet|onvoldoende)\b)[^;]){0,90}\bkostendekkend\b"
    r"(?!.{0,120}\b(?:nodig|kost|kosten|bijdrage\w*|subsidie)\b)"
)
_IS_NEEDED = Caseless(r"^Voor\b[^;]{0,120}\b(?:is|zijn)\b[^;]{0,80}\bnodig\b")
_THIRD_GETS_LESS = Caseless(
    r"\b(?:ontvangt|krijgt) (?!de gemeente)(?:het|de|een) [\w -]{3,40}(?:€ ?)?[\d.,]+(?: euro)? minder\b"
)
_THIRD_GETS_MORE = Caseless(
    r"\b(?:ontvangt|krijgt) (?!de gemeente)(?:het|de|een) [a-z][\w-]{3,40}\b[^;]{0,60}\bextra\b"
)
_STRAIGHT = Caseless(
    r"\b(?:(?P<saved>besparing|bezuiniging|korting|taakstelling)|(?P<income>opbrengst|inkomsten"
    r"|meeropbrengst)|(?P<costs>kosten|investering|krediet|budget))\b(?:: ?| van | is | )$"
)


_REASON = Caseless(r", (?:vooral |mede |met name |onder (?:meer|andere) )?(?:doordat|omdat)\b")
"""What follows says why, and may well name other costs."""
_AS_SAVING = re.compile(r"\bals (?:bezuiniging|ombuiging|besparing)\b", _I)
_LOWERS = Caseless(r"\bverlagen\b|\bte schrappen\b|\bte beëindigen\b|\bte korten\b")
"""Said of a saving these undo it; where something is lowered "als bezuiniging", it is the other thing."""
_PAID_FROM = re.compile(
    r"\b(?:gedekt|dekking|betaald|bekostigd|gefinancierd"
    r"|dekken (?:we|wij)(?: dit)?(?: volledig| geheel| deels)?) (?:uit"
    r"|met|vanuit)(?: (?:de|het|een))? (?:hogere?|extra|meer|lagere?)"
    r" \w+"
    r"|\buit (?:de |het )?(?:hogere?|extra|meer|lagere?) \w+ (?:wordt|worden|is|zijn|kan worden|kunnen worden)"
    r" (?:gedekt|betaald|bekostigd|opgebracht|gefinancierd)"
    r"|\b(?:van|uit) (?:het|dit|dat|de|deze|die) (?:voordeel|meevaller)\b(?=.{0,40}€)",
    _I,
)
"""What pays for a request says nothing of its own direction."""


def undoes_saving(text: str) -> bool:
    """Tell that a saving is dropped, or not reached: that costs what it would have saved.

    >>> undoes_saving("De taakstelling van € 90.000 laten we vervallen.")
    True
    """
    return _SAVING_UNDONE.search(text) is not None


@lru_cache(maxsize=256)
def direction_of(text: str, *, letter: str | None = None) -> Direction | None:
    """Return the direction that a text tells, or None when it tells none.

    >>> direction_of("de toeristenbelasting brengt minder op")
    Direction(effect='nadelig', side='baten', is_said=True)
    """
    text = _PAID_FROM.sub("", text)
    bare = _AS_SAVING.sub("", text)
    text = bare if _LOWERS.search(bare) else text
    reason = _REASON.search(text)
    if reason is not None and "€" in text[: reason.start()]:
        text = text[: reason.start()]
    if undoes_saving(text):
        return Direction(effect=BURDEN, side=COSTS, is_said=True)
    is_harmed = _HARM.search(text) is not None or _OVERSPENT.search(text) is not None
    if letter is not None or is_harmed or _GAIN.search(text) or _PAID_BACK.search(text):
        is_harm = letter == "N" or (letter is None and is_harmed)
        return Direction(effect=BURDEN if is_harm else BENEFIT, side=_side_alone(text), is_said=True)
    if _THIRD_PAYS_MORE.search(text) or _COVERS_ITSELF.search(text):
        return Direction(effect=BENEFIT, side=INCOME, is_said=True)
    if _THIRD_GETS_MORE.search(text):
        return Direction(effect=BURDEN, side=COSTS, is_said=True)
    if _THIRD_GETS_LESS.search(text):
        return Direction(effect=BENEFIT, side=COSTS, is_said=True)
    return _by_income(text) or _by_saving(text) or _by_costs(text)


def moved(text: str, sentence: str) -> Direction | None:
    """Read a phrase that only says "hoger" or "lager", with the noun that its sentence opens with."""
    up, down = _UP.search(text), _DOWN.search(text)
    if (up is None) == (down is None) or _COST_NOUN.search(text) or _INCOME_NOUN.search(text) or _SAVING.search(text):
        return None
    reach = sentence[: sentence.find(text) + len(text)] if text in sentence else sentence
    costs, income = _COST_NOUN.search(reach), _INCOME_NOUN.search(reach)
    first = min((noun for noun in (costs, income) if noun is not None), key=lambda noun: noun.start(), default=None)
    if first is None:
        return None
    is_costs = first is costs
    return Direction(
        effect=BURDEN if is_costs == (up is not None) else BENEFIT,
        side=COSTS if is_costs else INCOME,
        is_said=True,
    )


def is_saving(text: str) -> bool:
    """Tell whether a text speaks of a saving as a measure, not of a windfall."""
    return _SAVING.search(text) is not None


def direction_before(before: str) -> Direction | None:
    """Read the one word that stands straight before an amount: besparing, opbrengst, kosten."""
    match = _STRAIGHT.search(before)
    if match is None:
        return None
    if match.group("costs"):
        return Direction(effect=BURDEN, side=COSTS, is_said=True)
    return Direction(effect=BENEFIT, side=INCOME if match.group("income") else COSTS, is_said=True)


def _side_alone(text: str) -> str | None:
    income, costs = _INCOME_NOUN.search(text), _COST_NOUN.search(text)
    if (income is None) == (costs is None):
        return None
    return COSTS if income is None else INCOME


def _by_income(text: str) -> Direction | None:
    if _LESS_YIELD.search(text):
        return Direction(effect=BURDEN, side=INCOME, is_said=True)
    noun = _INCOME_NOUN.search(text)
    moves = _nearest_move(text, noun) if noun else None
    costs = _COST_NOUN.search(text)
    if noun is not None and moves is not None and not (costs is not None and _is_nearer(text, costs, noun)):
        return Direction(effect=BENEFIT if moves == "up" else BURDEN, side=INCOME, is_said=True)
    if _YIELD.search(text) and not _SAVING.search(text):
        side = None if re.search(r"\b(?:ruimte|lucht|voordeel|besparing)\b", text, _I) else INCOME
        return Direction(effect=BENEFIT, side=side, is_said=True)
    return None


def _by_saving(text: str) -> Direction | None:
    if _SAVING.search(text) and not _IS_NEEDED.search(text):
        return Direction(effect=BENEFIT, side=COSTS, is_said=True)
    return None


def _by_costs(text: str) -> Direction | None:
    noun = _COST_NOUN.search(text)
    if noun is not None and _nearest_move(text, noun) == "down":
        return Direction(effect=BENEFIT, side=COSTS, is_said=True)
    if _ASK.search(text) or noun is not None:
        return Direction(effect=BURDEN, side=COSTS, is_said=True)
    return None


def _nearest_move(text: str, noun: re.Match[str]) -> str | None:
    """Tell the direction word nearest to a noun; a word of the other way further off does not count."""
    ups = [(abs(match.start() - noun.start()), "up") for match in _UP.finditer(text)]
    downs = [(abs(match.start() - noun.start()), "down") for match in _DOWN.finditer(text)]
    moves = [move for move in ups + downs if move[0] <= 90]
    return min(moves)[1] if moves else None


def _is_nearer(text: str, first: re.Match[str], second: re.Match[str]) -> bool:
    """Tell whether the nearest direction word stands closer to the first noun than to the second."""
    places = [match.start() for pattern in (_UP, _DOWN) for match in pattern.finditer(text)]
    if not places:
        return False
    return min(abs(place - first.start()) for place in places) < min(abs(place - second.start()) for place in places)
