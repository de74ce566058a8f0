"""The tag trees of small documents, read back from the PDF, and those of the real guide's start.

Each snapshot was read by eye. `pytest tests/render --update-snapshots` writes them anew.
"""

from pathlib import Path

import pytest

from kesimpta_docs.order import PdfStandard
from kesimpta_docs.verify.pdf.reader import read_pdf
from tests.conftest import AsReviewed
from tests.render.tagged_samples import PICTURE, read_tagged
from tests.render.tree_dump import dumped

SNAPSHOTS = Path(__file__).parent / "snapshots"


def _words(count: int) -> str:
    return " ".join(f"word{number}" for number in range(1, count + 1))


_ROWS = "".join(
    f"<tr><th scope=row>Week {week}</th><td>Day {7 * week}</td></tr>" for week in range(18)
)
_TICK = '<span role=checkbox title="checkbox, not ticked"{}></span>'
_BOX = _TICK.format(' aria-label="{0}"') + " {0}"

#: Body and style sheet of each case.
CASES: dict[str, tuple[str, str]] = {
    "table-over-three-pages": (
        "<h1>Doses</h1><table><caption>Table 1. Week by week</caption>"
        "<thead><tr><th scope=col>Week</th><th scope=col>Day</th></tr></thead>"
        f"<tbody>{_ROWS}</tbody></table>",
        "",
    ),
    "paragraph-over-two-pages": (f"<h1>Words</h1><p>{_words(70)}</p><p>The end.</p>", ""),
    "nested-list": (
        "<ul><li>Eat<ul><li>Fruit</li><li><strong>No</strong> salt</li></ul></li>"
        "<li>Sleep<ol><li>Early</li><li>Long</li></ol></li></ul>",
        "",
    ),
    "list-over-a-page-break": (
        f"<p>{_words(32)}</p>"
        "<ol><li>Wash your hands.</li>"
        "<li>Take the pill with water, in the morning or at night, but at the same hour of each "
        "day, and write it down at once.</li><li>Rest.</li></ol>",
        "ol { break-before: auto } li { orphans: 1; widows: 1 }",
    ),
    "callout-with-list": (
        "<h1>Help</h1><aside aria-label='Emergency: call 911 now'><h2>Emergency: call 911 now</h2>"
        "<ul><li>You pass out</li><li>A rash</li></ul></aside>"
        "<aside aria-label='Note:'><p><strong>Note:</strong> Ask first.</p></aside>",
        "aside { border: 2pt solid; padding: 4pt; background: #eee }",
    ),
    "contents": (
        "<h1>Guide</h1><section aria-label=Contents><h2 id=contents>Contents</h2><nav>"
        "<nav><p>Part one</p><ul>"
        "<li><a href='#doses' title='Go to: Doses'>Doses</a></li>"
        "<li><a href='#help' title='Go to: Help'>When to get help, and how soon to ask for it"
        "</a></li></ul></nav>"
        "<nav><p>Part two</p><ul><li><a href='#end' title='Go to: End'>End</a></li></ul></nav>"
        "</nav></section>"
        "<section aria-label=Doses><h2 id=doses>Doses</h2><p>One.</p></section>"
        "<section aria-label=Help><h2 id=help>Help</h2><p>Two.</p></section>"
        "<section aria-label=End><h2 id=end>End</h2><p>Three.</p></section>",
        "nav ul { list-style: none; padding: 0 } section { break-before: page }"
        "a { text-decoration: none }"
        "nav a::after { content: ' ' leader('.') ' ' target-counter(attr(href), page) }",
    ),
    "links": (
        "<h1>Ask</h1><ul>"
        "<li>Call <a href='tel:+18003321088' title='Phone: 1-800-332-1088'>1-800-332-1088</a>.</li>"
        "<li>Read <a href='https://example.org/' title='Web page: example.org'>the long page about "
        "all of the doses that you can take and <strong>when</strong></a> you like.</li></ul>"
        f"<p>{_words(22)} <a href='#more' title='Go to: More'>"
        "one link that goes on and on and so comes to stand on the first page and on the second"
        "</a> after it.</p><h2 id=more>More</h2>",
        "p { orphans: 1; widows: 1 }",
    ),
    "figure-with-caption": (
        f"<figure><figcaption>Figure 1. A line</figcaption><img alt='A line to the right' "
        f'src="{PICTURE}"></figure><div><img alt="Logo of a clinic" src="{PICTURE}"></div><p>End.',
        "img { display: block }",
    ),
    "two-languages": (
        "<p>In French it is a <span lang=fr>dose <em>de</em> départ</span>.</p>"
        "<p lang=es>Llame al <strong>médico</strong>.</p>"
        "<ul lang=es><li>Uno</li><li lang=en>Two</li></ul>",
        "",
    ),
    "right-to-left": (
        "<p lang=he dir=rtl>שלום לכם 20 mg.</p><p>Hello <span lang=he>שלום</span>.</p>",
        "[dir=rtl] { text-align: right }",
    ),
    "abbreviation": (
        "<h1><abbr title='multiple sclerosis'>MS</abbr> at home</h1>"
        "<p>Not <abbr title='multiple sclerosis'>MS</abbr>-like. Call your "
        "<a href='tel:1' title='Phone: 1'><abbr title='multiple sclerosis'>MS</abbr> team</a>.</p>",
        "",
    ),
    "places-to-fill-in": (
        f"<ul><li>{_TICK.format('')}I washed my hands.</li>"
        f"<li>{_TICK.format('')}I wrote <strong>it</strong> down.</li></ul>"
        "<div role=group>"
        "<p>Date <span role=textbox title='line to write on' aria-label=Date></span></p>"
        "<p>What I felt</p><div role=textbox title='2 lines to write on' aria-label='What I felt'>"
        "<div class=line></div><div class=line></div></div>"
        "<p>How strong <span role=radio aria-label='1, number to circle'>1</span>"
        "<span role=radio aria-label='2, number to circle'>2</span></p>"
        f"<p>I called {_BOX.format('Yes')} {_BOX.format('No')}</p></div>",
        "li { list-style: none } div[role=textbox] { display: block; width: auto; height: auto;"
        "border: none } .line { height: 12pt; border-bottom: 1pt solid } [role=radio] { width: 15pt;"
        "height: 15pt }",
    ),
    "running-lines": (
        "<h1>Guide</h1><p>One.</p><h2>Next</h2><p>Two.</p>",
        "@page { @top-left { content: 'Kit at home'; font: 8pt Hand; border-bottom: 1pt solid }"
        "@bottom-left { content: 'Call 911'; font: 8pt Hand } }"
        "h2 { break-before: page; border-top: 2pt solid }",
    ),
    "card": (
        "<h1>Card</h1><div class=pair><article aria-label='My team'><h2>My team</h2>"
        "<div role=group><p>Nurse <span role=textbox title='line to write on' aria-label=Nurse>"
        "</span></p></div></article><article aria-label='About me'><h2>About me</h2>"
        "<p>I live alone.</p></article></div>",
        ".pair { display: flex; border: 1pt dashed } article { flex: 1 }",
    ),
}
UA_2 = ("contents", "table-over-three-pages", "links", "card", "nested-list")


@pytest.mark.parametrize("case", CASES)
def test_a_small_document_is_tagged_as_it_was_reviewed(
    tmp_path: Path, as_reviewed: AsReviewed, case: str
) -> None:
    as_reviewed(SNAPSHOTS / f"{case}.yaml", dumped(read_tagged(tmp_path, *CASES[case])))


@pytest.mark.parametrize("case", UA_2)
def test_ua_2_has_namespaces_and_leads_to_elements_as_it_was_reviewed(
    tmp_path: Path, as_reviewed: AsReviewed, case: str
) -> None:
    standard: PdfStandard = "ua-2"
    found = dumped(read_tagged(tmp_path, *CASES[case], standard=standard))
    as_reviewed(SNAPSHOTS / f"{case}-ua-2.yaml", found)


def test_the_real_guide_begins_as_it_was_reviewed(
    real_files: Path, as_reviewed: AsReviewed
) -> None:
    """Cover, contents and first section."""
    pdf = read_pdf(real_files / "kesimpta-en-handout.pdf")
    as_reviewed(SNAPSHOTS / "real-handout-first-pages.yaml", dumped(pdf, last_page=4))
