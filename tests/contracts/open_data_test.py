"""The open data hold every line once: numbers are numbers, no spreadsheet runs a text, the bytes stay the same."""

import csv
import io
import json
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from kaderwerk.adapters.files.publication import write_publication
from kaderwerk.adapters.files.site import write_site
from kaderwerk.bootstrap.carriers import load_dossier
from kaderwerk.bootstrap.figures import snapshot
from kaderwerk.bootstrap.publishing import sample_path
from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.publication.snapshot import Snapshot
from tests.builders import FRAGMENT, FRAME, dossier

FORMULAS = ("=1+1", "+31 20 123", "-Veiligheid", "@SUM(1)", "=HYPERLINK(0)", "a;=1+1", "DDE;-2+3")
"""What a spreadsheet would run, or would run in the next cell of a file cut at semicolons."""
_RUNS = re.compile(r"(?:^|[;\t\r\n])[=+\-@\t\r]")


def hostile() -> Dossier:
    """Every text of people in the open data begins as a formula, and amounts have a minus."""
    titles = dict(zip(("Veiligheid   ", "ICT-pakketten", "Trainee      ", "Beleidsadviseur"), FORMULAS, strict=False))
    proposals = FRAGMENT["voorstellen"]
    for old, new in titles.items():
        proposals = proposals.replace(old, f"{new:<15}")
    lines = FRAGMENT["regels"].replace("incidenteel |          | 50000 ", "incidenteel |          | -0.05 ", 1)
    header, *rows = lines.strip().splitlines()
    described = [f"{header} | omschrijving", *(f"{row} | {FORMULAS[at % 7]}" for at, row in enumerate(rows))]
    return dossier(
        **FRAGMENT
        | {
            "dossier": FRAME.replace("Kadernota 2022", "=cmd' /C calc'!A0"),
            "voorstellen": proposals,
            "regels": "\n".join(described),
            "programmas": "programma | naam\n1 | =1+1\n2 | +2",
            "begroting": "post | programma | soort | aard | omschrijving | 2022\n"
            "p | 1 | lasten | structureel | @x | -7.5",
        }
    )


def sample() -> Dossier:
    return load_dossier(str(sample_path()))


@dataclass(frozen=True, kw_only=True)
class Published:
    folder: Path
    dossier: Dossier
    snapshot: Snapshot

    def rows(self, name: str) -> list[dict[str, str]]:
        text = (self.folder / f"data/{name}.csv").read_text(encoding="utf-8")
        return list(csv.DictReader(io.StringIO(text, newline="")))

    @property
    def package(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads((self.folder / "datapackage.json").read_text(encoding="utf-8"))
        return found


@pytest.fixture(scope="module", params=[hostile, sample])
def published(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Published:
    make: Callable[[], Dossier] = request.param
    read, folder = make(), tmp_path_factory.mktemp("open-data") / "uit"
    one = snapshot(read, "alles")
    write_publication(one, folder, write_site)
    return Published(folder=folder, dossier=read, snapshot=one)


def test_no_text_runs_in_a_spreadsheet_and_every_number_is_one(published: Published) -> None:
    negative = quoted = 0
    for resource in published.package["resources"]:
        types = {one["name"]: one["type"] for one in resource["schema"]["fields"]}
        for row in published.rows(resource["name"]):
            for name, cell in row.items():
                if types[name] == "string":
                    assert not _RUNS.search(cell), (resource["name"], cell)
                    quoted += "'" in cell
                elif types[name] in ("number", "integer") and cell:
                    assert re.fullmatch(r"-?\d+(\.\d{1,2})?", cell), (resource["name"], name, cell)
                    negative += cell.startswith("-")
                elif types[name] == "any" and cell:
                    assert re.fullmatch(r"-?\d+(\.\d{1,2})?|\d{4}-\d\d-\d\d", cell), (resource["name"], name, cell)
                elif types[name] == "boolean":
                    assert cell in ("true", "false")
    assert negative
    assert quoted


def test_no_line_of_the_dossier_is_lost_and_none_stands_there_twice(published: Published) -> None:
    rows = published.rows("regels")
    keys = [(row["tabel"], row["regel"], row["aard"], row["deelnemer"], row["jaar"]) for row in rows]
    assert len(set(keys)) == len(keys)
    read = published.snapshot.dossier
    expected = set()
    for name, key in (("regels", "regel"), ("investeringen", "investering"), ("formatie", "formatieregel")):
        expected |= {(name, one) for one in read.table(name).column(key)}
    # Staff that is withheld has no line of its own: it is a part of its proposal.
    withheld = [row for held in published.snapshot.document().get("achtergehouden", []) for row in held["rijen"] or ()]
    staff = read.table("formatie")
    for one in withheld:
        expected -= {("formatie", one)}
        expected |= {("voorstellen", staff.cell(staff.rows_by("formatieregel")[one], "voorstel"))}
    posts = read.table("begroting")
    phases = zip(posts.column("post"), posts.column("fase"), strict=True)
    expected |= {("begroting", one) for one, phase in phases if phase in ("", "raming")}
    assert {(row["tabel"], row["regel"]) for row in rows} == expected
    # Every line in every year, also where there is nothing.
    assert len({(one, row["jaar"]) for row in rows for one in [(row["tabel"], row["regel"])]}) == len(expected) * 4


def test_the_lines_are_the_totals_in_every_format(published: Published) -> None:
    own = published.package["organisatie"]
    sums: dict[str, Decimal] = {}
    for row in published.rows("regels"):
        if row["telt_mee"] == "true" and row["deelnemer"] == own:
            sums[row["jaar"]] = sums.get(row["jaar"], Decimal(0)) + Decimal(row["bedrag"])
    figures = {row["adres"]: Decimal(row["bedrag"]) for row in published.rows("cijfers") if row["groep"] == "saldo"}
    assert {f"saldo/totaal/{year}": total for year, total in sums.items()} == {
        address: amount for address, amount in figures.items() if address.startswith("saldo/totaal/")
    }
    workbook = CalamineWorkbook.from_path(str(published.folder / "kadernota.xlsx"))
    header, *rows = workbook.get_sheet_by_name("Perspectief").to_python()
    (totals,) = (row for row in rows if row[header.index("Adres")] == "saldo/totaal")
    for year, total in sums.items():
        assert Decimal(str(totals[header.index(year)])) == total


def test_a_stranger_recounts_it(published: Published) -> None:
    command = [sys.executable, "-I", "-S", str(published.folder / "herbereken.py")]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stderr) == (0, ""), done.stdout


def test_every_file_names_the_fingerprint_or_its_own_hash(published: Published) -> None:
    fingerprint = (published.folder / "SHA256SUMS").read_text(encoding="utf-8").partition("  snapshot.json")[0][-64:]
    assert published.package["vingerafdruk"] == f"sha256:{fingerprint}"
    assert f"sha256:{fingerprint}" in (published.folder / "dcat.jsonld").read_text(encoding="utf-8")
    assert f"sha256:{fingerprint}" in (published.folder / "index.html").read_text(encoding="utf-8")


def test_another_run_gives_the_same_bytes(published: Published, tmp_path: Path) -> None:
    write_publication(snapshot(published.dossier, "alles"), tmp_path / "weer", write_site)
    names = ["datapackage.json", "dcat.jsonld", "herbereken.py", "index.html", "SHA256SUMS"]
    names += [one["path"] for one in published.package["resources"]]
    for name in names:
        assert (tmp_path / "weer" / name).read_bytes() == (published.folder / name).read_bytes(), name
