"""The drawings of a weighing as SVG, each with its text: shares, packages between interests, what to find out."""

from routekaart.reporting.weighing.charts.front import Dot, draw_front
from routekaart.reporting.weighing.charts.shares import Share, draw_shares
from routekaart.reporting.weighing.charts.tornado import Gain, draw_tornado
from routekaart.reporting.weighing.charts.triangle import Mark, draw_triangle

__all__ = ["Dot", "Gain", "Mark", "Share", "draw_front", "draw_shares", "draw_tornado", "draw_triangle"]
