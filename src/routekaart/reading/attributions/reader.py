"""Find the words that say what brought something about, and what stands on either side of them."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from routekaart.reading.attributions.part import Part, Span, changes, names_measure, part_around
from routekaart.reading.attributions.spans import (
    INDIRECT,
    find_ahead,
    find_back,
    find_finite_verb,
    find_that_ahead,
    find_that_clause,
    strip_verb,
    strip_words,
)
from routekaart.reading.attributions.words import (
    ADVERBS,
    AIMS,
    FINITE,
    HEDGES,
    INFINITIVES,
    OPENERS,
    PARTLY,
    PARTLY_FIRST,
    PARTLY_LAST,
    PATTERNS,
    PERFECT,
    REQUESTS,
    THAT_WAY,
    Pattern,
)
from routekaart.reading.tokens import CAUSES, Tokens

_COPULAS = FINITE | PARTLY | {"worden", "geweest", "vooral", "met", "name", "grotendeels", "volledig", "niet", "direct"}
_FILLERS = ADVERBS | PARTLY
_SMALL = (ADVERBS | {"alleen", "zelfs", "echter", "onbedoeld", "daadwerkelijk", "ook"}) - {"in", "op", "een", "tot"}
"""What may stand at either end of a measure and is no part of it."""
_WEAK = frozenset({"zorgde", "zorgden", "zorgt", "gezorgd"})
"""Verbs that say as often that somebody takes care of something."""


@dataclass(frozen=True, slots=True)
class AttributionFound:
    """That a measure is said to have brought an effect about, each as a span of tokens."""

    cue: Span
    measure: Span
    effect: Span
    strength: str
    """contributed, caused, or after: it only came first."""
    negated: bool
    hedged: bool
    rule: str


def begins_attribution(word: str) -> bool:
    """Tell whether a word in lower case may be what an attribution is found by."""
    return word in PATTERNS


def read_attributions(tokens: Tokens) -> tuple[AttributionFound, ...]:
    """Read what a text says brought something about."""
    found: list[AttributionFound] = []
    position = 0
    for index in tokens.beginning(CAUSES):
        if index < position or tokens.taken[index]:
            continue
        for pattern in PATTERNS[tokens.lower[index]]:
            attribution = _READERS[pattern.sort](tokens, index, pattern)
            if attribution is not None:
                found.append(attribution)
                position = attribution.cue[1]
                break
    return tuple(found)


def _participle(tokens: Tokens, index: int, pattern: Pattern) -> AttributionFound | None:
    """Read "M heeft bijgedragen aan E", "dat M aan E heeft bijgedragen" and "M heeft ertoe geleid dat E"."""
    link = pattern.words[1]
    behind = tokens.word(index + 1) == link
    part = part_around(tokens, index, index + 1 + behind)
    helper = find_back(tokens, index, part.left, PERFECT)
    if helper is None:
        return None
    if behind:
        effect = (index + 2, part.right)
    elif part.has(THAT_WAY, (helper, index)):
        clause = find_that_clause(tokens, index + 1)
        if clause is None:
            return None
        effect = clause
    else:
        return _effect_first(part, index, helper, pattern)
    cue_end = index + 2 if behind else effect[0]
    middle = strip_words(tokens, (helper + 1, index), ADVERBS)
    turned = middle is not None and _opens_otherwise(part, helper)
    measure = middle if turned and middle is not None else part.before_relative(helper) or (part.left, helper)
    cue = (index if turned else helper, cue_end)
    return _made(part, pattern, cue, measure, effect, between=(helper - 1, index))


def _effect_first(part: Part, index: int, helper: int, pattern: Pattern) -> AttributionFound | None:
    """Read "dat M aan E heeft bijgedragen", with the effect before the verb."""
    link = find_back(part.tokens, min(helper, index), part.left, frozenset({pattern.words[1]}))
    if link is None or helper < link:
        return None
    measure = part.before_relative(link) or (part.left, link)
    return _made(part, pattern, (link, index + 1), measure, (link + 1, helper), between=(part.left, index))


def _verb(tokens: Tokens, index: int, pattern: Pattern) -> AttributionFound | None:
    """Read "M leidde tot E", "In 2019 leidde M tot E" and "M leidde ertoe dat E"."""
    if tokens.word(index - 1) == "te":
        return None
    rest = pattern.words[1:]
    link = find_ahead(tokens, index + 1, rest)
    that = find_that_ahead(tokens, index + 1)
    if that is not None and (link is None or that[0] < link):
        link, end, effect = that[0], that[1][0], that[1]
    elif link is not None:
        end = link + len(rest)
        effect = (end, part_around(tokens, index, end).right)
    else:
        return None
    part = part_around(tokens, index, end)
    if pattern.words[0] in INFINITIVES and part.has(HEDGES | AIMS, (max(part.left, index - INDIRECT), index)):
        return None  # "kunnen leiden tot" is read as an infinitive
    middle = strip_words(tokens, (index + 1, link), ADVERBS)
    turned = middle is not None and _opens_otherwise(part, index)
    if middle is not None and not turned:
        return None
    measure = middle if turned and middle is not None else part.before_relative(index) or (part.left, index)
    cue = (link if turned else index, end)
    return _made(part, pattern, cue, measure, effect, between=(index - 1, link))


def _infinitive(tokens: Tokens, index: int, pattern: Pattern) -> AttributionFound | None:
    """Read "M kan bijdragen aan E": left open. What only should is an aim and is not read."""
    if tokens.word(index + 1) != pattern.words[1]:
        return None
    part = part_around(tokens, index, index + 2)
    mode = find_back(tokens, index, max(part.left, index - INDIRECT), HEDGES)
    if mode is None or part.is_aim((part.left, index)):
        return None
    middle = strip_words(tokens, (mode + 1, index), ADVERBS | {"te"})
    turned = middle is not None and _opens_otherwise(part, mode)
    measure = middle if turned and middle is not None else part.before_relative(mode) or (part.left, mode)
    return _made(part, pattern, (index, index + 2), measure, (index + 2, part.right), between=(mode - 1, index))


def _because(tokens: Tokens, index: int, pattern: Pattern) -> AttributionFound | None:
    """Read "dankzij M V E" and "E V dankzij M"."""
    first = index - pattern.at
    last = first + len(pattern.words)
    if first < 0 or tuple(tokens.lower[first:last]) != pattern.words:
        return None
    return _reason(part_around(tokens, first, last), pattern, first, last)


def _by(tokens: Tokens, index: int, pattern: Pattern) -> AttributionFound | None:
    """Read "daalde door M" and "na M daalde", where M is a measure and something changes."""
    part = part_around(tokens, index, index + 1)
    if not names_measure(tokens, index + 1, part.right) or not part.changes():
        return None
    found = _reason(part, pattern, index, index + 1)
    return found if found is not None and changes(tokens, found.effect) else None


def _reason(part: Part, pattern: Pattern, first: int, last: int) -> AttributionFound | None:
    tokens, strength = part.tokens, pattern.strength
    partly = _partly_before(tokens, first, part.left) if pattern.sort != "after" else 0
    if partly:
        first, strength = first - partly, "contributed"
    before = strip_words(tokens, part.trimmed((part.left, first)), _FILLERS)
    if before is None or (part.has_verb_at_its_end and find_finite_verb(tokens, before[0], before[1]) is None):
        verb = find_finite_verb(tokens, last, part.right)
        if verb is None:
            return None
        measure, effect = (last, verb), (verb, part.right)
    else:
        measure, effect = strip_verb(tokens, (last, part.right)), part.trimmed((part.left, first), _COPULAS)
    return _made(part, replace(pattern, strength=strength), (first, last), measure, effect, between=(first - 2, first))


def _partly_before(tokens: Tokens, index: int, limit: int) -> int:
    """Return how many tokens before a reason say that it was only a part of it: "mede", "onder andere"."""
    if index - 1 >= limit and tokens.lower[index - 1] in PARTLY:
        return 1
    two = index - 2 >= limit and tokens.lower[index - 2] in PARTLY_FIRST and tokens.lower[index - 1] in PARTLY_LAST
    return 2 if two else 0


def _linking(tokens: Tokens, index: int, pattern: Pattern) -> AttributionFound | None:
    """Read "M, waardoor E"."""
    first = index - pattern.at
    last = first + len(pattern.words)
    if tokens.word(first - 1) != "," or tuple(tokens.lower[first:last]) != pattern.words:
        return None
    part = part_around(tokens, first, last)
    return _made(part, pattern, (first, last), (part.left, first - 1), (last, part.right), between=(first, first))


def _made(
    part: Part, pattern: Pattern, cue: Span, measure: Span, effect: Span, *, between: Span
) -> AttributionFound | None:
    """Put an attribution together; none if one of its sides is empty, or it is an aim."""
    tokens = part.tokens
    measure = part.trimmed(strip_words(tokens, part.trimmed(measure), _SMALL) or (0, 0))
    effect = part.trimmed(effect)
    if measure[0] >= measure[1] or effect[0] >= effect[1] or part.is_aim(between) or part.has(REQUESTS, measure):
        return None
    if pattern.words[0] in _WEAK and not changes(tokens, effect):
        return None
    partly = part.has(PARTLY, between)
    return AttributionFound(
        cue=cue,
        measure=measure,
        effect=effect,
        strength="contributed" if partly and pattern.strength == "caused" else pattern.strength,
        negated=part.is_denied(between),
        hedged=part.is_hedged((min(measure[0], cue[0], between[0]), cue[1])) or tokens.lower[effect[0]] in HEDGES,
        rule=pattern.sort,
    )


def _opens_otherwise(part: Part, verb: int) -> bool:
    """Tell whether what stands before a verb is when or where: then what did it stands behind the verb."""
    first, last = part.trimmed((part.left, verb))
    return first >= last or part.tokens.lower[first] in OPENERS


_READERS: dict[str, Callable[[Tokens, int, Pattern], AttributionFound | None]] = {
    "verbs": _verb,
    "participles": _participle,
    "infinitives": _infinitive,
    "because": _because,
    "by": _by,
    "after": _by,
    "linking": _linking,
}
