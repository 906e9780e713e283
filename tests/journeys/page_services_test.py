"""Tests of what pages read from: permission first, and no file but the published ones."""

from pathlib import Path

import pytest

from kaderwerk import bootstrap
from kaderwerk.adapters.demonstration.page_services import PageServices
from kaderwerk.application.access import PermissionDeniedError
from kaderwerk.application.actor import ANONYMOUS, Actor
from kaderwerk.parts.edition import Download
from kaderwerk.parts.json_text import fingerprint

READER = Actor(id="proef", roles=frozenset({"lezer"}))


@pytest.fixture
def services(tmp_path: Path) -> PageServices:
    publication = tmp_path / "publicatie"
    publication.mkdir()
    (publication / "snapshot.json").write_bytes(b"{}\n")
    (publication / "kadernota.pdf").write_bytes(b"%PDF")
    (tmp_path / "geheim.txt").write_bytes(b"geheim")
    return PageServices(
        store=bootstrap.open_store(tmp_path / "kaderwerk.sqlite3"),
        snapshot_of=bootstrap.snapshot,
        load=bootstrap.load_dossier,
        rejected_source=str(tmp_path / "dossier"),
        publication=publication,
        published=(Download(label="PDF", file="kadernota.pdf"),),
    )


def test_only_published_files_of_this_snapshot_are_handed_over(services: PageServices) -> None:
    mark = fingerprint(b"{}\n")
    assert services.download(READER, mark, "kadernota.pdf") == b"%PDF"
    assert services.download(READER, mark, "../geheim.txt") is None
    assert services.download(READER, "0" * 64, "kadernota.pdf") is None


def test_the_file_of_a_table_is_handed_over_when_the_publication_lists_it(services: PageServices) -> None:
    mark = fingerprint(b"{}\n")
    folder = services.publication / "tabellen"
    folder.mkdir()
    (folder / "saldo.csv").write_bytes(b"onderdeel")
    (folder / "vreemd.csv").write_bytes(b"geheim")
    (services.publication / "SHA256SUMS").write_text("ab  tabellen/saldo.csv\ncd  kadernota.pdf\n", encoding="utf-8")
    assert services.download(READER, mark, "tabellen/saldo.csv") == b"onderdeel"
    assert services.download(READER, mark, "tabellen/vreemd.csv") is None
    assert services.download(READER, mark, "tabellen/../kadernota.pdf") is None
    assert services.download(READER, mark, "tabellen/../../geheim.txt") is None
    assert services.download(READER, "0" * 64, "tabellen/saldo.csv") is None


def test_who_has_no_role_reads_nothing(services: PageServices) -> None:
    with pytest.raises(PermissionDeniedError):
        services.dossiers(ANONYMOUS)
    with pytest.raises(PermissionDeniedError):
        services.rejected(ANONYMOUS)
    with pytest.raises(PermissionDeniedError):
        services.downloads(ANONYMOUS, "")


def test_a_dossier_with_errors_is_read_again_at_each_visit(services: PageServices, tmp_path: Path) -> None:
    found = services.rejected(READER)
    assert found is not None
    assert found[1] != ()
    bootstrap.write_template(str(tmp_path / "dossier"), 2027)
    assert services.rejected(READER) == (str(tmp_path / "dossier"), ())
