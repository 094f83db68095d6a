"""Reduces Dutch words to their stems."""

from collections.abc import Callable
from functools import cache, lru_cache


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """Return the stem of a Dutch word in small letters, by the rules of Porter.

    >>> stem("afspraken")
    'afsprak'
    """
    return _stemmer()(word)


@cache
def _stemmer() -> Callable[[str], str]:
    import snowballstemmer  # type: ignore[import-untyped]  # the package has no types

    reduced: Callable[[str], str] = snowballstemmer.stemmer("dutch_porter").stemWord
    return reduced
