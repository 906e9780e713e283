"""Small dossiers for tests, written as tables of text."""

from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.dossier.raw import RawDossier, RawTable
from kaderwerk.core.dossier.reading import read_dossier

FRAME = """
kenmerk        | waarde
dossier        | proef-2022
titel          | Kadernota 2022
organisatie    | diemen
soort          | kadernota
begrotingsjaar | 2022
eerste_jaar    | 2022
"""
ORGANISATIONS = """
organisatie  | naam         | soort                     | onderdeel_van
diemen       | Diemen       | gemeente                  |
uithoorn     | Uithoorn     | gemeente                  |
ouder-amstel | Ouder-Amstel | gemeente                  |
duo-plus     | Duo+         | gemeenschappelijke_regeling |
ict-team     | Team ICT     | afdeling                  | duo-plus
"""


def raw_table(name: str, text: str) -> RawTable:
    """Return a table from lines of cells with bars between them; the first line is the header."""
    lines = [[cell.strip() for cell in line.split("|")] for line in text.strip().splitlines()]
    return RawTable(
        name=name,
        place=f"{name}.csv",
        header=tuple(lines[0]),
        rows=lines[1:],
        row_numbers=list(range(2, len(lines) + 1)),
    )


def raw_dossier(**tables: str) -> RawDossier:
    """Return a dossier of Diemen 2022 with these tables, nothing read yet."""
    texts = {"dossier": FRAME, "organisaties": ORGANISATIONS, **tables}
    return RawDossier(place="proef", tables=[raw_table(name, text) for name, text in texts.items()])


def dossier(**tables: str) -> Dossier:
    """Return a dossier of Diemen 2022 with these tables."""
    return read_dossier(raw_dossier(**tables))


SHARED_KEY = {
    "verdeelsleutels": """
sleutel  | naam     | maatstaf | peildatum
inwoners | Inwoners | inwoners | 2021-01-01
""",
    "sleuteldelen": """
sleutel  | deelnemer    | vanaf_jaar | waarde
inwoners | uithoorn     | 2020       |
inwoners | ouder-amstel | 2020       |
""",
    "maatstaven": """
maatstaf | organisatie  | peildatum  | waarde | bron
inwoners | uithoorn     | 2021-01-01 | 30206  | CBS
inwoners | ouder-amstel | 2021-01-01 | 14125  | CBS
""",
}
"""The key of the sample: Uithoorn 30,206 and Ouder-Amstel 14,125 inhabitants on 1 January 2021."""

FRAGMENT = {
    **SHARED_KEY,
    "voorstellen": """
voorstel  | titel           | organisatie | categorie | status
veilig    | Veiligheid      | diemen      | autonoom  | concept
ict       | ICT-pakketten   | duo-plus    | autonoom  | concept
trainee   | Trainee         | duo-plus    | autonoom  | concept
adviseur  | Beleidsadviseur | diemen      | nieuw     | concept
""",
    "regels": """
regel      | voorstel | soort  | aard        | sleutel  | 2022   | 2023   | 2024   | 2025
veilig-1   | veilig   | lasten | incidenteel |          | 50000  |        |        |
veilig-2   | veilig   | lasten | structureel |          | 50000  | 50000  | 50000  | 50000
ict-1      | ict      | lasten | structureel | inwoners | 100000 | 100000 | 100000 | 100000
trainee-1  | trainee  | lasten | incidenteel | inwoners | 65000  |        |        |
adviseur-1 | adviseur | lasten | incidenteel |          | PM     | PM     |        |
""",
    "aandelen": """
regel     | deelnemer | 2022  | 2023  | 2024  | 2025  | reden
ict-1     | diemen    | 40000 | 40000 | 40000 | 40000 | afgesproken
trainee-1 | diemen    | 25000 |       |       |       | afgesproken
""",
}
"""The five requests of the fragment of Diemen, as a dossier."""
