"""How it is known which patterns a sentence may hold: every pattern has signs, the words of which one must be there.

Most sentences hold none of them. A word is asked only once of which patterns it is a sign, and a pattern is tried only
on a sentence that holds one.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from routekaart.reading.lexicon import load_lexicon
from routekaart.reading.tokens import COUNTED, CUE, Tokens

_MOST_WORDS = 500_000


@dataclass(frozen=True, slots=True)
class Cue:
    """A pattern, with the words that are its signs, and the bit that says that a text holds one."""

    pattern: re.Pattern[str]
    signs: re.Pattern[str]
    bit: int

    def search(self, text: str, signs: int) -> re.Match[str] | None:
        """Return where a text with these signs first has it."""
        return self.pattern.search(text) if signs & self.bit else None

    def finditer(self, text: str, signs: int) -> Iterator[re.Match[str]]:
        """Yield where a text with these signs has it."""
        return self.pattern.finditer(text) if signs & self.bit else iter(())


class Signs(dict[str, int]):
    """Of which cues a word in lower case is a sign, one bit for each: worked out when a word is first met."""

    def __missing__(self, word: str) -> int:
        """Work out of which cues a word is a sign."""
        bits = sum(cue.bit for cue in CUES if cue.signs.search(word)) if any_sign().search(word) else 0
        if len(self) < _MOST_WORDS:  # a hostile text has ever new words
            self[word] = bits
        return bits


CUES: list[Cue] = []
"""All cues, in the order of their bits; the files of `cues` and nobody else make them, when it is loaded."""
SIGNS = Signs()


@cache
def any_sign() -> re.Pattern[str]:
    """Return what tells a word that is a sign of some cue from all others."""
    return re.compile("|".join(cue.signs.pattern for cue in CUES), re.IGNORECASE)


def is_sign(word: str) -> bool:
    """Tell whether a word in lower case is a sign of any cue."""
    return SIGNS[word] != 0


@dataclass(frozen=True, slots=True)
class SignsFound:
    """Where words of a text stand that are signs of what it says, ascending."""

    cues: list[tuple[int, int]]
    """Signs of cues, with the bits of those."""
    counted: list[int]
    """Words that may begin the words for a concept."""


def find_signs(tokens: Tokens) -> SignsFound:
    """Return where words stand that are signs of what a text says."""
    return SignsFound(
        [(tokens.starts[index], SIGNS[tokens.lower[index]]) for index in tokens.beginning(CUE)],
        [tokens.starts[index] for index in tokens.beginning(COUNTED)],
    )


def join_patterns(*tables: str, lexicon: str = "cues") -> str:
    """Return the patterns of lists of a file of the lexicon as alternatives."""
    return "|".join(line for table in tables for line in load_lexicon(lexicon)[table]["patterns"])


def make_cue(pattern: str, *signs: str, marks: str = "") -> Cue:
    """Make a cue of a pattern and of the words that are its signs; `marks` are signs that are no words."""
    words = rf"\b(?:{'|'.join(signs)})\b"
    cue = Cue(
        re.compile(pattern, re.IGNORECASE),
        re.compile(f"{marks}|{words}" if marks else words, re.IGNORECASE),
        1 << len(CUES),
    )
    CUES.append(cue)
    return cue


def load_cue(table: str, within: str = r"\b(?:{})\b", marks: str = "", lexicon: str = "cues") -> Cue:
    """Make the cue of a list of a file of the lexicon, its patterns put within another one."""
    lists, patterns = load_lexicon(lexicon)[table], join_patterns(table, lexicon=lexicon)
    return make_cue(within.replace("{}", patterns), *lists.get("signs", lists["patterns"]), marks=marks)
