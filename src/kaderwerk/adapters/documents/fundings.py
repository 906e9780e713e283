"""Coverage: where the money for a proposal comes from."""

from kaderwerk.adapters.documents.caseless import Caseless

RESERVE = "reserve"
GENERAL = "algemeen"
OTHER = "overig"

_COVERS = Caseless(
    r"\b(?:gedekt|dekken|dekking|dekt|onttrek\w*|onttrokken|ten laste van|t\.l\.v\.|komt uit|komen uit"
    r"|komt ten laste|bekostig\w*|financier\w*|gefinancierd|betaald uit|betalen (?:we|wij)? ?uit"
    r"|bestreden uit|halen (?:we|wij)? ?uit"
    r"|uit de (?:\w{1,30} ){0,2}\w*reserve|vallen binnen|binnen het bestaande|opgevangen|op te vangen"
    r"|vergoed\w*|subsidi[ëe]\w*|budgetneutraal|kostenneutraal|doorbelast|verreken\w*|ten gunste|wordt benut"
    r"|benutten|inzetten)\b"
)
_RESERVE = Caseless(r"\b\w*reserves?\b")
_FROM_RESERVE = Caseless(
    r"\b(?:uit|onttrek\w*(?: aan)?|ten laste van) (?:(?:de|een|het|onze) )?(?:[\w-]{1,30} ){0,2}[\w-]*reserves?\b"
)
_RESERVE_TO = Caseless(
    r"\b(?:toevoeg\w*|stort\w*|dot\w*|toe te voegen|naar|aanvullen)\b[^.;]{0,40}\b(?:de "
    r"|een )?\w{0,20} ?\w*reserve\b"
)
_GIVEN = Caseless(
    r"\b(?:rijk|provincie|ministerie|europa)\b.{0,60}\b(?:stelt|geeft|betaalt|vergoedt|draagt|compenseert"
    r"|subsidieert)\b"
    r"|\b(?:stelt|geeft|betaalt|vergoedt|draagt|compenseert) (?:het rijk|de provincie)\b"
    r"|\beven hoge (?:subsidie|bijdrage)"
)
_GENERAL = Caseless(
    r"\b(?:algemene middelen|begrotingssaldo|begrotingsresultaat|eigen middelen|begrotingsruimte"
    r"|financiële ruimte|stelpost\w*|onvoorzien|saldo van de begroting|algemene dekkingsmiddelen"
    r"|saldo voorjaarsnota)\b"
)
_OTHER = Caseless(
    r"\b(?:rijk\w*|provincie|provinciale|subsidie\w*|europese|spuk|specifieke uitkering|riool\w*"
    r"|afvalstoffen\w*|heffing|leges|tarie\w+|bestaande? (?:budget\w*|middelen)|binnen het (?:bestaande "
    r"|huidige )?budget|vrijvallend\w*"
    r"|budgetneutraal|kostenneutraal|doorbelast|derden|voorziening\w*|grondexploitatie|huuropbrengst\w*"
    r"|kostendekkend\w*|fonds\w*)\b"
)


def funding_of(text: str) -> str | None:
    """Return reserve, algemeen or overig when a text says what covers the costs, else None.

    >>> funding_of("De kosten worden gedekt uit de algemene reserve.")
    'reserve'
    """
    if _COVERS.search(text) is None:
        return OTHER if _GIVEN.search(text) else None
    if _FROM_RESERVE.search(text) or (_RESERVE.search(text) and not _RESERVE_TO.search(text)):
        return RESERVE
    if _GENERAL.search(text):
        return GENERAL
    if _OTHER.search(text):
        return OTHER
    return None
