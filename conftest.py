"""What every test may use, and the account of what was left out: no test goes missing in silence.

A run on any machine names each test that it left out, with the reason, and the reason names the one command that
adds it. With ``KADERWERK_REQUIRE_ALL=1`` a test that is skipped, expected to fail or deselected makes the run fail,
unless ``tests/left_out_allowed.txt`` lists it: ``node id | words of the reason``. An entry without ``[...]`` covers
all cases of that test; the words must stand in the actual reason, so that an entry excuses one cause only.
"""

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis.internal.conjecture import providers
from hypothesis.internal.constants_ast import Constants

pytest_plugins = ["pytester"]

# The gate is the same on every machine and every day; `--hypothesis-profile=zoek` looks for new cases.
settings.register_profile("snel", derandomize=True, print_blob=True, deadline=None)
settings.register_profile("zoek", derandomize=False, print_blob=True, deadline=None, max_examples=10_000)
settings.load_profile("snel")
# Hypothesis also draws numbers and words that stand in the modules imported so far. Which those are differs with the
# order in which the workers take the tests, so that the same commit could pass on one machine and fail on another.
NO_CONSTANTS = Constants()
providers._get_local_constants = lambda: NO_CONSTANTS  # noqa: SLF001

ALLOWED_LIST = Path("tests", "left_out_allowed.txt")
DESELECTED = "deselected: run without -k, -m, --deselect and --last-failed"


@pytest.fixture(scope="session")
def shared_folder(pytestconfig: pytest.Config) -> Path:
    """The folder with real documents and published tables beside the repository."""
    folder = pytestconfig.rootpath.parent / "shared"
    if not folder.is_dir():
        pytest.skip("../shared ontbreekt: zet de gedeelde map naast de checkout: cp -r MAP ../shared")
    return folder


@pytest.fixture(scope="session")
def chromium_path() -> str:
    """The browser of the operating system; Playwright drives it and downloads none."""
    path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if path is None:
        pytest.skip("Chromium ontbreekt: sudo apt-get install chromium libatomic1")
    return path


@dataclass(kw_only=True)
class LeftOut:
    """The tests that did not give a verdict in this run, each with its reason."""

    root: Path
    is_required: bool
    reasons: dict[str, str] = field(default_factory=dict)
    deselected: list[str] = field(default_factory=list)

    def note_report(self, report: pytest.TestReport | pytest.CollectReport) -> None:
        """Remember a test or a whole file that was skipped or expected to fail."""
        expected_failure = getattr(report, "wasxfail", None)
        if expected_failure is not None:
            self.reasons[report.nodeid] = f"expected to fail: {expected_failure}".removesuffix(": ")
        elif report.skipped:
            longrepr = report.longrepr
            text = longrepr[2] if isinstance(longrepr, tuple) else str(longrepr)
            self.reasons[report.nodeid] = text.removeprefix("Skipped: ")

    def note_deselected(self, node_ids: list[str]) -> None:
        """Remember tests that were collected and not chosen."""
        self.reasons.update(dict.fromkeys(node_ids, DESELECTED))

    def not_allowed(self) -> dict[str, str]:
        """The tests left out that the committed list does not excuse."""
        entries = list(_allowed_entries(self.root / ALLOWED_LIST))
        return {
            node_id: reason
            for node_id, reason in self.reasons.items()
            if not any(_names(entry, node_id) and words in reason for entry, words in entries)
        }

    def lines(self) -> list[str]:
        """The account for people: each reason once, its tests below it."""
        by_reason: dict[str, list[str]] = {}
        for node_id, reason in sorted(self.reasons.items()):
            by_reason.setdefault(reason, []).append(node_id)
        lines = []
        for reason, node_ids in by_reason.items():
            lines.append(f"{len(node_ids)} x {reason}")
            lines.extend(f"    {node_id}" for node_id in node_ids)
        return lines


LEFT_OUT = pytest.StashKey[LeftOut]()


def _allowed_entries(path: Path) -> Iterator[tuple[str, str]]:
    if not path.is_file():
        return
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        node_id, bar, words = (part.strip() for part in line.partition(" | "))
        if not (node_id and bar.strip() == "|" and words):
            message = f"{path}, line {number}: expected 'node id | words of the reason', found {line!r}"
            raise pytest.UsageError(message)
        yield node_id, words


def _names(entry: str, node_id: str) -> bool:
    return node_id == entry or ("[" not in entry and node_id.startswith(f"{entry}["))


class LeftOutPlugin:
    """Hears every report of the run, also those that the workers of xdist send."""

    def __init__(self, left_out: LeftOut) -> None:
        """Keep the account that the hooks fill."""
        self.left_out = left_out

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Hear the verdict of one test."""
        self.left_out.note_report(report)

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        """Hear of a file that was skipped as a whole."""
        self.left_out.note_report(report)

    def pytest_deselected(self, items: list[pytest.Item]) -> None:
        """Hear of tests that were not chosen; a worker of xdist hands them on at its end."""
        self.left_out.deselected.extend(item.nodeid for item in items)
        self.left_out.note_deselected([item.nodeid for item in items])

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node: object) -> None:
        """Take over what a worker did not choose."""
        self.left_out.note_deselected(getattr(node, "workeroutput", {}).get("deselected", []))

    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """Let the run fail when a test is missing that had to run."""
        worker_output = getattr(session.config, "workeroutput", None)
        if worker_output is not None:
            worker_output["deselected"] = self.left_out.deselected
        elif self.left_out.is_required and self.left_out.not_allowed() and session.exitstatus == pytest.ExitCode.OK:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Name each test that was left out, its reason, and those that had to run."""
        if not self.left_out.reasons:
            return
        terminalreporter.section("left out")
        for line in self.left_out.lines():
            terminalreporter.line(line)
        missing = self.left_out.not_allowed() if self.left_out.is_required else {}
        if missing:
            terminalreporter.section("left out and not allowed", red=True)
            for node_id, reason in sorted(missing.items()):
                terminalreporter.line(f"{node_id} | {reason}", red=True)
            terminalreporter.line(f"KADERWERK_REQUIRE_ALL=1: run them, or list them in {ALLOWED_LIST} with the reason.")


def pytest_configure(config: pytest.Config) -> None:
    """Open the account of this run."""
    is_required = os.environ.get("KADERWERK_REQUIRE_ALL") == "1"
    left_out = LeftOut(root=config.rootpath, is_required=is_required)
    config.stash[LEFT_OUT] = left_out
    config.pluginmanager.register(LeftOutPlugin(left_out), "left_out")
