"""What text for a terminal is written on: lines of one width, with nothing in them that a terminal would obey."""

import textwrap
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from routekaart.domain.period import Period, TimeExpression
from routekaart.reporting.dossier.names import Names
from routekaart.reporting.formatting import format_time
from routekaart.reporting.texts import LANGUAGES, TIMES, Lang, Table, say

_OBEYED = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
"""Categories of control, format and half characters, and of what breaks lines or paragraphs."""
_AS_SPACES = str.maketrans("\t\n\r\f\v", "     ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A sheet so wide, with these names. Every line of a page for a terminal is written on one."""

    names: Names
    width: int
    """In columns."""

    @property
    def lang(self) -> Lang:
        """The language of the page."""
        return self.names.lang

    def say(self, table: Table, code: str, **filled: object) -> str:
        """Return the words for a code of a table, filled in."""
        return say(table, code, self.lang).format(**filled)

    def pick(self, dutch: str, english: str) -> str:
        """Return the one of two texts that is in the language of the page."""
        return (dutch, english)[LANGUAGES.index(self.lang)]

    def time(self, when: TimeExpression | None) -> str:
        """Write a period in words, or that there is no date."""
        return say(TIMES, "undated", self.lang) if when is None else format_time(when, self.lang)

    def day(self, day: date) -> str:
        """Write a day in words."""
        return format_time(Period.of_day(day), self.lang)

    def wrapped(
        self, text: str, indent: int = 0, *, hanging: int = 0, margin: str = "", whole_words: bool = False
    ) -> Iterator[str]:
        """Write text in lines that fit.

        Args:
            text: a line break in it is a space.
            indent: the columns before it.
            hanging: by how many more columns all lines but the first stand in.
            margin: what stands before the first line, within the indent.
            whole_words: a word that is longer than a line, such as an address, is not broken and sticks out.
        """
        yield from textwrap.wrap(
            visible(text.translate(_AS_SPACES)),
            self.width,
            initial_indent=visible(margin).ljust(indent),
            subsequent_indent=" " * (indent + hanging),
            break_on_hyphens=False,
            break_long_words=not whole_words,
        ) or ([visible(margin)] if margin else [])

    def whole(self, text: str, indent: int = 0) -> Iterator[str]:
        """Write what must not be broken, such as an address, on one line however long."""
        yield " " * indent + visible(text)


def visible(text: str) -> str:
    """Return text with a mark in the place of every character that a terminal would obey rather than show.

    >>> visible(f"a{chr(27)}[31mb")
    'a�[31mb'
    """
    return "".join("�" if unicodedata.category(character) in _OBEYED else character for character in text)


def shortened(text: str, longest: int) -> str:
    """Return a text of at most so many characters; one that is cut off ends in dots.

    >>> shortened("circa 40.000 mensen", 12), shortened("circa 40.000", 12)
    ('circa 40.00…', 'circa 40.000')
    """
    return text if len(text) <= longest else text[: longest - 1] + "…"
