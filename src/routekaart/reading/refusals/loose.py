"""Whether a bare number without a noun behind it can count at all, by the words on its other side."""

from routekaart.reading.amounts import Amount
from routekaart.reading.nouns import find_noun_after, is_word
from routekaart.reading.numerals import number_words
from routekaart.reading.tokens import Tokens
from routekaart.reading.words import COUNT_NOUNS, FUNCTION_WORDS, LEADS, SENTENCE_OPENERS, THINKERS

_PAST_TENSE = ("de", "den", "te", "ten")
_TAKEN = frozenset({"genomen", "te", "nemen", "neemt", "nemend", "nemende"})
_PARTICIPLES = ("ge", "be", "ver", "ont", "her")


def counts_in_this_sentence(tokens: Tokens, amount: Amount, places: frozenset[int]) -> bool:
    """Tell whether a noun is counted after the number, or the word before it can lead to a number.

    Prepositions, forms of *zijn*, adverbs and the like can; after another noun a number is a name ("unit 1") or the
    mark of a note ("het advies 5 van"). So it is before a word with a capital that opens sentences ("wet 2 De").
    """
    after, before = amount.last, amount.first - 1
    if tokens.shown(after) in SENTENCE_OPENERS or tokens.word(after) in {"https", "http", "www"}:
        return False
    goes_on = is_word(tokens, after) and (tokens.word(after) == "extra" or tokens.word(after) not in FUNCTION_WORDS)
    if goes_on or after in places or not is_word(tokens, before) or before in places:
        return True
    word = tokens.word(before)
    if word in FUNCTION_WORDS or word in LEADS or word in number_words():
        return True
    return word.endswith(_PAST_TENSE) and not word.startswith(_PARTICIPLES) and word not in COUNT_NOUNS


def is_thought(tokens: Tokens, amount: Amount) -> bool:
    """Tell whether *acht* says that someone thinks something, or is the noun of *in acht nemen*."""
    before, after = tokens.word(amount.first - 1), tokens.word(amount.last)
    if before == "in" and after in _TAKEN:
        return True
    if before in THINKERS or after in THINKERS:
        return True
    if before in number_words() or after in number_words() or after in {"tot", "of", "à"}:
        return False
    return find_noun_after(tokens, amount.last) is None and before not in {"van", "met", "de", "op", "tot", "als"}
