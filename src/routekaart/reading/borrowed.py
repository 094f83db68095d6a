"""What a figure would take from the clause of another: how people came, and where they are from.

A figure that leaves out what it counts goes on with all that the other says: "58.569 in Spanje en 23.370 mensen over
zee in Italië". One that names it may be the whole of which the other is a part: "65.383 mensen, van wie 58.569 over
zee", as may one that says so: "58.569 over zee, 65.383 in totaal". Nothing tells which of the two is meant, and such
words are kept as not understood.
"""

import re
from collections.abc import Iterator

from routekaart.reading import cues
from routekaart.reading.clauses import Clauses
from routekaart.reading.understood import Understood

_SOME_NUMBER = re.compile(r"(?<!\bdat )(?<!\bdit )\b(?:aantal|number\s{1,3}of)\s{1,3}", re.IGNORECASE)
"""A number of something; "dat aantal" is the one that was spoken of."""


def find_borrowed(clauses: Clauses, counted: str, figure: Understood) -> Iterator[str]:
    """Yield words of other clauses that a figure would take over, if its own clause names what it counts.

    If it is said to be of all, and another goes before it, it takes over nothing: not even a place or period.

    Args:
        clauses: those of the sentence.
        counted: what it counts, in the words of the sentence.
        figure: what it was read as.
    """
    sentence, part = clauses.sentence, clauses.part(figure.clause)
    if len(sentence.quantities) < 2:
        return
    noun = counted.partition(",")[0].lower()
    named = noun in part.text.lower()
    ways = [] if part.modes else list(_find_ways(clauses))
    people = [seen for seen in sentence.places if seen.mention.place == figure.counterpart]
    people = [] if any(figure.clause.holds(seen.start) for seen in people) else people
    lacks = ways or people or not part.calendar or not part.places
    total = cues.parts.OF_ALL.search(part.text, part.signs) or (figure.carried and _SOME_NUMBER.search(part.text))
    if total and lacks and sentence.quantities[0].start < part.start:
        yield total[0]
    if figure.carried:
        return  # "een stijging van 36.439 mensen" goes on about the figure before it
    yield from (words for words, around in ways if named or noun not in around)
    yield from (seen.mention.surface for seen in people if named)


def _find_ways(clauses: Clauses) -> Iterator[tuple[str, str]]:
    """Yield the words for how people came, if the sentence is read as saying one way, each with its clause."""
    sentence = clauses.sentence
    for cue, _ in cues.places.MODES if sentence.modes else ():
        found = cue.search(sentence.text, sentence.signs)
        if found is not None:
            start, end = sentence.start + found.start(), sentence.start + found.end()
            yield found[0], clauses.part(clauses.around(start, end)).text.lower()
