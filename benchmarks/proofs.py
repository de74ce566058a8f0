"""The proofs of the finished PDFs against building them: what each run of them costs.

Run it on a quiet machine: `.venv/bin/python benchmarks/proofs.py`. It builds the
handout and the large print once, then reads each back and proves it, some times over; the ratio is
that of the fastest proofs to the time of building both files. The aim is 1.5 s at most for both.
With `--each` it shows the time of every proof.
"""

import sys
import tempfile
import time
from pathlib import Path

from kesimpta_docs.build import Job, checked_guide, plan
from kesimpta_docs.order import Order
from kesimpta_docs.places import guide_folder, shipped
from kesimpta_docs.render.pdf.write import render_pdf
from kesimpta_docs.verify.pdf.prove import CHECKS, STANDARD_CHECKS
from kesimpta_docs.verify.pdf.reader import read_pdf

RUNS = 5
READING = "reading"


def main(*, each: bool) -> None:
    """Measure and print; `each` shows every proof."""
    built = proven = 0.0
    with tempfile.TemporaryDirectory() as folder:
        order = Order(
            guide=guide_folder(None),
            interface=shipped("sources") / "interface",
            layouts=shipped("layouts"),
            output=Path(folder),
            formats=("pdf",),
        )
        for job in plan(checked_guide(order.guide), order):
            assert job.pdf_standard is not None
            file = Path(folder) / job.name
            started = time.perf_counter()
            file.write_bytes(render_pdf(job.edition, job.pdf_standard))
            build = time.perf_counter() - started
            fastest = min((_run(file, job) for _ in range(RUNS)), key=lambda run: sum(run.values()))
            whole = sum(fastest.values())
            print(
                f"{job.name}: {build:.2f} s to build, {fastest[READING]:.2f} s to read back,",
                end=" ",
            )
            print(f"{whole - fastest[READING]:.2f} s to prove")
            for name, seconds in sorted(fastest.items(), key=lambda one: -one[1]) if each else ():
                print(f"  {seconds:.3f} s  {name.replace('_', ' ')}")
            built, proven = built + build, proven + whole
    print(f"both: {proven:.2f} s of {built:.2f} s to build them, ratio {proven / built:.2f}")


def _run(file: Path, job: Job) -> dict[str, float]:
    """Return the seconds of reading a file back, and of each proof by its name."""
    marks = [(READING, time.perf_counter())]
    pdf = read_pdf(file)
    for check in CHECKS:
        marks.append((check.__name__, time.perf_counter()))
        check(pdf, job.edition)
    assert job.pdf_standard is not None
    for other in STANDARD_CHECKS:
        marks.append((other.__name__, time.perf_counter()))
        other(pdf, job.pdf_standard)
    ends = [*(start for _, start in marks[1:]), time.perf_counter()]
    return {name: end - start for (name, start), end in zip(marks, ends, strict=True)}


if __name__ == "__main__":
    main(each="--each" in sys.argv[1:])
