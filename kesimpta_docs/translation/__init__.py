"""The translators' round trip: segments, catalogues, the way of an edited file back into them."""
