"""Whatever a translator does to a file: no words come under a wrong number."""

from pathlib import Path
from statistics import mean

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kesimpta_docs.translation.read_docx import read_docx
from kesimpta_docs.translation.resolve import resolve
from tests.translation.office import needs_office, saved_again
from tests.translation.sent import Sent, save, sent
from tests.translation.translator import Habits, Score, Translated, Translator, score

#: What people do: each paragraph can lose one of its marks, some are split, merged, deleted, moved.
USUAL = Habits()
#: What nobody does: one paragraph in nine has lost both of its marks, and one in four is harmed.
WILD = Habits(both=True, harm=0.05)
SEEDS = range(6)
FILE = sent()


def worked_on(seed: int, habits: Habits, file: Sent = FILE) -> Translated:
    return Translator(file, seed, habits).work()


def judged(path: Path, translated: Translated, file: Sent = FILE) -> Score:
    resolution = resolve(file.slots, read_docx(path))
    heard = [
        *resolution.comments,
        *(comment for one in resolution.segments.values() for comment in one.comments),
        *(comment for one in resolution.strays for comment in one.comments),
    ]
    assert {comment.words for comment in heard} == set(translated.comments)
    return score(translated, resolution)


def test_a_file_that_nobody_touched_comes_back_as_it_went_out(tmp_path: Path) -> None:
    found = resolve(FILE.slots, read_docx(save(tmp_path / "a.docx", FILE.body))).segments.values()
    assert {(one.status, one.untouched, one.reasons) for one in found} == {("right", True, ())}
    assert {one.segment: one.words for one in found} == {
        number: part.words for number, part in FILE.segments.items()
    }


@pytest.mark.parametrize(("habits", "share"), [(USUAL, 0.9), (WILD, 0.7)], ids=["usual", "wild"])
def test_no_words_are_wrong_and_most_need_no_help(
    tmp_path: Path, habits: Habits, share: float
) -> None:
    scores = []
    for seed in SEEDS:
        translated = worked_on(seed, habits)
        path = save(tmp_path / f"{seed}.docx", translated.body, tuple(translated.comments))
        scores.append(judged(path, translated))
    assert [wrong for one in scores for wrong in one.wrong] == []
    assert mean(one.certain for one in scores) >= share


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    seed=st.integers(0, 2**32),
    kill=st.floats(0, 1),
    clear=st.floats(0, 1),
    harm=st.floats(0, 0.08),
    both=st.booleans(),
)
def test_no_words_are_wrong_however_much_is_done(
    tmp_path: Path,
    seed: int,
    kill: float,
    clear: float,
    harm: float,
    both: bool,  # noqa: FBT001 - hypothesis gives it by name
) -> None:
    translated = worked_on(seed, Habits(kill=kill, clear=clear, harm=harm, both=both))
    path = save(tmp_path / "a.docx", translated.body, tuple(translated.comments))
    assert judged(path, translated).wrong == ()


@needs_office
@pytest.mark.parametrize("kinds", [("docx",), ("odt", "docx")], ids=["docx", "odt"])
def test_no_words_are_wrong_after_libreoffice(tmp_path: Path, kinds: tuple[str, ...]) -> None:
    out = {}
    files = []
    for habits in (USUAL, WILD):
        for seed in SEEDS:
            name = f"{seed}-{habits.both}"
            out[name] = worked_on(seed, habits)
            file = tmp_path / f"{name}.docx"
            files.append(save(file, out[name].body, tuple(out[name].comments)))
    for kind in kinds:
        files = saved_again(files, kind, tmp_path)
    scores = {file.stem: judged(file, out[file.stem]) for file in files}
    assert [wrong for one in scores.values() for wrong in one.wrong] == []
    usual = [one.certain for name, one in scores.items() if name.endswith("False")]
    assert mean(usual) >= 0.9
