"""What ties the tag tree to the pages, to names and to the standard roles."""

from collections import Counter
from collections.abc import Iterator

from kesimpta_docs.layout.edition import Edition
from kesimpta_docs.verify.pdf.reader import PdfPage, TaggedPdf
from kesimpta_docs.verify.pdf.reading import PDF_2
from kesimpta_docs.verify.pdf.tree import MarkedContent, ObjectReference, StructureElement
from kesimpta_docs.verify.report import Outcome

#: Standard structure types that a file of the toolkit uses (ISO 32000-1, 14.8.4).
_STANDARD = frozenset(
    {"Document", "Sect", "Art", "Div", "Caption", "TOC", "TOCI", "Reference", "Link", "Span"}
    | {"H1", "H2", "H3", "H4", "P", "L", "LI", "Lbl", "LBody", "Figure", "Form"}
    | {"Table", "THead", "TBody", "TR", "TH", "TD"}
)
#: Those that came with PDF 2.0 (ISO 32000-2, 14.8.4), and those that it left to PDF 1.7.
_NEW = frozenset({"Aside", "Em", "Strong"})
_OLD = frozenset({"Art", "Reference", "TOC", "TOCI"})
_PDF_1_7, _PDF_2_0 = "http://iso.org/pdf/ssn", "http://iso.org/pdf2/ssn"


def all_content_leads_back_to_its_element(pdf: TaggedPdf, edition: Edition) -> Outcome:
    """Each piece of content and each link stands in the tree once, and knows its element.

    The parent tree (ISO 32000-1, 14.7.4.4) is how a reader gets from a click to the tags; from an
    element it goes on by what holds it (`P`, table 323). The tab key follows the tags (Matterhorn
    1.1, 28-008).
    """
    del edition  # the rule is the same for all
    held = Counter[MarkedContent]()
    element_of: dict[MarkedContent, int] = {}
    problems = [
        f"a {root.own_role} does not lead back to the root of the tree"
        for root in pdf.roots
        if root.parent != pdf.way_back.root
    ]
    for element in pdf.elements():
        for kid in element.kids:
            if isinstance(kid, StructureElement):
                if kid.parent != element.number:
                    problems.append(
                        f"a {kid.own_role} does not lead back to the {element.own_role} that "
                        "holds it"
                    )
            elif isinstance(kid, MarkedContent):
                held[kid] += 1
                element_of[kid] = element.number
            elif isinstance(kid, ObjectReference):
                link = kid.annotation
                key = None if link is None else link.parent_key
                if key is None or pdf.way_back.of_objects.get(key) != element.number:
                    problems.append(f"a link in a {element.own_role} does not lead back to it")
    for page in pdf.pages:
        problems += [f"page {page.index + 1} {fault}" for fault in _faults(pdf, page, element_of)]
    painted = Counter(place for page in pdf.pages for place in page.sequences)
    problems += [
        f"page {place.page + 1}: the content {place.mcid} is painted {painted[place]} times and "
        f"stands {held[place]} times in the tree"
        for place in painted.keys() | held.keys()
        if painted[place] != 1 or held[place] != 1
    ]
    return Outcome(figure=f"{len(painted):,} pieces", problems=tuple(problems))


def _faults(pdf: TaggedPdf, page: PdfPage, element_of: dict[MarkedContent, int]) -> Iterator[str]:
    if page.tabs != "S":
        yield "does not set the tab key by the tags"
    key = page.parent_key
    row = () if key is None else pdf.way_back.of_content.get(key, ())
    for place in page.sequences:
        element = row[place.mcid] if 0 <= place.mcid < len(row) and not place.stream else 0
        if element == 0 or element != element_of.get(place):
            yield f"has content, {place.mcid}, that does not lead back to its element"


def every_name_of_an_element_leads_to_it(pdf: TaggedPdf, edition: Edition) -> Outcome:
    """The names (`ID`) are those of the `IDTree`, each of one element (Matterhorn 1.1, 19-004)."""
    del edition  # the rule is the same for all
    named = [(one.identifier, one.number) for one in pdf.elements() if one.identifier is not None]
    listed = pdf.way_back.of_names
    problems = [
        f'the name "{name}" leads to another element, or to none'
        for name, number in named
        if listed.get(name) != number
    ]
    problems += [
        f'the name "{name}" is of no element' for name in listed.keys() - dict(named).keys()
    ]
    return Outcome(figure=f"{len(named)} names", problems=tuple(problems))


def every_role_is_a_standard_one(pdf: TaggedPdf, edition: Edition) -> Outcome:
    """Each role is one of the standard's, or the role map says which (Matterhorn 1.1, 02-001).

    In PDF 2.0 each element names the namespace of its role (ISO 32000-2, 14.8.6), and
    the tree lists it (table 354).
    """
    del edition  # the rule is the same for all
    pdf_2 = pdf.version == PDF_2
    known = _STANDARD | (_NEW if pdf_2 else frozenset())
    pairs = {(one.own_role, one.role, one.namespace) for one in pdf.elements()}
    problems = [
        f"the role {own} ends at {role}, which the standard does not have"
        for own, role, _ in sorted(pairs, key=str)
        if role not in known
    ]
    problems += [
        f"the role {own} is of the namespace {namespace}"
        for own, role, namespace in sorted(pairs, key=str)
        if namespace != _namespace(role, pdf_2=pdf_2)
    ]
    unlisted = {namespace for _, _, namespace in pairs if namespace} - pdf.namespaces
    problems += [f"the tree does not list the namespace {name}" for name in sorted(unlisted)]
    return Outcome(figure=f"{len(pairs)} roles", problems=tuple(problems))


def _namespace(role: str, *, pdf_2: bool) -> str | None:
    if not pdf_2:
        return None
    return _PDF_1_7 if role in _OLD else _PDF_2_0
