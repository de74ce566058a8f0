"""Templates and style sheet: they hold no word of a guide, and break where a name is wrong."""

import re
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kesimpta_docs.errors import LayoutError
from kesimpta_docs.layout.edition import Edition
from kesimpta_docs.render.html.document import html_of
from kesimpta_docs.source.read import read_guide, read_interface
from kesimpta_docs.source.rules.everywhere import all_texts
from kesimpta_docs.source.walk import texts
from tests.layout.editions import REAL, ROOT, SMALL, laid_out
from tests.source.edit import edit

LAYOUTS = ROOT / "layouts"
TEMPLATES = sorted(LAYOUTS.glob("templates/**/*.html"))
STYLES = sorted(LAYOUTS.glob("style/*.css"))
_JINJA = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_TAG = re.compile(r"<[^>]*>", re.DOTALL)
#: Attributes whose words a reader hears or sees.
_TELLING = re.compile(r'\b(?:alt|title|aria-[a-z]+|placeholder|value|label|content)="([^"]*)"')
_CSS_STRING = re.compile(r'"((?:[^"\\]|\\.)*)"')
_CSS_ESCAPE = re.compile(r"\\[0-9A-Fa-f]{1,6}\s?")
_LETTER = re.compile(r"[^\W\d_]")

files = pytest.mark.parametrize(
    "file", [*TEMPLATES, *STYLES], ids=lambda file: str(file.relative_to(LAYOUTS))
)


@pytest.fixture
def edition(tmp_path: Path) -> Edition:
    """Return the small edition with a copy of the templates and the style sheet, to change."""
    for name in ("templates", "style"):
        shutil.copytree(LAYOUTS / name, tmp_path / name)
    (tmp_path / "fonts").symlink_to(LAYOUTS / "fonts")
    made = laid_out(SMALL)
    return replace(made, tokens=made.tokens.model_copy(update={"layouts": tmp_path}))


def phrases(words: str) -> Iterator[str]:
    """Yield each three neighbouring words."""
    row = re.findall(r"\w+", words.casefold())
    yield from (" ".join(row[start : start + 3]) for start in range(len(row) - 2))


@files
def test_no_phrase_of_a_guide_stands_in_a_layout(file: Path) -> None:
    interface = read_interface(ROOT / "sources" / "interface", "en")
    told = [*texts(interface), *all_texts(read_guide(SMALL)), *all_texts(read_guide(REAL))]
    of_guides = {phrase for text in told for phrase in phrases(text.plain)}
    assert set() == of_guides & set(phrases(file.read_text(encoding="utf-8")))


@pytest.mark.parametrize("file", TEMPLATES, ids=lambda file: file.stem)
def test_a_template_holds_no_words_outside_its_tags(file: Path) -> None:
    plain = _JINJA.sub("", file.read_text(encoding="utf-8"))
    assert _LETTER.findall(_TAG.sub("", plain)) == []
    assert [words for words in _TELLING.findall(plain) if _LETTER.search(words)] == []


@pytest.mark.parametrize("file", STYLES, ids=lambda file: file.stem)
def test_a_style_sheet_prints_no_words_of_its_own(file: Path) -> None:
    plain = _JINJA.sub("", file.read_text(encoding="utf-8"))
    strings = [_CSS_ESCAPE.sub("", found) for found in _CSS_STRING.findall(plain)]
    assert [found for found in strings if _LETTER.search(found)] == []


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("templates/guide.html", "{{ e.metadata.title }}", "{{ e.metadata.titel }}"),
        ("templates/blocks/paragraph.html", "{{ block.role }}", "{{ block.rolle }}"),
        ("templates/guide.html", "{{ e.metadata.subject }}", "{{ nothing }}"),
        ("style/guide.css", "{{ t.font.family|quoted }}; src: url(font:bold)", "{{ t.fnt.x }}"),
    ],
)
def test_a_wrong_name_in_a_template_is_an_error_and_no_blank(
    file: str, old: str, new: str, edition: Edition
) -> None:
    edit(edition.tokens.layouts, file, old, new)
    with pytest.raises(LayoutError, match="a template does not hold: ") as caught:
        html_of(edition)
    assert caught.value.at
    lines = Path(caught.value.at.path).read_text(encoding="utf-8").splitlines()
    assert caught.value.at.path == str(edition.tokens.layouts / file)
    assert new in lines[caught.value.at.line - 1]


def test_a_template_that_cannot_be_parsed_is_told_with_its_line(edition: Edition) -> None:
    edit(edition.tokens.layouts, "templates/guide.html", "<!DOCTYPE html>", "<!DOCTYPE html>{% if")
    with pytest.raises(LayoutError) as caught:
        html_of(edition)
    assert caught.value.at
    assert caught.value.at.path == str(edition.tokens.layouts / "templates" / "guide.html")
    assert caught.value.at.line


def test_a_template_that_is_not_utf_8_is_told(edition: Edition) -> None:
    (edition.tokens.layouts / "templates" / "guide.html").write_bytes(b"caf\xe9")
    with pytest.raises(LayoutError, match="a template does not hold: "):
        html_of(edition)


def test_a_block_without_a_template_is_an_error(edition: Edition) -> None:
    (edition.tokens.layouts / "templates" / "blocks" / "table.html").unlink()
    with pytest.raises(LayoutError, match="table"):
        html_of(edition)


def test_templates_may_not_leave_the_layouts(edition: Edition) -> None:
    edit(
        edition.tokens.layouts,
        "templates/guide.html",
        "<!DOCTYPE html>",
        '{% include "../../etc/passwd" %}',
    )
    with pytest.raises(LayoutError):
        html_of(edition)


def test_templates_have_the_words_for_the_ear(edition: Edition) -> None:
    folder = edition.tokens.layouts
    words = '{{ e.said.checkbox }}; {{ e.said.lines(2) }}; {{ "#doses"|link_words }}'
    edit(folder, "templates/guide.html", "</body>", f"<footer>{words}</footer></body>")
    said = "checkbox, not ticked; 2 lines to write on; Go to: Your doses"
    assert f"<footer>{said}</footer>" in html_of(edition)
