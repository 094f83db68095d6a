"""What a text says brought something about: the measure, the effect, how strongly it is said, denied or left open."""

from routekaart.reading.attributions.reader import AttributionFound, begins_attribution, read_attributions

__all__ = ["AttributionFound", "begins_attribution", "read_attributions"]
