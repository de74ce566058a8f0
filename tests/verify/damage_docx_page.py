"""Damages to the page, the running lines and the properties of a DOCX, and what must fail."""

from tests.verify import damage_docx as do
from tests.verify.damage_docx import Case

PAPER = "every page has the promised size"
INSIDE = "nothing is clipped or outside"
FONT = "every word is in the layouts font"
RUNNING = "running lines are right"
IDENTITY = "language and title are set"
LANGUAGE = "every word is in its language"
MORE = "the file holds only what is proven"
STYLES = "looks stand in styles alone"
EMPTY = "no paragraph is empty"
ROOM = "there is room to write"

MISSED = "You missed"

CASES = (
    Case(
        "another sheet",
        do.at("//w:pgSz", do.value("11906", "w:w")),
        (PAPER,),
        "section 1 measures (595.3",
    ),
    Case(
        "a turned sheet",
        do.at("//w:pgSz", do.value("landscape", "w:orient")),
        (PAPER,),
        "section 1 is turned",
    ),
    Case(
        "narrow margins", do.at("//w:pgMar", do.value("360", "w:left")), (PAPER,), "expected (612"
    ),
    Case(
        "a gutter",
        do.at("//w:pgMar", do.value("720", "w:gutter")),
        (PAPER,),
        "has a gutter of 36.0, not 0",
    ),
    Case(
        "two columns",
        do.at("//w:sectPr", do.put_last('<w:cols w:num="2"/>')),
        (PAPER, MORE),
        "or has columns",
    ),
    Case(
        "lines cut off",
        do.paragraph(MISSED, do.laid_out('<w:spacing w:line="20" w:lineRule="exact"/>')),
        (INSIDE, STYLES),
        "stands in lines of 1 pt",
    ),
    Case(
        "text off the paper",
        do.paragraph(MISSED, do.laid_out('<w:ind w:left="20000"/>')),
        (INSIDE, STYLES),
        "starts at 1000 pt",
    ),
    Case(
        "text in the margin",
        do.paragraph(MISSED, do.laid_out('<w:ind w:left="-2000"/>')),
        (INSIDE, STYLES),
        "starts at -100 pt",
    ),
    Case(
        "a picture too wide",
        do.at("//wp:extent", do.value("9144000", "cx")),
        (INSIDE,),
        "picture 1 is 720 pt wide",
    ),
    Case(
        "another font",
        do.paragraph(MISSED, do.styled('<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>')),
        (FONT, STYLES),
        "is in Wingdings",
    ),
    Case(
        "another font in the foot",
        do.paragraph(
            "Emergency", do.styled('<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>'), do.FOOTER
        ),
        (FONT, STYLES),
        "is in Wingdings",
    ),
    Case(
        "a face not embedded",
        do.without_part("word/fonts/fontBold.odttf"),
        (FONT,),
        "carries 1 faces",
    ),
    Case(
        "fonts not embedded",
        do.at("//w:embedTrueTypeFonts", do.gone, do.SETTINGS),
        (FONT,),
        "Atkinson",
    ),
    Case(
        "another foot",
        do.texts("call 911", "call 912", do.FOOTER),
        (RUNNING,),
        "the default foot says Emergency: call 912 1",
    ),
    Case(
        "a foot without page number",
        do.at("//w:fldSimple", do.gone, do.FOOTER),
        (RUNNING,),
        "has no page number",
    ),
    Case(
        "the count of pages as number",
        do.at("//w:fldSimple", do.value(" NUMPAGES ", "w:instr"), do.FOOTER),
        (RUNNING,),
        "has no page number",
    ),
    Case("a foot twice", do.at("//w:p", do.twice, do.FOOTER), (RUNNING,), "the default foot says"),
    Case(
        "a foot dropped",
        do.at("//w:footerReference[@w:type='default']", do.gone),
        (RUNNING,),
        "the default pages have no running foot",
    ),
    Case(
        "no foot on even pages",
        do.at(".", do.put_last("<w:evenAndOddHeaders/>"), do.SETTINGS),
        (RUNNING,),
        "the even pages have no running foot",
    ),
    Case(
        "mirrored margins",
        do.at(".", do.put_last("<w:mirrorMargins/>"), do.SETTINGS),
        (PAPER,),
        "its left pages mirror the right ones: expected False",
    ),
    Case(
        "a head twice",
        do.at("//w:p", do.twice, do.HEADER),
        (RUNNING,),
        "the default head says Examplin",
    ),
    Case("a head dropped", do.at("//w:headerReference", do.gone), (RUNNING,), "no running head"),
    Case(
        "an empty head",
        do.at("//w:r", do.gone, do.HEADER),
        (RUNNING, EMPTY),
        "the default head says",
    ),
    Case(
        "another title",
        do.at("//dc:title", do.said("Untitled"), do.CORE),
        (IDENTITY,),
        "title is 'Untitled'",
    ),
    Case(
        "another language",
        do.at("//dc:language", do.said("de-DE"), do.CORE),
        (IDENTITY,),
        "language of the properties is 'de-DE'",
    ),
    Case(
        "an older Word",
        do.at("//w:compatSetting", do.value("12"), do.SETTINGS),
        (IDENTITY,),
        "compatibility mode is 12",
    ),
    Case(
        "protected",
        do.at(
            ".",
            do.put_last('<w:documentProtection w:edit="readOnly" w:enforcement="1"/>'),
            do.SETTINGS,
        ),
        (IDENTITY, MORE),
        "protection is 'readOnly'",
    ),
    Case(
        "hyphenated",
        do.at("//w:autoHyphenation", do.value("1"), do.SETTINGS),
        (IDENTITY,),
        "hyphenation is True",
    ),
    Case(
        "another language of the styles",
        do.at("//w:rPrDefault//w:lang", do.value("de-DE"), do.STYLES),
        (IDENTITY, LANGUAGE),
        "language of the styles is 'de-DE'",
    ),
    Case(
        "English words as German",
        do.paragraph(
            MISSED, do.styled('<w:lang w:val="de-DE" w:eastAsia="de-DE" w:bidi="de-DE"/>')
        ),
        (LANGUAGE,),
        '"You" in de-DE',
    ),
    Case(
        "French words as English",
        do.at("//w:p//w:lang", do.gone),
        (LANGUAGE,),
        'expected "dose" in fr, found none',
    ),
    Case(
        "lines to write on too close",
        do.at(
            "//w:style[@w:styleId='WriteInLine']//w:spacing", do.value("500", "w:line"), do.STYLES
        ),
        (ROOM,),
        '"Daytime" has no line',
    ),
    Case(
        "lines to write on gone",
        do.at(
            "//w:style[@w:styleId='WriteInLine']//w:tab", do.value("none", "w:leader"), do.STYLES
        ),
        (ROOM, EMPTY),
        '"Daytime" has no line',
    ),
    Case(
        "lines to write on too close in large print",
        do.at(
            "//w:style[@w:styleId='WriteInLine']//w:spacing", do.value("780", "w:line"), do.STYLES
        ),
        (ROOM,),
        '"Daytime" has no line',
        "examplin-en-large-print.docx",
    ),
)
