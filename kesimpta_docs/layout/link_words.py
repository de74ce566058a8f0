"""Where a link leads, in words: what a screen reader says of it, and a tooltip shows.

WCAG 2.2, 2.4.4: the purpose of a link can be found out. ISO 14289-1, 7.18.5: a link has a
description beside its words. A bare address would be read out sign by sign.
"""

import re

from kesimpta_docs.layout.edition import Edition
from kesimpta_docs.layout.words import headings, spoken
from kesimpta_docs.source.phones import phone_problem

#: Host and path of an address, without who asks, query and fragment (RFC 3986, 3).
_WEB = re.compile(r"https?://(?:[^/?#]*@)?([^/?#]*)([^?#]*)")
#: A longer address, in characters, is told by its host alone.
_LONGEST_ADDRESS = 40


def link_words(edition: Edition, target: str) -> str:
    """Return where a link of the edition leads: "Go to: Your doses", "Phone: 1-800-332-1088".

    `target` is `#section-id`, or an address with `https:`, `http:`, `tel:` or `mailto:`. Raises
    ValueError for a target that no link of the edition can have.
    """
    said = edition.said
    scheme, _, rest = target.partition(":")
    if target.startswith("#"):
        return said.section.replace("{title}", _title(edition, target[1:]))
    if scheme == "tel":
        return said.phone.replace("{number}", _printed_number(edition, target) or rest)
    if scheme == "mailto":
        return said.mail.replace("{address}", rest.partition("?")[0])
    if web := _WEB.fullmatch(target.partition("#")[0].partition("?")[0]):
        return said.web.replace("{address}", _address(web[1], web[2].rstrip("/")))
    raise ValueError(f"no link can lead to {target}")


def _title(edition: Edition, section: str) -> str:
    for heading in headings(edition):
        if heading.section == section:
            return " ".join(heading.outline.split())
    raise ValueError(f'the edition has no section "{section}"')


def _printed_number(edition: Edition, target: str) -> str | None:
    """Return the number as the edition prints it; None where the words of its links are others."""
    for text in spoken(edition):
        for run in text.runs:
            words = " ".join(run.words.split())
            if run.link == target and phone_problem(words) is None:
                return words
    return None


def _address(host: str, path: str) -> str:
    whole = host + path
    return whole if len(whole) <= _LONGEST_ADDRESS else host
