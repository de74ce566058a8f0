"""Whether words stand out from what is under them."""

#: Red, green, blue, each 0 to 1.
Colour = tuple[float, float, float]
PAPER: Colour = (1.0, 1.0, 1.0)

#: WCAG 2.2, 1.4.6: enough for most people with low vision.
LEAST_CONTRAST = 7.0
#: WCAG 2.2, 1.4.11: of boxes and lines that a person must find.
LEAST_LINE_CONTRAST = 3.0

# WCAG 2.2, definition of relative luminance.
_WEIGHTS = (0.2126, 0.7152, 0.0722)
_KNEE = 0.04045


def contrast_with_paper(colour: Colour) -> float:
    """Return the contrast of a colour with white, 1 to 21."""
    return contrast(colour, PAPER)


def contrast(one: Colour, other: Colour) -> float:
    """Return the contrast of two colours, 1 to 21 (WCAG 2.2, definition of contrast ratio)."""
    dark, light = sorted(map(_luminance, (one, other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: Colour) -> float:
    linear = [part / 12.92 if part <= _KNEE else ((part + 0.055) / 1.055) ** 2.4 for part in colour]
    return sum(weight * part for weight, part in zip(_WEIGHTS, linear, strict=True))
