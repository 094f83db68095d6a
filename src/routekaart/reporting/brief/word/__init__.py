"""A letter as a Word file, on our own template or a ministry's."""

from routekaart.reporting.brief.word.render import render_docx

__all__ = ["render_docx"]
