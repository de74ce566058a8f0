"""Structure and facts of a PDF are read back as they stand in it."""

from pathlib import Path

import pikepdf

from kesimpta_docs.verify.pdf.tree import MarkedContent, ObjectReference
from tests.verify.pdf_samples import PIXEL, built, changed, only, read, reading


def test_elements_carry_roles_attributes_and_kids(tmp_path: Path) -> None:
    pdf = read(
        tmp_path,
        "<h1 id=top>Head</h1><table><tr><th>A<td colspan=2>B</table>"
        f"<p><a href='#top'>up</a> <a href='https://x.org/'>site</a><img src='{PIXEL}' alt=pen>",
    )
    assert only(pdf, "Figure").alt == "pen"
    assert len(only(pdf, "Figure").attributes["Layout.BBox"]) == 4  # type: ignore[arg-type] # an array
    assert only(pdf, "TD").attributes["Table.ColSpan"] == 2
    held = [kid for each in only(pdf, "H1").walk() for kid in each.kids]
    assert MarkedContent(0, 0) in held
    links = [
        kid.annotation
        for each in pdf.elements()
        for kid in each.kids
        if isinstance(kid, ObjectReference)
    ]
    up, site = (link for link in links if link is not None)
    assert up.destination is not None
    assert (up.destination.name, up.destination.page) == ("top", 0)
    assert site.uri == "https://x.org/"
    assert (up, site) == pdf.pages[0].annotations


def test_roles_follow_the_role_map_to_its_end(tmp_path: Path) -> None:
    def remap(pdf: pikepdf.Pdf) -> None:
        root = pdf.Root.StructTreeRoot
        root.K[0].K[0].S = pikepdf.Name.Advice
        root.K[0].K[0].Lang = pikepdf.String("fr")
        root.RoleMap = pikepdf.Dictionary(Advice=pikepdf.Name.Note, Note=pikepdf.Name.Div)

    pdf = reading(tmp_path, changed(built("<p>x"), remap))
    (advice,) = (each for each in pdf.elements() if each.lang == "fr")
    assert advice.role == "Div"


def test_the_file_says_what_it_is(tmp_path: Path) -> None:
    body = "<h1>One</h1><h2>Two</h2>"
    pdf = read(tmp_path, body)
    assert pdf.xmp is not None
    assert (pdf.info_title, pdf.version) == ("Kit", "1.7")
    assert (pdf.xmp.claims, pdf.xmp.languages) == (frozenset({"PDF/UA-1"}), ())
    assert pdf.xmp.titles == {"x-default": "Kit"}
    assert (pdf.identified, pdf.output_intents) == (False, ())
    assert (pdf.lang, pdf.marked, pdf.viewer.display_doc_title) == ("en", True, True)
    assert [(o.level, o.title, o.page) for o in pdf.outline] == [(1, "One", 0), (2, "Two", 0)]
    assert pdf.pages[0].label is None
    assert (pdf.pages[0].media.width, pdf.pages[0].media.height) == (300, 200)

    def add(file: pikepdf.Pdf) -> None:
        style = pikepdf.Dictionary(S=pikepdf.Name.r, P=pikepdf.String("A-"))
        file.Root.PageLabels = pikepdf.Dictionary(Nums=pikepdf.Array([0, style]))
        file.Root.ViewerPreferences.PrintScaling = pikepdf.Name("/None")

    more = reading(tmp_path, changed(built(body), add))
    assert more.pages[0].label == "A-i"
    assert more.viewer.print_scaling == "None"
