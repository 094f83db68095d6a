"""Who come, and who leave or are ordered to: verbs of people, and words before the country that they are from."""

import re

from routekaart.reading.lexicon import load_words
from routekaart.reading.signs import join_patterns, load_cue

CAME = re.compile(rf"\b(?:{join_patterns('came')})\b", re.IGNORECASE)
"""Verbs of people who go somewhere; over sea or over land, they arrive there."""
REACHED = re.compile(r"bereikt(?:e|en)?|reached", re.IGNORECASE)
"""Verbs of people who arrive, and of numbers that get as far as a level."""
TOOK_IN = re.compile(rf"\b(?:{join_patterns('took_in')})\b", re.IGNORECASE)
"""Verbs of a country that people come to; over sea or over land, they arrive there."""
ENTERED = re.compile(
    r"\b(reisden|gereisd|trokken|kwamen|gekomen)\b.{1,100}?\b((?:de\s{1,3}EU|Europa)\s{1,3}(?:binnen|in))(?=\s{0,3}(?:[.,;]|$)|\s{1,3}(?:dan|via|langs|over)\b)",
    re.IGNORECASE,
)
"""That people entered Europe, where every route leads: its groups are the words."""
COMES_IN = load_cue("comes_in")
"""Beside people at a moment: that they came then, and are not all who were there."""
WHO_CAME = re.compile(
    r"\b(?:die|who|that)\s{1,3}(?:(?:in|to)\s{1,3}(?:\d{4}|[A-Z][\w-]{1,30})\s{1,3}){0,2}"
    r"(?:aankwamen|arriveerden|arrived|landed|"
    r"(?:voor\s{1,3}(?:het\s{1,3}eerst|de\s{1,3}eerste\s{1,3}keer)\s{1,3})?asiel\s{1,3}(?:aan)?vroegen|"
    r"applied\s{1,3}for\s{1,3}asylum(?:\s{1,3}for\s{1,3}the\s{1,3}first\s{1,3}time)?|"
    r"(?:zijn|werden|were)\s{1,3}(?:ingediend|gedaan|geregistreerd|aangekomen|lodged|filed)|"
    r"(?:ingediend|gedaan|geregistreerd)\s{1,3}(?:zijn|werden))\b"
)
"""A relative clause that narrows nothing: "die in 2018 in Spanje aankwamen"."""
CAME_FROM = re.compile(
    r"\b(?:kwam(?:en)?|afkomstig|afkomstige|was|waren|came|come|originated|were|was)\s{1,3}(?:uit|from)\s{1,3}(?:(?:de|het|the)\s{1,3})?$",
    re.IGNORECASE,
)
"""Before the country that somebody is said to come from."""
LEFT_FROM = re.compile(r"\b(?:uit|vanuit|from)\s{1,3}(?:(?:de|het|the)\s{1,3})?$", re.IGNORECASE)
"""Before the country where people are from."""

LEAVING = tuple(load_words("cues", "leaving"))
"""Concepts whose name begins so count people who leave the country that is named."""
LEFT = load_cue("left")
"""Verbs of people who left, which after an order say that they returned."""
AFTER_ORDER = load_cue("after_order")
"""That people left after they were ordered to: which returns are counted."""
_AFTER_ORDER = rf"(?:(?:{join_patterns('after_order')})\s{{1,3}})?"
WHO_LEFT = re.compile(
    rf"\b(?:die|who|that)\s{{1,3}}(?:in\s{{1,3}}\d{{4}}\s{{1,3}})?{_AFTER_ORDER}(?:uit\s{{1,3}}(?:de\s{{1,3}})?[A-Z]\w{{1,20}}\s{{1,3}})?"
    rf"{_AFTER_ORDER}(?:in\s{{1,3}}\d{{4}}\s{{1,3}})?(?:vertrokken|terugkeerden|zijn\s{{1,3}}teruggekeerd|returned|were\s{{1,3}}returned)\b"
)
"""A relative clause about all who returned: "die na een terugkeerbesluit uit Nederland vertrokken"."""
NOT_LEFT = load_cue("not_left")
"""Beside an order to leave: that people came, stayed, or were made to go, which is not all that is counted."""
AGAINST_PEOPLE = re.compile(rf"\b(?:{join_patterns('against_people')})\s{{1,3}}$", re.IGNORECASE)
"""Before the people who are ordered to leave: "vaardigde tegen 16.000 Oekraïners een terugkeerbesluit uit"."""
THIRD_COUNTRIES = load_cue("third_countries", lexicon="formal")
"""Those who are no citizens of the EU, of whom return and orders to leave are counted."""
