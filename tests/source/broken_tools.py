"""For each rule of paper tools: changes that break it alone."""

from tests.source.broken import CARD, DIARY, STATEMENTS, broken

_FACE = "put it before or after the card"
_ONE_WAY = "keep one of them, or make two fields"

CASES = (
    broken(
        "every_tool_carries_its_statements",
        DIARY,
        "  - statement: notes\n",
        "",
        ("not-in-the-tool", DIARY, "id: diary", "add `- statement: notes` under `blocks:`"),
    ),
    broken(
        "every_card_carries_its_statements",
        CARD,
        "            - statement: {id: signs, form: short}\n",
        "            - emergency: {blocks: [{text: Call.}]}\n",
        (
            "not-on-the-card",
            CARD,
            "card:",
            "add `- statement: {id: signs, form: short}` to a face",
        ),
    ),
    *(
        broken(
            "a_field_is_filled_in_in_one_way",
            DIARY,
            "{label: What I felt, lines: 2}",
            f"{{label: What I felt, {ways}}}",
            ("field-kind", DIARY, f"{{label: What I felt, {ways}}}", _ONE_WAY),
        )
        for ways in (
            "lines: 2, size: short",
            "lines: 2, scale: 5",
            "choices: [A, B], scale: 5",
            "choices: [A, B], size: short",
        )
    ),
    broken(
        "a_field_is_filled_in_in_one_way",
        DIARY,
        "choices: [Yes, No]",
        "choices: [Yes]",
        (
            "field-kind",
            DIARY,
            "Yes]}",
            "add the other words to choose from, or use a `checklist:`",
        ),
    ),
    *(
        broken(
            "a_face_holds_what_a_card_has_room_for",
            CARD,
            "            - text: Tell them that I use Examplin.",
            f"            - {block}",
            ("card-content", CARD, block, _FACE),
        )
        for block in (
            "heading: Tell them",
            "steps: [Call, Wait]",
            "checklist: [Call, Wait]",
            "same-day: {blocks: [{text: Call.}]}",
            "form: {kind: log, fields: [Date]}",
            "form: {kind: fields, fields: [{label: How strong, scale: 5}]}",
            "table: {caption: A, columns: [B], rows: [[C], [D]]}",
        )
    ),
    broken(
        "a_face_holds_what_a_card_has_room_for",
        CARD,
        "        - title: Tell my team\n          blocks:",
        "        - blocks:",
        (
            "card-content",
            CARD,
            "blocks:",
            "add a `title:`, or begin with an emergency call-out",
        ),
    ),
    broken(
        "a_card_stands_in_a_section",
        STATEMENTS,
        "      - text: What you write here stays on your paper.",
        "      - card: {faces: [{title: Me, blocks: [{text: Kept.}]}]}",
        (
            "card-place",
            STATEMENTS,
            "card: {faces: [{title: Me, blocks: [{text: Kept.}]}]}",
            "move it there",
        ),
    ),
)
