"""What a finished file of any kind measures against a published standard.

`seen.py` holds one measured thing and the table of rules; how a PDF or a Word file is measured
stands in `pdf/` and `docx/`, which do not know each other.
"""
