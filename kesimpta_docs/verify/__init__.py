"""Open finished files and read them back; nothing in here imports what wrote them."""
