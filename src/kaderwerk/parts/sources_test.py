"""Tests of sources: what the reader made of a sentence, and who confirmed it, in words."""

from kaderwerk.core.perspective.compute import compute
from kaderwerk.core.publication.snapshot import Snapshot
from kaderwerk.parts.edition import Edition
from kaderwerk.parts.sources import sources_of
from tests.builders import FRAGMENT, dossier

SOURCES = """
regel     | bestand  | zin      | zekerheid | twijfel        | bevestigd_door | bevestigd_op
trainee-1 | nota.txt | De zin.  | 0.97      | jaar onbekend  | de adviseur    | 2021-05-11
"""


def test_certainty_doubt_and_confirmation_are_sentences() -> None:
    content = dossier(**FRAGMENT, bronnen=SOURCES)
    snapshot = Snapshot(dossier=content, perspective=compute(content), findings=(), code_version="1")
    (source,) = sources_of(Edition(snapshot=snapshot, fingerprint="0" * 64), "trainee-1")
    assert source.doubt == "automatisch gelezen, zekerheid 97\N{NARROW NO-BREAK SPACE}%, jaar onbekend"
    assert source.confirmed == "bevestigd door de adviseur op 11 mei 2021"
