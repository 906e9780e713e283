"""A stranger recounts a publication with one short program, and finds whatever was changed."""

import ast
import hashlib
import shutil
import subprocess
import sys
from importlib import resources
from pathlib import Path

import pytest

from kaderwerk.adapters.files.publication import write_publication
from kaderwerk.adapters.files.site import write_site
from kaderwerk.core.perspective.compute import compute
from kaderwerk.core.publication.snapshot import Snapshot
from tests.builders import FRAGMENT, dossier

SCRIPT = resources.files("kaderwerk.adapters.files").joinpath("herbereken.py").read_text(encoding="utf-8")
BUDGET = """
post   | programma | soort       | aard        | reserve  | 2022      | 2023   | 2024 | 2025
lasten | 1         | lasten      | structureel |          | 900000.01 | 910000 |      | PM
baten  | 1         | baten       | structureel |          | 950000.55 | 960000 |      |
uit    | 1         | onttrekking | incidenteel | algemeen | 10000     |        |      |
netto  |           | saldo       |             |          | -12.50    |        |      |
"""
TABLES = {
    **FRAGMENT,
    "programmas": "programma | naam\n1 | Bestuur",
    "reserves": "reserve | naam | soort\nalgemeen | Algemeen | algemeen",
    "begroting": BUDGET,
    # A share that is PM of a whole that is known, and a line that nobody confirmed.
    "regels": """
regel      | voorstel | soort  | aard        | sleutel  | bevestigd | 2022   | 2023   | 2024   | 2025
veilig-1   | veilig   | lasten | incidenteel |          | ja        | 50000  |        |        |
veilig-2   | veilig   | lasten | structureel |          | nee       | 50000  | 50000  | 50000  | 50000
ict-1      | ict      | lasten | structureel | inwoners | ja        | 100000 | 100000 | 100000 | 100000
trainee-1  | trainee  | baten  | incidenteel | inwoners | ja        | 65000  |        |        |
adviseur-1 | adviseur | lasten | incidenteel |          | ja        | PM     | PM     |        |
""",
    "aandelen": FRAGMENT["aandelen"].replace("| 40000 | 40000 | 40000 | 40000 |", "| 40000 | PM | 40000 | 0 |"),
}


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    read = dossier(**TABLES)
    folder = tmp_path_factory.mktemp("publicatie") / "uit"
    snapshot = Snapshot(dossier=read, perspective=compute(read), findings=(), code_version="1.0")
    write_publication(snapshot, folder, write_site)
    return folder


def recount(folder: Path) -> tuple[int, str]:
    """Run the program as a stranger does: by itself, in the folder, without the packages of Kaderwerk."""
    command = [sys.executable, "-I", "-S", "-W", "error", "herbereken.py"]
    done = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=False)
    assert not done.stderr
    return done.returncode, done.stdout


@pytest.fixture
def copy(published: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(published, tmp_path / "kopie"))


def change(folder: Path, name: str, old: str, new: str, *, hides: bool) -> None:
    """Change the first place where a text stands in a file; who hides it makes the sum of the file right again."""
    path = folder / name
    before = path.read_bytes()
    after = before.replace(old.encode(), new.encode(), 1)
    assert after != before
    path.write_bytes(after)
    if hides:
        sums = (folder / "SHA256SUMS").read_text(encoding="utf-8")
        sums = sums.replace(hashlib.sha256(before).hexdigest(), hashlib.sha256(after).hexdigest())
        (folder / "SHA256SUMS").write_text(sums, encoding="utf-8")


def test_it_is_at_most_fifty_lines_of_the_standard_library_for_python_3_9() -> None:
    assert SCRIPT.count("\n") <= 50
    tree = ast.parse(SCRIPT, feature_version=(3, 9))
    imported = {name.name for node in ast.walk(tree) if isinstance(node, ast.Import) for name in node.names}
    imported |= {str(node.module) for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert {name.partition(".")[0] for name in imported} <= sys.stdlib_module_names


def test_what_was_published_is_right(published: Path) -> None:
    assert recount(published) == (
        0,
        "Klopt: elk totaal is precies de som van zijn regels, en geen bestand is veranderd.\n",
    )


def test_a_changed_amount_of_a_line_is_found_in_every_total_to_which_it_belongs(copy: Path) -> None:
    # What Diemen bears of the ICT packages in 2022, a cent more.
    line = "ict-1,ict,,autonoom,null,,,lasten,structureel,diemen,true,2022,-40000"
    change(copy, "data/regels.csv", f"{line},", f"{line}.01,", hides=True)
    code, told = recount(copy)
    assert code == 1
    # By hand: 50,000 for safety and 40,000 for ICT, less 25,000 of the income for the trainee.
    assert "saldo/autonoom/2022: gepubliceerd is -65000, de regels zijn -65000.01." in told
    assert "voorstellen/ict/aandelen/diemen/2022: gepubliceerd is -40000, de regels zijn -40000.01." in told
    found = {line.partition(":")[0] for line in told.splitlines()}
    assert found == {
        *(f"saldo/{name}/2022" for name in ("autonoom", "totaal", "structureel")),
        *(f"voorstellen/ict/{name}/2022" for name in ("effect", "structureel", "totaal", "aandelen/diemen")),
        *(f"programmas/null/{name}/2022" for name in ("saldo", "lasten")),
    }


def test_a_changed_total_is_found_and_so_is_a_changed_file(copy: Path) -> None:
    change(
        copy,
        "data/cijfers.csv",
        "saldo/basis/2022,saldo,,basis,,2022,59988.04",
        "saldo/basis/2022,saldo,,basis,,2022,1",
        hides=False,
    )
    code, told = recount(copy)
    assert code == 1
    assert told.splitlines() == [
        "data/cijfers.csv: dit bestand is veranderd na het publiceren.",
        "saldo/basis/2022: gepubliceerd is 1, de regels zijn 59988.04.",
    ]


def test_a_line_or_a_total_that_was_left_out_is_found(copy: Path) -> None:
    text = (copy / "data/regels.csv").read_text(encoding="utf-8")
    row = next(line for line in text.splitlines() if line.startswith("begroting,uit,") and ",2022," in line)
    change(copy, "data/regels.csv", f"{row}\n", "", hides=True)
    change(copy, "data/cijfers.csv", "saldo/nieuw/2023,saldo,,nieuw,,2023,0,true,euro\n", "", hides=True)
    code, told = recount(copy)
    assert code == 1
    # By hand: 10,000 from the reserve, 25,000 of income, 50,000 for safety.
    assert "saldo/incidenteel/2022: gepubliceerd is -15000 + PM, de regels zijn -25000 + PM." in told
    assert "saldo/nieuw/2023: gepubliceerd is 0, de regels zijn 0 + PM." in told


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("data/regels.csv", ",-40000,", ",veertig,"),
        ("data/regels.csv", "telt_mee", "tel_mee"),
        ("data/cijfers.csv", "saldo/basis/2022,saldo,,basis,,2022,59988.04", "saldo/basis/2022,saldo"),
        ("datapackage.json", "{", ""),
    ],
)
def test_a_file_that_cannot_be_read_is_told_in_dutch(copy: Path, name: str, old: str, new: str) -> None:
    change(copy, name, old, new, hides=True)
    code, told = recount(copy)
    assert code == 1
    assert told.startswith("Een bestand ontbreekt of is niet goed te lezen: ")


def test_a_missing_file_is_told(copy: Path) -> None:
    (copy / "kadernota.pdf").unlink()
    code, told = recount(copy)
    assert code == 1
    assert "kadernota.pdf" in told
