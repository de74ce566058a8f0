"""Words that a screen reader gets beside the printed words: of places to fill in, and of links."""

from dataclasses import dataclass

from kesimpta_docs.source.interface import InterfaceFile


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """They are plain words, since none of them is printed.

    `checkbox` and `line` say what a box and a line to write on are. The others have a place in
    braces, which `lines`, `number` and `link_words` fill in.
    """

    checkbox: str
    line: str
    several_lines: str
    more_line: str
    more_lines: str
    circled_number: str
    section: str
    web: str
    phone: str
    mail: str

    def lines(self, count: int, *, more: bool = False) -> str:
        """Return what is said of so many lines to write on, below another one or alone."""
        one, several = (
            (self.more_line, self.more_lines) if more else (self.line, self.several_lines)
        )
        return one if count == 1 else several.replace("{number}", str(count))

    def number(self, number: str) -> str:
        """Return what is said of a number to circle."""
        return self.circled_number.replace("{number}", number)


def said_words(words: InterfaceFile) -> Said:
    """Return what the interface has for the ear."""
    return Said(
        checkbox=words.fields.checkbox.plain,
        line=words.fields.line.plain,
        several_lines=words.fields.lines.plain,
        more_line=words.fields.more_line.plain,
        more_lines=words.fields.more_lines.plain,
        circled_number=words.fields.number.plain,
        section=words.links.section.plain,
        web=words.links.web.plain,
        phone=words.links.phone.plain,
        mail=words.links.mail.plain,
    )
