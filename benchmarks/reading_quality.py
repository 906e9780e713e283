"""Measure how well proposals are read out of the labelled passages, and print a row a file.

The files named practice were looked at while the reader was made; ``unseen`` never was.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

from measuring.claim_scores import Counts, score_passage

from kaderwerk.adapters.documents.reader import read_claims
from kaderwerk.bootstrap import claim_json

ROOT = Path(__file__).resolve().parents[1]
GIVEN = ROOT.parent / "shared/data/voorstellen/passages.jsonl"
HEADS = ("file", "labels", "F1", "precision", "recall", "nature", "share", "sure and right", "coverage")
WIDTHS = (28, 7, 6, 10, 7, 7, 7, 15, 9)


def main() -> int:
    """Print the table; with --styles a row for each kind of passage as well."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, help="files of passages; without: all of tests/reading")
    parser.add_argument("--styles", action="store_true", help="a row for each kind of passage as well")
    options = parser.parse_args()
    files = options.files or [*sorted((ROOT / "tests/reading").glob("*.jsonl")), *([GIVEN] if GIVEN.exists() else [])]
    _print_row(HEADS)
    for file in files:
        passages = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
        by_style: dict[str, Counts] = {}
        for passage in passages:
            style = passage["stijl"].split("_")[0]
            by_style[style] = by_style.get(style, Counts()) + score_passage(passage, _read(passage))
        _print_counts(file.stem, sum(by_style.values(), Counts()))
        if options.styles:
            for style, counts in sorted(by_style.items()):
                _print_counts(f"  {style}", counts)
    return 0


def _read(passage: dict[str, Any]) -> list[dict[str, Any]]:
    about = passage["document"]
    claims = read_claims(
        passage["tekst"],
        file="-",
        organisation=about["organisatie"],
        year=about["jaar"],
        title=about["titel"],
    )
    shapes: list[dict[str, Any]] = json.loads(json.dumps([claim_json(one) for one in claims], default=float))
    return shapes


def _print_counts(name: str, one: Counts) -> None:
    of_right = max(1, one.right)
    ratios = (
        *(one.f1, one.precision, one.recall, one.nature_right / of_right),
        one.share_right / max(1, one.share_seen),
        *(one.booked_precision, one.coverage),
    )
    _print_row((name, str(one.labels), *(f"{ratio:.3f}" for ratio in ratios)))


def _print_row(cells: tuple[str, ...]) -> None:
    name, *rest = zip(cells, WIDTHS, strict=True)
    print(name[0].ljust(name[1]), *(cell.rjust(width) for cell, width in rest))


if __name__ == "__main__":
    raise SystemExit(main())
