"""The quality of reading does not fall back: each set keeps what it once had, a little below what it measures today.

The floors are no target. What new passages give is measured by ``benchmarks/reading_quality.py``.
"""

import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType

import pytest

from kaderwerk.adapters.documents.reader import read_claims
from kaderwerk.bootstrap import claim_json

HERE = Path(__file__).parent
SCORES = HERE.parents[1] / "benchmarks/measuring/claim_scores.py"
FLOORS = {
    "passages_practice": (0.97, 0.97, 0.98),
    "passages_practice_2": (0.93, 0.93, 0.97),
    "passages_practice_3": (0.95, 0.95, 0.97),
    "passages_practice_4": (0.95, 0.96, 0.97),
    "passages_practice_5": (0.96, 0.96, 0.97),
    "passages_practice_6": (0.97, 0.97, 0.97),
    "passages_practice_7": (0.95, 0.95, 0.97),
    "passages_practice_8": (0.95, 0.95, 0.97),
    "passages_practice_9": (0.95, 0.95, 0.97),
    "passages_practice_10": (0.97, 0.97, 0.97),
    "passages_practice_11": (0.97, 0.97, 0.97),
    "passages_practice_12": (0.97, 0.97, 0.97),
    "passages_practice_13": (0.96, 0.97, 0.97),
    "passages_practice_14": (0.96, 0.97, 0.97),
    "passages_practice_15": (0.97, 0.97, 0.97),
    "passages_practice_16": (0.97, 0.97, 0.97),
    "passages_practice_17": (0.97, 0.97, 0.97),
    "passages_practice_18": (0.95, 0.96, 0.96),
    "passages_practice_19": (0.95, 0.94, 0.97),
    "passages_practice_20": (0.94, 0.93, 0.97),
    "passages_practice_21": (0.98, 0.98, 0.98),
    "passages_practice_22": (0.98, 0.97, 0.97),
    "passages_practice_23": (0.98, 0.98, 0.97),
    "passages_practice_24": (0.93, 0.92, 0.93),
    "passages_practice_25": (0.96, 0.95, 0.97),
    "passages_practice_26": (0.90, 0.90, 0.96),
    "passages_practice_27": (0.90, 0.94, 0.97),
    "passages_practice_28": (0.95, 0.95, 0.96),
    "passages_practice_29": (0.96, 0.96, 0.98),
    "passages_practice_30": (0.98, 0.98, 0.98),
    "passages_practice_31": (0.98, 0.98, 0.98),
    "passages_practice_32": (0.91, 0.93, 0.98),
    "passages_practice_33": (0.97, 0.97, 0.98),
    "passages_practice_34": (0.97, 0.97, 0.98),
    "passages_practice_35": (0.95, 0.96, 0.98),
    "passages_practice_36": (0.95, 0.96, 0.98),
    "passages_practice_37": (0.95, 0.96, 0.98),
    "passages_practice_38": (0.95, 0.97, 0.98),
    "passages_practice_39": (0.95, 0.95, 0.98),
    "passages_practice_40": (0.96, 0.96, 0.98),
    "passages_practice_41": (0.95, 0.95, 0.98),
    "passages_practice_shares": (0.92, 0.95, 0.96),
    "passages_practice_prose": (0.70, 0.74, 0.85),
}


@pytest.fixture(scope="module")
def scores() -> ModuleType:
    spec = importlib.util.spec_from_file_location("claim_scores", SCORES)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["claim_scores"] = module
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", FLOORS)
def test_a_set_keeps_its_quality(name: str, scores: ModuleType) -> None:
    total = scores.Counts()
    for line in (HERE / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
        passage = json.loads(line)
        about = passage["document"]
        claims = read_claims(
            passage["tekst"],
            file="-",
            organisation=about["organisatie"],
            year=about["jaar"],
            title=about["titel"],
        )
        total += scores.score_passage(
            passage, json.loads(json.dumps([claim_json(one) for one in claims], default=float))
        )
    f1, precision, sure = FLOORS[name]
    assert total.labels > 80
    assert total.f1 >= f1
    assert total.precision >= precision
    assert total.booked_precision >= sure
    assert total.sentence_literal == total.right


def test_every_set_has_a_floor() -> None:
    practice = {one.stem for one in HERE.glob("passages_practice*.jsonl")}
    assert practice == FLOORS.keys()


def test_a_wrong_amount_costs_precision(scores: ModuleType) -> None:
    label = {
        "titel": "Zwembad",
        "effect": "nadelig",
        "aard": "structureel",
        "bedragen": {"2025": 1000},
        "tot_en_met": None,
        "eigen_aandeel": None,
    }
    found = {**label, "zekerheid": 0.97, "bron": {"zin": "Zwembad 1.000"}}
    passage = {"tekst": "Zwembad 1.000", "voorstellen": [label]}
    assert scores.score_passage(passage, [found]).booked_right == 1
    wrong = scores.score_passage(passage, [{**found, "bedragen": {"2025": 1001}}])
    assert (wrong.labels, wrong.found, wrong.right, wrong.booked, wrong.booked_right) == (1, 1, 0, 1, 0)
