"""A letter as PDF, made by Typst: tagged, for people who see it and people who hear it, and for the archive."""

from routekaart.reporting.brief.pdf.render import render_pdf

__all__ = ["render_pdf"]
