"""What others do: the same four files by plain WeasyPrint and python-docx, one after the other.

Called by `build.py` in a process of its own: `plain.py FOLDER`. It gets the finished HTML and the
words from FOLDER, and proves nothing.
"""

import json
import sys
from pathlib import Path

import docx
import weasyprint


def main(folder: Path) -> None:
    """Write two PDFs and two DOCX into `folder`."""
    for edition in ("handout", "large-print"):
        html = (folder / f"{edition}.html").read_text(encoding="utf-8")
        weasyprint.HTML(string=html).write_pdf(folder / f"{edition}.pdf", pdf_variant="pdf/ua-1")
        document = docx.Document()
        for kind, words, level in json.loads((folder / f"{edition}.json").read_text()):
            if kind == "heading":
                document.add_heading(words, level)
            else:
                document.add_paragraph(words)
        document.save(str(folder / f"{edition}.docx"))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
