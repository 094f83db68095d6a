"""How words are kept and picked: a pair (Dutch, English) for each code of a table."""

from collections.abc import Callable, Mapping
from typing import Literal, TypeVar

from routekaart.domain.errors import UnknownName

Lang = Literal["nl", "en"]
Code = TypeVar("Code", bound=str)
Pair = tuple[str, str]
Table = Mapping[str, Pair]

LANGUAGES: tuple[Lang, ...] = ("nl", "en")


def say(table: Mapping[Code, Pair], code: Code, lang: Lang) -> str:
    """Return the words for a code.

    >>> say({"one": ("één", "one")}, "one", "nl")
    'één'

    Raises:
        UnknownName: if the code is not in the table.
    """
    if code not in table:
        raise UnknownName(
            f"there are no words for {str(code)!r}",
            where="reporting/texts/",
            remedy="Add its Dutch and English words to the table in which the other codes of its kind are.",
        )
    return table[code][LANGUAGES.index(lang)]


def sayer(table: Table, lang: Lang) -> Callable[..., str]:
    """Return what a template says its words with: a code, and by their names the words to fill in.

    >>> sayer({"one_of": ("één van {all}", "one of {all}")}, "nl")("one_of", all=3)
    'één van 3'
    """
    return lambda code, **filled: say(table, code, lang).format(**filled)
