"""The words that checking itself looks for in a sentence, as lists in files beside this one.

What a sentence says is the work of the reader. Here is what only a check asks: whether first applications are meant,
whether parts are added up, whether a figure is said to have been revised.

In a word `*` stands for any letters or none: `*daling*` is found in "daling" and in "dalingen". A space is any white
space.
"""

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def load_file(name: str) -> dict[str, Any]:
    """Load a file of lists."""
    loaded: dict[str, Any] = tomllib.loads(files(__name__).joinpath(f"{name}.toml").read_text(encoding="utf-8"))
    return loaded


def any_of(name: str, key: str) -> str:
    """Return a pattern for any word of a list, to be put in a larger one.

    >>> bool(re.fullmatch(any_of("sums", "of_which"), "onder  wie"))
    True
    """
    return any_word(load_file(name)[key])


def any_word(words: list[str]) -> str:
    """Return a pattern for any of these words.

    >>> [one.group() for one in re.finditer(any_word(["*stijg*", "nam"]), "de stijging nam toe, namen")]
    ['stijging', 'nam']
    """
    return f"(?:{'|'.join(map(_pattern, words))})"


def compile_any(name: str, key: str) -> re.Pattern[str]:
    """Return what finds any word of a list; capitals do not count."""
    return re.compile(any_of(name, key), re.IGNORECASE)


def _pattern(word: str) -> str:
    begin = r"\w*" if word.startswith("*") else r"(?<!\w)"
    end = r"\w*" if word.endswith("*") else r"(?!\w)"
    return begin + r"\s+".join(re.escape(part) for part in word.strip("*").split()) + end
