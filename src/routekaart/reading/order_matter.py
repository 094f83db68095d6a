"""What an order goes by: the words of its sentence for what is counted, and whether they say one and the same."""

from routekaart.domain.ids import ConceptId
from routekaart.reading import cues
from routekaart.reading.order_phrases import Phrases
from routekaart.reading.sentences import Sentence
from routekaart.reading.shapes import COUNTED, Letter
from routekaart.reading.understood import ASKING

_RETURNS = frozenset({ConceptId("returns"), ConceptId("returns-anywhere")})
_OF_THE_SEA = "among_mediterranean_routes"
"""Where "crossings" are routes, and nothing that is counted."""


def find_nouns(sentence: Sentence, phrases: Phrases) -> list[Letter]:
    """Return the letters of what is counted: the nouns, if there are any.

    "Detected" is only that it was noticed, "reached" how high a number was, and "deadliest" in what it is counted.
    """
    letters = [letter for phrase, letter in phrases.letters("KD") if phrase.role != _OF_THE_SEA]
    return [letter for letter in letters if _is_noun(sentence.text, letter)] or letters


def _is_noun(text: str, letter: Letter) -> bool:
    verb = any(cue.fullmatch(text, letter.start, letter.end) for cue in (cues.counted.NOTICED, cues.travel.REACHED))
    return letter.sign == COUNTED and not verb


def find_counted(sentence: Sentence, nouns: list[Letter]) -> tuple[str, ConceptId | None]:
    """Return what is counted, in words and as a concept; empty and `None` if no word says it."""
    if not nouns:
        return "", None
    again = cues.asylum.FIRST_TIME.search(sentence.text)
    words = sentence.text[nouns[0].start : nouns[0].end]
    return words if again is None else f"{words}, {again[0]}", nouns[0].concept


def is_one_matter(sentence: Sentence, nouns: list[Letter]) -> bool:
    """Tell whether all nouns for what is counted are the same word: "aanvragen" need not be "asielzoekers"."""
    return len({sentence.text[one.start : one.end].lower() for one in nouns}) == 1


def may_leave_out(sentence: Sentence, letter: Letter, concept: ConceptId | None) -> bool:
    """Tell whether words that stand for nothing of their own belong to what is counted: "na een terugkeerbesluit"."""
    again = cues.asylum.FIRST_TIME.match(sentence.text, letter.start)
    return concept == ASKING if again is not None else concept in _RETURNS
