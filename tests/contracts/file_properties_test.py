"""Published files tell nothing of who made them, on which machine, and when."""

import datetime
import socket
from pathlib import Path

import pytest

from kaderwerk.bootstrap.publishing import publish_snapshot
from tests.contracts.publication_test import snapshot_of
from tests.contracts.staff_privacy_test import texts_of

MAKER = "m.vandervegt-kwalm"


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("makerij-kwalm") / "uit"
    with pytest.MonkeyPatch.context() as patched:
        for name in ("USER", "LOGNAME", "USERNAME"):
            patched.setenv(name, MAKER)
        publish_snapshot(snapshot_of(), folder)
    return folder


def test_no_file_names_the_user_the_machine_its_folders_or_today(published: Path) -> None:
    now = datetime.datetime.now(tz=datetime.UTC)
    days = {one.strftime(form) for one in (now, now - datetime.timedelta(hours=1)) for form in ("%Y-%m-%d", "%Y%m%d")}
    forbidden = {MAKER, "kwalm", socket.gethostname(), str(Path.cwd()), str(published.parent), str(Path.home())}
    forbidden = {one for one in (*forbidden, *days) if len(one) > 5}
    for path in published.rglob("*"):
        for text in texts_of(path) if path.is_file() else ():
            told = [one for one in forbidden if one in text]
            assert told == [], path.name
