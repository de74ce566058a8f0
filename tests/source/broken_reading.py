"""For each rule of easy reading, terms, counts and unsafe lines: changes that break it alone."""

from tests.source.broken import DOSES, GLOSSARY, GUIDE, HELP, NEVER_SAY, TOOLS, broken

_EASIER = "use shorter words and sentences; see make-guide check --report"
_NOTE = "Ask your pharmacist about other medicines."
_PASSIVE = (
    "It is kept. It was never made. It has been slowly moved. It got lost. It is done. It is sold."
)
_ANSWER = "Yes, when you feel well."
#: Words of grade 7 and more, of a far higher one, and in sentences of 21 words.
_QUITE_HARD = " ".join(["Ask your doctor about every medicine you have."] * 24)
_HARD = " ".join(["Pharmaceutical information improves communication considerably."] * 21)
_LONG = "You can keep it at home in a bag or in a box as you do with all of the rest."

CASES = (
    broken(
        "a_guide_and_its_sections_are_easy_to_read",
        TOOLS,
        _ANSWER,
        _QUITE_HARD,
        ("reading-grade", TOOLS, "id: tools", _EASIER),
    ),
    broken(
        "a_guide_and_its_sections_are_easy_to_read",
        TOOLS,
        _ANSWER,
        _HARD,
        ("reading-grade", GUIDE, "id: examplin", _EASIER),
        ("reading-grade", TOOLS, "id: tools", _EASIER),
    ),
    broken(
        "sentences_are_short_on_average",
        TOOLS,
        _ANSWER,
        " ".join([_LONG] * 20),
        (
            "long-sentences",
            TOOLS,
            "id: tools",
            "cut sentences in two; see make-guide check --report",
        ),
    ),
    *(
        broken(
            "no_sentence_is_long",
            file,
            old,
            f"{old} {' '.join(['now'] * 25)}",
            (
                "long-sentence",
                file,
                f"{old} {' '.join(['now'] * 25)}",
                "cut it in two, or make a list of it",
            ),
        )
        for file, old in ((HELP, "You shiver"), (TOOLS, "Tools to use"))
    ),
    broken(
        "most_sentences_are_active",
        TOOLS,
        _ANSWER,
        _PASSIVE,
        (
            "passive",
            TOOLS,
            _PASSIVE,
            'say who does it, here first: "It is kept."',
        ),
    ),
    *(
        broken(
            "abbreviations_have_a_long_form",
            TOOLS,
            _ANSWER,
            f"Ask about {word}.",
            (
                "unknown-abbreviation",
                TOOLS,
                f"Ask about {word}.",
                "add it to glossary.yaml with `long:`, or to `names:` of guide.yaml",
            ),
        )
        for word in ("PML", "MRIs", "IgM", "CDC")
    ),
    broken(
        "a_term_of_the_glossary_is_used",
        GLOSSARY,
        "term: Dose",
        "term: Nausea",
        (
            "unused-term",
            GLOSSARY,
            "term: Nausea",
            "take it out of the glossary, or use the word",
        ),
    ),
    broken(
        "a_term_is_explained_where_it_is_met_first",
        GUIDE,
        "a dose (how much you take at one time) for",
        "a dose for",
        (
            "unexplained-term",
            GUIDE,
            "You take a dose for MS (multiple sclerosis).",
            "write what it means here, in plain words",
        ),
    ),
    broken(
        "a_term_is_explained_where_it_is_met_first",
        GUIDE,
        "MS (multiple sclerosis)",
        "MS (an illness)",
        (
            "unexplained-term",
            GUIDE,
            "You take a dose (how much you take at one time) for MS (an illness).",
            'write "MS (multiple sclerosis)" here, in plain words',
        ),
    ),
    broken(
        "one_sentence_counts_in_one_number",
        DOSES,
        _NOTE,
        "It came to 20 in 100 here, and to 5 in 1,000 there.",
        (
            "two-denominators",
            DOSES,
            "It came to 20 in 100 here, and to 5 in 1,000 there.",
            "count both sides in 100, or both in 1,000",
        ),
    ),
    broken(
        "what_is_rare_is_counted_in_1000",
        DOSES,
        _NOTE,
        "It came to 2.5 people in every 100.",
        (
            "rare-count",
            DOSES,
            "It came to 2.5 people in every 100.",
            "write 25 in 1,000, and so for the other side",
        ),
    ),
    broken(
        "a_table_counts_in_100",
        DOSES,
        "[A cold, 39 in 100, 38 in 100]",
        '[A cold, "390 in 1,000", 38 in 100]',
        (
            "table-count",
            DOSES,
            '"390 in 1,000", 38 in 100]',
            "count it in 100; put what is rarer into words under the table",
        ),
    ),
    broken(
        "nothing_is_in_percent",
        DOSES,
        _NOTE,
        "It came to 20 % of them.",
        ("percent", DOSES, "It came to 20 % of them.", "write how many people in 100"),
    ),
    broken(
        "a_list_can_be_kept_in_mind",
        HELP,
        "            - You feel **hot**\n",
        "            - You feel **hot**\n" + "            - You ache\n" * 6,
        (
            "long-list",
            HELP,
            "list:",
            "make two lists of it, each with words that say what it holds",
        ),
    ),
    *(
        broken(
            "nothing_unsafe_is_said",
            file,
            old,
            "Take two  Doses",
            ("unsafe-line", file, there, "two doses are too much"),
        )
        for file, old, there in (
            (HELP, "You shiver", "Take two  Doses"),
            (TOOLS, "Tools to use", "Take two  Doses"),
            (DOSES, "Headache on the two medicines", "Take two  Doses"),
            (GLOSSARY, "An illness of the brain and the spinal cord.", "Take two  Doses"),
        )
    ),
    broken(
        "an_unsafe_line_catches_its_examples",
        NEVER_SAY,
        "- Take two doses.",
        "- Take many doses.",
        ("pattern-misses", NEVER_SAY, "Take many doses.", "widen `says:`, or narrow `unless:`"),
    ),
    broken(
        "an_unsafe_line_catches_its_examples",
        NEVER_SAY,
        "- Never take two doses to catch up.",
        "- Never take them. Two doses are too much.",
        (
            "pattern-catches",
            NEVER_SAY,
            "Never take them. Two doses are too much.",
            "narrow `says:`, or widen `unless:`",
        ),
    ),
)
