"""A clinic's profile: what is wrong in it is told with its line, and nothing is built from it."""

import json
import re
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kesimpta_docs.clinic.profile import read_clinic
from kesimpta_docs.errors import SourceFaults
from kesimpta_docs.source.dates import right_to_left
from tests.clinic.profiles import PROFILE, profile_in
from tests.conftest import ROOT, Run
from tests.killing import hidden, seen

EXAMPLE = (ROOT / "sources" / "clinics" / "example.yaml").read_text("utf-8")
LONG = "many words " * 1000
DOCX = ("--handout", "--format", "docx")


def refused(profile: Path, output: Path, run: Run, capsys: pytest.CaptureFixture[str]) -> str:
    """Return what is told of a profile that is refused; the output folder is not even made."""
    assert run("--clinic", profile, "--output", output, *DOCX) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert "hint: " in told.err
    assert "Traceback" not in told.err
    assert not output.exists()
    return told.err


@pytest.mark.parametrize(
    ("old", "new", "line", "code"),
    [
        ("\nid: example-clinic", "", 8, "missing-key"),
        ("id: example-clinic", "id: [a, b]", 6, "value"),
        ("id: example-clinic", f"id: {'x' * 5000}", 6, "too-long"),
        ("id: example-clinic", "id: ../x", 6, "form"),
        ("id: example-clinic", "id: /etc/passwd", 6, "form"),
        ("id: example-clinic", "id: 'C:\\x'", 6, "form"),
        ("id: example-clinic", "id: NUL", 6, "form"),
        ("id: example-clinic", "id: 'con.'", 6, "form"),
        ("id: example-clinic", "id: a4", 6, "id"),
        ("id: example-clinic", "id: north-ua-2", 6, "id"),
        ("id: example-clinic", "id: north-changed-1", 6, "id"),
        ("\nname: Example MS Clinic", "", 6, "missing-key"),
        ("name: Example MS Clinic", "name: {a: b}", 9, "text"),
        ("name: Example MS Clinic", "name:", 9, "empty-text"),
        ("name: Example MS Clinic", f"name: {LONG}", 9, "too-long"),
        ("name: Example MS Clinic", 'name: "{clinic.phone}"', 9, "unknown-place-holder"),
        ("name: Example MS Clinic", 'name: "[here](#dose)"', 9, "link-target"),
        ("name: Example MS Clinic", 'name: "<b>x</b>"', 9, "markup"),
        ("name: Example MS Clinic", 'name: "a\\u202eb"', 9, "unseen-sign"),
        ("name: Example MS Clinic", 'name: "a\\0b"', 9, "unseen-sign"),
        ("language: en-US", "language: [en]", 10, "value"),
        ("language: en-US", "language: EN_us", 10, "form"),
        ("language: en-US", "language: xx", 10, "language"),
        ("language: en-US", f"language: {'x' * 5000}", 10, "form"),
        ("  - label: Daytime\n    number", "  - number", 15, "missing-key"),
        ("label: Daytime", "label: [a]", 15, "text"),
        ("label: Daytime", f"label: {LONG}", 15, "too-long"),
        ("    number: 1-555-555-0100\n", "", 15, "missing-key"),
        ("number: 1-555-555-0100", "number: [1]", 16, "value"),
        ("number: 1-555-555-0100", f"number: 1{'(' * 5000}2345", 16, "too-long"),
        ("number: 1-555-555-0100", "number: call us", 16, "phone"),
        ("number: 1-555-555-0100", "number: 1-555-555-010", 16, "phone"),
        ("number: 1-555-555-0100", "number: ١٢٣٤٥٦٧", 16, "phone"),
        ("hours: Monday to Friday, 8 am to 5 pm", "hours: [a]", 17, "text"),
        ("hours: Monday to Friday, 8 am to 5 pm", f"hours: {LONG}", 17, "too-long"),
        ("phones:\n", "phones:\n" + "  - {label: A, number: 911-911}\n" * 5, 15, "too-long"),
        ("  - 1 Example Street", "  - [a]", 23, "text"),
        ("  - 1 Example Street", f"  - {LONG}", 23, "too-long"),
        ("  - 1 Example Street", "  - one\n" * 6, 23, "too-long"),
        ("  file: example-logo.svg\n", "", 28, "missing-key"),
        ("  alt: Example MS Clinic\n", "", 28, "missing-key"),
        ("  alt: Example MS Clinic\n", '  alt: ""\n', 29, "empty-text"),
        ("  alt: Example MS Clinic\n", f"  alt: {LONG}\n", 29, "too-long"),
        ('emergency: "911"', "emergency: [9]", 33, "value"),
        ('emergency: "911"', "emergency: call us", 33, "phone"),
        ('emergency: "911"', 'emergency: "¹¹²"', 33, "phone"),
        ('emergency: "911"', f"emergency: {'1' * 5000}", 33, "too-long"),
        ("paper: letter", "paper: [a4]", 36, "value"),
        ("paper: letter", "paper: a5", 36, "value"),
        ("language: es", "language: [es]", 41, "value"),
        ("language: es", "language: xx", 41, "language"),
        ("  - language: ru\n    text", "  - text", 43, "missing-key"),
        ("Pregunte en la clínica.", LONG, 42, "too-long"),
        (
            "language-help:\n",
            "language-help:\n" + "  - {language: es, text: A}\n" * 30,
            41,
            "too-long",
        ),
        ("\npaper: letter", "\npaper: letter\nfax: 1", 37, "unknown-key"),
        ("\npaper: letter", "\npaper: letter\nid: other", 37, "duplicate-key"),
    ],
)
def test_what_is_wrong_in_a_profile_is_told_with_its_line(
    old: str,
    new: str,
    line: int,
    code: str,
    tmp_path: Path,
    run: Run,
    capsys: pytest.CaptureFixture[str],
) -> None:
    if old in ("name: Example MS Clinic", "  alt: Example MS Clinic\n"):
        old, new = f"\n{old}", f"\n{new}"
    profile = profile_in(tmp_path / "clinic", (old, new))
    told = refused(profile, tmp_path / "output", run, capsys)
    assert re.search(rf"^{re.escape(str(profile))}:{line}:\d+: error\[{code}\]: ", told), told[:300]


@pytest.mark.parametrize("key", ["phones", "address", "logo", "language-help"])
@pytest.mark.parametrize("value", ["a word", "3"])
def test_a_list_or_a_mapping_is_not_a_word(
    key: str, value: str, tmp_path: Path, run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    profile = profile_in(tmp_path / "clinic")
    text = re.sub(rf"^{key}:\n(  .*\n)+", f"{key}: {value}\n", EXAMPLE, flags=re.MULTILINE)
    profile.write_text(text, "utf-8")
    line = text.splitlines().index(f"{key}: {value}") + 1
    told = refused(profile, tmp_path / "output", run, capsys)
    assert re.search(rf"{PROFILE}:{line}:\d+: error\[value\]: .*must be a", told)


@pytest.mark.parametrize(
    "key", ["language", "hours", "address", "logo", "emergency", "paper", "language-help"]
)
def test_what_may_be_left_out_may_be_left_out(
    key: str, tmp_path: Path, run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    profile = profile_in(tmp_path / "clinic")
    lines = rf"^ *{key}:.*\n(  .*\n)*" if key != "hours" else r"^ *hours:.*\n"
    text, count = re.subn(lines, "", EXAMPLE, flags=re.MULTILINE)
    assert count == 1
    profile.write_text(text, "utf-8")
    assert run("--clinic", profile, "--output", tmp_path / "output", *DOCX) == 0
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty-file"),
        (b"- a\n", "value"),
        (b"words\n", "value"),
        (EXAMPLE.encode("utf-16"), "not-utf-8"),
        (EXAMPLE.encode()[:-2], "not-utf-8"),
        (EXAMPLE.replace("phones:", "phones: [").encode(), "yaml"),
        (EXAMPLE.replace("    number", "\tnumber", 1).encode(), "yaml"),
        (EXAMPLE.replace("id: ", "id: !!python/name:os.system ").encode(), "yaml-tag"),
        (b"a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n", "yaml-alias"),
        (b"id: " + b"x" * 10_000_000, "file-too-large"),
    ],
)
def test_a_profile_that_is_no_sound_yaml_is_told(
    data: bytes, code: str, tmp_path: Path, run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    profile = tmp_path / PROFILE
    profile.write_bytes(data)
    if code == "not-utf-8" and data.startswith(b"#"):
        profile.write_bytes(data + b"\xe3")
    told = refused(profile, tmp_path / "output", run, capsys)
    assert re.search(rf"{PROFILE}(:\d+:\d+)?: error\[{code}\]: ", told), told[:300]


def test_a_profile_that_is_missing_is_told(
    tmp_path: Path, run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    told = refused(tmp_path / "none.yaml", tmp_path / "output", run, capsys)
    assert "none.yaml: error[unreadable-file]" in told


def test_a_folder_is_no_profile(tmp_path: Path, run: Run) -> None:
    assert run("--clinic", tmp_path, "--output", tmp_path / "output") == 2
    assert not (tmp_path / "output").exists()


def test_check_reads_the_profile_too(
    tmp_path: Path, run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    profile = profile_in(tmp_path / "clinic", ("paper: letter", "paper: a5"))
    assert run("--clinic", profile, "check") == 1
    assert f"{PROFILE}:36:8: error[value]" in capsys.readouterr().err
    profile_in(tmp_path / "clinic")
    assert run("--clinic", profile, "check") == 0


@settings(deadline=None, database=None, max_examples=60)
@given(
    data=st.binary()
    | st.lists(st.sampled_from(EXAMPLE.splitlines())).map(lambda lines: "\n".join(lines).encode())
)
def test_no_bytes_make_the_reader_of_profiles_raise_anything_but_faults(
    data: bytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    file = tmp_path_factory.getbasetemp() / "any-clinic.yaml"
    file.write_bytes(data)
    faults = None
    try:
        read_clinic(file)
    except SourceFaults as found:
        faults = found.faults
    assert faults is None or all(fault.at and str(fault) for fault in faults)


# What is printed.

FROM_US = "This guide was written from US sources."


def body(file: Path) -> str:
    """Return the words of a DOCX."""
    with zipfile.ZipFile(file) as package:
        return re.sub("<[^>]+>", "", package.read("word/document.xml").decode())


@pytest.mark.parametrize(("number", "said"), [("112", True), ("911", False)])
def test_another_emergency_number_prints_where_the_guide_comes_from_in_all_four_files(
    number: str,
    said: bool,  # noqa: FBT001  # pytest gives arguments by name
    tmp_path: Path,
    run: Run,
) -> None:
    """The proofs hold each PDF to the same words as its DOCX."""
    profile = profile_in(tmp_path / "clinic", ('emergency: "911"', f'emergency: "{number}"'))
    assert run("--clinic", profile, "--output", tmp_path / "output") == 0
    files = [path for path in (tmp_path / "output").iterdir() if path.suffix in (".docx", ".pdf")]
    assert len(files) == 4
    for file in files:
        words = body(file) if file.suffix == ".docx" else pdf_words(file)
        assert (FROM_US in words) == said, file.name
        assert number in words


def pdf_words(file: Path) -> str:
    """Return the words of a PDF's first two pages, as another reader finds them."""
    pypdfium2 = pytest.importorskip("pypdfium2")
    pdf = pypdfium2.PdfDocument(file)
    pages = [pdf[number].get_textpage().get_text_bounded() for number in range(2)]
    return " ".join(" ".join(pages).split())


@pytest.mark.parametrize(("language", "expected"), [("ar", True), ("he", True), ("es", False)])
def test_the_direction_of_writing_follows_from_the_language(
    language: str,
    expected: bool,  # noqa: FBT001  # pytest gives arguments by name
) -> None:
    assert right_to_left(language) == expected


def test_a_notice_from_right_to_left_is_marked_as_such(tmp_path: Path, run: Run) -> None:
    notice = "text: Tenemos servicios gratuitos de intérprete. Pregunte en la clínica."
    profile = profile_in(
        tmp_path / "clinic", ("language: es", "language: he"), (notice, "text: שלום")
    )
    assert run("--clinic", profile, "--output", tmp_path / "output", *DOCX) == 0
    with zipfile.ZipFile(tmp_path / "output/examplin-en-handout-example-clinic.docx") as package:
        xml = package.read("word/document.xml").decode()
    paragraph = next(part for part in xml.split("</w:p>") if "שלום" in part)
    assert "<w:bidi/>" in paragraph


def test_a_clinics_phone_stands_only_where_one_can_write_with_a_profile_too(
    small_copy: Path, tmp_path: Path, run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    section = small_copy / "sections" / "help.yaml"
    section.write_text(
        section.read_text("utf-8").replace("You shiver", '"You shiver {clinic.phone}"'), "utf-8"
    )
    told = refused(profile_in(tmp_path / "clinic"), tmp_path / "output", run, capsys)
    assert re.search(r"help\.yaml:12:\d+: error\[clinic-phone\]: ", told)


def test_two_profiles_in_one_folder_keep_each_others_files_and_rows(
    tmp_path: Path, run: Run
) -> None:
    output = tmp_path / "output"
    for name in ("north", "south"):
        profile = profile_in(tmp_path / name, ("id: example-clinic", f"id: {name}"))
        assert run("--clinic", profile, "--output", output, *DOCX) == 0
        if name == "north":
            before = seen(output)
    files = [f"examplin-en-handout-{name}.docx" for name in ("north", "south")]
    after = seen(output)
    assert sorted(after) == [*files, "manifest.json"]
    assert hidden(output) == set()
    assert after[files[0]] == before[files[0]]
    old, new = (json.loads(found["manifest.json"])["files"] for found in (before, after))
    assert list(new) == files
    assert new[files[0]] == old[files[0]]
    assert [row["clinic"] for row in new.values()] == ["north", "south"]
