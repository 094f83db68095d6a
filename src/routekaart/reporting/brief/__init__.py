"""A letter that goes out, as PDF, Word file and page; and a file that comes back, held against its own record."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from routekaart.reporting.brief.html import render_html
    from routekaart.reporting.brief.pdf import render_pdf
    from routekaart.reporting.brief.word import render_docx

__all__ = ["render_docx", "render_html", "render_pdf"]

_HOMES = {"render_docx": "word", "render_html": "html", "render_pdf": "pdf"}


def __getattr__(name: str) -> object:
    # Each format has libraries of its own, and a letter is seldom wanted in all of them.
    if name not in _HOMES:
        raise AttributeError(name)
    return getattr(import_module(f"routekaart.reporting.brief.{_HOMES[name]}"), name)
