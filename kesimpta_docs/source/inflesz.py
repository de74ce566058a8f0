"""Reading ease in Spanish: the index of Szigriszt-Pazos, on the INFLESZ scale.

206.835 - 62.3 × syllables a word - words a sentence: F. Szigriszt Pazos, "Sistemas predictivos de
legibilidad del mensaje escrito", Universidad Complutense de Madrid, 1993. Its bands for patients:
I. M. Barrio-Cantalejo and others, "Validación de la Escala INFLESZ", Anales del Sistema Sanitario
de Navarra 31(2), 2008: under 40 very hard, to 55 rather hard, to 65 normal, to 80 rather easy, over
it very easy.
"""

import re
from collections.abc import Iterable

from kesimpta_docs.source.sentences import is_abbreviation, without_names, words_of

#: Rows of vowels of which each is one syllable: a strong one with the weak ones at its sides, or
#: weak ones alone. A weak vowel with an accent is strong; `u` behind `q` is silent: no vowel.
_STRONG = "aeoáéóíú"
_NUCLEUS = re.compile(
    rf"[iuüy]*[{_STRONG}](?:[iuü]|y(?![{_STRONG}iuü]))*|[iuü]+y?|y(?![a-zñáéíóúü])"
)


def inflesz(sentences: Iterable[str], names: tuple[str, ...] = ()) -> float | None:
    """Return the index of Spanish sentences without `names`; None where there are no words."""
    rows = [row for row in (words_of(without_names(one, names)) for one in sentences) if row]
    words = [word for row in rows for word in row]
    if not words:
        return None
    syllables = sum(map(spanish_syllables, words))
    return 206.835 - 62.3 * syllables / len(words) - len(words) / len(rows)


def spanish_syllables(word: str) -> int:
    """Return the number of syllables, at least one.

    A figure counts one, an abbreviation as many as it has letters.
    """
    if any(sign.isdigit() for sign in word):
        return 1
    if is_abbreviation(word):
        return len(word)
    return max(1, sum(_nuclei(part) for part in word.lower().replace("qu", "q").split("-")))


def _nuclei(word: str) -> int:
    return sum(1 for _ in _NUCLEUS.finditer(word))
