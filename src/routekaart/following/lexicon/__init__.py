"""The word lists of following, as files beside this one: adding a word is adding it to a line."""

import tomllib
from functools import cache
from importlib.resources import files


@cache
def load_lexicon(name: str) -> dict[str, dict[str, list[str]]]:
    """Load the lists of a file by their table."""
    entries = tomllib.loads(files(__name__).joinpath(f"{name}.toml").read_text(encoding="utf-8"))
    return {table: lists for table, lists in entries.items() if isinstance(lists, dict)}


def load_words(name: str, key: str, table: str = "words") -> frozenset[str]:
    """Load one list as a set.

    >>> "hierbij" in load_words("modes", "here")
    True
    """
    return frozenset(load_lexicon(name)[table][key])
