"""The charts of the PDF have a text alternative, and no name of anybody stops the document."""

import pytest

from kaderwerk.adapters.files.document_charts import chart_blocks, drawable
from kaderwerk.adapters.files.publication_pdf import pdf_bytes, pdf_source
from kaderwerk.core.perspective.compute import compute
from kaderwerk.core.publication.snapshot import Snapshot
from kaderwerk.parts.balance_charts import waterfalls
from kaderwerk.parts.edition import Edition
from tests.builders import FRAGMENT, FRAME, ORGANISATIONS, dossier
from tests.contracts.tagged_pdf import TaggedPdf

NAMES = ["<script>alert(1)</script>", "\N{GRINNING FACE} 中", "x" * 500, "Zorg & 'rust' {{ x }}"]


def document(programme: str, years: int = 4) -> TaggedPdf:
    made = dossier(
        **{
            **FRAGMENT,
            "dossier": f"{FRAME}aantal_jaren | {years}\n",
            "programmas": f"programma | naam\n1 | {programme}",
            "begroting": "post | programma | soort | aard | 2022\nzorg | 1 | lasten | structureel | 5000",
            "reserves": f"reserve | naam | soort | beginstand\negal | {programme} | bestemming | 250",
            "organisaties": ORGANISATIONS.replace("Uithoorn", programme),
        }
    )
    snapshot = Snapshot(dossier=made, perspective=compute(made), findings=(), code_version="1.0")
    return TaggedPdf(pdf_bytes(pdf_source(Edition(snapshot=snapshot, fingerprint="0" * 64)), [], "0" * 64))


@pytest.mark.parametrize("name", NAMES)
def test_every_chart_stands_in_the_document_with_its_figures_in_words(name: str) -> None:
    found = [str(one["/Alt"]) for one in document(name).elements("/Figure")]
    assert [one.partition(".")[0] for one in found] == [
        "Van beginstand naar eindstand in 2022",
        "Van beginstand naar eindstand in 2023",
        "Van beginstand naar eindstand in 2024",
        "Van beginstand naar eindstand in 2025",
        "Lasten en baten per programma in 2022",
        "Stand van de reserves per jaar",
        "Het aandeel van elke deelnemer in 2022",
        "Het aandeel van elke deelnemer in 2022",
    ]
    assert "Beginstand: €\N{NARROW NO-BREAK SPACE}5.000 nadelig." in found[0]


@pytest.mark.parametrize(("years", "count"), [(1, 5), (10, 14)])
def test_one_year_and_ten_years_fit(years: int, count: int) -> None:
    assert len(list(document("Zorg", years).elements("/Figure"))) == count


def test_a_picture_holds_no_sign_without_a_shape() -> None:
    assert drawable("a\N{SOFT HYPHEN}b \N{GRINNING FACE}" + "x" * 50) == "ab [U+1F600]" + "x" * 50


def test_a_chart_that_there_is_not_gives_nothing() -> None:
    assert list(chart_blocks(None, table="de tabel")) == []
    (found,) = chart_blocks(*waterfalls(compute(dossier(**FRAGMENT)))[:1], table="de tabel eronder")
    assert found["note"] == "Bedragen x € 1.000. Alle bedragen staan in de tabel eronder."
