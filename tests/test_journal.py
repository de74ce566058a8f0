"""A move that is cut off, or that fails, leaves all old files or all new ones, each one whole."""

import json
import re
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kesimpta_docs.build import make_guide
from kesimpta_docs.journal import clear_staging, cut_off, decide, finish, new_staging, prepare
from kesimpta_docs.order import Order
from kesimpta_docs.publish import output_folder
from kesimpta_docs.up_to_date import files_that_stand
from tests.conftest import ROOT, SMALL, order_for
from tests.killing import (
    DONE,
    DONE_ALL_THE_SAME,
    KILLED,
    NEW,
    TOLD,
    hidden,
    publish_files,
    seen,
    state,
)


def ended(work: str, fault: str, folder: Path, *steps: int) -> dict[int, int]:
    """Do the work with the fault at each step, and return how each process ended.

    It returns when no process is left: each holds the stream that is read here.
    """
    command = (sys.executable, "-m", "tests.killing", work, fault, str(folder), *map(str, steps))
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True, timeout=90)
    assert done.stderr == ""
    return {int(number): code for number, code in json.loads(done.stdout).items()}


@pytest.fixture
def published(tmp_path: Path) -> Path:
    """Return a folder whose `old` holds an older build, with a file that a person has changed."""
    old = tmp_path / "old"
    publish_files(old, {"a.pdf": b"A" * 99, "b.docx": b"B" * 99, "c.pdf": b"C" * 99})
    (old / "b.docx").write_bytes(b"changed by hand")
    (old / "notes.txt").write_bytes(b"of somebody")
    return tmp_path


@pytest.fixture
def new(published: Path) -> dict[str, bytes]:
    """Return what the folder holds where nothing goes wrong."""
    whole = Path(shutil.copytree(published / "old", published / "whole"))
    assert publish_files(whole, NEW) == ("b-changed-1.docx",)
    return seen(whole)


def recovered(output: Path) -> dict[str, bytes]:
    """Return what a reader sees when the next run begins; nothing is left of the last one then."""
    with output_folder(output, lambda: None):
        pass
    assert hidden(output) == set()
    return seen(output)


def test_a_process_killed_at_any_step_leaves_all_old_files_or_the_next_run_finishes_the_move(
    published: Path, new: dict[str, bytes]
) -> None:
    """Before the journal stands, old; from then on, new; whoever runs next publishes the same."""
    old = seen(published / "old")
    codes = ended("publish", "kill", published)
    assert set(codes.values()) == {KILLED, DONE}
    states = [state(published / str(step), old, new) for step in codes]
    assert re.fullmatch("o{20,}d{5,}n+", "".join(states))
    for step, was in zip(codes, states, strict=True):
        output = published / str(step)
        if seen(output)["manifest.json"] == new["manifest.json"]:
            assert seen(output) == new, "the manifest comes last"
        assert recovered(output) == (old if was == "o" else new)
        publish_files(output, NEW)
        assert seen(output) == new
        assert hidden(output) == set()


@pytest.mark.parametrize("fault", ["one-full", "one-denied", "full"])
def test_an_error_at_any_step_leaves_the_old_files_and_nothing_else(
    published: Path, new: dict[str, bytes], fault: str
) -> None:
    """A full disk stays full: undoing a move takes no space. What is cleared at the end is not
    worth an error: the files stand, and the next run clears the rest.
    """
    old = seen(published / "old")
    codes = ended("publish", fault, published)
    assert set(codes.values()) >= {DONE, TOLD}
    assert set(codes.values()) <= {DONE, TOLD, DONE_ALL_THE_SAME}
    for step, code in codes.items():
        output = published / str(step)
        assert seen(output) == (old if code == TOLD else new)
        assert hidden(output) == set() or code == DONE_ALL_THE_SAME
        told = (published / f"{step}.txt").read_text("utf-8")
        assert ("hint: check its rights and the free space" in told) == (code == TOLD)
        assert recovered(output) == seen(output)


def test_where_all_rights_are_lost_on_the_way_the_next_run_finishes_or_undoes_the_move(
    published: Path, new: dict[str, bytes]
) -> None:
    old = seen(published / "old")
    codes = ended("publish", "denied", published)
    assert set(codes.values()) <= {DONE, TOLD, DONE_ALL_THE_SAME}
    for step in codes:
        output = published / str(step)
        state(output, old, new)
        assert recovered(output) in (old, new)
        publish_files(output, NEW)
        assert seen(output) == new


# A whole build.


@pytest.fixture
def built(small_files: Path, small_copy: Path, tmp_path: Path) -> Path:
    """Return a folder whose `old` holds the small guide, and whose `guide` says another word."""
    folder = tmp_path / "steps"
    shutil.copytree(small_files, folder / "old")
    section = small_copy / "sections" / "help.yaml"
    section.write_text(section.read_text("utf-8").replace("A fever", "A high fever"), "utf-8")
    small_copy.rename(folder / "guide")
    return folder


@pytest.fixture
def rebuilt(built: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, bytes]:
    """Return what the folder holds where the handout's DOCX alone is made anew."""
    monkeypatch.setattr("os.cpu_count", lambda: 1)
    whole = Path(shutil.copytree(built / "old", built / "whole"))
    make_guide(docx_alone(built, whole), quiet)
    return seen(whole)


def docx_alone(built: Path, output: Path) -> Order:
    """Return the order for the handout's DOCX."""
    return replace(order_for(built / "guide", output), editions=("handout",), formats=("docx",))


def quiet(*_: object) -> None:
    """Tell nobody."""


def every_second_step(work: str, built: Path) -> range:
    """Do the work once without a fault, and return every second of its steps."""
    assert ended(work, "kill", built, 0) == {0: DONE}
    return range(1, len(json.loads((built / "steps.json").read_text("utf-8"))) + 2, 2)


def test_a_build_that_was_killed_is_taken_up_by_the_next_one(
    built: Path, rebuilt: dict[str, bytes]
) -> None:
    """One of four files is made; the others and their rows stay, whatever happens."""
    old = seen(built / "old")
    codes = ended("docx", "kill", built, *every_second_step("docx", built))
    assert set(codes.values()) <= {KILLED, DONE}
    states = [state(built / str(step), old, rebuilt) for step in codes]
    assert re.fullmatch("o{5,}d+n+", "".join(states))
    for step, was in zip(codes, states, strict=True):
        output = built / str(step)
        assert recovered(output) == (old if was == "o" else rebuilt)
        up_to_date = bool(files_that_stand(docx_alone(built, output)))
        assert up_to_date == (was != "o")
    for step in (1, 1 + 2 * states.index("d")):
        make_guide(docx_alone(built, built / str(step)), quiet)
        assert seen(built / str(step)) == rebuilt


def test_where_a_journal_stands_nothing_is_called_up_to_date(
    small_files: Path, tmp_path: Path
) -> None:
    """Not even where all its moves were made: the next run still clears up."""
    output = Path(shutil.copytree(small_files, tmp_path / "output"))
    assert len(files_that_stand(order_for(SMALL, output))) == 4
    (output / ".journal.json").write_text("{}", "utf-8")
    assert files_that_stand(order_for(SMALL, output)) == ()


def test_a_build_of_pdfs_killed_on_the_way_leaves_no_process_and_is_taken_up(built: Path) -> None:
    """While workers draw, before and after the move is decided, and at its very end."""
    old = seen(built / "old")
    assert ended("all", "kill", built, 0) == {0: DONE}
    new = seen(built / "0")
    assert [name for name in new if new[name] == old.get(name)] == []
    names = json.loads((built / "steps.json").read_text("utf-8"))
    steps = {
        "o": 1 + names.index("write_bytes examplin-en-handout.docx"),
        "d": 1 + names.index("replace examplin-en-large-print.pdf examplin-en-large-print.pdf"),
        "n": 2 + names.index("unlink .journal.json"),
    }
    codes = ended("all", "kill", built, *steps.values())
    assert set(codes.values()) == {KILLED}
    for meant, step in steps.items():
        output = built / str(step)
        assert state(output, old, new) == meant
        assert recovered(output) == (old if meant == "o" else new)


def test_an_error_on_the_way_ends_the_command_with_1_and_a_hint(
    built: Path, rebuilt: dict[str, bytes]
) -> None:
    old = seen(built / "old")
    codes = ended("command", "one-full", built, *every_second_step("command", built))
    assert {TOLD} <= set(codes.values()) <= {DONE, TOLD, DONE_ALL_THE_SAME}
    for step, code in codes.items():
        told = (built / f"{step}.txt").read_text("utf-8")
        assert "Traceback" not in told
        if code == TOLD:
            assert "the output folder cannot be written: No space left on device" in told
            assert "hint: check its rights and the free space" in told
            assert hidden(built / str(step)) == set()
        assert seen(built / str(step)) == (old if code == TOLD else rebuilt)


# The journal by itself.


def test_a_journal_moves_and_removes_once_and_goes(tmp_path: Path) -> None:
    staging = new_staging(tmp_path)
    (staging / "a.pdf").write_text("new", "utf-8")
    (tmp_path / "b.pdf").write_text("old", "utf-8")
    prepare(staging, ["a.pdf"], gone=["b.pdf"])
    assert not cut_off(tmp_path)
    decide(tmp_path, staging)
    assert cut_off(tmp_path)
    finish(tmp_path)
    finish(tmp_path)
    clear_staging(tmp_path)
    assert {path.name: path.read_text("utf-8") for path in tmp_path.iterdir()} == {"a.pdf": "new"}


def test_staging_folders_stay_as_long_as_a_journal_may_need_them(tmp_path: Path) -> None:
    staging = new_staging(tmp_path)
    prepare(staging, [])
    decide(tmp_path, staging)
    clear_staging(tmp_path)
    assert staging.is_dir()


STAGING = ".staging-new-1"
HOSTILE: dict[str, bytes | dict[str, object]] = {
    "nothing": b"",
    "no JSON": b"{",
    "no text": b"\xff\xfe",
    "a list": b"[]",
    "a number": b"3",
    "no keys": b"{}",
    "too deep": b"[" * 100_000,
    "from nowhere": {"from": ".staging-none"},
    "from the folder itself": {"from": ""},
    "from a number": {"from": 3},
    "from a list": {"from": [STAGING]},
    "from the folder above": {"from": ".."},
    "from beside": {"from": "../beside"},
    "from a whole path": {"from": "{beside}"},
    "from below": {"from": "drafts"},
    "from a staging folder and out again": {"from": f"{STAGING}/../../beside"},
    "from a link that leads outside": {"from": ".staging-link"},
    "files that are no list": {"files": 3},
    "files that are no names": {"files": [3]},
    "a file above": {"files": ["../a.pdf"]},
    "a whole path": {"files": ["{beside}/a.pdf"]},
    "the folder above": {"files": [".."]},
    "the folder itself": {"files": [""]},
    "a file with a null": {"files": ["a\0.pdf"]},
    "a folder": {"files": ["folder"]},
    "a good one beside a bad one": {"files": ["a.pdf", "../b.pdf"]},
    "another lock": {"files": [".lock"]},
    "another journal": {"files": [".journal.json"]},
    "one that is gone above": {"gone": ["../beside/a.pdf"]},
    "one that is gone, by a whole path": {"gone": ["{beside}/a.pdf"]},
    "the folder itself is gone": {"gone": [""]},
    "a folder is gone": {"files": [], "gone": ["drafts"]},
    "the lock is gone": {"gone": [".lock"]},
}


@pytest.mark.parametrize("what", HOSTILE)
def test_a_journal_that_is_none_or_leads_outside_moves_nothing_and_goes(
    what: str, tmp_path: Path
) -> None:
    output, beside = tmp_path / "output", tmp_path / "beside"
    for folder in (output / STAGING, output / "drafts", beside):
        folder.mkdir(parents=True)
        (folder / "a.pdf").write_text(f"of {folder.name}", "utf-8")
        (folder / ".lock").write_text("another", "utf-8")
        (folder / "folder").mkdir()
    (output / ".staging-link").symlink_to(beside)
    (output / "a.pdf").write_text("the old one", "utf-8")
    (output / ".lock").write_text("", "utf-8")
    before = everything(tmp_path)
    content = HOSTILE[what]
    if isinstance(content, dict):
        plan = {"from": STAGING, "files": ["a.pdf"], "gone": []} | content
        content = json.dumps(plan).replace("{beside}", str(beside)).encode()
    (output / ".journal.json").write_bytes(content)
    finish(output)
    assert everything(tmp_path) == before


def everything(folder: Path) -> dict[str, str]:
    """Return the text of each file anywhere in a folder, and the folders."""
    return {
        str(path.relative_to(folder)): path.read_text("utf-8") if path.is_file() else "a folder"
        for path in folder.rglob("*")
    }


@settings(deadline=None, database=None)
@given(
    data=st.binary()
    | st.fixed_dictionaries(
        {
            name: st.none() | st.integers() | st.text() | st.lists(st.text() | st.integers())
            for name in ("from", "files", "gone")
        }
    ).map(lambda plan: json.dumps(plan).encode())
)
def test_no_bytes_make_the_reader_of_the_journal_raise_anything(
    data: bytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    output = tmp_path_factory.getbasetemp() / "any-journal"
    output.mkdir(exist_ok=True)
    (output / "a.pdf").write_bytes(b"A")
    (output / ".journal.json").write_bytes(data)
    finish(output)
    assert {path.name for path in output.iterdir()} == {"a.pdf"}
