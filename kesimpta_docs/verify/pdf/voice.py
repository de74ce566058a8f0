"""The words for a listener as they come: text on its way, and the lines that were said."""

import re
import unicodedata

from kesimpta_docs.verify.pdf.ink import Glyph
from kesimpta_docs.verify.pdf.wording import language, letters, on_one_line
from kesimpta_docs.verify.pdf.words import joins

#: A word that a line may break after its hyphen or slash, where no space is drawn.
_DIVIDED = re.compile(r"\w[-/]$")


class Voice:
    """The announcements so far, and the text that is being read."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        #: Whether anything but a language was announced.
        self.said = False
        self.lang: str | None = None
        #: What comes before the next announcement, such as "heading level 2, ".
        self.before = ""
        self.parts: list[str] = []
        self.last: tuple[Glyph, ...] = ()
        #: Where the links around lead; the innermost is the last.
        self.links: list[str] = []
        #: The last words, and the name of a field if they end with one.
        self.latest = ""
        self.named_field = ""

    def text(
        self,
        words: str,
        glyphs: tuple[Glyph, ...],
        lang: str | None,
        *,
        backwards: bool = False,
    ) -> None:
        """Go on with the text that is being read; its lines may run `backwards`."""
        if not words:
            return
        if words.strip():
            self.speak(lang)
        joined = (bool(self.last) and bool(glyphs)) and (
            _DIVIDED.search(self.parts[-1]) is not None
            or joins(self.last, glyphs, backwards=backwards)
        )
        self.parts += [words] if joined else [" ", words]
        self.last = glyphs

    def add(self, words: str, lang: str | None) -> None:
        """Say more at the end of the text that is being read."""
        self.speak(lang)
        self.parts.append(words)

    def end_text(self, *, unless: str = "") -> None:
        """Announce the text that was read so far, if there is any and it is not just `unless`."""
        words = on_one_line("".join(self.parts))
        if unless and letters(words) == letters(unless):
            words = ""
        self.parts, self.last = [], ()
        if words and self.links:
            inner = "link inside a link" if len(self.links) > 1 else "link"
            self.line(f"{inner}, {words}, {self.links[-1]}")
        elif words and (self.before or not self.is_silent(words)):
            self.line(words)

    def say(self, words: str, lang: str | None) -> None:
        """Announce something that is no running text."""
        self.speak(lang)
        if self.links:
            words = f"link, {words}, {self.links[-1]}"
        self.line(words)

    def speak(self, lang: str | None) -> None:
        """Announce the language, when it is another than before."""
        lang = lang or ""
        if lang.casefold() != self.lang:
            self.end_text()
            self.lang = lang.casefold()
            self.lines.append(language(lang))

    def line(self, words: str) -> None:
        """Add a line, with what comes before it."""
        self.lines.append(on_one_line(self.before + words))
        self.before = self.named_field = ""
        self.latest = words
        self.said = True

    def is_silent(self, words: str) -> bool:
        """Return whether nothing is said of words: punctuation, or a name just given to a field."""
        marks = all(unicodedata.category(sign)[0] in "PZ" for sign in words)
        return marks or letters(words) == letters(self.named_field)

    def just_said(self, words: str) -> bool:
        """Return whether words were the last announcement."""
        return letters(words) == letters(self.latest)
