"""Names of colours, as standards of large print use them."""

from colorsys import rgb_to_hsv
from functools import cache

from kesimpta_docs.verify.seen import Colour

#: Darker than this nobody tells it from black, lighter than that from white, as parts of white.
_BLACK, _WHITE = 32 / 255, 242 / 255
#: A colour whose parts differ by no more is a grey.
_PLAIN = 0.06
#: Upper end of each hue, in parts of the circle, with what it is called when it is light and dark.
_HUES = (
    (0.045, "red", "red"),
    (0.115, "orange", "brown"),
    (0.185, "yellow", "brown"),
    (0.46, "green", "dark green"),
    (0.70, "blue", "navy"),
    (0.86, "purple", "purple"),
    (1.01, "red", "red"),
)
#: Below this part of the full value a hue is dark.
_DARK = 0.55
#: With less colour than this a light tint is nearly white.
_TINT = 0.12


def is_grey(colour: Colour) -> bool:
    """Say whether a colour is a grey that is told from black and from white."""
    middle = sum(colour) / 3
    return max(colour) - min(colour) <= _PLAIN and _BLACK <= middle <= _WHITE


@cache
def colour_name(colour: Colour) -> str | None:
    """Return the name of a colour; None for a pale tint, which has none here."""
    if is_grey(colour):
        return "gray"
    hue, saturation, value = rgb_to_hsv(*(min(max(part, 0.0), 1.0) for part in colour))
    if value < _BLACK:
        return "black"
    if min(colour) > _WHITE:
        return "white"
    if saturation < _TINT:
        return None
    light, dark = next((light, dark) for end, light, dark in _HUES if hue < end)
    return dark if value < _DARK else light
