"""The Word files that judges from outside look at, and the PDFs that LibreOffice makes of them."""

import re
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pikepdf
import pytest

from kesimpta_docs.build import plan
from kesimpta_docs.errors import LayoutError
from kesimpta_docs.layout.edition import Edition
from kesimpta_docs.source.read import read_guide
from kesimpta_docs.verify.standard.office import office, write_pdfs
from tests.conftest import REAL, SMALL, Build, one_at_a_time, order_for
from tests.verify.damage_docx import at, damaged, each, gone, value

#: The guides and choices of the orders. The small guide holds every kind of block.
ORDERS: Mapping[str, tuple[Path, Mapping[str, Any]]] = MappingProxyType(
    {
        "real": (REAL, {}),
        "small": (SMALL, {}),
        "a4": (SMALL, {"formats": ("docx",), "paper": "a4"}),
        "two-sided": (SMALL, {"formats": ("docx",), "sides": 2}),
        "right-to-left": (
            SMALL,
            {"formats": ("docx",), "clinic": Path(__file__).with_name("right-to-left.yaml")},
        ),
    }
)
#: From here on LibreOffice writes PDF/UA as veraPDF knows it.
_OLDEST = (24, 8)
_NEWER = (
    "install LibreOffice 24.8 or later: on Debian 12 "
    "`apt-get install -t bookworm-backports libreoffice-writer-nogui`"
)
#: A heading, an item and a header row that only look so, and a picture without words.
SPOILT = each(
    at('//w:pStyle[@w:val="Heading3"]', value("BodyText")),
    at('//w:pStyle[@w:val="ListBulletWithNext"]', value("BodyText")),
    at("//w:tblHeader", gone),
    at('//w:pStyle[@w:val="TableHeading"]', value("TableText")),
    at("//wp:docPr", lambda picture: picture.attrib.pop("descr")),
)
_PDF_UA = '{"PDFUACompliance":{"type":"boolean","value":"true"}}'


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A Word file and the edition that it was made from."""

    docx: Path
    edition: Edition


#: Gives the Word files of an order, one for each edition.
Files = Callable[[str], tuple[Judged, ...]]


@pytest.fixture(scope="session")
def files(build_once: Build) -> Files:
    """Return a function that builds the Word files of an order once a run."""

    def built(name: str) -> tuple[Judged, ...]:
        guide, choices = ORDERS[name]
        try:
            folder = build_once(guide, **choices)
        except LayoutError as error:
            pytest.skip(str(error.hint))  # the font of a script is not installed
        order = replace(order_for(guide, folder), **{**choices, "formats": ("docx",)})
        jobs = plan(read_guide(guide), order)
        return tuple(Judged(docx=folder / job.name, edition=job.edition) for job in jobs)

    return built


@pytest.fixture(scope="session")
def laid_out(files: Files, of_all_workers: Path) -> Path:
    """Return the folder with LibreOffice's PDF/UA of each file; it is started once a run.

    `spoilt.pdf` is that of the small handout, damaged.
    """
    program = office()
    if program is None:
        pytest.skip(_NEWER)
    chosen = []
    for name in ORDERS:
        try:
            chosen += [judged.docx for judged in files(name)]
        except pytest.skip.Exception:
            continue
    sound = files("small")[0].docx
    folder = of_all_workers / "laid-out"
    with one_at_a_time(of_all_workers):
        if not folder.exists():
            work = of_all_workers / "laying-out"
            work.mkdir(exist_ok=True)
            spoilt = damaged(sound, work, SPOILT).rename(work / "spoilt.docx")
            write_pdfs([*chosen, spoilt], work, program, _PDF_UA)
            shutil.rmtree(work / "profile", ignore_errors=True)
            work.rename(folder)
    made = sorted(file.stem for file in folder.glob("*.pdf"))
    assert made == sorted((*(file.stem for file in chosen), "spoilt"))
    with pikepdf.open(folder / f"{made[0]}.pdf") as pdf:
        version = re.search(r"(\d+)\.(\d+)", str(pdf.docinfo.Producer))
    if version is None or tuple(map(int, version.groups())) < _OLDEST:
        pytest.skip(_NEWER)
    return folder
