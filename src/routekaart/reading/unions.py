"""The European Union by the number of its members: "de EU-28" is that of the time in which it had so many."""

import re
from collections.abc import Iterator

from routekaart.domain.period import Period
from routekaart.reading.lexicon import load_lexicon

_NUMBERED = re.compile(r"\bEU-?(2[78])\b", re.IGNORECASE)
_TIMES = {number: Period.parse(f"{first}/{last}") for number, (first, last) in load_lexicon("orders")["unions"].items()}
"""All through which the union had so many members, and was called so."""


def find_other_unions(text: str, *times: Period | None) -> Iterator[str]:
    """Yield the names of a union that had other members, or other ones for a part, at one of the times that are known.

    >>> [list(find_other_unions("in de EU-28", Period.of_year(year))) for year in (2013, 2015)]
    [['EU-28'], []]
    """
    known = [one for one in times if one is not None]
    for found in _NUMBERED.finditer(text):
        if not known or not all(_TIMES[found[1]].contains(one) for one in known):
            yield found[0]
