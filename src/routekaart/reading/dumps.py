"""Dumps of figures: lists of numbers without end, and what is behind more numbers than any letter has.

They say nothing that a person would read as a sentence, and each of their numbers would be held against its neighbours.
A word for a cause counts as a number does: what stands on both its sides is kept with it.
Tables of real letters stay well below these limits.
"""

from collections.abc import Iterator

from routekaart.reading.tokens import CAUSES, DIGIT, NUMBER, Tokens

MOST_IN_SENTENCE = 200
"""Numbers in one sentence. With more, none of its figures, times and causes is read."""
MOST_WITHOUT_WORD = 1_000
"""Numbers with no word between them, over any number of lines. With more, none of them is read."""
MOST_IN_LETTER = 200_000
"""Numbers in a letter, without those of dumps. Figures, times and causes behind these are not read."""


def take_dumps(tokens: Tokens) -> tuple[tuple[int, int], ...]:
    """Mark the tokens of all dumps of figures in a text as taken, and return their spans, in order."""
    numbers = tokens.beginning(NUMBER | DIGIT | CAUSES)
    if len(numbers) <= MOST_IN_SENTENCE:
        return ()
    dumps = [*_long_sentences(tokens, numbers), *_without_words(tokens, numbers)]
    for first, last in dumps:
        tokens.take(first, last)
    left = [index for index in numbers if not tokens.taken[index]]
    if len(left) > MOST_IN_LETTER:
        dumps.append((left[MOST_IN_LETTER], len(tokens)))
        tokens.take(*dumps[-1])
    return tuple(sorted(dumps))


def _long_sentences(tokens: Tokens, numbers: list[int]) -> Iterator[tuple[int, int]]:
    """Yield the sentences with too many numbers."""
    place = 0
    while place + MOST_IN_SENTENCE < len(numbers):
        first, last = tokens.sentence_span(numbers[place])
        if numbers[place + MOST_IN_SENTENCE] < last:
            yield first, last
        while place < len(numbers) and numbers[place] < last:
            place += 1


def _without_words(tokens: Tokens, numbers: list[int]) -> Iterator[tuple[int, int]]:
    """Yield the stretches from number to number with too many numbers and no word between them."""
    first = last = count = 0
    for index in numbers:
        if not count or _has_word(tokens.words[last:index]):
            if count > MOST_WITHOUT_WORD:
                yield first, last
            first, count = index, 0
        last, count = index + 1, count + 1
    if count > MOST_WITHOUT_WORD:
        yield first, last


def _has_word(words: list[str]) -> bool:
    return any(word[0].isalpha() for word in words)
