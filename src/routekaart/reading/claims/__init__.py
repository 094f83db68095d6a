"""Claims: quantities with what they count, where and when, and what they are compared with."""

from routekaart.reading.claims.found import ClaimFound
from routekaart.reading.claims.reader import read_claims

__all__ = ["ClaimFound", "read_claims"]
