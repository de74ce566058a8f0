"""The integration machine takes backports from where it takes its release."""

import subprocess
from pathlib import Path

import pytest

from tests.conftest import ROOT

KEY = "/usr/share/keyrings/example.gpg"
STANZAS = f"""Types: deb
URIs: https://archive.example/debian-security
Suites: bookworm-security
Components: main
Signed-By: {KEY}

# The release itself.
Types: deb deb-src
URIs: https://archive.example/debian
Suites: bookworm bookworm-updates
Components: main contrib
Signed-By: {KEY}
"""
LINES = f"""# deb https://old.example/debian bookworm main
deb [signed-by={KEY}] https://archive.example/debian-security bookworm-security main
deb [arch=amd64 signed-by={KEY}] https://archive.example/debian bookworm main contrib
"""


def backports(folder: Path) -> subprocess.CompletedProcess[str]:
    """Add backports to the sources of apt in `folder`."""
    return subprocess.run(
        [str(ROOT / ".ci" / "backports"), "bookworm", str(folder)],
        capture_output=True,
        text=True,
        check=False,
    )


def sources(folder: Path, name: str, text: str) -> None:
    file = folder / name
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, "utf-8")


def test_a_stanza_of_the_release_gives_one_of_its_backports(tmp_path: Path) -> None:
    sources(tmp_path, "sources.list.d/debian.sources", STANZAS)
    written = Path(backports(tmp_path).stdout.strip())
    assert written.suffix == ".sources"
    assert written.read_text("utf-8").splitlines() == [
        "# The release itself.",
        "Types: deb deb-src",
        "URIs: https://archive.example/debian",
        "Suites: bookworm-backports",
        "Components: main",
        f"Signed-By: {KEY}",
    ]


def test_a_line_of_the_release_gives_one_of_its_backports(tmp_path: Path) -> None:
    sources(tmp_path, "sources.list", LINES)
    written = Path(backports(tmp_path).stdout.strip())
    assert written.suffix == ".list"
    assert written.read_text("utf-8").splitlines() == [
        f"deb [arch=amd64 signed-by={KEY}] https://archive.example/debian bookworm-backports main"
    ]


def test_a_key_inside_a_stanza_stays_in_it(tmp_path: Path) -> None:
    key = "Signed-By:\n -----BEGIN PGP PUBLIC KEY BLOCK-----\n .\n AbC=\n -----END"
    text = f"Types: deb\nURIs: http://m.example/d\nSuites: bookworm\nComponents: main\n{key}\n"
    sources(tmp_path, "sources.list.d/debian.sources", text)
    written = Path(backports(tmp_path).stdout.strip())
    assert written.read_text("utf-8") == text.replace("bookworm", "bookworm-backports")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("sources.list", "deb http://m.example/d bookworm-backports main\n"),
        ("sources.list.d/own.sources", "Types: deb\nSuites: bookworm bookworm-backports\n"),
    ],
)
def test_backports_that_are_there_are_not_added_again(tmp_path: Path, name: str, text: str) -> None:
    sources(tmp_path, name, text)
    sources(tmp_path, "sources.list.d/debian.sources", STANZAS)
    done = backports(tmp_path)
    assert (done.returncode, done.stdout) == (0, "")


@pytest.mark.parametrize(
    "text", ["", "deb http://m.example/d trixie main\n", "deb cdrom:[x]/ bookworm contrib\n"]
)
def test_where_no_source_has_the_release_nothing_is_written(tmp_path: Path, text: str) -> None:
    sources(tmp_path, "sources.list", text)
    assert backports(tmp_path).returncode != 0
    assert list((tmp_path / "sources.list.d").iterdir()) == []
