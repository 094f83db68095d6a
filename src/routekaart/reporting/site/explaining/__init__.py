"""The pages about the site itself: help, accessibility, and about the figures. Short, plain, and true."""

from routekaart.reporting.site.explaining.page import render_text

__all__ = ["render_text"]
