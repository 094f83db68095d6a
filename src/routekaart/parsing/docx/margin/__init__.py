"""A Word file with comments in its margin, in which nothing else is changed: not a byte of any other part."""

from routekaart.parsing.docx.margin.writing import add_margin_notes, is_signed

__all__ = ["add_margin_notes", "is_signed"]
