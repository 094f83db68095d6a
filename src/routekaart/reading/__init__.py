"""A letter's text becomes statements, each with its exact place in the text."""

from routekaart.reading.head import describe_letter
from routekaart.reading.proposals import Dropped, Gated, gate_proposals
from routekaart.reading.reader import Reader
from routekaart.reading.record import layers_record

__all__ = ["Dropped", "Gated", "Reader", "describe_letter", "gate_proposals", "layers_record"]
