"""The small guide in other scripts: letter by letter, so that each word keeps its place."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import Any
from zlib import crc32

from kesimpta_docs.build import Job, plan
from kesimpta_docs.clinic.fill_in import fill_in, fill_words
from kesimpta_docs.layout.lay_out import lay_out
from kesimpta_docs.layout.read_tokens import read_tokens
from kesimpta_docs.order import Order
from kesimpta_docs.source.model import Guide
from kesimpta_docs.source.place_values import place_values
from kesimpta_docs.source.read import read_guide, read_interface
from kesimpta_docs.source.text import Run, Text
from kesimpta_docs.source.walk import map_texts
from tests.conftest import ROOT, SMALL

#: What a translator leaves as it is: names, units, addresses, numbers to dial, place-holders.
_KEPT = re.compile(r"\bMS\b|Examplin\b|\bmg\b|\S*\d\S*|\S+\.org\S*|\{[^}]*\}")
_WORD = re.compile(r"[A-Za-z]+")
_LATIN = "abcdefghijklmnopqrstuvwxyz"
_ARABIC = "ابجدهفغحيككلمنوبقرستوفوخيز"
_HEBREW = "אבגדהפגחיככלמנופקרסתוואקיז"
_KANJI = (
    "日本語薬病院医者体水火木金土月年毎朝夜手足痛熱咳食飲注射記録"
    "今昨明前後左右上下中外大小高低新古白黒赤青"
)


def _by_letter(alphabet: str) -> Callable[[str], str]:
    table = str.maketrans(_LATIN, alphabet)
    return lambda words: _WORD.sub(lambda word: word[0].lower().translate(table), words)


def _in_kanji(words: str) -> str:
    """Return words with a sign for each three letters, and no spaces between them."""
    signs = _WORD.sub(
        lambda word: "".join(
            _KANJI[crc32(word[0][at:].lower().encode()) % len(_KANJI)]
            for at in range(0, len(word[0]), 3)
        ),
        words,
    )
    return re.sub(r"(?<=[\u4e00-\u9fff]) (?=[\u4e00-\u9fff])", "", signs).replace(". ", "。")


#: What makes other words of English ones, by language.
SCRIPTS: Mapping[str, Callable[[str], str]] = MappingProxyType(
    {
        "ar": _by_letter(_ARABIC),
        "fa": _by_letter(_ARABIC),
        "he": _by_letter(_HEBREW),
        "ja": _in_kanji,
        "zh-Hans": _in_kanji,
    }
)


def other_words(words: str, change: Callable[[str], str]) -> str:
    """Return words in another script, but for what a translator leaves as it is."""
    parts = []
    end = 0
    for found in _KEPT.finditer(words):
        parts += [change(words[end : found.start()]), found[0]]
        end = found.end()
    return "".join((*parts, change(words[end:])))


def in_language(guide: Guide, language: str) -> Guide:
    """Return a guide with its words in the script of `language`."""
    texts = _texts(language)

    def nodes(found: Mapping[str, Any]) -> dict[str, Any]:
        return {key: map_texts(node, texts) for key, node in found.items()}

    file = map_texts(guide.file, texts).model_copy(update={"language": language})
    return replace(
        guide,
        file=file,
        sections=nodes(guide.sections),
        statements=nodes(guide.statements),
        references=nodes(guide.references),
        terms=tuple(map_texts(term, texts) for term in guide.terms),
    )


def _texts(language: str) -> Callable[[Text], Text]:
    change = SCRIPTS[language]

    def run(one: Run) -> Run:
        return one if one.lang else replace(one, words=other_words(one.words, change))

    return lambda text: replace(text, runs=tuple(map(run, text.runs)))


def jobs_in(
    language: str,
    folder: Path,
    guide: Path = SMALL,
    change: Callable[[Guide], Guide] = lambda guide: guide,
    **choices: Any,
) -> list[Job]:
    """Return the jobs for the PDFs of a guide in `language`, as an order with `choices` asks.

    `change` is applied to the guide in that language.
    """
    order = Order(
        guide=guide,
        interface=ROOT / "sources" / "interface",
        layouts=ROOT / "layouts",
        output=folder,
        formats=("pdf",),
        **choices,
    )
    english = read_guide(guide)
    values = place_values(english, None)
    turned = fill_in(change(in_language(english, language)), values, None)
    words = map_texts(read_interface(order.interface, "en"), _texts(language))
    words = fill_words(words, values)
    jobs = []
    for job in plan(english, order):
        tokens = read_tokens(order.layouts / f"{job.edition.name}.toml")
        edition = lay_out(turned, words, tokens, job.paper, two_sided=order.sides > 1)
        name = job.name.replace("-en-", f"-{language}-")
        jobs.append(replace(job, name=name, edition=edition))
    return jobs
