"""Alternatives, interests and what is known of them become acceptabilities and packages. It advises; people decide."""

from routekaart.weighing.whole import METHOD, weigh

__all__ = ["METHOD", "weigh"]
