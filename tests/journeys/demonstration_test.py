"""``demo --no-serve`` in an empty folder: the sample stored and published once, a dossier with errors not at all."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from kaderwerk import bootstrap
from kaderwerk.adapters.demonstration.page_services import PageServices
from kaderwerk.adapters.files.publication_formats import DOWNLOADS
from kaderwerk.application.actor import Actor
from kaderwerk.parts.json_text import canonical, fingerprint

READER = Actor(id="proef", roles=frozenset({"lezer"}))


def demo(folder: Path, *arguments: str) -> tuple[int, str]:
    """Run the demonstration in a folder; return its exit code and what it said."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("KADERWERK_")}
    done = subprocess.run(
        [sys.executable, "-m", "kaderwerk.cli.main", "demo", *arguments, "--no-serve"],
        cwd=folder,
        env=environment,
        capture_output=True,
        check=False,
        text=True,
        encoding="utf-8",
    )
    assert done.stdout == ""
    return done.returncode, done.stderr


def published(folder: Path) -> dict[str, bytes]:
    return {path.as_posix(): path.read_bytes() for path in (folder / "build" / "demo").rglob("*") if path.is_file()}


def test_the_sample_is_stored_and_published_and_a_second_start_changes_nothing(tmp_path: Path) -> None:
    code, said = demo(tmp_path)
    assert code == 0
    assert "Opgeslagen in" in said
    first = published(tmp_path)
    names = {Path(path).relative_to(tmp_path / "build" / "demo").as_posix() for path in first}
    assert {"index.html", "kadernota.pdf", "kadernota.xlsx", "datapackage.json", "snapshot.json"} <= names
    code, said = demo(tmp_path)
    assert code == 0
    assert "Ongewijzigd in" in said
    assert published(tmp_path) == first


def test_the_route_from_the_previous_dossier_stands_in_the_publication_and_in_the_application(tmp_path: Path) -> None:
    for name, change in (("vorig-2022", (",,,1720000,", ",,,1700000,")), ("proef-2022", ("", ""))):
        shutil.copytree(bootstrap.sample_path(), tmp_path / name)
        frame = tmp_path / name / "dossier.csv"
        text = frame.read_text(encoding="utf-8").replace("dossier,diemen-kadernota-2022", f"dossier,{name}")
        frame.write_text(text + ("vorig_dossier,vorig-2022\n" if name == "proef-2022" else ""), encoding="utf-8")
        posts = tmp_path / name / "begroting.csv"
        posts.write_text(posts.read_text(encoding="utf-8").replace(*change, 1), encoding="utf-8")
    code, said = demo(tmp_path, "proef-2022")
    assert (code, "Met het vorige dossier:" in said) == (0, True), said
    home = (tmp_path / "build" / "demo" / "index.html").read_text(encoding="utf-8")
    assert "Wat er sinds het vorige document is veranderd" in home
    services = PageServices(
        store=bootstrap.open_store(tmp_path / "build" / "demo.sqlite3"),
        snapshot_of=bootstrap.snapshot,
        load=bootstrap.load_dossier,
        rejected_source=None,
        publication=tmp_path / "build" / "demo",
        published=DOWNLOADS,
    )
    shown = services.snapshot(READER, "proef-2022", "alles")
    assert shown.route is not None
    assert shown.route.waterfall.closing.amounts_cents[0] - shown.route.waterfall.opening.amounts_cents[0] == -2_000_000
    # The same figures as published: the application offers the files of the publication.
    assert services.downloads(READER, fingerprint(canonical(shown.document())))
    assert services.snapshot(READER, "vorig-2022", "alles").route is None


def test_a_dossier_with_errors_stores_and_publishes_nothing(tmp_path: Path) -> None:
    bootstrap.write_template(str(tmp_path / "fout"), 2027)
    (tmp_path / "fout" / "reserves.csv").write_text("reserve,naam,beginstand\nalg,Algemeen,(500)\n", encoding="utf-8")
    before = sorted(tmp_path.rglob("*"))
    code, said = demo(tmp_path, "fout")
    assert code == 2
    assert "reserves.csv, rij 2, kolom beginstand" in said
    assert "Er is niets opgeslagen" in said
    assert sorted(tmp_path.rglob("*")) == before
