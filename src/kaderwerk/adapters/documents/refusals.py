"""What a text takes back or merely explains: refused requests, and differences between two years."""

import re

from kaderwerk.adapters.documents.caseless import Caseless
from kaderwerk.adapters.documents.needed_words import holds_any

_I = re.IGNORECASE
_REFUSED = Caseless(
    r"\b(?:van (?:tafel|de baan)|stemde(?:n)? tegen|stemt tegen|(?:haalde|kreeg|haalt) geen meerderheid"
    r"|(?:haalde|haalt) het\b.{0,40}\bniet|nee gezegd"
    r"|zeg(?:t|gen) nee|niet ingestemd|af te wijzen|stem(?:t|men) (?:hier|daar) niet mee in|afgewezen"
    r"|trok(?:ken)? (?:\w+ ){0,4}(?:het|dit|(?:de|het|haar|hun|zijn) (?:aanvraag|wens|motie|verzoek|voorstel|plan)) in"
    r"(?=[.,;]|$| nadat| na )"
    r"|(?:ga(?:at|an) (?:\w+ ){0,2}|akkoord )?(?:hier|daar)(?:in|op)? niet in mee"
    r"|wijst? (?:dit|dat|het|allebei|deze|beide|de|zij|hij|we|wij)\b.{0,60}\baf(?=[\s.,;]|$)"
    r"|wijzen\b.{0,60}\baf(?=[\s.,;]|$)|niet (?:gehonoreerd|overgenomen|toegekend|nodig|opgenomen"
    r"|te (?:honoreren|verlenen)|toe te (?:kennen|wijzen)|beschikbaar te stellen|in te willigen|over te nemen"
    r"|op te nemen|haalbaar gebleken|verwerkt|meegenomen|ingewilligd|akkoord)"
    r"|honoreren\b.{0,40}\bniet|honoreert\b.{0,40}\bniet|ingetrokken|teruggetrokken"
    r"|trek(?:t|ken) (?:het|dit|de|deze|ons) (?:voorstel|verzoek|aanvraag|plan|wens) in\b"
    r"|trek(?:t|ken) (?:(?!\buit\b).){0,90} in(?=[.,;:?!]"
    r"|$| en | omdat | want | na(?:dat)? )"
    r"|bij amendement geschrapt|verworpen|gaat niet door|gaan niet door|ziet (?:hier|daar)?van af|zien (?:hier"
    r"|daar)?van af"
    r"|zien (?:we|wij) (?:hier|daar)?van af|afgezien van|afgezien|afgevallen"
    r"|(?:dit|dat) niet adviseren|adviseren (?:wij|we) (?:dit|dat) niet|vang(?:t|en) .{1,50}\bzelf op"
    r"|ken(?:t|nen) (?:ze|die|deze|dit|het|beide) niet toe|kennen (?:we|wij) (?:ze|die|deze|dit|het|beide) niet toe"
    r"|niet in (?:deze|de) (?:\w*nota|\w*begroting) (?:opgenomen|verwerkt|meegenomen)"
    r"|(?:krijgt|krijgen|komt|is) (?:er )?geen (?:extra )?(?:geld|budget|bijdrage|subsidie|bedrag)"
    r"|stelt geen|stellen geen|niet beschikbaar gesteld|geen (?:middelen|budget|geld) (?:beschikbaar|voor)"
    r"|neemt .{0,40} niet over|nemen .{0,40} niet over|vooralsnog niet)\b"
)
_VOTED_DOWN = Caseless(
    r"\b(?:motie|amendement|initiatiefvoorstel)\b.{0,60}\b(?:verworpen|ingetrokken|weggestemd)\b"
    r"|\btrok(?:ken)?\b.{0,40}\b(?:motie|amendement)\b.{0,20}\bin(?=[\s.,;])"
)
_SETTLED = Caseless(
    r"\b(?:dit|dat|deze|dit bedrag|deze bedragen|deze kosten|hiermee)\b.{0,30}\b(?:is|zijn"
    r"|was)\b (?P<already>al |reeds )?.{0,40}\b(?:verwerkt|opgenomen|geraamd"
    r"|begroot)?\b ?in de (?:meerjaren|programma)?begroting(?: (?P<year>\d{4}))?"
)
_UNCHANGED = Caseless(
    r"\bworden? (?:in deze \w+ )?niet (?:gewijzigd|aangepast)(?=[.;]|$| en\b)"
    r"|\b(?:dit|dat|deze|die)(?: \w{3,20})? (?:is|zijn) (?:gelijk aan|even hoog als|hetzelfde als) "
    r"(?:(?:die|dat|het budget|de budgetten) van )?(?:vorig jaar|dit jaar|nu|(?:19|20)\d\d)\b"
)
_RESTORED = Caseless(
    r"^(?!.*\b(?:niet|als|indien|wanneer)\b.*\bterug\b)(?:.*\b(?:draaien|draait|draai)\b(?:"
    r".{0,60}\b(?:bezuiniging|ombuiging|korting|taakstelling|besparing|maatregel)\w*\b.{0,20}\bterug\b"
    r"|(?: \w+)? (?:deze|die) (?:bezuiniging|ombuiging|korting|taakstelling|besparing)\w*\b.{0,60}\bterug\b))"
    r"|\bschrappen (?:wij|we) (?:deze|die) (?:post|besparing|taakstelling|bezuiniging|ombuiging)\b"
    r"|\b(?:deze|die|de) (?:bezuiniging|ombuiging|korting|taakstelling|besparing"
    r"|maatregel)\w* (?:gaat niet door|gaan niet door|wordt niet doorgevoerd|wordt teruggedraaid|vervalt"
    r"|komt te vervallen|halen we niet|is niet haalbaar)"
)
_BACK = Caseless(
    r"\b(?:beide|dit|dat|deze|die|ken(?:t|nen) ze|wijs?(?:t|zen) ze|hier\w*|daar\w*|zulke"
    r"|(?:het|de|(?:het|de) [\w-]{3,30}) (?:verzoek|aanvra|voorstel|wens|bedrag|subsidie|plan|idee|extra)\w*)\b"
    r"|\b(?:honore|wij[sz]|toegekend|ingewilligd|overgenomen)\w*"
)
_POINTS = Caseless(r"\b(?:beide|dit|dat|deze|die|zulke|het verzoek (?!van|om|voor))\b")
_UNDONE_SAVING = Caseless(r"\b(?:ingeboekte|bezuiniging|ombuiging|taakstelling|besparing|korting)\w*\b")
_YEAR = re.compile(r"(?<![\d.,-])(?:19|20)\d{2}(?![\d.,]\d)")
_COMPARED = Caseless(
    r"(?:€|euro|miljoen|mln|ton)(?:(?!\. [A-Z])[^;]){0,40}?\b(?:(?:minder|meer|hoger|lager|lagere|hogere"
    r"|(?:on)?gunstiger|nadeliger"
    r"|voordeliger|beter|slechter)\b(?: \w{1,20}){0,3} dan"
    r"|(?:boven|onder) (?:die|dat) van) (?:(?:in|voor|die|dat|van"
    r"|de|het|begroting|begroot"
    r"|raming|jaar) ){0,4}(?P<year>(?:19|20)\d{2})\b"
)
_TOLD = re.compile(
    r"(?:De|Het) (?:totale )?(?:lasten|baten|saldo) (?:van|op) (?:het )?(?:programma|taakveld|thema)[^€]{0,60}"
    r" (?:dal|stijg|nem)\w+"
    r" van € ?[\d.,]+(?: \w+)?"
    r" in (?:19|20)\d\d naar € ?[\d.,]+(?: \w+)? in (?:19|20)\d\d"
    r"|.{0,200}\b(?:[Dd]it|[Hh]et) verschil (?:wordt |is )?(?:te )?(?:verklaard|verklaren|veroorzaakt|komt|zit)"
    r"|Toelichting (?:op|van) (?:het |de )?(?:verschil|afwijking)",
    _I,
)
_ASKS_FOR_IT = Caseless(r"\bwaarvoor (?:wij|we)\b|\b(?:wij|we) vragen\b|\bvragen (?:wij|we)\b")
_BESIDE_YEAR = re.compile(
    r"(?:Ten opzichte van|In vergelijking met|Vergeleken met) (?:(?:de|het|van|begroting|raming|rekening"
    r"|jaarrekening|jaar) ){0,4}(?P<first>(?:19|20)\d{2})\b[^;]{0,40}\b(?:lasten|baten|saldo)\b"
    r"|(?:De|Het) (?:totale )?(?:lasten|baten|saldo)\b[^;]{0,60}"
    r"\b(?:ten opzichte van|in vergelijking met|vergeleken met) (?:(?:in|de|het|begroting|begroot|raming|rekening"
    r"|jaarrekening|jaar) ){0,4}(?P<year>(?:19|20)\d{2})\b"
)
_CAUSED = re.compile(
    r"(?:De|Deze) (?:stijging|daling|toename|afname|verhoging|verlaging) (?:met|van)\b.{0,160}\b(?:veroorzaakt"
    r"|verklaard)\b",
    _I,
)
_GONE = Caseless(
    r"\b(?:alleen|nog|eenmalig|éénmalig|stond|betaald|incidenteel)\b.{0,30}\bin (?P<year>(?:19|20)\d{2})\b"
    r"|\bin (?P<other>(?:19|20)\d{2}) (?:eenmalig|nog|incidenteel|betaald|eenmalig betaald)\b"
)
_BOOKS = Caseless(r"\b(?:brengen|brengt|voegen|voegt|ramen|boeken)\b.{0,60}\b(?:ten (?:gunste|laste)|toe|bij)\b")
_ASKS = Caseless(
    r"\b(?:stel(?:len|t)?\b.{0,20}\bvoor|voorstel\w*|voorgesteld|gevraagd|vragen (?:we|wij|u)|verzoe\w+)\b"
)


_ASKS_YOU = re.compile(
    r"(?:Wil(?:t|len)?|K[au]n(?:t|nen)?|Zou(?:dt|den)?) (?:je|u|jij|jullie)\b(?! weten)(?!.*\bof (?:we|wij)\b).*"
    r"\b(?:opnemen|meenemen|verwerken|reserveren)\b",
    _I,
)
"""A question that asks for money: "Wil je dit verschil van € 45.000 structureel opnemen?"."""
_LIST_REFUSED = Caseless(
    r"\bniet (?:gehonoreerd|overgenomen|opgenomen|toegekend)|\bne(?:emt|men)\b.{0,60}\bniet over\b"
    r"|\bhono(?:reert|reren)\b.{0,60}\bniet\b|\bafgewezen\b|\bwij(?:st|zen)\b.{0,60}\baf\b|\bingetrokken\b"
)
_TOO_MUCH = Caseless(r"\b(?:dit|dat) (?:vinden|vindt) (?:\w+ ){0,3}te (?:veel|hoog|duur)\b")
_TURNED_DOWN = Caseless(r"\bnegatief (?:beslist|beschikt)\b|\bvan de agenda gehaald\b")
_ASKED_AFTER_ALL = Caseless(
    r"\b(?:daarom|waardoor|zodat|maar|nu)\b.{0,80}\b(?:vragen|vraagt|nodig|stel(?:len|t)|trekken)\b"
)


_MAY_REFUSE = (
    *("niet", "geen", "tegen", "tafel", "de baan", "meerderheid", "nee ", " nee", "trok", "trek", "van af"),
    *("wijst", "wijs ", "wijz", "te wijzen", "afgewezen", "afgezien", "afgevallen", "verworpen", "geschrapt"),
    *("zelf op", "vind", "negatief", "agenda"),
)
"""One of these is in every refusal; few sentences have one, which is quick to see."""


def is_refused(sentence: str) -> bool:
    """Tell whether a sentence says that a request is not granted, or only asks a question.

    A saving that is dropped is another matter.
    """
    if sentence.rstrip().endswith("?"):
        return _ASKS_YOU.match(sentence) is None
    lowered = sentence.lower()
    if not holds_any(lowered, _MAY_REFUSE):
        return False
    if (_TURNED_DOWN.search(sentence) or _TOO_MUCH.search(sentence)) and not _ASKED_AFTER_ALL.search(sentence):
        return True
    return _REFUSED.search(sentence) is not None and _UNDONE_SAVING.search(sentence) is None


def is_turned_down(intro: str) -> bool:
    """Tell that what a list holds is turned down, by the sentence that opens it.

    >>> is_turned_down("De volgende verzoeken neemt het college niet over:")
    True
    """
    return _LIST_REFUSED.search(intro) is not None


def is_settled(sentence: str, year: int | None) -> bool:
    """Tell whether a sentence says that the money stands in an earlier budget already."""
    match = _SETTLED.search(sentence)
    if match is None:
        return False
    return match.group("already") is not None or (
        year is not None and match.group("year") is not None and int(match.group("year")) < year
    )


def is_unchanged(sentence: str) -> bool:
    """Tell that what the sentence before it names is what it was: a budget that is there already.

    >>> is_unchanged("Deze budgetten zijn gelijk aan die van vorig jaar.")
    True
    """
    return _UNCHANGED.search(sentence) is not None


def is_voted_down(sentence: str) -> bool:
    """Tell that a motion or amendment was rejected: all that it asked before goes with it.

    >>> is_voted_down("Stemming: 11 voor, 20 tegen; de motie is verworpen.")
    True
    """
    return _VOTED_DOWN.search(sentence) is not None


def restores_saving(sentence: str) -> bool:
    """Tell whether a sentence takes back the saving of the sentence before it."""
    return restored_saving(sentence) is not None


def restored_saving(sentence: str) -> re.Match[str] | None:
    """Return the words with which a sentence takes back a saving."""
    return _RESTORED.search(sentence)


def refers_back(sentence: str, *, has_amount: bool = False) -> bool:
    """Tell whether a refusal speaks of what was asked before it; one with an amount may well speak of its own."""
    return (_POINTS if has_amount else _BACK).search(sentence) is not None


_MAY_EXPLAIN = (
    *("veroorzaakt", "verklaard", "verschil", "afwijking", "lasten", "baten", "saldo", "opzichte", "vergel"),
    *("€", "euro", "miljoen", "mln", "ton"),
)
"""One of these is in all that explains a difference."""


def explains_difference(text: str, year: int | None) -> bool:
    """Tell whether a paragraph explains a difference with an earlier year and asks for nothing.

    >>> explains_difference("Dit kost in 2020 € 49.000 minder dan in 2019.", 2020)
    True
    """
    lowered = text.lower()
    if not holds_any(lowered, _MAY_EXPLAIN):
        return False
    if _CAUSED.match(text) or (_TOLD.match(text) and not _ASKS_FOR_IT.search(text)):
        return True
    if year is None or _ASKS.search(text):
        return False
    found = [match.group("year") for match in _COMPARED.finditer(text)]
    if "opzichte" in lowered or "vergel" in lowered:
        found += [match.group("first") or match.group("year") for match in _BESIDE_YEAR.finditer(text)]
    return any(int(one) < year for one in found)


def explains_past_item(sentence: str, year: int | None) -> bool:
    """Tell whether a sentence only says that something ran in an earlier year."""
    if year is None or _ASKS.search(sentence):
        return False
    if _BOOKS.search(sentence):
        return False
    years = [int(match.group()) for match in _YEAR.finditer(sentence)]
    return bool(years) and max(years) < year and _GONE.search(sentence) is not None


def asks_outright(text: str) -> bool:
    """Tell whether a text proposes or asks in so many words."""
    return _ASKS.search(text) is not None


def heads_refused(heading: str) -> bool:
    """Tell whether all that stands under a heading is refused, or explains differences: nothing is asked there."""
    return _REFUSED_HEADING.search(heading) is not None


_REFUSED_HEADING = Caseless(
    r"\b(?:niet (?:(?:heeft|hebben|is|zijn|worden) )?"
    r"(?:gehonoreerd\w*|overgenomen|opgenomen|toegekend\w*|verwerkt\w*)"
    r"|afgewezen|afgevallen|ingetrokken"
    r"|vervallen (?:wensen|voorstellen))\b"
    r"|^(?:stand(?: van zaken)?|voortgang|planning) (?:van )?(?:de |het )?(?:ombuiging|bezuiniging|taakstelling"
    r"|besparing"
    r"|krediet"
    r"|investering|project)"
    r"|^toelichting (?:op|van) (?:de |het )?(?:verschil|afwijking)"
    r"|\bverschillen\b.{0,40}\b(?:ten opzichte van|t\.o\.v\.|met|tussen)\b|^(?:toelichting )?verschillenanalyse"
)
