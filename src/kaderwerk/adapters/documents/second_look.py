"""A second look at claims, apart from the rules that made them: what does not fit together is not sure.

The words of a sentence are weighed once more, coarsely: a benefit in a sentence that tells of costs, a name that names
nothing, a joint body that asks without a share. Nothing is changed but the certainty, and the doubt says why.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kaderwerk.adapters.documents.caseless import Caseless
from kaderwerk.adapters.documents.certainty import SURE_ENOUGH
from kaderwerk.adapters.documents.directions import BENEFIT
from kaderwerk.adapters.documents.natures import INCIDENTAL, STRUCTURAL
from kaderwerk.core.claims.claim import Claim

AT_MOST = 85
NO_SUBJECT = "de naam zegt niet waarvoor het is"
AMOUNT_IN_NAME = "de naam bevat nog een bedrag"
SAME_NAME = "een ander voorstel heeft dezelfde naam"
MAY_COST = "de zin noemt kosten, en het bedrag staat als voordeel"
MAY_COVER = "het bedrag kan de dekking zijn van iets anders"
MAY_FAIL = "het kan een besparing zijn die niet wordt gehaald"
MAY_BENEFIT = "de zin noemt inkomsten of een besparing, en het bedrag staat als nadeel"
MAY_BE_LEVEL = "het bedrag kan zijn wat er nu al voor is"
OTHER_NATURE = "de woorden passen niet bij structureel of incidenteel"
REFUSED_NEAR = "vlakbij staat dat iets is afgewezen of ingetrokken"
ASKED_OF_US = "een ander vraagt dit; of het wordt overgenomen, staat er niet"
NO_SHARE = "wat het eigen aandeel is, staat er niet"

_I = re.IGNORECASE
_MONEY_WORDS = re.compile(
    r"(?:de |het |een |extra |totale? )?(?:kosten|lasten|baten|krediet|bedrag|budget|uitgaven|inkomsten|loonkosten"
    r"|kapitaallasten|afschrijving\w*|netto\w*|gevraagd\w*|rest)\b"
    r"\W*(?:(?:personeel|materieel|activiteiten|totaal|budget|zorgverzekeraar|derden)\W*)?(?:van\b.{0,20}|\d.*)?\Z",
    _I | re.DOTALL,
)
"""How the name of a field or of a sum begins; what it is for is not said."""
_UNFINISHED = re.compile(
    r".*\b(?:van|voor|aan|met|op|in|de|het|een|is|zijn|ontvangt|ontvangen|krijgt|betaalt|draagt|vraagt)$",
    _I | re.DOTALL,
)
_AMOUNT = re.compile(r"\b\d{1,3}\.\d{3}\b")
_COSTS = Caseless(r"\bkost(?:en)?\b|\bnodig\b|\bgemoeid\b|\buitbreiding\b|\bbestemmen\b|\bbesteden\b")
_LESS = Caseless(
    r"lager|minder|bespa|scheelt|lever\w* .*\bop\b|opbrengst|verval|\bdaal|\bdalen|daling"
    r"|vrij(?:val|gevallen|vallen|valt)"
    r"|bezuin|ombuig|taakstel|schrap|terug|goedkoper|afname|meevaller|voordeel|stop"
)
_SPENT = re.compile(
    r"\b(?:te bestemmen|te besteden|bestemmen voor|in te zetten voor)\b"
    r"|\A(?:Voor|Van)\b.*\bontvang",
    _I | re.DOTALL,
)
"""What comes in is spent at once: on the same, or on what the sentence asks."""
_COVER = Caseless(r"\bgedekt\b|\bdekking\b|\bopgebracht\b|\bbekostigd?\b")
_SAVING = Caseless(r"taakstelling|bezuiniging|ombuiging|besparing")
_FAILS = Caseless(
    r"\bniet\b|\bon\w+baar\b|\bgeen\b|\baf(?:boek|raam|geraamd|geboekt)|haalbaar"
    r"|(?:bezuiniging|taakstelling|ombuiging)\w*\b(?:(?!\bdoor\b).){0,80}"
    r"\b(?:te schrappen|geschrapt|vervalt|te laten vervallen)"
)
_MORE = Caseless(r"\bmeer\b|\bhoger\w*\b|\bontvang\w*|\bbesparing\w*|\bterug te betalen\b|\bterugbeta")
_INCOME = Caseless(
    r"\wbelasting\b|leges|dividend|opbrengst|inkomst|algemene uitkering|retributie|parkeergeld|besparing"
    r"|terug te betalen|terugbeta|terugontvang"
)
_COUNTERS = Caseless(
    r"lager|minder|tegenval|wegval|gedekt|dekking|opgebracht|ten laste|nadeel|nadelig|kost|nodig|duurder|stijg|extra"
    r"|\bniet\b|verval|\bnog uitgegaan\b"
)
_LESS_BEHIND = Caseless(r"€ ?[\d.,]+ (?:per jaar |structureel |jaarlijks )?(?:minder|lager|goedkoper)\b")
_EARNED = Caseless(
    r"dividend|\bhuur\b|inkomst|opbrengst|uitkering|baten|ontvang|ontving|geld(?:en)?\b|belasting|leges|binnen"
)
# What is there already, and what says that it changes.
_STANDS = Caseless(
    r"(?<!uit )(?<!binnen )(?<!opzichte van )(?<!met )(?<!tegen )\b(?:het|de|onze) (?:bestaande|huidige)"
    r" (?:budget|subsidie|bijdrage|krediet)\b|\breguliere bijdrage|\b(?:ontvangt|krijgt) van"
    r" ons\b|\bniet wijzigt\b|\bin de begroting opgenomen\b|\bpast binnen\b"
)
_CHANGES = Caseless(
    r"\bverho|\bverla|\bextra\b|\buitbrei|\bop te hogen\b|\bopho|\bkort(?:en|ing)\b|\bbezuinig|\bnodig\b"
    r"|\bvra(?:agt|gen)\b"
    r"|\bstijg|\bdaal|\bstop|\bindex|\bonvoldoende\b|\bte laag\b|\bnaast\b|\bboven ?op\b|\bmeer\b|\bminder\b|\baanvull"
)
_TO_LEVEL = Caseless(r"\b(?:naar|tot) € ?[\d.,]+")
_ASKED = Caseless(
    r"\b(?:heeft|hebben) (?:ons|de gemeente|het college) (?:gevraagd|verzocht)\b|\bindieners\b|\bverzoek van\b"
    r"|\b(?:vraagt|verzoekt|vragen|verzoeken) ons\b"
)
_LASTING = Caseless(r"\bstructure(?:el|le)\b|\bjaarlijkse?\b|\bvanaf\b|\bmet ingang van\b")
_PER_YEAR = Caseless(r"\bper jaar\b|\b(?:elk|ieder) jaar\b|\bS\b")
_ONCE = Caseless(
    r"\bincidente(?:el|le)\b|\beenmalige?\b|\btijdelijke?\b|\balleen\b|\bt/m\b|\btot(?: en met)?\b"
    r"|\b\d{4} (?:en|tot) \d|\bkrediet\b|\binvester"
)
_REFUSED = Caseless(
    r"\bniet (?:(?:heeft|hebben|is|zijn|worden) )?(?:overgenomen|over te nemen|gehonoreerd|toegekend|ingewilligd)"
    r"|\bne(?:emt|men)\b[^.;\n]{0,60}\bniet over\b"
    r"|\bniet in (?:deze?|dit|het) \w+ (?:zijn |is )?opgenomen|\bafgewezen\b|\bingetrokken\b"
    r"|\bwij(?:zen|st)\b[^.;\n]{0,60}\baf\b"
    r"|\b(?:verzoek|aanvraag|voorstel|wens)\b[^.;\n]{0,60}\btrek(?:ken|t)\b[^.;\n]{0,40}\bin(?=[,.;:\n]|$)"
)
_AROUND = 300
"""Characters before and after a claim in which a refusal may speak of it."""
_JOINT = re.compile(
    r"\b(?:GGD|RUD|(?i:veiligheidsregio|omgevingsdienst|gemeenschappelijke regeling|werkplein|werkbedrijf"
    r"|recreatieschap|deelnemende gemeenten|deelnemers|inwonertal|verbonden partij\w*))\b"
    r"|\b(?:[Rr]egio|[Dd]ienst) [A-Z]|\b(?:de|alle|drie|vier|vijf|zes|zeven|acht|negen|tien|samenwerkende) gemeenten\b",
)


def looked_at_again(claims: Sequence[Claim], text: str, organisation: str | None) -> list[Claim]:
    """Return the claims, each with a lower certainty and a doubt where it does not fit with its own words.

    ``text`` is what the claims' places index into. ``organisation`` is whose document it is: a joint body's own
    document has no own share.
    """
    names = Counter((one.title, one.nature, one.effect) for one in claims if one.amounts_cents)
    is_joint = _JOINT.search(organisation or "") is not None
    found: list[Claim] = []
    for one in claims:
        if one.certainty < SURE_ENOUGH or not one.amounts_cents:
            found.append(one)
            continue
        doubts = [*_doubts_of_name(one), *_doubts_of_side(one), *_doubts_of_words(one)]
        if one.title == organisation:
            doubts.append(NO_SUBJECT)
        # One letter more shows whether a word begins where the search does.
        begin = max(0, one.place.begin - _AROUND)
        if _REFUSED.search(text[max(0, begin - 1) : one.place.end + _AROUND], min(begin, 1)):
            doubts.append(REFUSED_NEAR)
        if names[one.title, one.nature, one.effect] > 1:
            doubts.append(SAME_NAME)
        if not is_joint and one.own_share is None and _JOINT.search(f"{one.title}\n{one.place.sentence}"):
            doubts.append(NO_SHARE)
        found.append(replace(one, certainty=AT_MOST, doubt="; ".join(doubts)) if doubts else one)
    return found


def _doubts_of_name(claim: Claim) -> Iterator[str]:
    if _MONEY_WORDS.match(claim.title) or _UNFINISHED.fullmatch(claim.title.rstrip(" ,")):
        yield NO_SUBJECT
    if _AMOUNT.search(claim.title):
        yield AMOUNT_IN_NAME


def _doubts_of_side(claim: Claim) -> Iterator[str]:
    sentence = claim.place.sentence
    if claim.effect == BENEFIT:
        if (_COSTS.search(sentence) and not _LESS.search(sentence)) or _SPENT.search(sentence):
            yield MAY_COST
        if _COVER.search(sentence):
            yield MAY_COVER
        if _SAVING.search(sentence) and _FAILS.search(sentence):
            yield MAY_FAIL
    else:
        is_more = _MORE.search(sentence) and _INCOME.search(f"{claim.title}\n{sentence}")
        is_less = _LESS_BEHIND.search(sentence) and not _EARNED.search(sentence)
        if is_less or (is_more and not _COUNTERS.search(sentence)):
            yield MAY_BENEFIT


def _doubts_of_words(claim: Claim) -> Iterator[str]:
    sentence = claim.place.sentence
    is_level = _TO_LEVEL.search(sentence) and sentence.count("€") == 1
    if is_level or (_STANDS.search(sentence) and not _CHANGES.search(sentence)):
        yield MAY_BE_LEVEL
    is_lasting, is_once = _LASTING.search(sentence), _ONCE.search(sentence)
    if claim.nature == INCIDENTAL and is_lasting and not is_once:
        yield OTHER_NATURE
    if claim.nature == STRUCTURAL and is_once and not is_lasting and not _PER_YEAR.search(sentence):
        yield OTHER_NATURE
    if _ASKED.search(sentence):
        yield ASKED_OF_US
