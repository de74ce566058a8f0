"""Inline markup: what is read, and what each other form is told."""

from typing import NamedTuple

import pytest
from pydantic_core import PydanticCustomError

from kesimpta_docs.source.inline import read_text
from kesimpta_docs.source.text import Run


class Refused(NamedTuple):
    """The parts of an error that a person sees."""

    code: str
    problem: str
    hint: str


def refusal(text: object) -> Refused:
    with pytest.raises(PydanticCustomError) as caught:
        read_text(text)
    context = caught.value.context or {}
    return Refused(caught.value.type, context["problem"], context["hint"])


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("plain words", [Run("plain words")]),
        ("**strong**", [Run("strong", strong=True)]),
        ("a **b** c", [Run("a "), Run("b", strong=True), Run(" c")]),
        ("Do**n’t**", [Run("Do"), Run("n’t", strong=True)]),
        ("[a](#some-id)", [Run("a", link="#some-id")]),
        ("[a](https://x.org/?b=c)", [Run("a", link="https://x.org/?b=c")]),
        ("[a](http://x.org)", [Run("a", link="http://x.org")]),
        ("[a](tel:+1-800-555)", [Run("a", link="tel:+1-800-555")]),
        ("[a](mailto:b@c.org)", [Run("a", link="mailto:b@c.org")]),
        ("[mot]{lang=fr}", [Run("mot", lang="fr")]),
        ("[a]{lang=zh-Hant-TW}", [Run("a", lang="zh-Hant-TW")]),
        ('**"a"**b', [Run('"a"', strong=True), Run("b")]),
        ("**不要停药。**请先", [Run("不要停药。", strong=True), Run("请先")]),
        ("a**(b)**c", [Run("a"), Run("(b)", strong=True), Run("c")]),
        ("**[a](#b)**", [Run("a", strong=True, link="#b")]),
        ("[**a** b](#c)", [Run("a", strong=True, link="#c"), Run(" b", link="#c")]),
        ("[a [b]{lang=fr} c]{lang=de}", [Run("a ", lang="de"), Run("b", lang="fr")]),
        ("**a **b** c**", [Run("a b c", strong=True)]),
        ("{emergency}", [Run("", place="emergency")]),
        ("[{emergency}](tel:911)", [Run("", link="tel:911", place="emergency")]),
        ("**{clinic.phone}**", [Run("", strong=True, place="clinic.phone")]),
        (r"2 \* 3 \*\*", [Run("2 * 3 **")]),
        (r"\[a\](b) \{c\}", [Run("[a](b) {c}")]),
        (r"\`a\` \_b\_ \<i>", [Run("`a` _b_ <i>")]),
        ("a\nb", [Run("a b")]),
        ("  a  ", [Run("a")]),
        ("1 < 2 & 3 > 2 &amp; 5 * 3 [sic] ~a `b snake_case", None),
        ("# a", None),
        ("1. a", None),
        ("- a", None),
        ("www.example.org", None),
    ],
)
def test_allowed_markup_becomes_runs(text: str, runs: list[Run] | None) -> None:
    found = read_text(text).runs
    assert found[: len(runs or found)] == tuple(runs or [Run(text)])


MARK = "close or mend the mark, or write \\{} for the sign itself"
PLACE = "a place-holder is {a-name}, a word in another language is [mot]{lang=fr}"
TARGET = "write https://…, tel:+1…, mailto:… or #section-id"
LANGUAGE = "write [words]{lang=fr}, with the tag of the language"


@pytest.mark.parametrize(
    ("text", "problem", "hint"),
    [
        ("*a*", "slanted words", "write **strong** words with two stars, or plain words"),
        ("_a_", "slanted words", "write **strong** words with two stars, or plain words"),
        ("__a__", "strong words with underscores", "write **strong** words with two stars"),
        ("`a`", "code", "remove the backticks"),
        ("![a](b.png)", "a picture", "use a `figure:` block"),
        ("<b>a</b>", "HTML", "remove the tag; write < as a word"),
        ("<!-- a -->", "HTML", "remove the tag; write < as a word"),
        ("~~a~~", "struck-out words", "remove the tildes"),
        ("a  \nb", "a line break", "start a new block"),
        ("a\\\nb", "a line break", "start a new block"),
    ],
)
def test_other_markup_is_refused_by_name(text: str, problem: str, hint: str) -> None:
    assert refusal(text) == Refused("markup", f"{problem} cannot be written here", hint)


@pytest.mark.parametrize(
    ("text", "mark", "sign"),
    [
        ("Stop **now", "**", "*"),
        ("****", "**", "*"),
        ("[a](b c)", "](", "]"),
        ("[a](javascript:alert)", "](", "]"),
        ("[a](data:text/html,b)", "](", "]"),
        ("[a]{emergency}", "]{", "]"),
    ],
)
def test_a_mark_that_does_not_hold_is_never_printed(text: str, mark: str, sign: str) -> None:
    problem = f'the mark "{mark}" is not complete'
    assert refusal(text) == Refused("markup", problem, MARK.format(sign))


@pytest.mark.parametrize("text", ["a } b", "{", "{Emergency}", "{a b}", "{}", "[a](#b){lang=fr}"])
def test_a_brace_of_no_place_holder_is_refused(text: str) -> None:
    found = refusal(text)
    assert (found.code, found.hint) == ("markup", PLACE)


@pytest.mark.parametrize("target", ["", "doses", "#Doses", "ftp://x.org", "tel:x", "mailto:a", "/"])
def test_a_link_leads_to_a_known_kind_of_target(target: str) -> None:
    problem = f'a link cannot lead to "{target}"'
    assert refusal(f"[a]({target})") == Refused("link-target", problem, TARGET)


def test_a_link_has_no_title() -> None:
    assert refusal('[a](#b "more")').problem == 'a link has no title, such as "more"'


@pytest.mark.parametrize("attribute", ["lang=FR", "lang=french", ".big", "#id", "lang=fr .big"])
def test_words_take_a_language_tag_and_nothing_else(attribute: str) -> None:
    problem = "only a language can be set on words"
    assert refusal(f"[a]{{{attribute}}}") == Refused("language-tag", problem, LANGUAGE)


@pytest.mark.parametrize("text", ["", "  ", "\n", "[](#b)", "[]{lang=fr}"])
def test_a_text_has_words(text: str) -> None:
    assert refusal(text).code == "empty-text"


@pytest.mark.parametrize("value", [None, ["a"], {"a": "b"}, 12])
def test_a_text_is_one_scalar(value: object) -> None:
    assert refusal(value).hint.startswith("write one text; if it holds a colon and a space")
