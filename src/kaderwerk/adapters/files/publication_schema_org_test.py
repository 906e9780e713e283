"""Home carries a Dataset of schema.org that no text of a dossier can break out of."""

import json

from kaderwerk.adapters.files.publication_schema_org import page_with_dataset
from kaderwerk.core.perspective.compute import compute
from kaderwerk.core.publication.snapshot import Snapshot
from kaderwerk.parts.edition import Edition
from tests.builders import FRAGMENT, FRAME, dossier

PAGE = "<html><head><title>x</title></head><body>y</body></html>"
START, END = '<script type="application/ld+json">', "</script>"


def page_of(frame: str) -> str:
    read = dossier(**FRAGMENT, dossier=frame)
    snapshot = Snapshot(dossier=read, perspective=compute(read), findings=(), code_version="1.0")
    return page_with_dataset(PAGE, Edition(snapshot=snapshot, fingerprint="cd" * 32))


def block(page: str) -> dict[str, object]:
    found: dict[str, object] = json.loads(page.partition(START)[2].partition(END)[0])
    return found


def test_the_block_stands_in_the_head_and_names_the_files() -> None:
    page = page_of(FRAME)
    assert page.startswith("<html><head><title>x</title><script")
    assert page.endswith("</script>\n</head><body>y</body></html>")
    found = block(page)
    assert (found["@type"], found["name"], found["inLanguage"]) == ("Dataset", "Kadernota 2022", "nl")
    assert found["temporalCoverage"] == "2022-01-01/2025-12-31"
    assert "dateModified" not in found
    files = found["distribution"]
    assert isinstance(files, list)
    assert [one["contentUrl"] for one in files] == [
        "data/cijfers.csv",
        "data/regels.csv",
        "datapackage.json",
        "snapshot.json",
    ]


def test_with_an_address_and_a_date_it_says_them() -> None:
    found = block(page_of(FRAME + "webadres | https://a.nl/kn/\npeildatum | 2021-06-08"))
    assert (found["url"], found["dateModified"]) == ("https://a.nl/kn/", "2021-06-08")
    assert "https://a.nl/kn/data/cijfers.csv" in json.dumps(found)


def test_a_title_cannot_end_the_block_nor_begin_a_comment() -> None:
    title = "</script><!-- <script> & {{ 7*7 }}"
    page = page_of(FRAME.replace("Kadernota 2022", title))
    assert page.count("<script") == page.count("</script") == 1
    assert "<!--" not in page
    assert block(page)["name"] == title
