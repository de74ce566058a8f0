"""Phone numbers and addresses: whoever calls or looks reaches the same place."""

from collections import Counter
from collections.abc import Iterator

from kesimpta_docs.translation.gates.contacts import addresses, phones
from kesimpta_docs.translation.gates.finding import Finding
from kesimpta_docs.translation.gates.locales import western_digits
from kesimpta_docs.translation.gates.work import Work


def phone_numbers_are_kept(work: Work) -> Iterator[Finding]:
    """Each phone number has the same figures and letters; its groups may be set apart otherwise."""
    for pair in work.pairs:
        target = pair.target.plain.translate(western_digits(work.language))
        said = Counter(dialled for _, dialled in phones(target))
        for written, dialled in phones(pair.source.plain):
            said[dialled] -= 1
            if said[dialled] < 0 and not _dialled_in(dialled, target):
                yield pair.finding(
                    "phones",
                    f"the phone number {written} is not in the translation",
                    f"copy it as it is: {written}",
                )


def _dialled_in(dialled: str, target: str) -> bool:
    """Say whether the figures stand there in another grouping than those of phone numbers."""
    return dialled in "".join(sign for sign in target if sign not in " -().\u00a0\u2011\u200e")


def addresses_are_kept(work: Work) -> Iterator[Finding]:
    """Each address of the web or of mail in print stands there as often, letter by letter."""
    for pair in work.pairs:
        said = Counter(map(str.casefold, addresses(pair.target.plain)))
        for address in addresses(pair.source.plain):
            said[address.casefold()] -= 1
            if said[address.casefold()] < 0:
                yield pair.finding(
                    "addresses",
                    f"the address {address} is not in the translation",
                    f"copy it as it is: {address}",
                )
