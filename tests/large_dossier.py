"""A dossier of the largest size that a municipality makes: forty programmes, two hundred proposals, ten years."""

from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.dossier.raw import RawDossier, RawTable
from kaderwerk.core.dossier.reading import read_dossier

PROGRAMMES, PROPOSALS, RESERVES, RISKS = 40, 200, 12, 40
YEARS = tuple(range(2022, 2032))
TAAKVELDEN = ("0.1", "0.4", "2.1", "4.2", "5.7", "6.1", "6.3", "6.72", "8.1", "8.3")
CATEGORIES = ("autonoom", "nieuw", "ombuiging", "investering", "technisch")
MUNICIPALITIES = ("diemen", "uithoorn", "ouder-amstel", "aalsmeer", "haarlemmermeer", "amstelveen")
STORY = (
    "De vraag van inwoners groeit elk jaar en het werk past niet meer in het budget van nu. "
    "Met dit voorstel gaan we de komende jaren samen met de buurt aan de slag. "
    "Als de raad dit niet doet, duurt het wachten langer en lopen de kosten later op."
)

Rows = list[list[str]]


def large_dossier() -> Dossier:
    """Return the dossier; amounts are whole euros that follow from the place of a row, every third has a PM year."""
    tables = [_table(name, rows) for name, rows in _tables().items()]
    return read_dossier(RawDossier(place="groot", tables=tables))


def _table(name: str, rows: Rows) -> RawTable:
    return RawTable(
        name=name,
        place=f"{name}.csv",
        header=tuple(rows[0]),
        rows=rows[1:],
        row_numbers=list(range(2, len(rows) + 1)),
    )


def _tables() -> dict[str, Rows]:
    return {
        "dossier": [
            ["kenmerk", "waarde"],
            ["dossier", "groot-2022"],
            ["titel", "Kadernota 2022 van een grote gemeente"],
            ["organisatie", "diemen"],
            ["soort", "kadernota"],
            ["begrotingsjaar", "2022"],
            ["eerste_jaar", "2022"],
            ["aantal_jaren", str(len(YEARS))],
        ],
        "organisaties": [
            ["organisatie", "naam", "soort"],
            *([one, f"Gemeente {one.title()}", "gemeente"] for one in MUNICIPALITIES),
            ["duo-plus", "Duo+", "gemeenschappelijke_regeling"],
        ],
        "programmas": [
            ["programma", "naam"],
            *([str(at), f"Programma {at}: wonen, werken en leven in de wijk"] for at in range(1, PROGRAMMES + 1)),
        ],
        "begroting": _budget(),
        "voorstellen": _proposals(),
        "regels": _lines(),
        "reserves": _reserves(),
        "risicos": _risks(),
        "verdeelsleutels": [
            ["sleutel", "naam", "maatstaf", "peildatum"],
            ["inwoners", "Inwoners", "inwoners", "2021-01-01"],
        ],
        "sleuteldelen": [
            ["sleutel", "deelnemer", "vanaf_jaar", "waarde"],
            *(["inwoners", one, "2020", ""] for one in MUNICIPALITIES),
        ],
        "maatstaven": [
            ["maatstaf", "organisatie", "peildatum", "waarde", "bron"],
            *(["inwoners", one, "2021-01-01", str(14125 + 9173 * at), "CBS"] for at, one in enumerate(MUNICIPALITIES)),
        ],
    }


def _reserves() -> Rows:
    rows = [["reserve", "naam", "soort", "organisatie", "beginstand", "peildatum", "ondergrens"]]
    for at in range(1, RESERVES + 1):
        name = f"Reserve voor onderhoud {at}"
        rows.append([f"reserve-{at}", name, "bestemming", "diemen", "9000000", "2022-01-01", "1000"])
    return rows


def _risks() -> Rows:
    rows = [["risico", "omschrijving", "kans", "minimum", "waarschijnlijk", "maximum", "aard", "factor", "organisatie"]]
    for at in range(1, RISKS + 1):
        name = f"Tegenvaller {at} bij de uitvoering"
        rows.append([f"risico-{at}", name, "0.2", "1000", "50000", "90000", "incidenteel", "", "diemen"])
    return rows


def _budget() -> Rows:
    head = ["post", "programma", "taakveld", "soort", "aard", "omschrijving", *map(str, YEARS)]
    rows = [head]
    for programme in range(1, PROGRAMMES + 1):
        for at, taakveld in enumerate(TAAKVELDEN[:5]):
            kind = "baten" if at == 4 else "lasten"
            amounts = [str(1_000_000 + 1_357 * programme + 10_111 * at + 713 * year) for year in range(len(YEARS))]
            name = f"Onderhoud en beheer {programme}.{at}"
            rows.append([f"post-{programme}-{at}", str(programme), taakveld, kind, "structureel", name, *amounts])
    return rows


def _proposals() -> Rows:
    head = ["voorstel", "titel", "organisatie", "programma", "taakveld", "categorie", "status", "toelichting"]
    rows = [head]
    for at in range(1, PROPOSALS + 1):
        asks = "duo-plus" if at % 4 == 0 else "diemen"
        category = CATEGORIES[at % len(CATEGORIES)]
        status = "afgewezen" if at % 10 == 0 else "voorgelegd"
        title = f"Meer ruimte voor jeugd, sport en onderhoud in wijk {at}"
        programme = str(at % PROGRAMMES + 1)
        rows.append([f"voorstel-{at}", title, asks, programme, TAAKVELDEN[at % 10], category, status, STORY])
    return rows


def _lines() -> Rows:
    rows = [["regel", "voorstel", "soort", "aard", "sleutel", *map(str, YEARS)]]
    for at in range(1, PROPOSALS + 1):
        key = "inwoners" if at % 4 == 0 else ""
        amounts = [str(25_000 + 137 * at + 500 * year) for year in range(len(YEARS))]
        if at % 3 == 0:
            amounts[at % len(YEARS)] = "PM"
        kind = "baten" if at % 5 == 2 else "lasten"
        rows.append([f"voorstel-{at}-1", f"voorstel-{at}", kind, "structureel", key, *amounts])
        once = [str(10_000 + 97 * at), *("" for _ in YEARS[1:])]
        rows.append([f"voorstel-{at}-2", f"voorstel-{at}", "lasten", "incidenteel", key, *once])
    return rows
