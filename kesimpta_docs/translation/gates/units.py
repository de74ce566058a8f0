"""Units stay with their numbers: doses, temperatures, lengths. For times see `times.py`."""

from collections.abc import Iterator, Mapping

from kesimpta_docs.translation.gates.finding import Finding, GateName
from kesimpta_docs.translation.gates.quantities import (
    is_named,
    is_said,
    quantities,
    stands_alone,
)
from kesimpta_docs.translation.gates.unit_names import DOSES, SPOKEN, TEMPERATURES
from kesimpta_docs.translation.gates.work import Work


def doses_keep_their_unit(work: Work) -> Iterator[Finding]:
    """What is 20 mg stays 20 mg: the symbol, or its form in the language, next to the number."""
    return _kept(work, "doses", DOSES)


def temperatures_keep_their_scale(work: Work) -> Iterator[Finding]:
    """A degree of Celsius stays one of Celsius, and one of Fahrenheit its own."""
    return _kept(work, "temperatures", TEMPERATURES)


def lengths_keep_their_unit(work: Work) -> Iterator[Finding]:
    """What is 2 inches has the word for inches near its number."""
    return _kept(work, "units", SPOKEN)


def _kept(work: Work, gate: GateName, units: Mapping[str, tuple[str, ...]]) -> Iterator[Finding]:
    for pair in work.pairs:
        for quantity in quantities(pair, work, units):
            symbols = units[quantity.unit]
            if not is_said(quantity, pair, work, symbols):
                unit = symbols[0] if symbols else f"the unit ({quantity.unit.split('-')[1]})"
                yield pair.finding(
                    gate,
                    f"{quantity.numeral} does not stand with {unit}",
                    f"write {unit} behind {quantity.numeral}, as in the source",
                )
        for unit, symbols in units.items():
            alone = symbols and stands_alone(pair, symbols)
            if alone and not is_named(unit, pair, work, symbols):
                yield pair.finding(
                    gate,
                    f"{symbols[0]} is not in the translation",
                    f"write {symbols[0]} as in the source",
                )
