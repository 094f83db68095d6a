"""How much of a document is read at most: the one place where this is set.

A letter to Parliament with all its annexes is well under a tenth of each.
"""

LARGEST_FILE = 50_000_000
"""Bytes of a file as handed in."""
LARGEST_TEXT = 5_000_000
"""Characters of its text. The worst text of this size that we know takes under a minute and 2 GB to read."""
LARGEST_PART = 100_000_000
"""Bytes of one part of a zipped document, unpacked; all parts together may have twice as many."""
MOST_PARTS = 5_000
"""Parts of a zipped document."""
LARGEST_RATIO = 200
"""How many times its packed size a part over a megabyte may have."""
MOST_PAGES = 5_000
"""Pages of a PDF."""
DEEPEST_NESTING = 200
"""Elements within one another."""
MOST_ELEMENTS = 1_000_000
"""Elements of an XML or HTML document."""
MOST_ATTRIBUTES = 500
"""Attributes of one element of an HTML page; the time that a parser takes grows with their square."""
LONGEST_PARSING = 60
"""Seconds of processor time in which a document must have become text."""
LARGEST_MEMORY = 2_000_000_000
"""Bytes of memory that the process may take which parses a document in a format that programs can hide in."""
LONGEST_PROPOSED = 400_000
"""Characters of a letter for which a local model may propose readings."""
LARGEST_ANSWER = 1_000_000
"""Bytes of one answer of that model."""
SLOWEST_ANSWER = 300
"""Seconds in which it must have answered, from the first byte to the last."""
