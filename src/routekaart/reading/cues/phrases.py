"""Set phrases around a number that leave it what it is, or say in so many words what it is."""

import re

from routekaart.reading.signs import join_patterns, load_cue

FRAME = load_cue("frame")
"""Words around a report that say nothing of what is reported."""
SPLIT_FRAME = load_cue("split_frame")
"""Words that belong together and say nothing of what is between them: "sloot … af met"; its groups are they."""
FORMAL = load_cue("phrases", lexicon="formal")
"""Formal verbs in several parts that leave a number what it is; its groups are the words."""
OPENINGS = load_cue("openings", within=r"(?<!\w)(?:{})(?!\w)", lexicon="formal")
"""What a sentence is about, and that something is said to Parliament, in set words."""

CLOSED = load_cue("closed")
"""That somebody closed a year with a number, which is then that of the year; its groups are the words."""
PUT_AT = load_cue("put_at")
"""That a number is of all of a period: "put arrivals in the second quarter at"; its groups are the words."""
IT_WAS_ABOUT = load_cue("it_was_about")
"""That "het" was about a number, whose words are its groups."""
HOVERS = load_cue("hovers", lexicon="formal")
"""That a number stayed between two others: "bewoog zich tussen"; its groups are the words."""
TAKES_IN = load_cue("takes_in")
"""That something was received, or lay within bounds: a verb of change in parts that changes nothing."""
PERIOD_BROUGHT = re.compile(rf"\s{{1,3}}(?:{join_patterns('period_brought')})", re.IGNORECASE)
"""Verbs of which a period is the subject, and that say no more than that it was so then; groups are the words."""

_BEFORE_NUMBER = r"(?=\s{1,3}(?:[\w-]{1,30}\s{1,3}){0,2}?\d)"
STILL = re.compile(rf"\b(?:nog(?!\s{{1,3}}(?:eens?|altijd|meer|maar|steeds)\b)|still)\b{_BEFORE_NUMBER}", re.IGNORECASE)
"""Before a number: that it is few, which leaves it what it is; "nog eens 300" comes on top of something."""
ALREADY = re.compile(rf"\b(?:al(?!\s{{1,3}}dan\b)|reeds|already)\b{_BEFORE_NUMBER}", re.IGNORECASE)
"""Before a number: that it is many so far. Of a month it may be since January, so that the stretch must be named."""
IS_THERE = re.compile(
    r"\b(?:lag(?:en)?|stond(?:en)?|ligt|liggen|staan|staat|waren|was|zijn|is|were|are|remain\w*)\b"
    r"(?!.{0,120}\bsprake\s{1,3}van\b)",
    re.IGNORECASE,
)
"""Verbs of what is there: "nog 434.000 aanvragen" are then those that are left."""
