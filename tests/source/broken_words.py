"""For each rule of order, statements, links, sources and numbers: changes that break it alone."""

from kesimpta_docs.source.rules.places import PLACES
from tests.source.broken import (
    CARD,
    CLOSING,
    DOSES,
    GUIDE,
    HELP,
    REFERENCES,
    STATEMENTS,
    TOOLS,
    broken,
)

REVIEW_OF_NOTHING = (
    "review: {by: R, role: nurse, date: 2026-11-22, sections: {dosis: 0123456789abcdef}}"
)

CASES = (
    broken(
        "every_section_is_listed_once",
        GUIDE,
        "[tools, closing]",
        "[tools, closing, tols]",
        ("missing-section", GUIDE, "title: Second part", 'did you mean "tools"?'),
    ),
    broken(
        "every_section_is_listed_once",
        GUIDE,
        "[tools, closing]",
        "[tools, closing, tools]",
        ("section-twice", GUIDE, "title: Second part", "remove one of the two entries"),
    ),
    broken(
        "every_section_is_listed_once",
        GUIDE,
        "[tools, closing]",
        "[closing]",
        (
            "unknown-part",
            GUIDE,
            "{title: Your visit, sections: [doses, tools]}",
            "name the id of a section",
        ),
        ("section-not-listed", TOOLS, "id: tools", "add it to a part, or remove the file"),
    ),
    broken(
        "help_comes_first",
        GUIDE,
        "[help, doses]",
        "[doses, help]",
        (
            "section-order",
            DOSES,
            "id: doses",
            "put the section with the emergency signs first in guide.yaml",
        ),
    ),
    broken(
        "a_set_names_sections",
        GUIDE,
        "visit: {title",
        "tools: {title",
        (
            "set-name",
            GUIDE,
            "{title: Your visit, sections: [doses, tools]}",
            "give the set another name",
        ),
    ),
    broken(
        "a_set_names_sections",
        GUIDE,
        "sections: [doses, tools]}",
        "sections: [doses, tols]}",
        (
            "unknown-part",
            GUIDE,
            "{title: Your visit, sections: [doses, tols]}",
            'did you mean "tools"?',
        ),
    ),
    broken(
        "a_review_names_sections",
        GUIDE,
        "review: null",
        REVIEW_OF_NOTHING,
        (
            "review-of-nothing",
            GUIDE,
            REVIEW_OF_NOTHING.removeprefix("review: "),
            'did you mean "doses"?',
        ),
    ),
    broken(
        "no_two_sections_have_one_title",
        TOOLS,
        "title: Tools to use",
        "title: your Doses",
        (
            "same-title",
            TOOLS,
            "your Doses",
            "the other one is at {folder}/sections/doses.yaml:3:8; say how they differ",
        ),
    ),
    broken(
        "every_required_statement_is_placed",
        CLOSING,
        "  - statement: general\n",
        "",
        (
            "statement-not-placed",
            STATEMENTS,
            "id: general",
            "add `- statement: general` to the cover or a section",
        ),
    ),
    broken(
        "every_required_statement_is_placed",
        STATEMENTS,
        "where: [tool]\n    blocks:",
        "where: [tool]\n    blocks: [{text: Kept.}]\n"
        "  - id: more\n    code: T5\n    where: [edition]\n    blocks:",
        (
            "statement-not-placed",
            STATEMENTS,
            "id: more",
            "add `- statement: more` to the cover or a section",
        ),
    ),
    broken(
        "a_placed_statement_exists",
        CLOSING,
        "- statement: general\n",
        "- statement: general\n  - statement: sings\n",
        ("unknown-statement", CLOSING, "sings", 'did you mean "signs"?'),
    ),
    broken(
        "a_placed_statement_exists",
        CLOSING,
        "- statement: general\n",
        "- statement: general\n  - statement: {id: notes, form: short}\n",
        (
            "no-short-form",
            CLOSING,
            "{id: notes, form: short}",
            "add `short:` to it at {folder}/statements.yaml:30:5",
        ),
    ),
    broken(
        "a_statement_is_placed_once",
        CLOSING,
        "- statement: general\n",
        "- statement: general\n  - statement: general\n",
        (
            "statement-twice",
            CLOSING,
            "general",
            (
                "the first place is {folder}/sections/closing.yaml:12:16; keep one, "
                "or use the other form"
            ),
        ),
    ),
    broken(
        "a_statement_holds_no_statement",
        STATEMENTS,
        "      - text: What you write",
        "      - statement: general\n      - text: What you write",
        (
            "statement-in-statement",
            STATEMENTS,
            "statement: general",
            "write the words out, or place both statements in the section",
        ),
    ),
    broken(
        "a_card_statement_has_a_short_form",
        STATEMENTS,
        "where: [tool]",
        "where: [tool, card]",
        (
            "not-on-the-card",
            CARD,
            "card:",
            "add `- statement: {id: notes, form: short}` to a face",
        ),
        ("no-short-form", STATEMENTS, "id: notes", "add `short:` with the wording for cards"),
    ),
    broken(
        "links_lead_somewhere",
        HELP,
        "(#doses)",
        "(#dozes)",
        (
            "broken-link",
            HELP,
            "Call before your next dose. See [your doses](#dozes).",
            'did you mean "doses"?',
        ),
    ),
    broken(
        "references_lead_somewhere",
        DOSES,
        "  - {id: study, checked: part}",
        "  - {id: study, checked: part}\n  - {id: leaflet, checked: copy}",
        ("unknown-reference", DOSES, "{id: leaflet, checked: copy}", "add it to references.yaml"),
    ),
    broken(
        "every_reference_is_used",
        DOSES,
        "  - {id: study, checked: part}\n",
        "",
        (
            "unused-reference",
            REFERENCES,
            "id: study",
            "name it under `sources:` of the section that rests on it, or remove it",
        ),
    ),
    broken(
        "a_number_names_its_source",
        HELP,
        "You shiver",
        "You shiver for 3 hours",
        (
            "number-without-source",
            HELP,
            "id: help",
            "add `sources:` with the reference that the number was read in",
        ),
    ),
    broken(
        "a_number_names_its_source",
        STATEMENTS,
        "You pass out\n",
        "You pass out within 2 hours\n",
        (
            "number-without-source",
            STATEMENTS,
            "id: signs",
            "add `sources:` with the reference that the number was read in",
        ),
    ),
    *(
        broken(
            "a_number_names_its_source",
            HELP,
            "  - text: Keep this page where you can see it.\n",
            f"  - {block}\n",
            (
                "number-without-source",
                HELP,
                "id: help",
                "add `sources:` with the reference that the number was read in",
            ),
        )
        for block in (
            "contacts: [{name: Help line, phone: 1-800-555-0100}]",
            "text: Call [the help line](tel:+18005550100).",
            "figure: {drawing: bars, alt: Two bars, caption: Bars, data: {Fever: [21, 15]}}",
        )
    ),
    broken(
        "figures_known_from_memory_are_not_printed",
        STATEMENTS,
        "    where: [full-guide]\n    blocks:\n      - text: This",
        "    where: [full-guide]\n    sources: [{id: label, checked: memory}]\n"
        "    blocks:\n      - text: For 2 years this",
        (
            "number-from-memory",
            STATEMENTS,
            "id: general",
            "leave the number out until it was read in a copy",
        ),
    ),
    broken(
        "the_cover_holds_no_number_of_its_own",
        GUIDE,
        "notice: Need this in another size?",
        "notice: Need 2 sizes?",
        (
            "number-on-the-cover",
            GUIDE,
            "notice: Need 2 sizes? Ask your clinic.",
            "put it into a statement with `sources:`, and place that on the cover",
        ),
    ),
    broken(
        "an_unreviewed_guide_says_so",
        STATEMENTS,
        "    says: not-reviewed\n",
        "",
        (
            "review-not-told",
            GUIDE,
            "id: examplin",
            "give that statement `says: not-reviewed` and `where: [edition, first-page]`",
        ),
    ),
    broken(
        "an_unreviewed_guide_says_so",
        STATEMENTS,
        "where: [edition, first-page]\n",
        "where: [edition]\n",
        (
            "review-not-told",
            GUIDE,
            "id: examplin",
            "give that statement `says: not-reviewed` and `where: [edition, first-page]`",
        ),
    ),
    *(
        broken(
            "a_clinics_phone_stands_where_one_can_write",
            file,
            old,
            f"{old} {{clinic.phone}}",
            (
                "clinic-phone",
                file,
                there,
                "put it into a text, small print or notice of the cover, or into contacts",
            ),
        )
        for file, old, there in (
            (HELP, "You shiver", "You shiver {clinic.phone}"),
            (GUIDE, "title: First part", "First part {clinic.phone}"),
            (DOSES, "caption: Headache on", "Headache on {clinic.phone} the two medicines"),
            (STATEMENTS, "You pass out", "You pass out {clinic.phone}"),
        )
    ),
    broken(
        "figures_known_from_memory_are_not_printed",
        HELP,
        "id: help\ntitle: When to get help",
        "id: help\ntitle: When to get help in 2 steps\nsources: [{id: label, checked: memory}]",
        (
            "number-from-memory",
            HELP,
            "id: help",
            "leave the number out until it was read in a copy",
        ),
    ),
    broken(
        "a_first_page_statement_stands_on_the_cover",
        GUIDE,
        "statement: {id: signs, form: short}",
        "text: No signs here.",
        (
            "not-on-the-cover",
            GUIDE,
            "id: examplin",
            "add `- statement: {id: signs, form: short}` under `cover:`",
        ),
    ),
    broken(
        "phones_can_be_called",
        CLOSING,
        "1-800-EXA-MPLE",
        "1-800-EXA-MPL",
        (
            "phone",
            CLOSING,
            "{name: Help line, phone: 1-800-EXA-MPL, url: www.example.org/help}",
            "write it as a person dials it, such as 1-800-555-0100 or +44 20 7946 0000",
        ),
    ),
    broken(
        "place_holders_are_known",
        HELP,
        "You shiver",
        "You shiver. Call {emergancy}.",
        (
            "unknown-place-holder",
            HELP,
            "You shiver. Call {emergancy}.",
            'did you mean "emergency"?',
        ),
    ),
    broken(
        "place_holders_are_known",
        REFERENCES,
        "publisher: Nobody",
        "publisher: At {zzz}",
        (
            "unknown-place-holder",
            REFERENCES,
            "At {zzz}",
            f"the known ones are {', '.join(PLACES)}",
        ),
    ),
)
