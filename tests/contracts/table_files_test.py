"""Every table of figures on the pages has a file of its own, which holds what the table shows."""

import csv
import io
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

import pytest

from kaderwerk.adapters.files.publication import write_publication
from kaderwerk.adapters.files.site import write_site
from kaderwerk.bootstrap.carriers import load_dossier
from kaderwerk.bootstrap.figures import snapshot
from kaderwerk.bootstrap.publishing import sample_path
from kaderwerk.core.dossier.frame import Dossier
from tests.builders import FRAGMENT, dossier
from tests.site_links import broken_links

LINK = re.compile(r'href="[./]*(tabellen/[^"]+)" download>Tabel als CSV: ([^<]+)')
_RUNS = re.compile(r"(?:^|[;\t\r\n])[=+\-@\t\r]")
HOSTILE = {
    **FRAGMENT,
    "voorstellen": FRAGMENT["voorstellen"].replace("Veiligheid   ", "=1+1 <b>      "),
    "programmas": "programma | naam\n1 | =cmd' /C calc'!A0\nICT | Hoofdletters\nict | Kleine letters",
    "begroting": "post | programma | soort | aard | omschrijving | 2022 | 2023\n"
    "p | 1 | lasten | structureel | @x | -7.5 | PM\nq | ICT | baten | incidenteel | -y | 10 |\n"
    "r | ict | baten | incidenteel | z | 20 |",
}


@dataclass
class Row:
    label: str = ""
    cells: list[tuple[str, bool]] = field(default_factory=list)
    """Per column of numbers the value for machines, empty without one, and whether it is PM."""


class Tables(HTMLParser):
    """Reads the rows of figures of each table of a page, by the id of its title."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: dict[str, list[Row]] = {}
        self.with_figures: set[str] = set()
        self.name, self.row, self.part, self.value = "", Row(), "", ""
        self.text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "div" and "table-region" in given.get("class", ""):
            self.name = given["aria-labelledby"]
        elif tag == "tr":
            self.row = Row()
        elif (tag == "th" and given.get("scope") == "row") or (tag == "td" and "number" in given.get("class", "")):
            self.part, self.text, self.value = tag, [], ""
        elif tag == "data":
            self.value = given["value"]
            self.with_figures.add(self.name)

    def handle_data(self, data: str) -> None:
        self.text.append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag == self.part == "th":
            self.row.label, self.part = " ".join("".join(self.text).split()), ""
        elif tag == self.part == "td":
            self.row.cells.append((self.value, "PM" in "".join(self.text)))
            self.part = ""
        elif tag == "tr" and self.row.cells:
            self.found.setdefault(self.name, []).append(self.row)


def sample() -> Dossier:
    return load_dossier(str(sample_path()))


def hostile() -> Dossier:
    return dossier(**HOSTILE)


@pytest.fixture(scope="module", params=[sample, hostile])
def folder(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    make: Callable[[], Dossier] = request.param
    target = tmp_path_factory.mktemp("tabellen") / "uit"
    write_publication(snapshot(make(), "alles"), target, write_site)
    return target


def whole_pages(folder: Path) -> Iterator[tuple[str, str]]:
    """Each page with its parts behind each other; no explanations, whose tables have no file."""
    for path in sorted(folder.rglob("*.html")):
        if "~deel-" not in path.name and "uitleg" not in path.parts:
            parts = sorted(path.parent.glob(f"{path.stem}~deel-*.html"))
            yield str(path.relative_to(folder)), "".join(one.read_text(encoding="utf-8") for one in (path, *parts))


def rows_of(folder: Path, file: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO((folder / file).read_text(encoding="utf-8"), newline="")))


def as_shown(row: dict[str, str]) -> list[tuple[str, bool]]:
    unknown = row["pm"].split(", ")
    return [(value, head in unknown) for head, value in list(row.items())[2:-2]]


def test_each_table_of_figures_is_the_file_that_its_page_links_to(folder: Path) -> None:
    compared = 0
    for page, html in whole_pages(folder):
        reader = Tables()
        reader.feed(html)
        tables = {name: rows for name, rows in reader.found.items() if name in reader.with_figures}
        tables = {name: rows for name, rows in tables.items() if not name.startswith(("voldoet", "let_op", "niet_te"))}
        files = {file: rows_of(folder, file) for file in dict.fromkeys(file for file, _ in LINK.findall(html))}
        if page.startswith("voorstellen_"):
            (every,) = files.values()
            shown = [as_shown(row) for row in every]
            assert all(row.cells in shown for row in tables["voorstellen-tabel"]), page
            continue
        assert len(files) == len(tables), page
        for rows in tables.values():
            same = [
                file for file, found in files.items() if [as_shown(one) for one in found] == [r.cells for r in rows]
            ]
            assert same, (page, rows)
            labels = [[one["onderdeel"].lstrip("'") for one in files[file]] for file in same]
            assert any(
                all(
                    row.label.startswith(" ".join(name.split()).lstrip("'"))
                    for row, name in zip(rows, found, strict=True)
                )
                for found in labels
            ), page
            compared += 1
    assert compared > 20


def test_the_names_of_links_differ_on_a_page(folder: Path) -> None:
    for page, html in whole_pages(folder):
        found = dict.fromkeys(LINK.findall(html))
        assert len({name for _, name in found}) == len({file for file, _ in found}), page


def test_the_list_of_tables_names_every_file_and_no_other(folder: Path) -> None:
    listed = {row["bestand"]: int(row["rijen"]) for row in rows_of(folder, "data/tabellen.csv")}
    there = {path.relative_to(folder).as_posix() for path in (folder / "tabellen").rglob("*.csv")}
    assert set(listed) == there
    assert len({file.lower() for file in there}) == len(there)
    assert {file: len(rows_of(folder, file)) for file in there} == listed
    sums = (folder / "SHA256SUMS").read_text(encoding="utf-8")
    assert all(f"  {file}\n" in sums for file in there)


def test_no_spreadsheet_runs_a_text_and_every_amount_has_a_point(folder: Path) -> None:
    for path in (folder / "tabellen").rglob("*.csv"):
        for row in rows_of(folder, path.relative_to(folder).as_posix()):
            assert not any(_RUNS.search(row[name]) for name in ("onderdeel", "adres", "pm", "eenheid"))
            assert all(re.fullmatch(r"(-?\d+(\.\d{1,2})?)?", value) for value, _ in as_shown(row)), (path, row)


def test_every_link_to_a_table_finds_its_file(folder: Path) -> None:
    assert broken_links(folder) == []


def test_amounts_of_the_sample_as_its_document_says_them(tmp_path: Path) -> None:
    write_publication(snapshot(sample(), "alles"), tmp_path / "uit", write_site)
    text = (tmp_path / "uit" / "tabellen" / "voorstellen" / "trainee.csv").read_text(encoding="utf-8")
    assert text.splitlines()[:2] == [
        "onderdeel,adres,2022,2023,2024,2025,pm,eenheid",
        "Effect voor Diemen,voorstellen/trainee/effect,-25000,0,0,0,,euro",
    ]
