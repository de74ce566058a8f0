"""Files from outside: which of them a guide is made of, and how one is read.

This room imports nothing heavy: hashing reads the same files as the reader, under the same cap.
"""

import errno
import os
import stat
from collections.abc import Iterator
from pathlib import Path

from kesimpta_docs.errors import SourceFault
from kesimpta_docs.spans import Span

#: Largest source file, in bytes. A guide of 60 sections is about 200 kB in all its files.
MAX_BYTES = 1_000_000
#: Largest picture of a clinic, in bytes.
MAX_LOGO_BYTES = 2_000_000


def source_files(folder: Path) -> Iterator[Path]:
    """Yield every file that the guide in `folder` is made of."""
    for pattern in ("*.yaml", "sections/*.yaml", "drawings/*"):
        yield from (found for found in sorted(folder.glob(pattern)) if found.is_file())


def guarded_bytes(file: Path, name: str, limit: int = MAX_BYTES) -> bytes:
    """Return what `file` holds; `name` is how it is called in errors.

    Its kind and size are asked first: what is no plain file or too large is never read. Raises
    SourceFault for that, and OSError where the file cannot be read.
    """
    found = file.stat()
    if stat.S_ISDIR(found.st_mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if not stat.S_ISREG(found.st_mode):
        raise SourceFault(
            "unreadable-file",
            "a pipe or a device is no source file",
            at=Span(name),
            hint="put a plain file in its place",
        )
    if found.st_size > limit:
        raise SourceFault(
            "file-too-large",
            f"the file has {found.st_size:,} bytes; the limit is {limit:,}",
            at=Span(name),
            hint="split it into several sections",
        )
    return file.read_bytes()
