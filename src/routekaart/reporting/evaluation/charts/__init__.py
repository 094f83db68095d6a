"""The drawings of an evaluation as SVG, each with its text: paths, outcomes on one axis, the place among placebos."""

from routekaart.reporting.evaluation.charts.outcomes import Told, draw_outcomes
from routekaart.reporting.evaluation.charts.paths import Band, Path, Tick, draw_paths
from routekaart.reporting.evaluation.charts.ranks import draw_ranks

__all__ = ["Band", "Path", "Tick", "Told", "draw_outcomes", "draw_paths", "draw_ranks"]
