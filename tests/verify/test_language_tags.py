"""A language tag is one that a reader can know (BCP 47)."""

import pytest

from kesimpta_docs.verify.language_tags import is_language


@pytest.mark.parametrize("tag", ["en", "en-US", "zh-Hant-TW", "es-419", "ht", "de-CH-1996", "ksw"])
def test_a_tag_of_a_language_is_known(tag: str) -> None:
    assert is_language(tag)


@pytest.mark.parametrize("tag", ["", "english", "en_US", "en-", "qq", "en US", "x"])
def test_another_tag_is_none(tag: str) -> None:
    assert not is_language(tag)
