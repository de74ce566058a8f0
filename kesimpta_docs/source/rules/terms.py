"""Hard words and abbreviations: each is in the glossary, and explained where it is met first.

First means in the order of reading, the cover first. A heading, a cell, a caption or a contact may
name a word before: the first paragraph or item that holds it explains it. The glossary itself
explains nothing in time.

A word with a long form is explained where the long form stands beside it: "MS (multiple
sclerosis)", "multiple sclerosis (MS)", "MS means multiple sclerosis". Any other word is explained
where a bracket, "is", "are", "mean", "means", or a comma and "a" or "the" follow it ("hives, a
rash"), where it stands in a bracket behind plain words, or where a sentence ends with it after
"is", "are" or "called". With an `s`, `es` or `ies` at its end it is the same word.
"""

import re
from collections.abc import Iterator

from kesimpta_docs.errors import SourceFault
from kesimpta_docs.source.model import Guide, Term
from kesimpta_docs.source.reading import Passage, readings
from kesimpta_docs.source.sentences import is_abbreviation

#: A word that may be an abbreviation: no part of an address, nor of a phone number in letters.
_WORD = re.compile(r"(?<![\w.@/])[^\W\d_]\w*(?![\w@])")
_PHONE = re.compile(r"\b\d+-[\w-]+")
_GLOSSARY = ("term", "meaning")


def abbreviations_have_a_long_form(guide: Guide) -> Iterator[SourceFault]:
    """A word of two capitals and more is in the glossary with its long form, or a declared name."""
    known = {term.term.plain for term in guide.terms if term.long}
    known |= {word for name in guide.file.names for word in _WORD.findall(name)}
    told: set[str] = set()
    for passage in _passages(guide):
        words = "" if passage.kind == "reference" else _PHONE.sub("", passage.words)
        for word in _WORD.findall(words):
            if is_abbreviation(word) and not {word, word.removesuffix("s")} & (known | told):
                told.add(word)
                yield SourceFault(
                    "unknown-abbreviation",
                    f'the abbreviation "{word}" has no long form in the glossary',
                    at=passage.text.at,
                    hint="add it to glossary.yaml with `long:`, or to `names:` of guide.yaml",
                )


def a_term_of_the_glossary_is_used(guide: Guide) -> Iterator[SourceFault]:
    """The glossary lists words of the guide, and no others."""
    for term, holding in _uses(guide):
        if not holding:
            yield SourceFault(
                "unused-term",
                f'the guide never says "{term.term.plain}"',
                at=term.at,
                hint="take it out of the glossary, or use the word",
            )


def a_term_is_explained_where_it_is_met_first(guide: Guide) -> Iterator[SourceFault]:
    """The first text that holds a word of the glossary explains it."""
    for term, holding in _uses(guide):
        first = next((one for one in holding if one.kind == "prose" or _explains(one, term)), None)
        if holding and (first is None or not _explains(first, term)):
            beside = f'"{term.term.plain} ({term.long.plain})"' if term.long else "what it means"
            yield SourceFault(
                "unexplained-term",
                f'"{term.term.plain}" is met here first, and not explained',
                at=(first or holding[0]).text.at,
                hint=f"write {beside} here, in plain words",
            )


def _passages(guide: Guide) -> Iterator[Passage]:
    for reading in readings(guide):
        yield from reading.passages


def _uses(guide: Guide) -> Iterator[tuple[Term, list[Passage]]]:
    """Yield each word of the glossary and the passages outside it that hold the word, in order."""
    kinds = (*_GLOSSARY, "reference")
    passages = [(one, one.words.lower()) for one in _passages(guide) if one.kind not in kinds]
    for term in guide.terms:
        start = term.term.plain.lower().split()[0][:-1]  # a quick look before the careful one
        form = re.compile(_forms(term))
        yield term, [one for one, low in passages if start in low and form.search(one.words)]


def _explains(passage: Passage, term: Term) -> bool:
    word, words = _forms(term), " ".join(passage.words.split())
    if term.long:
        long = rf"(?i:\b{_spaced(term.long.plain)}s?\b)"
        ways = [
            rf"{word}[”\"]?,? \([^()]*{long}",
            rf"{long}[”\"]?,? \([^()]*{word}",
            rf"{word}[”\"]? (?i:is|are|means?|stands? for) (?:an? |the )?[“\"]?{long}",
        ]
    else:
        ways = [
            rf"{word}[”\"]?,? \(",
            rf"{word}[”\"]? (?i:is|are|means?)\b",
            rf"[\w”\"],? \([^()]*{word}",
            rf"{word}[”\"]?, (?:an?|the) ",
            rf"(?i:\b(?:is|are|called)) (?:an? |the )?[“\"]?{word}[”\"]?(?:[.,;:]|$)",
        ]
    return any(re.search(way, words) for way in ways)


def _forms(term: Term) -> str:
    """Return a pattern of the word and its plural; the capitals of an abbreviation count."""
    word = term.term.plain
    stem = rf"{_spaced(word[:-1])}(?:y|ies)" if word.endswith("y") else rf"{_spaced(word)}(?:e?s)?"
    return rf"\b{stem}\b" if is_abbreviation(word) else rf"(?i:\b{stem}\b)"


def _spaced(words: str) -> str:
    return r"\s+".join(map(re.escape, words.split()))
