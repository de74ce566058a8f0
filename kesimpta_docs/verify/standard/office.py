"""Pages of a Word file, as LibreOffice lays them out where it is installed.

The file has been read under our caps before, and takes in nothing from elsewhere. LibreOffice runs
with a profile of its own in a folder that is gone afterwards.
"""

import os
import shutil
import signal
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from kesimpta_docs.errors import UnreadableFile
from kesimpta_docs.spans import Span

_PROGRAMS = ("soffice", "libreoffice")
#: Seconds; a guide of a hundred pages takes ten.
_PATIENCE = 180


def office() -> str | None:
    """Return the program; None where LibreOffice is not installed."""
    return next((found for name in _PROGRAMS if (found := shutil.which(name))), None)


@contextmanager
def pages_of(file: Path, program: str) -> Iterator[Path]:
    """Give the PDF that LibreOffice makes of a Word file, as long as the block runs.

    Raises UnreadableFile where it makes none in three minutes.
    """
    with TemporaryDirectory() as folder:
        home = Path(folder)
        copy = home / "document.docx"
        shutil.copyfile(file, copy)
        made = home / "document.pdf"
        write_pdfs([copy], home, program)
        if not made.is_file():
            raise UnreadableFile(
                "LibreOffice could not lay out the file",
                at=Span(str(file)),
                hint="leave out --laid-out: all that needs no pages is measured without it",
            )
        yield made


def write_pdfs(files: Sequence[Path], folder: Path, program: str, settings: str = "") -> None:
    """Let LibreOffice, started once, write a PDF of each file into `folder`, beside its profile.

    `settings` are those of its PDF export, as JSON. After three minutes it is stopped; what it
    could not make is missing then.
    """
    export = f"pdf:writer_pdf_Export:{settings}".rstrip(":")
    process = subprocess.Popen(  # noqa: S603 - the program is LibreOffice, the files are data
        [
            *(program, "--headless", "--norestore", "--nologo"),
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            *("--convert-to", export, "--outdir", str(folder), *map(str, files)),
        ],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={"PATH": os.environ.get("PATH", os.defpath), "HOME": str(folder)},
        start_new_session=True,
    )
    try:
        process.wait(_PATIENCE)
    except subprocess.TimeoutExpired:
        pass  # some PDF is missing
    finally:
        # The program starts others; all of them are in the session of its own.
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
