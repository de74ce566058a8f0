"""A page as a viewer shows it, whichever way its content was written."""

import pikepdf

from kesimpta_docs.verify.pdf.geometry import Box, Matrix, transformed
from kesimpta_docs.verify.pdf.objects import entry, number, whole


def upright(page: pikepdf.Page, media: Box) -> Matrix:
    """Return what turns a page as it is shown, with its lower left corner at 0, 0 (7.7.3.3)."""
    unit = number(entry(page.obj, "/UserUnit")) or 1.0
    turned: Matrix
    match (whole(entry(page.obj, "/Rotate")) or 0) % 360:
        case 90:
            turned = (0.0, -unit, unit, 0.0, 0.0, 0.0)
        case 180:
            turned = (-unit, 0.0, 0.0, -unit, 0.0, 0.0)
        case 270:
            turned = (0.0, unit, -unit, 0.0, 0.0, 0.0)
        case _:
            turned = (unit, 0.0, 0.0, unit, 0.0, 0.0)
    shown = transformed(media, turned)
    return (*turned[:4], -shown.x0, -shown.y0)
