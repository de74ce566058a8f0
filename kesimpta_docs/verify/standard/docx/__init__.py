"""What a Word file measures: styles resolved, every length in pt. Nothing is laid out here."""
