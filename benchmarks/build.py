"""A whole build with its proofs against plain WeasyPrint and python-docx without any.

Run it on a quiet machine: `.venv/bin/python benchmarks/build.py`. It prints each run in seconds,
the ratio of the medians, the time of a run with nothing to do against `import weasyprint`, and the
largest memory of all processes together.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from kesimpta_docs.build import checked_guide, plan
from kesimpta_docs.layout.words import spoken
from kesimpta_docs.order import Order
from kesimpta_docs.places import guide_folder, shipped
from kesimpta_docs.render.html.document import html_of

RUNS = 5
PROGRAM = Path(sys.executable).with_name("make-guide")


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        _write_inputs(place)
        plain = [sys.executable, str(Path(__file__).with_name("plain.py")), str(place)]
        others = [_seconds(plain)[0] for _ in range(RUNS)]
        ours, memory = zip(
            *(_seconds([str(PROGRAM), "--output", str(place / str(n))]) for n in range(RUNS)),
            strict=True,
        )
        again = [_seconds([str(PROGRAM), "--output", str(place / "0")])[0] for _ in range(RUNS)]
        imports = [_seconds([sys.executable, "-c", "import weasyprint"])[0] for _ in range(RUNS)]
    _show("plain, no proofs", others)
    _show("make-guide, with proofs", ours)
    print(f"ratio: {statistics.median(ours) / statistics.median(others):.2f}")
    _show("nothing to do", again)
    _show("import weasyprint", imports)
    print(f"ratio: {statistics.median(again) / statistics.median(imports):.2f}")
    print(f"memory of all processes together: {max(memory):.0f} MB")


def _write_inputs(place: Path) -> None:
    """Write what `plain.py` starts from: the finished HTML and the words, edition by edition."""
    order = Order(
        guide=guide_folder(None),
        interface=shipped("sources") / "interface",
        layouts=shipped("layouts"),
        output=place,
        formats=("pdf",),
    )
    for job in plan(checked_guide(order.guide), order):
        html = html_of(job.edition)
        faces = zip(("font:regular", "font:bold"), job.edition.tokens.font_files, strict=True)
        for name, file in faces:
            html = html.replace(name, file.as_uri())
        words = [(one.kind, one.words, one.level) for one in spoken(job.edition)]
        (place / f"{job.edition.name}.html").write_text(html, encoding="utf-8")
        (place / f"{job.edition.name}.json").write_text(json.dumps(words), encoding="utf-8")


def _seconds(command: list[str]) -> tuple[float, float]:
    """Run `command`; return its seconds and the largest memory of it and its children, in MB."""
    start, largest = time.perf_counter(), 0.0
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    while process.poll() is None:
        largest = max(largest, _memory(process.pid))
        time.sleep(0.02)
    if process.returncode:
        sys.exit(f"{command[0]} ended with {process.returncode}")
    return time.perf_counter() - start, largest


def _memory(pid: int) -> float:
    """Return the proportional memory of a process and all below it, in MB (Linux only)."""
    try:
        rollup = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="utf-8")
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="utf-8").split()
    except OSError:
        return 0.0
    own = next((int(line.split()[1]) for line in rollup.splitlines() if line.startswith("Pss:")), 0)
    return own / 1000 + sum(_memory(int(child)) for child in children)


def _show(what: str, seconds: list[float] | tuple[float, ...]) -> None:
    runs = " ".join(f"{one:.2f}" for one in seconds)
    print(f"{what}: median {statistics.median(seconds):.2f} s ({runs}), {os.cpu_count()} cores")


if __name__ == "__main__":
    main()
