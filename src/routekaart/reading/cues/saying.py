"""How a thing is said: reported, expected or promised, doubted, supposed, narrowed or taken back.

Of money it is said how far it has come: announced, committed or paid.
"""

import re

from routekaart.domain.content import MoneyState
from routekaart.domain.statement import Kind
from routekaart.reading.signs import join_patterns, load_cue, make_cue

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

DOUBT = load_cue("doubt", within=r"\?|\b(?:{})\b", marks=r"\?")
"""What makes a sentence something else than a report of its own: a question, a denial, a supposition, hearsay."""
TURNED = load_cue("turned")
"""What turns around who orders whom, or says that a nationality was granted; and a wish at the head of a sentence."""
SUPPOSED_FIRST = make_cue(
    r"^\s{0,3}(?:had(?:den)?|wa(?:s|ren)|were)\b(?=.{1,400}?(?:\bgeweest\b|\bbeen\b|,\s{1,3}dan\b))",
    "had(?:den)?", "wa(?:s|ren)", "were",
)  # fmt: skip
"""A verb at the head of a sentence that supposes what was not so: "Waren er 79.585 geweest, dan"."""
NARROWS = load_cue("narrows")
"""What narrows the sentence after it as well, or all that stands under a heading."""
TAKEN_BACK = re.compile(
    rf"\s*(?:{join_patterns('taken_back')})\b.{{0,80}}\b(?:{join_patterns('taken_back_by')})\b", re.IGNORECASE
)
"""How a sentence begins that takes back what the sentence before said."""
GOES_ON = re.compile(rf"\s*(?:{join_patterns('goes_on')})\b", re.IGNORECASE)
"""How a sentence begins that says more about the last figure."""
NEW_CLAUSE = load_cue("new_clause", within=r"(?:{})\b")
"""Words with which a part of a sentence begins that says something of its own."""
TURNED_AROUND = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""Characters that make a text look otherwise than it is stored."""
