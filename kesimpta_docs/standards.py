"""Hold files that anybody made against a standard, and tell what was found. No guide is read."""

from collections.abc import Sequence
from pathlib import Path

import click

from kesimpta_docs.as_json import standard_json
from kesimpta_docs.errors import OrderError, UnreadableFile
from kesimpta_docs.layout.standard import Standard, read_standard
from kesimpta_docs.tables import show_standard, tell_standard
from kesimpta_docs.verify.standard.measured import StandardReport, hold_file


def hold_files(
    files: Sequence[Path], name: str, layouts: Path, *, laid_out: bool, as_json: bool
) -> bool:
    """Print what each file holds of the standard `name`; return whether no rule falls short.

    A file that cannot be read falls short; the others are measured all the same. Raises OrderError
    for a name that no standard has, or without a file.
    """
    standard = _named(name, layouts)
    if not files:
        raise OrderError(
            "--standard needs FILES", at=None, hint="name the PDFs or Word files to measure"
        )
    found = [_found(file, standard, laid_out=laid_out) for file in dict.fromkeys(files)]
    if as_json:
        click.echo(standard_json(found))
    else:
        tell_standard(standard)
        for one in found:
            if isinstance(one, StandardReport):
                show_standard(one)
            else:
                click.echo(str(one), err=True)
    return all(isinstance(one, StandardReport) and one.holds for one in found)


def _named(name: str, layouts: Path) -> Standard:
    """Return the standard with a name, or with its first word: `acb` for `acb-2025`."""
    files = {file.stem: file for file in sorted((layouts / "standards").glob("*.toml"))}
    short = {stem.partition("-")[0]: stem for stem in files}
    name = short.get(name.lower(), name.lower())
    if name not in files:
        raise OrderError(
            f'there is no standard "{name}"', at=None, hint=f"the names are {', '.join(files)}"
        )
    return read_standard(files[name])


def _found(file: Path, standard: Standard, *, laid_out: bool) -> StandardReport | UnreadableFile:
    try:
        return hold_file(file, standard, laid_out=laid_out)
    except UnreadableFile as error:
        return error
