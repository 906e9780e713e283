"""Works LibreOffice from the Python that has its module ``uno``: builds, recalculates and reads a workbook.

Started by ``libreoffice_side.py`` with an action and a JSON file of settings; the answer is a JSON file too.
"""

import contextlib
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import uno  # type: ignore[import-not-found,unused-ignore]  # LibreOffice's own module, without types

_START_SECONDS_MAX = 120
_FILL_DOWN = uno.Enum("com.sun.star.sheet.FillDirection", "TO_BOTTOM")


def main() -> None:
    """Do one action: build, recalculate, change or read."""
    action, settings_file, answer_file = sys.argv[1:]
    settings = json.loads(Path(settings_file).read_text(encoding="utf-8"))
    with office(settings["soffice"]) as desktop:
        answer = {"build": build, "recalculate": recalculate, "change": change, "read": read}[action](desktop, settings)
    Path(answer_file).write_text(json.dumps(answer), encoding="utf-8")


@contextlib.contextmanager
def office(program: str) -> Iterator[Any]:
    """Start an office with a profile of its own, and end it."""
    with tempfile.TemporaryDirectory() as profile:
        pipe = f"kaderwerk-{os.getpid()}"
        command = [program, f"-env:UserInstallation={Path(profile).as_uri()}", f"--accept=pipe,name={pipe};urp;"]
        process = subprocess.Popen([*command, "--headless", "--norestore", "--nologo", "--nodefault"])
        try:
            desktop = _connected(pipe)
            yield desktop
            # The office goes while it answers.
            with contextlib.suppress(uno.getClass("com.sun.star.lang.DisposedException")):
                desktop.terminate()
            process.wait(60)
        finally:
            if process.poll() is None:
                process.kill()
                process.wait()


def _connected(pipe: str) -> Any:  # noqa: ANN401  # the office's objects have no types
    context = uno.getComponentContext()
    resolver = context.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", context)
    address = f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext"
    remote = None
    end = time.monotonic() + _START_SECONDS_MAX
    while remote is None:
        try:
            remote = resolver.resolve(address)
        except uno.getClass("com.sun.star.connection.NoConnectException"):
            if time.monotonic() > end:
                raise
            time.sleep(0.1)
    return remote.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", remote)


def build(desktop: Any, settings: Any) -> Any:  # noqa: ANN401  # idem
    """Make the workbook, and store it with results of another key.

    The weights are set last and nothing is recalculated after them, so that whoever opens the file shows
    that it recalculated by coming to the right figures.
    """
    document = desktop.loadComponentFromURL("private:factory/scalc", "_blank", 0, (_property("Hidden", value=True),))
    document.enableAutomaticCalculation(False)  # noqa: FBT003  # the office's own call
    sheets = document.Sheets
    for at, sheet in enumerate(settings["sheets"]):
        sheets.insertNewByName(sheet["name"], at)
    sheets.removeByName(sheets.ElementNames[-1])
    for sheet in settings["sheets"]:
        _fill(sheets.getByName(sheet["name"]), sheet)
    key = sheets.getByName(settings["key_sheet"])
    weights = settings["weights"]
    for row in range(len(weights)):
        key.getCellByPosition(1, row).Value = 1
    document.calculateAll()
    for row, weight in enumerate(weights):
        key.getCellByPosition(1, row).Value = weight
    document.storeToURL(Path(settings["path"]).as_uri(), (_property("FilterName", value=settings["filter"]),))
    document.close(True)  # noqa: FBT003  # idem
    return {}


def _fill(sheet: Any, content: Any) -> None:  # noqa: ANN401  # idem
    values = content["values"]
    if values:
        block = sheet.getCellRangeByPosition(0, 0, len(values[0]) - 1, len(values) - 1)
        # An empty text leaves a cell empty; a number must come as the office's own, a float.
        block.setDataArray(
            tuple(tuple(float(one) if isinstance(one, int) else one or "" for one in row) for row in values)
        )
    if content["first_row"]:
        first = sheet.getCellRangeByName(content["first_column"] + "1").CellAddress.Column
        last = first + len(content["first_row"]) - 1
        sheet.getCellRangeByPosition(first, 0, last, 0).setFormulaArray((tuple(content["first_row"]),))
        sheet.getCellRangeByPosition(first, 0, last, len(values) - 1).fillAuto(_FILL_DOWN, 1)
    for row, formulas in enumerate(content["cells"]):
        sheet.getCellRangeByPosition(0, row, len(formulas) - 1, row).setFormulaArray((tuple(formulas),))


def recalculate(desktop: Any, settings: Any) -> Any:  # noqa: ANN401  # idem
    """Recalculate every formula of an open workbook, many times."""
    document = _opened(desktop, settings)
    document.calculateAll()
    seconds = []
    for _ in range(settings["runs"]):
        start = time.perf_counter()
        document.calculateAll()
        seconds.append(time.perf_counter() - start)
    answer = {"seconds": seconds, **_ranges(document, settings)}
    document.close(True)  # noqa: FBT003  # idem
    return answer


def change(desktop: Any, settings: Any) -> Any:  # noqa: ANN401  # idem
    """Set some cells, step by step; after each step the office recalculates what rests on them and is asked for it."""
    document = _opened(desktop, settings)
    document.calculateAll()
    seconds, found = [], []
    for step in settings["steps"]:
        cells = [(document.Sheets.getByName(sheet).getCellRangeByName(cell), value) for sheet, cell, value in step]
        start = time.perf_counter()
        for cell, value in cells:
            cell.setDataArray(((float(value),),))
        document.calculate()
        ranges = _ranges(document, settings)
        seconds.append(time.perf_counter() - start)
        found.append(ranges)
    document.close(True)  # noqa: FBT003  # idem
    return {"seconds": seconds, "found": found}


def read(desktop: Any, settings: Any) -> Any:  # noqa: ANN401  # idem
    """Read the results that stand in a file, as stored."""
    document = _opened(desktop, settings)
    answer = _ranges(document, settings)
    document.close(True)  # noqa: FBT003  # idem
    return answer


def _opened(desktop: Any, settings: Any) -> Any:  # noqa: ANN401  # idem
    url = Path(settings["path"]).as_uri()
    return desktop.loadComponentFromURL(url, "_blank", 0, (_property("Hidden", value=True),))


def _ranges(document: Any, settings: Any) -> Any:  # noqa: ANN401  # idem
    return {
        name: [list(row) for row in document.Sheets.getByName(sheet).getCellRangeByName(cells).getDataArray()]
        for name, (sheet, cells) in settings["ranges"].items()
    }


def _property(name: str, *, value: Any) -> Any:  # noqa: ANN401  # idem
    made = uno.createUnoStruct("com.sun.star.beans.PropertyValue")
    made.Name, made.Value = name, value
    return made


if __name__ == "__main__":
    main()
