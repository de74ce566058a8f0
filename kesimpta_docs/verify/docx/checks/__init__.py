"""What must hold for a finished DOCX: one subject a file, one function a rule."""
