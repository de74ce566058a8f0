"""`make-guide new FOLDER`: each new guide has files of its own name."""

from pathlib import Path

import pytest

from kesimpta_docs.build import checked_guide
from kesimpta_docs.starter import write_starter


@pytest.mark.parametrize(
    ("name", "id_"),
    [("My Flu Guide", "my-flu-guide"), ("..x__Y 2", "x-y-2"), ("指南", "my-guide")],
)
def test_a_new_guide_is_named_after_its_folder(name: str, id_: str, tmp_path: Path) -> None:
    write_starter(tmp_path / name)
    assert checked_guide(tmp_path / name).file.id == id_
