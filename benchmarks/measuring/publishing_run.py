"""One part of the benchmark of publishing as a process of its own: makes it, and writes how long that took.

Started by ``publishing.py`` with the name of the part, the dossier, a folder for what it makes and a file to answer in.
"""

import json
import os
import resource
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from kaderwerk.adapters.files.carrier import read_carrier
from kaderwerk.adapters.files.document_chapters import document
from kaderwerk.adapters.files.publication_formats import FORMATS, offered
from kaderwerk.adapters.files.site import SiteLinks, proposal_path, write_site
from kaderwerk.bootstrap.figures import previous_dossier, snapshot
from kaderwerk.core.dossier.raw import RawDossier
from kaderwerk.core.dossier.reading import read_dossier
from kaderwerk.core.publication.snapshot import Snapshot
from kaderwerk.parts import json_text
from kaderwerk.parts.edition import Edition
from kaderwerk.parts.pages.proposal import proposal_page
from kaderwerk.parts.proposal_choice import ProposalChoice
from measuring.publishing_model import CHANGED_LINE, CHANGED_PROPOSAL, CHANGED_YEAR
from measuring.weasyprint_side import note_html

CHANGED_AMOUNT, CHANGED_SHOWN = "4321000", "−4.321.000"

Work = Callable[[], object]


def main() -> None:
    """Prepare the part, run it once, and answer."""
    part, source, target, answer = sys.argv[1:]
    work = _parts(source, Path(target))[part]()
    start, processor = time.perf_counter(), sum(os.times()[:4])
    work()
    # A copy that works beside counts in both; what the two share of memory is counted twice.
    found = {
        "seconds": time.perf_counter() - start,
        "processor": sum(os.times()[:4]) - processor,
        "mebibytes": sum(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
        / 1024,
    }
    Path(answer).write_text(json.dumps(found), encoding="utf-8")


def _parts(source: str, target: Path) -> dict[str, Callable[[], Work]]:
    """Every part by its name; what it needs is made before the clock runs."""
    return {
        "snapshot": lambda: lambda: _snapshot_content(_read(source)),
        "site": lambda: _site(source, target),
        **{one.code: lambda code=one.code: _format(source, target, code) for one in FORMATS},
        "preview": lambda: _preview(source, target),
        "weasyprint": lambda: _weasyprint(source, target),
    }


def _read(source: str) -> Snapshot:
    dossier = read_dossier(read_carrier(Path(source)))
    return snapshot(dossier, "alles", previous_dossier(source, dossier))


def _snapshot_content(found: Snapshot) -> bytes:
    return json_text.canonical(found.document())


def _edition(found: Snapshot) -> tuple[Edition, bytes]:
    content = _snapshot_content(found)
    return Edition(snapshot=found, fingerprint=json_text.fingerprint(content), downloads=offered(found)), content


def _site(source: str, target: Path) -> Work:
    edition, _ = _edition(_read(source))
    return lambda: write_site(edition.snapshot, target / "site", edition.fingerprint, edition.downloads)


def _format(source: str, target: Path, code: str) -> Work:
    edition, content = _edition(_read(source))
    (made,) = [one for one in FORMATS if one.code == code]

    def work() -> None:
        for name, file in made.make(edition, content).items():
            path = target / code / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(file)

    return work


def _preview(source: str, target: Path) -> Work:
    """One amount of a dossier in memory changes; the page of its proposal is made as the application makes it."""
    raw = read_carrier(Path(source))
    # The application has shown the page before.
    _changed_page(raw)
    changed = _with_amount(raw)

    def work() -> None:
        html = _changed_page(changed)
        if CHANGED_SHOWN not in html.replace('<span class="minus">−</span>', "−"):
            raise SystemExit("the preview does not show the changed amount; nothing is measured.")
        (target / "preview.html").write_text(html, encoding="utf-8")

    return work


def _changed_page(raw: RawDossier) -> str:
    edition, _ = _edition(snapshot(read_dossier(raw), "alles"))
    path = proposal_path(CHANGED_PROPOSAL, {})
    links = SiteLinks(page=path, choices=frozenset({ProposalChoice()}), renamed={})
    return proposal_page(edition, links, CHANGED_PROPOSAL)


def _with_amount(raw: RawDossier) -> RawDossier:
    tables = []
    for table in raw.tables:
        if table.name == "regels":
            line, year = table.header.index("regel"), table.header.index(CHANGED_YEAR)
            rows = [
                [*row[:year], CHANGED_AMOUNT, *row[year + 1 :]] if row[line] == CHANGED_LINE else row
                for row in table.rows
            ]
            table = replace(table, rows=rows)  # noqa: PLW2901 - the one table that changes
        tables.append(table)
    return replace(raw, tables=tables)


def _weasyprint(source: str, target: Path) -> Work:
    from weasyprint import HTML  # noqa: PLC0415 - the other parts are measured without it

    edition, _ = _edition(_read(source))
    html = note_html(document(edition))
    file = target / "weasyprint.pdf"
    return lambda: HTML(string=html).write_pdf(file, pdf_variant="pdf/ua-1")


if __name__ == "__main__":
    main()
