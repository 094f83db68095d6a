"""A file's bytes become a document's text, with its blocks and the way back to the original."""

from routekaart.parsing.letters import parse_letter
from routekaart.parsing.plain import parse_text

__all__ = ["parse_letter", "parse_text"]
