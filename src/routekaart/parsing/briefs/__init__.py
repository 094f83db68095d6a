"""Files of outgoing letters that come back: what they show, and the record that they carry."""

from routekaart.parsing.briefs.files import is_brief_file, parse_brief_file
from routekaart.parsing.briefs.looks import read_pdf_looks

__all__ = ["is_brief_file", "parse_brief_file", "read_pdf_looks"]
