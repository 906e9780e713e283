"""kadernota.pdf passes every check of veraPDF for PDF/UA-1 and PDF/A-3a, and a document that lost something fails."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
import typst
from pikepdf import Name, Pdf

from kaderwerk import bootstrap
from kaderwerk.adapters.files.publication_pdf import STANDARDS, pdf_bytes, pdf_source
from kaderwerk.adapters.files.published_claims import claims_of
from kaderwerk.core.perspective.compute import compute
from kaderwerk.core.publication.snapshot import Snapshot
from kaderwerk.parts.edition import Edition
from tests.builders import FRAGMENT, FRAME, dossier
from tests.contracts import pdf_validator
from tests.contracts.pdf_validator import Verdict

CHECKS_LEAST = 10_000
"""A document of pages full of tables has many more; an engine that looks at nothing has none."""
LONG = "Een titel die maar niet ophoudt " * 16
HOSTILE_TEXTS = f"""
tekst | plaats    | programma | volgorde | inhoud
een   | inleiding |           | 1        | مرحبا بالعالم en 😀, [een adres](https://example.org/{"pad/" * 40})
twee  | slot      |           | 2        | {"> " * 9}diep, `code` en **vet *schuin* [post](mailto:a@example.org)**
drie  | slot      |           | 3        | {" - ".join(str(number) for number in range(40))}
vier  | slot      |           | 4        | tabel
"""
WIDE = "\n".join(f"|{one * 40}" for one in ("een kop|", "-:|", "😀 **12**|", "|"))
TABLES = f"Tabel: Smal\n\n||b|\n|-|-:|\n|مرحبا|−1|\n\n{WIDE}\n\n- in een lijst\n\n  |a|\n  |-|\n\n![Een plaat](x.png)"
"""What the short notation of dossiers in tests cannot hold: tables, of which one does not fit on a page."""


def _without_language(pdf: Pdf) -> None:
    del pdf.Root.Lang


def _without_title(pdf: Pdf) -> None:
    del pdf.Root.ViewerPreferences


def _without_alternative(pdf: Pdf) -> None:
    annotation = next(one for page in pdf.pages for one in page.obj.get("/Annots", []) if "/Contents" in one)
    del annotation.Contents


def _without_tags(pdf: Pdf) -> None:
    del pdf.Root.StructTreeRoot


def _without_relation(pdf: Pdf) -> None:
    del pdf.Root.AF[0].AFRelationship


def _wrong_level(pdf: Pdf) -> None:
    elements = [one for one in pdf.objects if getattr(one, "get", lambda _: None)("/S") == "/H2"]
    elements[0].S = Name.H4


BROKEN: Mapping[str, tuple[str, Callable[[Pdf], None], str]] = {
    "the language": ("ua1", _without_language, "7.2-"),
    "the title in the window": ("ua1", _without_title, "7.1-10"),
    "the alternative text of a link": ("ua1", _without_alternative, "7.18.5-2"),
    "the tags": ("ua1", _without_tags, "7.1-"),
    "a level of heading": ("ua1", _wrong_level, "7.4.2-1"),
    "what the attached file is for": ("3a", _without_relation, "6.8-"),
}
"""What a document lost, the profile that asks it, and the rule that has to fail."""


@pytest.fixture(scope="module")
def judged(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Verdict]:
    """The verdicts on whole and broken documents, all asked in one start of the validator."""
    lacking = pdf_validator.missing()
    if lacking:
        pytest.skip(f"veraPDF kan niet draaien: {lacking}")
    folder = tmp_path_factory.mktemp("pdf")
    bootstrap.publish("examples/diemen-kadernota-2022", str(folder / "uit"), "alles")
    (folder / "hostile.pdf").write_bytes(_hostile())
    questions = {
        f"{name} {profile}": (profile, path)
        for name, path in (("sample", folder / "uit" / "kadernota.pdf"), ("hostile", folder / "hostile.pdf"))
        for profile in ("ua1", "3a")
    }
    for number, (name, (profile, damage, _)) in enumerate(BROKEN.items()):
        with Pdf.open(folder / "hostile.pdf") as pdf:
            damage(pdf)
            pdf.save(folder / f"{number}.pdf")
        questions[name] = (profile, folder / f"{number}.pdf")
    return dict(zip(questions, pdf_validator.verdicts(*questions.values()), strict=True))


def _hostile() -> bytes:
    """Ten years, a title of five hundred characters, signs that no font has and text in every form."""
    frame = FRAME.replace("Kadernota 2022", LONG[:500]) + "aantal_jaren | 10\n"
    proposals = FRAGMENT["voorstellen"].replace("Trainee ", f"{LONG[:480]} 😀 ")
    read = dossier(**{**FRAGMENT, "dossier": frame, "voorstellen": proposals, "teksten": HOSTILE_TEXTS})
    read.table("teksten").columns["inhoud"][3] = TABLES
    snapshot = Snapshot(dossier=read, perspective=compute(read), findings=(), code_version="1.0")
    edition = Edition(snapshot=snapshot, fingerprint="0123456789abcdef" * 4)
    return pdf_bytes(pdf_source(edition), claims_of(edition), edition.fingerprint)


@pytest.mark.parametrize("name", ["sample ua1", "sample 3a", "hostile ua1", "hostile 3a"])
def test_not_one_check_fails(judged: Mapping[str, Verdict], name: str) -> None:
    verdict = judged[name]
    assert verdict.failed == {}
    assert verdict.is_compliant
    assert verdict.checks > CHECKS_LEAST


@pytest.mark.parametrize("name", BROKEN)
def test_a_document_that_lost_something_fails_by_its_rule(judged: Mapping[str, Verdict], name: str) -> None:
    _, _, rule = BROKEN[name]
    assert not judged[name].is_compliant
    assert [one for one in judged[name].failed if one.startswith(rule)], judged[name].failed


def test_a_picture_without_alternative_text_stops_the_compiler(tmp_path: Path) -> None:
    drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'
    (tmp_path / "vlak.svg").write_text(drawing, encoding="utf-8")
    layout = '#set document(title: "x")\n#set text(lang: "nl")\n#image("vlak.svg"ALT)'
    (tmp_path / "goed.typ").write_text(layout.replace("ALT", ', alt: "een vlak"'), encoding="utf-8")
    (tmp_path / "fout.typ").write_text(layout.replace("ALT", ""), encoding="utf-8")
    assert typst.compile(tmp_path / "goed.typ", ignore_system_fonts=True, pdf_standards=list(STANDARDS))
    with pytest.raises(typst.TypstError, match="alt"):
        typst.compile(tmp_path / "fout.typ", ignore_system_fonts=True, pdf_standards=list(STANDARDS))
