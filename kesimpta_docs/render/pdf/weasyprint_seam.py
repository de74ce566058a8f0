"""The only file that touches WeasyPrint's private names. Made for WeasyPrint 70.

`mended_line_breaks` closes one gap: where a text box ends with a space, fits its line without that
space and does not fit with it, WeasyPrint 70 breaks the line after its first word. The contract
test says when a new release no longer needs this.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from weasyprint.layout import inline


@contextmanager
def mended_line_breaks() -> Iterator[None]:
    """Let a text that fits without its last space stay on its line, for the time of one write."""
    original = inline.split_first_line

    def split_first_line(
        text: str, style: Any, context: Any, max_width: Any, spacing: Any, **more: Any
    ) -> Any:
        found = original(text, style, context, max_width, spacing, **more)
        *_, resumes_at, _, _, _ = found
        if resumes_at is None or max_width is None or not text.endswith(" "):
            return found
        trimmed = original(text.rstrip(" "), style, context, max_width, spacing, **more)
        *_, resumes_at, _, _, _ = trimmed
        if resumes_at is not None:
            return found
        return original(text, style, context, None, spacing, **more)

    inline.split_first_line = split_first_line
    try:
        yield
    finally:
        inline.split_first_line = original
