"""The commands of translators: `make-guide translate …`; words for people, no decisions."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import click

from kesimpta_docs.order import Asked

_lang = click.option("--lang", metavar="CODE", help="The language, such as es.")


@click.group()
def translate() -> None:
    """Take the guide into another language: out as a Word file, and back."""


@translate.command()
@click.pass_obj
def update(asked: Asked) -> None:
    """Give new texts of the source their numbers, and bring every catalogue up to date."""
    from kesimpta_docs import round_trip
    from kesimpta_docs.as_json import plain_json

    done = round_trip.update(asked.order)
    if asked.as_json:
        click.echo(plain_json(done))
        return
    click.echo(
        f"{done.segments} texts: {done.new} new, {done.changed} changed, {done.gone} gone; "
        f"catalogues: {', '.join(done.languages) or 'none'}"
    )


@translate.command()
@click.option("--lang", metavar="CODE", required=True, help="The language, such as es.")
@click.option("--po", is_flag=True, help="Write a PO file for CAT tools, not a Word file.")
@click.pass_obj
def export(asked: Asked, lang: str, *, po: bool) -> None:
    """Write the file that a translator types over: a Word file, or a PO file for CAT tools."""
    from kesimpta_docs import round_trip

    order = _in(asked, lang).order
    click.echo(round_trip.export_po(order) if po else round_trip.export_docx(order))


@translate.command("import")
@_lang
@click.option("--dry-run", is_flag=True, help="Only tell what the file holds; write nothing.")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.pass_obj
def import_(asked: Asked, file: Path, lang: str | None, *, dry_run: bool) -> None:
    """Take the words of FILE, a Word or PO file that came back, into the catalogues."""
    from kesimpta_docs import round_trip
    from kesimpta_docs.as_json import plain_json
    from kesimpta_docs.tables import show_import

    done = round_trip.import_file(_in(asked, lang).order, file, dry_run=dry_run)
    if asked.as_json:
        click.echo(plain_json(done))
    else:
        show_import(done)


@translate.command()
@_lang
@click.pass_obj
def status(asked: Asked, lang: str | None) -> None:
    """Show how far each language is: translated, unsure, missing, gates, approved by whom."""
    from kesimpta_docs import round_trip
    from kesimpta_docs.as_json import plain_json
    from kesimpta_docs.tables import show_languages

    states = round_trip.status(_in(asked, lang).order)
    if asked.as_json:
        click.echo(plain_json({"languages": states}))
    elif states:
        show_languages(states)
    else:
        click.echo("no translation yet; to begin one: make-guide translate export --lang es")


@translate.command()
@click.option("--lang", metavar="CODE", required=True, help="The language, such as es.")
@click.option("--by", required=True, help="Who read and approved every word.")
@click.option("--role", required=True, help="As what, such as: certified medical translator.")
@click.pass_obj
def approve(asked: Asked, lang: str, by: str, role: str) -> None:
    """Say that a qualified translator approved the words of a language, as they are now."""
    from kesimpta_docs import round_trip

    day = asked.order.day or datetime.now(UTC).date()
    done = round_trip.approve(_in(asked, lang).order, by, role, day)
    click.echo(f"{done.code}: approved by {by}, {role}, {day.isoformat()}; bound to these words")


def _in(asked: Asked, lang: str | None) -> Asked:
    """Return what was asked for, in the language that the command names."""
    return asked if lang is None else replace(asked, order=replace(asked.order, language=lang))
