"""What a figure would take from the clause of another: how people came, and where they are from.

A figure that leaves out what it counts goes on with all that the other says: "58.569 in Spanje en 23.370 mensen over
zee in Italië". One that names it may be the whole of which the other is a part: "65.383 mensen, van wie 58.569 over
zee", as may one that says so: "58.569 over zee, 65.383 in totaal". Nothing tells which of the two is meant, and such
words are kept as not understood.
"""

from collections.abc import Iterator

from routekaart.domain.ids import ThingId
from routekaart.reading import cues
from routekaart.reading.sentences import Sentence


def find_borrowed(sentence: Sentence, part: Sentence, counted: str, counterpart: ThingId | None) -> Iterator[str]:
    """Yield words of other clauses that a figure would take over, if its own clause names what it counts.

    If it is said to be of all, and another goes before it, it takes over nothing: not even a place or period.

    Args:
        sentence: the whole sentence.
        part: the clause of the figure.
        counted: what it counts, in the words of the sentence.
        counterpart: where those counted were read to come from.
    """
    if len(sentence.quantities) < 2:
        return
    way = sentence.modes if not part.modes else ()
    people = counterpart if all(seen.mention.place != counterpart for seen in part.places) else None
    total = cues.OF_ALL.search(part.text, part.signs)
    behind = sentence.quantities[0].start < part.start
    if total is not None and behind and (way or people or not part.calendar or not part.places):
        yield total[0]
    if counted.partition(",")[0].lower() not in part.text.lower():
        return
    if way:
        found = (cue.search(sentence.text, sentence.signs) for cue, _ in cues.MODES)
        yield from (seen[0] for seen in found if seen is not None)
    if people is not None:
        yield from (seen.mention.surface for seen in sentence.places if seen.mention.place == people)
