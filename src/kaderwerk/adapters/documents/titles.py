"""Titles: the subject of a claim, from the heading above it or from the words around the amount."""

import re
from functools import lru_cache

from kaderwerk.adapters.documents.anaphora import points_back

_I = re.IGNORECASE
LONGEST = 90
_REACH = 90

_OF_KIND = re.compile(
    r"\b(?P<kind>\w{0,20}(?:bijdrage|subsidie|korting|besparing|bezuiniging|budget|krediet|uitbreiding"
    r"|verhoging|verlaging|vervanging|onderhoud|beheer"
    r"|investering|kosten|opbrengst|inkomsten|tekort|formatie|vergoeding|lasten|uitgaven|tarief|premie"
    r"|huur|storting)) (?P<link>aan|op|van|voor|in|uit)\s",
    _I,
)
_PURPOSE = (
    re.compile(r"\b(?:voor|ten behoeve van|t\.b\.v\.|ten bate van|in verband met|vanwege|wegens)\s", _I),
    re.compile(r"\b(?:aan|op|in|naar|door)\s(?=(?:de |het |een |extra )?[a-z])", _I),
)
_TO_DO = re.compile(
    r"\b(?:de|het|een) (?P<rest>[\w-]{3,40}(?: [\w-]{2,30}){0,2}) te (?:kunnen|blijven|laten|mogen|gaan"
    r"|\w{4,20}en)\b",
    _I,
)
_OBJECT = re.compile(
    r"\b(?:raad|college|gemeente|we|wij|organisatie|bestuur) [a-z]{3,20} (?:extra |graag "
    r"|jaarlijks )?(?:de|het|zijn|haar|hun|een|onze)\s",
    _I,
)
_STOP = frozenset(
    """
    is zijn wordt worden was waren komt komen gaat gaan kost kosten nodig benodigd in met per vanaf tot dat die
    deze dit om te en of maar bedraagt bedragen stijgt stijgen daalt dalen levert leveren ligt liggen moet moeten
    zal zullen wil willen kan kunnen heeft hebben eenmalig incidenteel structureel structurele incidentele
    jaarlijks elk ieder euro eur ten vraagt vragen stellen stelt raamt ramen circa ongeveer ruim extra meer minder
    hoger lager op bij als dan omdat zodat waarvan hiervan daarvan door uit toe af naar er we wij u blijkt breidt
    breiden brengt brengen krijgt krijgen doet doen laat laten zorgt verhoogt verlaagt verdwijnt steekt trekt
    neemt nemen vervalt vervallen verplicht daardoor daarom hierdoor naartoe zelf ook al nog niet geen straks
    voortaan weer meteen wel zo dus zowel respectievelijk namelijk over vallen valt vergt vergen leidt leiden
    betaalt betalen gedurende onder tegen zonder sinds tijdens besparen bespaart korten kort reserveren reserveert vindt
    vinden maakt maken blijft blijven staat staan voor aan vroeg alleen uittrekken geeft
    """.split()  # noqa: SIM905 - a word list reads best as text
)
"""Words that end a subject: verbs, prepositions, adverbs."""
_LEADING = frozenset(["extra", "structurele", "incidentele", "eenmalige"])
_AGGREGATE = re.compile(
    r"(?:incidentele|eenmalige|tijdelijke) (?:lasten|baten|uitgaven|mutaties|posten)", re.IGNORECASE
)
"""All money of a kind together is no subject."""
_SECTION_NAME = re.compile(
    r"(?:(?:nieuwe?|bestaande?|autonome?|onvermijdelijke?|structurele?|incidentele?|eenmalige?|algemene?) )?"
    r"(?:nieuw|beleid|wens(?:en)?|keuzes?|voorstel(?:len)?|aanvra(?:ag|gen)|autonoom|onvermijdelijk|onontkoombaar|wettelijk"
    r"|ombuiging(?:en)?|bezuiniging(?:en)?|besparing(?:en)?|ontwikkeling(?:en)?|structureel|incidenteel|eenmalig|jaarlijks"
    r"|nummer|(?:19|20)\d\d)(?: ?:? ?\d{1,3})?",
    _I,
)
"""A label that says of what kind something is, and not what: "Nieuw beleid: een wijkbus"."""
_LINKS = frozenset(["van", "de", "het", "een", "voor", "aan", "bij", "den", "der"])
_EMPTY = frozenset(
    """
    de het een dit dat deze die jaar jaren twee drie vier hiervoor daarvoor welk welke rekening elk ieder zowel
    bedrag bedragen kosten periode gemeente nog ook ons onze u uw wat zover zich overig overige extra nieuw nieuwe
    meerdere restant totaal totale inflatie
    hogere lagere prijzen prijs raad college begroting begrotingsjaar uitvoering eerste
    tweede komende komend volgend volgende rest ingang verwachting plan wijze manier basis gevolg gevolgen orde
    balans behulp tegenover inwoner plaats voorstel voorstellen voorgesteld middelen geld organisatie elke halve
    twaalf enkele bestaat daarnaast verder daarbij hierbij gevraagd berekend verwacht verwachten investeringen
    ombuigingen bezuinigingen maatregelen uitgaven eenmalige structurele incidentele eens hetzelfde eenzelfde
    miljoen miljard duizend ton mln mrd beleid wens wensen keuze schatting zomer najaar voorjaar autonoom
    onvermijdelijk onontkoombaar haar zijn
    """.split()  # noqa: SIM905 - a word list reads best as text
)
"""Words that by themselves name no subject."""
_ARTICLE = re.compile(r"^(?:de|het|een|'t|onze|ons|deze|dit|die|dat|extra|nieuwe?) ", _I)
_POINTS = ("er ", "ze ", "zij ", "hij ")


def title_of(
    *, label: str | None, subject: str | None, phrase: str, clause: str, earlier: tuple[str, ...]
) -> str | None:
    """Return a short title: the label or heading where there is one, else words of the text; None when all is vague.

    ``earlier`` are the sentence itself and the ones before it, nearest first.
    """
    named = [one for one in (label, subject) if one]
    telling = next((one for one in named if not _SECTION_NAME.fullmatch(one)), None)
    if telling is not None:
        return _shown(telling)
    found = _title_in_words(phrase, clause, earlier)
    if found is None or _AGGREGATE.fullmatch(found):
        return _shown(named[0]) if named else None
    return found


def _title_in_words(phrase: str, clause: str, earlier: tuple[str, ...]) -> str | None:
    texts = (phrase, clause, *earlier)
    for text in texts:
        for found in (_of_kind(text), _task(text), _object(text), _purpose(text), _actor(text)):
            if found:
                return _shown(found)
    for text in texts:
        found = _any_words(text)
        if found:
            return _shown(found)
    return None


def own_title(phrase: str) -> str | None:
    """Return the subject that one phrase names for itself, or None."""
    found = _of_kind(phrase) or _purpose(phrase)
    return _shown(found) if found else None


def opens_vaguely(title: str) -> bool:
    """Tell a title such as "Structurele werkzaamheden": it needs the subject of its sentence before it."""
    return title.split(" ", 1)[0].lower() in _LEADING


@lru_cache(maxsize=256)
def _of_kind(text: str) -> str | None:
    for match in _OF_KIND.finditer(text):
        rest = _words(text[match.end() : match.end() + _REACH])
        if rest is not None:
            kind = match.group("kind")
            return (
                rest
                if kind.lower() in ("budget", "kosten", "krediet", "formatie")
                else f"{kind} {match.group('link')} {rest}"
            )
    return None


def _task(text: str) -> str | None:
    match = _TO_DO.search(text)
    return None if match is None else _words(match.group("rest"))


def _object(text: str) -> str | None:
    match = _OBJECT.search(text)
    return None if match is None else _words(text[match.end() : match.end() + _REACH])


@lru_cache(maxsize=256)
def _purpose(text: str) -> str | None:
    for pattern in _PURPOSE:
        for match in pattern.finditer(text):
            words = _words(text[match.end() : match.end() + _REACH])
            if words is not None:
                return words
    return None


def _actor(text: str) -> str | None:
    """Take the words before the first verb of a sentence that does not point back."""
    return None if points_back(text) or text.lower().startswith(_POINTS) else _words(text)


def _any_words(text: str) -> str | None:
    """Take the first run of words that mean something, wherever it stands."""
    words = text.split()
    for index in range(len(words)):
        found = _words(" ".join(words[index : index + 8]))
        if found is not None and len(found) > 3:
            return found
    return None


def _words(text: str) -> str | None:
    """Take words up to the first one that starts something else: a verb, a number, a comma."""
    taken: list[str] = []
    for word in text.split():
        bare = word.strip("\"'()[].,;:!?").lower()
        starts_other = bare in _STOP or any(char.isdigit() for char in bare) or bare.startswith("€") or bare == ""
        if bare in _LEADING and all(other.lower() in _LEADING or other.lower() in _LINKS for other in taken):
            taken.append(word)
            continue
        if starts_other and taken and bare in _LINKS and taken[-1].lower() not in _LINKS:
            taken.append(word)
            continue
        if starts_other or len(taken) >= 7:
            break
        taken.append(word.strip("\"'()[].;:!?,"))
        if word[-1] in ".,;:!?)":
            break
    while taken and taken[-1].lower() in _LINKS:
        taken.pop()
    is_empty = all(word.lower() in _EMPTY for word in taken)
    return None if is_empty else " ".join(taken)


def _shown(text: str) -> str:
    title = text.strip(" .,:;-–")
    previous = ""
    while previous != title:
        previous, title = title, _ARTICLE.sub("", title)
    title = title[:1].upper() + title[1:]
    return title if len(title) <= LONGEST else title[: LONGEST - 1].rsplit(" ", 1)[0] + "…"
