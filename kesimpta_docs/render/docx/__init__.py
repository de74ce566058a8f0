"""An edition as an editable Word document (ECMA-376, Office Open XML)."""
