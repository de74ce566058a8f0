"""Words that negate, by language. Only languages whose words are known for certain are listed.

Words of lack stand with them: where English has "no appetite", others have one word for it.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType


@dataclass(frozen=True, kw_only=True)
class NegationWords:
    """Patterns of whole words, and parts that count wherever they stand.

    `joins` is one of the words that goes on with a negation before it: alone it is none ("no lo
    caliente ni agite").
    """

    words: str = ""
    parts: str = ""
    joins: str = ""

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Return what finds one negation."""
        choices = [rf"(?<!\w)(?:{self.words.replace(' ', '|')})(?!\w)"] if self.words else []
        choices += [self.parts.replace(" ", "|")] if self.parts else []
        return re.compile("|".join(choices), re.IGNORECASE)

    def count(self, sentence: str) -> int:
        """Return how many negations there are."""
        found = self.pattern.findall(sentence)
        return 0 if [self.joins] == [word.casefold() for word in found] else len(found)


NEGATIONS: Mapping[str, NegationWords] = MappingProxyType(
    {
        "ar": NegationWords(
            words="[وف]?لا [وف]?لم [وف]?لن ألا لئلا [وف]?ليس\\w* [وف]?لست [وف]?بلا [وف]?إلا "
            "[وفب]?دون\\w{0,3} [وب]?غير [وف]?عدم أبد\\w* ممنوع يمنع "
            "ي?تجنب\\w* تجن\\w* انعدام فقدان قلة غياب"
        ),
        "de": NegationWords(
            words="nicht nichts nie niemals niemand\\w* kein\\w* ohne weder verboten vermeiden "
            "nirgend\\w* fehl\\w* mangel\\w* verlust sonst andernfalls",
            parts="losigkeit",
        ),
        "en": NegationWords(
            words="not never no none nor without nothing nobody nowhere neither(?!.*\\bnor\\b) "
            "cannot \\w+n't"
        ),
        "es": NegationWords(
            words="no nunca jamás sin ni tampoco nada nadie ningún ningun[oa]s? evit\\w+ "
            "prohib\\w+ (?<!hace\\s)(?<!hacen\\s)falt\\w+ pérdida ausencia inapetencia contrario",
            joins="ni",
        ),
        "fr": NegationWords(
            words="ne pas jamais sans ni non rien aucune?s? évit\\w+ interdit\\w* manque "
            "perte absence sinon",
            parts="n'",
        ),
        "ht": NegationWords(words="pa pap pat p san janm okenn ni anyen evite sinon"),
        "it": NegationWords(
            words="non senza mai né nessun\\w* niente nulla evit\\w+ vieta\\w+ mancanza perdita "
            "assenza inappetenza no sennò altrimenti neanche nemmeno"
        ),
        "ja": NegationWords(parts="ない なく なか なけ なし ません ず 不 無 未 禁"),
        "ko": NegationWords(parts="않 없 안\\s 못 마십 마세 말고 말아 말\\s 금지 아니 아닌 부진"),
        "nl": NegationWords(
            words="niet nooit geen zonder niets niemand noch vermijd\\w* verboden gebrek "
            "verlies anders"
        ),
        "pl": NegationWords(
            words="nie nigdy bez ani żad\\w+ nic nikt unika\\w+ brak\\w* zakaz\\w* utrat\\w+ "
            "przeciwnym"
        ),
        "pt": NegationWords(
            words="não nunca jamais sem nem nada ninguém nenhum\\w* evit\\w+ proib\\w+ falta perda "
            "ausência senão contrário"
        ),
        "ru": NegationWords(
            words="не ни нет без никогда нельзя никто ничего избега\\w+ запрещ\\w+ отсутств\\w+ "
            "потер\\w+ иначе противном"
        ),
        "tl": NegationWords(words="huwag hindi wala walang di bawal iwasan\\w* kawalan"),
        "uk": NegationWords(
            words="не ні без ніколи немає нема ніхто нічого жодн\\w+ уника\\w+ заборон\\w+ "
            "втрат\\w+ інакше"
        ),
        "vi": NegationWords(words="không chưa chớ đừng chẳng cấm tránh mất chán"),
        "zh": NegationWords(parts="不 无 無 没 沒 未 勿 别 別 非 禁 莫 避免 缺 失 否"),
    }
)
#: Wording of English that negates nothing, or that other languages say without: "not sure". "No"
#: alone is an answer.
NOT_NEGATED: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        "en": re.compile(
            r"^\W*no\W*$|\b(?:with or without|or not(?! at all)|not sure|not only|not just"
            r"|no matter|why not|no\.(?=\s?[0-9]))(?!\w)",
            re.IGNORECASE,
        )
    }
)
#: Negations that set a limit: as often said with a word for "at most" or "at least".
LIMITS: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        "en": re.compile(
            r"\b(?:no|not) (?:more|longer|later|less|fewer|earlier|sooner) than\b", re.IGNORECASE
        )
    }
)
#: What begins a clause: a sentence, what stands behind a sign, a word that joins two orders.
_CLAUSE = r"(?:^|[.,;:!?()–—“\"]\s*|\b(?:and|or|but|then|so|please)\s+)[“\"'(]*"
#: Wording that forbids: an order not to do something, and words that leave nobody a choice.
PROHIBITIONS: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        "en": re.compile(
            r"\b(?:never|must not|mustn't|cannot|can't)\b"
            rf"|{_CLAUSE}(?:do not|don't|no|not (?:near|in|on|at|for|after|before|while))\b"
            rf"|{_CLAUSE}(?:use|take|inject|drink|eat|give|put) no\b",
            re.IGNORECASE,
        )
    }
)
