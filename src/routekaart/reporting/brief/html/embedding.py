"""Between which marks a page holds the record of its letter."""

BEGIN, END = '<data id="brief-record" hidden value="', '"></data>'
"""Everything else on the page is escaped, so that the first stands there once."""
