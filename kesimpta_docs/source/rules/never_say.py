"""Unsafe lines: what `never-say.yaml` forbids stands nowhere, and its patterns do what they say."""

from collections.abc import Iterator

from kesimpta_docs.errors import SourceFault
from kesimpta_docs.source.blocks import Question
from kesimpta_docs.source.model import Guide
from kesimpta_docs.source.patterns import plainly
from kesimpta_docs.source.place_values import place_values
from kesimpta_docs.source.rules.everywhere import all_nodes, all_texts
from kesimpta_docs.source.sentences import sentences_of
from kesimpta_docs.source.text import Text


def nothing_unsafe_is_said(guide: Guide) -> Iterator[SourceFault]:
    """No sentence, heading, cell or alternative text says it, in any file, placed or not.

    What readers ask is no claim: "Can I skip a dose?" may be asked, and then answered.
    """
    values = place_values(guide)
    asked = {node.ask.at for node in all_nodes(guide) if isinstance(node, Question)}
    for text in all_texts(guide):
        for sentence in sentences_of(text.fill(values).plain):
            if sentence.endswith("?") and text.at in asked:
                continue
            plain = plainly(sentence)
            for line in guide.unsafe_lines:
                if line.is_in(plain):
                    yield SourceFault(
                        "unsafe-line",
                        f'"{sentence}" must never be said ({line.id})',
                        at=text.at,
                        hint=line.why,
                    )


def an_unsafe_line_catches_its_examples(guide: Guide) -> Iterator[SourceFault]:
    """Each of its `must-catch` is found, none of its `must-pass` is."""
    for line in guide.unsafe_lines:
        for text in line.must_catch:
            if not any(map(line.is_in, _plain_sentences(text))):
                yield SourceFault(
                    "pattern-misses",
                    f'the patterns of "{line.id}" do not catch this example',
                    at=text.at,
                    hint="widen `says:`, or narrow `unless:`",
                )
        for text in line.must_pass:
            if any(map(line.is_in, _plain_sentences(text))):
                yield SourceFault(
                    "pattern-catches",
                    f'the patterns of "{line.id}" catch this example, which is honest',
                    at=text.at,
                    hint="narrow `says:`, or widen `unless:`",
                )


def _plain_sentences(text: Text) -> Iterator[str]:
    yield from map(plainly, sentences_of(text.plain))
