"""The bulk model in Kaderwerk: blocks on two threads, their totals added up."""

import os
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

from kaderwerk.core.allocation.allocate import AllocationKey, KeyPart
from kaderwerk.core.perspective.bulk import BulkFrame, LineBlock, blocks, bulk_totals
from measuring.bulk_model import KEYS, PARTNERS, PROGRAMMES, YEARS, read_model
from measuring.model import Cents

State = tuple[BulkFrame, LineBlock]


def prepare(folder: Path) -> State:
    """Read the columns into memory."""
    amounts, columns = read_model(folder)
    names = tuple(f"sleutel-{at}" for at in range(len(KEYS)))
    book = {
        name: AllocationKey(
            key_id=name,
            versions=tuple(
                (
                    year,
                    tuple(
                        KeyPart(participant=one, weight=weight) for one, weight in zip(PARTNERS, weights, strict=True)
                    ),
                )
                for year, weights in versions
            ),
        )
        for name, versions in zip(names, KEYS, strict=True)
    }
    frame = BulkFrame(years=YEARS, organisations=PARTNERS, keys=names, book=book, programmes=PROGRAMMES)
    lines = LineBlock(
        amounts=amounts,
        kinds=columns["soort"],
        natures=columns["aard"],
        categories=columns["categorie"],
        programmes=columns["programma"],
        keys=columns["sleutel"],
        # Every line has a key: who asks bears nothing.
        askers=columns["sleutel"],
    )
    return frame, lines


def compute(state: State) -> Cents:
    """Divide and add up; the sums of numpy let go of the interpreter, so that threads run side by side."""
    frame, lines = state
    threads, parts = os.cpu_count() or 1, list(blocks(lines))
    with ThreadPoolExecutor(threads) as pool:
        found = list(pool.map(partial(bulk_totals, frame), [parts[at::threads] for at in range(threads)]))
    return sum(found[1:], found[0]).cents
