"""Colours as a standard calls them: "dark green", "navy", "gray"."""

import colorsys

from kesimpta_docs.verify.seen import Colour

#: Nearer to black or to white than this, a colour is one of them; parts so far apart are a grey.
_BLACK, _WHITE, _GREY = 0.1, 0.98, 0.06
#: Darker than this (the brightest of red, green and blue), a colour has a name of its own.
_DARK_GREEN, _NAVY, _BROWN = 0.5, 0.55, 0.7
#: The first hue, in degrees, that no longer belongs to a name. Pink and red begin again at the end.
_HUES = (
    *((12, "red"), (45, "orange"), (70, "yellow"), (165, "green"), (200, "teal")),
    *((255, "blue"), (320, "purple"), (345, "pink"), (361, "red")),
)


def is_grey(colour: Colour) -> bool:
    """Say whether a colour is a grey: red, green and blue alike, and neither black nor white."""
    return max(colour) - min(colour) <= _GREY and max(colour) > _BLACK and min(colour) < _WHITE


def name_of(colour: Colour) -> str:
    """Return the name of a colour, red, green and blue 0 to 1."""
    brightest = max(colour)
    if is_grey(colour):
        return "gray"
    if brightest <= _BLACK:
        return "black"
    if min(colour) >= _WHITE:
        return "white"
    hue = colorsys.rgb_to_hsv(*colour)[0] * 360
    name = next(name for end, name in _HUES if hue < end)
    if name == "orange" and brightest < _BROWN:
        return "brown"
    if name == "green" and brightest < _DARK_GREEN:
        return "dark green"
    return "navy" if name == "blue" and brightest < _NAVY else name


def pair_of(one: Colour, other: Colour) -> str:
    """Return the names of two colours as the measure `colour-pairs` has them: "black, red"."""
    return ", ".join(sorted((name_of(one), name_of(other))))
