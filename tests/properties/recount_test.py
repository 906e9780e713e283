"""Whatever a dossier holds that reading accepts: the published lines add up to the published totals."""

import contextlib
import csv
import hashlib
import io
import runpy
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from kaderwerk.adapters.files.publication_formats import FORMATS
from kaderwerk.core.dossier.raw import RawDossier
from kaderwerk.core.dossier.reading import read_dossier
from kaderwerk.core.perspective.compute import compute
from kaderwerk.core.perspective.scenario import scenario_names
from kaderwerk.core.publication.snapshot import Snapshot
from kaderwerk.core.questions import QuestionError
from kaderwerk.parts.edition import Edition
from tests.properties.profile import examples
from tests.strategies.dossiers import dossiers

(OPEN_DATA,) = (one for one in FORMATS if one.code == "open-data")


def recount(edition: Edition) -> tuple[int, str]:
    """What the program in a publication answers, run on the open data of an edition."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for file, content in OPEN_DATA.make(edition, b"{}\n").items():
            (folder / file).parent.mkdir(parents=True, exist_ok=True)
            (folder / file).write_bytes(content)
        rows = list(csv.DictReader(io.StringIO((folder / "data/regels.csv").read_text(encoding="utf-8"))))
        keys = {(row["tabel"], row["regel"], row["aard"], row["deelnemer"], row["jaar"]) for row in rows}
        assert len(keys) == len(rows), "a row of the lines has a key of its own"
        digest = hashlib.sha256((folder / "data/regels.csv").read_bytes()).hexdigest()
        (folder / "SHA256SUMS").write_text(f"{digest}  data/regels.csv\n", encoding="utf-8")
        told = io.StringIO()
        with contextlib.redirect_stdout(told), pytest.raises(SystemExit) as ended:
            runpy.run_path(str(folder / "herbereken.py"))
        return int(ended.value.code or 0), told.getvalue()


@settings(max_examples=examples(40, 400), deadline=None, suppress_health_check=list(HealthCheck))
@given(dossiers())
def test_the_lines_of_any_dossier_add_up_to_its_totals(raw: RawDossier) -> None:
    content = read_dossier(raw)
    for scenario in scenario_names(content)[:4]:
        for organisation in content.organisation_names:
            with contextlib.suppress(QuestionError):
                perspective = compute(content, scenario, organisation=organisation)
                snapshot = Snapshot(dossier=content, perspective=perspective, findings=(), code_version="1.0")
                code, told = recount(Edition(snapshot=snapshot, fingerprint="ab" * 32))
                assert code == 0, told
