"""Phone numbers and addresses of the web in running words."""

import re
from collections.abc import Iterator

#: Letters and digits of the shortest number that is told from other figures by its groups.
_LEAST = 7
#: Figures in groups; capitals stand on the keys of a phone ("1-800-FDA-1088").
_PHONE = re.compile(
    r"(?<![\w+.,/-])(?:\+|\()?[0-9][0-9()]*"
    r"(?:[ .()\u00a0\u2011-]{1,2}(?:[0-9]+|[A-Z]{2,}(?![a-z])))+"
)
#: Two groups as in 2019-2024, thousands as in 1 000 000, and dates are no phone numbers.
_OTHER = re.compile(
    r"(?!0[0-9])[0-9]{1,4}[ .\u00a0\u2011-]+[0-9]{1,4}"
    r"|[0-9]{1,3}(?:[ .\u00a0][0-9]{3})+"
    r"|[0-9]{4}[.\u2011-][0-9]{1,2}[.\u2011-][0-9]{1,2}"
    r"|[0-9]{1,2}[.\u2011-] ?[0-9]{1,2}[.\u2011-] ?[0-9]{4}"
)
_PATH = r"[^\s<>()\[\]{}（）。，、]"
_ADDRESS = re.compile(
    rf"(?:https?://|www\.){_PATH}+"
    r"|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    rf"|(?<![\w.@-])[a-z0-9][a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{{2,}}(?![\w-])(?:/{_PATH}*)?",
    re.IGNORECASE | re.ASCII,
)
_ENDS = ".,;:!?…。，؟،؛\"'”’»"


def phones(words: str) -> Iterator[tuple[str, str]]:
    """Yield each phone number as it is written, and its letters and digits alone."""
    for found in _PHONE.finditer(words):
        if _is_phone(found[0]):
            yield found[0].strip(), _dialled(found[0])


def addresses(words: str) -> Iterator[str]:
    """Yield each address of a page or of mail, without the sign that ends the sentence."""
    for found in _ADDRESS.finditer(words):
        yield found[0].rstrip(_ENDS)


def without_contacts(words: str) -> str:
    """Return the words with blanks for phone numbers and addresses, each as long as they are."""
    blank = _ADDRESS.sub(lambda found: " " * len(found[0]), words)
    return _PHONE.sub(lambda found: " " * len(found[0]) if _is_phone(found[0]) else found[0], blank)


def _is_phone(figures: str) -> bool:
    return len(_dialled(figures)) >= _LEAST and not _OTHER.fullmatch(figures.strip())


def _dialled(phone: str) -> str:
    return "".join(sign for sign in phone if sign.isalnum())
