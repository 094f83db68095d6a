"""Who or when had more, fewer, the most or the least: words that set places, or periods, beside one another."""

import re

from routekaart.reading.lexicon import load_lexicon, load_words
from routekaart.reading.signs import join_patterns, load_cue, make_cue
from routekaart.reading.words import DOWN_AFTER, UP_AFTER

OUTDOING = make_cue(r"(?!)", *load_words("plain", "of_outdoing"), "drukker", "busier")
"""A sign only: a verb or word that sets two places beside one another."""
MORE_OR_LESS = re.compile(
    rf"\b(?:(?P<up>{'|'.join(sorted(UP_AFTER))}|(?P<busy>drukker|busier))|{'|'.join(sorted(DOWN_AFTER))})\b",
    re.IGNORECASE,
)
"""That one has more or less than another; `up` if more."""
THAN_LISTED = make_cue(r"\b(?:dan|than)\s(?:in\s)?[A-Z].{1,80}?\b(?:of|or)\s(?:in\s)?[A-Z]", "dan", "than")
"""That something is more, or less, than that of several who are named: "dan Griekenland of Spanje"."""
ORDERS = make_cue(r"(?!)", *load_lexicon("orders")["signs"]["words"])
"""A sign only: a word of an order stands in a text."""
RANK = load_cue(
    "rank",
    within=r"\b(?:de|the)\s+(?:(?:{})\s+(?:migratie)?route|route\s+(?:met|with)\s+(?:de\s+|the\s+)?(?:meeste|most)\s+"
    r"(?:detecties|aankomsten|(?:irreguliere )?grensoverschrijdingen|detections|arrivals|border crossings))\b"
    r"(?:\s+(?:naar|to)\s+(?:Europa|Europe|de EU|the EU)\b)?",
)
DEADLIEST = load_cue("deadliest")
"""Where people died most."""
ONE_OF_THEM = load_cue("one_of_them")
"""That something is not the first, but one of the first."""

LARGEST, SMALLEST = load_cue("largest"), load_cue("smallest")
"""The most or least of a row of periods, "het hoogste", or of those who have any, "de meeste"."""
PEAK, TROUGH = load_cue("peak"), load_cue("trough")
"""Words for the most or least of a row of periods that do not compare: "een piek", "een recordaantal"."""
MORE_THAN_ANY = load_cue("more_than_any", within=r"\b(?:{})\b")
"""That no other period of a row had more, or less; groups that begin with `up` say more, the others less."""
NEVER_SO = make_cue(
    rf"\b(?P<never>{join_patterns('never')})\b.{{0,150}}?\b(?:(?P<up>{join_patterns('so_much')})|(?P<down>{join_patterns('so_few')}))"
    r"\b.{0,100}?\b(?P<than>als|as|dan|than)\b(?=\s+(?:(?:in|over|at|aan)\s+)?(?:(?:het|the)\s+)?(?:jaar\s+|year\s+|eind|end|\w{3,9}\s+)?\d{4}\b)",
    *load_lexicon("cues")["never"]["signs"],
)
"""That another period had not so much, or not so little: "nooit eerder zoveel als in 2018"."""
BEFORE = re.compile(rf"\b(?:{join_patterns('before')})\b", re.IGNORECASE)
"""In these words: that only earlier periods are meant."""
OF_ALL_YEARS = load_cue("of_all_years")
"""That a year is set beside all others since one, also those that came after it."""
SERIES_BEGINS = load_cue("series_begins")
"""Before the year with which a series begins: "sinds het begin van de reeks in"."""
OF_MONTHS = load_cue("of_months")
"""That the months of a year are set beside one another."""
TO_EXTREME = re.compile(
    r"\b(?:naar|tot|op|to)\s{1,3}(?:het|de|the|its|their)\s{1,3}(?:hoogste|laagste|highest|lowest)"
    r"(?:\s{1,3}(?:aantal|niveau|peil|cijfer|punt|stand|jaartotaal|number|level|figure|total|point))?\s{1,3}(?=sinds\b|since\b)",
    re.IGNORECASE,
)
"""To what something rose or fell: that it then is the most or least since a year."""
HIGHEST_BEHIND = re.compile(
    r",\s{1,3}(?:het|de|the)\s{1,3}(?:hoogste|laagste|highest|lowest)"
    r"(?:\s{1,3}(?:aantal|niveau|peil|cijfer|jaartotaal|number|level|figure|total))?\s{1,3}(?=sinds\b|since\b)",
    re.IGNORECASE,
)
"""What is said of a figure behind it: that it is the most or least since a year."""
