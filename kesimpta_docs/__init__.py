"""One structured source of a patient guide, rendered into editions that are proven first."""
