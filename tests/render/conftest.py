"""Word files of the sample edition, made once for all tests of a process."""

from pathlib import Path

import pytest

from tests.render.docx_sample import WordFile, made, sample


@pytest.fixture(scope="session")
def drawing(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return where the sample's drawing stands."""
    return tmp_path_factory.mktemp("drawings") / "disc.svg"


@pytest.fixture(scope="session")
def handout(drawing: Path) -> WordFile:
    """Return the sample as a handout."""
    return made(sample("handout", drawing))


@pytest.fixture(scope="session")
def large(drawing: Path) -> WordFile:
    """Return the sample in large print."""
    return made(sample("large-print", drawing))


@pytest.fixture(params=["handout", "large"])
def word_file(request: pytest.FixtureRequest, handout: WordFile, large: WordFile) -> WordFile:
    """Return the sample, once in each edition."""
    return handout if request.param == "handout" else large
