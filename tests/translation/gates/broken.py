"""Translations with one thing wrong, and the same made right."""

from dataclasses import dataclass, field
from typing import Any

from kesimpta_docs.translation.gates.finding import GateName


@dataclass(frozen=True, kw_only=True)
class Broken:
    """What a gate must find, and the translation that it must let pass."""

    gate: GateName
    language: str
    source: str
    wrong: str
    right: str
    of: dict[str, Any] = field(default_factory=dict)
