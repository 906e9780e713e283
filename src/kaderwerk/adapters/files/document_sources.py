"""The last chapter of the document: the documents and measurements that the figures rest on."""

from collections.abc import Iterator

from kaderwerk.adapters.files.document_blocks import (
    AMOUNT,
    Block,
    Column,
    Node,
    Row,
    cell,
    heading,
    lines,
    measure,
    paragraph,
    table,
)
from kaderwerk.parts.dates import written_date
from kaderwerk.parts.edition import Edition
from kaderwerk.parts.numbers import number
from kaderwerk.parts.sources import sources_of
from kaderwerk.parts.words import MEASURE_LABELS, capital


def source_blocks(edition: Edition) -> Iterator[Block]:
    """Yield the files, the sources of the budget and the measurements; says so when there is nothing."""
    found = [*_files(edition), *_posts(edition), *_measurements(edition)]
    yield from found or [paragraph("In dit dossier zijn geen bronnen vastgelegd.")]


def _files(edition: Edition) -> Iterator[Block]:
    rows = edition.dossier.table("bronnen")
    counts: dict[tuple[str, str], int] = {}
    for row in range(rows.size):
        key = (rows.cell(row, "bestand"), rows.cell(row, "sha256"))
        if any(key):
            counts[key] = counts.get(key, 0) + 1
    if not counts:
        return
    yield heading(2, "Documenten")
    columns = [
        Column(label="Bestand", share=2),
        Column(label="Aantal verwijzingen", kind=AMOUNT),
        Column(label="Vingerafdruk van het bestand (SHA-256)", share=3),
    ]
    cells = [
        Row(cells=[cell(name or "zonder naam"), measure(str(count)), _digest_cell(digest)])
        for (name, digest), count in counts.items()
    ]
    yield table("Documenten waar het dossier naar verwijst", columns, cells, is_long=True)


def _digest_cell(digest: str) -> Block:
    """A fingerprint in two lines: nothing breaks inside it."""
    halves: list[Node] = [{"kind": "code", "text": part} for part in (digest[:32], digest[32:])]
    return cell(*lines(halves)) if digest else cell("niet vastgelegd")


def _posts(edition: Edition) -> Iterator[Block]:
    posts = edition.dossier.table("begroting")
    rows = []
    for row in range(posts.size):
        post = posts.cell(row, "post")
        sources = "; ".join(source.text for source in sources_of(edition, post))
        if sources:
            rows.append(Row(cells=[cell(posts.cell(row, "omschrijving") or post), cell(sources)]))
    if rows:
        yield heading(2, "Begroting")
        columns = [Column(label="Post", share=2), Column(label="Bron", share=3)]
        yield table("Bronnen van de posten van de begroting", columns, rows, is_long=True)


def _measurements(edition: Edition) -> Iterator[Block]:
    measured = edition.dossier.table("maatstaven")
    if not measured.size:
        return
    yield heading(2, "Maatstaven")
    columns = [
        Column(label="Organisatie", share=2),
        Column(label="Maatstaf", share=2),
        Column(label="Peildatum", share=2),
        Column(label="Waarde", kind=AMOUNT),
        Column(label="Bron", share=4),
    ]
    rows = [
        Row(
            cells=[
                cell(edition.organisation(measured.cell(row, "organisatie"))),
                cell(capital(MEASURE_LABELS[measured.cell(row, "maatstaf")])),
                cell(written_date(measured.cell(row, "peildatum"))),
                measure(number(measured.cell(row, "waarde"))),
                cell(measured.cell(row, "bron") or "niet vastgelegd"),
            ]
        )
        for row in range(measured.size)
    ]
    yield table("Maatstaven waarop verdeelsleutels rusten", columns, rows, is_long=True)
