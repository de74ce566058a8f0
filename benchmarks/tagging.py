"""The structure tree of our own against WeasyPrint's: time and size of one file.

Run it on a quiet machine: `.venv/bin/python benchmarks/tagging.py`. For the handout and the large
print it lays the pages out once, and then writes them in turn with WeasyPrint's tags and with ours;
the ratio is that of the fastest writes. The aim is 1.15 at most, and a file that is not larger.
"""

import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import weasyprint
from weasyprint.text.fonts import FontConfiguration

from kesimpta_docs.build import checked_guide, plan
from kesimpta_docs.order import Order
from kesimpta_docs.places import guide_folder, shipped
from kesimpta_docs.render.html.document import html_of
from kesimpta_docs.render.pdf.tagged import write_document
from kesimpta_docs.render.pdf.write import LayoutFiles

RUNS = 5


def main() -> None:
    """Measure and print."""
    order = Order(
        guide=guide_folder(None),
        interface=shipped("sources") / "interface",
        layouts=shipped("layouts"),
        output=Path(tempfile.gettempdir()),
        formats=("pdf",),
    )
    for job in plan(checked_guide(order.guide), order):
        html = weasyprint.HTML(string=html_of(job.edition), url_fetcher=LayoutFiles(job.edition))
        started = time.perf_counter()
        document = html.render(font_config=FontConfiguration())
        layout = time.perf_counter() - started
        theirs, their_size = _fastest(partial(document.write_pdf, pdf_tags=True))
        ours, our_size = _fastest(partial(write_document, document, "ua-1"))
        print(f"{job.edition.name}: layout {layout:.2f} s, {len(document.pages)} pages")
        print(f"  WeasyPrint's tags: {theirs:.2f} s to write, {their_size:,} bytes")
        print(f"  our own:           {ours:.2f} s to write, {our_size:,} bytes")
        whole = (layout + ours) / (layout + theirs)
        print(f"  ratio: {ours / theirs:.2f} of the write alone, {whole:.2f} with the layout")


def _fastest(write: Callable[[], bytes]) -> tuple[float, int]:
    """Return the time of the fastest of some writes, in seconds, and the size of the file."""
    times, size = [], 0
    for _ in range(RUNS):
        started = time.perf_counter()
        size = len(write())
        times.append(time.perf_counter() - started)
    return min(times), size


if __name__ == "__main__":
    main()
