"""The rules of the house, read from the source text alone; each complaint gives its reason.

A rule takes one module and yields complaints. Every rule stands in ``RULES`` with a source text that breaks it.
"""

import ast
import doctest
import importlib
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

import pytest

ROOT = Path(__file__).parents[2]
PRODUCT = PurePosixPath("src/kaderwerk")

MODULE_LINES = 400
FUNCTION_LINES = 70
ARGUMENTS = 7

# What each room may know of the others; adapters/x knows itself, never another adapter.
ARROWS = {
    "core": {"core"},
    "application": {"application", "core"},
    "parts": {"parts", "application", "core"},
    "adapters": {"parts", "application", "core"},
    "bootstrap": {"bootstrap", "adapters", "parts", "application", "core"},
    "web": {"web", "bootstrap", "parts", "application", "core"},
    "cli": {"cli", "bootstrap", "parts", "application", "core"},
}
CORE_IMPORTS = {
    *("abc", "bisect", "calendar", "collections", "dataclasses", "datetime", "decimal", "difflib", "enum", "fractions"),
    *("functools", "graphlib", "hashlib", "heapq", "html", "importlib", "itertools", "json", "math", "operator"),
    *("pkgutil", "re", "string", "types", "typing", "unicodedata", "uuid", "kaderwerk", "numpy"),
    # Text in, tokens out: whether a reference stands in code or in words, only the reader of Markdown can tell.
    "markdown_it",
}
# Libraries that read documents: only the process that reads one loads them.
READERS = ("pypdfium2", "selectolax")
CORE_CALLS = {"print", "open", "input", "float", "now", "today", "utcnow", "fromtimestamp"}
DEFERRED_IMPORTS = (PRODUCT / "bootstrap", PRODUCT / "cli/main.py")
# Each piece is written so that this file does not find itself.
UNFINISHED = re.compile(r"\b(?:TO{1}DO|FIX{1}ME|X{3})\b")
MACHINE_PATH = re.compile(r"(?<![\w./:<-])/(?:home|root|Users|work|mnt)/\w")
EMPTY_NAMES = {"util", "utils", "helper", "helpers", "manager", "info", "misc", "common"}


@dataclass(frozen=True, kw_only=True)
class Module:
    """One Python file of the project, as text and as tree; ``path`` starts at the root of the project."""

    path: PurePosixPath
    text: str
    tree: ast.Module

    @property
    def room(self) -> str:
        """The room of the house that holds it; empty outside the product."""
        parts = self.path.relative_to(PRODUCT).parts if self.path.is_relative_to(PRODUCT) else ("",)
        return parts[0].removesuffix(".py")

    @property
    def is_test(self) -> bool:
        """Whether pytest runs it, or it only prepares for tests."""
        return self.path.stem.endswith("_test") or self.path.stem == "conftest" or self.path.parts[0] == "tests"

    @property
    def is_generated(self) -> bool:
        """Whether a command wrote it."""
        return "migrations" in self.path.parts or self.text.partition("\n")[0].startswith('"""Generated')


def module(path: str, text: str) -> Module:
    """Parse one file."""
    return Module(path=PurePosixPath(path), text=text, tree=ast.parse(text))


def tracked_files() -> list[str]:
    """The files of the project as git knows them, new ones included."""
    # A clone that another account made is still this project.
    command = ["git", "-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=True, text=True).stdout
    return sorted({name for name in listed.split("\0") if name and (ROOT / name).is_file()})


def imports(node: ast.AST) -> Iterator[tuple[int, str]]:
    """Each imported name in full, with its line."""
    for child in ast.walk(node):
        if isinstance(child, ast.Import):
            yield from ((child.lineno, name.name) for name in child.names)
        elif isinstance(child, ast.ImportFrom):
            yield from ((child.lineno, f"{child.module or ''}.{name.name}") for name in child.names)


def functions(node: ast.AST) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Each function and method, nested ones too."""
    yield from (child for child in ast.walk(node) if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef))


def first_sentence(each: Module) -> str:
    """The first line of the module's docstring."""
    return (ast.get_docstring(each.tree) or "").partition("\n")[0]


def arrows_point_inward(each: Module) -> Iterator[str]:
    """Rooms import inward only: what decides a number must not depend on how it is stored or shown."""
    if each.is_test or each.room not in ARROWS:
        return
    own = each.path.relative_to(PRODUCT).parts[1] if each.room == "adapters" else ""
    for line, name in imports(each.tree):
        parts = name.split(".")
        if parts[0] != "kaderwerk" or len(parts) < 2 or parts[1] in ARROWS[each.room]:
            continue
        if parts[1] == "adapters" and each.room == "adapters" and parts[2].removesuffix(".py") == own:
            continue
        yield f"line {line} imports {name}"


def core_is_pure(each: Module) -> Iterator[str]:
    """The core holds no clock, file, chance, float or changing global: a budget must be recomputable years later."""
    if each.room != "core" or each.is_test:
        return
    for line, name in imports(each.tree):
        if name.split(".")[0] not in CORE_IMPORTS:
            yield f"line {line} imports {name}"
    for node in ast.walk(each.tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, float):
            yield f"line {node.lineno} holds the float {node.value}"
        elif isinstance(node, ast.Global):
            yield f"line {node.lineno} changes a global"
        elif isinstance(node, ast.Attribute) and (node.attr.startswith("float") or node.attr == "random"):
            yield f"line {node.lineno} uses {node.attr}"
        elif isinstance(node, ast.Call):
            called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if called in CORE_CALLS:
                yield f"line {node.lineno} calls {called}"


def starts_with_a_sentence(each: Module) -> Iterator[str]:
    """The first line says what the file is for: a reader decides there whether to read on."""
    if not first_sentence(each).endswith((".", "?")):
        yield "line 1 is no docstring whose first line is a sentence"


def has_a_readable_size(each: Module) -> Iterator[str]:
    """Above 400 lines a module, 70 a function and 7 arguments, people lose the thread: name what the parts form."""
    if each.is_generated:
        return
    lines = each.text.count("\n")
    if lines > MODULE_LINES:
        yield f"has {lines} lines, at most {MODULE_LINES}"
    for node in functions(each.tree):
        size = (node.end_lineno or node.lineno) - node.lineno + 1
        if size > FUNCTION_LINES:
            yield f"line {node.lineno}: {node.name} has {size} lines, at most {FUNCTION_LINES}"
        named = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
        count = sum(argument.arg not in {"self", "cls"} for argument in named)
        if count > ARGUMENTS and not each.is_test:
            yield f"line {node.lineno}: {node.name} takes {count} arguments, at most {ARGUMENTS}"


def is_named_after_a_thing(each: Module) -> Iterator[str]:
    """A name that fits anything collects everything: find the noun of the trade."""
    for part in each.path.with_suffix("").parts:
        empty = EMPTY_NAMES & set(part.split("_"))
        if empty:
            yield f"is named {empty.pop()}"


def imports_in_full_and_on_top(each: Module) -> Iterator[str]:
    """Imports stand on top under their full name: only the wiring in bootstrap waits until something is needed."""
    for node in ast.walk(each.tree):
        if isinstance(node, ast.ImportFrom) and node.level:
            yield f"line {node.lineno} imports relatively"
        if isinstance(node, ast.ImportFrom) and any(name.name == "*" for name in node.names):
            yield f"line {node.lineno} imports a star"
    may_wait = any(each.path.is_relative_to(one) for one in DEFERRED_IMPORTS)
    if each.room and not each.is_test and not may_wait:
        for line in sorted({line for node in functions(each.tree) for line, _ in imports(node)}):
            yield f"line {line} imports inside a function"


def is_finished(each: Module) -> Iterator[str]:
    """A note to self is work that nobody planned: do it, or write it where work is planned."""
    for number, line in enumerate(each.text.splitlines(), start=1):
        if UNFINISHED.search(line):
            yield f"line {number} holds a note to self"


Rule = Callable[[Module], Iterator[str]]
# Each rule with sources that break it: the path says in which room the text stands.
RULES: list[tuple[Rule, list[tuple[str, str]]]] = [
    (
        arrows_point_inward,
        [
            ("src/kaderwerk/core/a.py", "from kaderwerk.application import access"),
            ("src/kaderwerk/application/a.py", "import kaderwerk.adapters.files.folder"),
            ("src/kaderwerk/adapters/files/a.py", "from kaderwerk.adapters.documents import text"),
            ("src/kaderwerk/parts/a.py", "from kaderwerk.adapters.files import folder"),
            ("src/kaderwerk/bootstrap/a.py", "from kaderwerk import web"),
            ("src/kaderwerk/web/a.py", "from kaderwerk.cli import main"),
            ("src/kaderwerk/cli/a.py", "from kaderwerk import adapters"),
        ],
    ),
    (
        core_is_pure,
        [("src/kaderwerk/core/a.py", text) for text in ("import os", "from pathlib import Path", "import random")]
        + [("src/kaderwerk/core/a.py", text) for text in ("RATE = 0.5", "print(1)", "open('x')", "float('1')")]
        + [("src/kaderwerk/core/a.py", text) for text in ("datetime.date.today()", "np.float64", "def f(): global A")],
    ),
    (starts_with_a_sentence, [("src/kaderwerk/core/a.py", text) for text in ("A = 1", '"""No full stop"""', "")]),
    (
        has_a_readable_size,
        [
            ("src/kaderwerk/web/a.py", "\n" * (MODULE_LINES + 1)),
            ("tests/a_test.py", "def f():\n" + "    A = 1\n" * FUNCTION_LINES),
            ("src/kaderwerk/web/a.py", "def f(a, b, *, c, d, e, f, g, h): A = 1"),
        ],
    ),
    (
        is_named_after_a_thing,
        [("src/kaderwerk/core/money_utils.py", ""), ("src/kaderwerk/web/helpers/a.py", "")],
    ),
    (
        imports_in_full_and_on_top,
        [
            ("src/kaderwerk/core/a.py", "from . import money"),
            ("tests/a_test.py", "from kaderwerk.core.money import *"),
            ("src/kaderwerk/adapters/files/a.py", "def f():\n    import numpy"),
        ],
    ),
    (is_finished, [("src/kaderwerk/core/a.py", "A = 1  # " + "TO" + "DO later")]),
]

MODULES = [module(name, (ROOT / name).read_text(encoding="utf-8")) for name in tracked_files() if name.endswith(".py")]


@pytest.mark.parametrize("rule", [rule for rule, _ in RULES])
def test_every_module_keeps_the_rule(rule: Rule) -> None:
    complaints = [f"{each.path}: {complaint}" for each in MODULES for complaint in rule(each)]
    assert not complaints, f"{rule.__doc__}\n" + "\n".join(complaints)


@pytest.mark.parametrize(("rule", "path", "text"), [(rule, *bad) for rule, samples in RULES for bad in samples])
def test_the_rule_complains_about_a_bad_source(rule: Rule, path: str, text: str) -> None:
    assert list(rule(module(path, text)))


def repeated_sentences(modules: list[Module]) -> list[str]:
    """The first sentences that stand in more than one module."""
    counted = Counter(first_sentence(each) for each in modules if not each.is_generated)
    return sorted(sentence for sentence, count in counted.items() if count > 1)


def test_every_first_sentence_is_written_for_its_own_file() -> None:
    repeated = repeated_sentences(MODULES)
    assert not repeated, f"A sentence that fits two files describes neither: {repeated}"
    twin = '"""The same."""'
    assert repeated_sentences([module("src/kaderwerk/a.py", twin), module("src/kaderwerk/b.py", twin)]) == ["The same."]


def without_test(modules: list[Module]) -> list[str]:
    """The modules of the core that no test beside them has by name or by import."""
    missing = []
    tests = [each for each in modules if each.path.stem.endswith("_test")]
    for each in modules:
        has_code = any(isinstance(node, ast.FunctionDef | ast.ClassDef) for node in each.tree.body)
        if each.room != "core" or each.is_test or not has_code:
            continue
        dotted = ".".join(each.path.with_suffix("").parts[1:]).removesuffix(".__init__")
        beside = [test for test in tests if test.path.parent == each.path.parent]
        if not any(
            test.path.stem in {f"{each.path.stem}_test", f"{each.path.parent.name}_test"}
            or any(name == dotted or name.startswith(f"{dotted}.") for _, name in imports(test.tree))
            for test in beside
        ):
            missing.append(str(each.path))
    return missing


def test_every_module_of_the_core_has_its_test_beside_it() -> None:
    missing = without_test(MODULES)
    assert not missing, f"What decides a number is tested where people look for it: no test beside {missing}"
    bare = module("src/kaderwerk/core/money.py", "def split(): return 1")
    by_name = module("src/kaderwerk/core/money_test.py", "")
    by_import = module("src/kaderwerk/core/laws_test.py", "from kaderwerk.core.money import split")
    elsewhere = module("src/kaderwerk/core/claims/money_test.py", "")
    assert without_test([bare, elsewhere]) == ["src/kaderwerk/core/money.py"]
    assert without_test([bare, by_name]) == without_test([bare, by_import]) == []


def test_no_file_holds_a_path_of_one_machine() -> None:
    found = []
    for name in tracked_files():
        try:
            lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
        except UnicodeDecodeError:
            continue
        found += [f"{name}:{number}" for number, line in enumerate(lines, start=1) if MACHINE_PATH.search(line)]
    assert not found, f"A path of one machine works nowhere else: {found}"
    assert MACHINE_PATH.search("see /ho" + "me/someone/file")
    assert not MACHINE_PATH.search("https://example.org/wo" + "rk/file and docs/wo" + "rk/file")


def test_examples_in_docstrings_are_true() -> None:
    tried = 0
    for each in MODULES:
        if each.room and not each.is_test and ">>> " in each.text:
            outcome = doctest.testmod(importlib.import_module(".".join(each.path.with_suffix("").parts[1:])))
            assert not outcome.failed, f"{each.path}: an example in a docstring is not true"
            tried += outcome.attempted
    assert tried


def test_help_imports_neither_numpy_nor_django() -> None:
    program = (
        "import sys\nfrom kaderwerk.cli.main import main\n"
        "try:\n    main(['--help'])\nexcept SystemExit:\n    pass\n"
        "print('LOADED', *sorted({name.partition('.')[0] for name in sys.modules}))"
    )
    answer = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False, text=True)
    loaded = set(answer.stdout.rpartition("LOADED")[2].split())
    assert "kaderwerk" in loaded, answer.stderr
    heavy = loaded & {"numpy", "django", "typst", "pikepdf", "jinja2", "xlsxwriter", "python_calamine", *READERS}
    assert not heavy, f"`kaderwerk --help` answers at once: {heavy} waits until a command needs it"
