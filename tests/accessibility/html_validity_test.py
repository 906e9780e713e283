"""Every kind of page of the site and of the application is valid HTML, and a broken one is found."""

import urllib.error
import urllib.request
from pathlib import Path

import pytest

from kaderwerk import bootstrap
from tests.accessibility import html_checker
from tests.accessibility.app_test import PAGES, demonstration
from tests.accessibility.site_test import one_of_each_kind

LONG = "Een titel die maar niet ophoudt " * 16
HOSTILE = {
    "voorstellen.csv": "voorstel,titel,organisatie,categorie,status,toelichting\n"
    f'a,"{LONG[:500]}",kadernota-eigenaar,nieuw,concept,"<script>alert(1)</script> & <b>vet"\n'
    'c,Tabel,kadernota-eigenaar,nieuw,concept,"Tabel: <b>Bomen\n\n| | jaar |\n|--|--:|\n| eik & | <i>2 |\n\n'
    '- a\n\n  |q|w|\n  |-|-|\n"\n'
    'b,"مرحبا 😀 <i>",kadernota-eigenaar,nieuw,concept,"- een\n- twee\n\n> ""diep"""\n',
    "regels.csv": 'regel,voorstel,soort,aard,omschrijving,2027\na1,a,lasten,structureel,"<td>\'&",12345\n',
}


@pytest.fixture(scope="module")
def _java() -> None:
    lacking = html_checker.missing()
    if lacking:
        pytest.skip(f"de Nu Html Checker kan niet draaien: {lacking}")


@pytest.mark.usefixtures("_java")
def test_every_kind_of_page_of_the_site_is_valid(published: dict[str, Path]) -> None:
    files = [file for name in ("sample", "empty") for file in one_of_each_kind(published[name])]
    assert len(files) > 80
    assert html_checker.errors_of(files) == []


@pytest.mark.usefixtures("_java")
def test_pages_of_hostile_texts_are_valid(tmp_path: Path) -> None:
    bootstrap.write_template(str(tmp_path / "kwaad"), 2027)
    owner = (tmp_path / "kwaad" / "organisaties.csv").read_text(encoding="utf-8").splitlines()[1].partition(",")[0]
    for name, content in HOSTILE.items():
        (tmp_path / "kwaad" / name).write_text(content.replace("kadernota-eigenaar", owner), encoding="utf-8")
    bootstrap.publish(str(tmp_path / "kwaad"), str(tmp_path / "uit"), "alles")
    assert html_checker.errors_of(one_of_each_kind(tmp_path / "uit")) == []


@pytest.mark.usefixtures("_java")
def test_every_kind_of_page_of_the_application_is_valid(tmp_path: Path) -> None:
    pages = []
    with demonstration(tmp_path, port=8423) as address:
        for number, path in enumerate(PAGES):
            try:
                with urllib.request.urlopen(address + path, timeout=30) as answer:
                    content = answer.read()
            except urllib.error.HTTPError as error:
                content = error.read()
            page = tmp_path / f"{number}-{path.partition('?')[0].replace('/', '_')}.html"
            page.write_bytes(content)
            pages.append(page)
    assert html_checker.errors_of(pages) == []


@pytest.mark.usefixtures("_java")
@pytest.mark.parametrize(
    ("whole", "broken", "told"),
    [
        ("<main", "<p><div></p><main", "“p”"),
        ("<caption", '<caption id="inhoud"', "Duplicate ID"),
        ('lang="nl"', 'lang="nl" autocomplete="nee"', "autocomplete"),
    ],
    ids=["a block in a paragraph", "an id twice", "an attribute that is none"],
)
def test_a_broken_page_is_found(published: dict[str, Path], tmp_path: Path, whole: str, broken: str, told: str) -> None:
    page = (published["sample"] / "index.html").read_text(encoding="utf-8")
    assert whole in page
    (tmp_path / "fout.html").write_text(page.replace(whole, broken, 1), encoding="utf-8")
    found = html_checker.errors_of([tmp_path / "fout.html"])
    assert any(told in one for one in found), found
