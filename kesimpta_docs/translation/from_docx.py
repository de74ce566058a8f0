"""What a resolved Word file gives to a catalogue."""

from collections.abc import Collection, Iterable

from kesimpta_docs.source.text import Text
from kesimpta_docs.spans import Span
from kesimpta_docs.translation.incoming import Incoming, Returned
from kesimpta_docs.translation.markup import markup
from kesimpta_docs.translation.received import Comment
from kesimpta_docs.translation.resolution import REASONS, Resolution, Resolved, Words

_NOWHERE = Span("")
_ASKED = "the translator has marked it as one that needs work"


def returned(resolution: Resolution, code: str, waiting: Collection[int] = ()) -> Returned:
    """Return the words of a file in the language `code`.

    A segment whose words nobody touched has none: its catalogue keeps what it has, so that a file
    which comes back as it went out changes nothing. `waiting` went out with the mark of what needs
    work: who took the mark away, and nothing else, has settled the words; who put one before words
    that had none, asks for another look.
    """
    segments = resolution.segments.values()
    on_strays = (comment for one in resolution.strays for comment in one.comments)
    return Returned(
        code=code,
        incoming=tuple(
            _incoming(
                one,
                settled=one.segment in waiting and not one.marked,
                asked=one.untouched and one.marked and one.segment not in waiting,
            )
            for one in segments
            if one.words or one.comments
        ),
        conflicts={
            one.segment: tuple(map(_markup, one.candidates))
            for one in segments
            if one.status == "conflict"
        },
        strays=tuple(_markup(one.words) for one in resolution.strays),
        comments=tuple(_notes((*resolution.comments, *on_strays))),
        absent=tuple(one.segment for one in segments if one.status == "missing"),
    )


def _incoming(one: Resolved, *, settled: bool, asked: bool) -> Incoming:
    changed = one.words is not None and (settled or asked or not one.untouched)
    reasons = tuple(REASONS[reason] for reason in one.reasons) + ((_ASKED,) if asked else ())
    return Incoming(
        number=one.segment,
        target=_markup(one.words or ()) if changed else "",
        reasons=reasons if changed else (),
        notes=tuple(_notes(one.comments)),
    )


def _notes(comments: Iterable[Comment]) -> Iterable[str]:
    for one in comments:
        yield f"{one.author}: {one.words}" if one.author else one.words


def _markup(words: Words) -> str:
    return markup(Text(words, _NOWHERE))
