"""Whether a stretch of a letter is in English, for words that both languages have: *over*, *some*, *May*."""

from routekaart.reading.lists import word_set
from routekaart.reading.tokens import Tokens

_ENGLISH = word_set(
    "the of and to from were was have has had been with by for than this that which people persons migrants refugees "
    "are will would between since which their it arrived applications million billion percent saw received counted "
    "recorded registered hosted reached landed according there about some more than fewer arrivals detections "
    "january february march may june july august october sea first-time alone lodged filed applicants nationals claims "
    "crossings fell rose came refugee two three four five seven eight nine"
)
_DUTCH = word_set("de het een van en dat die is zijn voor met te op niet er aan door bij uit om dan ook naar worden")
_REACH = 8


def is_english(tokens: Tokens, index: int) -> bool:
    """Tell whether more of the words around a token, in its sentence, are common in English than in Dutch."""
    first, last = tokens.sentence_span(min(index, len(tokens) - 1))
    near = tokens.lower[max(first, index - _REACH) : min(last, index + _REACH)]
    return sum(word in _ENGLISH for word in near) > sum(word in _DUTCH for word in near)
