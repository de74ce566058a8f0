"""An edition as one HTML document, for the PDF."""
