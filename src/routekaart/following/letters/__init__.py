"""What became, in a later letter, of what an earlier one says: pure, from two readings to their differences."""

from routekaart.following.letters.comparing import compare_readings

__all__ = ["compare_readings"]
