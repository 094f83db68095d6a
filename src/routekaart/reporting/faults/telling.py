"""What is wrong, in the language of who reads it.

The library reports in English. Most of what a person or a program can be refused for is said in Dutch here; what is
not stays in English, and a page says that it is.
"""

import re
from dataclasses import dataclass

from routekaart.domain.asked import FormFault
from routekaart.reporting.faults.evaluations import EVALUATIONS
from routekaart.reporting.faults.forms import FORMS
from routekaart.reporting.faults.letters import LETTERS
from routekaart.reporting.faults.lookups import LOOKUPS, OFFERS
from routekaart.reporting.faults.pattern import Dutch
from routekaart.reporting.faults.plans import PLANS
from routekaart.reporting.faults.templates import TEMPLATES
from routekaart.reporting.texts import Lang

_ALL = (*LOOKUPS, *LETTERS, *TEMPLATES, *EVALUATIONS, *FORMS, *PLANS)
_NAMED = re.compile(r"^[a-z_]+: ")


@dataclass(frozen=True, slots=True)
class ShownFault:
    """A fault in words, and whether these are English on a Dutch page."""

    words: str
    english: bool = False


def show_fault(fault: FormFault, lang: Lang, *, first: Dutch = ()) -> ShownFault:
    """Return a fault in words; `first` is the table of a room that says some things in a way of its own."""
    told = _NAMED.sub("", fault.what)
    dutch = (_first(first, told) or tell_in_dutch(told, fault.remedy)) if lang == "nl" else None
    if dutch is not None:
        return ShownFault(dutch)
    return ShownFault(f"{told[:1].upper()}{told[1:]}. {fault.remedy}".strip(), english=lang == "nl")


def tell_in_dutch(what: str, remedy: str = "") -> str | None:
    """Say in Dutch what an error of the library says in English, with what its remedy offers; `None` if unknown.

    >>> tell_in_dutch("'country:XXX' names nothing we know", "Do you mean country:MEX or country:MAR?")
    '‘country:XXX’ staat niet in de lijsten. Bedoelt u country:MEX of country:MAR?'
    """
    told = _first(_ALL, what)
    offered = _first(OFFERS, remedy)
    return told if told is None or offered is None else f"{told} {offered}"


def _first(table: Dutch, english: str) -> str | None:
    for pattern, dutch in table:
        found = re.fullmatch(pattern, english, re.DOTALL)
        if found is not None:
            return dutch.format(**{name: _quoted(words) for name, words in found.groupdict().items()})
    return None


def _quoted(words: str | None) -> str:
    """Write what was typed between Dutch quotes, numbers as in Dutch, and a Dutch word between what is offered."""
    written = re.sub(r"(?<=\d),(?=\d{3})", ".", words or "").replace(" or ", " of ")
    return f"‘{written[1:-1]}’" if len(written) > 1 and written[0] == written[-1] == "'" else written
