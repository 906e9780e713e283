"""Tests of the published pages: valid, whole, linked, escaped, the same bytes every time."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from kaderwerk.adapters.files.site import list_path, write_site
from kaderwerk.core.amount_text import write_amount
from kaderwerk.core.checks.finding import Finding
from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.figures import registry
from kaderwerk.core.perspective.address import series_addresses
from kaderwerk.core.perspective.compute import compute
from kaderwerk.core.publication.snapshot import Snapshot
from kaderwerk.parts.edition import Download
from kaderwerk.parts.proposal_choice import ProposalChoice
from tests.builders import FRAGMENT, FRAME, dossier
from tests.html_page import complaints, read_page
from tests.site_links import broken_links
from tests.toy_families import toy_groups

EVIL = """<script>alert(1)</script> & "quotes" 'n {{ 7*7 }}"""
RICH = {
    **FRAGMENT,
    "dossier": FRAME + f"\nprijspeil | {EVIL}\npeildatum | 2021-06-08\nstatus | concept",
    "programmas": "programma | naam\n1 | Bestuur <b>en</b> zo\n2+x.y | Tweede",
    "begroting": """
post  | programma | taakveld | soort      | aard        | reserve | fase      | omschrijving | 2022 | 2023 | 2024 | 2025
p1 | 1 | 0.1 | lasten | structureel |  |  | Loon | 1000.01 | 1000 | 1000 | PM
p2    |           |          | baten      | structureel |         |           |              | 900  | 900  |      | 900
p3    | 1         |          | onttrekking | incidenteel | r1     | raming    | Uit de reserve | 10 |      |      |
oud   | 1         |          | lasten     | structureel |         | realisatie | Vorig jaar  | 5    |      |      |
""",
    "reserves": "reserve | naam | beginstand | peildatum | ondergrens\nr1 | Algemeen | 100 | 2021-12-31 | 50\nr2 | Leeg"
    " | | |",
    "investeringen": """
investering | voorstel | omschrijving | gereed | termijn | 2022   | 2023
brug        | adviseur | Een brug     | 2023   | 40      | 250000 | 250000
""",
    "bronnen": "regel | bestand | pagina | zin | zekerheid | twijfel\n"
    f"ict-1 | k.pdf | 12 | {EVIL} | 0.97 | jaar onbekend",
    "aansluitingen": "aansluiting | plus | min | 2022 | bron\nstand | p1 p2 ict | p3 | 100 | Kadernota",
    "teksten": """
tekst | plaats    | programma | volgorde | inhoud
a     | inleiding |           | 1        | Saldo € {{ saldo/totaal/2022 }}, **let op** {{ saldo/onzin/2022 }}
b     | programma | 1         | 1        | [kwaad](javascript:alert(1)) <img src=x onerror=alert(1)>
""",
}
FINGERPRINT = "ab" * 32


WRITES_SAMPLE = """
import sys, threading
from pathlib import Path
from kaderwerk.adapters.files.site import write_site
from kaderwerk.bootstrap.carriers import load_dossier
from kaderwerk.bootstrap.figures import snapshot
from kaderwerk.bootstrap.publishing import sample_path
if sys.argv[1] == "threads":
    threading.Thread(target=threading.Event().wait, daemon=True).start()
write_site(snapshot(load_dossier(str(sample_path())), "alles"), Path(sys.argv[2]), "ab" * 32)
"""


def snapshot_of(content: Dossier) -> Snapshot:
    finding = Finding(
        rule="pm_open",
        subject=("regels", "adviseur-1"),
        year=2022,
        value=None,
        unit="euro",
        norm=None,
        verdict="let_op",
        explanation=EVIL,
        remedy="Vul het bedrag in.",
        source="Gemeentewet artikel 189",
    )
    has_subject = "adviseur-1" in content.table("regels").column("regel")
    return Snapshot(
        dossier=content,
        perspective=compute(content),
        findings=(finding,) if has_subject else (),
        code_version="1.2.3",
    )


@pytest.fixture(scope="module", autouse=True)
def _toy_families() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(registry, "all_groups", toy_groups)
        yield


@pytest.fixture(scope="module")
def rich() -> Snapshot:
    return snapshot_of(dossier(**RICH))


@pytest.fixture(scope="module")
def site(rich: Snapshot, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    (folder / "kadernota.pdf").write_bytes(b"%PDF")
    write_site(rich, folder, FINGERPRINT, [Download(label="Kadernota (PDF)", file="kadernota.pdf")])
    return folder


def test_every_page_is_valid(site: Path) -> None:
    pages = sorted(site.rglob("*.html"))
    assert len(pages) > 50
    found = {str(path.relative_to(site)): complaints(path.read_text(encoding="utf-8")) for path in pages}
    assert {path: faults for path, faults in found.items() if faults} == {}


def test_every_link_finds_its_file_and_anchor(site: Path) -> None:
    assert broken_links(site) == []


def test_a_broken_link_is_found(site: Path, tmp_path: Path) -> None:
    text = (site / "bevindingen.html").read_text(encoding="utf-8")
    (tmp_path / "bevindingen.html").write_text(text, encoding="utf-8")
    assert "bevindingen.html: index.html" in broken_links(tmp_path)


def test_every_figure_has_a_page_that_shows_it_and_its_parts(site: Path, rich: Snapshot) -> None:
    for address, series in series_addresses(rich.perspective):
        figures = read_page((site / "uitleg" / f"{address}.html").read_text(encoding="utf-8")).figures
        for at, year in enumerate(rich.perspective.years):
            assert figures[f"{address}/{year}"] == write_amount(series.at(at)[0]), address


def test_every_figure_of_a_family_stands_on_its_page_and_has_an_explanation(site: Path, rich: Snapshot) -> None:
    assert list(rich.family_series) == [
        *(f"delen/{one}/{row}" for one in ("duo-plus", "uithoorn") for row in ("lasten", "saldo")),
        "toets/quote",
        "toets/plaatsen",
    ]
    for address, series in rich.family_series.items():
        pages = (f"cijfers/{address.partition('/')[0]}.html", f"uitleg/{address}.html")
        for figures in (read_page((site / path).read_text(encoding="utf-8")).figures for path in pages):
            for year, hundredths in zip(series.years, series.hundredths, strict=True):
                expected = "" if hundredths is None else write_amount(hundredths)
                assert figures[f"{address}/{year}"] == expected, address
    assert not (site / "cijfers" / "leeg.html").exists()
    assert 'aria-current="page">Verdieping' in (site / "cijfers.html").read_text(encoding="utf-8")


def test_the_home_shows_every_row_of_the_balance(site: Path, rich: Snapshot) -> None:
    figures = read_page((site / "index.html").read_text(encoding="utf-8")).figures
    for name, series in rich.perspective.balance.items():
        if name == "onbekend":
            continue
        for at, year in enumerate(rich.perspective.years):
            assert figures[f"saldo/{name}/{year}"] == write_amount(series.at(at)[0])


def test_the_shares_of_a_proposal_stand_under_each_other_with_their_total(site: Path) -> None:
    page = read_page((site / "voorstellen" / "trainee.html").read_text(encoding="utf-8"))
    shares = {
        name: page.figures[f"voorstellen/trainee/aandelen/{name}/2022"]
        for name in ("diemen", "uithoorn", "ouder-amstel")
    }
    assert shares == {"diemen": "-25000", "uithoorn": "-27254.97", "ouder-amstel": "-12745.03"}
    assert page.figures["voorstellen/trainee/totaal/2022"] == "-65000"
    assert "−27.254,97" in page.words
    assert "nadelig" in page.words
    assert "afgesproken" in page.words


def test_text_of_the_dossier_is_never_markup(site: Path) -> None:
    for path in site.rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        up = "../" * (len(path.relative_to(site).parts) - 1)
        sign = [f'<script src="{up}assets/teken.js" defer>'] if 'id="teken-kosten"' in text else []
        own = {
            "zoeken.html": ['<script src="assets/zoekindex.js" defer>', '<script src="assets/zoeken.js" defer>'],
            "index.html": ['<script type="application/ld+json">'],
        }
        assert re.findall("<script[^>]*>", text) == [*sign, *own.get(path.name, [])]
        assert "<b>" not in text
        assert "<img" not in text
        assert not re.search(r'href="\s*javascript:', text)
    assert "{{ 7*7 }}" in (site / "voorstellen" / "ict.html").read_text(encoding="utf-8")


def test_a_live_figure_stands_in_its_text_and_an_unknown_one_says_so(site: Path) -> None:
    words = read_page((site / "index.html").read_text(encoding="utf-8")).words
    assert "Saldo € −165.090,01 + PM, let op (onbekend cijfer: saldo/onzin/2022)" in words


def test_a_sum_that_leaves_out_a_pm_says_so(site: Path) -> None:
    page = read_page((site / "index.html").read_text(encoding="utf-8"))
    assert "exclusief PM" in page.words
    assert [one.text for one in page.all("data") if one.attributes["data-cel"] == "saldo/nieuw/2022"] == ["PM"]


def test_the_footer_names_the_snapshot_and_its_files(site: Path) -> None:
    for path in ("index.html", "voorstellen/ict.html", "uitleg/saldo/totaal.html"):
        page = read_page((site / path).read_text(encoding="utf-8"))
        footer = page.all("footer")[0].text
        assert FINGERPRINT in footer
        assert "Kaderwerk 1.2.3" in footer
        assert "8 juni 2021" in footer
        assert "Kadernota (PDF)" in footer


def test_the_same_snapshot_gives_the_same_bytes(site: Path, rich: Snapshot, tmp_path: Path) -> None:
    write_site(rich, tmp_path, FINGERPRINT, [Download(label="Kadernota (PDF)", file="kadernota.pdf")])
    written = sorted(path.relative_to(tmp_path) for path in tmp_path.rglob("*") if path.is_file())
    assert len(written) > 50
    assert [path for path in written if (tmp_path / path).read_bytes() != (site / path).read_bytes()] == []


def test_beside_another_thread_the_site_is_the_same_as_from_two_processes(tmp_path: Path) -> None:
    for way in ("processes", "threads"):
        command = [sys.executable, "-c", WRITES_SAMPLE, way, str(tmp_path / way)]
        subprocess.run(command, check=True)
    first, second = (
        {file.relative_to(tmp_path / way): file.read_bytes() for file in (tmp_path / way).rglob("*") if file.is_file()}
        for way in ("processes", "threads")
    )
    assert len(first) > 500
    assert any("~deel-" in file.name for file in first)
    assert first == second


def test_ids_that_differ_in_capitals_alone_have_pages_of_their_own_on_every_disk(tmp_path: Path) -> None:
    proposals = FRAGMENT["voorstellen"] + "ICT | Tweede pakket | diemen | nieuw | concept\n"
    lines = FRAGMENT["regels"] + "ICT-1 | ICT | lasten | structureel | | 7 | 7 | 7 | 7\n"
    write_site(snapshot_of(dossier(**{**FRAGMENT, "voorstellen": proposals, "regels": lines})), tmp_path, FINGERPRINT)
    written = [path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.html")]
    assert len({path.lower() for path in written}) == len(written)
    assert broken_links(tmp_path) == []
    titles = {
        name: read_page((tmp_path / "voorstellen" / f"{name}.html").read_text("utf-8")) for name in ("ICT", "ict~2")
    }
    assert {name: page.heading for name, page in titles.items()} == {"ICT": "Tweede pakket", "ict~2": "ICT-pakketten"}


def test_an_empty_dossier_says_how_to_begin(tmp_path: Path) -> None:
    write_site(snapshot_of(dossier()), tmp_path, FINGERPRINT)
    for path in tmp_path.rglob("*.html"):
        assert complaints(path.read_text(encoding="utf-8")) == [], path
    assert broken_links(tmp_path) == []
    assert "Dit dossier is nog leeg" in (tmp_path / "index.html").read_text(encoding="utf-8")
    assert "Er zijn nog geen voorstellen" in (tmp_path / "voorstellen.html").read_text(encoding="utf-8")
    assert "Er zijn nog geen posten" in (tmp_path / "begroting.html").read_text(encoding="utf-8")


def test_each_sort_has_its_page_and_marks_its_column(site: Path) -> None:
    path = site / list_path(ProposalChoice(sort="effect", is_descending=True))
    page = read_page(path.read_text(encoding="utf-8"))
    assert [one.attributes["aria-sort"] for one in page.all("th") if "aria-sort" in one.attributes] == ["descending"]
    # Effects of 2022 for Diemen: adviseur 0 (PM), trainee -25,000, ict -40,000, veilig -100,000.
    titles = [one.text.strip() for one in page.all("th") if one.attributes["scope"] == "row"]
    assert titles == ["K1 Beleidsadviseur", "Trainee", "ICT-pakketten", "Veiligheid"]


def test_a_list_has_a_file_named_after_its_choice() -> None:
    assert list_path(ProposalChoice()) == "voorstellen.html"
    assert list_path(ProposalChoice(sort="titel", is_descending=True)) == (
        "voorstellen_sorteer_titel_richting_aflopend.html"
    )


def test_the_index_of_the_search_is_data_alone_and_leads_to_pages_that_exist(site: Path) -> None:
    text = (site / "assets" / "zoekindex.js").read_text(encoding="ascii")
    head, tail = "window.KADERWERK_ZOEKINDEX=", ";\n"
    assert text.startswith(head)
    assert text.endswith(tail)
    rows = json.loads(text.removeprefix(head).removesuffix(tail))
    assert ["K1 Beleidsadviseur", "voorstel", "voorstellen/adviseur.html", "Diemen. "] in rows
    assert [
        "Saldo",
        "begrip",
        "begrippen.html#begrip-saldo",
        "Baten min lasten plus onttrekkingen min toevoegingen.",
    ] in rows
    listed = set(read_page((site / "zoeken.html").read_text(encoding="utf-8")).links)
    assert {row[2] for row in rows} <= listed


def test_a_theme_is_loaded_after_the_stylesheet_by_every_page(rich: Snapshot, site: Path, tmp_path: Path) -> None:
    write_site(rich, tmp_path, FINGERPRINT, theme=b":root { --kaderwerk-link-color: #003366; }")
    assert (tmp_path / "assets" / "thema.css").read_bytes() == b":root { --kaderwerk-link-color: #003366; }"
    for path in ("index.html", "voorstellen/ict.html", "uitleg/saldo/totaal.html"):
        links = read_page((tmp_path / path).read_text(encoding="utf-8")).links
        sheets = [one.rsplit("/", 1)[-1] for one in links if one.endswith(".css")]
        assert sheets == ["kaderwerk.css", "thema.css"]
    assert broken_links(tmp_path) == []
    assert not (site / "assets" / "thema.css").exists()
