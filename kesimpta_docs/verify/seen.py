"""Whether words stand out from the paper."""

#: WCAG 2.2, 1.4.6: enough for most people with low vision.
LEAST_CONTRAST = 7.0

# WCAG 2.2, definition of relative luminance.
_WEIGHTS = (0.2126, 0.7152, 0.0722)
_KNEE = 0.04045


def contrast_with_paper(colour: tuple[float, float, float]) -> float:
    """Return the contrast of a colour (red, green, blue, each 0 to 1) with white, 1 to 21."""
    linear = [part / 12.92 if part <= _KNEE else ((part + 0.055) / 1.055) ** 2.4 for part in colour]
    luminance = sum(weight * part for weight, part in zip(_WEIGHTS, linear, strict=True))
    return 1.05 / (luminance + 0.05)
