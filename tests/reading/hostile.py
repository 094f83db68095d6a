"""Texts against which a pattern has to work hardest, made from the pattern itself."""

import contextlib
import random
import re
from collections.abc import Iterator
from re import _constants as codes
from re import _parser

_REPEATS = {codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT}
_ONE = {codes.LITERAL, codes.NOT_LITERAL, codes.ANY, codes.IN}
_WITHIN = {codes.SUBPATTERN, codes.ASSERT, codes.ASSERT_NOT, *_REPEATS}
_LONG = 8
"""A repeat that may go on longer than this is worth filling a text with."""
_CATEGORIES = {
    codes.CATEGORY_DIGIT: "1", codes.CATEGORY_NOT_DIGIT: "x", codes.CATEGORY_SPACE: " ", codes.CATEGORY_NOT_SPACE: "x",
    codes.CATEGORY_WORD: "a", codes.CATEGORY_NOT_WORD: "-",
}  # fmt: skip
_ANYTHING = ' a1-,.\n("é<A\t\r/>:\0'
_END = "\0"


def find_hostile(pattern: re.Pattern, length: int) -> Iterator[str]:
    """Give texts of about a length: runs of what the pattern repeats, and of what it almost matches."""
    tree = _parser.parse(pattern.pattern, pattern.flags & ~re.DEBUG)
    chance = random.Random(4)
    for repeat in [value for code, value in _walk(tree) if code in _REPEATS and value[1] > _LONG]:
        for _ in range(2):
            run, short = _write(tree, chance, repeat, length), _write(tree, chance, repeat, 200)
            yield run[:length] + _END
            yield _long(short + _END, length)
            yield _long(short, length)
    for _ in range(4):
        whole = _write(tree, chance)
        for near in (whole, whole[:-1] + _END, whole + " "):
            yield _long(near, length)
    alphabet = sorted({_character(code, value, chance) for code, value in _walk(tree) if code in _ONE}) or [" "]
    chosen = chance.sample(alphabet, min(10, len(alphabet)))
    yield from (sign * length + _END for sign in chosen)
    yield "".join(chance.choices(alphabet, k=length))
    yield "".join(chance.choices(chosen[:3], k=length))


def _long(text: str, length: int) -> str:
    return ((text or " ") * (length // max(len(text), 1) + 1))[:length]


class _Reached(Exception):
    """The repeat that was asked for has been written: what comes behind it is left out."""


def _write(tree, chance: random.Random, target=None, times: int = 0) -> str:
    """Write a text that a pattern matches, up to and with one of its repeats, that as often as asked."""
    parts: list[str] = []
    with contextlib.suppress(_Reached):
        _add(parts, tree, chance, target, times)
    return "".join(parts)


def _add(parts: list[str], tree, chance: random.Random, target, times: int) -> None:
    for code, value in tree:
        if code in _ONE:
            parts.append(_character(code, value, chance))
        elif code is codes.BRANCH:
            leading = [branch for branch in value[1] if _holds(branch, target)]
            _add(parts, leading[0] if leading else chance.choice(value[1]), chance, target, times)
        elif code is codes.SUBPATTERN or (code is codes.ASSERT and value[0] > 0):
            _add(parts, value[-1], chance, target, times)
        elif code is codes.ATOMIC_GROUP:
            _add(parts, value, chance, target, times)
        elif value is target:
            parts.append(_write(value[-1], chance) * min(times, int(value[1])))
            raise _Reached
        elif code in _REPEATS:
            least, most, body = value
            wanted = 1 if _holds(body, target) else chance.choice((0, 1))
            for _ in range(max(least, min(int(most), wanted))):
                _add(parts, body, chance, target, times)


def _holds(tree, target) -> bool:
    return target is not None and any(value is target for _, value in _walk(tree))


def _walk(tree) -> Iterator[tuple]:
    """Go through a pattern and all in it."""
    for code, value in tree:
        yield code, value
        if code is codes.BRANCH:
            for branch in value[1]:
                yield from _walk(branch)
        elif code in _WITHIN:
            yield from _walk(value[-1])
        elif code is codes.ATOMIC_GROUP:
            yield from _walk(value)


def _character(code, value, chance: random.Random) -> str:
    """Write a character that one of a pattern's places for one takes."""
    if code is codes.LITERAL:
        return chr(value)
    if code is codes.NOT_LITERAL:
        return next(sign for sign in _ANYTHING if ord(sign) != value)
    if code is codes.ANY:
        return chance.choice("a 1")
    if value[0][0] is codes.NEGATE:
        refused = re.compile(f"[{''.join(map(_as_class, value[1:]))}]")
        return next((sign for sign in _ANYTHING if not refused.match(sign)), "\u1234")
    kind, held = chance.choice(value)
    if kind is codes.CATEGORY:
        return _CATEGORIES[held]
    return chr(held) if kind is codes.LITERAL else chr(chance.choice(held))


def _as_class(item) -> str:
    """Write a member of a set as it stands in a pattern."""
    kind, held = item
    if kind is codes.CATEGORY:
        letter = next(letter for name, letter in (("DIGIT", "d"), ("SPACE", "s"), ("WORD", "w")) if name in str(held))
        return f"\\{letter.upper() if 'NOT' in str(held) else letter}"
    return re.escape(chr(held)) if kind is codes.LITERAL else "-".join(re.escape(chr(end)) for end in held)
