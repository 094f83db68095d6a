"""Word files (DOCX, DOCM) become a body: nothing of what they say is lost, and nothing in them is run."""

from routekaart.parsing.docx.parser import parse_docx

__all__ = ["parse_docx"]
