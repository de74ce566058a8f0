"""Colours as Word writes them: plain, of the theme, mixed by a pattern (17.3.2.6, 17.3.5)."""

import colorsys
import re
from collections.abc import Mapping

from kesimpta_docs.verify.docx.names import Element, W

#: What stands between the parts of a colour as text; no value that counts holds them.
_THEMED, _MIXED = ":", "|"

_PLAIN = re.compile(r"[0-9A-Fa-f]{6}")
_BYTE = re.compile(r"[0-9A-Fa-f]{1,2}")
_PERCENT = re.compile(r"pct([0-9]{1,2})")


def colour_of(element: Element, *, plain: str = "val", theme: str = "theme") -> str:
    """Return the colour that an element names, as text for `read_colour`.

    `plain` is the attribute with the value; those for the theme begin with `theme`.
    """
    named = f"{theme}Color" if theme == "theme" else theme
    value = element.get(W + plain) or "auto"
    themed = [element.get(W + name, "") for name in (named, f"{theme}Tint", f"{theme}Shade")]
    return _THEMED.join((value, *themed)) if themed[0] else value


def shading_of(element: Element | None) -> str:
    """Return the colour of a `w:shd` as text for `read_colour`; "auto" for `None`."""
    if element is None:
        return "auto"
    fill, pattern = colour_of(element, plain="fill", theme="themeFill"), element.get(W + "val", "")
    if pattern == "solid" or _PERCENT.fullmatch(pattern):
        return _MIXED.join((fill, pattern, colour_of(element, plain="color")))
    return fill


def read_colour(written: str, theme: Mapping[str, str]) -> str:
    """Return `RRGGBB` or `auto`. `theme` maps the theme's names to colours.

    What is neither is given back as it stands, in capitals: a proof then knows that it is odd.
    """
    fill, _, pattern = written.partition(_MIXED)
    value = _themed(fill, theme)
    if not pattern:
        return value
    kind, _, over = pattern.partition(_MIXED)
    percent = _PERCENT.fullmatch(kind)
    # Of a pattern `auto` is black, and of what it stands on white (17.3.5).
    front, back = _channels(_themed(over, theme), "000000"), _channels(value, "FFFFFF")
    part = float(percent[1]) / 100 if percent else 1.0
    mixed = (a * part + b * (1 - part) for a, b in zip(front, back, strict=True))
    return "".join(f"{round(channel * 255):02X}" for channel in mixed)


def _themed(written: str, theme: Mapping[str, str]) -> str:
    value, *themed = written.split(_THEMED)
    base = theme.get(themed[0], "") if themed else ""
    if not _PLAIN.fullmatch(base):
        return value if value == "auto" else value.upper()
    tint, shade = (int(part, 16) / 255 if _BYTE.fullmatch(part) else 1.0 for part in themed[1:3])
    hue, light, saturation = colorsys.rgb_to_hls(*_channels(base, base))
    light = light * shade * tint + (1 - tint)
    mixed = colorsys.hls_to_rgb(hue, min(1.0, light), saturation)
    return "".join(f"{round(channel * 255):02X}" for channel in mixed)


def _channels(colour: str, automatic: str) -> tuple[float, float, float]:
    """Return red, green and blue, 0 to 1; those of `automatic` where there is no colour."""
    data = bytes.fromhex(colour if _PLAIN.fullmatch(colour) else automatic)
    return data[0] / 255, data[1] / 255, data[2] / 255
