"""From a guide and the design tokens of a layout to an edition: what stands where."""
