"""Measures a publication of 150 pages: each format, all together, a preview, its weight, and nginx serving it."""

import argparse
import gzip
import json
import re
import statistics
import tempfile
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path

from measuring.processes import COMMAND, run_process, run_script
from measuring.serving import RATE, SECONDS, Served, nginx, read_published, serving
from measuring.timing import machine, print_cells, write_seconds

RUNS = 5
PROPOSALS = 116
MEBIBYTES_MAX = 700
WEIGHT_MAX = 150_000
P99_SECONDS_MAX = 0.1
PAGES_LEAST, TABLES_LEAST, CHARTS_LEAST = 150, 100, 20
RIVAL = "weasyprint"
PDF = "kadernota.pdf"
# Below ten thousand the number of a section looks the same; from its hundredth on ("11.100 Bruggen") it has to go.
_SECTION = re.compile(r"^\d{1,2}\.\d{3}(?= [A-Z])", re.MULTILINE)
_AMOUNT = re.compile(r"(?<![\d.,])\d{2,3}(?:\.\d{3})+(?:,\d\d)?(?![\d.,])")


@dataclass(frozen=True, kw_only=True)
class Part:
    """Something to measure, with its demand in seconds (None: there is none)."""

    code: str
    name: str
    seconds_max: float | None = None


PARTS = (
    Part(code="snapshot", name="read, compute, check, snapshot.json"),
    Part(code="site", name="site", seconds_max=3),
    Part(code="pdf", name="PDF, with its post-processing", seconds_max=5),
    Part(code="word", name="Word"),
    Part(code="werkmap", name="workbook"),
    Part(code="open-data", name="open data"),
    Part(code="preview", name="preview of one changed page", seconds_max=1),
)
PUBLISH = Part(code="publish", name="kaderwerk publish, all formats", seconds_max=12)


@dataclass(frozen=True, kw_only=True)
class Taken:
    """What one run took; ``mebibytes`` is the most memory of its processes together, 0 when nobody watched it."""

    seconds: float
    processor: float
    mebibytes: float


def main() -> None:
    """Measure everything and print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=RUNS, help=f"how many runs each median is of ({RUNS})")
    parser.add_argument("--proposals", type=int, default=PROPOSALS, help=f"how many proposals ({PROPOSALS})")
    parser.add_argument("--seconds", type=int, default=SECONDS, help=f"how long readers read ({SECONDS})")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="kaderwerk-benchmark-") as name:
        measure(Path(name), runs=arguments.runs, proposals=arguments.proposals, seconds=arguments.seconds)


def measure(folder: Path, *, runs: int, proposals: int, seconds: int) -> None:
    """Measure one size: WeasyPrint and the readers only at the size of the demands."""
    is_demanded = proposals == PROPOSALS
    source = str(write_dossier(folder, proposals))
    published = folder / "published"
    watched = run_publish(folder, source, published, is_watched=True)
    print_size(published, proposals, is_demanded=is_demanded)
    if is_demanded:
        rival = run_part(folder, RIVAL, source)
        (theirs,) = folder.glob(f"{RIVAL}-*/{RIVAL}.pdf")
        demand_same_amounts(published / PDF, theirs)
    taken: dict[str, list[Taken]] = {one.code: [] for one in (*PARTS, PUBLISH)}
    for _ in range(runs):
        # In turns, so that a busy moment of the machine falls on every part.
        # Each in a folder of its own: a disk does not use again what was just deleted, and has to search past it.
        again = Path(tempfile.mkdtemp(prefix="publish-", dir=folder)) / "published"
        taken[PUBLISH.code].append(replace(run_publish(folder, source, again), mebibytes=watched.mebibytes))
        for part in PARTS:
            taken[part.code].append(run_part(folder, part.code, source))
    print(f"\nA publication of {proposals} proposals, medians of {runs}\n")
    header = ("what", "on the clock", "processor time", "peak memory", "demand", "met")
    rows = [_cells(one, taken[one.code], is_demanded=is_demanded) for one in (*PARTS, PUBLISH)]
    if is_demanded:
        rows.append(_cells(Part(code=RIVAL, name="WeasyPrint: the PDF, once"), [rival], is_demanded=False))
    print_cells(header, rows)
    print(f"\n{machine()}")
    peak = watched.mebibytes
    print(f"Peak memory of publish: {peak:.0f} MiB, under {MEBIBYTES_MAX}: {_verdict(is_met=peak < MEBIBYTES_MAX)}.")
    print_weights(published, is_demanded=is_demanded)
    if is_demanded:
        ours = statistics.median(one.processor for one in taken["pdf"])
        print(f"The PDF against WeasyPrint, in processor time: {rival.processor / ours:.1f} x.")
        print_served(folder, published, seconds)


def write_dossier(folder: Path, proposals: int) -> Path:
    """Write the dossier in a process of its own, and return its place."""
    run_script(
        "import sys; from pathlib import Path; from measuring.publishing_model import write_dossiers;"
        "print(write_dossiers(Path(sys.argv[1]), int(sys.argv[2])))",
        str(folder),
        str(proposals),
    )
    (found,) = [one for one in folder.iterdir() if (folder / f"{one.name}-vorig").is_dir()]
    return found


def run_publish(folder: Path, source: str, target: Path, *, is_watched: bool = False) -> Taken:
    """Publish as a whole process, from start to end; its memory is looked at when it ``is_watched``."""
    command = [COMMAND, "publish", source, "--out", str(target)]
    found = run_process(command, output=folder / "publish.out", is_watched=is_watched)
    return Taken(seconds=found.seconds, processor=found.processor, mebibytes=found.peak_together_mebibytes)


def run_part(folder: Path, part: str, source: str) -> Taken:
    """Run one part in a process of its own, which writes in a folder of its own: replacing files takes longer."""
    target = Path(tempfile.mkdtemp(prefix=f"{part}-", dir=folder))
    answer = target / "taken.json"
    run_script("from measuring.publishing_run import main; main()", part, source, str(target), str(answer))
    return Taken(**json.loads(answer.read_text(encoding="utf-8")))


def print_size(published: Path, proposals: int, *, is_demanded: bool) -> None:
    """Count what is measured in the files themselves; stop when it is not what the demands are about."""
    found = json.loads(run_script(_COUNT, str(published / PDF)))
    pages = len(list(published.rglob("*.html")))
    print(
        f"\n{proposals} proposals: a PDF of {found['pages']} pages with {found['tables']} tables and {found['charts']} "
        f"charts, and {pages:,} web pages."
    )
    least = (PAGES_LEAST, TABLES_LEAST, CHARTS_LEAST)
    if is_demanded and any(found[name] < one for name, one in zip(("pages", "tables", "charts"), least, strict=True)):
        raise SystemExit("The publication is smaller than the demands are about; nothing is measured.")


_COUNT = """
import json, sys
from pikepdf import Dictionary, Pdf
def kinds(element):
    kids = element.get("/K")
    for kid in (list(kids) if hasattr(kids, "append") else [kids]):
        if isinstance(kid, Dictionary) and "/S" in kid:
            yield str(kid.S)
            yield from kinds(kid)
sys.setrecursionlimit(10_000)
with Pdf.open(sys.argv[1]) as pdf:
    found = list(kinds(pdf.Root.StructTreeRoot))
    count = {"pages": len(pdf.pages), "tables": found.count("/Table"), "charts": found.count("/Figure")}
print(json.dumps(count))
"""


def demand_same_amounts(ours: Path, theirs: Path) -> None:
    """Stop when one document shows an amount more often than the other."""
    texts = (_SECTION.sub("", run_script(_TEXT, str(file))) for file in (ours, theirs))
    one, other = (Counter(_AMOUNT.findall(text)) for text in texts)
    if one != other or not one:
        different = list(((one - other) + (other - one)).items())[:5]
        raise SystemExit(f"The two PDFs do not show the same amounts: {different}; nothing is measured.")
    print(f"Kaderwerk and WeasyPrint show the same {one.total():,} amounts of ten thousand and more.")


_TEXT = """
import sys
import pypdfium2
with pypdfium2.PdfDocument(sys.argv[1]) as pdf:
    print("\\n".join(page.get_textpage().get_text_range() for page in pdf))
"""


def print_weights(published: Path, *, is_demanded: bool) -> None:
    """Print the heaviest pages: as they are, as nginx sends them, and with what they load."""
    assets = [one.read_bytes() for one in (published / "assets").iterdir() if not one.name.startswith("zoek")]
    shared = sum(len(_packed(one)) for one in assets)
    files = sorted(published.rglob("*.html"), key=lambda one: -one.stat().st_size)
    heaviest = files[:5]
    print(f"\nThe heaviest pages of {len(files):,}, in bytes\n")
    header = ("page", "as it is", "compressed", "with what it loads")
    print_cells(header, [_weight(one, published, shared) for one in heaviest])
    sent = max(len(_packed(one.read_bytes())) + shared for one in heaviest)
    plain = sum(one.stat().st_size > WEIGHT_MAX for one in files)
    print(f"\nPages that are heavier than {WEIGHT_MAX // 1000} kB as they are: {plain}.")
    if is_demanded:
        print(f"Every page under {WEIGHT_MAX // 1000} kB as it is sent: {_verdict(is_met=sent < WEIGHT_MAX)}.")


def _weight(file: Path, published: Path, shared: int) -> tuple[str, ...]:
    packed = len(_packed(file.read_bytes()))
    return (
        file.relative_to(published).as_posix(),
        f"{file.stat().st_size:,}",
        f"{packed:,}",
        f"{packed + shared:,}",
    )


def _packed(content: bytes) -> bytes:
    """As nginx sends it: gzip of level 1."""
    return gzip.compress(content, compresslevel=1)


def print_served(folder: Path, published: Path, seconds: int) -> None:
    """Let readers read from nginx, and print how long they waited."""
    program = nginx()
    if program is None:
        print("\nnginx is not installed (apt-get install nginx-light): serving is not measured.")
        return
    with serving(program, published, folder) as port:
        read_published(published, port, folder, seconds=2)
        found = read_published(published, port, folder, seconds=seconds)
    print(f"\n{RATE} readers a second for {seconds} s, nginx on the same machine\n")
    print_cells(("requests", "errors", "p50", "p99", "most", "sent"), [_served_cells(found)])
    print(f"\n{machine()}")
    is_met = not found.errors and found.percentile(0.99) < P99_SECONDS_MAX
    print(f"p99 under {write_seconds(P99_SECONDS_MAX)} and no errors: {_verdict(is_met=is_met)}.")


def _served_cells(found: Served) -> tuple[str, ...]:
    times = [write_seconds(found.percentile(share)) for share in (0.5, 0.99, 1)]
    return (f"{len(found.seconds) + found.errors:,}", str(found.errors), *times, f"{found.bytes_sent / 1e6:.0f} MB")


def _cells(part: Part, taken: list[Taken], *, is_demanded: bool) -> tuple[str, ...]:
    seconds = statistics.median(one.seconds for one in taken)
    has_demand = is_demanded and part.seconds_max is not None
    return (
        part.name,
        write_seconds(seconds),
        write_seconds(statistics.median(one.processor for one in taken)),
        f"{max(one.mebibytes for one in taken):.0f} MiB",
        f"under {part.seconds_max:g} s" if has_demand else "",
        _verdict(is_met=seconds < (part.seconds_max or 0)) if has_demand else "",
    )


def _verdict(*, is_met: bool) -> str:
    return "yes" if is_met else "NO"


if __name__ == "__main__":
    main()
