"""An edition finds rows by their id, and makes what several formats show once."""

from kaderwerk.core.perspective.compute import compute
from kaderwerk.core.publication.snapshot import Snapshot
from kaderwerk.parts.edition import Edition
from tests.builders import FRAGMENT, dossier


def edition() -> Edition:
    made = dossier(**FRAGMENT)
    return Edition(
        snapshot=Snapshot(dossier=made, perspective=compute(made), findings=(), code_version="1.0"), fingerprint="0"
    )


def test_a_row_is_found_by_its_id_and_what_there_is_not_is_none() -> None:
    found = edition()
    assert found.row_of("voorstellen", "trainee") == 2
    assert found.cell("voorstellen", "trainee", "titel") == "Trainee"
    assert found.row_of("voorstellen", "nergens") is None
    assert found.row_of("reserves", "egalisatie") is None
    assert found.row_of("geen_tabel", "trainee") is None
    assert found.cell("geen_tabel", "trainee", "titel") == ""


def test_what_several_formats_show_is_made_once() -> None:
    found, made = edition(), []

    def make() -> str:
        made.append(1)
        return "document"

    assert [found.remembered("document", make) for _ in range(3)] == ["document"] * 3
    assert len(made) == 1
    assert edition().remembered("document", lambda: "other") == "other"
