"""A letter as a page that needs no script and no network."""

from routekaart.reporting.brief.html.render import render_html

__all__ = ["render_html"]
