"""The model in LibreOffice: its workbook, its own recalculation, and a whole process from file to file."""

import json
import shutil
import subprocess
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from measuring import workbook_model
from measuring.figures import Figures
from measuring.model import WEIGHTS, Cents, Model
from measuring.processes import Finished, environment, run_process

_SCRIPT = Path(__file__).with_name("office_script.py")
_PYTHONS = ("/usr/bin/python3", "/usr/lib/libreoffice/program/python", "/opt/libreoffice/program/python")
# In LibreOffice 7.4 this format is faster than its own: to open and save, and to recalculate.
_FORMAT, _FILTER = "xlsx", "Calc MS Excel 2007 XML"

# Without this the office trusts the results that stand in a file.
_LOAD = "/org.openoffice.Office.Calc/Formula/Load"
_ALWAYS_RECALCULATE = "\n".join(
    (
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<oor:items xmlns:oor="http://openoffice.org/2001/registry">',
        *(
            f'<item oor:path="{_LOAD}"><prop oor:name="{name}" oor:op="fuse"><value>0</value></prop></item>'
            for name in ("ODFRecalcMode", "OOXMLRecalcMode")
        ),
        "</oor:items>",
    )
)


@dataclass(frozen=True, kw_only=True)
class Office:
    """LibreOffice on this machine, the Python that can work it, and a folder for files."""

    soffice: str
    python: str
    folder: Path
    count: int

    def build(self, model: Model) -> None:
        """Make the workbook."""
        sheets = [
            workbook_model.line_sheet(model),
            workbook_model.key_sheet(),
            workbook_model.total_sheet(self.count),
        ]
        self._run(
            "build",
            sheets=[asdict(sheet) for sheet in sheets],
            key_sheet="sleutel",
            weights=WEIGHTS,
            path=str(self.workbook),
            filter=_FILTER,
        )

    @property
    def workbook(self) -> Path:
        """The workbook as built, with results of another key."""
        return self.folder / f"model.{_FORMAT}"

    def recalculate(self, runs: int) -> tuple[list[float], Figures]:
        """Return the times of the office's own recalculation, without start, opening and saving."""
        answer = self._run("recalculate", path=str(self.workbook), runs=runs, ranges=self._ranges())
        return answer["seconds"], workbook_model.figures(answer["shares"], answer["totals"])

    def change(self, steps: list[list[tuple[str, str, int]]]) -> tuple[list[float], list[Cents]]:
        """Return the time of each step of (sheet, cell, value), recalculation included, and the totals after it."""
        ranges = {"totals": ("totalen", workbook_model.total_range())}
        answer = self._run("change", path=str(self.workbook), steps=steps, ranges=ranges)
        return answer["seconds"], [workbook_model.own_balance(one["totals"]) for one in answer["found"]]

    def open_and_save(self) -> Finished:
        """Run the office as a process that opens the workbook, recalculates it and saves it again."""
        profile = self.folder / "profile"
        settings = profile / "user" / "registrymodifications.xcu"
        if not settings.exists():
            settings.parent.mkdir(parents=True)
            settings.write_text(_ALWAYS_RECALCULATE, encoding="utf-8")
        command = [self.soffice, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore"]
        command += ["--convert-to", _FORMAT, "--outdir", str(self.folder / "saved"), str(self.workbook)]
        return run_process(command, output=self.folder / "office.out")

    def saved_figures(self) -> Figures:
        """Return the results that stand in the file that ``open_and_save`` wrote."""
        answer = self._run("read", path=str(self.folder / "saved" / self.workbook.name), ranges=self._ranges())
        return workbook_model.figures(answer["shares"], answer["totals"])

    def _ranges(self) -> dict[str, tuple[str, str]]:
        return {
            "shares": ("regels", workbook_model.share_range(self.count)),
            "totals": ("totalen", workbook_model.total_range()),
        }

    def _run(self, action: str, **settings: object) -> Any:  # noqa: ANN401  # what the script answers
        settings_file, answer_file = self.folder / "settings.json", self.folder / "answer.json"
        settings_file.write_text(json.dumps({"soffice": self.soffice, **settings}), encoding="utf-8")
        command = [self.python, str(_SCRIPT), action, str(settings_file), str(answer_file)]
        done = subprocess.run(command, env=environment(), check=False, capture_output=True, text=True)
        if done.returncode:
            message = f"LibreOffice could not {action} the workbook:\n{done.stderr[-2000:]}"
            raise SystemExit(message)
        return json.loads(answer_file.read_text(encoding="utf-8"))


def find_office(folder: Path, count: int) -> Office | str:
    """Return LibreOffice, or in one sentence what is missing and how to add it."""
    soffice = shutil.which("soffice") or shutil.which("libreoffice")
    if soffice is None:
        return "soffice is missing; on Debian: sudo apt-get install libreoffice-calc python3-uno"
    for python in _PYTHONS:
        if Path(python).exists() and _has_uno(python):
            return Office(soffice=soffice, python=python, folder=folder, count=count)
    return "no Python here has LibreOffice's module uno; on Debian: sudo apt-get install python3-uno"


def _has_uno(python: str) -> bool:
    command = [python, "-c", "import uno"]
    return subprocess.run(command, env=environment(), check=False, capture_output=True).returncode == 0
