"""What a number counts, and of whom: the nouns and verbs beside it, where no concept of the lists tells."""

import re

from routekaart.reading.lexicon import load_words
from routekaart.reading.signs import join_patterns, load_cue

PERSONS = re.compile(rf"\b(?:{join_patterns('persons')})\b", re.IGNORECASE)
"""Nouns that mean persons, also where a text counts their arrivals."""
ANYBODY = re.compile(f"(?:{join_patterns('anybody')})")
"""Nouns that mean people and do not tell why they are counted."""
COUNTED_NEXT = re.compile(
    r"\s{1,3}(?:(?:more|fewer|meer|minder|of)\s{1,3})?"
    rf"(?P<counted>(?:[\w-]{{1,40}}\s{{1,3}}){{0,3}}?(?:{join_patterns('counted_next')}))\b",
    re.IGNORECASE,
)
"""What a number counts, right behind it, where no other rule tells."""
COUNTS_NOTHING = load_words("cues", "counts_nothing")
"""Nouns beside a number that do not tell what it counts: the noun that does stands elsewhere in the clause."""
NOTHING_BEHIND = re.compile(rf"\s{{0,3}}(?:$|[.,;:)]|(?:{join_patterns('nothing_behind')})\b)", re.IGNORECASE)
"""What stands behind a number that has no noun behind it."""
PARTICLES = load_words("cues", "particles")
"""Second parts of separable verbs, which stand at the end of the clause: "kwamen 12.770 mensen aan"."""
NUMBER_OF = re.compile(r"\b(?:aantal|number\s{1,3}of)\s{1,3}", re.IGNORECASE)
"""Before those of whom there is a number."""
TALLY = re.compile(r"\b(?:tally|teller|count)\b", re.IGNORECASE)
"""What somebody counts, without saying of what."""

DETECTIONS = re.compile(f"(?:{join_patterns('detections')})", re.IGNORECASE)
DETECTED = load_cue("detected")
"""That people were detected, once or several times."""
NOTICED = re.compile(
    r"\b(?:registreerden?|geregistreerd|aangetroffen|opgemerkt|telden?|geteld|detecteerden?|gedetecteerd|vastgesteld|waargenomen|noteerden?|"
    r"stelden?\b.{0,150}\bvast|detected|recorded|registered|counted)\b",
    re.IGNORECASE,
)
"""That people were noticed: on a route, that is how they are counted there."""
IRREGULAR_MIGRATION = load_cue("irregular_migration")
"""What Frontex calls what it counts, without saying how often."""
WITH_MISSING = load_cue("with_missing")
"""That the missing are counted with the dead: "vermisten meegerekend"."""

ATTRIBUTES = load_cue("attributes", within=r"\b(?:{})\s{1,3}(?:(?:de|the)\s{1,3})?")
"""That what was counted is said to be of those who are named behind it; its groups are the words."""
AMONG = load_cue("among", within="(?:{})")
"""Before all who were counted, where one people is said to be among them; its groups are the words."""
OF_PEOPLE = load_cue("of_people", within="(?:{})", lexicon="formal")
"""That those of one people are who was counted; its groups are the words."""
