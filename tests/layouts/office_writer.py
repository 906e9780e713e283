"""LibreOffice Writer as the other program: it lays out what the tests wrote and saves it as people get it."""

import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

MISSING = "LibreOffice Writer ontbreekt: sudo apt-get install libreoffice-writer-nogui"
_LIBRARY = "libswlo.so"
"""Writer itself: an office of which only Calc was installed has the command and not this."""
_SECONDS_MOST = 300
_TEXT = "txt:Text (encoded):UTF8"


def writer_command() -> str | None:
    """Return the command of an office that has Writer, None where there is none."""
    return _command_with(_LIBRARY)


def calc_command() -> str | None:
    """Return the command of an office that has Calc, None where there is none."""
    return _command_with("libsclo.so")


def _command_with(library: str) -> str | None:
    found = shutil.which("soffice") or shutil.which("libreoffice")
    if found is None:
        return None
    return found if (Path(found).resolve().parent / library).is_file() else None


def text_of(command: str, document: Path) -> str:
    """Return a document as the office shows it, as plain text."""
    profile = (document.parent / "profiel").as_uri()
    options = [
        "--headless",
        "--norestore",
        f"-env:UserInstallation={profile}",
        "--convert-to",
        "txt:Text (encoded):UTF8",
    ]
    subprocess.run(  # noqa: S603  # as below
        [command, *options, "--convert-to", _TEXT, "--outdir", str(document.parent), str(document)],
        check=True,
        capture_output=True,
        timeout=_SECONDS_MOST,
    )
    return document.with_suffix(".txt").read_text(encoding="utf-8-sig")


def converted(command: str, sources: Mapping[str, str], suffix: str, folder: Path) -> dict[str, bytes]:
    """Return the documents in another format, by the names of their flat files, all made in one start of the office."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = {name: folder / f"{name}.fodt" for name in sources}
    for name, path in paths.items():
        path.write_text(sources[name], encoding="utf-8")
    # A profile of its own: an office that a person has open would take the order and answer nothing.
    profile = (folder / "profiel").as_uri()
    options = ["--headless", "--norestore", f"-env:UserInstallation={profile}"]
    subprocess.run(  # noqa: S603  # the office of this machine, on files that the test wrote
        [command, *options, "--convert-to", suffix, "--outdir", str(folder), *map(str, paths.values())],
        check=True,
        capture_output=True,
        timeout=_SECONDS_MOST,
    )
    return {name: (folder / f"{name}.{suffix}").read_bytes() for name in sources}
