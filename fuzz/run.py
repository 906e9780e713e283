"""Fuzzes the reader of proposals: texts that grow towards unreached code, judged by the laws in ``targets``.

atheris changes the seeds (passages of ``tests/reading``) and keeps each text that reaches new code. A fault is kept
once for each place in the code where it is raised, and the run goes on, so that one fault does not hide the next.
Texts that take long for their length are kept as well: after the run they are repeated up to 100 kB and timed without
instruments.
"""

import argparse
import json
import random
import re
import subprocess
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "build" / "fuzz"
NAMES = ("numbers", "tables", "claims")
LENGTH_MOST = 4_096
STRETCHED = 100_000
STRETCHED_SECONDS_MOST = 15.0
HANG_SECONDS = 60
MEMORY_MEGABYTES = 2_048
LENGTH_LEAST = 300  # below it, time for each character says nothing
SLOW_KEPT = 5
WORDS = (
    "€ ", "€", "EUR ", " euro", " mln", " miljoen", " ton", " duizend", "k", " N", " V", "-", "–", "(", ")",
    "x € 1.000",
    "1.250.000", "12,5", "2025", "2026", "2027-2029", " van ", " naar ", " tot ", " en ", "vanaf ", "structureel ",
    "incidenteel ", "per jaar", "hetzelfde bedrag", "verdubbelt ", "gehalveerd", "anderhalf ", "tweehonderdduizend ",
    "PM", "n.v.t.", "nihil", "|", "\t", "    ", "\n", "\n\n", "- ", "Totaal ", "Omschrijving ", "Lasten ", "Baten ",
    "Saldo ", "dekking: reserve", "aandeel Diemen ", "Diemen ", "Duo+ ", "40%", "1,5 fte", "krediet ", "Voorstel: ",
    "Bedrag: ", "wij vragen ", "\r\n", "\f", "\u00a0", "²", "٣", "1" * 40,
)  # fmt: skip


def main() -> None:
    """Fuzz the targets one after another, and print what each ran into; a fault or a slow text is an exit of 1."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=f"of {', '.join(NAMES)}; all when left out")
    parser.add_argument("--seconds", type=int, default=60, help="for each target")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--time", type=Path, help="only time this text, repeated up to 100 kB")
    parser.add_argument("--within", action="store_true", help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    unknown = sorted(set(chosen.targets) - set(NAMES))
    if unknown:
        parser.error(f"no such target: {', '.join(unknown)}")
    names = chosen.targets or list(NAMES)
    if chosen.within:
        _fuzz(names[0], chosen.seconds, chosen.seed)
    elif chosen.time is not None:
        _time(names, chosen.time)
    else:
        sys.exit(max([_run(name, chosen.seconds, chosen.seed) for name in names]))


def _run(name: str, seconds: int, seed: int) -> int:
    """Fuzz one target in a process of its own, which may hang or be killed, and report on it."""
    folder = BUILD / name
    for kind in ("corpus", "faults", "slow", "seeds"):
        (folder / kind).mkdir(parents=True, exist_ok=True)
        for old in (folder / kind).iterdir() if kind != "corpus" else ():
            old.unlink()
    _write_seeds(name, folder / "seeds")
    log = folder / "log.txt"
    with log.open("w", encoding="utf-8") as out:
        done = subprocess.run(
            [sys.executable, __file__, name, "--within", "--seconds", str(seconds), "--seed", str(seed)],
            stdout=out,
            stderr=out,
            check=False,
        )
    said = log.read_text(encoding="utf-8", errors="replace")
    runs, reached = re.findall(r"^#(\d+)\s", said, re.MULTILINE), re.findall(r"cov: (\d+)", said)
    faults = sorted((folder / "faults").iterdir())
    print(
        f"{name}: {int(runs[-1]) if runs else 0:,} texts, {reached[-1] if reached else 'no'} places reached, "
        f"{len(faults)} faults, exit {done.returncode}; log: {log.relative_to(ROOT)}"
    )
    for fault in faults:
        print(f"  fault: {fault.relative_to(ROOT)}")
    is_slow = False
    for slow in sorted((folder / "slow").iterdir()):
        timed = subprocess.run([sys.executable, __file__, name, "--time", str(slow)], check=False)
        is_slow |= timed.returncode != 0
    return int(done.returncode != 0 or bool(faults) or is_slow)


def _write_seeds(name: str, folder: Path) -> None:
    texts: set[str] = set()
    for file in sorted((ROOT / "tests" / "reading").glob("passages_*.jsonl")):
        for line in file.read_text(encoding="utf-8").splitlines():
            text = json.loads(line)["tekst"]
            texts |= set(text.split("\n")) if name == "numbers" else {text}
    for index, text in enumerate(sorted(texts)):
        (folder / f"{index:05}").write_text(text, encoding="utf-8")


def _time(names: list[str], path: Path) -> None:
    """Print how long a text takes when repeated up to 100 kB; too long is an exit of 1."""
    import targets

    text = path.read_text(encoding="utf-8", errors="replace")
    text = (text * (STRETCHED // max(1, len(text)) + 1))[:STRETCHED]
    longest = 0.0
    for name in names:
        began = time.monotonic()
        targets.TARGETS[name](text)
        took = time.monotonic() - began
        longest = max(longest, took)
        print(f"  {name}: {took:.2f} s for {path}, repeated up to 100 kB")
    sys.exit(int(longest > STRETCHED_SECONDS_MOST))


def _fuzz(name: str, seconds: int, seed: int) -> None:
    """Fuzz one target in this process; ends it."""
    import atheris

    with atheris.instrument_imports(include=["kaderwerk.adapters.documents"]):
        import targets

    folder = BUILD / name
    judge = _Judge(targets.TARGETS[name], folder)
    options = [
        f"-max_total_time={seconds}",
        f"-max_len={LENGTH_MOST}",
        f"-timeout={HANG_SECONDS}",
        f"-rss_limit_mb={MEMORY_MEGABYTES}",
        f"-seed={seed}",
        f"-artifact_prefix={folder / 'faults'}/",
        "-print_final_stats=1",
    ]

    def mutate(content: bytes, length_most: int, chance_seed: int) -> bytes:
        chance = random.Random(chance_seed)  # noqa: S311 - a text for a test, no secret
        if chance.random() < 0.4:
            return bytes(atheris.Mutate(content, length_most))
        return _mixed(content.decode("utf-8", errors="replace"), chance).encode("utf-8")[:length_most]

    atheris.Setup(
        [sys.argv[0], *options, str(folder / "corpus"), str(folder / "seeds")], judge.read, custom_mutator=mutate
    )
    atheris.Fuzz()


def _mixed(text: str, chance: random.Random) -> str:
    """Change a text as people's texts differ: other words and figures, lines and parts moved, lost or said twice."""
    for _ in range(chance.randint(1, 4)):
        way, lines = chance.randrange(6), text.split("\n")
        at = chance.randint(0, len(text))
        if way == 0:
            text = text[:at] + chance.choice(WORDS) + text[at:]
        elif way == 1:
            word = re.compile(r"\S+").search(text, at)
            text = text if word is None else text[: word.start()] + chance.choice(WORDS) + text[word.end() :]
        elif way == 2:
            first, last = chance.randrange(len(lines)), chance.randrange(len(lines))
            lines[first], lines[last] = lines[last], lines[first]
            text = "\n".join(lines)
        elif way == 3:
            lines.insert(chance.randint(0, len(lines)), chance.choice(lines))
            text = "\n".join(lines)
        elif way == 4:
            text = text[:at] + text[at + chance.randint(1, 20) :]
        else:
            part = text[at : at + chance.randint(1, 30)]
            text = text[:at] + part * chance.choice((2, 3, 20, 500)) + text[at:]
    return text


class _Judge:
    """Reads each text, and keeps the faults by where they are raised, and the longest for their length."""

    def __init__(self, check: Callable[[str], None], folder: Path) -> None:
        self.check, self.folder = check, folder
        self.seen: set[str] = set()
        self.slowest: dict[float, Path] = {}

    def read(self, content: bytes) -> None:
        text = content.decode("utf-8", errors="replace")
        began = time.perf_counter()
        try:
            self.check(text)
        except Exception as error:  # noqa: BLE001 - whatever is raised, is a fault
            self._keep_fault(text, error)
            return
        if len(text) >= LENGTH_LEAST:
            self._keep_slow(text, (time.perf_counter() - began) / len(text))

    def _keep_fault(self, text: str, error: Exception) -> None:
        last = traceback.extract_tb(error.__traceback__)[-1]
        place = f"{type(error).__name__}-{Path(last.filename).stem}-{last.lineno}"
        if place not in self.seen:
            self.seen.add(place)
            (self.folder / "faults" / f"{place}.txt").write_bytes(text.encode("utf-8"))
            (self.folder / "faults" / f"{place}.why").write_text(
                "".join(traceback.format_exception(error)), encoding="utf-8"
            )

    def _keep_slow(self, text: str, seconds: float) -> None:
        least = min(self.slowest, default=0.0)
        if len(self.slowest) >= SLOW_KEPT:
            if seconds <= least:
                return
            # Two texts may take as long to the nanosecond, and then they have one name.
            self.slowest.pop(least).unlink(missing_ok=True)
        path = self.folder / "slow" / f"{seconds * 1e9:09.0f}.txt"
        path.write_bytes(text.encode("utf-8"))
        self.slowest[seconds] = path


if __name__ == "__main__":
    main()
