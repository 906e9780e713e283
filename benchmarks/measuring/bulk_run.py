"""One side of the bulk benchmark as a process of its own: prepares, computes, and writes its times and its totals.

Started by ``bulk.py`` with the name of the side, the folder of the model, how many runs, and a file to answer in.
"""

import importlib
import json
import resource
import sys
import time
from pathlib import Path

import numpy as np

from measuring.timing import timed

BYTES_MAX = 10 << 30
"""What a side may ask of the system; the process ends beyond it."""


def main() -> None:
    """Compute once to warm up, then as often as asked; asked for no more, the warming up is the answer."""
    resource.setrlimit(resource.RLIMIT_DATA, (BYTES_MAX, BYTES_MAX))
    side, folder, runs, answer = sys.argv[1:]
    module = importlib.import_module(f"measuring.bulk_{side}")
    state = module.prepare(Path(folder))
    warming, totals = timed(lambda: module.compute(state))
    start = time.process_time()
    seconds = [timed(lambda: module.compute(state))[0] for _ in range(int(runs))]
    processor = (time.process_time() - start) / max(1, len(seconds))
    np.save(Path(answer).with_suffix(".npy"), totals)
    mebibytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    Path(answer).write_text(
        json.dumps({"seconds": seconds or [warming], "processor": processor, "mebibytes": mebibytes}), encoding="utf-8"
    )


if __name__ == "__main__":
    main()
