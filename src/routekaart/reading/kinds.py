"""Which figures are expected or promised: read for each apart, from the part of the sentence that it stands in."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from routekaart.domain.quantity import MONEY, Comparator
from routekaart.domain.statement import Kind
from routekaart.reading.amounts import Amount
from routekaart.reading.lexicon import load_lexicon, load_words
from routekaart.reading.tokens import KINDS, Tokens

Span = tuple[int, int]
_WILL, _LEVELS = load_words("kinds", "will"), load_words("kinds", "levels")
_CAME_TRUE, _ARTICLES = load_words("kinds", "came_true"), load_words("kinds", "articles")
_THAN, _NOUNS = load_words("kinds", "than"), load_words("kinds", "nouns")
_BEHIND_PARTICLES = load_words("kinds", "behind_particles") | {"\n", ""}
_TO_PARLIAMENT, _UNDERTAKINGS = load_words("kinds", "to_parliament"), load_words("kinds", "undertakings")
_SPLITS, _STARTS_ANEW = load_words("kinds", "splits"), load_words("kinds", "starts_anew")
_LIMITS = frozenset({Comparator.AT_MOST, Comparator.AT_LEAST})
_BRACKETS = frozenset({"(", ")", "[", "]"})
_BEFORE_THAN = 5
"""How many words before such a word "dan" makes it what a figure is compared with."""
_BESIDE = 3
"""How many words may stand between a word that goes with a figure and the figure."""
_REACH = 60
"""How many tokens away a word still says what kind a figure is."""
_NEAR = 15
_PREPOSITION = 4
"""Letters. A second part of a verb that is no longer than this may be a preposition."""
_JOINED = frozenset({",", "en", "of", "/"})


@dataclass(frozen=True, slots=True)
class _Word:
    """What a word says of figures: by which rule, and what it needs beside it."""

    kind: Kind
    rule: str
    with_words: tuple[str, ...] = ()
    apart: bool = False
    """Whether the other words stand further on: "zegt ... toe"."""


def _load() -> dict[str, tuple[_Word, ...]]:
    words: dict[str, list[_Word]] = {}
    for rule in ("clause", "money", "beside", "limit"):
        for kind, phrases in load_lexicon("kinds")[rule].items():
            for phrase in phrases:
                first, *rest = phrase.replace(" - ", " ").split()
                words.setdefault(first, []).append(_Word(Kind(kind), rule, tuple(rest), " - " in phrase))
    for word in _WILL:
        words.setdefault(word, []).append(_Word(Kind.EXPECTED, "will"))
    return {word: tuple(meanings) for word, meanings in words.items()}


_WORDS = _load()


@dataclass(frozen=True, slots=True)
class _Said:
    """A word in the text that makes figures something else than reported."""

    at: int
    word: _Word


def begins_kind(word: str) -> bool:
    """Tell whether a word in lower case may say that a figure is expected or promised."""
    return word in _WORDS


def read_kinds(tokens: Tokens, amounts: Sequence[Amount]) -> list[Kind]:
    """Return for each amount whether it is reported, expected or promised."""
    kinds = [Kind.REPORTED] * len(amounts)
    candidates = tokens.beginning(KINDS)
    if not candidates or not amounts:
        return kinds
    firsts = [amount.first for amount in amounts]
    by_sentence: dict[int, list[_Said]] = {}
    for index in candidates:
        for word in _WORDS[tokens.lower[index]]:
            if _is_said(tokens, index, word):
                by_sentence.setdefault(tokens.sentence(index), []).append(_Said(index, word))
                break
    for sentence, said in by_sentence.items():
        first, last = tokens.sentences[sentence]
        numbers = range(bisect_left(firsts, first), bisect_left(firsts, last))
        if numbers:
            _read_sentence(_Sentence(tokens, amounts, firsts, numbers), said, kinds)
    return kinds


def _is_said(tokens: Tokens, index: int, word: _Word) -> bool:
    """Tell whether a word is there with the others that it needs, and says that something is yet to come."""
    _, end = tokens.sentence_span(index)
    if word.apart:
        if not _has_particle(tokens, index + 1, min(end, index + _REACH), word.with_words[0]):
            return False
    elif tuple(tokens.lower[index + 1 : index + 1 + len(word.with_words)]) != word.with_words:
        return False
    before = index - 1
    while tokens.word(before) in _ARTICLES:
        before -= 1
    if word.rule in {"clause", "limit"} and tokens.word(before) in _CAME_TRUE:
        return False
    return word.rule != "will" or not _LEVELS.isdisjoint(tokens.lower[index : min(end, index + _REACH)])


def _has_particle(tokens: Tokens, first: int, last: int, particle: str) -> bool:
    """Tell whether a verb's second part stands further on in its part of the sentence."""
    for place in range(first, last):
        word = tokens.lower[place]
        if word == particle and (len(word) > _PREPOSITION or tokens.word(place + 1) in _BEHIND_PARTICLES):
            return True
        if word in {";", ":"}:
            break
    return False


@dataclass(frozen=True, slots=True)
class _Sentence:
    tokens: Tokens
    amounts: Sequence[Amount]
    firsts: Sequence[int]
    """The first tokens of the amounts."""
    numbers: range
    """The amounts of the sentence."""

    def near(self, at: int, reach: int) -> range:
        """Return the amounts of the sentence that begin within some tokens of one."""
        first = bisect_left(self.firsts, at - reach, self.numbers.start, self.numbers.stop)
        return range(first, bisect_left(self.firsts, at + reach + 1, first, self.numbers.stop))

    def parts(self) -> list[list[int]]:
        """Return the amounts of the sentence in groups that share what is said of them."""
        groups: list[list[int]] = [[self.numbers[0]]]
        for left, right in pairwise(self.numbers):
            if self._parts(self.amounts[left].last, self.amounts[right].first):
                groups.append([])
            groups[-1].append(right)
        return groups

    def _parts(self, first: int, last: int) -> bool:
        """Tell whether a new part of the sentence begins between two amounts."""
        tokens = self.tokens
        between = tokens.lower[first:last]
        if all(word in _JOINED for word in between):
            return False
        if any(word in _SPLITS or word in {";", ",", ":"} or word in _BRACKETS for word in between):
            return True
        return any(
            tokens.lower[place] == "en" and (tokens.word(place + 1) in _STARTS_ANEW or tokens.word(place + 1) in _WORDS)
            for place in range(first, last - 1)
        )

    def borders(self) -> list[Span]:
        """Return the tokens of each group: up to the sign or word that begins the next."""
        tokens, groups = self.tokens, self.parts()
        first, end = tokens.sentence_span(self.amounts[groups[0][0]].first)
        spans: list[Span] = []
        for group, following in pairwise(groups):
            behind, ahead = self.amounts[group[-1]].last, self.amounts[following[0]].first
            border = self._border(behind, ahead)
            spans.append((first, border))
            first = border
        return [*spans, (first, end)]

    def _border(self, first: int, last: int) -> int:
        lower = self.tokens.lower
        for signs in ({";"}, _SPLITS, {","}, {":"}, _BRACKETS, {"en"}):
            places = [place for place in range(first, last) if lower[place] in signs]
            if places:
                return places[-1] if signs is not _BRACKETS else places[0]
        return last


def _read_sentence(sentence: _Sentence, said: Sequence[_Said], kinds: list[Kind]) -> None:
    groups, spans = sentence.parts(), sentence.borders()
    starts = [start for start, _ in spans]
    for one in said:
        if _is_counted(sentence, one):
            continue
        compared = not _THAN.isdisjoint(sentence.tokens.lower[max(one.at - _BEFORE_THAN, 0) : one.at])
        if one.word.rule == "beside" or compared or _stands_beside(sentence, one):
            number = _beside(sentence, one, behind=compared)
            if number is not None and _holds(sentence, one, sentence.amounts[number]):
                kinds[number] = one.word.kind
            if number is not None or compared or one.word.rule == "beside":
                continue
        group = groups[max(bisect_left(starts, one.at + 1) - 1, 0)]
        near = sentence.near(one.at, _REACH)
        for number in range(max(group[0], near.start), min(group[-1] + 1, near.stop)):
            if _holds(sentence, one, sentence.amounts[number]):
                kinds[number] = one.word.kind


def _is_counted(sentence: _Sentence, one: _Said) -> bool:
    """Tell whether a word is what a number counts: "zes doelstellingen"."""
    if sentence.tokens.lower[one.at] not in _NOUNS:
        return False
    return any(sentence.amounts[number].last == one.at for number in sentence.near(one.at, _NEAR))


def _stands_beside(sentence: _Sentence, one: _Said) -> bool:
    """Tell whether a word stands in brackets right behind a figure, or right before one."""
    return sentence.tokens.word(one.at - 1) in _BRACKETS or len(sentence.near(one.at + 1, 0)) > 0


def _beside(sentence: _Sentence, one: _Said, *, behind: bool) -> int | None:
    """Return the figure that a word goes with: the next one, or else the one just before."""
    for number in sentence.near(one.at, _NEAR):
        amount = sentence.amounts[number]
        if 0 < amount.first - one.at <= _BESIDE:
            return number
        if behind:
            continue
        bracketed = sentence.tokens.word(one.at - 1) in _BRACKETS and 0 < one.at - amount.last <= 2 * _BESIDE
        if amount.last == one.at or bracketed:
            return number
    return None


def _holds(sentence: _Sentence, one: _Said, amount: Amount) -> bool:
    """Tell whether a word can say of a figure what kind it is."""
    tokens = sentence.tokens
    between = tokens.lower[min(one.at, amount.last) : max(one.at, amount.first)]
    if len(between) > _REACH or ";" in between or (one.word.rule == "money" and amount.unit not in MONEY):
        return False
    if one.word.rule == "limit":
        return _is_limit(tokens, amount)
    if amount.unit in MONEY or not (one.word.rule == "will" or tokens.lower[one.at] in _UNDERTAKINGS):
        return True
    first, last = tokens.sentence_span(amount.first)
    around = tokens.lower[max(first, one.at - _NEAR) : min(last, one.at + _NEAR)]
    return _TO_PARLIAMENT.isdisjoint(around)


def _is_limit(tokens: Tokens, amount: Amount) -> bool:
    """Tell whether a figure is a limit or a rate: "ten hoogste 50", "50 per maand"."""
    return amount.comparator in _LIMITS or "per" in tokens.lower[amount.last : amount.last + _BESIDE]
