"""Words by which a sentence shows what it does with a figure, as patterns; the words are in `lexicon/cues.toml`.

Each is matched as whole words, in any case. What a figure counts (the concept) comes from the reference lists; the
words here are about money, modes, publishers, promises and order. When a pattern is tried: `signs`.
Long because it is one table of patterns: two that match the same words are found by reading it through.
"""

import re

from routekaart.domain.content import MoneyState
from routekaart.domain.ids import actor_id, thing_id
from routekaart.domain.statement import Kind
from routekaart.reading.lexicon import load_lexicon, load_meanings, load_words
from routekaart.reading.signs import join_patterns, load_cue, make_cue
from routekaart.reading.words import DOWN_AFTER, FALLS, RISES, UP_AFTER
from routekaart.reading.words import FACTORS as FACTOR_VERBS

MONEY_STATES = tuple(
    (load_cue(state), state)
    for state in (
        MoneyState.PROPOSED,
        MoneyState.ADOPTED,
        MoneyState.COMMITTED,
        MoneyState.CONTRACTED,
        MoneyState.PAID,
        MoneyState.ANNOUNCED,
    )
)
EXPECTED, PROMISED = load_cue("expected"), load_cue("promised")
KINDS = ((EXPECTED, Kind.EXPECTED), (PROMISED, Kind.PROMISED))
MODES = ((load_cue("land_and_sea"), ("land", "sea")), (load_cue("sea"), ("sea",)), (load_cue("land"), ("land",)))

PERSONS = re.compile(rf"\b(?:{join_patterns('persons')})\b", re.IGNORECASE)
"""Nouns that mean persons, also where a text counts their arrivals."""
ANYBODY = re.compile(f"(?:{join_patterns('anybody')})")
"""Nouns that mean people and do not tell why they are counted."""
DETECTIONS = re.compile(f"(?:{join_patterns('detections')})", re.IGNORECASE)

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
INTO, FROM = load_words("cues", "into"), load_words("cues", "from")
PARTICLES = load_words("cues", "particles")
"""Second parts of separable verbs, which stand at the end of the clause: "kwamen 12.770 mensen aan"."""
NEW_CLAUSE = load_cue("new_clause", within=r"(?:{})\b")
"""Words with which a part of a sentence begins that says something of its own."""
THERE = re.compile(r"\b(?:daar|aldaar|there)\b", re.IGNORECASE)
"""Points at the place that was named."""
HERE = load_cue("here")
"""What points at the country of the sentence before."""
DOUBT = load_cue("doubt", within=r"\?|\b(?:{})\b", marks=r"\?")
"""What makes a sentence something else than a report of its own: a question, a denial, a supposition, hearsay."""
SUPPOSED_FIRST = make_cue(
    r"^\s{0,3}(?:had(?:den)?|wa(?:s|ren)|were)\b(?=.{1,400}?(?:\bgeweest\b|\bbeen\b|,\s{1,3}dan\b))",
    "had(?:den)?", "wa(?:s|ren)", "were",
)  # fmt: skip
"""A verb at the head of a sentence that supposes what was not so: "Waren er 79.585 geweest, dan"."""
NARROWS = load_cue("narrows")
"""What narrows the sentence after it as well, or all that stands under a heading."""
TURNED_AROUND = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""Characters that make a text look otherwise than it is stored."""
TAKEN_BACK = re.compile(
    rf"\s*(?:{join_patterns('taken_back')})\b.{{0,80}}\b(?:{join_patterns('taken_back_by')})\b", re.IGNORECASE
)
"""How a sentence begins that takes back what the sentence before said."""
DESTINATIONS = frozenset(map(thing_id, load_words("cues", "destinations")))
DESTINATION_NAMES = load_words("cues", "destination_names")
TIMED = load_words("cues", "timed")
"""Words with which the name of a period begins that says itself how the period is meant."""
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
MORE_OR_LESS = re.compile(
    rf"\b(?:(?P<up>{'|'.join(sorted(UP_AFTER))}|(?P<busy>drukker|busier))|{'|'.join(sorted(DOWN_AFTER))})\b",
    re.IGNORECASE,
)
"""That one has more or less than another; `up` if more."""
OUTDOING = make_cue(r"(?!)", *load_words("plain", "of_outdoing"), "drukker", "busier")
"""A sign only: a verb or word that sets two places beside one another."""
WHICH_TIME = load_words("cues", "which_time")
"""Words before "asielaanvragen" that say which of somebody's applications are counted."""
LEAVING = tuple(load_words("cues", "leaving"))
"""Concepts whose name begins so count people who leave the country that is named."""
GOES_ON = re.compile(rf"\s*(?:{join_patterns('goes_on')})\b", re.IGNORECASE)
"""How a sentence begins that says more about the last figure."""
LAND_ROLES = load_cue("land_roles", within="(?:{})")
"""Roles of a country; after "X als" and one of them the figure is about X, whatever other countries are named."""
AS_A_ROLE = re.compile(rf"\bals\b.*?\b(?:{join_patterns('land_roles')})\b", re.IGNORECASE | re.DOTALL)
BASE = load_cue("base")
BASES = tuple(load_lexicon("cues")["base"]["patterns"])
"""What stands just before the period that a change is measured from."""
BASE_BEHIND = re.compile(r"\b(?:in|for)\s{1,3}\d{4}\s{1,3}(?:on|over)\s*(?:the\s*)?$", re.IGNORECASE)
"""Before the period that a change is measured from in English: "up 90% in 2021 on 2020"."""
HAPPENED_THERE = re.compile(
    rf"\s{{0,3}}(?:{join_patterns('brought_about')})\s{{1,3}}(?:(?:de|het|the)\s{{1,3}})?(?:[\w-]{{1,30}}\s{{1,3}}){{0,2}}"
    rf"(?:{join_patterns('happened')})\s{{1,3}}(?:in|van|tegen|of|on|against)\s{{1,3}}(?:(?:de|het|the)\s{{1,3}})?",
    re.IGNORECASE,
)
"""At the head of a sentence before the country where something happened that brought it about: "Door de oorlog in"."""
ATTRIBUTES = load_cue("attributes", within=r"\b(?:{})\s{1,3}(?:(?:de|the)\s{1,3})?")
"""That what was counted is said to be of those who are named behind it; its groups are the words."""
OF_OTHER_TIME = re.compile(rf"\s{{1,3}}(?:(?:van|of)\s{{1,3}})?(?:{join_patterns('of_other_time')})\b", re.IGNORECASE)
"""Behind a factor: the same count of another time, "(een vijfde) van het aantal in 2017", "(twice) its 2021 level"."""
BASE_CLAUSE = load_cue("base_clause", within=r"\b(?:{})\s*$")
"""The same within a clause of its own: "than it had in 2015", "dan er in 2015 waren", "zoveel mensen als eind"."""
BASE_CLAUSE_ENDS = re.compile(
    rf"(?:\s{{1,3}}(?:{join_patterns('base_clause_ends')}))?(?=\s{{0,3}}(?:$|[.,;:()]|(?:according|volgens|aldus|blijkens)\b))",
    re.IGNORECASE,
)
"""Behind such a period: the end of its clause, with the verb that may close it."""
SO_IT_WAS = load_cue("so_it_was")
"""That it was so, in such a clause: "dan het geval was in 2017"."""
TIME_TAKEN = load_cue("time_taken")
"""How long it took from one time to another: "in één jaar tijd"; its groups are how many and of what."""
HOW_MANY = {word: int(number) for word, number in load_meanings("cues", "how_many").items()}
BASE_ARTICLES = load_words("cues", "base_articles")
"""What may stand between that and the period."""
RANK = load_cue(
    "rank",
    within=r"\b(?:de|the)\s+(?:(?:{})\s+(?:migratie)?route|route\s+(?:met|with)\s+(?:de\s+|the\s+)?(?:meeste|most)\s+"
    r"(?:detecties|aankomsten|(?:irreguliere )?grensoverschrijdingen|detections|arrivals|border crossings))\b"
    r"(?:\s+(?:naar|to)\s+(?:Europa|Europe|de EU|the EU)\b)?",
)
ORDERS = make_cue(r"(?!)", *load_lexicon("orders")["signs"]["words"])
"""A sign only: a word of an order stands in a text."""
THAN_LISTED = make_cue(r"\b(?:dan|than)\s(?:in\s)?[A-Z].{1,80}?\b(?:of|or)\s(?:in\s)?[A-Z]", "dan", "than")
"""That something is more, or less, than that of several who are named: "dan Griekenland of Spanje"."""
EFFECT = re.compile(
    rf"\b(?:{'|'.join(sorted(load_words('causes', 'effects') | load_words('causes', 'changes')))})\b(?!\s+dan\s+\d)",
    re.IGNORECASE,
)
"""What makes the effect of a measure one that can be held against figures: less, more, a fall, a rise."""
TOGETHER = load_cue("together")
"""What says that several places are counted together."""
AVERAGE = load_cue("average")
"""What says that a number is an average; of what, says the time expression beside it: "per maand"."""
LARGEST, SMALLEST = load_cue("largest"), load_cue("smallest")
"""The most or least of a row of periods, "het hoogste", or of those who have any, "de meeste"."""
NONE_OF = re.compile(r"(?:geen|none)\b", re.IGNORECASE)
"""Before years or months, that what follows is so in none of them."""
EACH_TIME = re.compile(rf"(?:elke?|iedere?|each|every)\b|{NONE_OF.pattern}", re.IGNORECASE)
"""How a unit of time is named of which each one is meant."""
EVERY_TIME = load_cue("every_time")
"""That something is so of each unit of a period: "schommelde", "steeds"; not of one alone."""
PEAK, TROUGH = load_cue("peak"), load_cue("trough")
"""Words for the most or least of a row of periods that do not compare: "een piek", "een recordaantal"."""
OF_ALL = load_cue("of_all")
"""That a number is of all: where another figure of the sentence is narrower, it is not known of what."""
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
SERIES_BEGINS = load_cue("series_begins")
"""Before the year with which a series begins: "sinds het begin van de reeks in"."""
OF_MONTHS = load_cue("of_months")
"""That the months of a year are set beside one another."""
ONE_YEAR = re.compile(
    r"(?:in\s{1,3})?(?:[eé][eé]n|one|a\s{1,3}single)(?:\s{1,3}enkel)?\s{1,3}(?:jaar|year)", re.IGNORECASE
)
"""That what is counted is counted of each year by itself."""
TO_EXTREME = re.compile(
    r"\b(?:naar|tot|op|to)\s{1,3}(?:het|de|the|its|their)\s{1,3}(?:hoogste|laagste|highest|lowest)"
    r"(?:\s{1,3}(?:aantal|niveau|peil|cijfer|punt|stand|jaartotaal|number|level|figure|total|point))?\s{1,3}(?=sinds\b|since\b)",
    re.IGNORECASE,
)
"""To what something rose or fell: that it then is the most or least since a year."""
REACHED = re.compile(r"bereikt(?:e|en)?|reached", re.IGNORECASE)
"""Verbs of people who arrive, and of numbers that get as far as a level."""
INFLOW = load_cue("inflow", within=r"\b(?:{})\s{1,3}(?:van|aan|of)\s{1,3}(?P<of>\w{1,20}\s{1,3})?")
"""Before those of whom it is the inflow: "de instroom van eerste asielaanvragen"."""
DEADLIEST = load_cue("deadliest")
"""Where people died most."""
UNITS_BESIDE = load_cue("units_beside")
"""Several years or months beside a time, together or each."""
ROUTES_OF_ONE_WAY = load_cue("routes_of_one_way")
"""Routes over sea only, or over land: of some routes both are counted."""
INTERNALLY_DISPLACED = load_cue("internally_displaced")
"""Who fled within their own country."""
WAITING = load_cue("waiting")
"""That people wait for a decision at a moment; its groups are the words."""
BY_THE_END = re.compile(r"by\s{1,3}(?:the\s{1,3})?end\b", re.IGNORECASE)
"""How a moment is named at which somebody is counted."""
IRREGULAR_MIGRATION = load_cue("irregular_migration")
"""What Frontex calls what it counts, without saying how often."""
WITH_MISSING = load_cue("with_missing")
"""That the missing are counted with the dead: "vermisten meegerekend"."""
AS_REFUGEES = re.compile(rf"\b(?:{join_patterns('as_refugees')})\b", re.IGNORECASE)
"""That people are counted as refugees where they are called by their nationality."""
AGAINST_PEOPLE = re.compile(rf"\b(?:{join_patterns('against_people')})\s{{1,3}}$", re.IGNORECASE)
"""Before the people who are ordered to leave: "vaardigde tegen 16.000 Oekraïners een terugkeerbesluit uit"."""
EACH_MONTH = re.compile(r"\b(?:maandelijkse?|monthly)\b", re.IGNORECASE)
"""Of a single month: that its number is that of the month."""
OF_THE_UNIT = re.compile(
    r"(?:maandelijkse|jaarlijkse|monthly|annual|yearly)\s{1,3}(?:(?:totale|total|eerste|first(?:-time)?|sea|asylum|gemelde|recorded)\s{1,3})?"
    r"(?:aantal(?:len)?|totaal|cijfers?|stand|instroom|aankomsten|detecties|aanvragen|asielaanvragen|"
    r"numbers?|totals?|figures?|counts?|tally|arrivals|detections|applications|claims)\b",
    re.IGNORECASE,
)
"""A unit of time before a noun for numbers or for what is counted: "het maandelijkse aantal"."""
EACH_YEAR = re.compile(r"\b(?:jaarlijkse|annual|yearly)\b(?=\s)", re.IGNORECASE)
"""Of a single year: that its number is that of the year."""
OF_ALL_YEARS = load_cue("of_all_years")
"""That a year is set beside all others since one, also those that came after it."""
THIS_ROUTE = load_cue("this_route", within="(?:{})")

PUBLISHERS = {word: actor_id(publisher) for word, publisher in load_meanings("cues", "publishers").items()}
PUBLISHER_NAMES = _PUBLISHER = "|".join(sorted(PUBLISHERS, key=len, reverse=True))
"""The names of publishers, as alternatives."""
_PUBLISHER_SIGNS = tuple(
    dict.fromkeys(name.partition("&")[0].rpartition(" ")[2] for name in PUBLISHERS)  # "&" is a token of its own
)
_SOURCE_NOUNS = "|".join(load_lexicon("formal")["source_frames"]["nouns"])
ACCORDING_TO = make_cue(
    rf"\b(?:{join_patterns('according_to', 'figures_of')})\s+"
    rf"(?:(?:de\s+|het\s+|the\s+)?(?:{_SOURCE_NOUNS})\s(?:van|from|of)\s+)?"
    rf"(?:de\s+|het\s+)?(?P<source>{_PUBLISHER})\b"
    rf"|\b(?:{join_patterns('reports')})\s+(?:de\s+|het\s+)?(?P<reporter>{_PUBLISHER})\b"
    rf"|\b(?P<speaker>{_PUBLISHER})\s+(?:{join_patterns('reports')})\b",
    *_PUBLISHER_SIGNS,
)
AUTHORITIES_BEHIND = re.compile(rf"\s{{1,3}}(?:{join_patterns('authorities_behind')})\b", re.IGNORECASE)
"""Behind the adjective of a country: its authorities, with whom people ask for asylum or who order them to leave."""
LAND_BEHIND = re.compile(rf"\s{{1,3}}(?:{join_patterns('land_behind', 'authorities_behind')})\b", re.IGNORECASE)
"""Behind the adjective of a country: the country itself."""
ONE_IN = re.compile(r"\b(?:op|in|out\s{1,3}of)\s{1,3}(?:de|elke|every)?\b", re.IGNORECASE)
"""In a share that names its whole itself: "twee op de vijf asielaanvragen"."""
NOTICED = re.compile(
    r"\b(?:registreerden?|geregistreerd|aangetroffen|opgemerkt|telden?|geteld|detecteerden?|gedetecteerd|vastgesteld|waargenomen|noteerden?|"
    r"stelden?\b.{0,150}\bvast|detected|recorded|registered|counted)\b",
    re.IGNORECASE,
)
"""That people were noticed: on a route, that is how they are counted there."""
DETECTED = load_cue("detected")
"""That people were detected, once or several times."""
THAT_TIME = re.compile(
    r"\b(?:die|deze|dezelfde|that|this|these|those)\s{1,3}(?:periode|maand|maanden|weken|week|period|months?|weeks?)\b"
    r"(?!\s{1,3}(?:van|in|of|uit)\s{1,3}(?:het\s{1,3}jaar\s{1,3})?\d{4}\b)",
    re.IGNORECASE,
)
"""A time that was spoken of before."""
FINITE = re.compile(
    r"\b(?:vond(?:en)?|kwam(?:en)?|was|waren|is|zijn|werd(?:en)?|viel(?:en)?|were|occurred|happened|took|came|lag|lagen|"
    r"verliep(?:en)?|de(?:ed|den)(?=.{1,40}\bvoor\b)|speelden?(?=.{1,60}\baf\b)|gebeurden?|passed|"
    r"went(?=\s{1,3}through\b)|bestond(?:en)?(?=\b.{1,80}\buit\b)|consisted)\b",
    re.IGNORECASE,
)
"""A verb between a share and the route on which it was: without one the route is a part of the whole."""
IS_OR_CAME = re.compile(r"\b(?:kwam(?:en)?|was|waren|came|were|bestond(?:en)?)\b", re.IGNORECASE)
"""A verb that says nothing without what follows: where somebody came from, or how."""
CAME_FROM = re.compile(
    r"\b(?:kwam(?:en)?|afkomstig|afkomstige|was|waren|came|come|originated|were|was)\s{1,3}(?:uit|from)\s{1,3}(?:(?:de|het|the)\s{1,3})?$",
    re.IGNORECASE,
)
"""Before the country that somebody is said to come from."""
WHO_CAME = re.compile(
    r"\b(?:die|who|that)\s{1,3}(?:(?:in|to)\s{1,3}(?:\d{4}|[A-Z][\w-]{1,30})\s{1,3}){0,2}"
    r"(?:aankwamen|arriveerden|arrived|landed|"
    r"(?:voor\s{1,3}(?:het\s{1,3}eerst|de\s{1,3}eerste\s{1,3}keer)\s{1,3})?asiel\s{1,3}(?:aan)?vroegen|"
    r"applied\s{1,3}for\s{1,3}asylum(?:\s{1,3}for\s{1,3}the\s{1,3}first\s{1,3}time)?|"
    r"(?:zijn|werden|were)\s{1,3}(?:ingediend|aangekomen|lodged|filed))\b"
)
"""A relative clause that narrows nothing: "die in 2018 in Spanje aankwamen"."""
TAKES = re.compile(r"\bn(?:am|amen|eemt|emen)\b(?=.{1,200}\brekening\b)", re.IGNORECASE)
"""That somebody makes up a part: "Nigerianen namen 21% van de detecties voor hun rekening"."""
SHARE_OF = re.compile(r"\b(?:aandeel|percentage|proportion|share)\s{1,3}(?:van|of)\s{1,3}$", re.IGNORECASE)
"""Before the country whose share it is."""
_AFTER_ORDER = rf"(?:(?:{join_patterns('after_order')})\s{{1,3}})?"
WHO_LEFT = re.compile(
    rf"\b(?:die|who|that)\s{{1,3}}(?:in\s{{1,3}}\d{{4}}\s{{1,3}})?{_AFTER_ORDER}(?:uit\s{{1,3}}(?:de\s{{1,3}})?[A-Z]\w{{1,20}}\s{{1,3}})?"
    rf"{_AFTER_ORDER}(?:in\s{{1,3}}\d{{4}}\s{{1,3}})?(?:vertrokken|terugkeerden|zijn\s{{1,3}}teruggekeerd|returned|were\s{{1,3}}returned)\b"
)
"""A relative clause about all who returned: "die na een terugkeerbesluit uit Nederland vertrokken"."""
IN_THE_UNION = re.compile(
    r"\b(?:in|van|binnen|of|within|across)\s{1,3}(?:de|the)\s{1,3}(?:(?:hele|gehele|whole|entire)\s{1,3})?"
    r"(?:eu(?:-28)?|europese\s{1,3}unie|european\s{1,3}union)(?!['’]s\b|[\w+/-])",
    re.IGNORECASE,
)
"""That the whole is all of the European Union."""
MAKES_UP = re.compile(
    r"\b(?:vormden?|represented|vertegenwoordigden?|lodged|filed|submitted|dienden?|deden|maakten?\b.{0,80}\buit|made\s{1,3}up|accounted\s{1,3}for|goed\s{1,3}voor|responsible\s{1,3}for|nam\b.{0,150}\brekening|"
    r"ha(?:d|dden)\b.{0,80}\b(?:een\s{1,3}aandeel\s{1,3}van|a\s{1,3}share\s{1,3}of))\b",
    re.IGNORECASE,
)
"""That somebody or something is a part of a whole."""
OF_A_WHOLE = re.compile(
    r"\0\s{0,3}(?:uit\s{1,3})?(?:van|of)\b|^\s{0,3}(?:van|of|onder|among|out\s{1,3}of)\b|\baandeel\b|\bshare\b|\bproportion\b"
    r"|\bpercentage\b"
    r"|\b(?:van|of)\s{1,3}(?:de|alle|the|all)\s.{0,100}\0",
    re.IGNORECASE,
)
"""Around a share, which is written as a NUL character: that a whole is named."""
HIGHEST_BEHIND = re.compile(
    r",\s{1,3}(?:het|de|the)\s{1,3}(?:hoogste|laagste|highest|lowest)"
    r"(?:\s{1,3}(?:aantal|niveau|peil|cijfer|jaartotaal|number|level|figure|total))?\s{1,3}(?=sinds\b|since\b)",
    re.IGNORECASE,
)
"""What is said of a figure behind it: that it is the most or least since a year."""
YEAR_BEFORE = re.compile(
    r"\b(?:previous|preceding)\s{1,3}year$|\byear\s{1,3}(?:before|earlier)$|\bjaar\s{1,3}(?:eerder|daarvoor|ervoor)$"
    r"|\b(?:voorgaande|voorafgaande)\s{1,3}jaar$",
    re.IGNORECASE,
)
"""A period from which a change is measured, wherever it stands."""
RESPECTIVELY = re.compile(r"\b(?:respectievelijk|resp)\b", re.IGNORECASE)
"""Numbers are listed apart from what they belong to: "in 2015 en 2016 kwamen respectievelijk 300 en 400"."""
A_YEAR_BEFORE = re.compile(
    r"(?:(?:een|a|one|het|the)\s{1,3})?(?:(?:previous|preceding|voorgaande|voorafgaande)\s{1,3}(?:year|jaar)"
    r"|(?:year|jaar)\s{1,3}(?:before|earlier|eerder|daarvoor|ervoor))",
    re.IGNORECASE,
)
"""The year before one that is named."""
ALL_MEMBERS = load_cue("all_members", within=r"(?P<place>\b(?:{})\b)")
"""The EU as a whole: "alle lidstaten samen"."""
ALL_BORDERS = load_cue("all_borders", within=r"(?P<place>\b(?:{})\b)")
"""All routes into Europe together: "aan de buitengrenzen van de EU"."""
ALL_WORLD = load_cue("all_world", within=r"(?P<place>\b(?:{})\b)")
"""All countries together, where refugees are counted: "wereldwijd"."""
MANDATE = load_cue("mandate", within=r"(?P<place>\b(?:{})\b)")
"""That only those refugees are meant whom UNHCR counts, wherever they are."""
AFTER_ORDER = load_cue("after_order")
"""That people left after they were ordered to: which returns are counted."""
LEFT = load_cue("left")
"""Verbs of people who left, which after an order say that they returned."""
YEAR_ON = re.compile(
    r"(?:(?:een|a|one|het|the)\s{1,3})?(?:jaar|year)\s{1,3}(?:later|daarna|eerder|earlier|before|ervoor|daarvoor)",
    re.IGNORECASE,
)
"""A year that is named by its distance; it stands without *in*."""
CAME = re.compile(rf"\b(?:{join_patterns('came')})\b", re.IGNORECASE)
"""Verbs of people who go somewhere; over sea or over land, they arrive there."""
FIRST_ONES = re.compile(r"\b(?:eerste|first)(?:-time)?\s{1,3}\w", re.IGNORECASE)
"""That applications of people are counted who had not asked before."""
BENELUX = re.compile(r"(?:drie|three)\s{1,3}Benelux", re.IGNORECASE)
"""How many countries the Benelux has, which is no figure."""
ENTERED = re.compile(
    r"\b(reisden|gereisd|trokken|kwamen|gekomen)\b.{1,100}?\b((?:de\s{1,3}EU|Europa)\s{1,3}(?:binnen|in))(?=\s{0,3}(?:[.,;]|$)|\s{1,3}(?:dan|via|langs|over)\b)",
    re.IGNORECASE,
)
"""That people entered Europe, where every route leads: its groups are the words."""
OF_ALL_REFUGEES = re.compile(
    rf"\b(?:[Vv]an|[Oo]f|[Oo]nder|[Aa]mong)\s{{1,3}}(?:(?:de|the)\s{{1,3}})?(?P<all>(?:alle|all)\s{{1,3}}(?:(?:de|the)\s{{1,3}})?)?"
    rf"(?P<people>[A-Z][\w-]{{1,30}})\s{{1,3}}(?:vluchtelingen|refugees)\b"
    rf"(?P<world>\s{{1,3}}(?:(?:die|that)\s{{1,3}}(?:de\s{{1,3}})?UNHCR\s{{1,3}})?(?:in\s{{1,3}})?(?:{join_patterns('all_world')})\b)?",
)
"""That the whole are all refugees of one people, wherever they are."""
IS_WHERE = re.compile(
    r"\b(?:verble(?:ef|ven)|woonden?|leefden?|zat(?:en)?|was|waren|bevond(?:en)?|were|lived|stayed|resided|hosted)\b",
    re.IGNORECASE,
)
"""Verbs of people who are somewhere."""
THREE_OF_THE_SEA = re.compile(
    r"\b(?:de|alle|the|all)\s{1,3}(?:drie|three)\s{1,3}(?:"
    r"(?:migratie)?routes\s{1,3}(?:over|op|via|door)\s{1,3}de\s{1,3}Middellandse\s{1,3}Zee(?!\w)|"
    r"Middellandse[\s-]{1,3}Zee-?routes|Mediterra(?:ne|anse)\s{1,3}routes|"
    r"Mediterranean\s{1,3}(?:Sea\s{1,3})?routes|routes\s{1,3}(?:across|over)\s{1,3}the\s{1,3}Mediterranean(?:\s{1,3}Sea)?)",
    re.IGNORECASE,
)
"""The western, central and eastern route, named by how many they are."""
SOME_BORDER = load_cue("some_border")
"""That a sentence speaks of some border, sea or route, which the next may go on about."""
WITH_REPEATS = load_cue("with_repeats")
"""That applications are counted each time: "herhaalde aanvragen meegerekend"."""
SO_MANY_PLACES = load_cue("so_many_places")
"""How many places are named behind it."""
TALLY = re.compile(r"\b(?:tally|teller|count)\b", re.IGNORECASE)
"""What somebody counts, without saying of what."""
PERIOD_BROUGHT = re.compile(rf"\s{{1,3}}(?:{join_patterns('period_brought')})", re.IGNORECASE)
"""Verbs of which a period is the subject, and that say no more than that it was so then; groups are the words."""
GROUP_OF_REFUGEES = re.compile(
    r"\b(?:groep|populatie|gemeenschap|aantal|bestand|group|population|community|number|stock)\s{1,3}(?:(?:aan|of|van)\s{1,3})?"
    r"(?:[A-Z]\w{1,30}\s{1,3})?(?:vluchtelingen|refugees)\b",
)
"""All refugees, or all of one people, of whom a sentence says how many persons they are."""
SINCE_NEW_YEAR = load_cue("since_new_year")
"""That something is counted from the first of January on, up to a moment that is named as well."""
AMONG = load_cue("among", within="(?:{})")
"""Before all who were counted, where one people is said to be among them; its groups are the words."""
POPULATION_OF = re.compile(
    r"\b(?:vluchtelingenpopulatie|vluchtelingenbevolking|refugee\s{1,3}population)\s{1,3}(?:van|of)\s{1,3}$",
    re.IGNORECASE,
)
"""Before the country where refugees are."""
WHO_ARE_FROM = re.compile(
    r"\b(?:vluchtelingen|refugees|(?:eerste|first)(?:-time)?\s{1,3}(?:asiel|asylum|applic|aanvra)\w*)\b.{0,60}?\b(?:uit|vanuit|from)\s"
    r"|\b(?:mensen|personen|people)\s{1,3}(?:uit|vanuit|from)\s.{1,80}\b(?:eerste|first)\b.{1,30}\b(?:asiel|asylum)\b",
    re.IGNORECASE,
)
"""That refugees, or those who ask for asylum for the first time, are from somewhere."""
LEFT_FROM = re.compile(r"\b(?:uit|vanuit|from)\s{1,3}(?:(?:de|het|the)\s{1,3})?$", re.IGNORECASE)
"""Before the country where people are from."""
TOOK_ROUTE = re.compile(rf"\b(?:{join_patterns('took_route')})\s{{1,3}}(?:the|de)\s{{1,3}}", re.IGNORECASE)
"""Before the route that people took."""
COMES_IN = load_cue("comes_in")
"""Beside people at a moment: that they came then, and are not all who were there."""
NUMBER_OF = re.compile(r"\b(?:aantal|number\s{1,3}of)\s{1,3}", re.IGNORECASE)
"""Before those of whom there is a number."""
TAKES_IN = load_cue("takes_in")
"""That something was received, or lay within bounds: a verb of change in parts that changes nothing."""
TOOK_IN = re.compile(rf"\b(?:{join_patterns('took_in')})\b", re.IGNORECASE)
"""Verbs of a country that people come to; over sea or over land, they arrive there."""
COUNT_ROUTES = frozenset(map(actor_id, load_words("cues", "count_routes")))
"""Publishers of whom any figure of a route is one of the crossings on it."""
EACH_OF, ADDED_UP = load_cue("each_of"), load_cue("added_up")
"""Several places, of which something may be said of each; and that it is said of all of them together."""
NOT_LEFT = load_cue("not_left")
"""Beside an order to leave: that people came, stayed, or were made to go, which is not all that is counted."""
ONE_OF_THEM = load_cue("one_of_them")
"""That something is not the first, but one of the first."""
OTHER_VERB = load_cue("other_verb")
"""Verbs with a part behind them that say what is done with applications: "nam … aan", "zag … in"."""
LIES_THERE, LEVELS = load_cue("lies_there"), load_cue("levels")
"""Applications that lie somewhere are those that are left; a number that lies at a level is none of them."""
SO_FAR = load_cue("so_far")
"""Of a month: that it may be what was counted since January."""
CROSSES = load_cue("crosses")
"""That a bound was crossed, which may be by all that was counted until then."""
REPORTED_IN = load_cue(
    "reported_in", within=r"^\s{0,3}in\s{1,3}(?:\w{3,12}\s{1,3})?\d{4}\s{1,3}(?:\w{1,20}\s{1,3})?(?P<verb>{})\b"
)
"""A verb of reporting behind the period at the head: it may be when it was reported, and not when it was."""
THROUGHOUT = load_cue("throughout")
"""That something rose or fell within a period, and not since the one before."""
THE_REST = load_cue("the_rest")
"""What is left of a whole, beside the part that is spoken of."""
REFUGEES = re.compile(r"\b(?:vluchtelingen|refugees)\b", re.IGNORECASE)
"""People who are there, if they are counted at a moment."""
MOMENT = re.compile(
    r"(?:(?:tussen|van|between|from)\s{1,3}(?:(?:het|the)\s{1,3})?)?"
    r"(?:(?:ultimo|eind|einde|(?:(?:at|by) )?(?:the )?end|close|late)\b|\d{1,2}\s)",
    re.IGNORECASE,
)
"""How a period begins that is a moment, or the time from one to another: the end of a year, a day."""
FIRST_TIME = re.compile(
    r"\b(?:voor\s{1,3}het\s{1,3}eerst|(?:voor\s{1,3}de\s{1,3})?eerste\s{1,3}(?:keer|maal))(?=\s{1,3}(?:om\s{1,3})?(?:een\s{1,3}beroep\s{1,3}op\s{1,3})?asiel\s{1,3}(?:aan|vroe?gen?|aanvroe?gen?|aanvragen|aangevraagd|in\s)\b)"
    r"|\b(?:voor\s{1,3}het\s{1,3}eerst|(?:voor\s{1,3}de\s{1,3})?eerste\s{1,3}(?:keer|maal))(?=\s{1,3}een\s{1,3}asiel(?:aanvraag|verzoek)\b)"
    r"|(?:(?<=\basylum\sapplication\s)|(?<=\basylum\sclaim\s)|(?<=\basylum\srequest\s))for\s{1,3}the\s{1,3}first\s{1,3}time\b"
    r"|(?<=\basylum\s)for\s{1,3}the\s{1,3}first\s{1,3}time\b"
    r"|\basylum\s{1,3}in\s{1,3}(?:the\s{1,3})?(?-i:[A-Z])[\w-]{1,30}\s{1,3}for\s{1,3}the\s{1,3}first\s{1,3}time\b",
    re.IGNORECASE,
)
"""That people do something who did not do it before: with "asiel aanvragen" their first applications are counted."""
NAMES_PUBLISHER = make_cue(
    rf"\b(?:door\s+(?:het\s+|de\s+)?)?(?P<name>{_PUBLISHER})(?:['’]s\b|-(?:cijfers|reeks|gegevens|data|tellingen|statistieken|teller|figures)|-(?=(?:detecties|aankomsten|grensoverschrijdingen|aanvragen)\b))?",
    *_PUBLISHER_SIGNS,
)
"""A publisher, in whatever role."""
WHO_COUNTED = make_cue(
    rf"\b(?:die|dat|that|which)\s{{1,3}}(?:door\s{{1,3}})?(?:de\s{{1,3}}|het\s{{1,3}})?(?:{_PUBLISHER})\s{{1,3}}"
    r"(?:(?:in|over)\s{1,3}(?:de\s{1,3}hele\s{1,3}periode\s{1,3})?\d{4}\s{1,3})?(?:(?:heeft|had|zijn|waren|werden|has|have|were)\s{1,3})?"
    rf"(?:{join_patterns('counted_by')})\b",
    *_PUBLISHER_SIGNS,
)
"""A relative clause that only says who counted them: "die Frontex in 2023 registreerde"."""
WHO_COUNTED_WHERE = make_cue(
    rf"\b(die|dat|that|which)\s{{1,3}}(?:door\s{{1,3}})?(?:de\s{{1,3}}|het\s{{1,3}})?(?:{_PUBLISHER})\b"
    rf"[^,;:()]{{1,90}}?\s({join_patterns('counted_by')})\b",
    *_PUBLISHER_SIGNS,
)
"""The same with when and where they did between its words, which are its groups: "die Frontex aan de grenzen telde"."""
WHO_ARE_THERE = re.compile(
    r"\b(die|who|that)\s(?:[^,;:()]{1,60}?\s)?(verbleven|woonden|leefden|were|lived|stayed)\b(?!\s{1,3}(?:registered|born))",
    re.IGNORECASE,
)
"""A relative clause about all who were somewhere then: "die toen in Nederland verbleven"; its groups are the words."""
FRAME = load_cue("frame")
"""Words around a report that say nothing of what is reported."""
SHOWS = make_cue(r"(?!)", *(word for words in load_lexicon("frames")["signs"].values() for word in words))
"""A sign only: a word stands in a text with which it may say from which data it has what it reports."""
SPLIT_FRAME = load_cue("split_frame")
"""Words that belong together and say nothing of what is between them: "sloot … af met"; its groups are they."""
CLOSED = load_cue("closed")
"""That somebody closed a year with a number, which is then that of the year; its groups are the words."""
PUT_AT = load_cue("put_at")
"""That a number is of all of a period: "put arrivals in the second quarter at"; its groups are the words."""
IT_WAS_ABOUT = load_cue("it_was_about")
"""That "het" was about a number, whose words are its groups."""
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
SOURCE_OF_WORDS = make_cue(
    rf"\b(?:{join_patterns('according_to')})\s+\w+(?:\s+\w+)?", *load_lexicon("cues")["according_to"]["signs"]
)
"""Words that name a source; one that is no publisher may count otherwise than any of them."""

FORMAL = load_cue("phrases", lexicon="formal")
"""Formal verbs in several parts that leave a number what it is; its groups are the words."""
SET_AGAINST = re.compile(
    rf"\b(?:{join_patterns('set_against', lexicon='formal')})\s{{1,3}}(?:(?:het|de|the)\s{{1,3}})?$", re.IGNORECASE
)
"""Before the period that a change is measured from, in the words of a letter."""
OPENINGS = load_cue("openings", within=r"(?<!\w)(?:{})(?!\w)", lexicon="formal")
"""What a sentence is about, and that something is said to Parliament, in set words."""
HOVERS = load_cue("hovers", lexicon="formal")
"""That a number stayed between two others: "bewoog zich tussen"; its groups are the words."""
OF_PEOPLE = load_cue("of_people", within="(?:{})", lexicon="formal")
"""That those of one people are who was counted; its groups are the words."""
OF_ROUTES = load_cue("of_routes", lexicon="formal")
"""What a route or border brought with it; its groups are the words."""
THIRD_COUNTRIES = load_cue("third_countries", lexicon="formal")
"""Those who are no citizens of the EU, of whom return and orders to leave are counted."""
INCLUSIVE = re.compile(
    r"\s{0,3},?\s{0,3}(?:(?:de\s{1,3})?(?:beide|laatstgenoemde?)\s{1,3}(?:jaren|jaar|maanden|maand)\s{1,3}(?:meegerekend|meegeteld|inbegrepen|incluis)"
    r"|inclusief|inclusive|both\s{1,3}(?:years\s{1,3}|months\s{1,3})?(?:included|inclusive))(?!\s{1,3}(?:van|of))\b",
    re.IGNORECASE,
)
"""Behind a stretch: that its last unit counts."""
_SOURCE = (
    rf"(?:(?:(?:de|het|the)\s{{1,3}})?(?:{_SOURCE_NOUNS})\s{{1,3}}(?:van|of|from|by)\s{{1,3}})?(?:(?:de|het|the)\s{{1,3}})?(?:{_PUBLISHER})"
    rf"(?:-(?:{_SOURCE_NOUNS})|(?:['’]s)?\s{{1,3}}(?:own\s{{1,3}})?(?:{_SOURCE_NOUNS}))?(?!\w)"
)
SOURCE_FRAME = make_cue(
    rf"\b(?:{join_patterns('source_frames', lexicon='formal')})".replace("{source}", _SOURCE), *_PUBLISHER_SIGNS
)
"""That a publisher counted it, in whatever words: "zo kan uit de Eurostat-cijfers worden afgeleid"."""
