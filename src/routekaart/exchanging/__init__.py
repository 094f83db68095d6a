"""Files of other systems (IATI) <-> statements."""
