"""A PDF held against a published standard: ours, and those that other programs made."""

import os
import shutil
import subprocess
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from kesimpta_docs.errors import UnreadableFile
from kesimpta_docs.layout.standard import Standard, read_standard
from kesimpta_docs.spans import Span
from kesimpta_docs.verify.pdf.limits import over_limit
from kesimpta_docs.verify.pdf.reader import TaggedPdf, read_any_pdf, read_pdf
from kesimpta_docs.verify.standard.measured import hold_file
from kesimpta_docs.verify.standard.pdf import MEASURES, hold_pdf
from kesimpta_docs.verify.standard.seen import NOTHING
from tests.conftest import ROOT
from tests.verify.pdf_samples import PIXEL, built, changed

LETTER = (612, 792)


def standard(name: str) -> Standard:
    return read_standard(ROOT / "layouts" / "standards" / f"{name}.toml")


def falls_short(pdf: TaggedPdf, name: str) -> list[str]:
    """Return the measures of the rules that a file does not keep."""
    return [one.rule.measure for one in hold_pdf(pdf, standard(name)) if not one.holds]


def by_hand(
    folder: Path, content: str, font: str = "Helvetica", **page: pikepdf.Object | int
) -> TaggedPdf:
    """Read a page back that has one of the fourteen fonts, and no tags."""
    pdf = pikepdf.new()
    pdf.add_blank_page(page_size=LETTER)
    chosen = Dictionary(
        Type=Name.Font,
        Subtype=Name.Type1,
        BaseFont=Name(f"/{font}"),
        Encoding=Name.WinAnsiEncoding,
    )
    pdf.pages[0].Resources = Dictionary(Font=Dictionary(F=chosen))
    pdf.pages[0].Contents = pdf.make_stream(content.encode("cp1252"))
    for key, value in page.items():
        pdf.pages[0].obj[f"/{key}"] = value
    pdf.save(folder / "file.pdf")
    return read_any_pdf(folder / "file.pdf")


def lines(size: float, x: float, y: float, words: list[str], pitch: float = 1.5) -> str:
    shown = " T* ".join(f"({word}) Tj" for word in words)
    return f"BT /F {size} Tf {pitch * size} TL 1 0 0 1 {x} {y} Tm {shown} ET "


def test_the_handout_falls_short_of_large_print_in_these_rules(real_files: Path) -> None:
    pdf = read_pdf(real_files / "kesimpta-en-handout.pdf")
    assert falls_short(pdf, "clear-print") == []
    assert falls_short(pdf, "acb-2025") == [
        "font",
        "body-size",
        "smallest-size",
        "heading-size",
        "subheading-size",
        "bold-words",
        "heading-pitch",
        "paragraph-gap",
        "heading-gap",
        "margin",
        "bound-side",
        "page-number-size",
    ]


def test_large_print_keeps_every_rule_of_its_standard(real_files: Path) -> None:
    pdf = read_pdf(real_files / "kesimpta-en-large-print.pdf")
    results = hold_pdf(pdf, standard("acb-2025"))
    assert [one.problems for one in results if not one.holds] == []
    assert all(one.measured for one in results)


def test_a_standard_font_that_is_not_in_the_file_has_its_widths(tmp_path: Path) -> None:
    pdf = by_hand(tmp_path, lines(18, 72, 700, ["Hamburg"]))
    # H 722, a 556, m 833, b 556, u 556, r 333, g 556: thousandths of 18 pt.
    last = pdf.pages[0].glyphs[-1]
    assert last.end[0] - 72 == pytest.approx(18 * 4.112)
    assert [seen.value for seen in MEASURES["x-height"](pdf)] == [pytest.approx(18 * 0.523)]
    assert [seen.value for seen in MEASURES["font"](pdf)] == ["Helvetica"]


def test_sizes_are_those_on_the_page_after_every_matrix(tmp_path: Path) -> None:
    small = lines(12, 72, 300, ["Words that are scaled"])
    scaled = by_hand(tmp_path, f"q 2 0 0 2 0 0 cm {small} Q")
    unit = by_hand(tmp_path, small, UserUnit=2)
    for pdf in (scaled, unit):
        assert [seen.value for seen in MEASURES["smallest-size"](pdf)] == [24.0]


def test_a_page_that_is_turned_is_read_upright(tmp_path: Path) -> None:
    """Written along the left side, as a landscape page is, and turned by 90 degrees."""
    content = "BT /F 18 Tf 0 1 -1 0 72 100 Tm (Words on a landscape page) Tj ET"
    pdf = by_hand(tmp_path, content, Rotate=90)
    assert pdf.pages[0].media[2:] == (792.0, 612.0)
    tops = [seen.value for seen in MEASURES["margin"](pdf)]
    assert tops[0] == pytest.approx(72 - 0.72 * 18)
    assert tops[1] == pytest.approx(100)


def test_serifs_and_letters_that_lean_are_seen(tmp_path: Path) -> None:
    roman = by_hand(tmp_path, lines(18, 72, 700, ["Words"]), "Times-Roman")
    assert sum(float(seen.value) for seen in MEASURES["serifs"](roman)) == 5.0
    leaning = by_hand(tmp_path, "BT /F 18 Tf 1 0 0.3 1 72 700 Tm (Words) Tj ET")
    assert sum(float(seen.value) for seen in MEASURES["slanted"](leaning)) == 5.0
    oblique = by_hand(tmp_path, lines(18, 72, 700, ["Words"]), "Helvetica-Oblique")
    assert sum(float(seen.value) for seen in MEASURES["slanted"](oblique)) == 5.0


def test_two_columns_by_hand_are_two(tmp_path: Path) -> None:
    words = ["words that fill a line of a column"] * 5
    pdf = by_hand(tmp_path, lines(12, 50, 700, words) + lines(12, 320, 700, words))
    assert [seen.value for seen in MEASURES["columns"](pdf)] == [2.0]


def test_colours_of_print_are_read_as_the_nearest_of_a_screen(tmp_path: Path) -> None:
    pdf = by_hand(tmp_path, "0 0 0 0.5 k " + lines(18, 72, 700, ["Words"]))
    assert [seen.value for seen in MEASURES["grey"](pdf)] == [5.0]
    assert [seen.value for seen in MEASURES["contrast"](pdf)] == [3.97]


def test_what_cannot_be_told_neither_holds_nor_falls_short(tmp_path: Path) -> None:
    pdf = by_hand(tmp_path, lines(18, 72, 700, ["Words"]), "Unknown-Font")
    results = {one.rule.measure: one for one in hold_pdf(pdf, standard("aph-2022"))}
    idle = {name for name, one in results.items() if one.found == NOTHING}
    unmeasured = {name for name, one in results.items() if not one.measured} - idle
    assert idle == {"paragraph-gap", "subheading-size", "heading-size", "line-pitch", "mean-line"}
    assert unmeasured == {"x-height", "justified", "columns", "serifs"}
    assert "Unknown-Font" in results["x-height"].found
    assert all(results[name].holds for name in unmeasured)


def test_a_fault_that_is_seen_counts_though_the_rest_is_not_known(tmp_path: Path) -> None:
    body = f"<p>Words<img src='{PIXEL}' style='position: absolute; left: 0; width: 9pt'>"
    file = tmp_path / "file.pdf"
    file.write_bytes(built(body, "p { color: #999 }"))
    assert "contrast" in falls_short(read_any_pdf(file), "aph-2022")


def _encrypted(data: bytes) -> bytes:
    out = BytesIO()
    with pikepdf.open(BytesIO(data)) as pdf:
        pdf.save(out, encryption=pikepdf.Encryption(owner="o", user=""))
    return out.getvalue()


@pytest.mark.parametrize(
    ("damage", "says"),
    [
        (lambda _: b"<html>", "not a PDF"),
        (lambda data: data[:400], "cut off"),
        (_encrypted, "encrypted"),
        (lambda data: changed(data, only_a_picture), "(a scan)"),
        (lambda data: changed(data, nothing), "no page of the PDF shows a letter"),
    ],
)
def test_what_cannot_be_measured_has_one_clear_answer(
    damage: Callable[[bytes], bytes], says: str, tmp_path: Path
) -> None:
    file = tmp_path / "file.pdf"
    file.write_bytes(damage(built("<p>Words")))
    with pytest.raises(UnreadableFile) as caught:
        read_any_pdf(file)
    assert says in caught.value.problem
    assert caught.value.hint
    assert "build it" not in caught.value.hint, "nobody knows which program made the file"
    assert "make-guide" not in caught.value.hint


def test_an_error_while_a_file_is_measured_names_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def too_much(*_: object) -> None:
        raise over_limit("more than is read")

    file = tmp_path / "file.pdf"
    file.write_bytes(built("<p>Words"))
    monkeypatch.setattr("kesimpta_docs.verify.standard.pdf.hold_pdf", too_much)
    with pytest.raises(UnreadableFile) as caught:
        hold_file(file, standard("giant"))
    assert caught.value.at == Span(str(file))
    assert "build it" not in (caught.value.hint or "")


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "file.pdf"
    os.mkfifo(pipe)
    with pytest.raises(UnreadableFile, match="a pipe"):
        hold_file(pipe, standard("giant"))
    with pytest.raises(UnreadableFile, match="a pipe"):
        read_any_pdf(pipe)


def only_a_picture(pdf: pikepdf.Pdf) -> None:
    picture = pdf.make_stream(
        b"\0", Type=Name.XObject, Subtype=Name.Image, Width=1, Height=1, BitsPerComponent=8,
        ColorSpace=Name.DeviceGray,
    )  # fmt: skip
    pdf.pages[0].Resources = Dictionary(XObject=Dictionary(I=picture))
    pdf.pages[0].Contents = pdf.make_stream(b"q 300 0 0 200 0 0 cm /I Do Q")


def nothing(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].Contents = pdf.make_stream(b"")


LEAFLET = """
<html lang="en"><head><style>
@page { size: 8.5in 11in; margin: 0.8in }
body { font-family: "Liberation Sans"; font-size: 11pt; line-height: 120% }
p { text-align: justify; margin: 0 0 6pt 0 } h1 { font-size: 16pt }
</style></head><body><h1>Your new medicine</h1>
<p>This leaflet tells you about your new medicine and how to use it at home. Read all of it before
you begin, because it holds <u>important</u> information for you. Keep it, since you may need to
read it again later on, and ask your nurse if anything is not clear. <b>Never share</b> it.</p>
<p>TELL YOUR DOCTOR ABOUT all other medicines that you take, those without a prescription too.
<i>Some of them may not be taken together</i> and your doctor may want to change a dose, or ask for
another blood test in the first weeks, and then again at the end of the first year.</p>
<p style="color: #888888">Grey words stand here.</p></body></html>
"""


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("tags", ["true", "false"])
def test_a_leaflet_of_a_word_processor_is_measured(tags: str, tmp_path: Path) -> None:
    source = tmp_path / "leaflet.html"
    source.write_text(LEAFLET, encoding="utf-8")
    options = f'pdf:writer_pdf_Export:{{"UseTaggedPDF":{{"type":"boolean","value":"{tags}"}}}}'
    subprocess.run(
        ["soffice", "--headless", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}",
         "--infilter=HTML (StarWriter)", "--convert-to", options, "--outdir", tmp_path, source],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    pdf = read_any_pdf(tmp_path / "leaflet.pdf")
    assert bool(pdf.roots) == (tags == "true")
    short = falls_short(pdf, "ukaaf-2012")
    expected = {"body-size", "smallest-size", "slanted", "underlined-words", "capitals"}
    expected |= {"paragraph-gap", "mean-line", "justified"}
    assert set(short) - {"serifs"} == expected
    assert "grey" in falls_short(pdf, "aph-2022")
    assert "bold-words" in falls_short(pdf, "acb-2025")


def test_a_box_of_no_page_is_no_reason_to_stop(tmp_path: Path) -> None:
    """Odd figures of a file from outside give an error of ours, or are left aside."""
    pdf = by_hand(tmp_path, lines(18, 72, 700, ["Words"]), CropBox=Array([0, 0, 0, 0]))
    hold_pdf(pdf, standard("acb-2025"))
