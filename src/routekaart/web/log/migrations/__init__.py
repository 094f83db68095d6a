"""How the table of the log came to be."""
