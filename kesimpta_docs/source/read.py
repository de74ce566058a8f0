"""Read a guide's folder: every file, all faults at once."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from kesimpta_docs.errors import SourceFault, SourceFaults
from kesimpta_docs.source.faults import faults_of
from kesimpta_docs.source.interface import InterfaceFile
from kesimpta_docs.source.model import (
    GlossaryFile,
    Guide,
    GuideFile,
    ReferencesFile,
    Section,
    StatementsFile,
    digest_of,
)
from kesimpta_docs.source.node import Node
from kesimpta_docs.source.tree import read_tree
from kesimpta_docs.spans import Span

N = TypeVar("N", bound=Node)

#: A guide with more section files than this is a mistake (a wrong folder), not a guide.
MAX_SECTIONS = 200


def read_guide(folder: Path) -> Guide:
    """Return the guide in `folder`.

    Raises SourceFaults with every fault of form in any of its files. The rules of `rules/` are
    applied by `check_guide`, on a guide whose form holds.
    """
    faults: list[SourceFault] = []
    if not (folder / "guide.yaml").is_file():
        raise _no_guide(folder)
    shown = _shown(folder)

    def file(name: str, model: type[N]) -> N | None:
        return _read(folder / name, f"{shown}/{name}", model, faults)

    def optional(name: str, model: type[N]) -> N | None:
        return file(name, model) if (folder / name).exists() else None

    head = file("guide.yaml", GuideFile)
    section_files = sorted((folder / "sections").glob("*.yaml"))[:MAX_SECTIONS]
    read = [file(f"sections/{found.name}", Section) for found in section_files]
    statements = optional("statements.yaml", StatementsFile)
    references = optional("references.yaml", ReferencesFile)
    glossary = optional("glossary.yaml", GlossaryFile)
    sections = _by_id((section for section in read if section), faults)
    for name, section in sections.items():
        if Path(section.at.path).stem != name:
            faults.append(_misnamed(section))
    named_statements = _by_id(statements.statements if statements else (), faults)
    named_references = _by_id(references.references if references else (), faults)
    if faults or head is None:
        raise SourceFaults(faults)
    return Guide(
        folder=folder,
        file=head,
        sections=sections,
        statements=named_statements,
        references=named_references,
        terms=glossary.terms if glossary else (),
        digest=digest_of(_source_bytes(folder)),
    )


def read_interface(folder: Path, language: str) -> InterfaceFile:
    """Return the toolkit's own words in `language` (`en`), from `folder`. Raises SourceFaults."""
    name = f"{language}.yaml"
    return read_file(folder / name, f"{_shown(folder)}/{name}", InterfaceFile)


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


def _by_id(nodes: Iterable[N], faults: list[SourceFault]) -> Mapping[str, N]:
    """Return the nodes by their `id`; a second node with one id is a fault."""
    found: dict[str, N] = {}
    identity: Callable[[N], str] = lambda node: str(getattr(node, "id"))  # noqa: B009, E731
    for node in nodes:
        if (name := identity(node)) in found:
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


def _source_bytes(folder: Path) -> Mapping[str, bytes]:
    files = (*folder.glob("*.yaml"), *folder.glob("sections/*.yaml"), *folder.glob("drawings/*"))
    return {
        found.relative_to(folder).as_posix(): found.read_bytes()
        for found in files
        if found.is_file()
    }
