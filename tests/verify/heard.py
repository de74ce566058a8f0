"""What is heard of a sample, and the elements of its tree, to change them."""

from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary

from kesimpta_docs.verify.pdf.listen import listen


def heard(folder: Path, data: bytes) -> list[str]:
    """Return the announcements after that of the file's language."""
    path = folder / "file.pdf"
    path.write_bytes(data)
    first, *lines = listen(path)
    assert first == "language English"
    return lines


def elements(pdf: pikepdf.Pdf, role: str) -> list[pikepdf.Object]:
    """Return the elements of a role, in the order of the tree."""

    def below(holder: pikepdf.Object) -> list[pikepdf.Object]:
        kids = holder.get("/K", Array())
        held = [kid for kid in (kids if isinstance(kids, Array) else [kids]) if is_element(kid)]
        return [one for kid in held for one in (kid, *below(kid))]

    return [one for one in below(pdf.Root.StructTreeRoot) if str(one.S) == f"/{role}"]


def is_element(kid: object) -> bool:
    """Return whether an item of `K` is a structure element."""
    return isinstance(kid, Dictionary) and "/S" in kid
