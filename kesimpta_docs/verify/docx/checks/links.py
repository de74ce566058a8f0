"""Links: to addresses outside, and to the headings of sections."""

import re
from collections import Counter

from kesimpta_docs.layout.edition import Edition
from kesimpta_docs.layout.link_words import link_words
from kesimpta_docs.layout.words import headings, spoken
from kesimpta_docs.verify.docx.document import Hyperlink, WordDocument
from kesimpta_docs.verify.links import expected_links, link_outcome, merged
from kesimpta_docs.verify.report import Outcome
from kesimpta_docs.verify.tokens import tokens

#: Words that do not say where a link leads.
_UNCLEAR = re.compile(
    r"((click|press|tap|go|see|read|look|find out|learn) )?(here|this|that|it|more|(this|the) "
    r"(link|page|site|website|web page|document))( here)?|link|website|page|read|details|"
    r"click|info|information|continue|download|\W*",
    re.IGNORECASE,
)


def every_link_leads_where_the_source_says(document: WordDocument, edition: Edition) -> Outcome:
    """The linked words, in order, and their targets are the source's, as is what is said of them.

    A place in the file is a section where the bookmark stands in its heading, and no other
    bookmark has that name (ECMA-376-1, 17.13.6.2 and 17.16.22). A link out of the file has a
    tooltip that tells where it leads; one inside it has none, since LibreOffice drops it with one.
    """
    sections = _sections(document, edition)
    links = [link for paragraph in document.paragraphs for link in paragraph.links]
    found = merged((_target(link, sections), link.text) for link in links)
    running = (*document.headers, *document.footers)
    problems = [
        f'a running line links "{link.text}"'
        for one in running
        for line in one.paragraphs
        for link in line.links
    ]
    wanted = expected_links(spoken(edition))
    said = {link.target: link_words(edition, link.target) for link in wanted}
    problems += [
        f'the link to {link.uri or link.anchor} says "{link.tooltip or "nothing"}"'
        for link in links
        if link.tooltip != said.get(link.uri or "")
    ]
    return link_outcome(wanted, found, problems)


def every_contents_entry_asks_for_its_page(document: WordDocument, edition: Edition) -> Outcome:
    """Each entry of the contents has a field for the page that it leads to, and nothing else has.

    It is empty: the file cannot know its pages, and the words would tell of a number that it gives.
    """
    entries = sum(each.kind == "contents" for each in spoken(edition))
    asking = [
        paragraph
        for paragraph in document.paragraphs
        if any(field.startswith("PAGEREF") for field in paragraph.fields)
    ]
    problems = [
        f'"{paragraph.text.strip()}" asks for another page'
        for paragraph in asking
        if [field.split()[1:2] for field in paragraph.fields]
        != [[link.anchor] for link in paragraph.links]
    ]
    if len(asking) != entries:
        problems.append(f"{len(asking)} of {entries} entries ask for a page")
    return Outcome(figure=f"{len(asking)} entries", problems=tuple(problems))


def every_link_says_where_it_leads(document: WordDocument, edition: Edition) -> Outcome:
    """Each link has words that mean something without their sentence (WCAG 2.2, 2.4.9).

    Only English words without a meaning are known. A bare number may be a link: it is a phone's.
    """
    del edition  # the rule is the same for all
    links = [link for paragraph in document.paragraphs for link in paragraph.links]
    problems = tuple(
        f'the link to {link.uri or link.anchor} has the words "{" ".join(link.text.split())}"'
        for link in links
        if not link.text.strip() or _UNCLEAR.fullmatch(" ".join(tokens(link.text)))
    )
    return Outcome(figure=f"{len(links)} links", problems=problems)


def _sections(document: WordDocument, edition: Edition) -> dict[str, str]:
    """Return the section that each bookmark marks the heading of."""
    wanted = {(one.level, tokens(one.words)): one.section for one in headings(edition)}
    names = Counter(bookmark.name for bookmark in document.bookmarks)
    marked = (
        (name, wanted.get((paragraph.heading_level or 0, tokens(paragraph.text))))
        for paragraph in document.paragraphs
        for name in paragraph.bookmarks
    )
    return {name: section for name, section in marked if section and names[name] == 1}


def _target(link: Hyperlink, sections: dict[str, str]) -> str:
    """Return an address, `#section-id`, or why it is neither."""
    if link.uri is not None:
        return link.uri if link.anchor is None else f"{link.uri}#{link.anchor}"
    section = sections.get(link.anchor or "")
    return f"#{section}" if section else f'the bookmark "{link.anchor}", which marks no section'
