"""No published file, whatever its format, holds what would show the pay of one person."""

import io
import re
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
consulent     | adviseur | Consulenten       | 11XQ   | 6     |            |            |          |
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
WORDS = ("kwartel", "14XQ", "11XQ")
NUMBERS = (
    # The norms; fte with months; and what each person costs: 0.737 × 123,456.78 × 8 ÷ 12 and so on, worked by hand.
    "123456.78", "123461", "123467", "123479", "87654.32", "87661", "87679", "87683",
    "0.737", "1.373", "0.617",
    "60658.43", "90990.76", "120349.38", "54082.72", "120358.55",
)  # fmt: skip


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("privacy") / "uit"
    made = dossier(**{**FRAGMENT, "formatie": STAFF, "normbedragen": NORMS, "bronnen": SOURCES})
    publish_snapshot(snapshot(made, "alles"), folder)
    return folder


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


def test_no_published_file_holds_a_withheld_value(published: Path) -> None:
    files = [path for path in published.rglob("*") if path.is_file()]
    assert {path.suffix for path in files} >= {".html", ".csv", ".json", ".jsonld", ".xlsx", ".docx", ".pdf", ".js"}
    patterns = [written(number) for number in NUMBERS]
    for path in files:
        assert "kwartel" not in path.name.lower()
        for text in texts_of(path):
            for word in WORDS:
                assert word.lower() not in text.lower(), f"{path.name}: {word}"
            for pattern in patterns:
                if path.suffix not in (".css", ".svg"):
                    found = pattern.search(text)
                    assert found is None, f"{path.name}: {text[max(0, found.start() - 80) : found.end() + 40]}"


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
