"""What a validator is asked, and what it answers."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """A standard that veraPDF can hold a file against.

    `resource` names the profile's XML in the jar, `flavour` the constant of veraPDF's PDFAFlavour.
    """

    name: str
    resource: str
    flavour: str


#: ISO 14289-1:2014: the part of it that a program can check.
PDF_UA_1 = Profile(name="PDF/UA-1", resource="PDFUA-1", flavour="PDFUA_1")


@dataclass(frozen=True, slots=True, kw_only=True)
class Failed:
    """A rule that a file breaks (`7.3-1`: clause 7.3, test 1), how often, and where first."""

    rule: str
    description: str
    times: int
    where: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """How many rules a file was held against, how many single checks passed, and what failed.

    `stopped` says why the validator did not come to the end of the file; it is empty where it did.
    """

    rules: int = 0
    passed: int = 0
    failed: tuple[Failed, ...] = ()
    stopped: str = ""
