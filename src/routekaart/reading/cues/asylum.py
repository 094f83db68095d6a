"""Who ask for asylum, and whether for the first time; and refugees, who are somewhere at a moment."""

import re

from routekaart.reading.lexicon import load_words
from routekaart.reading.signs import join_patterns, load_cue

WHICH_TIME = load_words("cues", "which_time")
"""Words before "asielaanvragen" that say which of somebody's applications are counted."""
FIRST_ONES = re.compile(r"\b(?:eerste|first)(?:-time)?\s{1,3}\w", re.IGNORECASE)
"""That applications of people are counted who had not asked before."""
FIRST_TIME = re.compile(
    r"\b(?:voor\s{1,3}het\s{1,3}eerst|(?:voor\s{1,3}de\s{1,3})?eerste\s{1,3}(?:keer|maal))(?=\s{1,3}(?:om\s{1,3})?(?:een\s{1,3}beroep\s{1,3}op\s{1,3})?asiel\s{1,3}(?:aan|vroe?gen?|aanvroe?gen?|aanvragen|aangevraagd|in\s)\b)"
    r"|\b(?:voor\s{1,3}het\s{1,3}eerst|(?:voor\s{1,3}de\s{1,3})?eerste\s{1,3}(?:keer|maal))(?=\s{1,3}een\s{1,3}asiel(?:aanvraag|verzoek)\b)"
    r"|(?:(?<=\basylum\sapplication\s)|(?<=\basylum\sclaim\s)|(?<=\basylum\srequest\s))for\s{1,3}the\s{1,3}first\s{1,3}time\b"
    r"|(?<=\basylum\s)for\s{1,3}the\s{1,3}first\s{1,3}time\b"
    r"|\basylum\s{1,3}in\s{1,3}(?:the\s{1,3})?(?-i:[A-Z])[\w-]{1,30}\s{1,3}for\s{1,3}the\s{1,3}first\s{1,3}time\b",
    re.IGNORECASE,
)
"""That people do something who did not do it before: with "asiel aanvragen" their first applications are counted."""
WITH_REPEATS = load_cue("with_repeats")
"""That applications are counted each time: "herhaalde aanvragen meegerekend"."""
INFLOW = load_cue("inflow", within=r"\b(?:{})\s{1,3}(?:van|aan|of)\s{1,3}(?P<of>\w{1,20}\s{1,3})?")
"""Before those of whom it is the inflow: "de instroom van eerste asielaanvragen"."""
WAITING = load_cue("waiting")
"""That people wait for a decision at a moment; its groups are the words."""
OTHER_VERB = load_cue("other_verb")
"""Verbs with a part behind them that say what is done with applications: "nam … aan", "zag … in"."""
LIES_THERE, LEVELS = load_cue("lies_there"), load_cue("levels")
"""Applications that lie somewhere are those that are left; a number that lies at a level is none of them."""

REFUGEES = re.compile(r"\b(?:vluchtelingen|refugees)\b", re.IGNORECASE)
"""People who are there, if they are counted at a moment."""
AS_REFUGEES = re.compile(rf"\b(?:{join_patterns('as_refugees')})\b", re.IGNORECASE)
"""That people are counted as refugees where they are called by their nationality."""
GROUP_OF_REFUGEES = re.compile(
    r"\b(?:groep|populatie|gemeenschap|aantal|bestand|group|population|community|number|stock)\s{1,3}(?:(?:aan|of|van)\s{1,3})?"
    r"(?:[A-Z]\w{1,30}\s{1,3})?(?:vluchtelingen|refugees)\b",
)
"""All refugees, or all of one people, of whom a sentence says how many persons they are."""
OF_ALL_REFUGEES = re.compile(
    rf"\b(?:[Vv]an|[Oo]f|[Oo]nder|[Aa]mong)\s{{1,3}}(?:(?:de|the)\s{{1,3}})?(?P<all>(?:alle|all)\s{{1,3}}(?:(?:de|the)\s{{1,3}})?)?"
    rf"(?P<people>[A-Z][\w-]{{1,30}})\s{{1,3}}(?:vluchtelingen|refugees)\b"
    rf"(?P<world>\s{{1,3}}(?:(?:die|that)\s{{1,3}}(?:de\s{{1,3}})?UNHCR\s{{1,3}})?(?:in\s{{1,3}})?(?:{join_patterns('all_world')})\b)?",
)
"""That the whole are all refugees of one people, wherever they are."""
POPULATION_OF = re.compile(
    r"\b(?:vluchtelingenpopulatie|vluchtelingenbevolking|refugee\s{1,3}population)\s{1,3}(?:van|of)\s{1,3}$",
    re.IGNORECASE,
)
"""Before the country where refugees are."""
INTERNALLY_DISPLACED = load_cue("internally_displaced")
"""Who fled within their own country."""
MANDATE = load_cue("mandate", within=r"(?P<place>\b(?:{})\b)")
"""That only those refugees are meant whom UNHCR counts, wherever they are."""
IS_WHERE = re.compile(
    r"\b(?:verble(?:ef|ven)|woonden?|leefden?|zat(?:en)?|was|waren|bevond(?:en)?|were|lived|stayed|resided|hosted)\b",
    re.IGNORECASE,
)
"""Verbs of people who are somewhere."""
WHO_ARE_THERE = re.compile(
    r"\b(die|who|that)\s(?:[^,;:()]{1,60}?\s)?(verbleven|woonden|leefden|were|lived|stayed)\b(?!\s{1,3}(?:registered|born))",
    re.IGNORECASE,
)
"""A relative clause about all who were somewhere then: "die toen in Nederland verbleven"; its groups are the words."""
WHO_ARE_FROM = re.compile(
    r"\b(?:vluchtelingen|refugees|(?:eerste|first)(?:-time)?\s{1,3}(?:asiel|asylum|applic|aanvra)\w*)\b.{0,60}?\b(?:uit|vanuit|from)\s"
    r"|\b(?:mensen|personen|people)\s{1,3}(?:uit|vanuit|from)\s.{1,80}\b(?:eerste|first)\b.{1,30}\b(?:asiel|asylum)\b",
    re.IGNORECASE,
)
"""That refugees, or those who ask for asylum for the first time, are from somewhere."""
