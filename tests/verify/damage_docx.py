"""Ways to damage a finished DOCX. Each takes the parts of the package and changes one thing."""

import zipfile
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import NamedTuple

from lxml import etree
from lxml.etree import _Element as Element

Parts = dict[str, bytes]
Damage = Callable[[Parts], None]

DOCUMENT = "word/document.xml"
STYLES = "word/styles.xml"
SETTINGS = "word/settings.xml"
NUMBERING = "word/numbering.xml"
FOOTER = "word/footer-default.xml"
HEADER = "word/header-default.xml"
CORE = "docProps/core.xml"

NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "dc": "http://purl.org/dc/elements/1.1/",
}
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"


class Case(NamedTuple):
    """A damage, the rules that must fail (the one that it is made for first), and its message."""

    what: str
    damage: Damage
    fails: tuple[str, ...]
    says: str
    file: str = "examplin-en-handout.docx"


def damaged(file: Path, folder: Path, damage: Damage) -> Path:
    """Return a copy of `file` in `folder`, under its name, after `damage`."""
    with zipfile.ZipFile(file) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    damage(parts)
    copy = folder / file.name
    with zipfile.ZipFile(copy, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return copy


def in_part(name: str, change: Callable[[Element], object]) -> Damage:
    """Change the XML of one part."""

    def damage(parts: Parts) -> None:
        root = etree.fromstring(parts[name])
        change(root)
        parts[name] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)

    return damage


def each(*damages: Damage) -> Damage:
    """Do one damage after the other."""

    def damage(parts: Parts) -> None:
        for one in damages:
            one(parts)

    return damage


# Finding a place.


def _first(root: Element, path: str) -> Element:
    found = root.xpath(path, namespaces=NAMESPACES)
    assert isinstance(found, list)
    assert found, path
    first = found[0]
    assert isinstance(first, Element)
    return first


def _paragraph(root: Element, words: str) -> Element:
    return _first(root, f"//w:p[starts-with(translate(string(.), '\u00a0', ' '), '{words}')]")


def _parent(element: Element) -> Element:
    parent = element.getparent()
    assert parent is not None
    return parent


def xml(text: str) -> Element:
    """Return an element of Word's XML."""
    names = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items())
    return etree.fromstring(f"<x {names}>{text}</x>")[0]


# Changes of one place.


def texts(old: str, new: str, part: str = DOCUMENT) -> Damage:
    """Replace some characters of a part, as they stand in the XML."""

    def damage(parts: Parts) -> None:
        text = parts[part].decode()
        assert old in text, old
        parts[part] = text.replace(old, new, 1).encode()

    return damage


def paragraph(words: str, change: Callable[[Element], object], part: str = DOCUMENT) -> Damage:
    """Change the first paragraph that begins with `words`."""
    return in_part(part, lambda root: change(_paragraph(root, words)))


def at(path: str, change: Callable[[Element], object], part: str = DOCUMENT) -> Damage:
    """Change the first element of an XPath."""
    return in_part(part, lambda root: change(_first(root, path)))


def gone(element: Element) -> None:
    """Take the element away."""
    _parent(element).remove(element)


def twice(element: Element) -> None:
    """Let the element stand twice."""
    element.addnext(deepcopy(element))


def swapped(element: Element) -> None:
    """Swap the element with the next one."""
    after = element.getnext()
    assert after is not None
    after.addnext(element)


def put_last(text: str) -> Callable[[Element], None]:
    """Put an element in, as the last one."""
    return lambda element: element.append(xml(text))


def put_first(text: str) -> Callable[[Element], None]:
    """Put an element in, as the first one."""
    return lambda element: element.insert(0, xml(text))


def inside(text: str) -> Callable[[Element], None]:
    """Put the runs of a paragraph inside another element, as a tracked change does."""

    def change(element: Element) -> None:
        holder = xml(text)
        for run in element.findall("w:r", NAMESPACES):
            holder.append(run)
        element.append(holder)

    return change


def styled(text: str) -> Callable[[Element], None]:
    """Put a property into every run of a paragraph."""

    def change(element: Element) -> None:
        for run in element.iter(f"{{{NAMESPACES['w']}}}r"):
            properties = run.find("w:rPr", NAMESPACES)
            if properties is None:
                properties = xml("<w:rPr/>")
                run.insert(0, properties)
            properties.append(xml(text))

    return change


def laid_out(text: str) -> Callable[[Element], None]:
    """Put a property into a paragraph, in place of one of its name."""

    def change(element: Element) -> None:
        properties = _first(element, "./w:pPr")
        new = xml(text)
        for old in properties.findall(str(new.tag)):
            properties.remove(old)
        properties.append(new)

    return change


def value(new: str, key: str = "w:val") -> Callable[[Element], None]:
    """Set an attribute."""
    prefix, _, local = key.rpartition(":")
    name = f"{{{NAMESPACES[prefix]}}}{local}" if prefix else local
    return lambda element: element.set(name, new)


def without(key: str) -> Callable[[Element], None]:
    """Take an attribute away."""
    prefix, _, local = key.rpartition(":")

    def change(element: Element) -> None:
        del element.attrib[f"{{{NAMESPACES[prefix]}}}{local}" if prefix else local]

    return change


def said(new: str) -> Callable[[Element], None]:
    """Set the text of an element."""
    return lambda element: setattr(element, "text", new)


def floating(element: Element) -> None:
    """Let a picture float over the text."""
    element.tag = f"{{{NAMESPACES['wp']}}}anchor"


def hidden_by_style(element: Element) -> None:
    """Hide all text of a style."""
    _first(element, ".//w:style[@w:styleId='Subtitle']/w:rPr").append(xml("<w:vanish/>"))


# Further parts.


def with_part(kind: str, content: str) -> Damage:
    """Add a part that the text relates to: `comments`, `footnotes` …"""

    def damage(parts: Parts) -> None:
        names = f'xmlns:w="{NAMESPACES["w"]}"'
        parts[f"word/{kind}.xml"] = f"<w:{kind} {names}>{content}</w:{kind}>".encode()
        relation = f'<Relationship Id="more" Type="{_OFFICE}/{kind}" Target="{kind}.xml"/>'
        override = (
            f'<Override PartName="/word/{kind}.xml" ContentType="{_WORD}.{kind}+xml"/></Types>'
        )
        texts("</Relationships>", relation + "</Relationships>", RELATIONS)(parts)
        texts("</Types>", override, "[Content_Types].xml")(parts)

    return damage


RELATIONS = "word/_rels/document.xml.rels"


def without_part(name: str) -> Damage:
    """Take a part out of the package."""
    return lambda parts: parts.__delitem__(name)
