"""Language tags (BCP 47)."""

import re

from babel import Locale

#: Letters of a language's code in ISO 639-1.
_SHORT_CODE = 2
#: Language, script, region, variants.
_TAG = re.compile(
    r"[a-z]{2,3}(-[a-z]{4})?(-([a-z]{2}|\d{3}))?(-([a-z\d]{5,8}|\d[a-z\d]{3}))*", re.IGNORECASE
)


def is_language(tag: str) -> bool:
    """Say whether a tag is well-formed (RFC 5646, 2.1), and of two letters one of a language.

    There are too many languages of three letters (ISO 639-3) for any list here.
    """
    primary = tag.casefold().split("-")[0]
    known = len(primary) > _SHORT_CODE or primary in Locale("en").languages
    return known and _TAG.fullmatch(tag) is not None
