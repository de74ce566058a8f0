"""Hold any finished file against a standard, whoever made it."""

from dataclasses import dataclass
from pathlib import Path

from kesimpta_docs.errors import UnreadableFile
from kesimpta_docs.layout.standard import Standard
from kesimpta_docs.spans import Span
from kesimpta_docs.verify.standard.seen import NOTHING, RuleResult

#: A PDF may begin with something else: readers look into so many bytes (ISO 32000-1, annex H).
_HEADER = 1024
_UNTAGGED = "the file has no tags: with a screen reader, nobody can count on its order or headings"
_POORLY_TAGGED = (
    "its tags hold less than half of its words, or each line as a paragraph: "
    "it was measured by the places of its words"
)
_CARDS = "{words} words stand on cards to cut out: they are not measured as running text"
_NO_OFFICE = "LibreOffice is not installed: what only pages show was not measured"
#: What a Word document, an older one, or Rich Text Format begins with.
_WORD = (b"PK", b"\xd0\xcf\x11\xe0", b"{\\rtf")


@dataclass(frozen=True, slots=True, kw_only=True)
class StandardReport:
    """What one file holds of a standard."""

    file: Path
    standard: Standard
    results: tuple[RuleResult, ...]
    #: What the standard does not ask about, and people should know.
    notes: tuple[str, ...] = ()

    @property
    def holds(self) -> bool:
        """Say whether no rule falls short."""
        return all(result.holds for result in self.results)

    @property
    def summary(self) -> str:
        """Return how many of the rules that could be measured are kept, and what of the others."""
        measured = [result for result in self.results if result.measured]
        kept = sum(result.holds for result in measured)
        idle = sum(result.found == NOTHING for result in self.results)
        unknown = len(self.results) - len(measured) - idle
        told = f"keeps {kept} of {len(measured)} rules of {self.standard.name}"
        told += f"; {idle} {'does' if idle == 1 else 'do'} not apply" if idle else ""
        return f"{told}; {unknown} could not be measured" if unknown else told


def hold_file(file: Path, standard: Standard, *, laid_out: bool = False) -> StandardReport:
    """Measure a PDF or a Word document: its content says which, not its name.

    With `laid_out` LibreOffice lays out a Word document, for the rules that only pages show.

    Raises UnreadableFile for any other file, and for one that cannot be read.

    Each format is imported when it is asked for.
    """
    if _is_pdf(file):
        from kesimpta_docs.verify.pdf.limits import of_file
        from kesimpta_docs.verify.pdf.reader import read_any_pdf
        from kesimpta_docs.verify.standard.pdf import hold_pdf
        from kesimpta_docs.verify.standard.pdf.found import parts_of, words_on_cards

        pdf = read_any_pdf(file)
        with of_file(file, any_file=True):
            results = hold_pdf(pdf, standard)
            notes: tuple[str, ...] = ()
            if not parts_of(pdf).tagged:
                notes = (_POORLY_TAGGED if pdf.roots else _UNTAGGED,)
            if words := words_on_cards(pdf):
                notes = (*notes, _CARDS.format(words=words))
        return StandardReport(file=file, standard=standard, results=results, notes=notes)
    from kesimpta_docs.verify.standard.docx.measure import measure_docx

    if laid_out:
        return _laid_out(file, standard)
    return StandardReport(file=file, standard=standard, results=measure_docx(file, standard))


def _laid_out(file: Path, standard: Standard) -> StandardReport:
    """Measure a Word document, and what it cannot tell on the pages that LibreOffice makes."""
    from kesimpta_docs.verify.docx.outside import taken_in
    from kesimpta_docs.verify.docx.read import read_docx
    from kesimpta_docs.verify.pdf.reader import read_any_pdf
    from kesimpta_docs.verify.standard.docx.measure import measure_document
    from kesimpta_docs.verify.standard.office import office, pages_of
    from kesimpta_docs.verify.standard.pdf import hold_pdf

    document = read_docx(file)
    program = office()
    if program is None:
        results = measure_document(document, standard)
        return StandardReport(file=file, standard=standard, results=results, notes=(_NO_OFFICE,))
    if fetched := next(taken_in(file, document), ""):
        raise UnreadableFile(
            f"the file takes in something from elsewhere ({fetched}); it is not laid out",
            at=Span(str(file)),
            hint="put what is linked into the file, or leave out --laid-out",
        )
    with pages_of(file, program) as made:
        pdf = read_any_pdf(made)
    pages = len(pdf.pages)
    on_pages = {each.rule: each for each in hold_pdf(pdf, standard)}
    results = tuple(
        each if each.measured else on_pages[each.rule]
        for each in measure_document(document, standard, pages)
    )
    count = f"{pages} page{'' if pages == 1 else 's'}"
    note = f"LibreOffice makes {count} of it, with the fonts of this computer"
    return StandardReport(file=file, standard=standard, results=results, notes=(note,))


def _is_pdf(file: Path) -> bool:
    """Say whether a file is a PDF; raise for one that is neither that nor of a word processor.

    One that is missing or empty is left to the reader, which says so.
    """
    if file.exists() and not file.is_file():  # a pipe would be waited for
        raise UnreadableFile(
            "this is a folder, a pipe or a device",
            at=Span(str(file)),
            hint="name a PDF or a Word document",
        )
    try:
        with file.open("rb") as stream:
            start = stream.read(_HEADER)
    except OSError:
        return False
    if b"%PDF-" in start:
        return True
    if start and not start.startswith(_WORD):
        raise UnreadableFile(
            "the file is neither a PDF nor a Word document",
            at=Span(str(file)),
            hint="save it as PDF, or as Word Document (.docx), and try again",
        )
    return False
