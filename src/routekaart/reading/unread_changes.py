"""Words of change beside a figure that turn a change around, or make a level the size of one."""

import re
from collections.abc import Iterator

from routekaart.domain.quantity import Direction
from routekaart.reading import cues
from routekaart.reading.clauses import Clause, Clauses
from routekaart.reading.concepts import Concepts
from routekaart.reading.plain_phrases import find_clauses_of_all, find_groups
from routekaart.reading.plain_words import POINTING, TO_A_LEVEL, WORD
from routekaart.reading.sentences import Sentence
from routekaart.reading.understood import SHARES, Understood
from routekaart.reading.words import DOWN_AFTER, FALLS, RISES, UP_AFTER

_OPENS_STRETCH = frozenset({"van", "from"})
_CHANGES = frozenset({*RISES, *FALLS, *cues.changes.MOVES})
_NARROWS_WHOLE = frozenset({"die", "dat", "wie", "waarvan", "who", "which", "that", "whom", "its", "their"})
"""Words with which the whole of a share may be narrowed further."""
_TAKES = frozenset({"nam", "namen", "neemt"})
"""Of a share these say that somebody has it: "nam 3% voor zijn rekening"."""
_WAS_THAT = re.compile(r"\b(?:was|waren)\s{1,3}(?:dat|dit)\s{1,3}$", re.IGNORECASE)
"""Before a number: that what was counted was so much, "in 2018 was dat 58.569"; "dat" points at no people."""
_DYING = frozenset({"viel", "vielen"})
"""Of the dead these say that they died."""
COMPARING = (UP_AFTER | DOWN_AFTER) - RISES - FALLS
"""Words that compare with something else, which the sentence must name."""
_MOVING = frozenset(cues.changes.MOVES) | (RISES - UP_AFTER) | (FALLS - DOWN_AFTER)
"""Words of a rise or fall, without those that also compare two levels."""


def find_turning(clauses: Clauses, own: Clause, figure: Understood, concepts: Concepts) -> Iterator[str]:
    """Yield the words that turn a change around, or make a level the size of a change."""
    word_before = (clauses.sentence.before(figure.start).split() or [""])[-1]
    if figure.form == "level" and word_before.lower() in POINTING:
        yield from () if _WAS_THAT.search(clauses.sentence.before(figure.start)) else (word_before,)
    part = clauses.part(own)
    if figure.form in SHARES:
        yield from _narrowing(part, figure)
    if not clauses.sentence.signs & cues.changes.CHANGES.bit:
        return
    two_ends = any(seen.start == figure.start and seen.mention.value2 is not None for seen in part.quantities)
    if figure.form == "level" and two_ends and word_before.lower() in _OPENS_STRETCH:
        # "rose from 20,000 to 60,000" are two levels and no range
        yield from _those_of(part, _MOVING)
    if figure.form in SHARES:
        yield from _those_of(part, _changes_of_share(part, figure))
    yield from _against(part, figure, concepts)
    # "steeg in 2016 tot 19.285" does not say from what, and it may have fallen
    to_a_level = word_before.lower() in TO_A_LEVEL and len(clauses.sentence.quantities) > 1
    if figure.form == "level" and not to_a_level:
        yield from _moving_words(part, figure, concepts)


def _narrowing(part: Sentence, figure: Understood) -> Iterator[str]:
    """Yield the words that may narrow the whole of a share: "de migranten die in 2018 aankwamen" does not."""
    nothing = tuple(find_clauses_of_all(part, figure.concept))
    for found in WORD.finditer(part.text):
        if found[0].lower() in _NARROWS_WHOLE and not any(start <= found.start() < end for start, end in nothing):
            yield found[0]


def _changes_of_share(part: Sentence, figure: Understood) -> frozenset[str]:
    """Return the words of change that say of a share that it rose or fell, and not who had it or who died."""
    changes = _CHANGES - _TAKES if "rekening" in part.text else _CHANGES
    changes = changes - {"went"} if "went through" in part.text else changes
    return changes - _DYING if (figure.concept or "").startswith("deaths") else changes


def _against(part: Sentence, figure: Understood, concepts: Concepts) -> Iterator[str]:
    """Yield the words that say something else of a change or comparison, beside it and beside what is counted."""
    against, counted = words_against(figure), _counted_spans(part, figure, concepts)
    if figure.form == "comparison" and (figure.concept or "").startswith("deaths"):
        against = against - _DYING
    for found in WORD.finditer(part.text):
        at = part.start + found.start()
        within = figure.start <= at < figure.end or any(start <= at < end for start, end in counted)
        if found[0].lower() in against and not within:
            yield found[0]


def _those_of(part: Sentence, words: frozenset[str]) -> Iterator[str]:
    return (found[0] for found in WORD.finditer(part.text) if found[0].lower() in words)


def _moving_words(part: Sentence, figure: Understood, concepts: Concepts) -> Iterator[str]:
    """Yield the verbs of change, without those that are part of what is counted or done: "died or went missing"."""
    apart = _counted_spans(part, figure, concepts)
    for found in cues.phrases.TAKES_IN.finditer(part.text, part.signs):
        apart += [(part.start + start, part.start + end) for start, end in find_groups(found)]
    apart += [(part.start + found.start(), part.start + found.end()) for found in cues.parts.TAKES.finditer(part.text)]
    hovers = cues.phrases.HOVERS.finditer(part.text, part.signs)
    apart += [(part.start + first, part.start + last) for found in hovers for first, last in find_groups(found)]
    for found in WORD.finditer(part.text):
        at = part.start + found.start()
        if found[0].lower() in cues.changes.MOVES and not any(start <= at < end for start, end in apart):
            yield found[0]


def _counted_spans(part: Sentence, figure: Understood, concepts: Concepts) -> list[tuple[int, int]]:
    """Return where words stand for what a figure counts, also a verb that elsewhere says a fall: "vielen … doden"."""
    own = (one for one in concepts if one.concept == figure.concept and part.start <= one.start < part.end)
    return [span for one in own for span in one.parts]


def words_against(figure: Understood) -> frozenset[str]:
    """Return the words that say something else of a change or comparison than it was read as."""
    if figure.form not in ("change", "turn", "comparison", "outdone"):
        return frozenset()
    other_way = FALLS | DOWN_AFTER if figure.direction is Direction.INCREASE else RISES | UP_AFTER
    if figure.form in ("comparison", "outdone"):
        return other_way | _MOVING  # "steeg in Italië meer dan in Griekenland" compares two rises
    # "een derde meer" than what, it does not say; "steeg met een derde" is since the year before
    return other_way | COMPARING if figure.form == "change" and figure.base is None else other_way
