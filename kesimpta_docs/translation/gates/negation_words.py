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
    """Patterns of whole words, and parts that count wherever they stand."""

    words: str = ""
    parts: str = ""

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Return what finds one negation."""
        choices = [rf"(?<!\w)(?:{self.words.replace(' ', '|')})(?!\w)"] if self.words else []
        choices += [self.parts.replace(" ", "|")] if self.parts else []
        return re.compile("|".join(choices), re.IGNORECASE)


NEGATIONS: Mapping[str, NegationWords] = MappingProxyType(
    {
        "ar": NegationWords(
            words="[وف]?لا [وف]?لم [وف]?لن ألا لئلا [وف]?ليس\\w* [وفب]?دون ب?غير [وف]?عدم أبد\\w* "
            "ممنوع يمنع ي?تجنب\\w* تجن\\w* انعدام فقدان قلة غياب"
        ),
        "de": NegationWords(
            words="nicht nichts nie niemals niemand\\w* kein\\w* ohne weder verboten vermeiden "
            "fehl\\w* mangel\\w* verlust",
            parts="losigkeit",
        ),
        "en": NegationWords(words="not never no none nor without don't mustn't"),
        "es": NegationWords(
            words="no nunca jamás sin ni tampoco nada nadie ningún ningun[oa]s? evit\\w+ "
            "prohib\\w+ falt\\w+ pérdida ausencia inapetencia"
        ),
        "fr": NegationWords(
            words="ne pas jamais sans ni non rien aucune?s? évit\\w+ interdit\\w* manque "
            "perte absence",
            parts="n'",
        ),
        "ht": NegationWords(words="pa pap pat p san janm okenn ni anyen evite"),
        "it": NegationWords(
            words="non senza mai né nessun\\w* niente nulla evit\\w+ vieta\\w+ mancanza perdita "
            "assenza inappetenza"
        ),
        "ja": NegationWords(parts="ない なく なか ません ず 不 無 未 禁"),
        "ko": NegationWords(parts="않 없 안\\s 못 마십 마세 말고 말아 말\\s 금지 아니 아닌 부진"),
        "nl": NegationWords(
            words="niet nooit geen zonder niets niemand noch vermijd\\w* verboden gebrek verlies"
        ),
        "pl": NegationWords(
            words="nie nigdy bez ani żad\\w+ nic nikt unika\\w+ brak\\w* zakaz\\w* utrat\\w+"
        ),
        "pt": NegationWords(
            words="não nunca jamais sem nem nada ninguém nenhum\\w* evit\\w+ proib\\w+ falta perda "
            "ausência"
        ),
        "ru": NegationWords(
            words="не ни нет без никогда нельзя никто ничего избега\\w+ запрещ\\w+ отсутств\\w+ "
            "потер\\w+"
        ),
        "tl": NegationWords(words="huwag hindi wala walang di bawal iwasan\\w* kawalan"),
        "uk": NegationWords(
            words="не ні без ніколи немає нема ніхто нічого жодн\\w+ уника\\w+ заборон\\w+ "
            "втрат\\w+"
        ),
        "vi": NegationWords(words="không chưa chớ đừng chẳng cấm tránh mất chán"),
        "zh": NegationWords(parts="不 无 無 没 沒 未 勿 别 別 非 禁 莫 避免 缺 失"),
    }
)
#: Wording of English that negates nothing, or that other languages say without: "not sure".
NOT_NEGATED: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        "en": re.compile(
            r"\b(?:if not(?=[,.:])|or not|not sure|not only|not just|no matter|no longer than"
            r"|no more than|why not)\b",
            re.IGNORECASE,
        )
    }
)
