"""No published file, whatever its format, holds what would show the pay of one person."""

import io
import json
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pikepdf
import pypdfium2  # type: ignore[import-untyped]  # it ships no types
import pytest

from kaderwerk.bootstrap.figures import snapshot
from kaderwerk.bootstrap.publishing import publish_snapshot
from tests.builders import FRAGMENT, dossier

STAFF = """
formatieregel | voorstel | functie           | schaal | fte   | vanaf      | tot_en_met | eenmalig | sleutel
kwartel-1     | ict      | Kwartelmeester    | 14XQ   | 0.737 | 2022-05-01 |            | 5137     | inwoners
kwartel-2     | ict      | Kwartelsecretaris | 11XQ   | 1.373 |            |            |          |
kwartel-3     | ict      | Kwartelhulp       | 11XQ   | -0.617 |            | 2023-11-30 |          |
consulent     | veilig   | Consulenten       | 11XQ   | 6     |            |            |          |
"""
NORMS = """
schaal | 2022      | 2023   | 2024   | 2025
14XQ   | 123456.78 | 123461 | 123467 | 123479
11XQ   | 87654.32  | 87661  | 87679  | 87683
"""
SOURCES = """
regel    | zin                | bevestigd_door
veilig-1 | Voor de veiligheid | a.kwartelvanger
"""
BESIDE_MANY = """
formatieregel | voorstel | functie           | schaal | fte   | vanaf      | taakveld
kwartel-1     | adviseur | Kwartelmeester    | 14XQ   | 1     | 2022-07-01 | 0.1
kwartel-2     | adviseur | Kwartelhulpen     | 11XQ   | 6     |            | 1.2
"""
"""One person beside six: what the six cost, taken off the proposal, would be what the one costs."""
ALONE = """
formatieregel | voorstel | functie           | schaal | fte   | vanaf
kwartel-1     | veilig   | Kwartelmeester    | 14XQ   | 1     | 2022-07-01
"""
"""One person in a proposal with lines of its own."""
OF_ONE = ("61728.39", "123461", "123467", "123479")
"""What the one costs: half of 123,456.78 in 2022 and the norm in later years."""
OF_SIX = ("525925.92", "525966", "526074", "526098")
"""6 × 87,654.32 and so on."""
WORDS = ("kwartel", "14XQ", "11XQ")
NUMBERS = (
    # The norms; fte with months; and what each person costs: 0.737 × 123,456.78 × 8 ÷ 12 and so on, worked by hand.
    "123456.78", "123461", "123467", "123479", "87654.32", "87661", "87679", "87683",
    "0.737", "1.373", "0.617",
    "60658.43", "90990.76", "120349.38", "54082.72", "120358.55",
)  # fmt: skip


def publish(folder: Path, staff: str) -> Path:
    made = dossier(**{**FRAGMENT, "formatie": staff, "normbedragen": NORMS, "bronnen": SOURCES})
    publish_snapshot(snapshot(made, "alles"), folder)
    return folder


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return publish(tmp_path_factory.mktemp("privacy") / "uit", STAFF)


def texts_of(path: Path) -> list[str]:
    """Everything a file says, unpacked: parts of packages, objects and pages of a PDF."""
    content = path.read_bytes()
    if path.suffix in (".xlsx", ".docx"):
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            return [package.read(name).decode("utf-8") for name in package.namelist()]
    if path.suffix == ".pdf":
        with pikepdf.open(path) as document:
            found = [one.read_bytes().decode("latin-1") for one in document.objects if isinstance(one, pikepdf.Stream)]
        pdf = pypdfium2.PdfDocument(path)
        return [*found, *(page.get_textpage().get_text_range() for page in pdf)]
    return [content.decode("utf-8", errors="replace")]


def written(number: str) -> re.Pattern[str]:
    """A number as machines and as Dutch readers write it, with nothing of another number beside it."""
    whole, _, decimals = number.partition(".")
    dutch = f"{int(whole):,}".replace(",", ".")
    ways = [number, whole + decimals] if len(whole) > 1 and decimals else [number]
    ways += [f"{one},{decimals}" if decimals else one for one in (whole, dutch)]
    return re.compile(rf"(?<![\d.,])(?:{'|'.join(map(re.escape, ways))})(?![\d]|[.,]\d)")


def assert_nothing_of(folder: Path, numbers: tuple[str, ...], pattern: str = "*") -> None:
    """No file below a folder with such a name holds a word about the staff or one of the numbers."""
    patterns = [written(number) for number in numbers]
    for path in folder.rglob(pattern):
        if not path.is_file():
            continue
        assert "kwartel" not in path.name.lower()
        for text in texts_of(path):
            for word in WORDS:
                assert word.lower() not in text.lower(), f"{path.name}: {word}"
            for wanted in patterns:
                if path.suffix not in (".css", ".svg"):
                    found = wanted.search(text)
                    assert found is None, f"{path.name}: {text[max(0, found.start() - 80) : found.end() + 40]}"


def named_rows(folder: Path) -> list[str]:
    """Every row with an amount in open data that names staff that is withheld."""
    rows = [
        f"{name}: {line}"
        for name in ("cijfers", "regels")
        for line in (folder / "data" / f"{name}.csv").read_text(encoding="utf-8").splitlines()
    ]
    return [row for row in rows if "-personeel" in row]


def named_parts(folder: Path) -> list[dict[str, object]]:
    """Every part of an explanation that is a row of staff that is withheld."""
    told = json.loads((folder / "snapshot.json").read_bytes())["uitleg"]
    return [part for one in told.values() for part in one["delen"] if "-personeel" in str(part.get("id", ""))]


def test_no_published_file_holds_a_withheld_value(published: Path) -> None:
    files = [path for path in published.rglob("*") if path.is_file()]
    assert {path.suffix for path in files} >= {".html", ".csv", ".json", ".jsonld", ".xlsx", ".docx", ".pdf", ".js"}
    assert_nothing_of(published, NUMBERS)


def test_who_stands_beside_many_is_not_what_is_left_of_the_proposal(tmp_path: Path) -> None:
    made = publish(tmp_path / "uit", BESIDE_MANY)
    assert_nothing_of(made, (*OF_ONE, *OF_SIX))
    # 61,728.39 + 525,925.92, the amount of the proposal, is there.
    assert written("587654.31").search((made / "data" / "regels.csv").read_text(encoding="utf-8"))
    recount(made)


def test_the_cost_of_one_who_stands_alone_never_stands_under_the_name_of_staff(tmp_path: Path, published: Path) -> None:
    alone = publish(tmp_path / "uit", ALONE)
    for folder in (alone, published):
        rows = named_rows(folder)
        # A row for each year without an amount, and nothing else.
        assert len(rows) == 4
        assert all(re.fullmatch(r"cijfers: formatie/.*,,false,euro", row) for row in rows)
        assert named_parts(folder) == []
        recount(folder)
    told = json.loads((alone / "snapshot.json").read_bytes())["uitleg"]
    assert [one["waarde"] for address, one in told.items() if "-personeel/" in address] == [None] * 4
    for place in ("uitleg/formatie", "tabellen/cijfers/formatie"):
        assert [*(alone / place).rglob("*.*")]
        assert_nothing_of(alone / place, OF_ONE)
    # The amount of the proposal is public, and no scale, norm or function stands beside it.
    (row,) = [
        row
        for row in (alone / "data" / "regels.csv").read_text(encoding="utf-8").splitlines()
        if row.startswith("voorstellen,veilig,") and ",2023," in row
    ]
    assert row.split(",")[3] == "Veiligheid: deel zonder eigen regel"
    assert ",-123461," in row
    page = (alone / "uitleg" / "voorstellen" / "veilig" / "structureel.html").read_text(encoding="utf-8")
    assert "Veiligheid: deel zonder eigen regel" in page
    assert "personeel" not in page.lower()


def recount(folder: Path) -> None:
    done = subprocess.run([sys.executable, folder / "herbereken.py"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_what_is_withheld_is_said_in_every_format(published: Path) -> None:
    for name in (
        "cijfers/formatie.html",
        "uitleg/formatie/ict-personeel/kosten.html",
        "snapshot.json",
        "kadernota.pdf",
        "kadernota.xlsx",
        "kadernota.docx",
    ):
        whole = " ".join(re.sub(r"\s+", " ", text) for text in texts_of(published / name))
        assert "niet openbaar" in whole, name
    (line,) = [
        line
        for line in (published / "data/cijfers.csv").read_text(encoding="utf-8").splitlines()
        if line.startswith("formatie/ict-personeel/kosten/2022")
    ]
    assert line == "formatie/ict-personeel/kosten/2022,formatie,ict-personeel,kosten,,2022,,false,euro"


def test_the_proposal_keeps_its_amount(published: Path) -> None:
    rows = (published / "data/cijfers.csv").read_text(encoding="utf-8").splitlines()
    (total,) = [row for row in rows if row.startswith("voorstellen/ict/totaal/2022,")]
    # 100,000 of the line, 60,658.43 + 120,349.38 - 54,082.72 of staff and 5,137 once.
    assert total.split(",")[6] == "-232062.09"
