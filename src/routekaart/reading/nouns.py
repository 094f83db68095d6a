"""What a number counts: the noun beside it, and whether it means people."""

from routekaart.reading.tokens import Tokens
from routekaart.reading.words import (
    ADJECTIVES_IN_EN,
    FUNCTION_WORDS,
    PERSON_TAILS,
    SINGULAR_COUNTABLE,
)

_FARTHEST_LEFT = 30
_MOST_ADJECTIVES = 4


def is_word(tokens: Tokens, index: int) -> bool:
    """Tell whether a token is a word."""
    return tokens.shown(index)[:1].isalpha()


def noun_end(tokens: Tokens, index: int) -> int:
    """Return the token after a word and the parts joined to it by hyphens: mvv-aanvragen, WhatsApp-groep."""
    end = index + 1
    while tokens.shown(end) in {"-", "–"} and tokens.glued(end) and tokens.glued(end + 1) and is_word(tokens, end + 1):
        end += 2
    return end


def noun_start(tokens: Tokens, index: int) -> int:
    """Return the first token of the compound with hyphens that a word ends."""
    while index > 1 and tokens.shown(index - 1) in {"-", "–"} and tokens.glued(index) and tokens.glued(index - 1):
        index -= 2
    return index


def is_person_noun(word: str) -> bool:
    """Tell whether a noun in lower case means people."""
    return word.endswith(PERSON_TAILS)


def is_countable(word: str) -> bool:
    """Tell whether a word in lower case looks like a noun that can be counted: a plural, or fte."""
    if word in FUNCTION_WORDS or len(word) < 3:
        return False
    return word.endswith(("en", "s", "a")) or word in SINGULAR_COUNTABLE or is_person_noun(word)


def find_noun_after(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """Return the counted noun that begins at or soon after a token, as a span of tokens, or `None`.

    Adjectives are stepped over: "375 aangevraagde reisdocumenten", "250 Syrische vluchtelingen".
    """
    for _ in range(_MOST_ADJECTIVES):
        word = tokens.word(index)
        if not is_word(tokens, index) or word in FUNCTION_WORDS or tokens.taken[index]:
            return None
        end = noun_end(tokens, index)
        last = tokens.word(end - 1)
        follows = is_word(tokens, end) and tokens.word(end) not in FUNCTION_WORDS
        in_en = last in ADJECTIVES_IN_EN
        adjective = in_en or (last.endswith("e") and last not in SINGULAR_COUNTABLE)
        if not (adjective and follows) and not in_en and is_countable(last):
            return index, end
        if not adjective or not follows:
            return None
        index = end
    return None


def means_people_after(tokens: Tokens, index: int) -> bool:
    """Tell whether "van hen", "van wie" follows."""
    return tokens.word(index) == "van" and tokens.word(index + 1) in {"hen", "wie", "deze"}
