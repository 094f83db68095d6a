"""PDF files become a body: what pages show, put back into paragraphs, tables and notes by where it stands."""

from routekaart.parsing.pdf.parser import parse_pdf

__all__ = ["parse_pdf"]
