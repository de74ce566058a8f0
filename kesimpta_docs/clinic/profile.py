"""Reading a clinic's profile: its form, its phones, and a logo that can do no harm."""

from collections.abc import Iterator
from pathlib import Path

from kesimpta_docs.clinic.logo import logo_problem
from kesimpta_docs.errors import SourceFault, SourceFaults
from kesimpta_docs.source.clinic import Clinic
from kesimpta_docs.source.phones import phone_problem
from kesimpta_docs.source.read import read_file


def read_clinic(file: Path) -> Clinic:
    """Return the clinic of a profile, its logo named by its whole path.

    Raises SourceFaults with every fault.
    """
    clinic = read_file(file, file.as_posix(), Clinic)
    if faults := list(_faults(clinic, file.parent)):
        raise SourceFaults(faults)
    if clinic.logo is None:
        return clinic
    whole = clinic.logo.model_copy(update={"file": str((file.parent / clinic.logo.file).resolve())})
    return clinic.model_copy(update={"logo": whole})


def _faults(clinic: Clinic, folder: Path) -> Iterator[SourceFault]:
    numbers = [(phone.number, phone.at) for phone in clinic.phones]
    for number, at in numbers:
        if problem := phone_problem(number):
            yield SourceFault(
                "phone",
                f'"{number}" is no phone number: {problem}',
                at=at,
                hint="write it as a person dials it, such as 1-800-555-0100",
            )
    if clinic.emergency and not clinic.emergency.isdigit():
        yield SourceFault(
            "phone",
            f'"{clinic.emergency}" is no emergency number',
            at=clinic.at,
            hint="write its digits, such as 911 or 112",
        )
    if clinic.logo and (problem := logo_problem(clinic.logo.file, folder)):
        yield SourceFault(
            "logo",
            f'the logo "{clinic.logo.file}" cannot be used: {problem}',
            at=clinic.logo.at,
            hint="use a plain PNG or SVG file that lies beside the profile",
        )
