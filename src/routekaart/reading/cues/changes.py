"""That something rose, fell or lies above or below, and from which time it is measured."""

import re

from routekaart.reading.lexicon import load_lexicon, load_words
from routekaart.reading.signs import join_patterns, load_cue, make_cue
from routekaart.reading.words import DOWN_AFTER, FALLS, RISES, UP_AFTER
from routekaart.reading.words import FACTORS as FACTOR_VERBS

MOVES = load_words("cues", "moves")
"""Verbs of change: a number beside them is a level only after "tot", "op" or "naar"."""
CHANGES = make_cue(r"(?!)", *MOVES, *RISES, *FALLS, *UP_AFTER, *DOWN_AFTER, "omhoog", "omlaag")
"""A sign only: some word of change stands in a text."""
BESIDE_LEVEL = make_cue(r"(?!)", "onder", "boven", "beneden", "achter", "below", "above", "under", "up", "down")
"""A sign only: that something may lie below or above what it was at another time, or be up or down."""
FACTORS = make_cue(r"(?!)", *FACTOR_VERBS, "keer", "maal", r"\w+maal", "times", "twice", "zoveel")
"""A sign only: some word of a factor stands in a text."""
_RISEN, _FALLEN = (
    "|".join((*sorted(words), *load_lexicon("cues")[table]["patterns"]))
    for words, table in ((RISES | UP_AFTER, "turned_up"), (FALLS | DOWN_AFTER, "turned_down"))
)
TURN = re.compile(rf"\b(?:(?P<up>{_RISEN})|{_FALLEN})\b", re.IGNORECASE)
"""That something rose or fell; `up` if it rose."""
THROUGHOUT = load_cue("throughout")
"""That something rose or fell within a period, and not since the one before."""
EFFECT = re.compile(
    rf"\b(?:{'|'.join(sorted(load_words('causes', 'effects') | load_words('causes', 'changes')))})\b(?!\s+dan\s+\d)",
    re.IGNORECASE,
)
"""What makes the effect of a measure one that can be held against figures: less, more, a fall, a rise."""

BASE = load_cue("base")
BASES = tuple(load_lexicon("cues")["base"]["patterns"])
"""What stands just before the period that a change is measured from."""
BASE_ARTICLES = load_words("cues", "base_articles")
"""What may stand between that and the period."""
BASE_BEHIND = re.compile(r"\b(?:in|for)\s{1,3}\d{4}\s{1,3}(?:on|over)\s*(?:the\s*)?$", re.IGNORECASE)
"""Before the period that a change is measured from in English: "up 90% in 2021 on 2020"."""
SET_AGAINST = re.compile(
    rf"\b(?:{join_patterns('set_against', lexicon='formal')})\s{{1,3}}(?:(?:het|de|the)\s{{1,3}})?$", re.IGNORECASE
)
"""Before the period that a change is measured from, in the words of a letter."""
BASE_CLAUSE = load_cue("base_clause", within=r"\b(?:{})\s*$")
"""The same within a clause of its own: "than it had in 2015", "dan er in 2015 waren", "zoveel mensen als eind"."""
BASE_CLAUSE_ENDS = re.compile(
    rf"(?:\s{{1,3}}(?:{join_patterns('base_clause_ends')}))?(?=\s{{0,3}}(?:$|[.,;:()]|(?:according|volgens|aldus|blijkens)\b))",
    re.IGNORECASE,
)
"""Behind such a period: the end of its clause, with the verb that may close it."""
SO_IT_WAS = load_cue("so_it_was")
"""That it was so, in such a clause: "dan het geval was in 2017"."""
OF_OTHER_TIME = re.compile(rf"\s{{1,3}}(?:(?:van|of)\s{{1,3}})?(?:{join_patterns('of_other_time')})\b", re.IGNORECASE)
"""Behind a factor: the same count of another time, "(een vijfde) van het aantal in 2017", "(twice) its 2021 level"."""
YEAR_BEFORE = re.compile(
    r"\b(?:previous|preceding)\s{1,3}year$|\byear\s{1,3}(?:before|earlier)$|\bjaar\s{1,3}(?:eerder|daarvoor|ervoor)$"
    r"|\b(?:voorgaande|voorafgaande)\s{1,3}jaar$",
    re.IGNORECASE,
)
"""A period from which a change is measured, wherever it stands."""
