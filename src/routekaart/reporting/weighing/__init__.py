"""A sealed weighing for people: paragraphs that can be attacked, tables, charts; on a terminal and as a page."""

from routekaart.reporting.weighing.page import render_weighing_page, write_weighing
from routekaart.reporting.weighing.terminal import render_weighing
from routekaart.reporting.weighing.writing import name_instrument

__all__ = ["name_instrument", "render_weighing", "render_weighing_page", "write_weighing"]
