"""Reading a finished DOCX back, and the proofs of it. Nothing here knows how it was written."""
