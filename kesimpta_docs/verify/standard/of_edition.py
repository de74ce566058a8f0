"""Which standard an edition is made after."""

from collections.abc import Mapping
from types import MappingProxyType

from kesimpta_docs.layout.edition import Edition
from kesimpta_docs.layout.standard import Standard, read_standard

_STANDARDS: Mapping[str, str] = MappingProxyType(
    {"handout": "clear-print", "large-print": "acb-2025"}
)


def standard_of(edition: Edition) -> Standard:
    """Return the standard of an edition. Raises LayoutError where its file does not hold."""
    name = _STANDARDS[edition.name]
    return read_standard(edition.tokens.layouts / "standards" / f"{name}.toml")
