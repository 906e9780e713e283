"""A new folder takes the place of an old one at once, and what a run that died left is put back or removed."""

import subprocess
import sys
from pathlib import Path

import pytest

from kaderwerk.adapters.files import folder_swap
from kaderwerk.adapters.files.folder_swap import exchange, recover, staged_file, staged_folder, swap_all, swap_in

_DIES = """
import os, sys
from pathlib import Path
from kaderwerk.adapters.files import folder_swap
if sys.argv[2] == "renames":
    folder_swap.exchange = lambda *_: False
target = Path(sys.argv[1])
rename, steps = Path.rename, []
def dies(path, to):
    steps.append(to)
    if len(steps) == 2:
        os._exit(9)
    return rename(path, to)
Path.rename = dies
folder_swap._remove = lambda path: os._exit(9)
with folder_swap.staged_folder(target) as staging:
    (staging / "index.html").write_text("nieuw")
    folder_swap.swap_in(staging, target)
"""


@pytest.fixture(params=["exchange", "renames"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """A system that exchanges two names at once, and one that cannot."""
    if request.param == "renames":
        monkeypatch.setattr(folder_swap, "exchange", lambda *_: False)
    return str(request.param)


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return made(tmp_path / "uit", "oud")


def made(folder: Path, text: str) -> Path:
    folder.mkdir()
    (folder / "index.html").write_text(text, encoding="utf-8")
    return folder


def text_of(folder: Path) -> str:
    return (folder / "index.html").read_text(encoding="utf-8")


@pytest.mark.usefixtures("way")
def test_a_new_folder_takes_the_place_and_nothing_is_left(target: Path) -> None:
    with staged_folder(target) as staging:
        (staging / "index.html").write_text("nieuw", encoding="utf-8")
        swap_in(staging, target)
    assert text_of(target) == "nieuw"
    with staged_file(target / "index.html", b"nieuwer") as file:
        swap_in(file, target / "index.html")
    with staged_folder(target.parent / "leeg") as staging:
        swap_in(staging, target.parent / "leeg")
    assert text_of(target) == "nieuwer"
    assert sorted(path.name for path in target.parent.rglob("*")) == ["index.html", "leeg", "uit"]


@pytest.mark.usefixtures("way")
def test_after_an_error_none_of_them_is_there(target: Path) -> None:
    first = target.parent / "eerst"
    with (
        staged_folder(first) as fresh,
        staged_folder(target) as staging,
        staged_file(target / "index.html", b"nieuw") as file,
        pytest.raises(FileNotFoundError),
    ):
        swap_all([(fresh, first), (file, target / "index.html"), (staging, target), (target / "niets", target / "x")])
    assert text_of(target) == "oud"
    assert sorted(path.name for path in target.parent.rglob("*")) == ["index.html", "uit"]


@pytest.mark.skipif(sys.platform != "linux", reason="Alleen Linux wisselt twee namen in één keer; draai dit op Linux.")
def test_a_folder_is_never_away_where_two_names_can_be_exchanged(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuses(*_: object) -> None:
        raise AssertionError("no name changes but by an exchange")

    with staged_folder(target) as staging:
        (staging / "index.html").write_text("nieuw", encoding="utf-8")
        monkeypatch.setattr(Path, "rename", refuses)
        swap_in(staging, target)
    assert text_of(target) == "nieuw"
    with pytest.raises(FileNotFoundError):
        exchange(target, target.parent / "niets")


@pytest.mark.parametrize("way_of_child", ["exchange", "renames"])
def test_a_run_that_dies_halfway_leaves_a_whole_folder_for_the_next(target: Path, way_of_child: str) -> None:
    run = [sys.executable, "-c", _DIES, str(target), way_of_child]
    assert subprocess.run(run, check=False).returncode == 9
    recover(target.parent, "uit")
    # Between two renames the old one was away; exchanged, the new one stands.
    assert text_of(target) == ("oud" if way_of_child == "renames" else "nieuw")
    assert [path.name for path in target.parent.iterdir()] == ["uit"]


def test_what_a_run_still_works_on_and_what_is_of_others_stays(target: Path) -> None:
    others = [
        made(target.parent / name, "x")
        for name in (".uit", ".uit.0123456789abcdef", ".ander.0123456789abcdef.nieuw", ".uit.0123.nieuw")
    ]
    with staged_folder(target) as staging:
        recover(target.parent, "uit")
        assert staging.is_dir()
    assert sorted(path.name for path in target.parent.iterdir()) == sorted(["uit", *(one.name for one in others)])
    recover(target.parent / "niets")


def test_an_old_folder_comes_back_only_where_nothing_stands(tmp_path: Path) -> None:
    made(tmp_path / ".a.0123456789abcdef.oud", "a")
    made(tmp_path / ".b.0123456789abcdef.oud", "b")
    made(tmp_path / "b", "nieuw")
    (tmp_path / ".c.html.0123456789abcdef.nieuw").write_text("c", encoding="utf-8")
    recover(tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "b"]
    assert (text_of(tmp_path / "a"), text_of(tmp_path / "b")) == ("a", "nieuw")
