"""What a motion or a set of written questions asks, each thing by itself and at its exact place."""

from routekaart.reading.asks.found import AskFound
from routekaart.reading.asks.reader import find_asks, read_asks
from routekaart.reading.asks.statements import find_ask_statements

__all__ = ["AskFound", "find_ask_statements", "find_asks", "read_asks"]
