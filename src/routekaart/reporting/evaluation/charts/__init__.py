"""The drawings of an evaluation as SVG, each with its text: paths, events, outcomes on one axis, ranks."""

from routekaart.reporting.evaluation.charts.events import Dot, draw_events
from routekaart.reporting.evaluation.charts.outcomes import Told, draw_outcomes
from routekaart.reporting.evaluation.charts.paths import Band, Path, Tick, draw_paths
from routekaart.reporting.evaluation.charts.ranks import draw_ranks
from routekaart.reporting.evaluation.charts.spread import draw_spread

__all__ = [
    "Band",
    "Dot",
    "Path",
    "Tick",
    "Told",
    "draw_events",
    "draw_outcomes",
    "draw_paths",
    "draw_ranks",
    "draw_spread",
]
