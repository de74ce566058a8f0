"""A translation has longer words than its source: its foot, its cards and its entries have room."""

from dataclasses import replace
from pathlib import Path

import pytest

from kesimpta_docs.build import checked_guide, plan
from kesimpta_docs.layout.edition import Card, Edition, all_blocks
from kesimpta_docs.layout.metrics import metrics_of
from kesimpta_docs.order import EditionName
from tests.conftest import SMALL, order_for


def edition_of(name: EditionName, language: str | None, folder: Path) -> Edition:
    """Return an edition of the small guide, in a language or in its own."""
    order = replace(order_for(SMALL, folder), editions=(name,), language=language, draft=True)
    return next(plan(checked_guide(SMALL), order)).edition


@pytest.mark.parametrize("language", ["qps-long", "qps-rtl"])
def test_each_line_of_a_foot_fits_on_its_page(language: str, tmp_path: Path) -> None:
    edition = edition_of("large-print-aph", language, tmp_path)
    tokens = edition.tokens
    metrics = metrics_of(tokens, bold=tokens.furniture.bold)
    widths = [metrics.width(line) * tokens.type.running.size for line in edition.furniture.foot]
    assert max(widths) <= edition.paper.measure


def test_a_foot_of_more_lines_has_a_higher_margin(tmp_path: Path) -> None:
    source = edition_of("large-print-aph", None, tmp_path)
    longer = edition_of("large-print-aph", "qps-long", tmp_path)
    more = len(longer.furniture.foot) - len(source.furniture.foot)
    assert more > 0
    assert longer.paper.bottom == source.paper.bottom + more * source.tokens.type.running.pitch


def test_limits_are_wider_in_a_translation_only(tmp_path: Path) -> None:
    source = edition_of("handout", None, tmp_path)
    longer = edition_of("handout", "qps-long", tmp_path)
    assert (source.most_blank, longer.most_blank) == (0.4, 0.5)
    assert (source.first_pages, longer.first_pages) == (1, 2)


def test_no_part_of_a_source_goes_over_a_page(tmp_path: Path) -> None:
    edition = edition_of("large-print-giant", None, tmp_path)
    cards = [block for block in all_blocks(edition) if isinstance(block, Card)]
    assert [face.parted for card in cards for face in card.faces if face.parted] == []
