"""A simulated translator: what people and their programs do to a file, drawn by chance.

`truth` says what the words of each segment are at the end; None where they were deleted. Those in
`harmed` were deleted, split or merged: their words may be flagged, and must never be wrong.
"""

from collections.abc import Callable, Mapping
from copy import deepcopy
from dataclasses import dataclass, field, replace
from functools import partial
from random import Random

from lxml import etree
from lxml.etree import _Element as Element

from kesimpta_docs.source.text import Run
from kesimpta_docs.translation.resolution import Resolution
from kesimpta_docs.translation.slot import BOX, Joint, Part
from kesimpta_docs.translation.tidy import plain
from kesimpta_docs.wordml.elements import qualified, w
from tests.translation.sent import Sent, bookmarked, phrase, run

W = qualified("w:")
MARKS = (W + "bookmarkStart", W + "bookmarkEnd")


#: What a person leaves between two parts of a paragraph.
JOINTS: Mapping[Joint, Callable[[], Element]] = {
    "line": lambda: w("r", w("br")),
    "tab": lambda: w("r", w("tab")),
    "box": lambda: run(Run(f" {BOX} ")),
    "space": lambda: run(Run(" ")),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Habits:
    """How much is done to a file: shares of its paragraphs."""

    overtype: float = 0.85
    kill: float = 1 / 3
    clear: float = 1 / 3
    #: Whether one paragraph can lose both of its marks.
    both: bool = False
    harm: float = 0.02
    track: float = 0.1


@dataclass(slots=True)
class Translated:
    """A file after a translator worked on it."""

    body: Element
    truth: dict[int, str | None]
    harmed: set[int] = field(default_factory=set)
    comments: list[str] = field(default_factory=list)
    commented: dict[int, str] = field(default_factory=dict)


class Translator:
    """Works on a copy of a file."""

    def __init__(self, sent: Sent, seed: int, habits: Habits) -> None:
        self.random = Random(seed)  # noqa: S311 - no secret: the same each time
        self.habits = habits
        # Copied by its places: an element and its copy stand at the same place of the tree.
        numbers = {id(one): at for at, one in enumerate(sent.body.iter())}
        at = [numbers[id(one)] for one in sent.places]
        body = deepcopy(sent.body)
        row = list(body.iter())
        self.slots = sent.slots
        self.places = [row[place] for place in at]
        truth = {number: plain(part.words) for number, part in sent.segments.items()}
        self.out = Translated(body=body, truth=dict(truth))
        self.moved: set[int] = set()

    def work(self) -> Translated:
        """Do all of it; what changes paragraphs and what takes marks away comes in any order."""
        everyone = list(range(len(self.slots)))
        for at in everyone:
            if self.random.random() < self.habits.overtype:
                self.overtype(at)
        loose = [at for at in everyone if self.slots[at].cell is None]
        self.random.shuffle(loose)
        count = round(self.habits.harm * len(everyone))
        steps: list[Callable[[], None]] = []
        for act in (self.split, self.delete, self.move, self.insert, self.merge):
            steps += [partial(act, at) for at in loose[:count]]
            loose = loose[count:]
        steps += [self.lose_marks, partial(self.comment, everyone)]
        self.random.shuffle(steps)
        for step in steps:
            step()
        return self.out

    def overtype(self, at: int) -> None:
        """Type a translation over a paragraph, tracked or not."""
        slot, paragraph = self.slots[at], self.places[at]
        tracked = self.random.random() < self.habits.track
        old = [one for one in paragraph if one.tag not in (*MARKS, W + "pPr")]
        marked = {one.get(W + "name"): one for one in paragraph.iter(W + "bookmarkStart")}
        parts = [self.translated(part) for part in slot.parts]
        for one in list(paragraph):
            if one.tag != W + "pPr":
                paragraph.remove(one)
        if tracked:
            paragraph.extend(tracked_as("del", deleted(one)) for one in old)
        shrunk = self.random.random() < 0.5
        for place, part in enumerate(parts):
            if place:
                paragraph.append(JOINTS[part.joint]())
            label = len(parts) > 1 and place == 0
            new = [run(one, strong=label) for one in part.words]
            if shrunk and part.segment is not None and marked:
                # The bookmark stays at the beginning, round nothing.
                paragraph.extend(bookmarked(part.segment, []))
                typed = new
            else:
                typed = bookmarked(part.segment, new)
            if tracked:
                typed = [one if one.tag in MARKS else tracked_as("ins", one) for one in typed]
            paragraph.extend(typed)
            if part.segment is not None:
                self.out.truth[part.segment] = plain(part.words)

    def translated(self, part: Part) -> Part:
        """Return other words of about the same length, with the same marks."""
        if part.segment is None:
            return part
        runs = [
            replace(
                one,
                words=keeping(
                    one.words,
                    phrase(
                        self.random,
                        max(1, round(len(one.words.split()) * self.random.uniform(0.8, 1.4))),
                    ),
                ),
            )
            for one in part.words
        ]
        return replace(part, words=tuple(runs))

    def lose_marks(self) -> None:
        """Kill bookmarks and clear formatting, of what the file holds now."""
        paragraphs = list(self.out.body.iter(W + "p"))
        for paragraph in paragraphs:
            chance = self.random.random()
            kill = chance < self.habits.kill
            clear = 1 - chance < self.habits.clear
            if self.habits.both:
                clear = self.random.random() < self.habits.clear
            if kill:
                for mark in [one for one in paragraph if one.tag in MARKS]:
                    self.forget(mark)
            if clear:
                for one in list(paragraph.iter(W + "pPr", W + "rPr")):
                    for look in list(one):
                        if look.tag not in (W + "del", W + "ins", W + "rPr"):
                            one.remove(look)

    def forget(self, mark: Element) -> None:
        """Take a bookmark away, also where it ends in another paragraph."""
        key = mark.get(W + "id")
        for one in list(self.out.body.iter(*MARKS)):
            if one.get(W + "id") == key:
                parent = one.getparent()
                assert parent is not None
                parent.remove(one)

    def split(self, at: int) -> None:
        """Press Enter somewhere between two words."""
        paragraph = self.places[at]
        texts = [one for one in paragraph.iter(W + "t") if len((one.text or "").split(" ")) > 1]
        texts = [one for one in texts if not any(up.tag == W + "del" for up in one.iterancestors())]
        if not texts:
            return
        text = self.random.choice(texts)
        before = (text.text or "").split(" ")
        cut = self.random.randint(1, len(before) - 1)
        path = [text, *text.iterancestors()]
        new = second_half(path[path.index(paragraph) :: -1], " ".join(before[cut:]))
        text.text = " ".join(before[:cut])
        paragraph.addnext(new)
        self.out.harmed.update(self.slots[at].segments)

    def merge(self, at: int) -> None:
        """Delete the mark between a paragraph and the next one.

        One that came from elsewhere is left: who puts words into another paragraph, and all of
        their marks are lost, tells nobody.
        """
        paragraph = self.places[at]
        after = paragraph.getnext()
        if after is None or after not in self.places:
            return
        other = self.places.index(after)
        if other in self.moved or set(self.slots[other].segments) & self.out.harmed:
            return
        tracked = self.random.random() < 0.3
        if tracked:
            mark_of(paragraph).append(w("del", id=5, author="Ana"))
        else:
            if self.random.random() < 0.5:
                paragraph.replace(paragraph[0], deepcopy(after[0]))
            paragraph.append(run(Run(" ")))
            paragraph.extend(list(after)[1:])
            self.remove(after)
        self.out.harmed.update(self.slots[at].segments, self.slots[other].segments)

    def delete(self, at: int) -> None:
        """Take a paragraph away: all of it, its words alone, or as a tracked change."""
        paragraph = self.places[at]
        if not set(self.slots[at].segments).isdisjoint(self.out.harmed):
            return
        how = self.random.choice(("gone", "emptied", "tracked"))
        if how == "gone":
            self.remove(paragraph)
        else:
            for one in list(paragraph)[1:]:
                if one.tag in MARKS:
                    continue
                if how == "tracked":
                    next_one = one.getnext()
                    gone = tracked_as("del", deleted(one))
                    if next_one is None:
                        paragraph.append(gone)
                    else:
                        next_one.addprevious(gone)
                else:
                    paragraph.remove(one)
            if how == "tracked":
                mark_of(paragraph).append(w("del", id=7, author="Ana"))
        self.out.harmed.update(self.slots[at].segments)
        self.out.truth |= dict.fromkeys(self.slots[at].segments, None)

    def insert(self, at: int) -> None:
        """Add a paragraph of one's own: plain, or with the formatting of the one before it."""
        if set(self.slots[at].segments) & self.out.harmed:
            return
        new = w("p", run(Run("Note: " + phrase(self.random, 8))))
        if self.random.random() < 0.5:
            new.insert(0, deepcopy(self.places[at][0]))
            # Its neighbour's tab stop came with it: nobody can tell it from a split.
            self.out.harmed.update(self.slots[at].segments)
        self.places[at].addnext(new)

    def move(self, at: int) -> None:
        """Cut a paragraph out and put it in behind another."""
        paragraph = self.places[at]
        if set(self.slots[at].segments) & self.out.harmed:
            return
        target = self.random.choice(
            [
                place
                for place, slot in zip(self.places, self.slots, strict=True)
                if place.getparent() is self.out.body
                and place is not paragraph
                and not set(slot.segments) & self.out.harmed
            ]
        )
        target.addnext(paragraph)
        self.moved.add(at)

    def comment(self, everyone: list[int]) -> None:
        """Write a comment on a paragraph that is still there."""
        at = self.random.choice(everyone)
        paragraph = self.places[at]
        if paragraph.getparent() is None or set(self.slots[at].segments) & self.out.harmed:
            return
        paragraph.append(w("r", w("commentReference", id=0)))
        self.out.comments.append("Is this the right word?")
        self.out.commented[self.slots[at].segments[0]] = self.out.comments[-1]

    def remove(self, paragraph: Element) -> None:
        parent = paragraph.getparent()
        assert parent is not None
        parent.remove(paragraph)


def keeping(old: str, new: str) -> str:
    """Return `new` with the spaces and the sign that `old` has at its ends."""
    before = old[: len(old) - len(old.lstrip())]
    sign = old.rstrip()[-1:] if old.strip() and not old.rstrip()[-1:].isalnum() else ""
    return f"{before}{new}{sign}{old[len(old.rstrip()) :]}"


def second_half(path: list[Element], text: str) -> Element:
    """Return what stands behind the last element of a path down a tree, and take it out."""
    node, *below = path
    half = etree.Element(node.tag)
    half.attrib.update(node.attrib)
    half.extend(deepcopy(one) for one in node if one.tag in (W + "pPr", W + "rPr"))
    if below:
        half.append(second_half(below, text))
        half.extend(list(below[0].itersiblings()))
    else:
        half.text = text
    return half


def deleted(element: Element) -> Element:
    """Return a run as a tracked change deletes it."""
    for text in element.iter(W + "t"):
        text.tag = W + "delText"
    return element


def tracked_as(change: str, element: Element) -> Element:
    """Return a run in a tracked change; of a link, the runs inside (17.13.5)."""
    if element.tag in (W + "ins", W + "del"):
        return element
    if element.tag == W + "hyperlink":
        element[:] = [tracked_as(change, one) for one in element]
        return element
    return w(change, element, id=1, author="Ana")


def mark_of(paragraph: Element) -> Element:
    """Return the properties of the mark at a paragraph's end."""
    properties = paragraph[0]
    found = properties.find(W + "rPr")
    if found is None:
        found = w("rPr")
        properties.append(found)
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """What was found, compared with the truth. `certain` is a share of what was not harmed."""

    wrong: tuple[str, ...]
    certain: float
    suggested: float


def score(translated: Translated, resolution: Resolution) -> Score:
    """Compare what was resolved with what is true."""
    wrong = []
    unharmed = right = suggested = 0
    for number, one in resolution.segments.items():
        truth = translated.truth[number]
        found = plain(one.words or ())
        if one.status == "right" and found != truth:
            wrong.append(f"{number}: {found!r}, not {truth!r}")
        if number not in translated.harmed:
            unharmed += 1
            right += one.status == "right"
            suggested += one.status == "unsure" and found == truth
    return Score(wrong=tuple(wrong), certain=right / unharmed, suggested=suggested / unharmed)
