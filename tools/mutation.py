"""Measures the tests: changes the code of one package a little, a sample of ways, and counts what no test notices.

mutmut 3.8 makes the changes and runs, for each, only the tests that reach the changed function, until one fails. This
script copies the checkout to ``build/mutation``, so that nothing here is touched; draws the sample with a seed, spread
over the modules by their number of changes; and prints what survived. Changed texts for readers (a string with a space)
are left out: a test that repeats a sentence proves little. What survives is tried once more in a process of its own:
mutmut imports the code before it makes a change, so what runs at import or is remembered would never see it.
"""

import argparse
import ast
import difflib
import itertools
import json
import os
import random
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from mutmut.mutation.file_mutation import mutate_file_contents
from mutmut.utils.format_utils import get_mutant_name

ROOT = Path(__file__).resolve().parent.parent
CORE = Path("src", "kaderwerk", "core")
# Modules and tests that go with a package besides its own.
MORE_MODULES = {"allocation": ["money.py"]}
MORE_TESTS = {"allocation": [CORE / "money_test.py"]}
TESTS = [CORE / "perspective" / "laws_test.py", Path("tests", "contracts", "domain_rules_test.py")]
SETTINGS = """
[tool.mutmut]
source_paths = ["src"]
only_mutate = {modules}
also_copy = ["conftest.py", "docs", "examples"]
pytest_add_cli_args = ["-k", "{no_mistakes}"]
pytest_add_cli_args_test_selection = {tests}
"""
NO_MISTAKES = "not known_mistake"  # tests of the laws themselves
NO_LAWS = "not hypothesis"  # they have met the change already, and take longest
SECONDS_MAX = 300
EXAMPLES_MAX = 50  # of a law for any input: a survivor meets them all, and two thousand would take a minute
UNREACHED = 33
SURVIVED = {0, UNREACHED}
DONE = {1, 3, *SURVIVED}  # any other code is a change that hangs, exhausts or crashes: noticed as well


class _WithoutSentences(ast.NodeTransformer):
    """Blanks every text that a reader may see."""

    def visit_Constant(self, node: ast.Constant) -> ast.Constant:
        is_sentence = isinstance(node.value, str) and " " in node.value
        return ast.Constant(value=" ") if is_sentence else node


@dataclass(frozen=True, kw_only=True)
class Change:
    """One changed function beside what it was."""

    original: ast.FunctionDef
    changed: ast.FunctionDef

    @property
    def diff(self) -> str:
        """The lines that differ."""
        before, after = (ast.unparse(node).splitlines() for node in (self.original, self.changed))
        return "\n".join(list(difflib.unified_diff(before, after, n=0, lineterm=""))[3:])


def mutants_of(module: Path) -> dict[str, Change]:
    """Every change of one module that counts, by mutmut's name."""
    code = mutate_file_contents(str(module), module.read_text(encoding="utf-8")).code
    functions = _functions(ast.parse(code))
    shapes = {name: ast.dump(node) for name, node in _functions(_WithoutSentences().visit(ast.parse(code))).items()}
    found = {}
    for name, changed in functions.items():
        function, mark, number = name.partition("__mutmut_")
        original = f"{function}__mutmut_orig"
        if mark and number != "orig" and shapes[name] != shapes[original]:
            found[get_mutant_name(module, name)] = Change(original=functions[original], changed=changed)
    return found


def _functions(tree: ast.Module) -> dict[str, ast.FunctionDef]:
    """The functions that mutmut wrote, by the name it gave them; the nodes themselves no longer tell it."""
    found = {node.name: node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}
    for name, node in found.items():
        node.name = name.partition("__mutmut_")[0]
    return found


def draw(names: list[str], *, size: int, seed: int) -> list[str]:
    """Draw from names in the order of their modules, each module in proportion to what it offers."""
    spread = random.Random(seed)  # noqa: S311 - a draw that can be repeated, no secret
    if size >= len(names):
        return names
    # One out of each of `size` equal stretches: a module is met as often as its share.
    bounds = [len(names) * step // size for step in range(size + 1)]
    return [names[spread.randrange(start, end)] for start, end in itertools.pairwise(bounds)]


def copy_checkout(folder: Path, *, modules: list[Path], tests: list[Path]) -> None:
    """Copy what git knows or would know to a fresh folder, and tell mutmut what to change and to run."""
    shutil.rmtree(folder, ignore_errors=True)
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout  # noqa: S603
    for name in filter(None, listed.split("\0")):
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, folder / name)
    for test in (folder / "src").rglob("*_test.py"):
        text = re.sub(r"max_examples=[\d_]+", f"max_examples={EXAMPLES_MAX}", test.read_text(encoding="utf-8"))
        test.write_text(text, encoding="utf-8")
    settings = SETTINGS.format(
        modules=json.dumps([str(one) for one in modules]), tests=json.dumps([*map(str, tests)]), no_mistakes=NO_MISTAKES
    )
    with (folder / "pyproject.toml").open("a", encoding="utf-8") as file:
        file.write(settings)


def outcomes(folder: Path, modules: list[Path]) -> dict[str, int]:
    """The exit code of the tests for each change that ran."""
    codes: dict[str, int] = {}
    for module in modules:
        path = folder / "mutants" / f"{module}.meta"
        if path.is_file():
            codes.update(json.loads(path.read_text(encoding="utf-8"))["exit_code_by_key"])
    return codes


def is_noticed_afresh(name: str, folder: Path, tests: list[Path]) -> bool:
    """Whether the tests fail in a new process in which the change was made before anything was imported."""
    command = [sys.executable, "-m", "pytest", "-x", "-q", "-k", NO_MISTAKES, "-m", NO_LAWS, *map(str, tests)]
    setting = os.environ | {"MUTANT_UNDER_TEST": name, "PYTHONPATH": str(folder / "mutants" / "src")}
    try:
        ran = subprocess.run(  # noqa: S603
            command, cwd=folder / "mutants", env=setting, check=False, capture_output=True, timeout=SECONDS_MAX
        )
    except subprocess.TimeoutExpired:
        return True
    return ran.returncode != 0


def main() -> int:
    """Measure one package and print the survivors and the share that was noticed."""
    parser = argparse.ArgumentParser(description="Meet de tests van een pakket van de kern.")
    parser.add_argument("package", help="a folder of src/kaderwerk/core, such as allocation")
    parser.add_argument("--size", type=int, default=160, help="number of changes in the sample")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", default="", help="only changes whose name contains this")
    options = parser.parse_args()
    os.chdir(ROOT)
    inside = sorted((CORE / options.package).rglob("*.py")) + [
        CORE / name for name in MORE_MODULES.get(options.package, [])
    ]
    modules = [path for path in inside if not path.name.endswith(("_test.py", "__init__.py"))]
    changes = {name: one for module in modules for name, one in mutants_of(module).items() if options.only in name}
    sample = draw(list(changes), size=options.size, seed=options.seed)
    folder = ROOT / "build" / "mutation" / options.package
    tests = [CORE / options.package, *MORE_TESTS.get(options.package, []), *TESTS]
    copy_checkout(folder, modules=modules, tests=tests)
    command = [str(Path(sys.executable).with_name("mutmut")), "run", "--max-children", "1", *sample]
    ran = subprocess.run(command, cwd=folder, check=False, stdout=subprocess.PIPE, text=True)  # noqa: S603
    codes = outcomes(folder, modules)
    if ran.returncode or None in map(codes.get, sample):
        print(ran.stdout[-4000:])
        return 1
    survivors = [n for n in sample if codes[n] in SURVIVED and not is_noticed_afresh(n, folder, tests)]
    for name in survivors:
        print(f"\n{name}{' (no test reaches it)' if codes[name] == UNREACHED else ''}\n{changes[name].diff}")
    killed, odd = len(sample) - len(survivors), sum(codes[name] not in DONE for name in sample)
    print(f"\n{options.package}: {killed} of {len(sample)} noticed ({killed * 100 / len(sample):.1f} %), ", end="")
    print(f"{odd} of them by hanging or crashing; {len(changes)} changes in all, seed {options.seed}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
