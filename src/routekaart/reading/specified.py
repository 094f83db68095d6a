"""The words for what is counted, with what the rest of their sentence and its publisher make of them."""

import re
from collections.abc import Iterator

from routekaart.domain.ids import ConceptId, actor_id
from routekaart.reading import cues
from routekaart.reading.concepts import Concepts, WordsFor
from routekaart.reading.sentences import Sentence
from routekaart.reading.understood import DISPLACED, WAITING

_ON_ROUTE = ConceptId("irregular-arrivals")
_DEAD, _DEAD_ONLY = ConceptId("deaths-on-route"), ConceptId("deaths-only")
_RETURNS, _AFTER_ORDER = ConceptId("returns"), ConceptId("returns-anywhere")
_ASKED, _UNHCR = ConceptId("asylum-applications"), actor_id("organisation:unhcr")
_WORDS_OF_PUBLISHERS = (
    (actor_id("organisation:iom"), cues.orders.DEADLIEST, _DEAD),
    (actor_id("organisation:frontex"), cues.counted.IRREGULAR_MIGRATION, _ON_ROUTE),
    (_UNHCR, cues.asylum.INTERNALLY_DISPLACED, DISPLACED),
)
"""Words that stand for a concept only where a publisher is named that counts just that by them."""
_SEEKERS = re.compile(r"\basylum-seekers\b", re.IGNORECASE)
"""How UNHCR writes whom it counts while they wait."""


def specify(sentence: Sentence, concepts: Concepts) -> Concepts:
    """Return the words for concepts with what the rest of the sentence makes of them.

    Whoever left "na een vertrekbevel" returned as Eurostat counts it, to whatever country; the order itself is not what
    is counted.
    """
    concepts = _with_inflow(sentence, (*concepts, *_find_in_publishers_words(sentence)))
    concepts = _with_waiting(sentence, _with_missing(sentence, concepts))
    order = find_order(sentence)
    if order is None:
        return tuple(sorted(concepts))
    first, last = sentence.start + order.start(), sentence.start + order.end()
    kept = [
        one._replace(concept=_AFTER_ORDER) if one.concept == _RETURNS else one
        for one in concepts
        if not first <= one.start < last
    ]
    for found in cues.travel.LEFT.finditer(sentence.text, sentence.signs):
        start, end = sentence.start + found.start(), sentence.start + found.end()
        if all(end <= one.start or one.end <= start for one in kept):
            words = found[0].split()
            apart = ((start, start + len(words[0])), (end - len(words[-1]), end))  # "liet … terugkeren"
            kept.append(WordsFor(start, end, _AFTER_ORDER, apart))
    return tuple(sorted(kept))


def _with_inflow(sentence: Sentence, concepts: Concepts) -> Concepts:
    """Read "de instroom van (Syrische) eerste asielaanvragen" as one thing that is counted, and not as arrivals."""
    if not cues.asylum.INFLOW.search(sentence.text, sentence.signs):
        return concepts
    found, kept = sorted(concepts), list[WordsFor]()
    for one in found:
        before = kept[-1] if kept else None
        words = None if before is None else sentence.text[before.start - sentence.start : one.start - sentence.start]
        inflow = None if words is None else cues.asylum.INFLOW.pattern.fullmatch(words)
        if before is not None and inflow is not None and one.concept == _ASKED and _is_people(sentence, inflow["of"]):
            kept[-1] = WordsFor(before.start, one.end, _ASKED, ((before.start, one.end),))
        else:
            kept.append(one)
    return tuple(kept)


def _is_people(sentence: Sentence, word: str | None) -> bool:
    """Tell whether a word is no word at all, or the name of a people."""
    return word is None or any(seen.mention.surface == word.strip() for seen in sentence.places)


def _with_waiting(sentence: Sentence, concepts: Concepts) -> Concepts:
    """Read "wachtten 587.000 asielzoekers op een beslissing" as those who wait at a moment, as UNHCR counts them."""
    found = cues.asylum.WAITING.search(sentence.text, sentence.signs) if sentence.publisher == _UNHCR else None
    if found is None:
        return concepts
    waiting = (one._replace(concept=WAITING) if one.concept == _ASKED else one for one in concepts)
    parts = tuple((sentence.start + first, sentence.start + last) for first, last in found.regs[1:] if first >= 0)
    seekers = ((sentence.start + one.start(), sentence.start + one.end()) for one in _SEEKERS.finditer(sentence.text))
    named = (WordsFor(start, end, WAITING, ((start, end),)) for start, end in seekers)
    return tuple(sorted((*waiting, *named, WordsFor(parts[0][0], parts[-1][1], WAITING, parts))))


def _with_missing(sentence: Sentence, concepts: Concepts) -> Concepts:
    """Read "doden, vermisten meegerekend" as the dead and the missing together."""
    found = cues.counted.WITH_MISSING.search(sentence.text, sentence.signs)
    if found is None:
        return concepts
    start, end = sentence.start + found.start(), sentence.start + found.end()
    kept = (one for one in concepts if not start <= one.start < end)
    dead = (one._replace(concept=_DEAD) if one.concept == _DEAD_ONLY else one for one in kept)
    return tuple(sorted((*dead, WordsFor(start, end, _DEAD, ((start, end),)))))


def _find_in_publishers_words(sentence: Sentence) -> Iterator[WordsFor]:
    """Yield words that say what is counted where a publisher is named who counts but one thing by them.

    IOM counts the dead and the missing together, so that "deadliest" is of both; what Frontex calls irregular migration
    are the crossings of the external borders. Whom UNHCR calls internally displaced, others count otherwise.
    """
    for publisher, cue, concept in _WORDS_OF_PUBLISHERS:
        if sentence.publisher == publisher:
            for found in cue.finditer(sentence.text, sentence.signs):
                start, end = sentence.start + found.start(), sentence.start + found.end()
                yield WordsFor(start, end, concept, ((start, end),))


def find_order(sentence: Sentence) -> re.Match[str] | None:
    """Return where a sentence says that people left after they were ordered to."""
    if cues.travel.NOT_LEFT.search(sentence.text, sentence.signs):
        return None
    return cues.travel.AFTER_ORDER.search(sentence.text, sentence.signs)
