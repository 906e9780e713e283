"""Structural or incidental: what the words around an amount say about how long it lasts."""

import re
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from kaderwerk.adapters.documents.caseless import Caseless
from kaderwerk.adapters.documents.periods import Period

STRUCTURAL = "structureel"
INCIDENTAL = "incidenteel"


class Firmness(IntEnum):
    """How firmly a text says something; higher is firmer."""

    DEFAULT = 0
    TOPIC = 1
    DERIVED = 2
    SAID = 3


@dataclass(frozen=True, kw_only=True)
class Nature:
    """Structural or incidental, with how firmly the text says so."""

    value: str
    firmness: Firmness


_ONCE = Caseless(
    r"\b(?:e[eé]nmalige?|éénmalige?|incidente(?:el|le)|tijdelijke?|voorlopig|(?:één|een) keer(?! per)|in één keer"
    r"|(?:rest\w*|overschot)\b[^.;]{0,40}\bval(?:t|len) vrij"
    r"|niet structureel|alleen (?:in |voor )?(?:(?:19|20)\d\d|dit jaar)"
    r"|overbrugging|aanloopkosten|projectkosten|frictiekosten)\b"
)
_LASTING = Caseless(
    r"\b(?<!niet )(?:structure(?:el|le)|blijvende?|permanente?|duurzaam op te nemen|doorlopende?|vaste lasten)\b"
)
_MARK = re.compile(r"\((?P<mark>[IS])(?=[,;)])")
_YEARLY = Caseless(
    r"\b(?:jaarlijkse?|per jaar|elk jaar|ieder jaar|op jaarbasis|p\.j\.|per jr|/jr|/jaar"
    r"|elk begrotingsjaar|ieder begrotingsjaar)(?!\w)"
)
_TRIAL = Caseless(
    r"\b(?:proef|pilot|experiment|proefproject|proefperiode|op proef|ge[ëe]valueerd|evaluatie"
    r"|om een start te maken|startbudget"
    r"|aanjaagbudget|eerste stap)\b"
)
_LASTING_TOPIC = Caseless(
    r"\b(?:formatie|fte|f\.t\.e\.|loonkosten|salaris\w*|subsidie\w*|bijdragen?|contributie|cao|contract\w*"
    r"|abonnement\w*|licentie\w*"
    r"|beheer\w*|onderhoud\w*|dividend|belasting\w*|leges|uitkering|premie|huur\w*|areaal\w*|index\w*"
    r"|medewerkers?|adviseurs?"
    r"|personeel\w*|kapitaallasten|exploitatie\w*)\b"
)
_SINGLE_TOPIC = Caseless(
    r"\b(?:onderzoek\w*|project(?:en|leider|kosten)?|aanschaf\w*|verbouwing|inrichting|herinrichting"
    r"|implementatie\w*|invoering|opstellen|visie\w*"
    r"|krediet\w*|investering\w*|renovatie|nieuwbouw|sloop|verkoop|vervanging|vervangen|voorbereiding\w*"
    r"|jubileum|verkiezing\w*|haalbaarheids\w*"
    r"|campagne|transitie\w*|sanering|verhuizing|stortings?|bouw|trainees?|inhuur)\b"
)
_YEARLY_PLAN = Caseless(
    r"\b(?:jaarlijks|elk jaar|per jaar|ieder jaar|jaarschijf|vervangingsplan|wegenplan|meerjarenonderhoud)\w*"
)
_RECURRING_NOUN = (
    r"(?:formatie|fte|subsidie|bijdrage|aandeel|contributie|cao|contract|abonnement|licentie|loonkosten|lonen"
    r"|salarislasten|salariskosten|loonlasten|personeelslasten"
    r"|premie)\w*"
)
_RISE = (
    r"(?:omhoog|omlaag|stijg|hoger|verhoog|verhog|groei|uitbreid|uitgebreid|toename|duurder|extra|lager|daal|dalen)\w*"
)
_RECURRING_SINGLE = Caseless(
    rf"\bbetaal(?:t|en)\b.{{0,60}}\bmeer aan\b|\bmeer kwijt aan\b|\bextra in bij\b"
    rf"|\b(?:meer|extra)\b.{{0,20}}\b(?:bijdragen|betalen|bijleggen)\b|\bbetaal(?:t|en)\b.{{0,70}}\bmeer dan\b"
    rf"|\bhoger\b.{{0,30}}\b(?:bijdrage|aandeel)\b|\b(?:het )?deel van\b.{{0,60}}\b{_RISE}"
    rf"|\b{_RECURRING_NOUN}\b.{{0,110}}\b{_RISE}"
    rf"|\b(?:neem|nem)\w+ (?:de |het |onze )?{_RECURRING_NOUN}\b.{{0,60}}\btoe\b"
    rf"|\b{_RECURRING_NOUN}\b.{{0,80}}\b(?:neem|nem)\w+\b.{{0,40}}\btoe\b"
    rf"|\b{_RISE} (?:van )?(?:de "
    rf"|het )?{_RECURRING_NOUN}"
)


_RECURRING_LEVEL = Caseless(
    rf"\b{_RECURRING_NOUN}\b[^;.]{{0,80}} (?:gaat|loopt|komt)(?: (?:in|vanaf) 20\d\d)? (?:van|uit)\b"
)


@lru_cache(maxsize=256)
def nature_in(text: str, place: int | None = None) -> Nature | None:
    """Return what a text says outright; of two natures the one nearest to ``place`` counts, none without a place."""
    mark = _MARK.search(text)
    if mark is not None:
        return Nature(value=INCIDENTAL if mark.group("mark") == "I" else STRUCTURAL, firmness=Firmness.SAID)
    once, lasting = list(_ONCE.finditer(text)), list(_LASTING.finditer(text))
    if once and lasting:
        if place is None:
            return None
        nearest = min((*once, *lasting), key=lambda match: _distance(match, place))
        return Nature(value=INCIDENTAL if nearest in once else STRUCTURAL, firmness=Firmness.SAID)
    if once or lasting:
        return Nature(value=INCIDENTAL if once else STRUCTURAL, firmness=Firmness.SAID)
    return None


_GROWING = Caseless(
    r"\b(?:oplopend|oplopen|loopt .{0,30}op|lopen .{0,30}op|groeiend naar|in (?:twee|drie|vier) stappen)\b"
)


def nature_of_growth(text: str) -> Nature | None:
    """Read a growth over the years as lasting: it ends on a level, not on nothing."""
    return Nature(value=STRUCTURAL, firmness=Firmness.DERIVED) if _GROWING.search(text) else None


def nature_of_period(period: Period | None, text: str) -> Nature | None:
    """Derive the nature from a period: an open start lasts, an end or a list of years does not."""
    is_yearly = _YEARLY.search(text) is not None
    if period is not None and not period.is_weak:
        if period.is_open:
            return Nature(value=STRUCTURAL, firmness=Firmness.SAID)
        if len(period.years) > 1:
            return Nature(value=INCIDENTAL, firmness=Firmness.SAID)
    if is_yearly:
        return Nature(value=STRUCTURAL, firmness=Firmness.SAID)
    return None


def nature_of_one_year(text: str, context: str) -> Nature:
    """Judge money for one named year: a trial or a project ends with it, a contribution or staff goes on."""
    if _TRIAL.search(context):
        return Nature(value=INCIDENTAL, firmness=Firmness.SAID)
    if _RECURRING_SINGLE.search(text) or _RECURRING_LEVEL.search(text):
        return Nature(value=STRUCTURAL, firmness=Firmness.TOPIC)
    return Nature(value=INCIDENTAL, firmness=Firmness.DERIVED)


def nature_of_topic(text: str) -> Nature:
    """Guess from the subject; without any cue money lasts, as the labelling guide says."""
    if _TRIAL.search(text):
        return Nature(value=INCIDENTAL, firmness=Firmness.DERIVED)
    if _LASTING_TOPIC.search(text):
        return Nature(value=STRUCTURAL, firmness=Firmness.TOPIC)
    if _SINGLE_TOPIC.search(text):
        return Nature(value=INCIDENTAL, firmness=Firmness.TOPIC)
    return Nature(value=STRUCTURAL, firmness=Firmness.DEFAULT)


def is_yearly(text: str) -> bool:
    """Tell whether a text says that an amount comes every year."""
    return _YEARLY.search(text) is not None


def is_yearly_plan(text: str) -> bool:
    """Tell whether an investment comes back every year."""
    return _YEARLY_PLAN.search(text) is not None


def _distance(match: re.Match[str], place: int) -> int:
    return place - match.end() if match.end() <= place else (match.start() - place) + 3
