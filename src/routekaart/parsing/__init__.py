"""A file's bytes become a document's text, with its blocks and the way back to the original."""

from routekaart.parsing.letters import parse_letter
from routekaart.parsing.plain import parse_text

VERSION = 2
"""Of the parsers: raised when one of them makes another text of the same bytes."""

__all__ = ["VERSION", "parse_letter", "parse_text"]
