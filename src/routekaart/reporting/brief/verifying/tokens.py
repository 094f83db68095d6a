"""Words, numbers and figures of a line, so that what a file shows can be held against what it must show."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from routekaart.domain.brief_file import UNTOLD, FigureMark, ShownLine

_DUTCH = (
    "twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien "
    "negentien twintig dertig veertig vijftig zestig zeventig tachtig negentig procent "
    "helft kwart"
)
_ENGLISH = (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen twenty thirty forty fifty sixty seventy eighty ninety percent half "
    "quarter"
)
_STEMS = "honderd duizend miljoen miljard hundred thousand million billion"
"""Words for numbers that also stand in longer words: "honderdduizenden", "miljoenen"."""
_SHORT = "mln mld mrd mio bn euro euros eur dollar dollars usd"
"""Short words for large numbers, and the words for money: beside a figure they change what it says."""
_NUMBER = re.compile(
    r"(?P<sign>[-\u2212\u2013+](?=\d))|(?P<digits>\d+(?:[.,:/\u00a0\u202f']\d+)*)"
    rf"|(?P<mark>[%‰€$£½¼¾⅓⅔²³¹{UNTOLD}])"
    rf"|(?P<word>\b(?:{'|'.join((*_DUTCH.split(), *_ENGLISH.split(), *_SHORT.split()))})\b"
    rf"|\b\w*(?:{'|'.join(_STEMS.split())})\w*\b)",
    re.IGNORECASE,
)
_SIGN_AT_END = re.compile(r"[-\u2212\u2013+]\s?$")
_LONGEST_QUOTE, _LONGEST = 140, 400


class Token(NamedTuple):
    """A word or number, or a figure of the letter."""

    text: str
    figure: str = ""
    """The id, if it is one."""


def numbers_of(text: str) -> tuple[str, ...]:
    """Return the numbers in a text: digits with their signs, and the words for numbers.

    >>> numbers_of("ruim 1.200 (-5%) en drie miljoen op 10-07-2020")
    ('1.200', '-', '5', '%', 'drie', 'miljoen', '10', '-', '07', '-', '2020')
    """
    return tuple(found[0].lower() for found in _NUMBER.finditer(text))


def has_number(text: str) -> bool:
    """Tell whether there is a number in a text."""
    return _NUMBER.search(text) is not None


def without_numbers(text: str) -> str:
    """Return a text without its numbers."""
    return _NUMBER.sub("", text)


def shortened(text: str) -> str:
    """Return a text cut to what fits in a message."""
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def number_tokens(line: ShownLine, known: Iterable[str]) -> tuple[Token, ...]:
    """Return the numbers and figures of a line, in order; of a row of a table also its words.

    Args:
        line: a paragraph or row.
        known: the ids of the letter's figures; another figure counts as what it shows.
    """
    ids = set(known)
    tokens: list[Token] = []
    for piece in line.pieces:
        if isinstance(piece, FigureMark) and piece.figure in ids:
            tokens.append(Token(piece.text, piece.figure))
            continue
        if line.is_row:
            tokens += [Token(word) for word in piece.text.split()]
            continue
        tokens += [Token(number) for number in numbers_of(piece.text)]
        if _SIGN_AT_END.search(piece.text) and piece is not line.pieces[-1]:
            tokens.append(Token(piece.text.strip()[-1]))
    return tuple(tokens)


def signature(tokens: Iterable[Token]) -> tuple[str, ...]:
    """Return by what two lines count as the same: figures by their ids, whatever they show."""
    return tuple(f"\0{token.figure}" if token.figure else token.text for token in tokens)


def word_tokens(lines: Iterable[ShownLine]) -> Iterator[Token]:
    """Give every word of lines, those of figures with their id."""
    for line in lines:
        for piece in line.pieces:
            figure = piece.figure if isinstance(piece, FigureMark) else ""
            yield from (Token(word, figure) for word in piece.text.split())


@dataclass(frozen=True, slots=True)
class Quote:
    """The words of a line, cut to what can be read at a glance."""

    line: ShownLine

    def __str__(self) -> str:
        text = self.line.text
        return text if len(text) <= _LONGEST_QUOTE else text[: _LONGEST_QUOTE - 1] + "…"
