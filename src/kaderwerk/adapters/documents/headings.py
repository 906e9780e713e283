"""Headings: what a heading decides for all that stands under it (category, organisation, subject, nature)."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from kaderwerk.adapters.documents.natures import Nature, nature_in

AUTONOMOUS = "autonoom"
NEW = "nieuw"
SAVING = "ombuiging"
INVESTMENT = "investering"
TECHNICAL = "technisch"

_I = re.IGNORECASE
_SECTIONS = (
    (
        TECHNICAL,
        re.compile(
            r"\b(?:technisch\w*|overhevel\w*|resultaatbestemming|raadsbesluiten|eerdere besluit\w*|budgetneutra\w*"
            r"|administratieve|eerder besloten|genomen besluiten)\b",
            _I,
        ),
    ),
    (
        NEW,
        re.compile(
            r"\b(?:nieuwe? (?:ontwikkelingen?|beleid|activiteiten|voorstellen|plannen|wensen|initiatieven)|wensen"
            r"|beleidskeuzes?|beleidswensen|ambities|coalitieakkoord|bestuursakkoord|collegeprogramma"
            r"|intensivering\w*"
            r"|afwegingsmogelijkheid|iets te kiezen|prioriteiten|speerpunten|gewenste? (?:ontwikkelingen|beleid)"
            r"|keuzes)\b",
            _I,
        ),
    ),
    (
        AUTONOMOUS,
        re.compile(
            r"\b(?:autono(?:om|me)|onvermijdelijke?|onontkoombare?|noodzakelijke?|wettelijke?|verplichte?"
            r"|onuitstelbare?)"
            r"(?: (?:en|of) [\w-]{3,30})?(?: (?:\w{0,20}ontwikkelingen|\w{0,20}kosten|uitgaven|lasten|posten"
            r"|mutaties|voorstellen"
            r"|wijzigingen|zaken|taken|beleid|budgetten|effecten))?\s*$"
            r"|\b(?:going[ -]?concern|bestaand beleid|areaaluitbreiding|niet te be[iï]nvloeden|loon- en prijs\w*"
            r"|indexering(?:en)?"
            r"|indexatie|circulaires|wat komt er op ons af|gemeenschappelijke regelingen|verbonden partijen)\s*$"
            r"|^(?:autonome|onvermijdelijke|onontkoombare) ",
            _I,
        ),
    ),
    (
        SAVING,
        re.compile(
            r"\b(?:ombuigingen|ombuigings\w+|bezuinigingen|bezuinigings\w+|besparingen|taakstellingen|ombuigen"
            r"|bezuinigen"
            r"|dekkingsplan|dekkings(?:maatregelen|voorstellen)|heroverweging(?:en)?|kerntakendiscussie)\b",
            _I,
        ),
    ),
    (
        INVESTMENT,
        re.compile(
            r"\b(?:(?:vervangings|nieuwe )?investering(?:en|splan|sprogramma)|MIP|kredieten"
            r"|investeringsvoorstellen)\b",
            _I,
        ),
    ),
)
_PROGRAMME = re.compile(
    r"(?:programma|hoofdstuk|paragraaf|thema|pijler|cluster|bijlage|deel|taakveld)\s+(?:\d|[A-Z]\b|[IVX]+\b)", _I
)
_NUMBERED = re.compile(r"\d{1,2}(?:\.\d{1,2}){0,3}\.?\s")
_JOINT_BODY = re.compile(
    r"(?:Duo\+|(?:GR|Gemeenschappelijke regeling|Veiligheidsregio|GGD|Omgevingsdienst|Werkorganisatie"
    r"|Regionale uitvoeringsdienst|RUD|Vervoerregio|Metropoolregio|Samenwerkingsverband|BUCH"
    r"|Recreatieschap)\b.{0,60})"
)
_NO_SUBJECT = re.compile(
    r"(?:inleiding|algemeen|toelichting|samenvatting|overig\w*|conclusie|kadernota.*|perspectiefnota.*"
    r"|voorjaarsnota.*|begroting.*|programmabegroting.*|leeswijzer|financi[ëe]n|kosten|dekking)\W*$",
    _I,
)
_MARKS = re.compile(r"^[#*\s]+|[#*:\s]+$")


@dataclass(frozen=True, kw_only=True)
class Setting:
    """What the headings above a stretch of text say; None where they say nothing."""

    section: str | None = None
    organisation: str | None = None
    subject: str | None = None
    nature: Nature | None = None
    trail: tuple[str, ...] = ()


@lru_cache(maxsize=1_024)
def category_of_heading(heading: str) -> str | None:
    """Return the category that the name of a section stands for.

    >>> category_of_heading("Onvermijdelijke ontwikkelingen"), category_of_heading("Zwembad")
    ('autonoom', None)
    """
    for category, pattern in _SECTIONS:
        if pattern.search(heading):
            return category
    return None


def after_heading(setting: Setting, heading: str, *, is_stacked: bool, actors: frozenset[str]) -> Setting:
    """Return the setting under a new heading.

    A section or programme closes all that stood open; an organisation keeps the section; a subject
    keeps both. ``is_stacked``: the heading stands directly below another one.
    """
    name = _MARKS.sub("", heading)
    category = category_of_heading(name)
    said = nature_in(name)
    if category is not None and _is_section_name(name):
        return Setting(section=category, nature=said, trail=(name,))
    if said is not None and len(name.split()) <= 3 and not is_stacked:
        return Setting(
            section=setting.section, organisation=setting.organisation, nature=said, trail=(*setting.trail[:2], name)
        )
    if _PROGRAMME.match(name):
        return Setting(section=setting.section, nature=setting.nature, trail=(*setting.trail[:1], name))
    if name in actors or _JOINT_BODY.fullmatch(name):
        return Setting(
            section=setting.section, organisation=name, nature=setting.nature, trail=(*setting.trail[:2], name)
        )
    subject = None if _NO_SUBJECT.match(name) else name
    return replace(setting, subject=subject, nature=said or setting.nature, trail=(*setting.trail[:3], name))


_WITH_AMOUNT = re.compile(r"\([^()]*\d\.\d{3}[^()]*\)$")


def _is_section_name(name: str) -> bool:
    """Tell a section from a subject that happens to hold such a word: short, or built around a plural.

    A name with its amount in brackets is a proposal.
    """
    if _WITH_AMOUNT.search(name):
        return False
    words = _NUMBERED.sub("", name).split()
    return len(words) <= 5 or _PROGRAMME.match(name) is not None


def bodies_in(text: str, organisation: str | None) -> frozenset[str]:
    """Return the other organisations that a text names: they ask, get a contribution, or stand beside the own one."""
    found = {match["name"] for pattern in (_PAID, _BESIDE) for match in pattern.finditer(text)}
    return actors_in(text, organisation) | frozenset(found - _PRONOUNS - {organisation or ""})


def actors_in(text: str, organisation: str | None) -> frozenset[str]:
    """Return the organisations that the text lets ask, estimate or need something.

    >>> sorted(actors_in("Duo+ heeft geen middelen. De raad heeft haast.", "Diemen"))
    ['Duo+']
    """
    found = {match.group("name") for match in _ACTS.finditer(text)}
    return frozenset(found - _PRONOUNS - {organisation or ""})


_NAME_GOES_ON = r"[\wÀ-ÿ]{1,30}(?:[-+][\wÀ-ÿ]{0,30})?(?: [A-Z][\wÀ-ÿ-]{1,30}){0,3}"
_NAME = rf"(?P<name>[A-Z]{_NAME_GOES_ON})"
# Each begins with a whole word, which is found quickly in a long text, and then looks back at what stands before it.
_PAID = re.compile(rf"bijdrage(?<!\wbijdrage) (?:van [\w-]{{1,40}} )?aan {_NAME}(?=[\s,.])")
_BESIDE = re.compile(rf"binnen(?<!\wbinnen) {_NAME} als binnen\b")
# Its first letter, since capitals are found quickly, and right behind that whether it opens a sentence or a line.
_OPENING = r"[A-Z](?:(?<=[.;:] [A-Z])|(?<=\n[A-Z])|(?<=\A[A-Z]))"
_ACTS = re.compile(
    rf"(?P<name>{_OPENING}{_NAME_GOES_ON}) (?:heeft geen|heeft onvoldoende|heeft behoefte|heeft extra|raamt"
    rf"|vraagt|verzoekt|begroot|stelt voor|verwacht|krijgt er|wil|moet)\b"
)
_PRONOUNS = frozenset(
    [
        "De",
        "Het",
        "Een",
        "Dit",
        "Dat",
        "Deze",
        "Die",
        "Er",
        "We",
        "Wij",
        "Ze",
        "Zij",
        "Men",
        "College",
        "Raad",
        "Gemeente",
        "In",
        "Voor",
        "Daarnaast",
        "Ook",
        "Verder",
        "Hij",
        "Voorstel",
        "Daarvoor",
        "Hiervoor",
        "B&W",
    ]
)
