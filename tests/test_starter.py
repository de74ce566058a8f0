"""`make-guide new FOLDER`: each new guide has files of its own name."""

import json
import re
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


def test_each_file_of_a_new_guide_names_its_part_of_the_schema_beside_it(tmp_path: Path) -> None:
    files = write_starter(tmp_path / "kit")
    schema = json.loads((tmp_path / "kit" / "guide.schema.json").read_text("utf-8"))
    for file in files:
        if file.suffix == ".yaml":
            first = file.read_text("utf-8").splitlines()[0]
            named = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)#/\$defs/(\w+)", first)
            assert named, file
            assert (file.parent / named[1]).resolve() == (tmp_path / "kit/guide.schema.json")
            assert named[2] in schema["$defs"]
