"""Web pages that hold a letter."""

from routekaart.parsing.html.page import parse_html

__all__ = ["parse_html"]
