"""A clinic's logo: only a plain picture from the profile's own folder is drawn."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.clinic.profiles import LOGO, PROFILE, png, profile_in, svg
from tests.conftest import ROOT, Run

#: A use that leads to ten others, and so on: a few lines, and a thousand million shapes.
BILLION = '<g id="a0"><path d="M0 0h1"/></g>' + "".join(
    f'<g id="a{number}">{f"""<use href="#a{number - 1}"/>""" * 10}</g>' for number in range(1, 10)
)
ENTITY = b'<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>'

HOSTILE: dict[str, tuple[str, bytes]] = {
    "a script": ("a.svg", svg("<script>alert(1)</script>")),
    "a script of HTML": ("a.svg", svg('<x:script xmlns:x="http://www.w3.org/1999/xhtml"/>')),
    "an event": ("a.svg", svg('<rect onload="alert(1)"/>')),
    "an address": ("a.svg", svg('<use href="http://example.org/a.svg#x"/>')),
    "a file": ("a.svg", svg('<use href="file:///etc/passwd"/>')),
    "a picture": ("a.svg", svg('<image href="a.png"/>')),
    "a data address": ("a.svg", svg('<use href="data:image/svg+xml,&lt;svg onload=a()&gt;"/>')),
    "an animation": ("a.svg", svg('<set attributeName="href" to="javascript:a()"/>')),
    "foreign words": ("a.svg", svg("<foreignObject><p>x</p></foreignObject>")),
    "an entity": ("a.svg", ENTITY + svg("<title>&b;</title>")),
    "an address in a style": ("a.svg", svg("<style>a{fill:url(http://example.org)}</style>")),
    "an address in an attribute": ("a.svg", svg('<rect style="fill:url(http://a.org)"/>')),
    "a hidden address": ("a.svg", svg(r'<rect style="fill:u\72l(http://a.org)"/>')),
    "another style sheet": ("a.svg", svg('<style>@import "http://example.org";</style>')),
    "a set of pictures": ("a.svg", svg('<style>a{fill:image-set("http://a.org" 1x)}</style>')),
    "a bomb of uses": ("a.svg", svg(BILLION)),
    "a use of itself": ("a.svg", svg('<g id="a"><use href="#a"/></g>')),
    "a filter": ("a.svg", svg('<filter id="f"><feGaussianBlur stdDeviation="1e9"/></filter>')),
    "words": ("a.svg", svg("<text>Clinic</text>")),
    "no size": ("a.svg", svg("", "")),
    "a size of letters": ("a.svg", svg("", 'viewBox="a b c d"')),
    "a size of two": ("a.svg", svg("", 'viewBox="0 0 5"')),
    "no number": ("a.svg", svg("", 'viewBox="0 0 nan nan"')),
    "an endless size": ("a.svg", svg("", 'viewBox="0 0 1e999 1"')),
    "less than nothing": ("a.svg", svg("", 'viewBox="0 0 -5 5"')),
    "a hair": ("a.svg", svg("", 'viewBox="0 0 1000000 1"')),
    "too deep": ("a.svg", svg("<g>" * 5000 + "</g>" * 5000)),
    "HTML": ("a.svg", b"<html/>"),
    "nothing as SVG": ("a.svg", b""),
    "another encoding": ("a.svg", svg("").decode().encode("utf-16")),
    "a large SVG": ("a.svg", svg(" " * 2_000_000)),
    "words as PNG": ("a.png", b"no picture"),
    "nothing as PNG": ("a.png", b""),
    "SVG as PNG": ("a.png", svg("")),
    "half a PNG": ("a.png", png(40, 20)[:60]),
    "a PNG without its end": ("a.png", png(400, 90)[:-20]),
    "a PNG of 2500 million dots": ("a.png", png(50_000, 50_000)),
    "a PNG of 100 million dots": ("a.png", png(10_000, 10_000)),
    "a PNG of no dots": ("a.png", png(0, 0)),
    "a hair as PNG": ("a.png", png(4000, 1)),
    "a large PNG": ("a.png", png(40, 20) + bytes(2_000_000)),
    "a GIF": ("a.gif", b"GIF89a"),
    "no ending": ("logo", b"x"),
}


def told_of(
    name: str, folder: Path, output: Path, run: Run, capsys: pytest.CaptureFixture[str]
) -> str:
    """Return what is told of a profile whose logo is `name`, which is refused."""
    profile = profile_in(folder, (LOGO, name))
    assert run("--clinic", profile, "--output", output, "--handout") == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert not output.exists()
    assert f"{PROFILE}:28:3: error[logo]: the logo " in told.err
    assert "hint: use a plain PNG or SVG file that lies beside the profile" in told.err
    return told.err


@pytest.mark.parametrize("what", HOSTILE)
def test_a_logo_that_is_no_plain_picture_is_refused(
    what: str, tmp_path: Path, run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    name, data = HOSTILE[what]
    (tmp_path / "clinic").mkdir()
    (tmp_path / "clinic" / name).write_bytes(data)
    told_of(name, tmp_path / "clinic", tmp_path / "output", run, capsys)


@pytest.mark.parametrize(
    "name",
    [
        "../outside.svg",
        "inside/../../outside.svg",
        "{outside}",
        "link.svg",
        "linked/outside.svg",
    ],
)
def test_a_logo_may_not_leave_the_profiles_folder(
    name: str, tmp_path: Path, run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    outside = tmp_path / "outside.svg"
    outside.write_bytes((ROOT / "sources" / "clinics" / LOGO).read_bytes())
    folder = tmp_path / "clinic"
    (folder / "inside").mkdir(parents=True)
    (folder / "link.svg").symlink_to(outside)
    (folder / "linked").symlink_to(tmp_path)
    name = name.replace("{outside}", str(outside))
    told = told_of(name, folder, tmp_path / "output", run, capsys)
    assert "it lies outside the folder of the profile" in told


@pytest.mark.parametrize(
    ("name", "make"),
    [
        ("missing.png", str),
        ("folder.png", Path.mkdir),
        ("pipe.png", os.mkfifo),
        ("loop.png", lambda file: file.symlink_to(file)),
        ('"a\\0.png"', str),
        (f"{'x' * 300}.png", str),
        ("https://example.org/logo.png", str),
    ],
)
def test_a_logo_that_is_no_file_is_told_and_nobody_waits_for_it(
    name: str,
    make: Callable[[Path], object],
    tmp_path: Path,
    run: Run,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A pipe that nobody writes into would hold the hash of the inputs for ever."""
    (tmp_path / "clinic").mkdir()
    make(tmp_path / "clinic" / name)
    told_of(name, tmp_path / "clinic", tmp_path / "output", run, capsys)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.png", png(400, 90)),
        ("a.svg", svg('<rect id="r" width="9" height="9"/><use href="#r" x="20"/>')),
        ("a.svg", svg('<rect width="9" height="9"/>', 'width="120px" height="36px"')),
        (
            "a.svg",
            svg(
                '<linearGradient id="g"><stop stop-color="#000"/></linearGradient>'
                '<rect style="fill:url(#g)" fill="url( \'#g\')" width="9" height="9"/>'
            ),
        ),
        (
            "a.svg",
            svg(
                r'<i:namedview xmlns:i="http://www.inkscape.org/namespaces/inkscape" '
                r'i:export-filename="C:\me@home\logo.png"/><path d="M0 0h9v9z"/>'
            ),
        ),
    ],
)
def test_a_plain_logo_is_drawn_in_both_formats(
    name: str, data: bytes, tmp_path: Path, run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    """What drawing programs note for themselves does no harm."""
    profile = profile_in(tmp_path / "clinic", (LOGO, name))
    (profile.parent / name).write_bytes(data)
    assert run("--clinic", profile, "--output", tmp_path / "output", "--handout") == 0
    assert capsys.readouterr().err == ""
