"""Lists of words, written as running text."""


def words_of(text: str) -> list[str]:
    """Return the words of a text, parted by spaces."""
    return text.split()


def word_set(text: str) -> frozenset[str]:
    """Return the words of a text as a set."""
    return frozenset(text.split())
