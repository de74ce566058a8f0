"""Drawings: words and numbers from the source, nothing that runs or fetches, the size on paper."""

import struct
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from kesimpta_docs.errors import RenderError
from kesimpta_docs.layout.edition import Edition, Figure, all_blocks
from kesimpta_docs.render.drawings.draw import draw_data_url, draw_png, draw_svg
from tests.layout.editions import SMALL, laid_out
from tests.source.edit import edit

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="72pt" height="36pt" viewBox="0 0 72 36"'
    ' data-mirrors="no">{}</svg>'
)
NAMESPACE = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def edition() -> Edition:
    return laid_out(SMALL)


def figure_of(edition: Edition) -> Figure:
    return next(block for block in all_blocks(edition) if isinstance(block, Figure))


def drawn(edition: Edition, folder: Path, text: str) -> etree._Element:
    """Return what the template `text` draws for the figure of the small guide."""
    file = folder / "drawing.svg"
    file.write_text(text, encoding="utf-8")
    return etree.fromstring(draw_svg(replace(figure_of(edition), drawing=file), edition.tokens))


def refusal(edition: Edition, folder: Path, text: str) -> str:
    with pytest.raises(RenderError) as caught:
        drawn(edition, folder, text)
    assert str(caught.value.at) == str(folder / "drawing.svg")
    assert caught.value.hint
    return caught.value.problem


def test_labels_of_the_source_are_the_words_of_the_drawing(edition: Edition) -> None:
    root = etree.fromstring(draw_svg(figure_of(edition), edition.tokens))
    assert [text.text for text in root.iter(f"{NAMESPACE}text")] == ["Examplin", "Other"]


def test_numbers_of_the_source_are_the_lengths_of_the_drawing(edition: Edition) -> None:
    root = etree.fromstring(draw_svg(figure_of(edition), edition.tokens))
    assert [bar.get("width") for bar in root.iter(f"{NAMESPACE}rect")] == ["210", "150"]


def test_a_drawing_that_is_mirrored_keeps_its_words_readable(edition: Edition) -> None:
    figure = replace(figure_of(edition), right_to_left=True)
    root = etree.fromstring(draw_svg(figure, edition.tokens))
    width = float(str(root.get("viewBox")).split()[2])
    bars = [bar.get("transform") for bar in root.iter(f"{NAMESPACE}rect")]
    assert bars == [f"translate({width:g} 0) scale(-1 1)"] * 2
    texts = [(one.get("x"), one.get("text-anchor")) for one in root.iter(f"{NAMESPACE}text")]
    assert texts == [(f"{width:g}", "end")] * 2
    assert not any(one.get("transform") for one in root.iter(f"{NAMESPACE}text"))


def test_a_drawing_whose_left_stays_left_is_not_mirrored(edition: Edition, tmp_path: Path) -> None:
    file = tmp_path / "drawing.svg"
    file.write_text(SVG.format('<circle cx="9" cy="9" r="3"/>'), encoding="utf-8")
    figure = replace(figure_of(edition), drawing=file, right_to_left=True)
    assert draw_svg(figure, edition.tokens) == file.read_bytes()


@pytest.mark.parametrize("said", ["", ' data-mirrors="perhaps"'])
def test_a_drawing_says_whether_it_is_mirrored(said: str, edition: Edition, tmp_path: Path) -> None:
    text = SVG.format("").replace(' data-mirrors="no"', said)
    assert "does not say whether it is mirrored" in refusal(edition, tmp_path, text)


def test_a_changed_label_and_number_change_the_drawing(small_copy: Path) -> None:
    edit(small_copy, "sections/doses.yaml", "first: Examplin", r"first: Exa & \<Co>")
    edit(small_copy, "sections/doses.yaml", "[21, 15]", "[9, 15]")
    edit(small_copy, "sections/doses.yaml", "Headache, 21 in", "Headache, 9 in")
    edition = laid_out(small_copy)
    root = etree.fromstring(draw_svg(figure_of(edition), edition.tokens))
    assert "Exa & <Co>" in [text.text for text in root.iter(f"{NAMESPACE}text")]
    assert "90" in [bar.get("width") for bar in root.iter(f"{NAMESPACE}rect")]


def test_a_plain_drawing_is_let_through(edition: Edition, tmp_path: Path) -> None:
    inside = '<g clip-path="url(#a)"><circle r="3"/></g><defs><clipPath id="a"/></defs>'
    assert drawn(edition, tmp_path, SVG.format(inside)).tag == f"{NAMESPACE}svg"


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>",
        "<foreignObject><p/></foreignObject>",
        '<image href="https://x.org/a.png"/>',
        '<image href="data:image/png;base64,AAAA"/>',
        '<use href="https://x.org/a.svg#b"/>',
        '<use xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="#a"/>',
        '<a href="#b"><text>a</text></a>',
        '<feImage href="file:///etc/passwd"/>',
        '<rect onload="alert(1)"/>',
        '<rect fill="url(https://x.org/a#b)"/>',
        '<rect style="fill: url(https://x.org/a)"/>',
        "<style>@import url(https://x.org);</style>",
        '<animate attributeName="x"/>',
        '<set attributeName="onclick" to="a"/>',
    ],
)
def test_what_runs_or_fetches_is_refused(inside: str, edition: Edition, tmp_path: Path) -> None:
    problem = refusal(edition, tmp_path, SVG.format(inside))
    assert problem.endswith("that runs or fetches something")


@pytest.mark.parametrize(
    "inside",
    [
        '<x:script xmlns:x="http://www.w3.org/1999/xhtml">alert(1)</x:script>',
        '<rect fill="URL(https://x.org/a#b)"/>',
    ],
)
def test_what_runs_is_refused_in_any_spelling(
    inside: str, edition: Edition, tmp_path: Path
) -> None:
    refusal(edition, tmp_path, SVG.format(inside))


@pytest.mark.parametrize(
    "start",
    [
        '<!DOCTYPE svg [<!ENTITY a "b">]>',
        '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/a.dtd">',
    ],
)
def test_a_document_type_is_refused(start: str, edition: Edition, tmp_path: Path) -> None:
    assert refusal(edition, tmp_path, start + SVG.format("")) == "the drawing is no plain SVG"


def test_a_bomb_of_entities_ends_in_an_error(edition: Edition, tmp_path: Path) -> None:
    bomb = '<!ENTITY a "aaaaaaaaaa">' + "".join(
        f'<!ENTITY {name} "{f"&{before};" * 10}">'
        for before, name in zip("abcdefgh", "bcdefghi", strict=True)
    )
    refusal(edition, tmp_path, f"<!DOCTYPE svg [{bomb}]>" + SVG.format("<text>&i;</text>"))


def test_a_drawing_has_a_largest_size(edition: Edition, tmp_path: Path) -> None:
    text = SVG.format(" " * 200_000)
    assert refusal(edition, tmp_path, text) == "the drawing is too large"


@pytest.mark.parametrize(
    "text",
    [
        SVG.replace("72pt", "72px"),
        SVG.replace('viewBox="0 0 72 36"', ""),
        SVG.replace("0 0 72 36", "0 0 144 72"),
    ],
)
def test_a_unit_of_a_drawing_is_a_point(text: str, edition: Edition, tmp_path: Path) -> None:
    problem = refusal(edition, tmp_path, text.format(""))
    assert problem == "the drawing's width and height do not equal its viewBox"


@pytest.mark.parametrize("text", ["<html/>", "<svg/>"])
def test_a_drawing_is_svg(text: str, edition: Edition, tmp_path: Path) -> None:
    assert refusal(edition, tmp_path, text) == "the drawing is no plain SVG"


@pytest.mark.parametrize("text", ["", "words", "<svg", "{% for %}", "{{ labels.none }}"])
def test_a_broken_drawing_is_an_error(text: str, edition: Edition, tmp_path: Path) -> None:
    assert refusal(edition, tmp_path, text).startswith("the drawing cannot be made: ")


@pytest.mark.parametrize(
    "expression",
    [
        "''.__class__",
        "t.__class__.__mro__",
        "labels.__class__.__base__.__subclasses__()",
        "cycler.__init__.__globals__",
        "lipsum.__globals__['os'].popen('id').read()",
        "data.update({'a': (1,)})",
        "range(10**9)|list",
        "1 // 0",
        "'a' * 10**10",
        "'a' * 1000000000",
        "[1] * 1000000000",
        "10 ** 10 ** 10",
        "1000000 * 1000000 * 1000000",
        "'%1000000000d' % 1",
        "'a'.ljust(1000000000)",
        "'{:1000000000}'.format(1)",
        "'a'|center(1000000000)",
        "1.5|round(1000000000, 'floor')",
        "5|round(-1000000000)",
        "'%1000000000d' is even",
        "lipsum(1000000)",
        "[data, data]",
        "((1" + " + 1" * 20_000 + "))",
        "(" * 50_000,
        "-" * 5_000 + "1",
    ],
    ids=lambda expression: expression[:40],
)
def test_a_template_has_no_way_out_of_its_box(
    expression: str, edition: Edition, tmp_path: Path
) -> None:
    inside = f'<g id="{{{{ {expression} }}}}"/>'
    problem = refusal(edition, tmp_path, SVG.format(inside))
    assert problem.startswith("the drawing cannot be made: ")


@pytest.mark.parametrize(
    "template",
    [
        "{% macro a() %}{{ a() }}{% endmacro %}{{ a() }}",
        "{% macro a() %}{% endmacro %}{% call a() %}{% endcall %}",
        "{% import 'bars.svg' as a %}",
        "{% block a %}{{ self.a() }}{% endblock %}",
        "{% for a in [[1]] recursive %}{{ loop(a) }}{% endfor %}",
        "{% set a = namespace(b='c') %}",
        "{% set a = 'aaaaaaaa' %}" + "{% set a = a ~ a %}" * 40,
        "{% set a = [1] %}" + "{% set a = [a, a] %}" * 40 + "{{ a }}",
        "{% for a in range(100000) %}{% endfor %}",
        "{% for a in range(1000) %}{% for b in range(1000) %}{% endfor %}{% endfor %}",
        "{% for a in range(9999) %}" + "<rect/>" * 100 + "{% endfor %}",
        "{% for a in [1] %}" * 50 + "{% endfor %}" * 50,
        "{% if 1 %}" * 500 + "{% endif %}" * 500,
    ],
    ids=lambda template: template[:40],
)
def test_a_template_ends_soon_and_makes_little(
    template: str, edition: Edition, tmp_path: Path
) -> None:
    problem = refusal(edition, tmp_path, SVG.format(template))
    assert problem.startswith("the drawing cannot be made: ")


@pytest.mark.parametrize(
    ("template", "words"),
    [
        ("{% for name, row in data.items() %}{{ name ~ row[0] }}{% endfor %}", "Headache21"),
        ("{% for a in range(3) %}{{ a * 2 }}{{ ',' if not loop.last }}{% endfor %}", "0,2,4"),
        ("{% for a in range(3) %}{{ a * 2 }}{% endfor %}", "024"),
        ("{% set wide = 10 / 4 %}{{ wide|round(1) }}", "2.5"),
        ("{% if labels.first == 'Examplin' and 'x' in ['x'] %}{{ 1 - 2 }}{% endif %}", "-1"),
        ("{{ data['Headache']|length }}{{ data['Headache'][0] % 2 }}", "21"),
    ],
)
def test_a_template_counts_chooses_and_repeats(
    template: str, words: str, edition: Edition, tmp_path: Path
) -> None:
    root = drawn(edition, tmp_path, SVG.replace("{}", f'<g id="{template}"/>'))
    assert [group.get("id") for group in root] == [words]


@pytest.mark.parametrize(
    ("width", "height"),
    [
        ("100000", "100000"),
        ("1001", "1"),
        ("1", "1001"),
        ("0", "1"),
        ("-1", "1"),
        ("1e3", "1"),
        ("nan", "1"),
        ("inf", "1"),
        ("1e9", "1e9"),
        ("9" * 5000, "1"),
        ("x", "y"),
    ],
    ids=lambda side: side[:8],
)
def test_a_drawing_is_no_larger_than_paper(
    width: str, height: str, edition: Edition, tmp_path: Path
) -> None:
    text = SVG.replace("72", width).replace("36", height)
    problem = refusal(edition, tmp_path, text.format(""))
    assert problem == "the drawing's viewBox does not hold: its sides are 1 to 1000 pt"


def test_a_drawing_may_be_as_wide_as_the_text_and_as_high_as_a_sheet(
    edition: Edition, tmp_path: Path
) -> None:
    text = SVG.replace("72", "468").replace("36", "1000")
    assert drawn(edition, tmp_path, text.format("")).get("viewBox") == "0 0 468 1000"


def test_a_drawing_wider_than_the_text_is_refused_since_its_labels_would_shrink(
    edition: Edition, tmp_path: Path
) -> None:
    problem = refusal(edition, tmp_path, SVG.replace("72", "469").format(""))
    assert "it is 469 pt wide; the widest is 468 pt (t.figure.width)" in problem


def test_a_template_reads_no_file(edition: Edition, tmp_path: Path) -> None:
    inside = "<g id=\"{{ (t.layouts / 'handout.toml').read_text() }}\"/>"
    problem = refusal(edition, tmp_path, SVG.format(inside))
    assert problem.startswith("the drawing cannot be made: ")


@pytest.mark.parametrize("template", ["{{ labels.first + 1 }}", '{% include "/etc/passwd" %}'])
def test_a_template_that_goes_wrong_is_an_error(
    template: str, edition: Edition, tmp_path: Path
) -> None:
    refusal(edition, tmp_path, SVG.format(template))


def test_the_png_has_300_dots_to_the_inch(edition: Edition) -> None:
    png, width, height = draw_png(figure_of(edition), edition.tokens)
    assert png.startswith(b"\x89PNG")
    assert (width, height) == (360, 96)
    assert struct.unpack(">II", png[16:24]) == (360 / 72 * 300, 96 / 72 * 300)


def test_the_picture_of_the_page_is_the_drawing_itself(edition: Edition) -> None:
    url = draw_data_url(figure_of(edition), edition.tokens)
    assert url.startswith("data:image/svg+xml;base64,")
