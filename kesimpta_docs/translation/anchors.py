"""The marks by which a paragraph of a Word file names its segments: bookmarks and fingerprints.

Where a translator works, each segment has both: whoever types over a paragraph can kill its
bookmark, whoever clears its formatting takes away its tab stops, and few do both to one paragraph.
"""

import re

from kesimpta_docs.translation.segment import LAST_NUMBER

#: What a text begins with that still needs work, in a file for translators.
MARK = "[?]"
#: The same, as people and programs type it.
MARKED = re.compile(r"[\[\uff3b]\s*[?\uff1f\u061f]\s*[\]\uff3d]")

#: Beyond the text of any page, so that the stop moves nothing. Word takes stops up to 31,680 twips.
_FIRST_STOP = 13_000
#: Only the name that was written: a program that copies a bookmark adds to its name.
_BOOKMARK = re.compile(r"_seg_([0-9]{4,5})")
#: LibreOffice makes "_seg_0042_Copy_1", in its own language, of a name that comes a second time.
_COPY = re.compile(r"_seg_([0-9]{4,5})[ _].*")
#: A left tab stop; `start` is its name in the strict form of the format.
_LEFT = frozenset({"left", "start"})


def bookmark(number: int) -> str:
    """Return the name of the bookmark round the words of a segment: `_seg_0042`.

    It begins with a low line, so that Word does not list it among a person's own bookmarks.
    """
    return f"_seg_{number:04d}"


def bookmarked(name: str) -> int | None:
    """Return the number of the segment that a bookmark names; None for any other bookmark.

    A copied bookmark is a claim like the first: what it names is then claimed twice.
    """
    found = _BOOKMARK.fullmatch(name) or _COPY.fullmatch(name)
    if found is None:
        return None
    number = int(found[1])
    # "_seg_00421" is "_seg_0042" with a 1 that some program added, not segment 421.
    return number if f"{number:04d}" == found[1] and 1 <= number <= LAST_NUMBER else None


def fingerprint(number: int) -> int:
    """Return the place of the left tab stop, in twips from the margin, that names a segment."""
    return _FIRST_STOP + number


def fingerprinted(kind: str, twips: str) -> int | None:
    """Return the number of the segment that a tab stop names; None for any other tab stop.

    `kind` and `twips` are its attributes `w:val` and `w:pos` (ECMA-376-1, 17.3.1.37). Numbers are
    one twip apart, so there is no tolerance, and none is needed: LibreOffice 7.4 and 25.2 give each
    of the 18,680 stops back where it was, at any indent, from DOCX as from ODT.
    """
    if kind not in _LEFT or not re.fullmatch(r"[0-9]{5}", twips):
        return None
    number = int(twips) - _FIRST_STOP
    return number if 1 <= number <= LAST_NUMBER else None
