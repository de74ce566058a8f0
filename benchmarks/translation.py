"""How long it takes to send the guide to a translator, and to take 1,000 texts back in.

Run it on a quiet machine: `.venv/bin/python benchmarks/translation.py`. It prints the seconds of
each step for the real guide, and those of an import for 1,000 texts, at most 5.
"""

import shutil
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

from kesimpta_docs import round_trip
from kesimpta_docs.order import Order
from kesimpta_docs.places import guide_folder, shipped

T = TypeVar("T")
TEXTS, MOST = 1000, 5.0


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        interface = Path(shutil.copytree(shipped("sources") / "interface", place / "interface"))
        guide = guide_folder(None)
        order = Order(
            guide=Path(shutil.copytree(guide, place / guide.name)),
            interface=interface,
            layouts=shipped("layouts"),
            output=place / "output",
            language="es",
        )
        for export in (round_trip.export_docx, round_trip.export_po):
            file, seconds = _timed(partial(export, order))
            print(f"export {file.suffix}: {seconds:.2f} s")
            done, seconds = _timed(partial(round_trip.import_file, order, file, dry_run=False))
            share = seconds * TEXTS / done.texts
            print(f"import {file.suffix}: {seconds:.2f} s for {done.texts} texts")
            print(f"    for {TEXTS:,}: {share:.2f} s, at most {MOST:g}")


def _timed(do: Callable[[], T]) -> tuple[T, float]:
    begun = time.perf_counter()
    return do(), time.perf_counter() - begun


if __name__ == "__main__":
    main()
