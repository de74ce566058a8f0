"""What the tagger makes of single elements of HTML, read back from the finished PDF."""

from pathlib import Path

import pytest

from kesimpta_docs.errors import RenderError
from kesimpta_docs.verify.pdf.words import text_of
from tests.render.tagged_samples import PICTURE, read_tagged, tagged


@pytest.mark.parametrize(
    ("body", "named"),
    [
        ("<p>One <blink>two</blink>", "<blink>"),
        ("<dl><dt>One<dd>Two</dl>", "<dl>"),
        ("<p>One <span role=slider>two</span>", '<span role="slider">'),
        ("<div lang=fr><p>Un</div>", "<div> with a language or a direction"),
        ("<table><tr><td colspan=2>One<tr><td>Two<td>Three</table>", "<td> over more than one"),
        ("<table><tr><th scope=rowgroup>One</table>", '<th scope="rowgroup">'),
        ("<p><a href='#p' id=p>One</a>", '<a href="#p"> without a title'),
        (f'<p>One<img src="{PICTURE}">', "<img> without one picture"),
        (f"<figure>{f'<img alt=A src={PICTURE!r}>' * 2}</figure>", "<figure> without one picture"),
    ],
)
def test_an_element_without_a_role_stops_the_write_and_is_named(body: str, named: str) -> None:
    with pytest.raises(RenderError) as raised:
        tagged(body)
    assert f"no structure element is known for {named}" in str(raised.value)


def test_classes_decide_nothing(tmp_path: Path) -> None:
    body = "<p class='{}'>One <span class='{}'>two</span></p>"
    plain, dressed = (
        [
            (one.own_role, text_of(pdf, one))
            for pdf in [read_tagged(tmp_path, body.format(name, name))]
            for one in pdf.elements()
        ]
        for name in ("", "callout heading contents")
    )
    assert plain == dressed == [("Document", "One two"), ("P", "One two")]


@pytest.mark.parametrize("empty", ["<p></p>", "<p> <strong> </strong></p>", "<aside></aside>"])
def test_what_paints_nothing_is_in_no_tree(tmp_path: Path, empty: str) -> None:
    pdf = read_tagged(tmp_path, f"<p>One</p>{empty}")
    assert [one.own_role for one in pdf.elements()] == ["Document", "P"]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<p>One <strong>two</strong> three", ["One ", "two", " three"]),
        ("<p><strong>One</strong>. Two", ["One", ". Two"]),
        ("<p><strong>One</strong> <em>two</em>", ["One ", "two"]),
        ("<p>One<br>two", ["One ", "two"]),
        ("<p>One\n   two <abbr title=x>MS</abbr>.", ["One two ", "MS", "."]),
        ("<p>One<p>Two", ["One", "Two"]),
    ],
)
def test_words_stand_apart_in_the_content_where_the_source_parts_them(
    body: str, expected: list[str], tmp_path: Path
) -> None:
    pdf = read_tagged(tmp_path, body)
    drawn = ["".join(glyph.text for glyph in glyphs) for glyphs in pdf.content.values()]
    assert drawn == expected
