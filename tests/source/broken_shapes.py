"""For each rule of blocks and figures: changes that break it alone."""

from tests.source.broken import DOSES, HELP, TOOLS, broken

_ALT = "alt: Two bars. The longer one stands for 21 people on Examplin, the other for 15."

CASES = (
    broken(
        "one_item_is_no_list",
        HELP,
        "            - You feel **hot**\n",
        "",
        ("list-of-one", HELP, "list:", "write it as `text:`, or add an item"),
    ),
    broken(
        "one_item_is_no_list",
        TOOLS,
        "      - I wrote down the date.\n",
        "",
        ("list-of-one", TOOLS, "checklist:", "write it as `text:`, or add an item"),
    ),
    broken(
        "a_row_has_as_many_cells_as_the_table_has_columns",
        DOSES,
        "[A cold, 39 in 100, 38 in 100]",
        "[A cold, 39 in 100]",
        (
            "table-row",
            DOSES,
            "A cold, 39 in 100]",
            "add the missing cells, or take the spare ones out",
        ),
    ),
    *(
        broken(
            "callouts_hold_plain_blocks",
            HELP,
            "        - text: You missed a dose.",
            f"        - {block}",
            (
                "callout-content",
                HELP,
                block,
                "close the call-out and put it after it",
            ),
        )
        for block in (
            "heading: You missed a dose.",
            "notice: You missed a dose.",
            "contacts: clinic",
            "table: {caption: A, columns: [B], rows: [[C], [D]]}",
            "figure: {drawing: bars, alt: Two bars, caption: Bars}",
            "form: {kind: fields, fields: [My pharmacy]}",
            "questions: [{ask: When?, answer: [{text: Now.}]}]",
            "terms: glossary",
            "references: all",
            "note: {blocks: [{text: You missed a dose.}]}",
        )
    ),
    broken(
        "callouts_hold_plain_blocks",
        HELP,
        "        - text: You missed a dose.",
        "        - statement: notes",
        ("callout-content", HELP, "statement: notes", "close the call-out and put it after it"),
    ),
    broken(
        "an_answer_holds_no_questions",
        TOOLS,
        "          - text: Ask your team.",
        "          - questions: [{ask: When?, answer: [{text: Now.}]}]",
        (
            "questions-in-answer",
            TOOLS,
            "questions: [{ask: When?, answer: [{text: Now.}]}]",
            "put them after the question, on its level",
        ),
    ),
    broken(
        "no_heading_is_too_deep",
        TOOLS,
        "          - text: Ask your team.",
        "          - questions: [{ask: When?, answer: [{heading: Now}]}]",
        (
            "questions-in-answer",
            TOOLS,
            "questions: [{ask: When?, answer: [{heading: Now}]}]",
            "put them after the question, on its level",
        ),
        (
            "heading-depth",
            TOOLS,
            "{heading: Now}]}]",
            "take it out of the answer or call-out that it stands in",
        ),
    ),
    broken(
        "callouts_hold_plain_blocks",
        DOSES,
        "        - text: Ask your pharmacist",
        "        - text: A second text\n        - text: Ask your pharmacist",
        ("note-content", DOSES, "note:", "shorten it to one paragraph, or use another block"),
    ),
    broken(
        "callouts_hold_plain_blocks",
        DOSES,
        "  - note:\n",
        "  - note:\n      title: Other medicines\n",
        ("note-content", DOSES, "Other medicines", "put its words into the text"),
    ),
    broken(
        "figures_have_words",
        DOSES,
        _ALT,
        "alt: bars.svg",
        ("alt-text", DOSES, "bars.svg", "say in one sentence what the picture tells"),
    ),
    broken(
        "figures_have_words",
        DOSES,
        _ALT,
        "alt: An image of two bars",
        ("alt-text", DOSES, "An image of two bars", "begin with what the picture shows"),
    ),
    broken(
        "figures_have_words",
        DOSES,
        _ALT,
        "alt: Bars",
        (
            "alt-text",
            DOSES,
            "Bars",
            "say the main thing in one sentence; put the rest into `long:`",
        ),
    ),
    broken(
        "a_drawing_exists",
        DOSES,
        "drawing: bars",
        "drawing: bar",
        ("missing-drawing", DOSES, "drawing: bar", 'did you mean "bars"?'),
    ),
    broken(
        "a_figures_numbers_equal_its_tables",
        DOSES,
        "table: headache",
        "table: headaches",
        ("figure-table", DOSES, "drawing: bars", 'did you mean "headache"?'),
    ),
    broken(
        "a_figures_numbers_equal_its_tables",
        DOSES,
        "[Headache, 21 in 100, 15 in 100]",
        "[Headache, 12 in 100, 15 in 100]",
        (
            "figure-numbers",
            DOSES,
            "drawing: bars",
            "make both the same, from the source that they rest on",
        ),
    ),
    broken(
        "a_figures_numbers_equal_its_tables",
        DOSES,
        "Headache: [21, 15]",
        "Fever: [21, 15]",
        (
            "figure-numbers",
            DOSES,
            "drawing: bars",
            "make both the same, from the source that they rest on",
        ),
    ),
)
