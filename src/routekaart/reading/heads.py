"""The noun that a bare number counts when it does not stand right behind it."""

from routekaart.reading.nouns import find_noun_after, is_person_noun, is_word
from routekaart.reading.tokens import Tokens
from routekaart.reading.words import (
    COUNT_NOUNS,
    COUNT_TAILS,
    COUNTERS,
    FUNCTION_WORDS,
    MODIFIERS,
    NOUNS_IN_GE,
    ONE_PERSON,
    PARTICIPLE_HEADS,
    PEOPLE_IN_ALL,
    PREPOSITIONS,
    SINGULAR_COUNTABLE,
)

_FARTHEST_LEFT = 30
_MOST_MODIFIERS = 3
_PARTICIPLE_ENDS = ("en", "d", "t")


def find_own_noun(tokens: Tokens, after: int, places: frozenset[int]) -> int | None:
    """Return the token of the noun counted by the number before `after`, or `None`.

    Besides "250 Syrische vluchtelingen" also "1.200 in Nederland verblijvende Syriërs", "300 van de 1.200 migranten".
    """
    word = tokens.word(after)
    if word in PREPOSITIONS and after + 1 in places:
        after += 1
        while after in places:
            after += 1
    elif word == "van" and tokens.word(after + 1) in MODIFIERS:
        after += 2
        after += tokens.word(after)[:1].isdigit()
    after += tokens.word(after) == "extra"
    if tokens.word(after).endswith("en") and _is_known(tokens.word(after + 1)) and not _is_known(tokens.word(after)):
        return after + 1  # 11.400 vertrokken vreemdelingen: two nouns never stand side by side in Dutch
    noun = find_noun_after(tokens, after) or _find_behind_adverb(tokens, after)
    if noun is None:
        return None
    place, following = noun[1] - 1, noun[1]
    word = tokens.word(place)
    if word not in SINGULAR_COUNTABLE and not _is_known(word) and _is_known(tokens.word(following)):
        return following
    return None if is_participle(tokens, place) else place


def _find_behind_adverb(tokens: Tokens, after: int) -> tuple[int, int] | None:
    """Read "41.000 zwaar verminkte vrouwen", "een van de meest kwetsbare leerlingen"."""
    word, follows = tokens.word(after), tokens.word(after + 1)
    if not is_word(tokens, after) or word in FUNCTION_WORDS or not follows.endswith("e"):
        return None
    return find_noun_after(tokens, after + 1)


def is_one_person(tokens: Tokens, after: int) -> bool | None:
    """Tell whether the noun in the singular behind *één* means a person; `None` if none follows."""
    noun = None
    for place in range(after, after + _MOST_MODIFIERS):
        if not is_word(tokens, place) or tokens.word(place) in FUNCTION_WORDS:
            break
        noun = tokens.word(place)
        if not noun.endswith("e") or noun.endswith(ONE_PERSON):
            break
    return None if noun is None else noun.endswith(ONE_PERSON) or is_person_noun(noun)


def find_head_before(tokens: Tokens, index: int, people: frozenset[int]) -> int | None:
    """Return the noun before a token, in its sentence, that a number there counts, or `None`.

    The noun behind *aantal* comes first, then the nearest that is no part of a phrase with a preposition: in "de
    aanvragen van minderjarigen stegen tot 3.400" it is the *aanvragen* that are counted.
    """
    first, _ = tokens.sentence_span(index)
    nearest = within = None
    for place in range(index - 1, max(first, index - _FARTHEST_LEFT) - 1, -1):
        word = tokens.lower[place]
        if word in COUNTERS:
            counted = find_own_noun(tokens, place + 1, frozenset())
            if counted is not None and counted < index:
                return counted
        if nearest is None and _is_counted(tokens, place, word, people):
            if _is_modifier(tokens, place, first):
                within = place if within is None else within
            else:
                nearest = place
    return within if nearest is None else nearest


def _is_counted(tokens: Tokens, place: int, word: str, people: frozenset[int]) -> bool:
    return place in people or (is_word(tokens, place) and (_is_known(word) or word in PEOPLE_IN_ALL))


def _is_known(word: str) -> bool:
    return is_person_noun(word) or word in COUNT_NOUNS or word.endswith(COUNT_TAILS)


def means_people(tokens: Tokens, place: int, people: frozenset[int]) -> bool:
    """Tell whether the noun at a token means people: migranten, Syriërs, instroom."""
    word = tokens.word(place)
    return place in people or is_person_noun(word) or word in PEOPLE_IN_ALL


def _is_modifier(tokens: Tokens, place: int, first: int) -> bool:
    """Tell whether a preposition leads to the noun: "van minderjarigen", "door alleenstaande vreemdelingen"."""
    for before in range(place - 1, max(first, place - 1 - _MOST_MODIFIERS) - 1, -1):
        word = tokens.lower[before]
        if word in PREPOSITIONS:
            return True
        if word not in MODIFIERS and not (word.endswith("e") and is_word(tokens, before)):
            return False
    return False


def is_participle(tokens: Tokens, index: int) -> bool:
    """Tell whether a word is what was done and no noun: "er werden 1.500 aangehouden", "43 afgegeven"."""
    word, follows = tokens.word(index), tokens.shown(index + 1)
    if not word.endswith(_PARTICIPLE_ENDS) or (follows[:1].isalpha() and follows.lower() not in FUNCTION_WORDS):
        return False
    return any(
        word.startswith(f"{head}ge") and word not in NOUNS_IN_GE and not is_person_noun(word)
        for head in PARTICIPLE_HEADS
    )
