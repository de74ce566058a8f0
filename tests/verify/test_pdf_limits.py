"""A small file that would take a long time, or all memory, is refused at once."""

from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf, String

from kesimpta_docs.build import Job
from kesimpta_docs.errors import UnreadableFile
from kesimpta_docs.verify.pdf.prove import prove_pdf
from kesimpta_docs.verify.pdf.reader import read_pdf
from tests.verify.damage_pdf_places import HANDOUT, damaged
from tests.verify.pdf_samples import built, changed, reading


def node_of_itself(pdf: Pdf) -> None:
    """Let a node of the names of elements name itself 20,000 times."""
    node = pdf.make_indirect(Dictionary())
    node.Kids = Array([node] * 20_000)
    pdf.Root.StructTreeRoot.IDTree = node


def leaf_named_often(pdf: Pdf) -> None:
    """Name a leaf of many names 90,000 times."""
    names = [each for number in range(4_000) for each in (String(str(number)), number)]
    leaf = pdf.make_indirect(Dictionary(Names=Array(names)))
    pdf.Root.StructTreeRoot.IDTree = Dictionary(Kids=Array([leaf] * 90_000))


def names_named_often(pdf: Pdf) -> None:
    """Let the leaves be many, and their names one array."""
    names = pdf.make_indirect(Array([String("a"), 1] * 9_000))
    leaves = [pdf.make_indirect(Dictionary(Names=names)) for _ in range(2_000)]
    pdf.Root.StructTreeRoot.IDTree = Dictionary(Kids=Array(leaves))


def parents_named_often(pdf: Pdf) -> None:
    """Let the content of many pages lead back by one row."""
    row = pdf.make_indirect(Array([pdf.Root.StructTreeRoot.K] * 9_000))
    rows = [each for number in range(9_000) for each in (number, row)]
    pdf.Root.StructTreeRoot.ParentTree = Dictionary(Nums=Array(rows))


def intents_without_end(pdf: Pdf) -> None:
    """Name an output intent 90,000 times."""
    pdf.Root.OutputIntents = Array([pdf.make_indirect(Dictionary())] * 90_000)


def profile(size: int, rows: int) -> Callable[[Pdf], None]:
    """Give the file a colour profile of so many bytes, with rows that each hold all of it."""

    def change(pdf: Pdf) -> None:
        table = b"".join(
            number.to_bytes(4, "big") + bytes(4) + size.to_bytes(4, "big") for number in range(rows)
        )
        head = bytes(12) + b"mntrRGB " + bytes(16) + b"acsp" + bytes(88)
        data = (head + rows.to_bytes(4, "big") + table).ljust(size, b"\0")
        stream = pdf.make_stream(data, N=3)
        intent = Dictionary(S=Name.GTS_PDFA1, DestOutputProfile=stream)
        pdf.Root.OutputIntents = Array([intent])

    return change


@pytest.mark.parametrize(
    ("change", "says"),
    [
        pytest.param(node_of_itself, "a node in two places", id="a node of itself"),
        pytest.param(leaf_named_often, "a node in two places", id="a leaf named often"),
        pytest.param(names_named_often, "too many nodes", id="names named often"),
        pytest.param(parents_named_often, "too many entries", id="parents named often"),
        pytest.param(intents_without_end, "8 output intents", id="intents without end"),
        pytest.param(profile(2 * 2**20, 0), "profile of more than 1 MB", id="a large profile"),
        pytest.param(profile(9 * 2**20, 0), "more page content", id="a huge profile"),
    ],
)
def test_what_is_named_without_end_is_refused(
    tmp_path: Path, change: Callable[[Pdf], None], says: str
) -> None:
    with pytest.raises(UnreadableFile, match=says):
        reading(tmp_path, changed(built("<p>x"), change))


def test_only_the_tags_of_a_profile_that_are_asked_for_are_read(tmp_path: Path) -> None:
    """A table of 60,000 rows, each of which holds all of the profile, would take 60 GB."""
    pdf = reading(tmp_path, changed(built("<p>x"), profile(2**20, 60_000)))
    assert [intent.srgb for intent in pdf.output_intents] == [False]


def test_a_file_that_does_not_fit_into_memory_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise MemoryError

    file = tmp_path / "file.pdf"
    file.write_bytes(built("<p>x"))
    monkeypatch.setattr(pikepdf, "open", full)
    with pytest.raises(UnreadableFile, match="more than fits into memory") as caught:
        read_pdf(file)
    assert str(file) in str(caught.value.at)


def test_links_without_end_over_letters_are_refused(
    small_files: Path, small_jobs: dict[str, Job], tmp_path: Path
) -> None:
    def lay(pdf: Pdf) -> None:
        link = pdf.pages[1].obj.Annots[0]
        link.Rect = Array([0, 0, 612, 792])
        del link.QuadPoints
        copies = [pdf.make_indirect(Dictionary(dict(link.items()))) for _ in range(3_000)]
        pdf.pages[2].obj.Annots = Array(copies)

    file = damaged(small_files / HANDOUT, tmp_path, lay)
    with pytest.raises(UnreadableFile, match="more links over letters") as caught:
        prove_pdf(file, small_jobs[HANDOUT].edition, "ua-1")
    assert str(file) in str(caught.value.at)
