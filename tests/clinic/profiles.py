"""A clinic's profile to change, in a folder of its own."""

import shutil
import struct
import zlib
from pathlib import Path

from tests.conftest import ROOT

PROFILE = "my-clinic.yaml"
LOGO = "example-logo.svg"
_EXAMPLES = ROOT / "sources" / "clinics"


def profile_in(folder: Path, *changes: tuple[str, str]) -> Path:
    """Copy the example and its logo into `folder`, with each change made once; the profile."""
    folder.mkdir(exist_ok=True)
    shutil.copy2(_EXAMPLES / LOGO, folder)
    text = (_EXAMPLES / "example.yaml").read_text("utf-8")
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    (folder / PROFILE).write_text(text, "utf-8")
    return folder / PROFILE


def svg(inside: str, attributes: str = 'viewBox="0 0 120 36"') -> bytes:
    """Return an SVG picture."""
    return f'<svg xmlns="http://www.w3.org/2000/svg" {attributes}>{inside}</svg>'.encode()


def png(width: int, height: int) -> bytes:
    """Return a grey PNG whose header says this size; a large one holds only its first rows."""
    rows = (b"\0" + b"\x80" * width) * min(height, 100) if width <= 10_000 else b"\0" * 1000
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in (
            (b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)),
            (b"IDAT", zlib.compress(rows)),
            (b"IEND", b""),
        )
    )
