"""Numbers where they stand in the text, with the magnitude, currency and measure that are written with them."""

from routekaart.reading.amounts.amount import Amount
from routekaart.reading.amounts.english import ENGLISH_STARTS
from routekaart.reading.amounts.reader import read_amount
from routekaart.reading.amounts.shares import is_of_other_time
from routekaart.reading.amounts.spelled import STARTS as DUTCH_STARTS

STARTS = DUTCH_STARTS | ENGLISH_STARTS
"""Words with which a number may begin."""

__all__ = ["STARTS", "Amount", "is_of_other_time", "read_amount"]
