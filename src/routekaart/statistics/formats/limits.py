"""How much is read at most: above this a file is no table of a publisher, or meant to fill the memory."""

LARGEST_UNPACKED = 1_000_000_000
"""Bytes, of all that is packed in one file together."""
LARGEST_COLUMN = 1_000_000_000
"""Bytes of the text of a column: a long text that stands once in the file can be meant for millions of rows."""
MOST_CELLS = 200_000_000
"""Rows times columns of one table."""
MOST_ROWS = 50_000_000
"""Observations that one file may hold after it is made long."""
MOST_SHEET_CELLS = 10_000_000
"""Of a sheet from its first cell to its last, for the empty ones between them take room as well."""
MOST_PARTS = 20_000
"""Pages in a zip, or parts in an xlsx file."""
LONGEST_NUMBER = 400
"""Digits of a number written out in full; the largest float has 309."""
MOST_MEMORY = 6_000_000_000
"""Bytes that a process may take which opens a file in a format that can ask for any amount of memory."""
LONGEST_OPENING = 300
"""Seconds of processor time in which such a file must be open."""
