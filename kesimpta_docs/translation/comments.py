"""Which segment a comment is about."""

from collections.abc import Iterator, Mapping

from kesimpta_docs.translation.claims import Placed, Seen
from kesimpta_docs.translation.received import Comment, Paragraph
from kesimpta_docs.translation.slot import Slot


def comments_of(
    seen: Seen, placed: Mapping[int, Placed]
) -> tuple[Mapping[int, tuple[Comment, ...]], tuple[Comment, ...]]:
    """Return the comments by segment, and those that hang on what holds none.

    What hangs on a deleted text is its comment, too. Comments on strays are with them.
    """
    found: dict[int, list[Comment]] = {}
    others: list[Comment] = []
    holders = _holders(placed)
    for at, paragraph in enumerate(seen.paragraphs):
        slots = sorted(holders.get(at, seen.claims[at].slots)) if paragraph.comments else []
        for comment in paragraph.comments:
            for slot in slots:
                segment = _under(comment, paragraph, seen.slots[slot])
                found.setdefault(segment, []).append(comment)
            if not slots and not is_stray(seen, at):
                others.append(comment)
    return {segment: tuple(rows) for segment, rows in found.items()}, tuple(others)


def is_stray(seen: Seen, at: int) -> bool:
    """Say whether a paragraph that holds no slot's words has words of its own."""
    return seen.is_free(at) or bool(seen.texts[at] and seen.claims[at].gone)


def _holders(placed: Mapping[int, Placed]) -> Mapping[int, list[int]]:
    holders: dict[int, list[int]] = {}
    for slot, one in placed.items():
        for at in one.paragraphs:
            holders.setdefault(at, []).append(slot)
    return holders


def _under(comment: Comment, paragraph: Paragraph, slot: Slot) -> int:
    """Return the segment of a slot whose bookmark lies under a comment, or else its first."""
    return next(_marked(comment, paragraph, slot), slot.segments[0])


def _marked(comment: Comment, paragraph: Paragraph, slot: Slot) -> Iterator[int]:
    for mark in paragraph.bookmarks:
        begun = mark.start is None or mark.start <= comment.start
        going_on = mark.end is None or comment.start <= mark.end
        if mark.number in slot.segments and begun and going_on:
            yield mark.number
