"""Files that are written whole or not at all."""

import os
import tempfile
from pathlib import Path

from kesimpta_docs.errors import PublishError
from kesimpta_docs.spans import Span


def write_whole(file: Path, data: bytes) -> None:
    """Write the file in one move: who reads it finds the old one or the new one.

    Raises PublishError where it cannot be written.
    """
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}-")
        try:
            with os.fdopen(handle, "wb") as opened:
                opened.write(data)
                opened.flush()
                os.fsync(opened.fileno())
            Path(name).chmod(0o644)
            Path(name).replace(file)
        finally:
            Path(name).unlink(missing_ok=True)
    except OSError as error:
        raise PublishError(
            f"cannot be written: {error.strerror}",
            at=Span(str(file)),
            hint="check that the folder is there and that you may write into it",
        ) from error
