"""Where the program finds the sources and layouts that come with it."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def shipped(name: str) -> Path:
    """Return the folder `sources` or `layouts`: inside the wheel, else beside the program."""
    inside = _PACKAGE / "data" / name
    return inside if inside.is_dir() else _PACKAGE.parent / name


def guide_folder(name: str | None) -> Path:
    """Return the folder of the guide `name`: a folder, or the name of a guide that is shipped.

    Without a name it is the guide that gave the package its own: `x_docs` ships the guide `x`.
    """
    sources = shipped("sources")
    if name is None:
        return sources / __name__.partition("_")[0]
    return sources / name if (sources / name / "guide.yaml").is_file() else Path(name)
