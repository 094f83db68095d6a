"""Of which time a number is: a moment, each month or year, or all of a period until then."""

import re

from routekaart.reading.lexicon import load_meanings, load_words
from routekaart.reading.signs import load_cue

TIMED = load_words("cues", "timed")
"""Words with which the name of a period begins that says itself how the period is meant."""
MOMENT = re.compile(
    r"(?:(?:tussen|van|between|from)\s{1,3}(?:(?:het|the)\s{1,3})?)?"
    r"(?:(?:ultimo|eind|einde|(?:(?:at|by) )?(?:the )?end|close|late)\b|\d{1,2}\s)",
    re.IGNORECASE,
)
"""How a period begins that is a moment, or the time from one to another: the end of a year, a day."""
BY_THE_END = re.compile(r"by\s{1,3}(?:the\s{1,3})?end\b", re.IGNORECASE)
"""How a moment is named at which somebody is counted."""
THAT_TIME = re.compile(
    r"\b(?:die|deze|dezelfde|that|this|these|those)\s{1,3}(?:periode|maand|maanden|weken|week|period|months?|weeks?)\b"
    r"(?!\s{1,3}(?:van|in|of|uit)\s{1,3}(?:het\s{1,3}jaar\s{1,3})?\d{4}\b)",
    re.IGNORECASE,
)
"""A time that was spoken of before."""
YEAR_ON = re.compile(
    r"(?:(?:een|a|one|het|the)\s{1,3})?(?:jaar|year)\s{1,3}(?:later|daarna|eerder|earlier|before|ervoor|daarvoor)",
    re.IGNORECASE,
)
"""A year that is named by its distance; it stands without *in*."""
A_YEAR_BEFORE = re.compile(
    r"(?:(?:een|a|one|het|the)\s{1,3})?(?:(?:previous|preceding|voorgaande|voorafgaande)\s{1,3}(?:year|jaar)"
    r"|(?:year|jaar)\s{1,3}(?:before|earlier|eerder|daarvoor|ervoor))",
    re.IGNORECASE,
)
"""The year before one that is named."""
TIME_TAKEN = load_cue("time_taken")
"""How long it took from one time to another: "in één jaar tijd"; its groups are how many and of what."""
HOW_MANY = {word: int(number) for word, number in load_meanings("cues", "how_many").items()}
INCLUSIVE = re.compile(
    r"\s{0,3},?\s{0,3}(?:(?:de\s{1,3})?(?:beide|laatstgenoemde?)\s{1,3}(?:jaren|jaar|maanden|maand)\s{1,3}(?:meegerekend|meegeteld|inbegrepen|incluis)"
    r"|inclusief|inclusive|both\s{1,3}(?:years\s{1,3}|months\s{1,3})?(?:included|inclusive))(?!\s{1,3}(?:van|of))\b",
    re.IGNORECASE,
)
"""Behind a stretch: that its last unit counts."""
REPORTED_IN = load_cue(
    "reported_in", within=r"^\s{0,3}in\s{1,3}(?:\w{3,12}\s{1,3})?\d{4}\s{1,3}(?:\w{1,20}\s{1,3})?(?P<verb>{})\b"
)
"""A verb of reporting behind the period at the head: it may be when it was reported, and not when it was."""

NONE_OF = re.compile(r"(?:geen|none)\b", re.IGNORECASE)
"""Before years or months, that what follows is so in none of them."""
EACH_TIME = re.compile(rf"(?:elke?|iedere?|each|every)\b|{NONE_OF.pattern}", re.IGNORECASE)
"""How a unit of time is named of which each one is meant."""
EVERY_TIME = load_cue("every_time")
"""That something is so of each unit of a period: "schommelde", "steeds"; not of one alone."""
EACH_MONTH = re.compile(r"\b(?:maandelijkse?|monthly)\b", re.IGNORECASE)
"""Of a single month: that its number is that of the month."""
EACH_YEAR = re.compile(r"\b(?:jaarlijkse|annual|yearly)\b(?=\s)", re.IGNORECASE)
"""Of a single year: that its number is that of the year."""
ONE_YEAR = re.compile(
    r"(?:in\s{1,3})?(?:[eé][eé]n|one|a\s{1,3}single)(?:\s{1,3}enkel)?\s{1,3}(?:jaar|year)", re.IGNORECASE
)
"""That what is counted is counted of each year by itself."""
OF_THE_UNIT = re.compile(
    r"(?:maandelijkse|jaarlijkse|monthly|annual|yearly)\s{1,3}(?:(?:totale|total|eerste|first(?:-time)?|sea|asylum|gemelde|recorded)\s{1,3})?"
    r"(?:aantal(?:len)?|totaal|cijfers?|stand|instroom|aankomsten|detecties|aanvragen|asielaanvragen|"
    r"numbers?|totals?|figures?|counts?|tally|arrivals|detections|applications|claims)\b",
    re.IGNORECASE,
)
"""A unit of time before a noun for numbers or for what is counted: "het maandelijkse aantal"."""
UNITS_BESIDE = load_cue("units_beside")
"""Several years or months beside a time, together or each."""

SINCE_NEW_YEAR = load_cue("since_new_year")
"""That something is counted from the first of January on, up to a moment that is named as well."""
SO_FAR = load_cue("so_far")
"""Of a month: that it may be what was counted since January."""
CROSSES = load_cue("crosses")
"""That a bound was crossed, which may be by all that was counted until then."""
