"""Fields of forms behind widget annotations (ISO 32000-1, 12.7.3 and 12.7.4)."""

from dataclasses import dataclass

from kesimpta_docs.verify.pdf.objects import entry, name, text, whole

_RADIO = 1 << 15
_PUSH = 1 << 16
_KINDS = {"Tx": "text field", "Ch": "list of choices", "Sig": "signature field"}
_MOST_PARENTS = 32


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A field as it is announced."""

    #: "checkbox", "radio button", "button", "text field", "list of choices", "signature field",
    #: or "form field" for any other.
    kind: str
    #: None for a field that cannot be ticked.
    ticked: bool | None
    #: What it is called for a listener (`TU`).
    label: str | None
    #: The text in it.
    value: str | None


def read_field(widget: object) -> Field:
    """Return the field of a widget annotation; most entries may stand in a parent (12.7.3.1)."""
    kind = name(_inherited(widget, "/FT")) or ""
    called = _KINDS.get(kind, "form field")
    ticked = None
    if kind == "Btn":
        flags = whole(_inherited(widget, "/Ff")) or 0
        called = "button" if flags & _PUSH else "radio button" if flags & _RADIO else "checkbox"
        if not flags & _PUSH:
            ticked = (name(entry(widget, "/AS")) or "Off") != "Off"
    return Field(
        kind=called,
        ticked=ticked,
        label=text(_inherited(widget, "/TU")),
        value=text(_inherited(widget, "/V")),
    )


def _inherited(widget: object, key: str) -> object:
    holder: object = widget
    for _ in range(_MOST_PARENTS):
        if (value := entry(holder, key)) is not None:
            return value
        holder = entry(holder, "/Parent")
    return None
