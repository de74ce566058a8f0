"""LibreOffice saves files again, as a translator's program does."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

#: Set to try another version by hand.
PROGRAM = os.environ.get("SOFFICE", "soffice")
needs_office = pytest.mark.skipif(
    shutil.which(PROGRAM) is None, reason="skipped: install LibreOffice (libreoffice-writer)"
)


def saved_again(files: list[Path], kind: str, folder: Path) -> list[Path]:
    """Return the files, each saved as `kind`; one process for all of them."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    out = folder / f"saved-{kind}-{files[0].parent.name}"
    subprocess.run(
        [PROGRAM, "--headless", profile, "--convert-to", kind, "--outdir", out, *files],
        check=True,
        capture_output=True,
        timeout=300,
    )
    return [out / f"{file.stem}.{kind}" for file in files]
