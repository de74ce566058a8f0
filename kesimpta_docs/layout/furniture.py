"""What stands round the words of a guide: running lines, and what a file says about itself."""

from kesimpta_docs.errors import LayoutError
from kesimpta_docs.layout.metadata import Furniture, Metadata
from kesimpta_docs.layout.metrics import metrics_of
from kesimpta_docs.layout.paper import Paper
from kesimpta_docs.layout.punctuation import sentence
from kesimpta_docs.layout.tokens import Tokens
from kesimpta_docs.layout.translations import wrapped_foot
from kesimpta_docs.source.dates import long_date, short_date
from kesimpta_docs.source.interface import InterfaceFile
from kesimpta_docs.source.model import Guide, GuideFile
from kesimpta_docs.source.text import Text

#: The part of the line that the head may take with its date in full words, and the space behind it.
_MOST, _GAP = 0.55, 0.02


def metadata(guide: Guide, words: InterfaceFile, tokens: Tokens) -> Metadata:
    """Return what a file says about itself. Raises LayoutError for a layout without a name."""
    title = guide.file.title.plain
    parts = {
        "title": f"{title}. {guide.extract.plain}" if guide.extract else title,
        "edition": _edition_words(words, tokens),
        "language": words.language_name.plain,
    }
    return Metadata(
        title=words.metadata_title.fill(parts).plain,
        language=guide.file.language,
        subject=guide.file.subtitle.plain,
        day=guide.file.version,
        guide=guide.file.id,
        ledger=guide.ledger,
    )


def furniture(guide: Guide, words: InterfaceFile, tokens: Tokens, paper: Paper) -> Furniture:
    """Return the running lines. Raises LayoutError for a layout without a name."""
    head = guide.file
    parts = {"title": head.short_title.plain, "edition": _edition_words(words, tokens)}
    day = short_date(head.version, head.language)
    lines: dict[str, Text] = {
        "edition-line": words.edition_line.fill(parts),
        "version-line": words.version_line.fill({"date": day}),
        "emergency-line": words.emergency_line,
    }
    foot = _draft_first(guide, tuple(lines[name].plain for name in tokens.furniture.foot))
    said, share = _head(words.version.fill(parts), head, tokens, paper)
    return Furniture(
        head=said if tokens.furniture.head else None,
        head_share=share,
        foot=wrapped_foot(foot, tokens, paper) if guide.translated_from else foot,
    )


def _draft_first(guide: Guide, foot: tuple[str, ...]) -> tuple[str, ...]:
    """Return the foot; that of a draft says so before its first line."""
    if guide.draft is None:
        return foot
    first, *others = foot or ("",)
    return (f"{sentence(guide.draft.line).plain} {first}".strip(), *others)


def _head(version: Text, head: GuideFile, tokens: Tokens, paper: Paper) -> tuple[str, float]:
    """Return the running head, and its part of the line: the month is cut where it is too long."""
    share = 0.0
    said = ""
    for write in (long_date, short_date):
        said = version.fill({"date": write(head.version, head.language)}).plain
        width = metrics_of(tokens).width(said) * tokens.type.running.size
        share = width / paper.measure + _GAP
        if share <= _MOST:
            break
    return said, max(share, _MOST)


def _edition_words(words: InterfaceFile, tokens: Tokens) -> str:
    if tokens.name not in words.editions:
        raise LayoutError(
            f'the interface has no words for the layout "{tokens.name}"',
            at=words.at,
            hint=f"write `{tokens.name}: …` under `editions:`",
        )
    return words.editions[tokens.name].plain
