"""Names of bookmarks, by which links find sections."""

import zlib

#: Word cuts longer names.
_LONGEST = 40


def anchor(section: str) -> str:
    """Return the bookmark of a section: its id with `_` for `-`, which Word does not take.

    A name that Word would cut ends with a checksum instead.
    """
    name = section.replace("-", "_")
    if not name[:1].isalpha():
        name = f"s_{name}"
    if len(name) <= _LONGEST:
        return name
    return f"{name[: _LONGEST - 9]}_{zlib.crc32(section.encode()):08x}"
