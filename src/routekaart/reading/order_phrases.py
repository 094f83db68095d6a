"""The phrases of a sentence that gives a place in an order, cut from its row (`shapes.py`) by `lexicon/orders.toml`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from routekaart.reading import cues
from routekaart.reading.concepts import Concepts
from routekaart.reading.lexicon import load_lexicon
from routekaart.reading.sentences import Sentence
from routekaart.reading.shapes import Letter, Shape, find_shape

GROUPS = ("most_groups", "most_origins")
"""Phrases that say which place people of one nationality have."""
ORDERS = ("most_routes", "most_number", *GROUPS, "most_standing", "least_routes", "least_number")
"""Phrases that say which place somebody has."""
NOBODY = tuple(
    f"none_{among}" for among in ("routes", "member_states", "countries", "nationalities", "anywhere", "only")
)
"""Phrases that say that nobody, or only one other, has more, or less, than somebody."""
ANY_OTHER = tuple(f"any_other_{among}" for among in ("routes", "member_states", "countries", "nationalities", "listed"))
"""Phrases that say that somebody has more, or less, than any other."""
RELATIVES = ("beside_relative", "beside_relative_to", "beside_relative_from")
"""Words that go on about who is named, where a sentence says that it was they: "het was Duitsland waaruit"."""
PERIODS = tuple(f"record_{name}" for name in load_lexicon("orders")["record"])
"""Phrases that say which month or year has the first place."""
_TABLES = ("most", "least", "none", "any_other", "among", "who", "beside", "record")
_PIECE = re.compile(r"\{(\w+)\}")
_WORD = re.compile(r"\w[\w'’-]*|[^\s,.]|\.(?!\s*$)")
_HIGHEST = 6
"""The last place that there are words for."""


class Phrase(NamedTuple):
    """A part of a row that is known: the table and list of which it is, and where it stands."""

    role: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrases:
    """A sentence as phrases, and the words between them."""

    sentence: str
    shape: Shape
    found: tuple[Phrase, ...]
    left: tuple[str, ...]
    used: set[Phrase] = field(default_factory=set)
    """The phrases that have a part in what is read."""

    def of(self, *roles: str) -> list[Phrase]:
        """Return the phrases of some roles, in the order of the sentence."""
        return [phrase for phrase in self.found if phrase.role in roles]

    def use(self, *roles: str) -> list[Phrase]:
        """Return the phrases of some roles, as a part of what is read."""
        phrases = self.of(*roles)
        self.used.update(phrases)
        return phrases

    def letters(self, signs: str, *roles: str) -> Iterator[tuple[Phrase, Letter]]:
        """Yield the letters in phrases of some roles."""
        for phrase in self.of(*roles) if roles else self.found:
            for letter in self.shape.find_letters(phrase.start, phrase.end):
                if letter.sign in signs:
                    yield phrase, letter

    def has(self, signs: str, *roles: str) -> bool:
        """Tell whether such letters stand in phrases of some roles."""
        return any(True for _ in self.letters(signs, *roles))

    def words(self, phrase: Phrase) -> str:
        """Return the words of a phrase."""
        return self.shape.words(self.sentence, phrase.start, phrase.end)

    def unused(self) -> Iterator[str]:
        """Yield the words of phrases that have no part in what is read; what may stand anywhere is none of them."""
        for phrase in self.found:
            if phrase not in self.used and not phrase.role.startswith("beside"):
                yield self.words(phrase)


def find_phrases(sentence: Sentence, concepts: Concepts) -> Phrases | None:
    """Cut a sentence into phrases, if one of them says which place somebody has."""
    shape = find_shape(sentence, concepts, (_OMITTED, cues.asylum.FIRST_TIME))
    if shape is None or not any(
        pattern.search(shape.text) for role, pattern in _PATTERNS if role in ORDERS + NOBODY + ANY_OTHER + PERIODS
    ):
        return None
    found, left, at = list[Phrase](), list[str](), 0
    while (word := _WORD.search(shape.text, at)) is not None:
        phrase = _find_longest(shape.text, word.start())
        if phrase is None or _misses(phrase, shape.text):
            left.append(shape.words(sentence.text, *word.span()))
            at = word.end()
        else:
            found.append(phrase)
            at = phrase.end
    return Phrases(sentence=sentence.text, shape=shape, found=tuple(found), left=tuple(left))


def find_place(words: str) -> int:
    """Return which place a phrase of an order names: the first, if it names none.

    >>> find_place("de op twee na drukste route"), find_place("op plaats twee"), find_place("de meeste K")
    (3, 2, 1)
    >>> find_place("the second-highest number of K")
    2
    """
    for ordinal in (True, False):
        for place, (nth, number) in _PLACES.items():
            if (nth if ordinal else number).search(words):
                return place
    return 1


def _find_longest(row: str, at: int) -> Phrase | None:
    ends = ((role, match.end()) for role, pattern in _PATTERNS if (match := pattern.match(row, at)) is not None)
    role, end = max(ends, key=lambda found: found[1], default=("", at))
    return Phrase(role, at, end) if end > at else None


def _misses(phrase: Phrase, row: str) -> bool:
    """Tell whether a word stands without what it belongs to: "nam", or the *op* of "nam … op"."""
    word = row[phrase.start : phrase.end]
    if phrase.role in RELATIVES:  # "het was Duitsland dat": elsewhere it may say something else of who is named
        return not any(cleft.search(row) for cleft in _CLEFTS)
    return phrase.role == "beside_verbs" and any(
        words.fullmatch(word) and not needed.search(row) for words, needed in _NEEDS
    )


def _fill(line: str) -> str:
    """Put the lists of pieces into a phrase."""
    pieces = load_lexicon("orders")["pieces"]
    return _PIECE.sub(lambda piece: f"(?:{'|'.join(map(_fill, pieces[piece[1]]))})", line)


def _compile(line: str, behind: str = r"(?![\w-])") -> re.Pattern[str]:
    phrase = rf"(?<![\w-])(?:{_fill(line)}){behind}"
    return re.compile(phrase)


_PATTERNS = tuple(
    (f"{table}_{name}", _compile(line))
    for table in _TABLES
    for name, lines in load_lexicon("orders")[table].items()
    for line in lines
)
"""Every phrase as a pattern, with its role."""
_CLEFTS = tuple(pattern for role, pattern in _PATTERNS if role == "beside_cleft")
_NEEDS = tuple(
    (_compile(words), _compile("|".join(others))) for words, others in load_lexicon("orders")["needs"].items()
)
"""Words that are read only beside others, and those others."""
_PLACES = {
    place: tuple(_compile(f"{{{list_of}_{place}}}", behind=r"(?!\w)") for list_of in ("place", "card"))
    for place in range(2, _HIGHEST + 1)
}
"""Ordinals and numbers; a hyphen may follow: "second-highest"."""
_OMITTED = re.compile(rf"\b(?:{'|'.join(load_lexicon('orders')['after_an_order']['phrases'])})\b", re.IGNORECASE)
