"""A clinic's notice of language help holds in many scripts, in all four files, or says why not."""

from pathlib import Path
from zipfile import ZipFile

import pikepdf
import pytest
from lxml import etree

from kesimpta_docs.build import Job, make_file, plan
from kesimpta_docs.errors import LayoutError
from kesimpta_docs.order import Order
from kesimpta_docs.source.model import Guide
from kesimpta_docs.verify.pdf.prove import prove_pdf
from kesimpta_docs.wordml.elements import qualified
from tests.conftest import ROOT, SMALL

LAYOUTS = ROOT / "layouts"

#: By language: "The interpreter is free. Ask the clinic: 1-555-555-0100."
NOTICES = {
    "ar": "خدمة الترجمة الشفوية مجانية (من الإثنين إلى الجمعة). اسأل العيادة: 1-555-555-0100",
    # The number stands on a line of its own in large print, with the full stop behind it.
    "ar-EG": "نقدم خدمات الترجمة الفورية مجانًا. اسأل في العيادة. اتصل على 1-555-555-0100.",
    "he": "שירותי התרגום בחינם (ימים א-ה). שאלו במרפאה: 1-555-555-0100 ושאלו.",
    "fa": "خدمات مترجم رایگان است و می‌توانید از کلینیک بپرسید: 1-555-555-0100 تماس بگیرید.",
    "ur": "ترجمانی کی خدمات مفت ہیں، کلینک کو 1-555-555-0100 پر فون کریں!",
    "vi": "Dịch vụ thông dịch miễn phí. Hãy hỏi phòng khám hoặc gọi số 1-555-555-0100.",
    "th": "เรามีบริการล่ามฟรี โปรดสอบถามที่คลินิก หรือโทร 1-555-555-0100 น้ำดื่มที่นี่",
    "hi": "हम मुफ़्त दुभाषिया सेवाएँ देते हैं। क्लिनिक से पूछें या 1-555-555-0100 पर फ़ोन करें।",
    "bn": "আমরা বিনামূল্যে দোভাষী পরিষেবা দিই। ক্লিনিকে জিজ্ঞাসা করুন 1-555-555-0100.",
    "ko": "무료 통역 서비스를 제공합니다. 진료소에 문의하십시오. 전화 1-555-555-0100",
    "ja": "無料の通訳サービスをご利用いただけます。クリニックにお尋ねください。1-555-555-0100",
    "zh-Hant": "我們提供免費的口譯服務。請詢問診所或致電 1-555-555-0100。",
    "pl": "Oferujemy bezpłatną pomoc tłumacza. Zapytaj w przychodni: 1-555-555-0100. Źdźbło.",
    "ht": "Nou gen entèprèt gratis. Mande nan klinik la oswa rele 1-555-555-0100.",
    "ta": "இலவச மொழிபெயர்ப்பாளர் சேவை வழங்குகிறோம். மருத்துவமனையில் கேளுங்கள்.",
}


def jobs_of(
    guide: Guide, folder: Path, language: str, notice: str, layouts: Path = LAYOUTS
) -> list[Job]:
    """Return the jobs for a clinic with one notice."""
    profile = folder / "clinic.yaml"
    profile.write_text(
        "id: scripts\nname: Example Clinic\nphones: [{label: Day, number: 1-555-555-0100}]\n"
        f'language-help:\n  - language: {language}\n    text: "{notice}"\n',
        encoding="utf-8",
    )
    order = Order(
        guide=SMALL,
        interface=ROOT / "sources" / "interface",
        layouts=layouts,
        output=folder,
        clinic=profile,
    )
    return list(plan(guide, order))


@pytest.mark.parametrize("language", NOTICES)
def test_a_notice_holds_in_all_four_files(
    language: str, small_guide: Guide, tmp_path: Path
) -> None:
    try:
        jobs = jobs_of(small_guide, tmp_path, language, NOTICES[language])
    except LayoutError as error:
        pytest.skip(str(error.hint))
    reports = [make_file(job, tmp_path) for job in jobs]
    assert [
        tuple(problem for result in report.results for problem in result.problems)
        for report in reports
    ] == [()] * 4


def test_a_script_without_a_font_names_file_line_and_package(
    small_guide: Guide, tmp_path: Path
) -> None:
    layouts = tmp_path / "layouts"
    layouts.mkdir()
    for file in LAYOUTS.iterdir():
        (layouts / file.name).symlink_to(file)
    (layouts / "scripts.toml").unlink()
    scripts = (LAYOUTS / "scripts.toml").read_text(encoding="utf-8")
    missing = scripts.replace("NotoSansCJK-Regular.ttc", "Missing.ttc")
    (layouts / "scripts.toml").write_text(missing, encoding="utf-8")
    with pytest.raises(LayoutError) as caught:
        jobs_of(small_guide, tmp_path, "ko", NOTICES["ko"], layouts)
    assert str(caught.value.at).endswith("clinic.yaml:6:11")
    assert "fonts-noto-cjk" in str(caught.value.hint)


@pytest.mark.parametrize(
    ("language", "said", "instead"),
    [
        ("ar", "العيادة", "الصيدلية"),  # another word
        ("ar", "العيادة", "العيا"),  # a part of the word
        ("ar", "العيادة", "العاديـة"),  # its letters in another order
        ("ar", "1-555", "1-556"),  # another number
        ("ar", "اسأل العيادة", "العيادة اسأل"),  # the words turned
        ("he", "במרפאה", "במרפהא"),
        ("vi", "miễn", "miền"),  # another mark
        ("hi", "पूछें", "पीछें"),  # another vowel
        ("th", "ฟรี", "ฟรี ฟรี"),  # more words than are drawn
    ],
)
def test_a_text_that_says_other_words_than_its_glyphs_is_found(
    language: str, said: str, instead: str, small_guide: Guide, tmp_path: Path
) -> None:
    job = jobs_of(small_guide, tmp_path, language, NOTICES[language])[0]
    file = tmp_path / job.name
    make_file(job, tmp_path)
    before = said.encode("utf-16-be").hex().encode()
    after = instead.encode("utf-16-be").hex().encode()
    assert _replaced(file, before, after)
    problems = {one.rule: one.problems for one in prove_pdf(file, job.edition, "ua-1").results}
    assert problems[_RULE]


_RULE = "texts that replace glyphs say what they draw"


def test_a_text_that_is_missing_is_found(small_guide: Guide, tmp_path: Path) -> None:
    job = jobs_of(small_guide, tmp_path, "ar", NOTICES["ar"])[0]
    file = tmp_path / job.name
    make_file(job, tmp_path)
    assert _replaced(file, b"/ActualText", b"/Nothing")
    problems = {one.rule: one.problems for one in prove_pdf(file, job.edition, "ua-1").results}
    assert problems["same words in the same order"]


def test_a_text_that_stands_for_no_glyph_is_found(small_guide: Guide, tmp_path: Path) -> None:
    job = jobs_of(small_guide, tmp_path, "pl", NOTICES["pl"])[0]
    file = tmp_path / job.name
    make_file(job, tmp_path)
    hidden = b"/Span <</ActualText (Stop)>> BDC EMC\nBT"
    assert _replaced(file, b"BT", hidden)
    problems = {one.rule: one.problems for one in prove_pdf(file, job.edition, "ua-1").results}
    assert problems[_RULE]


def test_the_notice_in_word_runs_from_right_to_left_and_its_number_does_not(
    small_guide: Guide, tmp_path: Path
) -> None:
    jobs = jobs_of(small_guide, tmp_path, "ar", NOTICES["ar"])
    job = next(job for job in jobs if job.format == "docx")
    make_file(job, tmp_path)
    root = etree.fromstring(ZipFile(tmp_path / job.name).read("word/document.xml"))
    bidi = f".//{qualified('w:bidi')}"
    (paragraph,) = (one for one in root.iter(qualified("w:p")) if one.find(bidi) is not None)
    runs = [
        ("".join(map(str, one.itertext())), one.find(f".//{qualified('w:rtl')}") is not None)
        for one in paragraph.iter(qualified("w:r"))
    ]
    assert [backwards for words, backwards in runs if "555" in words] == [False]
    assert [backwards for words, backwards in runs if "555" not in words] == [True]


def _replaced(file: Path, before: bytes, after: bytes) -> bool:
    """Change the content of the pages of a PDF; say whether anything was changed."""
    changed = False
    with pikepdf.open(file, allow_overwriting_input=True) as pdf:
        for page in pdf.pages:
            page.contents_coalesce()
            content = page.Contents.read_bytes()
            changed |= before in content
            page.Contents.write(content.replace(before, after, 1))
        pdf.save(file)
    return changed
