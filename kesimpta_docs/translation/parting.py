"""Where one segment ends and the next begins in a paragraph that holds several."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise

from kesimpta_docs.source.text import Run
from kesimpta_docs.translation.received import Mark
from kesimpta_docs.translation.resolution import Words
from kesimpta_docs.translation.slot import BOX, Joint, Part, Slot
from kesimpta_docs.translation.tidy import plain

#: What parts, from the outside in.
_SIGNS: tuple[tuple[Joint, str], ...] = (("line", "\n"), ("tab", "\t"), ("box", BOX))
#: Room to write on, at the end of a line.
_ROOM = " \t\u00a0\u2003\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Parted:
    """The words of each part of a slot; `certain` says whether every cut is."""

    parts: tuple[Words, ...]
    certain: bool


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Some characters of a paragraph, from `start` to before `end`."""

    start: int
    end: int


def sent(slot: Slot) -> str:
    """Return all words of a slot as they went out, as they are compared."""
    boxes = ((Run(f" {BOX} " if one.joint == "box" else " "), *one.words) for one in slot.parts)
    return plain(run for runs in boxes for run in runs)


def part(slot: Slot, words: Words, marks: Sequence[Mark] = ()) -> Parted | None:
    """Return the words of each part of `slot`; None where their number does not fit.

    Lines, tabs and boxes part by their number. A space parts where the part before it is as it went
    out, or where two of these agree: its bookmark, the end of its strong words, its last sign.
    Words that are the whole slot as it went out are parted as it was.
    """
    if plain(words) == sent(slot):
        return Parted(parts=tuple(part.words for part in slot.parts), certain=True)
    if len(slot.parts) == 1:
        return Parted(parts=(words,), certain=True)
    text = "".join(run.words for run in words)
    found = list(_stretches(slot.parts, _Stretch(0, len(text)), _SIGNS, words, marks))
    if len(found) != len(slot.parts) or any(None is stretch for stretch, _ in found):
        return None
    stretches = [stretch for stretch, _ in found if stretch is not None]
    certain = all(sure for _, sure in found) and _marks_fit(slot, stretches, marks)
    parts = tuple(_cut(words, stretch) for stretch in stretches)
    if not all(map(plain, parts)):
        return None
    return Parted(parts=parts, certain=certain)


def _stretches(
    parts: Sequence[Part],
    where: _Stretch,
    signs: Sequence[tuple[Joint, str]],
    words: Words,
    marks: Sequence[Mark],
) -> Iterator[tuple[_Stretch | None, bool]]:
    """Yield the stretch of each part and whether its end is certain.

    Without a line among the joints, a line break is only a space; so with the other signs.
    """
    if not signs:
        yield from _run_in(parts, where, words, marks)
        return
    (joint, sign), *others = signs
    groups = list(_groups(parts, joint))
    inside = [where]
    if len(groups) > 1:
        text = "".join(run.words for run in words)
        pieces = _split(text[where.start : where.end], sign)
        inside = [_Stretch(where.start + one.start, where.start + one.end) for one in pieces]
        inside = [one for one in inside if text[one.start : one.end].strip(_ROOM)]
    if len(inside) != len(groups):
        yield None, False
        return
    for group, stretch in zip(groups, inside, strict=True):
        yield from _stretches(group, stretch, others, words, marks)


def _groups(parts: Sequence[Part], joint: str) -> Iterator[list[Part]]:
    """Yield the parts in groups that this joint keeps apart."""
    group: list[Part] = []
    for one in parts:
        if group and one.joint == joint:
            yield group
            group = []
        group.append(one)
    yield group


def _split(text: str, sign: str) -> Iterator[_Stretch]:
    start = 0
    for piece in text.split(sign):
        yield _Stretch(start, start + len(piece))
        start += len(piece) + len(sign)


def _run_in(
    parts: Sequence[Part], where: _Stretch, words: Words, marks: Sequence[Mark]
) -> Iterator[tuple[_Stretch | None, bool]]:
    """Yield the stretches of parts that stand behind each other with a space."""
    text = "".join(run.words for run in words)
    start = where.start
    for first, second in pairwise(parts):
        rest = _Stretch(start, where.end)
        cut, sure = _boundary(first, second, rest, text, words, marks)
        if cut is None:
            yield None, False
            return
        yield _Stretch(start, cut), sure
        start = cut
    yield _Stretch(start, where.end), True


def _boundary(
    first: Part, second: Part, where: _Stretch, text: str, words: Words, marks: Sequence[Mark]
) -> tuple[int | None, bool]:
    """Return where `second` begins, and whether that is certain; None where nothing tells."""
    here = text[where.start : where.end]
    begin = where.start + len(here) - len(here.lstrip())
    known = plain(first.words)
    sent_end = begin + len(known)
    if (
        known
        and plain((Run(text[begin:sent_end]),)) == known
        and text[sent_end : sent_end + 1] == " "
    ):
        return _after_space(text, sent_end), True
    told = [
        _after_space(text, place)
        for place in (_bold_end(words, where), *_bookmarked(first, second, marks))
        if place is not None and where.start < place < where.end
    ]
    if not told or len(set(told)) > 1:
        return None, False
    cut = told[0]
    sign = known[-1:]
    signed = bool(sign) and not sign.isalnum() and text[:cut].rstrip().endswith(sign)
    between_words = text[cut - 1 : cut].isspace()
    return cut, between_words and (len(told) > 1 or signed)


def _bold_end(words: Words, where: _Stretch) -> int | None:
    """Return where the strong words end with which a stretch begins."""
    ends = list(accumulate(len(run.words) for run in words))
    place = None
    for run, end in zip(words, ends, strict=True):
        start = end - len(run.words)
        if end <= where.start or (not run.words.strip() and place is None):
            continue
        if not run.strong and run.words.strip():
            break
        place = min(end, where.end) if run.strong else place
        if start >= where.end:
            break
    return place


def _bookmarked(first: Part, second: Part, marks: Sequence[Mark]) -> Iterator[int]:
    """Yield where the bookmarks say that one part ends or the other begins."""
    for mark in marks:
        if mark.start == mark.end:
            continue
        if mark.number == second.segment and mark.start is not None:
            yield mark.start
        elif mark.number == first.segment and mark.end is not None:
            yield mark.end


def _after_space(text: str, place: int) -> int:
    while place < len(text) and text[place].isspace():
        place += 1
    return place


def _marks_fit(slot: Slot, stretches: Sequence[_Stretch], marks: Sequence[Mark]) -> bool:
    """Say whether each bookmark that holds words lies on its own part."""
    place = {part.segment: stretch for part, stretch in zip(slot.parts, stretches, strict=True)}
    for mark in marks:
        stretch = place.get(mark.number)
        if stretch is None or mark.start == mark.end:
            continue
        # A bookmark may take in the sign or the space that parts.
        if mark.start is not None and not stretch.start - 2 <= mark.start <= stretch.end:
            return False
        if mark.end is not None and not stretch.start <= mark.end <= stretch.end + 2:
            return False
    return True


def _cut(words: Words, stretch: _Stretch) -> Words:
    """Return the runs of a stretch."""
    ends = list(accumulate(len(run.words) for run in words))
    found = []
    for run, end in zip(words, ends, strict=True):
        start = end - len(run.words)
        inside = run.words[max(0, stretch.start - start) : max(0, stretch.end - start)]
        if inside:
            found.append(replace(run, words=inside))
    return tuple(found)
