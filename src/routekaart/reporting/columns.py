"""How wide the columns of a table on a terminal are."""

import re
from collections.abc import Sequence


def fit_columns(rows: Sequence[Sequence[str]], width: int, *, whole: int = 0) -> list[int]:
    """Return how wide each column must be so that no word in it is broken; nothing where all fit, or cannot.

    What is joined by no-break spaces is one word. Of what is left over, columns that need little get all that they
    need, and the one that needs most gets the rest.

    Args:
        rows: the heads first, then the cells.
        width: of all columns together, without what stands between them.
        whole: so many columns on the left stand on one line.

    >>> fit_columns([["land", "instrument"], ["Mali", "ontwikkelingssamenwerking en meer"]], 33)
    [4, 29]
    """
    columns = list(zip(*rows, strict=True))
    wanted = [_longest(column, "\n") for column in columns]
    words = [*wanted[:whole], *(_longest(column, "[ \n]") for column in columns[whole:])]
    if sum(wanted) <= width or sum(words) > width:
        return []
    left, missing = width - sum(words), [all_of_it - word for all_of_it, word in zip(wanted, words, strict=True)]
    for place in sorted(range(len(words)), key=missing.__getitem__):
        given = missing[place] if missing[place] <= left else 0
        words[place], missing[place], left = words[place] + given, missing[place] - given, left - given
    words[missing.index(max(missing))] += left
    return words


def _longest(column: Sequence[str], between: str) -> int:
    return max(len(part) for cell in column for part in re.split(between, cell))
