"""The long form in which both formats of Eurostat come out: dimensions, period, value, flag."""

TIME = "TIME_PERIOD"
VALUE = "OBS_VALUE"
FLAG = "OBS_FLAG"
MISSING = ":"
"""How Eurostat writes that there is no value; letters that say why may follow."""
