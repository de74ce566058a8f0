"""A part of the document with text in it, and what its text refers to."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kesimpta_docs.verify.docx.names import Element, R
from kesimpta_docs.verify.docx.numbering import Numbering
from kesimpta_docs.verify.docx.styles import Styles
from kesimpta_docs.wordml.package import Relation


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part, such as the body or a footer, with its relations and what all parts share."""

    name: str
    root: Element
    relations: Mapping[str, Relation]
    styles: Styles
    numbering: Numbering
    #: The font for each theme font, such as `minorHAnsi`, and `RRGGBB` for each theme colour.
    theme: Mapping[str, str]

    def unresolved(self, names: frozenset[str]) -> Iterator[str]:
        """Yield `part: id` for each reference to no relation or to a part not in `names`."""
        for element in self.root.iter():
            for identifier in (str(value) for key, value in element.items() if _refers(key)):
                relation = self.relations.get(identifier)
                if relation is None or not (relation.external or relation.target in names):
                    yield f"{self.name}: {identifier}"


def _refers(attribute: object) -> bool:
    """Return whether an attribute, such as `r:id` or `r:embed`, gives the id of a relation."""
    return str(attribute).startswith(R)
