"""Parts and wholes: a share and what it is a share of; a number of each, of all together, or an average."""

import re

from routekaart.reading.signs import load_cue

ONE_IN = re.compile(r"\b(?:op|in|out\s{1,3}of)\s{1,3}(?:de|elke|every)?\b", re.IGNORECASE)
"""In a share that names its whole itself: "twee op de vijf asielaanvragen"."""
SHARE_OF = re.compile(r"\b(?:aandeel|percentage|proportion|share)\s{1,3}(?:van|of)\s{1,3}$", re.IGNORECASE)
"""Before the country whose share it is."""
OF_A_WHOLE = re.compile(
    r"\0\s{0,3}(?:uit\s{1,3})?(?:van|of)\b|^\s{0,3}(?:van|of|onder|among|out\s{1,3}of)\b|\baandeel\b|\bshare\b|\bproportion\b"
    r"|\bpercentage\b"
    r"|\b(?:van|of)\s{1,3}(?:de|alle|the|all)\s.{0,100}\0",
    re.IGNORECASE,
)
"""Around a share, which is written as a NUL character: that a whole is named."""
MAKES_UP = re.compile(
    r"\b(?:vormden?|represented|vertegenwoordigden?|lodged|filed|submitted|dienden?|deden|maakten?\b.{0,80}\buit|made\s{1,3}up|accounted\s{1,3}for|goed\s{1,3}voor|responsible\s{1,3}for|nam\b.{0,150}\brekening|"
    r"ha(?:d|dden)\b.{0,80}\b(?:een\s{1,3}aandeel\s{1,3}van|a\s{1,3}share\s{1,3}of))\b",
    re.IGNORECASE,
)
"""That somebody or something is a part of a whole."""
TAKES = re.compile(r"\bn(?:am|amen|eemt|emen)\b(?=.{1,200}\brekening\b)", re.IGNORECASE)
"""That somebody makes up a part: "Nigerianen namen 21% van de detecties voor hun rekening"."""
FINITE = re.compile(
    r"\b(?:vond(?:en)?|kwam(?:en)?|was|waren|is|zijn|werd(?:en)?|viel(?:en)?|were|occurred|happened|took|came|lag|lagen|"
    r"verliep(?:en)?|de(?:ed|den)(?=.{1,40}\bvoor\b)|speelden?(?=.{1,60}\baf\b)|gebeurden?|passed|"
    r"went(?=\s{1,3}through\b)|bestond(?:en)?(?=\b.{1,80}\buit\b)|consisted)\b",
    re.IGNORECASE,
)
"""A verb between a share and the route on which it was: without one the route is a part of the whole."""
IS_OR_CAME = re.compile(r"\b(?:kwam(?:en)?|was|waren|came|were|bestond(?:en)?)\b", re.IGNORECASE)
"""A verb that says nothing without what follows: where somebody came from, or how."""
OF_ALL = load_cue("of_all")
"""That a number is of all: where another figure of the sentence is narrower, it is not known of what."""
THE_REST = load_cue("the_rest")
"""What is left of a whole, beside the part that is spoken of."""

TOGETHER = load_cue("together")
"""What says that several places are counted together."""
EACH_OF, ADDED_UP = load_cue("each_of"), load_cue("added_up")
"""Several places, of which something may be said of each; and that it is said of all of them together."""
AVERAGE = load_cue("average")
"""What says that a number is an average; of what, says the time expression beside it: "per maand"."""
RESPECTIVELY = re.compile(r"\b(?:respectievelijk|resp)\b", re.IGNORECASE)
"""Numbers are listed apart from what they belong to: "in 2015 en 2016 kwamen respectievelijk 300 en 400"."""
