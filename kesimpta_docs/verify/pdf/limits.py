"""How much of a file that comes from outside this reader takes before it gives up."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kesimpta_docs.errors import UnreadableFile
from kesimpta_docs.spans import Span

#: A guide with drawings stays under 2 MB; these are far above and still safe to hold in memory.
FILE_BYTES = 64 * 2**20
DECODED_BYTES = 64 * 2**20
CONTENT_BYTES = 8 * 2**20
#: Operators and operands of one content stream, all of which stand in memory at one time.
STREAM_WORDS = 100_000
#: Operators that run in one file, those of a form XObject each time that it is placed.
OPERATORS = 1_000_000
GLYPHS = 300_000
CMAP_BYTES = 4 * 2**20
FONT_BYTES = 4 * 2**20
PAGES = 5000
SAVED_STATES = 512
FORMS_DEEP = 12
ELEMENTS_DEEP = 150
ELEMENTS = 500_000
#: Nodes and entries of a name or number tree together; items of an outline.
TREE_NODES = 100_000
OUTPUT_INTENTS = 8
PROFILE_BYTES = 2**20
#: Areas of links, and the letters that are held against each of them.
LETTERS_UNDER_LINKS = 1_000_000


#: What to do about a file of this toolkit, and in the same place about one of another program.
_LARGE = "a file made by this toolkit never does; build it again rather than mending it"
CUT_OFF = "build it again, or copy it again in full"
PROTECTED = "take the protection off and save it again, or build it again"
NO_PDF = "name a file that make-guide wrote, such as output/kesimpta-en-handout.pdf"
_ANY_FILE = {
    _LARGE: "save it anew with the program that made it, in parts or without large pictures",
    CUT_OFF: "copy it again in full, or save it anew with the program that made it",
    PROTECTED: "take the protection off and save it again",
    NO_PDF: "save it as PDF with the program that made it, and try again",
}


@contextmanager
def of_file(path: Path, *, any_file: bool = False) -> Iterator[None]:
    """Let an error that is raised inside name the file.

    With `any_file` nobody knows which program made it: a hint does not ask to build it again.
    """
    try:
        yield
    except UnreadableFile as error:
        hint = _ANY_FILE.get(error.hint, error.hint) if any_file else error.hint
        raise UnreadableFile(error.problem, at=Span(str(path)), hint=hint) from error


def over_limit(what: str) -> UnreadableFile:
    """Return the error for a file that goes past one of these limits."""
    return UnreadableFile(f"the PDF has {what}", at=None, hint=_LARGE)


def broken(what: str) -> UnreadableFile:
    """Return the error for a file that is damaged inside."""
    return UnreadableFile(f"the PDF is damaged: {what}", at=None, hint=CUT_OFF)
