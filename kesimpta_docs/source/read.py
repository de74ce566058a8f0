"""Read a guide's folder: every file, all faults at once."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from kesimpta_docs.errors import SourceFault, SourceFaults
from kesimpta_docs.reading import MAX_BYTES, source_files
from kesimpta_docs.source.faults import faults_of
from kesimpta_docs.source.interface import InterfaceFile, place_faults
from kesimpta_docs.source.model import (
    GlossaryFile,
    Guide,
    GuideFile,
    NeverSayFile,
    Reference,
    ReferencesFile,
    Section,
    Statement,
    StatementsFile,
    UnsafeLine,
    digest_of,
)
from kesimpta_docs.source.node import Node
from kesimpta_docs.source.tree import read_tree
from kesimpta_docs.spans import Span

N = TypeVar("N", bound=Node)
#: What is called by an id of its own.
Named = TypeVar("Named", Section, Statement, Reference, UnsafeLine)

#: A guide with more section files than this is a mistake (a wrong folder), not a guide.
MAX_SECTIONS = 200


def read_guide(folder: Path) -> Guide:
    """Return the guide in `folder`.

    Raises SourceFaults with every fault of form in any of its files. The rules of `rules/` are
    applied by `check_guide`, on a guide whose form holds.
    """
    if not (folder / "guide.yaml").is_file():
        raise _no_guide(folder)
    shown = _shown(folder)
    unfit = {fault.at: fault for fault in _unfit_files(folder, shown)}
    faults = list(unfit.values())

    def file(name: str, model: type[N]) -> N | None:
        if Span(f"{shown}/{name}") in unfit:
            return None
        return _read(folder / name, f"{shown}/{name}", model, faults)

    def optional(name: str, model: type[N]) -> N | None:
        return file(name, model) if (folder / name).exists() else None

    head = file("guide.yaml", GuideFile)
    section_files = sorted((folder / "sections").glob("*.yaml"))
    if len(section_files) > MAX_SECTIONS:
        faults.append(_too_many(len(section_files), shown))
    read = [file(f"sections/{found.name}", Section) for found in section_files[:MAX_SECTIONS]]
    statements = optional("statements.yaml", StatementsFile)
    references = optional("references.yaml", ReferencesFile)
    glossary = optional("glossary.yaml", GlossaryFile)
    never_say = optional("never-say.yaml", NeverSayFile)
    sections = _by_id((section for section in read if section), faults)
    for name, section in sections.items():
        if Path(section.at.path).stem != name:
            faults.append(_misnamed(section))
    named_statements = _by_id(statements.statements if statements else (), faults)
    named_references = _by_id(references.references if references else (), faults)
    unsafe_lines = _by_id(never_say.never_say if never_say else (), faults)
    if faults or head is None:
        raise SourceFaults(faults)
    return Guide(
        folder=folder,
        file=head,
        sections=sections,
        statements=named_statements,
        references=named_references,
        terms=glossary.terms if glossary else (),
        unsafe_lines=tuple(unsafe_lines.values()),
        digest=digest_of(_source_bytes(folder)),
    )


def read_interface(folder: Path, language: str) -> InterfaceFile:
    """Return the toolkit's own words in `language` (`en`), from `folder`. Raises SourceFaults."""
    name = f"{language}.yaml"
    words = read_file(folder / name, f"{_shown(folder)}/{name}", InterfaceFile)
    if faults := list(place_faults(words)):
        raise SourceFaults(faults)
    return words


def read_file(file: Path, name: str, model: type[N]) -> N:
    """Return the node of one file; `name` is how its places are called. Raises SourceFaults."""
    faults: list[SourceFault] = []
    found = _read(file, name, model, faults)
    if found is None:
        raise SourceFaults(faults)
    return found


def _read(file: Path, name: str, model: type[N], faults: list[SourceFault]) -> N | None:
    try:
        tree = read_tree(file, name)
    except SourceFault as fault:
        faults.append(fault)
        return None
    try:
        return model.model_validate(tree)
    except ValidationError as error:
        faults.extend(faults_of(error, tree, model))
        return None


def _by_id(nodes: Iterable[Named], faults: list[SourceFault]) -> Mapping[str, Named]:
    """Return the nodes by their `id`; a second node with one id is a fault."""
    found: dict[str, Named] = {}
    for node in nodes:
        if (name := node.id) in found:
            faults.append(
                SourceFault(
                    "duplicate-id",
                    f'the id "{name}" stands here a second time',
                    at=node.at,
                    hint=f"the first one is at {found[name].at}; give one of them another id",
                )
            )
        else:
            found[name] = node
    return found


def _misnamed(section: Section) -> SourceFault:
    return SourceFault(
        "file-name",
        f'the section "{section.id}" stands in the file "{Path(section.at.path).name}"',
        at=section.at,
        hint=f"name the file {section.id}.yaml, or change the id",
    )


def _no_guide(folder: Path) -> SourceFaults:
    hint = "name a folder that holds guide.yaml"
    fault = SourceFault("no-guide", "there is no guide.yaml here", at=Span(str(folder)), hint=hint)
    return SourceFaults([fault])


def _shown(folder: Path) -> str:
    """Return the folder as errors show it: from the current folder where it lies below it."""
    try:
        return folder.resolve().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return folder.as_posix()


def _unfit_files(folder: Path, shown: str) -> Iterator[SourceFault]:
    """Yield a fault for each file that is a link out of the folder, or is a drawing too large.

    A YAML file that is too large is told by `read_tree`.
    """
    root = folder.resolve()
    for found in source_files(folder):
        at = Span(f"{shown}/{found.relative_to(folder).as_posix()}")
        if not found.resolve().is_relative_to(root):
            yield SourceFault(
                "outside-folder",
                "the file is a link that leads out of the guide's folder",
                at=at,
                hint="put the file itself there",
            )
        elif found.suffix != ".yaml" and found.stat().st_size > MAX_BYTES:
            yield SourceFault(
                "file-too-large",
                f"the file has {found.stat().st_size:,} bytes; the limit is {MAX_BYTES:,}",
                at=at,
                hint="make it simpler, or take it out of the folder",
            )


def _too_many(count: int, shown: str) -> SourceFault:
    return SourceFault(
        "too-many-sections",
        f"there are {count} section files; the limit is {MAX_SECTIONS}",
        at=Span(f"{shown}/sections"),
        hint="check that this is the folder of a guide; join sections, or make two guides",
    )


def _source_bytes(folder: Path) -> Mapping[str, bytes]:
    """Return the bytes of each file: each is known to lie in the folder and to be no larger."""
    return {
        found.relative_to(folder).as_posix(): found.read_bytes() for found in source_files(folder)
    }
