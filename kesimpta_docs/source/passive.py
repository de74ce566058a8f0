"""Whether an English sentence is in the passive voice, by a simple method.

A form of "be" or "get" stands before a past participle, with at most two of "not" and adverbs
between. A participle ends in "ed", or is one of the irregular ones that are listed here. Words in
"ed" that say how somebody feels or what something is like are left out ("you are tired").
"""

import re

_BE = r"am|is|are|was|were|be|been|being|isn['’]t|aren['’]t|wasn['’]t|weren['’]t|gets?|got|getting"
_BETWEEN = r"(?:(?:not|never|yet|also|still|often|always|only|soon|now|then|already|\w+ly)\s+){0,2}"
_IRREGULAR = (
    "given|taken|made|told|done|seen|known|kept|left|put|shown|written|found|held|paid|sent|worn|"
    "thrown|taught|brought|bought|caught|built|chosen|broken|drawn|driven|eaten|felt|forgotten|"
    "frozen|hidden|hurt|led|lost|meant|met|read|said|sold|set|spent|spoken|stolen|thought|"
    "understood|begun|born|cut|fed|grown|shut|split|spread|stuck|torn"
)
_STATES = (
    "allowed|need|tired|worried|scared|stressed|confused|pleased|interested|married|mixed|"
    "concerned|supposed|used|excited|embarrassed|depressed|relaxed|rested|prepared|red|bed|"
    "swollen|weakened|limited|related|affected"
)
_PASSIVE = re.compile(
    rf"\b(?:{_BE})\s+{_BETWEEN}(?!(?:{_STATES})\b)(?:\w{{2,}}ed|{_IRREGULAR})\b",
    re.IGNORECASE,
)


def is_passive(sentence: str) -> bool:
    """Say whether a part of the sentence is in the passive voice."""
    return _PASSIVE.search(sentence) is not None
