"""What must hold for a finished PDF: one subject a file, one function a rule.

A rule is a function from the PDF and its edition to an outcome; its name says what holds. To add
one, write it in the file of its subject and add it to `CHECKS` of the package above.
"""
