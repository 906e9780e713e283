"""Every form of a publication is read back to its proposals; a changed one is read as any other, and says so."""

import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest

from kaderwerk import bootstrap
from kaderwerk.adapters.documents.page import Document
from kaderwerk.adapters.documents.sources import read_document
from kaderwerk.adapters.files.publication import write_publication
from kaderwerk.adapters.files.site import write_site
from kaderwerk.core.claims.claim import Claim
from kaderwerk.core.perspective.compute import compute
from kaderwerk.core.publication.snapshot import Snapshot
from tests.builders import FRAGMENT, FRAME, dossier

EXAMPLE = "examples/diemen-kadernota-2022"
FORMS = ("kadernota.pdf", "kadernota.docx", "kadernota.xlsx", "voorstellen.html", "index.html")
CHANGED = "het document is gewijzigd nadat het is gepubliceerd"
DAMAGED = "de meegegeven gegevens zijn beschadigd"
MISSING = "de gegevens voor machines ontbreken"

Row = tuple[str, str, str, dict[int, int], tuple[int, ...], dict[int, int] | None]
"""Title, nature, effect, euros by year, unknown years, and euros of the own share."""

ALWAYS = (2022, 2023, 2024, 2025)
DIEMEN: list[Row] = [
    ("Informatieveiligheid: eenmalig budget", "incidenteel", "nadelig", {2022: 50_000}, (), None),
    ("Informatieveiligheid: extra vast werk", "structureel", "nadelig", dict.fromkeys(ALWAYS, 50_000), (), None),
    (
        "Invoering van ICT-pakketten",
        "structureel",
        "nadelig",
        dict.fromkeys(ALWAYS, 100_000),
        (),
        dict.fromkeys(ALWAYS, 40_000),
    ),
    ("Trainee bij Duo+", "incidenteel", "nadelig", {2022: 65_000}, (), {2022: 25_000}),
    ("Beleidsadviseur dienstverlening", "incidenteel", "nadelig", {}, (2022, 2023), None),
    (
        "Meicirculaire 2021",
        "structureel",
        "voordelig",
        {2022: 420_000, 2023: 360_000, 2024: 300_000, 2025: 280_000},
        (),
        None,
    ),
    ("Meicirculaire 2021", "incidenteel", "voordelig", {2022: 250_000}, (), None),
    (
        "Nieuwe cao voor gemeenten",
        "structureel",
        "nadelig",
        {2022: 280_000, 2023: 372_000, 2024: 372_000, 2025: 372_000},
        (),
        None,
    ),
    (
        "Meer OZB door nieuwe woningen",
        "structureel",
        "voordelig",
        {2022: 90_000, 2023: 140_000, 2024: 180_000, 2025: 180_000},
        (),
        None,
    ),
    ("Park klimaatbestendig maken", "incidenteel", "nadelig", {2022: 180_000, 2023: 60_000}, (), None),
    ("Park klimaatbestendig maken", "incidenteel", "voordelig", {2023: 60_000}, (), None),
    (
        "Extra toezichthouder",
        "structureel",
        "nadelig",
        {2022: 36_000, 2023: 72_000, 2024: 72_000, 2025: 72_000},
        (),
        None,
    ),
    ("Klantcontact bij Duo+", "incidenteel", "nadelig", {2022: 90_000}, (), {2022: 0}),
    (
        "Minder inhuur van externen",
        "structureel",
        "voordelig",
        {2022: 40_000, 2023: 80_000, 2024: 80_000, 2025: 80_000},
        (),
        None,
    ),
    ("Hogere parkeertarieven", "structureel", "voordelig", dict.fromkeys(ALWAYS[1:], 120_000), (), None),
    ("Nieuwe openbare verlichting", "incidenteel", "nadelig", {2022: 600_000, 2023: 400_000}, (), None),
    ("Vrijval van kapitaallasten", "incidenteel", "voordelig", {2022: 95_000}, (), None),
    ("Geld voor jeugdzorg apart zetten", "incidenteel", "nadelig", {2022: 250_000}, (), None),
    ("Meer jongerenwerk", "structureel", "nadelig", dict.fromkeys(ALWAYS, 110_000), (), None),
]
"""The seventeen proposals of the sample: two of them are two requests."""

OWN: list[Row] = [
    ('<Zorg> & "rust", nu=ja', "incidenteel", "nadelig", {2022: 50_000}, (), None),
    ('<Zorg> & "rust", nu=ja', "structureel", "nadelig", dict.fromkeys(ALWAYS, 50_000), (), None),
    ("ICT-pakketten", "structureel", "nadelig", dict.fromkeys(ALWAYS, 100_000), (), dict.fromkeys(ALWAYS, 40_000)),
    ("Trainee", "incidenteel", "nadelig", {2022: 65_000}, (), {2022: 25_000}),
    ("Beleidsadviseur", "incidenteel", "nadelig", {}, (2022, 2023), None),
]
"""The fragment, shown in thousands, with a title that each form writes in its own way."""


def rows(claims: list[Claim]) -> list[Row]:
    def euros(cents: dict[int, int]) -> dict[int, int]:
        assert not any(one % 100 for one in cents.values())
        return {year: one // 100 for year, one in cents.items()}

    return [
        (
            one.title,
            one.nature,
            one.effect,
            euros(one.amounts_cents),
            one.pm_years,
            None if one.own_share is None else euros(one.own_share.amounts_cents),
        )
        for one in claims
    ]


def document_of(path: Path) -> Document:
    return read_document(path, io.BytesIO())


def read(document: Document) -> list[Claim]:
    assert document.claims is not None
    return list(document.claims)


@pytest.fixture(scope="module")
def diemen(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("diemen") / "publicatie"
    bootstrap.publish(EXAMPLE, str(folder), "alles")
    return folder


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("eigen") / "publicatie"
    proposals = FRAGMENT["voorstellen"].replace("Veiligheid", OWN[0][0])
    made = dossier(
        **{**FRAGMENT, "voorstellen": proposals, "dossier": f"{FRAME}weergave_eenheid | 1000\n"},
    )
    write_publication(
        Snapshot(dossier=made, perspective=compute(made), findings=(), code_version="1.0"), folder, write_site
    )
    return folder


@pytest.mark.parametrize("form", FORMS)
def test_the_sample_comes_back_whole(diemen: Path, form: str) -> None:
    document = document_of(diemen / form)
    claims = read(document)
    assert rows(claims) == DIEMEN
    assert len({one.id for one in claims}) == len(claims)
    for one in claims:
        page = next(page for page in document.pages if (page.number, page.sheet) == (one.place.page, one.place.sheet))
        assert page.text[one.place.begin : one.place.end] == one.place.sentence
        assert (one.title in one.place.sentence) == (form != "index.html")


@pytest.mark.parametrize("form", FORMS)
def test_a_small_dossier_in_thousands_comes_back_whole(own: Path, form: str) -> None:
    assert rows(read(document_of(own / form))) == OWN


def test_a_page_carries_what_it_shows(diemen: Path) -> None:
    assert rows(read(document_of(diemen / "voorstellen" / "trainee.html"))) == [DIEMEN[3]]
    listed = read(document_of(diemen / "voorstellen_organisatie_duo-plus.html"))
    assert [one.title for one in listed] == [
        "Invoering van ICT-pakketten",
        "Trainee bij Duo+",
        "Klantcontact bij Duo+",
    ]
    budget = document_of(diemen / "begroting.html")
    assert read(budget) == []
    assert budget.notes == ("dit deel van een publicatie van Kaderwerk toont geen voorstellen",)


def test_what_does_not_count_or_is_not_shown_waits_for_a_person(diemen: Path) -> None:
    sure = {one.title for one in read(document_of(diemen / "kadernota.pdf")) if one.certainty == 100}
    assert sure == {row[0] for row in DIEMEN} - {"Hogere parkeertarieven", "Meer jongerenwerk"}
    assert {one.certainty for one in read(document_of(diemen / "index.html"))} == {50}


def changed_html(content: bytes) -> bytes:
    shown, other = (f'<span class="minus">−</span>{amount}'.encode() for amount in ("25.000", "26.000"))
    assert shown in content
    return content.replace(shown, other)


def changed_workbook(content: bytes) -> bytes:
    return with_part(content, "xl/sharedStrings.xml", lambda text: text.replace(b"Trainee bij", b"Trainees bij"))


def changed_word(content: bytes) -> bytes:
    return with_part(content, "word/document.xml", lambda text: text.replace(b"Trainee bij", b"Trainees bij"))


def with_part(content: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(target, "w") as result:
        for info in source.infolist():
            before = source.read(info)
            after = change(before) if info.filename == name else before
            assert (after != before) == (info.filename == name)
            result.writestr(info, after)
    return target.getvalue()


def changed_pdf(content: bytes) -> bytes:
    return with_pdf(content, lambda pdf: pdf.pages[3].contents_add(b"q Q"))


def with_pdf(content: bytes, change: Callable[[pikepdf.Pdf], object]) -> bytes:
    target = io.BytesIO()
    with pikepdf.open(io.BytesIO(content)) as pdf:
        change(pdf)
        pdf.save(target)
    return target.getvalue()


def without_attachment(pdf: pikepdf.Pdf) -> None:
    del pdf.attachments["kaderwerk-voorstellen.json"]


def with_broken_attachment(pdf: pikepdf.Pdf) -> None:
    pdf.attachments["kaderwerk-voorstellen.json"] = pikepdf.AttachedFileSpec(pdf, b"\xff\xfe{")


def twice(content: bytes) -> bytes:
    meta = re.search(rb'<meta name="kaderwerk-voorstellen".*\n', content)
    assert meta is not None
    return content.replace(meta[0], meta[0] * 2)


@pytest.mark.parametrize(
    ("form", "change", "note"),
    [
        ("voorstellen.html", changed_html, CHANGED),
        ("voorstellen.html", twice, DAMAGED),
        ("voorstellen.html", lambda one: re.sub(rb'<meta name="kaderwerk.*\n', b"", one), MISSING),
        ("kadernota.xlsx", changed_workbook, CHANGED),
        ("kadernota.xlsx", lambda one: with_part(one, "customXml/item1.xml", lambda part: part[:-9]), DAMAGED),
        ("kadernota.xlsx", lambda one: with_part(one, "customXml/item1.xml", lambda _: b"<a/>"), MISSING),
        ("kadernota.docx", changed_word, CHANGED),
        ("kadernota.docx", lambda one: with_part(one, "customXml/item1.xml", lambda part: part[:-9]), DAMAGED),
        ("kadernota.pdf", changed_pdf, CHANGED),
        ("kadernota.pdf", lambda one: with_pdf(one, with_broken_attachment), DAMAGED),
        ("kadernota.pdf", lambda one: with_pdf(one, without_attachment), MISSING),
    ],
)
def test_a_changed_document_is_read_as_any_other(
    diemen: Path, tmp_path: Path, form: str, change: Callable[[bytes], bytes], note: str
) -> None:
    path = tmp_path / form
    path.write_bytes(change((diemen / form).read_bytes()))
    document = document_of(path)
    assert {one.title for one in read(document)} != {title for title, *_ in DIEMEN}
    assert any(note in one and "gewoon document" in one for one in document.notes), document.notes


def test_saving_a_pdf_again_without_a_change_keeps_its_proposals(diemen: Path, tmp_path: Path) -> None:
    path = tmp_path / "opnieuw.pdf"
    path.write_bytes(with_pdf((diemen / "kadernota.pdf").read_bytes(), lambda _: None))
    assert rows(read(document_of(path))) == DIEMEN
