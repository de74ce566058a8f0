"""From an edition to files; the writers walk its blocks and decide nothing."""
