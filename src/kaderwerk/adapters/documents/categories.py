"""Categories: autonoom, nieuw, ombuiging, investering or technisch, by section first and then by words."""

from functools import lru_cache

from kaderwerk.adapters.documents.caseless import Caseless
from kaderwerk.adapters.documents.directions import BENEFIT, INCOME, Direction
from kaderwerk.adapters.documents.headings import AUTONOMOUS, INVESTMENT, NEW, SAVING, TECHNICAL

_CREDIT = Caseless(r"\b(?:\w*krediet(?:en)?|investering(?:en|svolume|splan|sprogramma)?|investeren|geactiveerd)\b")
_NO_CREDIT = Caseless(
    r"\b(?:kapitaallasten|als investering geboekt|investeringskosten|investeringsbudget"
    r"|investeren in (?:de |onze |het )?(?:mensen|relatie|samenwerking|preventie|jeugd|jongeren"
    r"|medewerkers|veiligheid))\b"
)
_TECHNICAL = Caseless(
    r"\b(?:overhevel\w*|over te hevelen|resultaatbestemming|activer\w*|geactiveerd|als investering geboekt"
    r"|vrijval\w*|valt\b.{0,30}\bvrij|administratie\w*|technisch\w*|budgetneutra\w*|restant\w*"
    r"|doorgeschoven|doorschuiven|schuift|niet (?:gehaalde?|gerealiseerde?|gehaald|gerealiseerd))\b"
)
_UNAVOIDABLE = Caseless(
    r"\b(?:wet|\w{3,20}wet|wettelijk\w*|verplicht\w*|verplichting\w*|cao|index\w*|inflatie"
    r"|loon- en prijs\w*|loonstijging|prijsstijging\w*|hogere prijzen|circulaire\w*|\w{3,12}circulaire"
    r"|areaal\w*|volume\w*|gemeenschappelijke regeling|gr|veiligheidsregio"
    r"|ggd|omgevingsdienst|werkorganisatie|verbonden partij\w*|onvermijdelijk\w*|onontkoombaar"
    r"|onontkoombare|noodzakelijk\w*|autonoom|autonome|moet(?:en)? worden|aan vervanging toe|vervanging"
    r"|accountant\w*|pensioen\w*|premies?"
    r"|gemeentefonds|algemene uitkering|rijk|herverdeling|accres|verdeelsleutel|groei van het aantal"
    r"|meer cliënten|meer aanvragen|aanbesteding|duurder|gestegen kosten|informatieveiligheid|avg"
    r"|energieprijzen|rente\w*)\b"
)


@lru_cache(maxsize=1_024)
def category_of(text: str, *, section: str | None, direction: Direction, is_joint: bool) -> str:
    """Return the category of a claim; ``is_joint``: a joint body asks, so the municipality has little choice."""
    is_credit = _CREDIT.search(text) is not None and _NO_CREDIT.search(text) is None
    if is_credit and direction.effect != BENEFIT:
        return INVESTMENT
    if section is not None:
        return section
    if _TECHNICAL.search(text):
        return TECHNICAL
    if direction.effect == BENEFIT:
        return AUTONOMOUS if direction.side == INCOME and _UNAVOIDABLE.search(text) else SAVING
    if direction.side == INCOME or is_joint or _UNAVOIDABLE.search(text):
        return AUTONOMOUS
    return NEW
