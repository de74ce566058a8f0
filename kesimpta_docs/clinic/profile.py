"""Reading a clinic's profile: its form, and a logo that can do no harm."""

from pathlib import Path

from kesimpta_docs.clinic.logo import logo_problem
from kesimpta_docs.errors import SourceFault, SourceFaults
from kesimpta_docs.source.clinic import Clinic
from kesimpta_docs.source.read import read_file


def read_clinic(file: Path) -> Clinic:
    """Return the clinic of a profile, its logo named by its whole path.

    Raises SourceFaults with every fault.
    """
    clinic = read_file(file, file.as_posix(), Clinic)
    if clinic.logo is None:
        return clinic
    if problem := logo_problem(clinic.logo.file, file.parent):
        fault = SourceFault(
            "logo",
            f'the logo "{clinic.logo.file}" cannot be used: {problem}',
            at=clinic.logo.at,
            hint="use a plain PNG or SVG file that lies beside the profile",
        )
        raise SourceFaults([fault])
    whole = clinic.logo.model_copy(update={"file": str((file.parent / clinic.logo.file).resolve())})
    return clinic.model_copy(update={"logo": whole})
