"""Word files as packages of XML parts: the guarded reader, and what makes their bytes repeat."""
