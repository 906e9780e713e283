"""A dossier whose publication is a note of 150 pages: the sample with more programmes, proposals, texts and reserves.

Everything comes from one seed. Beside it stands the dossier before it, so that the note tells what changed since.
"""

import csv
import random
import shutil
from dataclasses import dataclass
from pathlib import Path

from measuring.processes import SAMPLE

PROPOSALS = 116
DOSSIER, PREVIOUS = "snelheid-2022", "snelheid-2022-vorig"
CHANGED_PROPOSAL, CHANGED_LINE, CHANGED_YEAR = "snelheid-001", "snelheid-001-1", "2022"
"""The amount that the preview changes."""
_SEED = 20_220_101
_YEARS = ("2022", "2023", "2024", "2025")
_JOINT_EVERY = 5
"""One proposal in five is of the joint arrangement and has a table and a chart of shares."""
_CATEGORIES = ("autonoom", "nieuw", "ombuiging", "technisch")
_STATUSES = ("ingediend", "getoetst", "voorgelegd", "voorgelegd", "vastgesteld", "afgewezen")
_ROOM = ("verplicht", "verplicht_met_ruimte", "vrij")
_W_PLACES = ("wat_willen_we_bereiken", "wat_gaan_we_doen", "wat_mag_het_kosten")
_PROGRAMMES = {
    "8": ("Jeugd en jongeren", "wethouder onderwijs"),
    "9": ("Water en riolering", "wethouder openbare ruimte"),
    "10": ("Veiligheid en handhaving", "burgemeester"),
    "11": ("Cultuur en bibliotheek", "wethouder onderwijs"),
    "12": ("Energie en warmte", "wethouder duurzaamheid"),
}
_SUBJECTS = (
    "Onderhoud van bruggen",
    "Openbare verlichting",
    "Sportvelden",
    "Bibliotheek in de wijk",
    "Jeugdhulp dicht bij huis",
    "Afvalinzameling",
    "Riolering",
    "Dienstverlening aan de balie",
    "Handhaving in het weekend",
    "Groen in de straat",
    "Schoolgebouwen",
    "Digitale veiligheid",
    "Woningbouw",
    "Warmtenet",
)
_SENTENCES = (
    "De gemeente werkt samen met haar partners aan een leefbare omgeving voor alle inwoners.",
    "Wij stellen voor om het onderhoud over meer jaren te verdelen.",
    "De kosten stijgen, omdat ook energie en materialen duurder worden.",
    "Het college legt de keuzes in het najaar aan de raad voor.",
    "Met de verenigingen is afgesproken dat de tarieven alleen met de prijsindex meegaan.",
    "Voor de uitvoering is genoeg personeel nodig; de inhuur bouwen we stap voor stap af.",
    "Als we dit niet doen, wordt het onderhoud later duurder.",
    "De wijkteams merken dat meer inwoners om hulp vragen.",
)


@dataclass(frozen=True, kw_only=True)
class _Table:
    """A table of the sample with rows added to it, by the names of its columns."""

    name: str
    columns: list[str]
    rows: list[dict[str, str]]

    def add(self, **cells: str) -> None:
        """Add a row; a cell that is not named stays empty."""
        self.rows.append(dict.fromkeys(self.columns, "") | cells)


def write_dossiers(folder: Path, count: int = PROPOSALS) -> Path:
    """Write the dossier and the one before it into a folder; return the place of the first."""
    chance = random.Random(_SEED)  # noqa: S311 - a dossier to measure with, no secret
    target = folder / DOSSIER
    tables = {file.stem: _read(file) for file in sorted(SAMPLE.glob("*.csv"))}
    _name(tables["dossier"], DOSSIER, "Kadernota 2022 voor de snelheidsmeting", PREVIOUS)
    _add_programmes(tables, chance)
    for number in range(1, count + 1):
        _add_proposal(tables, chance, number)
    _write(tables, target)
    _name(tables["dossier"], PREVIOUS, "Begroting 2021 voor de snelheidsmeting", "")
    for row in tables["regels"].rows[-count // 3 :]:
        row["2022"] = str(int(row["2022"] or 0) + 1_000)
    _write(tables, folder / PREVIOUS)
    return target


def _name(table: _Table, dossier: str, title: str, previous: str) -> None:
    known = {row["kenmerk"]: row for row in table.rows}
    known["dossier"]["waarde"], known["titel"]["waarde"] = dossier, title
    if previous and "vorig_dossier" not in known:
        table.add(kenmerk="vorig_dossier", waarde=previous)
    if not previous:
        table.rows.remove(known["vorig_dossier"])


def _add_programmes(tables: dict[str, _Table], chance: random.Random) -> None:
    """Give every programme its posts and the texts of the three questions."""
    for programme, (name, holder) in _PROGRAMMES.items():
        tables["programmas"].add(programma=programme, naam=name, portefeuillehouder=holder)
        for kind in ("lasten", "baten"):
            amounts = {year: str(chance.randint(100, 900) * 1_000) for year in _YEARS}
            cells = {"post": f"snelheid-{programme}-{kind}", "programma": programme, "taakveld": "0.4"}
            tables["begroting"].add(**cells, soort=kind, aard="structureel", omschrijving=f"{name}: {kind}", **amounts)
    for row in tables["programmas"].rows:
        for place in _W_PLACES:
            programme = row["programma"]
            tables["teksten"].add(
                tekst=f"snelheid-{programme}-{place}",
                plaats=place,
                programma=programme,
                volgorde="9",
                inhoud="\n\n".join(
                    [
                        *(_paragraph(chance) for _ in range(2)),
                        f"In 2022 gaat het om € {{{{ programmas/{programme}/lasten/2022 }}}}.",
                    ]
                ),
            )


def _add_proposal(tables: dict[str, _Table], chance: random.Random, number: int) -> None:
    proposal = f"snelheid-{number:03d}"
    is_joint = number % _JOINT_EVERY == 0
    status = "voorgelegd" if number == 1 else chance.choice(_STATUSES)
    programme = chance.choice(tables["programmas"].rows)
    story = [
        *(_paragraph(chance) for _ in range(4)),
        f"In 2022 kost dit € {{{{ voorstellen/{proposal}/totaal/2022 | absoluut }}}}.",
    ]
    tables["voorstellen"].add(
        voorstel=proposal,
        titel=f"{chance.choice(_SUBJECTS)} {number}",
        organisatie="duo-plus" if is_joint else "diemen",
        programma=programme["programma"],
        taakveld="0.4",
        categorie=_CATEGORIES[number % len(_CATEGORIES)],
        status=status,
        reden="Er is nu geen ruimte in de begroting." if status == "afgewezen" else "",
        beleidsruimte=chance.choice(_ROOM),
        dekking="algemene middelen",
        prioriteit=chance.choice(("hoog", "midden", "laag")),
        portefeuillehouder=programme["portefeuillehouder"],
        toelichting="\n\n".join(story),
    )
    for line in range(1, chance.choice((2, 2, 3))):
        is_structural = chance.random() < 0.6
        first = chance.randint(1, 200) * 500
        amounts = {year: str(first + at * 500) for at, year in enumerate(_YEARS) if is_structural or at < 2}
        tables["regels"].add(
            regel=f"{proposal}-{line}",
            voorstel=proposal,
            omschrijving=f"Kosten van onderdeel {line}",
            soort="lasten",
            aard="structureel" if is_structural else "incidenteel",
            sleutel="inwoners" if is_joint else "",
            oorzaak="volume",
            bevestigd="ja",
            **amounts,
        )
        tables["bronnen"].add(
            regel=f"{proposal}-{line}",
            zin=f"Verzonnen om de snelheid te meten: onderdeel {line} van voorstel {number}.",
        )


def _paragraph(chance: random.Random) -> str:
    return " ".join(chance.sample(_SENTENCES, 6))


def _read(file: Path) -> _Table:
    with file.open(encoding="utf-8-sig", newline="") as content:
        reader = csv.DictReader(content)
        return _Table(name=file.stem, columns=list(reader.fieldnames or ()), rows=list(reader))


def _write(tables: dict[str, _Table], folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for table in tables.values():
        with (folder / f"{table.name}.csv").open("w", encoding="utf-8", newline="") as content:
            writer = csv.DictWriter(content, table.columns, lineterminator="\n")
            writer.writeheader()
            writer.writerows(table.rows)
