"""Every format of a publication shows the figures of the snapshot, names it, and is written whole or not at all."""

import csv
import io
import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from html.parser import HTMLParser
from pathlib import Path

import pytest
from docx import Document
from python_calamine import CalamineWorkbook

from kaderwerk.adapters.files import publication
from kaderwerk.adapters.files.publication import SiteWriter, write_publication
from kaderwerk.adapters.files.publication_formats import FORMATS
from kaderwerk.adapters.files.site import write_site
from kaderwerk.core.checks.finding import Finding
from kaderwerk.core.perspective.compute import compute
from kaderwerk.core.problems import DossierRejectedError
from kaderwerk.core.publication.snapshot import Snapshot
from kaderwerk.parts.edition import Download
from kaderwerk.parts.words import BALANCE_LABELS
from tests.builders import FRAGMENT, dossier
from tests.contracts.tagged_pdf import TaggedPdf
from tests.contracts.word_tables import word_tables

PROGRAMMES = """
programma | naam
1         | Bestuur
2         | Sociaal domein
"""
BUDGET = """
post    | programma | soort       | aard        | reserve  | 2022      | 2023     | 2024     | 2025
lasten  | 1         | lasten      | structureel |          | 900000    | 910000   | 920000   | 930000
baten   | 1         | baten       | structureel |          | 950000.55 | 960000.1 | 970000   | 980000
zorg    | 2         | lasten      | incidenteel |          | 10000     |          |          | PM
uit     | 2         | onttrekking | incidenteel | algemeen | 10000     |          |          |
"""
RESERVES = """
reserve  | naam             | soort    | beginstand | peildatum
algemeen | Algemene reserve | algemeen | 250000     | 2021-12-31
"""
FINDING = Finding(
    rule="structureel_saldo",
    subject=None,
    year=2025,
    value=-4_000_000,
    unit="euro",
    norm=0,
    verdict="voldoet_niet",
    explanation="Het structurele saldo is negatief.",
    remedy="Zoek dekking.",
    source="Gemeentewet artikel 189",
)

TITLES = {"Veiligheid": "veilig", "ICT-pakketten": "ict", "Trainee": "trainee", "K1 Beleidsadviseur": "adviseur"}
Figures = dict[str, tuple[int | None, bool]]
"""Hundredths (None: cannot be determined) and whether a PM is left out, by address with its year."""


def snapshot_of(**changes: str) -> Snapshot:
    tables = {**FRAGMENT, "programmas": PROGRAMMES, "begroting": BUDGET, "reserves": RESERVES, **changes}
    return Snapshot(
        perspective=compute(dossier(**tables)), dossier=dossier(**tables), findings=(FINDING,), code_version="1.0"
    )


@dataclass(frozen=True, kw_only=True)
class Published:
    folder: Path
    fingerprint: str
    snapshot: Snapshot


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Published:
    snapshot, folder = snapshot_of(), tmp_path_factory.mktemp("publicatie") / "uit"
    return Published(folder=folder, fingerprint=write_publication(snapshot, folder, write_site), snapshot=snapshot)


def snapshot_figures(folder: Path) -> Figures:
    """The rows of the perspective and the effects of the counted proposals, from snapshot.json."""
    result = json.loads((folder / "snapshot.json").read_text(encoding="utf-8"), parse_float=Decimal)["berekening"]
    series = {f"saldo/{name}": one for name, one in result["saldo"].items()}
    series |= {
        f"voorstellen/{one['voorstel']}/effect": one["effect"] for one in result["voorstellen"] if one["telt_mee"]
    }
    return {
        f"{address}/{year}": (int(Decimal(amount) * 100), year in one["pm"])
        for address, one in series.items()
        for year, amount in zip(result["jaren"], one["bedragen"], strict=True)
    }


def dutch_figure(text: str) -> tuple[int | None, bool]:
    """What a reader takes from a cell: the figure in hundredths and whether PM stands beside it."""
    amount = re.sub(r"voordelig|nadelig|\+?\s*PM|%|\s", "", text.replace("\xa0", " "))
    if amount in ("niettebepalen", "nietopenbaar"):
        return None, "PM" in text
    return int(Decimal(amount.replace(".", "").replace(",", ".").replace("−", "-") or 0) * 100), "PM" in text


class FigureReader(HTMLParser):
    """Collects what people see of each figure, and checks it against the value for machines."""

    def __init__(self) -> None:
        super().__init__()
        self.figures: Figures = {}
        self.attributes: dict[str, str | None] | None = None
        self.text, self.is_hidden = "", False  # the sign that a reader may turn to is hidden until then

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.is_hidden = ("hidden", None) in attrs
        if tag == "data":
            self.attributes, self.text = dict(attrs), ""

    def handle_data(self, data: str) -> None:
        if not self.is_hidden:
            self.text += data

    def handle_endtag(self, tag: str) -> None:
        self.is_hidden = False
        if tag == "data" and self.attributes is not None:
            address = self.attributes.get("data-cel")
            if address:
                figure = dutch_figure(self.text)
                value = self.attributes["value"]
                assert (Decimal(value) * 100 if value else None) == figure[0]
                self.figures[address] = figure
            self.attributes = None


def html_figures(folder: Path) -> Figures:
    reader = FigureReader()
    for page in (folder / "index.html", *sorted((folder / "voorstellen").glob("*.html"))):
        reader.feed(page.read_text(encoding="utf-8"))
    return reader.figures


def pdf_figures(folder: Path) -> Figures:
    document = TaggedPdf((folder / "kadernota.pdf").read_bytes())
    by_label = {label: f"saldo/{name}" for name, label in BALANCE_LABELS.items()}
    shown: dict[str, list[str]] = {}
    for caption in ("Van beginstand naar eindstand", "De eindstand naar aard"):
        shown |= {by_label[label]: cells for label, cells in document.table(caption).items() if label in by_label}
    for category in ("Autonome ontwikkelingen", "Nieuw beleid"):
        rows = document.table(f"{category}: effect per voorstel")
        shown |= {f"voorstellen/{TITLES[one]}/effect": cells[1:] for one, cells in rows.items() if one in TITLES}
    return {
        f"{address}/{year}": dutch_figure(cell)
        for address, cells in shown.items()
        for year, cell in zip(range(2022, 2026), cells, strict=True)
    }


def word_figures(folder: Path) -> Figures:
    tables = word_tables((folder / "kadernota.docx").read_bytes())
    by_label = {label: f"saldo/{name}" for name, label in BALANCE_LABELS.items()}
    shown: dict[str, list[str]] = {}
    for caption in ("Van beginstand naar eindstand", "De eindstand naar aard"):
        shown |= {by_label[row[0]]: row[1:] for row in tables[caption] if row[0] in by_label}
    for category in ("Autonome ontwikkelingen", "Nieuw beleid"):
        rows = tables[f"{category}: effect per voorstel"]
        shown |= {f"voorstellen/{TITLES[row[0]]}/effect": row[2:] for row in rows if row[0] in TITLES}
    return {
        f"{address}/{year}": dutch_figure(cell)
        for address, cells in shown.items()
        for year, cell in zip(range(2022, 2026), cells, strict=True)
    }


def workbook_figures(folder: Path) -> Figures:
    workbook = CalamineWorkbook.from_path(str(folder / "kadernota.xlsx"))
    figures: Figures = {}
    for name in ("Perspectief", "Voorstellen"):
        header, *rows = workbook.get_sheet_by_name(name).to_python()
        for row in rows:
            cells = dict(zip(header, row, strict=True))
            for year in ("2022", "2023", "2024", "2025"):
                assert isinstance(cells[year], float)
                cents = int(Decimal(str(cells[year])) * 100)
                figures[f"{cells['Adres']}/{year}"] = (cents, year in str(cells["PM in"]).split())
    return figures


def csv_figures(folder: Path) -> Figures:
    with (folder / "data" / "cijfers.csv").open(encoding="utf-8", newline="") as file:
        return {
            row["adres"]: (int(Decimal(row["bedrag"]) * 100) if row["bedrag"] else None, row["pm"] == "true")
            for row in csv.DictReader(file)
        }


READERS: dict[str, Callable[[Path], Figures]] = {
    "paginas": html_figures,
    "pdf": pdf_figures,
    "word": word_figures,
    "werkmap": workbook_figures,
    "open-data": csv_figures,
    "momentopname": snapshot_figures,
}
"""How to read the figures of a format back, by its code; the pages are not among the registered formats."""


def test_every_registered_format_is_read_back() -> None:
    assert READERS.keys() == {"paginas", *(one.code for one in FORMATS)}


@pytest.mark.parametrize("read", READERS.values(), ids=READERS)
def test_every_figure_of_the_perspective_and_every_effect_stands_in_each_format(
    published: Published, read: Callable[[Path], Figures]
) -> None:
    expected = snapshot_figures(published.folder)
    found = read(published.folder)
    # Pages and PDF leave out the row of unknown nature when nothing is in it.
    left_out = {f"saldo/onbekend/{year}" for year in range(2022, 2026)} - found.keys()
    assert {address: found[address] for address in expected.keys() - left_out} == {
        address: figure for address, figure in expected.items() if address not in left_out
    }
    # Worked by hand: 2022 is 950,000.55 - 900,000 - 10,000 + 10,000 - 50,000 - 50,000 - 40,000 - 25,000, with a PM.
    assert found["saldo/totaal/2022"] == (-11_499_945, True)
    assert found["voorstellen/trainee/effect/2022"] == (-2_500_000, False)


def test_a_thousand_euro_more_on_a_line_moves_the_figure_in_every_format(published: Published, tmp_path: Path) -> None:
    lines = FRAGMENT["regels"].replace(
        "veilig-2   | veilig   | lasten | structureel |          | 50000  | 50000",
        "veilig-2   | veilig   | lasten | structureel |          | 50000  | 51000",
    )
    assert lines != FRAGMENT["regels"]
    write_publication(snapshot_of(regels=lines), tmp_path / "uit", write_site)
    moved = {"saldo/autonoom/2023", "saldo/totaal/2023", "saldo/structureel/2023", "voorstellen/veilig/effect/2023"}
    for read in READERS.values():
        before, after = read(published.folder), read(tmp_path / "uit")
        difference = {
            one: (after[one][0] or 0) - (before[one][0] or 0)
            for one in snapshot_figures(published.folder)
            if one in before
        }
        assert {one: cents for one, cents in difference.items() if cents} == dict.fromkeys(moved, -100_000), read


def test_the_fingerprint_stands_in_every_format(published: Published) -> None:
    folder, fingerprint = published.folder, published.fingerprint
    document = TaggedPdf((folder / "kadernota.pdf").read_bytes())
    word = Document(str(folder / "kadernota.docx"))
    guide = CalamineWorkbook.from_path(str(folder / "kadernota.xlsx")).get_sheet_by_name("Leeswijzer").to_python()
    assert fingerprint in document.text
    assert fingerprint in str(document.pdf.docinfo.Keywords)
    assert any(fingerprint in row for row in guide)
    assert word.core_properties.keywords == f"SHA-256 {fingerprint}"
    assert fingerprint in word.sections[0].footer.paragraphs[0].text
    assert fingerprint in (folder / "datapackage.json").read_text(encoding="utf-8")
    for page in folder.rglob("*.html"):
        assert fingerprint in page.read_text(encoding="utf-8"), page


def test_the_fingerprint_is_the_hash_of_the_snapshot_and_the_sums_hold(published: Published) -> None:
    files = {
        path.relative_to(published.folder).as_posix(): path for path in published.folder.rglob("*") if path.is_file()
    }
    lines = (published.folder / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    sums = {name: digest for digest, _, name in (line.partition("  ") for line in lines)}
    assert sums["snapshot.json"] == published.fingerprint
    assert sums.keys() == files.keys() - {"SHA256SUMS"}
    expected = {
        "index.html",
        "kadernota.pdf",
        "kadernota.docx",
        "kadernota.xlsx",
        "datapackage.json",
        "data/cijfers.csv",
        "snapshot.json",
    }
    assert expected <= files.keys()


def test_two_runs_give_the_same_bytes(published: Published, tmp_path: Path) -> None:
    write_publication(published.snapshot, tmp_path / "weer", write_site)
    for path in published.folder.rglob("*"):
        if path.is_file():
            assert (tmp_path / "weer" / path.relative_to(published.folder)).read_bytes() == path.read_bytes(), path


def tiny_site(snapshot: Snapshot, target: Path, fingerprint: str, downloads: Sequence[Download] = ()) -> None:
    """A site of one page, the second kind of site writer."""
    names = ",".join(one.file for one in downloads)
    (target / "index.html").write_text(f"{snapshot.dossier.title} {fingerprint} {names}", encoding="utf-8")


def broken_site(snapshot: Snapshot, target: Path, fingerprint: str, downloads: Sequence[Download] = ()) -> None:
    """A site that fails halfway."""
    tiny_site(snapshot, target, fingerprint, downloads)
    raise OSError(28, "No space left on device")


def sentence(refused: pytest.ExceptionInfo[DossierRejectedError]) -> str:
    return refused.value.problems[0].sentence


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_fault_while_writing_leaves_the_previous_publication_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    snapshot, folder = snapshot_of(), tmp_path / "uit"
    write_publication(snapshot, folder, tiny_site)
    before = contents(tmp_path)
    with pytest.raises(DossierRejectedError) as refused:
        write_publication(snapshot, folder, broken_site)
    assert "de schijf is vol" in sentence(refused)
    assert "Een eerdere publicatie is niet veranderd." in sentence(refused)
    assert contents(tmp_path) == before

    for one in FORMATS:
        broken = tuple(replace(other, maker="nergens:files") if other is one else other for other in FORMATS)
        monkeypatch.setattr(publication, "FORMATS", broken)
        with pytest.raises(ModuleNotFoundError):
            write_publication(snapshot, folder, tiny_site)
        assert contents(tmp_path) == before, one.code


def test_a_publication_replaces_an_earlier_one_with_all_its_files(tmp_path: Path) -> None:
    folder = tmp_path / "uit"

    def larger_site(snapshot: Snapshot, target: Path, fingerprint: str, downloads: Sequence[Download] = ()) -> None:
        tiny_site(snapshot, target, fingerprint, downloads)
        (target / "oud.html").write_text("oud", encoding="utf-8")

    write_publication(snapshot_of(), folder, larger_site)
    write_publication(snapshot_of(), folder, tiny_site)
    assert not (folder / "oud.html").exists()
    assert [path.name for path in tmp_path.iterdir()] == ["uit"]


@pytest.mark.parametrize("writer", [tiny_site, write_site])
def test_a_file_of_somebody_else_is_never_lost(tmp_path: Path, writer: SiteWriter) -> None:
    folder = tmp_path / "uit"
    folder.mkdir()
    (folder / "begroting.docx").write_text("van een ander", encoding="utf-8")
    with pytest.raises(DossierRejectedError) as refused:
        write_publication(snapshot_of(), folder, writer)
    assert "begroting.docx" in sentence(refused)
    assert "Kies een andere map" in sentence(refused)
    assert contents(tmp_path) == {"uit/begroting.docx": b"van een ander"}
    (tmp_path / "bestand").write_text("", encoding="utf-8")
    with pytest.raises(DossierRejectedError) as refused:
        write_publication(snapshot_of(), tmp_path / "bestand", writer)
    assert "Kies een andere naam." in sentence(refused)


def test_text_that_a_spreadsheet_would_run_gets_a_quote_and_a_number_never_does(tmp_path: Path) -> None:
    proposals = FRAGMENT["voorstellen"].replace("Trainee ", "=1+cmd ").replace("Veiligheid ", "-Veiligheid")
    write_publication(snapshot_of(voorstellen=proposals), tmp_path / "uit", tiny_site)
    rows = list(csv.DictReader(io.StringIO((tmp_path / "uit/data/voorstellen.csv").read_text(encoding="utf-8"))))
    assert [row["titel"] for row in rows] == ["'-Veiligheid", "ICT-pakketten", "'=1+cmd", "Beleidsadviseur"]
    assert csv_figures(tmp_path / "uit")["voorstellen/trainee/effect/2022"] == (-2_500_000, False)
    sheet = CalamineWorkbook.from_path(str(tmp_path / "uit/kadernota.xlsx")).get_sheet_by_name("Voorstellen")
    header, *rows_of_sheet = sheet.to_python()
    assert "=1+cmd" in {row[header.index("Titel")] for row in rows_of_sheet}


def test_the_package_describes_each_file_with_its_hash(published: Published) -> None:
    package = json.loads((published.folder / "datapackage.json").read_text(encoding="utf-8"))
    lines = (published.folder / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    sums = {name: digest for digest, _, name in (line.partition("  ") for line in lines)}
    for resource in package["resources"]:
        assert resource["hash"] == f"sha256:{sums[resource['path']]}"
        if "schema" in resource:
            with (published.folder / resource["path"]).open(encoding="utf-8", newline="") as file:
                assert next(csv.reader(file)) == [field["name"] for field in resource["schema"]["fields"]]
            assert all(field["description"] for field in resource["schema"]["fields"])
    assert package["licenses"][0]["name"] == "CC0-1.0"
    assert "Plus is voordelig" in package["description"]
