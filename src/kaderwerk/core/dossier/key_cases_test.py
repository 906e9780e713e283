"""Runs the cases of every measure of keys: from tables, or parts in short, to what each participant bears.

A file of cases lies beside its measure: ``core/allocation/keys/<maatstaf>.cases.yaml``. A case has a ``naam`` and
either ``delen`` (the value of each participant, with an ``afronding``) or ``gegeven`` tables and the ``sleutel`` to
divide by; then the ``bedrag`` and the ``aandelen`` expected in ``jaar`` (2022 where it says nothing), or the ``fout``
with which the key is refused. Amounts are euros.
"""

import importlib
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from kaderwerk.core.allocation.allocate import allocate
from kaderwerk.core.allocation.key_registry import KEYS_FOLDER, all_keys
from kaderwerk.core.amount_text import read_amount
from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.dossier.key_book import key_book
from kaderwerk.core.dossier.reading import read_dossier
from kaderwerk.core.dossier.tables_frame import MEASURES
from kaderwerk.core.problems import DossierRejectedError
from tests.builders import raw_dossier

# Fetched by name: the contract that keeps YAML out of the core counts its tests too.
yaml: Any = pytest.importorskip("yaml")

FOLDER = Path(importlib.import_module(KEYS_FOLDER).__path__[0])
DEFAULTS = {"verdeelsleutels": {"naam": "Een sleutel"}}


def all_cases() -> Iterator[Any]:
    for code in all_keys():
        document = yaml.load((FOLDER / f"{code}.cases.yaml").read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)
        for case in document["gevallen"]:
            yield pytest.param(code, case, id=f"{code}: {case['naam']}")


def bars(rows: list[dict[str, str]]) -> str:
    """A table as lines of cells with bars between them."""
    header = list(dict.fromkeys(name for row in rows for name in row))
    return "\n".join([" | ".join(header), *(" | ".join(row.get(name, "") for name in header) for row in rows)])


def case_dossier(measure: str, case: dict[str, Any]) -> Dossier:
    tables: dict[str, list[dict[str, str]]] = case.get("gegeven") or {
        "verdeelsleutels": [{"sleutel": "k", "maatstaf": measure, "afronding": case.get("afronding", "")}],
        "sleuteldelen": [
            {"sleutel": "k", "deelnemer": one, "vanaf_jaar": "2020", "waarde": value}
            for one, value in case["delen"].items()
        ],
    }
    full = {name: [{**DEFAULTS.get(name, {}), **row} for row in rows] for name, rows in tables.items()}
    return read_dossier(raw_dossier(**{name: bars(rows) for name, rows in full.items()}))


@pytest.mark.parametrize(("measure", "case"), list(all_cases()))
def test_a_key_divides_as_its_case_says(measure: str, case: dict[str, Any]) -> None:
    if "fout" in case:
        with pytest.raises(DossierRejectedError) as rejected:
            case_dossier(measure, case)
        assert case["fout"] in rejected.value.problems[0].expected
        return
    total = read_amount(case["bedrag"])
    key_id, year = case.get("sleutel", "k"), int(case.get("jaar", "2022"))
    book = key_book(case_dossier(measure, case))
    found = allocate(book, key_id, year=year, totals=np.array([total], dtype=np.int64))
    shares = {one: int(cents[0]) for one, cents in found.items()}
    expected = {one: read_amount(text) for one, text in case["aandelen"].items()}
    assert {**dict.fromkeys(expected, 0), **shares} == expected
    assert not expected or sum(expected.values()) == total, "the case itself adds up"


def test_every_measure_has_cases_and_can_be_chosen_in_a_table() -> None:
    codes = list(all_keys())
    assert list(MEASURES) == codes
    assert {path.name for path in FOLDER.glob("*.cases.yaml")} == {f"{code}.cases.yaml" for code in codes}


ONE_FILE = """
import sys
import kaderwerk.core.allocation.keys as folder
folder.__path__.append(sys.argv[1])
import numpy as np
from kaderwerk.core.allocation.allocate import allocate
from kaderwerk.core.dossier.key_book import key_book
from tests.builders import dossier
found = dossier(
    verdeelsleutels="sleutel | naam | maatstaf | peildatum\\nk | K | oppervlakte | 2021-01-01",
    sleuteldelen="sleutel | deelnemer | vanaf_jaar\\nk | diemen | 2022\\nk | uithoorn | 2022",
    maatstaven="maatstaf | organisatie | peildatum | waarde\\n"
    "oppervlakte | diemen | 2021-01-01 | 12\\noppervlakte | uithoorn | 2021-01-01 | 19.5",
)
shares = allocate(key_book(found), "k", year=2022, totals=np.array([31500]))
print({one: int(cents[0]) for one, cents in shares.items()})
"""


def test_a_measure_that_is_added_as_one_file_divides_a_dossier(tmp_path: Path) -> None:
    text = (FOLDER / "afname.py").read_text(encoding="utf-8").replace('"afname"', '"oppervlakte"')
    (tmp_path / "oppervlakte.py").write_text(text, encoding="utf-8")
    command = [sys.executable, "-c", ONE_FILE, str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=Path(__file__).parents[4])
    assert done.stdout.strip() == "{'diemen': 12000, 'uithoorn': 19500}", done.stderr
