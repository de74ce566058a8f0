"""What a validator is asked, and what it answers."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from kesimpta_docs.order import PdfStandard


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """A standard that veraPDF can hold a file against.

    `resource` names the profile's XML in the jar, `flavour` the constant of veraPDF's PDFAFlavour.
    """

    name: str
    resource: str
    flavour: str


#: What a file of each standard must keep, as far as a program can check it: ISO 14289-1:2014 and
#: ISO 19005-2:2011, level A; ISO 14289-2:2024 and Well-Tagged PDF 1.0.
PROFILES: Mapping[PdfStandard, tuple[Profile, ...]] = MappingProxyType(
    {
        "ua-1": (
            Profile(name="PDF/UA-1", resource="PDFUA-1", flavour="PDFUA_1"),
            Profile(name="PDF/A-2a", resource="PDFA-2A", flavour="PDFA_2_A"),
        ),
        "ua-2": (
            Profile(name="PDF/UA-2", resource="PDFUA-2-ISO32005", flavour="PDFUA_2"),
            Profile(
                name="WTPDF 1.0 accessibility",
                resource="WTPDF-1-0-Accessibility",
                flavour="WTPDF_1_0_ACCESSIBILITY",
            ),
            Profile(name="WTPDF 1.0 reuse", resource="WTPDF-1-0-Reuse", flavour="WTPDF_1_0_REUSE"),
        ),
    }
)


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
