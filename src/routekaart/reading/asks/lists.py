"""A request that holds a list: its items are asked one by one if each says by itself what to do."""

from dataclasses import dataclass

from routekaart.reading.asks.joints import find_structure
from routekaart.reading.asks.words import IMPERATIVES, JOINS, MARKS
from routekaart.reading.tokens import Tokens

_ENDS = frozenset({";", ",", ".", ":"})
_FEW = 2
"""How many tokens the number of an item has at most: "1.", "a)"."""


@dataclass(frozen=True, slots=True)
class Parts:
    """The spans of tokens of a request: each is asked by itself, or holds more that is."""

    spans: tuple[tuple[int, int], ...]
    listed: bool
    until: int | None = None
    """Up to where the first may hold more, if it ends with a list of what only belongs to it."""


def find_parts(tokens: Tokens, first: int, last: int) -> Parts:
    """Cut a request at the items of its list, if it has one whose items stand by themselves."""
    lines = _lines(tokens, first, last)
    marked = [_is_marked(tokens, line) for line in lines]
    begin = _first_item(tokens, lines, marked)
    if begin is None:
        return Parts(((first, last),), False)
    items, tail = _items(tokens, lines[begin:], marked[begin:])
    lead = [(first, lines[begin - 1][1])] if begin else []
    if not all(_is_act(tokens, item) for item in items):
        whole = (first, items[-1][1])
        return Parts((whole, *tail), False, until=items[0][0])
    leading = [] if not lead or _opens_list(tokens, lead[0]) else lead
    return Parts((*leading, *items, *tail), True)


def _lines(tokens: Tokens, first: int, last: int) -> list[tuple[int, int]]:
    """Return the lines of a span that hold more than the mark of an item, each with the mark before it."""
    lines, start = [], first
    for index in range(first, last + 1):
        if index < last and tokens.words[index] != "\n":
            continue
        if index > start and not _is_mark(tokens, start, index):
            lines.append((start, index))
            start = index + 1
        elif index == start:
            start = index + 1
    return lines


def _is_mark(tokens: Tokens, first: int, last: int) -> bool:
    """Tell whether a line is only the mark of the item on the next: a bullet, "1.", "a)"."""
    said = [word for word in tokens.words[first:last] if word != "\n"]
    if said and said[0] in MARKS:
        return len(said) == 1
    return len(said) <= _FEW and len(said[0]) < 3 and said[-1] in {".", ")", "°"}


def _is_marked(tokens: Tokens, line: tuple[int, int]) -> bool:
    return tokens.words[line[0]] in MARKS or _is_numbered(tokens, line)


def _is_numbered(tokens: Tokens, line: tuple[int, int]) -> bool:
    """Read "1." or "a)" at the head of a line."""
    first, last = line
    numbered = first + 1 < last and tokens.words[first + 1] in {".", ")"} and len(tokens.words[first]) < 3
    return numbered and tokens.ends_block(first - 1)


def _first_item(tokens: Tokens, lines: list[tuple[int, int]], marked: list[bool]) -> int | None:
    """Return the first line of a list: one with a mark, or the one behind a colon if each ends as an item does."""
    if any(marked):
        return marked.index(True)
    for number, (first, _) in enumerate(lines):
        behind = tokens.word(_back(tokens, first))
        if behind != ":":
            continue
        ended = all(tokens.words[last - 1] in _ENDS for _, last in lines[number:-1])
        return number if ended and len(lines) > number + 1 else None
    return None


def _back(tokens: Tokens, index: int) -> int:
    index -= 1
    while tokens.shown(index) == "\n":
        index -= 1
    return index


def _items(
    tokens: Tokens, lines: list[tuple[int, int]], marked: list[bool]
) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """Return the items, and what is asked behind the list: "en de Kamer hierover te informeren"."""
    items: list[tuple[int, int]] = []
    with_marks = any(marked)
    for number, (line, mark) in enumerate(zip(lines, marked, strict=True)):
        goes_on = tokens.words[items[-1][1] - 1] not in _ENDS if items else False
        if with_marks and not mark and goes_on:
            items[-1] = (items[-1][0], line[1])
        elif items and not mark and (with_marks or number == len(lines) - 1) and tokens.lower[line[0]] in JOINS:
            return items, [(line[0], lines[-1][1])]
        else:
            items.append(line)
    return items, []


def _is_act(tokens: Tokens, item: tuple[int, int]) -> bool:
    """Tell whether an item says by itself what to do: "te onderzoeken of", "zorg dat"."""
    first, last = item
    first += _FEW * _is_numbered(tokens, item)
    while first < last and (tokens.words[first] in MARKS | {"\n"} or tokens.lower[first] in JOINS):
        first += 1
    if tokens.word(first) in IMPERATIVES:
        return True
    return bool(find_structure(tokens, first, last).infinitives)


def _opens_list(tokens: Tokens, lead: tuple[int, int]) -> bool:
    """Tell whether what stands before a list only opens it."""
    return tokens.words[lead[1] - 1] == ":" or tokens.lower[lead[1] - 1] == "om"
