"""The units of Word's XML; a layout measures in points (pt)."""

EMU_PER_POINT = 12700


def twips(points: float) -> int:
    """Return twentieths of a point: spacing, indents, page sizes (ECMA-376-1, 17.18.81)."""
    return round(points * 20)


def half_points(points: float) -> int:
    """Return half points: sizes of type (17.18.42)."""
    return round(points * 2)


def eighths(points: float) -> int:
    """Return eighths of a point: widths of lines (17.18.23)."""
    return round(points * 8)


def emu(points: float) -> int:
    """Return English Metric Units: sizes of pictures (20.1.10.16)."""
    return round(points * EMU_PER_POINT)
