"""The part of a sentence around words that say what brought something about."""

from dataclasses import dataclass

from routekaart.reading.attributions.words import (
    ADVERBS,
    AIMS,
    BORDERS,
    CHANGE_VERBS,
    CHANGES,
    CONDITIONS,
    EFFECTS,
    HEDGES,
    MEASURES,
    NEGATIONS,
    NO_DENIAL,
    OPEN_QUESTIONS,
    RELATIVE,
    WHETHER,
)
from routekaart.reading.tokens import Tokens

Span = tuple[int, int]
_STOPS = frozenset({";", ":", "(", ")", "[", "]", "–", "—", "\n", ".", "?", "!", "•", "“", "”", '"'})
_EDGES = frozenset({",", "en", "maar", "dat", "dus", "ook", "want", "'", "‘", "’", "-", "/"})
_LONGEST = 60
_BEFORE_WHETHER = 6
_NOUN_PHRASE = 8
_BEFORE_VERB = 4


@dataclass(frozen=True, slots=True)
class Part:
    """Tokens from `left` up to and not including `right`, with the cue somewhere between."""

    tokens: Tokens
    left: int
    right: int
    open: bool
    """Whether it is asked, or said not to be known, whether it is so."""

    def has(self, words: frozenset[str], span: Span) -> bool:
        """Tell whether one of some words stands in a span."""
        return not words.isdisjoint(self.tokens.lower[max(span[0], 0) : max(span[1], 0)])

    def changes(self) -> bool:
        """Tell whether something goes up or down in it."""
        return changes(self.tokens, (self.left, self.right))

    def trimmed(self, span: Span, edges: frozenset[str] = frozenset()) -> Span:
        """Return a span without the signs and small words at its ends."""
        first, last = span
        lower = self.tokens.lower
        while first < last and (lower[first] in _EDGES | edges or not lower[first][0].isalnum()):
            first += 1
        while first < last and (lower[last - 1] in _EDGES | edges or not _ends_word(lower[last - 1])):
            last -= 1
        return first, last

    def before_relative(self, at: int) -> Span | None:
        """Return what "die" before a verb stands for: the words in front of its comma."""
        pronoun = at - 1
        while pronoun > max(self.left, at - _BEFORE_VERB) and self.tokens.lower[pronoun] in ADVERBS:
            pronoun -= 1
        if pronoun <= self.left + 1 or self.tokens.lower[pronoun] not in RELATIVE:
            return None
        return (self.left, pronoun - 1) if self.tokens.lower[pronoun - 1] == "," else None

    @property
    def has_verb_at_its_end(self) -> bool:
        """Whether it begins as a part of a sentence that has its verb at the end: after "dat", "omdat"."""
        return self.tokens.word(self.left - 1) in BORDERS | CONDITIONS

    def is_denied(self, span: Span) -> bool:
        """Tell whether "niet" stands in a span, and not "niet alleen"."""
        lower = self.tokens.lower
        return any(
            lower[place] in NEGATIONS and self.tokens.word(place + 1) not in NO_DENIAL
            for place in range(max(span[0], self.left), min(span[1], self.right))
        )

    def is_hedged(self, span: Span) -> bool:
        """Tell whether it is left open: "mogelijk", "kan", "lijkt", a question."""
        return self.open or self.has(HEDGES, span)

    def is_aim(self, span: Span) -> bool:
        """Tell whether it is wanted and not said: "moet", "om te"."""
        return self.has(AIMS, span)


def part_around(tokens: Tokens, first: int, last: int) -> Part:
    """Return the part of its sentence around a cue from `first` up to and not including `last`."""
    begin, end = tokens.sentence_span(first)
    left, is_open = _left(tokens, first, max(begin, first - _LONGEST))
    right = _right(tokens, last, min(end, last + _LONGEST))
    return Part(tokens, left, right, is_open or tokens.word(end - 1) == "?")


def changes(tokens: Tokens, span: Span) -> bool:
    """Tell whether something goes up or down in a span, by a verb, a noun or an adjective."""
    words = tokens.lower[span[0] : span[1]]
    if any(word in CHANGES or word in EFFECTS for word in words):
        return True
    return any(word in CHANGE_VERBS and not CHANGE_VERBS[word].isdisjoint(words) for word in words)


def names_measure(tokens: Tokens, first: int, last: int) -> bool:
    """Tell whether a noun for a measure stands soon after a token."""
    return any(word.endswith(MEASURES) for word in tokens.lower[first : min(last, first + _NOUN_PHRASE)])


def _left(tokens: Tokens, index: int, limit: int) -> tuple[int, bool]:
    for place in range(index - 1, limit - 1, -1):
        word = tokens.lower[place]
        if word in _STOPS or word in BORDERS:
            return place + 1, False
        if word in CONDITIONS:
            return place + 1, True
        if word in WHETHER and not OPEN_QUESTIONS.isdisjoint(tokens.lower[max(place - _BEFORE_WHETHER, 0) : place]):
            return place + 1, True
    return limit, False


def _right(tokens: Tokens, index: int, limit: int) -> int:
    for place in range(index, limit):
        word = tokens.lower[place]
        if word in _STOPS or (word in BORDERS | CONDITIONS and place > index):
            return place
        if word == "," and not (place + 1 < limit and tokens.words[place + 1][:1].isupper()):
            return place
    return limit


def _ends_word(word: str) -> bool:
    return word[0].isalnum() or word[-1].isalnum() or word in {"%", "€"}
