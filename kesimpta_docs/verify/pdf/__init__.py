"""Reading a finished PDF back, and the proofs of it. Nothing here knows how it was written."""
