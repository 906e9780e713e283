"""The account of tests that were left out, tried on small runs inside this one."""

import ast
from pathlib import Path

import pytest
from hypothesis.internal.conjecture.providers import HypothesisProvider

CONFTEST = Path(__file__).parents[2] / "conftest.py"
ALLOWED = Path(__file__).parents[1] / "left_out_allowed.txt"

FILE = """
import pytest

def test_runs(): pass

@pytest.mark.skip(reason="no browser: install one")
def test_skipped(): pass

@pytest.mark.parametrize("case", ["a", "b"])
def test_cases(case): pytest.skip("no folder")
"""


@pytest.fixture
def suite(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> pytest.Pytester:
    """A small suite under the same conftest, in which every test has to run."""
    monkeypatch.setenv("KADERWERK_REQUIRE_ALL", "1")
    pytester.makeconftest(CONFTEST.read_text(encoding="utf-8"))
    pytester.makepyfile(small_test=FILE)
    pytester.makeini("[pytest]\npython_files = *_test.py\n")
    pytester.mkdir("tests")
    return pytester


def allow(suite: pytest.Pytester, *lines: str) -> None:
    """Write the committed list of the small suite."""
    suite.path.joinpath("tests", "left_out_allowed.txt").write_text("\n".join(lines), encoding="utf-8")


def test_a_skipped_test_makes_the_run_fail_and_is_named(suite: pytest.Pytester) -> None:
    result = suite.runpytest_inprocess()
    assert result.ret == pytest.ExitCode.TESTS_FAILED
    result.stdout.fnmatch_lines(["small_test.py::test_skipped | no browser: install one"])


def test_a_skipped_test_on_the_list_passes(suite: pytest.Pytester) -> None:
    allow(suite, "small_test.py::test_skipped | no browser", "small_test.py::test_cases | no folder")
    assert suite.runpytest_inprocess().ret == pytest.ExitCode.OK


def test_an_entry_excuses_its_own_reason_only(suite: pytest.Pytester) -> None:
    allow(suite, "small_test.py::test_skipped | no folder", "small_test.py::test_cases | no folder")
    assert suite.runpytest_inprocess().ret == pytest.ExitCode.TESTS_FAILED


def test_an_expected_failure_makes_the_run_fail(suite: pytest.Pytester) -> None:
    suite.makepyfile(
        small_test="import pytest\n\n@pytest.mark.xfail(reason='later')\ndef test_fails(): assert not 'x'\n"
    )
    result = suite.runpytest_inprocess()
    assert result.ret == pytest.ExitCode.TESTS_FAILED
    result.stdout.fnmatch_lines(["small_test.py::test_fails | expected to fail: later"])


def test_a_deselected_test_makes_the_run_fail(suite: pytest.Pytester) -> None:
    result = suite.runpytest_inprocess("-k", "test_runs")
    assert result.ret == pytest.ExitCode.TESTS_FAILED
    result.stdout.fnmatch_lines(["small_test.py::test_skipped | deselected*"])


def test_a_file_skipped_as_a_whole_makes_the_run_fail(suite: pytest.Pytester) -> None:
    suite.makepyfile(small_test="import pytest\npytest.skip('not here', allow_module_level=True)\n")
    suite.makepyfile(other_test="def test_runs(): pass\n")
    result = suite.runpytest_inprocess()
    assert result.ret == pytest.ExitCode.TESTS_FAILED
    result.stdout.fnmatch_lines(["small_test.py | not here"])


def test_workers_hand_on_what_they_left_out(suite: pytest.Pytester) -> None:
    allow(suite, "small_test.py::test_cases | no folder")
    result = suite.runpytest_subprocess("-n", "2", "--deselect", "small_test.py::test_runs")
    assert result.ret == pytest.ExitCode.TESTS_FAILED
    result.stdout.fnmatch_lines(["small_test.py::test_runs | deselected*", "small_test.py::test_skipped | no browser*"])
    assert "small_test.py::test_cases[a] | no folder" not in result.stdout.str()


def test_without_the_demand_the_run_passes_and_still_names_them(
    suite: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("KADERWERK_REQUIRE_ALL")
    result = suite.runpytest_inprocess()
    assert result.ret == pytest.ExitCode.OK
    result.stdout.fnmatch_lines(["1 x no browser: install one", "    small_test.py::test_skipped"])


def test_generated_cases_do_not_depend_on_what_was_imported() -> None:
    assert not any(HypothesisProvider(None)._local_constants.set_for_type(kind) for kind in ("integer", "string"))


def test_every_entry_of_the_list_names_a_test_that_exists() -> None:
    root = ALLOWED.parents[1]
    for line in ALLOWED.read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        path, _, name = line.partition(" | ")[0].partition("::")
        tree = ast.parse((root / path).read_text(encoding="utf-8"))
        functions = {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}
        assert not name or name.partition("[")[0].strip() in functions, line
