"""Time expressions of a letter, put on the calendar."""

from routekaart.reading.periods.reader import BEGINS_TIME, HAS_TIME, PeriodFound, read_periods

__all__ = ["BEGINS_TIME", "HAS_TIME", "PeriodFound", "read_periods"]
