"""What a note says: proposals, each with what must be read from it, and prose around them in which nothing is asked."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count

YEARS = (2027, 2028, 2029, 2030)
SOFT = "\u00ad"
"""Where a long word may be broken off at the end of a line."""


@dataclass(frozen=True, kw_only=True)
class Proposal:
    """What was written and must come back: ``amounts`` in whole euros, as the claim has them."""

    title: str
    nature: str
    amounts: dict[int, int]
    pm_years: tuple[int, ...] = ()
    effect: str = "nadelig"
    sentence: str = ""
    cells: tuple[str, ...] = ()


def euros(amount: int) -> str:
    """Return an amount in Dutch notation."""
    return f"{amount:,}".replace(",", ".")


_SUBJECTS = (
    "Bruggen", "Speeltuinen", "Wijkbus", "Fietsenstallingen", "Schoolzwemmen", "Bladkorven", "Rioolgemalen",
    "Straatbomen", "Archiefkasten", "Dorpshuizen", "Sportvelden", "Leerlingenvervoer", "Mantelzorg", "Jongerenwerk",
    "Taalcafé", "Beiaard", "Marktkramen", "Laadpalen", "Bijenlinten", "Waterpleinen", "Natuurpaden", "Kinderboerderij",
    "Muziekschool", "Oeverbeplanting", "Ontmoetingsruimte", "Zonnedaken", "Duikers", "Kunstroute", "Trapveldjes",
    "Museumnacht", "Hondenveldjes", "Warmtescan", "Kademuren", "Buurtkas", "Wandelbossen", "Zwerfvuil", "Seniorenbus",
    "Verkeerslessen", "Vleermuiskasten", "Volkstuinen",
)  # fmt: skip


def prose_proposals() -> list[Proposal]:
    """Return proposals that stand in a sentence under a heading of their own."""
    return [_prose_proposal(at, subject) for at, subject in enumerate(_SUBJECTS)]


def _prose_proposal(at: int, subject: str) -> Proposal:
    name = subject.lower()
    amount, more, year = 11_250 + 1_730 * at, 14_900 + 1_310 * at, YEARS[at % 3]
    if at % 4 == 0:
        sentence = (
            f"Voor {name} is vanaf {year} structureel € {euros(amount)} extra nodig, omdat het onderhoud in de "
            "gebieden buiten de kern achterblijft bij wat in de afgelopen jaren met bewoners werd afgesproken."
        )
        return Proposal(title=subject, nature="structureel", amounts={year: amount}, sentence=sentence)
    if at % 4 == 1:
        sentence = (
            f"Wij stellen voor om in {year} incidenteel € {euros(amount)} beschikbaar te stellen voor {name}, zodat "
            f"de gemeenschappelijke voorbereidings{SOFT}werk{SOFT}zaam{SOFT}heden nog dat jaar kunnen beginnen."
        )
        return Proposal(title=subject, nature="incidenteel", amounts={year: amount}, sentence=sentence)
    if at % 4 == 2:
        sentence = f"Voor {name} vragen wij in 2027 € {euros(amount)} en in 2028 € {euros(more)}, incidenteel."
        return Proposal(title=subject, nature="incidenteel", amounts={2027: amount, 2028: more}, sentence=sentence)
    sentence = f"De extra kosten voor {name} zijn voor {year} incidenteel € {euros(amount)}."
    return Proposal(title=subject, nature="incidenteel", amounts={year: amount}, sentence=sentence)


_PLACES = (
    "Noord", "Zuid", "Oost", "West", "Centrum", "Haven", "Broek", "Meer", "Duin", "Kreek", "Polder", "Plas", "Akker",
    "Berg", "Dal", "Eiland", "Gaard", "Heide", "Iepenhof", "Kade", "Lindehof", "Molen", "Nes", "Oever", "Park", "Riet",
    "Sluis", "Terp", "Veen", "Weide",
)  # fmt: skip
_KINDS = ("Buurthuis", "Plantsoen", "Fietspad", "Sportzaal", "Speelplek", "Gemaal", "Steiger")


def table_proposals(first: int, count_of: int) -> list[Proposal]:
    """Return proposals that are a row of a table each, amounts x € 1.000 under four years."""
    return [_table_proposal(at) for at in range(first, first + count_of)]


def _table_proposal(at: int) -> Proposal:
    title = f"{_KINDS[at % 7]} {_PLACES[at // 7]}"
    one, two = 15 + at, 120 + at
    if at % 4 == 0:
        amounts, nature = dict.fromkeys(YEARS, one), "structureel"
    elif at % 4 == 1:
        amounts, nature = {YEARS[at % 3]: two}, "incidenteel"
    elif at % 4 == 2:
        amounts, nature = {2028: one, 2029: two}, "incidenteel"
    else:
        amounts, nature = {2027: two, 2028: one}, "incidenteel"
    cells = (title, *(euros(amounts[year]) if year in amounts else "" for year in YEARS))
    whole = {year: amount * 1000 for year, amount in amounts.items()}
    return Proposal(title=title, nature=nature, amounts=whole, cells=cells)


_OPENINGS = (
    "In het afgelopen jaar",
    "Volgens de bewoners",
    "Zoals de raad eerder vaststelde",
    "Vanuit de samenwerking in de regio",
    "Met de partners in de wijk",
    "Uit de gesprekken met ondernemers",
    "Net als in andere gemeenten",
)
_MIDDLES = (
    f"bleek dat de samen{SOFT}werkings{SOFT}afspraken tussen scholen en verenigingen goed worden nageleefd",
    "kwam naar voren dat ouderen langer thuis blijven wonen en daarbij vooral hun buren om hulp vragen",
    f"groeide de belang{SOFT}stelling voor natuur{SOFT}vriendelijke oevers en voor paden langs het water",
    f"werd duidelijk dat de bereik{SOFT}baar{SOFT}heids{SOFT}voorzieningen rond het station intensief worden gebruikt",
    "nam het aantal jongeren dat een sport beoefent toe, vooral in de dorpen aan de rand van het gebied",
    f"zagen wij dat verkeers{SOFT}veilig{SOFT}heid en lucht{SOFT}kwaliteit voor inwoners bij elkaar horen",
    "bleven de wachttijden aan de balie kort, ook in de weken waarin veel mensen een paspoort aanvragen",
    f"zijn de ge{SOFT}meen{SOFT}schap{SOFT}pe{SOFT}lijke regelingen het eens geworden over de manier van verslag doen",
    "ging het gesprek over de vraag hoe een dorp leefbaar blijft wanneer winkels sluiten en de bus minder rijdt",
    f"werkten vrij{SOFT}willigers{SOFT}organisaties mee aan de inrichting van pleinen en aan het planten van bomen",
    "lazen wij terug welke lessen eerdere colleges trokken uit de bouw van woningen op de oude haventerreinen",
)
_ENDINGS = (
    "en dat beeld past bij wat wij zelf waarnemen",
    "terwijl de omstandigheden per kern verschillen",
    "zonder dat dit tot klachten heeft geleid",
    "wat door de rekenkamer werd bevestigd",
    "zodat het gesprek daarover rustig kon worden gevoerd",
)


class Prose:
    """Prose without proposals; each sentence ends in a number of its own, so that none can be taken for another."""

    def __init__(self) -> None:
        """Begin with the first sentence."""
        self._numbers = count(1)
        self.sentences: list[str] = []

    def sentence(self) -> str:
        """Return the next sentence, and keep it as it must be read."""
        at = next(self._numbers)
        text = f"{_OPENINGS[at % 7]} {_MIDDLES[at % 11]}, {_ENDINGS[at % 5]} (dossier {_letters(at)})."
        self.sentences.append(text.replace(SOFT, ""))
        return text

    def paragraphs(self, count_of: int, *, sentences: int = 6) -> Iterator[str]:
        """Give paragraphs of some sentences each."""
        for _ in range(count_of):
            yield " ".join(self.sentence() for _ in range(sentences))


def _letters(number: int) -> str:
    """Return a number in letters: a figure in prose would be something to read."""
    text = ""
    while number:
        number, rest = divmod(number - 1, 26)
        text = chr(97 + rest) + text
    return text.rjust(3, "q")
