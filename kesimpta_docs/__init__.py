"""One structured source of a patient guide, rendered into editions and proven before they are published."""
