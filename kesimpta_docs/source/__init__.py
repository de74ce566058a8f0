"""The source of a guide: its files, read, checked and frozen."""
