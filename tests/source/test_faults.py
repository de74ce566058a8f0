"""What a person is told: every fault of every file at once, each at its place, with a hint."""

from pathlib import Path

import pytest

from kesimpta_docs.errors import SourceFaults
from kesimpta_docs.reading import MAX_BYTES
from kesimpta_docs.source.read import MAX_SECTIONS, read_guide, read_interface
from kesimpta_docs.spans import Span
from tests.source.edit import Told, edit, faults, told

DOSES = "sections/doses.yaml"
HELP = "sections/help.yaml"
TOOLS = "sections/tools.yaml"
CLOSING = "sections/closing.yaml"


def test_all_faults_of_all_files_are_told_in_one_run(small_copy: Path) -> None:
    edit(small_copy, "guide.yaml", "subtitle:", "subtitel:")
    edit(small_copy, HELP, "You feel **hot**", "You feel *hot*")
    edit(small_copy, DOSES, "drawing: bars", "drawing: [bars")
    edit(small_copy, "glossary.yaml", "long:", "lang:")
    assert [(fault.file, fault.code) for fault in told(small_copy)] == [
        ("glossary.yaml", "unknown-key"),
        ("guide.yaml", "missing-key"),
        ("guide.yaml", "unknown-key"),
        (DOSES, "yaml"),
        (HELP, "markup"),
    ]


def test_a_fault_is_printed_as_editors_and_terminals_read_it(
    small_copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    edit(small_copy, TOOLS, "kind: log", "kind: lgo")
    monkeypatch.chdir(small_copy.parent)
    with pytest.raises(SourceFaults) as caught:
        read_guide(small_copy)
    assert str(caught.value) == (
        'small/sections/tools.yaml:9:13: error[value]: "lgo" is no value of "kind"\n'
        '  hint: did you mean "log"?\n'
        "the source has 1 fault"
    )


def test_faults_are_sorted_by_place_and_counted(small_copy: Path) -> None:
    edit(small_copy, HELP, "id: help", "id: Help")
    edit(small_copy, HELP, "title: A fever", "titel: A fever")
    edit(small_copy, DOSES, "first: Examplin", "First One: Examplin")
    found = faults(small_copy)
    assert [fault.at for fault in found] == sorted(fault.at for fault in found if fault.at)
    assert str(SourceFaults(found)).endswith("\nthe source has 3 faults")


@pytest.mark.parametrize(
    ("file", "old", "new", "there", "hint"),
    [
        ("guide.yaml", "subtitle: A", "sub-title: A", "sub-title: A", 'did you mean "subtitle"?'),
        (DOSES, "caption: People", "caption_: People", "caption_: P", 'did you mean "caption"?'),
        (HELP, "- text: Keep", "- txt: Keep", "txt: Keep", 'did you mean "text"?'),
        (TOOLS, "kind: fields", "kind: field", "field", 'did you mean "fields"?'),
        ("guide.yaml", "form: short}", "form: shrt}", "shrt}", 'did you mean "short"?'),
        ("guide.yaml", "contacts: clinic", "contacts: clinik", "clin", 'did you mean "clinic"?'),
        ("statements.yaml", "[tool]", "[tols]", "tols]", 'did you mean "tool"?'),
        (DOSES, "checked: part", "checked: parts", "parts}", 'did you mean "part"?'),
    ],
)
def test_a_near_miss_is_told_the_right_word(
    file: str, old: str, new: str, there: str, hint: str, small_copy: Path
) -> None:
    edit(small_copy, file, old, new)
    assert any(
        (fault.file, fault.hint) == (file, hint) and fault.there.startswith(there)
        for fault in told(small_copy)
    )


@pytest.mark.parametrize(
    ("file", "old", "new", "code", "there", "hint"),
    [
        (DOSES, "id: doses", "id: Doses!", "form", "Doses!", "write it like a-short-name"),
        ("guide.yaml", "en-US", "English", "form", "English", "write it like en-US"),
        ("guide.yaml", "2026-04", "April", "form", "April, read", "write it like 2026-04"),
        ("statements.yaml", "code: T3", "code: three", "form", "three", "write it like M1"),
        (DOSES, "first: Exam", "First One: Exam", "form", "First One: E", "write it like a-short"),
        ("guide.yaml", "review: null", "review: done", "value", "done", "write keys and"),
        ("guide.yaml", "2027-05-01", "May 2027", "value", "May 2027", "write year-month-day"),
        (TOOLS, "rows: 2", "rows: 99", "value", "99", "change the value"),
        (DOSES, "[21, 15]", "[21, many]", "value", "many]", "change the value"),
        (HELP, "text: Keep", "zzz: Keep", "unknown-block", "zzz: Keep", "the kinds are: text, hea"),
        (HELP, "- text: Keep", "- Keep", "unknown-block", "Keep", "write its kind and a colon"),
        (HELP, "text: Keep this", "text: ''", "yaml", "", "check the indentation"),
        (TOOLS, "- ask: Can I drive?", "- ask: ", "empty-text", "", "write the words"),
        (TOOLS, "[My pharmacy]", "[]", "empty-list", "[]", "write its items, or remove it"),
        (TOOLS, "[My pharmacy]", "[null]", "value", "null]", "write keys and their"),
        (TOOLS, "[My pharmacy]", "words", "value", "words", "write each item after a dash"),
        (DOSES, "{id: study, checked: part}", "study", "value", "study", "write keys and their"),
        ("references.yaml", "publisher: Nobody", "publisher: [A]", "text", "[A]", "write one text"),
        ("sections/closing.yaml", "1-800-EXA-MPLE", "' '", "empty-text", "' '", "write it"),
        (DOSES, "id: doses\n", "id: doses\nzzz: a\n", "unknown-key", "zzz: a", "remove it; sour"),
        (DOSES, "id: doses\n", 'id: doses\n"@": a\n', "unknown-key", '"@": a', "remove it; sour"),
        (DOSES, "id: doses\n", "id: doses\nat: a\n", "unknown-key", "at: a", "did you mean"),
        ("guide.yaml", "en-US", "zz", "language", "zz", "write the tag of a language"),
        ("guide.yaml", "en-US", "fr-JP", "language", "fr-JP", "write the tag of a language"),
        ("guide.yaml", "2026-04", "0000-01", "form", "0000-01", "write it like 2026-04"),
        ("guide.yaml", "2026-04", "2101-01", "form", "2101-01", "write it like 2026-04"),
        ("guide.yaml", "2026-11-21", '"86400"', "value", '"86400"', "write year-month-day"),
        ("guide.yaml", "2026-11-21", "0", "value", "0", "write year-month-day"),
        ("guide.yaml", "2026-11-21", "1999-12-31", "value", "1999-12-31", "write year-month-day"),
        ("guide.yaml", "2026-11-21", "2026-02-30", "value", "2026-02-30", "write year-month-day"),
        ("guide.yaml", "2027-05-01", "2101-01-01", "value", "2101-01-01", "write year-month-day"),
        (CLOSING, "www.example.org/help", '"javascript://x"', "form", '"java', "write it like www"),
        (CLOSING, "www.example.org/help", '"file:///etc/a"', "form", '"file', "write it like www"),
        (CLOSING, "www.example.org/help", '"//a.org"', "form", '"//a.org', "write it like www"),
        (CLOSING, "www.example.org/help", '"https://"', "form", '"https:', "write it like www"),
        (
            "references.yaml",
            "example.org/label",
            "data:a.b,c",
            "form",
            "data:",
            "write it like www",
        ),
        ("references.yaml", "example.org/label", "a@b.org", "form", "a@b.org", "write it like www"),
        (
            HELP,
            "can see it.\n",
            "can see it.\n    list: [a, b]\n",
            "unknown-key",
            "list: [a, b]",
            "it belongs elsewhere; look at the indentation",
        ),
    ],
)
def test_a_fault_has_its_code_its_place_and_a_hint(
    file: str, old: str, new: str, code: str, there: str, hint: str, small_copy: Path
) -> None:
    edit(small_copy, file, old, new)
    found = told(small_copy)[0]
    assert (file, code) == (found.file, found.code)
    assert found.there.startswith(there)
    assert found.hint.startswith(hint)


def test_a_missing_key_is_told_where_its_mapping_begins(small_copy: Path) -> None:
    edit(small_copy, DOSES, "      caption: People in every 100\n", "")
    assert told(small_copy) == [
        Told("missing-key", DOSES, "id: headache", "add `caption:`"),
    ]


def test_a_section_file_is_named_like_its_id(small_copy: Path) -> None:
    (small_copy / HELP).rename(small_copy / "sections" / "aid.yaml")
    hint = "name the file help.yaml, or change the id"
    assert told(small_copy) == [Told("file-name", "sections/aid.yaml", "id: help", hint)]


def test_an_id_stands_once(small_copy: Path) -> None:
    edit(small_copy, "statements.yaml", "id: notes", "id: signs")
    found = told(small_copy)[0]
    assert found[:3] == ("duplicate-id", "statements.yaml", "id: signs")
    assert "statements.yaml:3:5; give one of them another id" in found.hint


def test_a_folder_without_a_guide_is_told(tmp_path: Path) -> None:
    with pytest.raises(SourceFaults) as caught:
        read_guide(tmp_path)
    assert [fault.code for fault in caught.value.faults] == ["no-guide"]


def test_a_missing_language_of_the_interface_is_told(tmp_path: Path) -> None:
    with pytest.raises(SourceFaults) as caught:
        read_interface(tmp_path, "xx")
    assert [fault.code for fault in caught.value.faults] == ["unreadable-file"]


def test_optional_files_may_be_missing(small_copy: Path) -> None:
    (small_copy / "glossary.yaml").unlink()
    assert read_guide(small_copy).terms == ()


@pytest.mark.parametrize(
    "address",
    ["example.org", "http://example.org", "https://example.org/a?b=c#d", "a-b.example.co.uk/~x"],
)
def test_an_address_is_a_host_and_what_follows_it(address: str, small_copy: Path) -> None:
    edit(small_copy, CLOSING, "www.example.org/help", f'"{address}"')
    assert faults(small_copy) == ()


@pytest.mark.parametrize("language", ["en", "es", "pt-BR", "zh-Hant-TW", "es-419"])
def test_a_language_that_is_known_may_be_a_guides(language: str, small_copy: Path) -> None:
    edit(small_copy, "guide.yaml", "language: en-US", f"language: {language}")
    assert faults(small_copy) == ()


def test_too_many_section_files_are_told(small_copy: Path) -> None:
    for number in range(MAX_SECTIONS):
        (small_copy / "sections" / f"more-{number}.yaml").write_text(
            f"id: more-{number}\ntitle: More {number}\nblocks: [{{text: More.}}]\n"
        )
    found = faults(small_copy)
    assert [(fault.code, fault.at) for fault in found] == [
        ("too-many-sections", Span(f"{small_copy}/sections"))
    ]


@pytest.mark.parametrize("name", [CLOSING, "references.yaml", "drawings/bars.svg"])
def test_a_link_out_of_the_folder_is_not_read(name: str, small_copy: Path, tmp_path: Path) -> None:
    outside = (small_copy / name).rename(tmp_path / "outside.yaml")
    (small_copy / name).symlink_to(outside)
    assert ("outside-folder", name) in [(fault.code, fault.file) for fault in told(small_copy)]


def test_a_link_inside_the_folder_is_read(small_copy: Path) -> None:
    (small_copy / "drawings" / "lines.svg").symlink_to("bars.svg")
    assert faults(small_copy) == ()


def test_a_drawing_has_a_largest_size(small_copy: Path) -> None:
    (small_copy / "drawings" / "large.png").write_bytes(bytes(MAX_BYTES + 1))
    assert [(fault.code, fault.file) for fault in told(small_copy)] == [
        ("file-too-large", "drawings/large.png")
    ]


@pytest.mark.parametrize(
    ("old", "new", "hint"),
    [
        ("contents: Contents", 'contents: "{title}"', '"contents" can use: none'),
        ("daytime: Daytime", 'daytime: "{emergency}"', '"clinic.daytime" can use: none'),
        ('table: "Table {number}."', 'table: "{nr}"', '"table" can use: {number}'),
        ("  handout: Handout", '  handout: "{edition}"', '"editions" can use: none'),
        (
            'version: "{title}. Version {date}"',
            'version: "{titel}"',
            '"version" can use: {title}, {edition}, {date}',
        ),
        (
            'section: "Go to: {title}"',
            'section: "Go to: {titel}"',
            '"links.section" can use: {title}',
        ),
    ],
)
def test_a_key_of_the_interface_uses_its_own_place_holders(
    old: str, new: str, hint: str, tmp_path: Path
) -> None:
    shipped = Path(__file__).resolve().parents[2] / "sources" / "interface" / "en.yaml"
    (tmp_path / "en.yaml").write_text(shipped.read_text(encoding="utf-8"), encoding="utf-8")
    edit(tmp_path, "en.yaml", old, new)
    with pytest.raises(SourceFaults) as caught:
        read_interface(tmp_path, "en")
    assert [(fault.code, fault.hint) for fault in caught.value.faults] == [
        ("unknown-place-holder", hint)
    ]
