"""Drawings of a guide: SVG templates whose words and numbers come from the source."""
