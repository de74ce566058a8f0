"""All translations with one thing wrong."""

from tests.translation.gates.broken_figures import FIGURES
from tests.translation.gates.broken_negations import NEGATIONS
from tests.translation.gates.broken_words import WORDS

CASES = FIGURES + WORDS + NEGATIONS
