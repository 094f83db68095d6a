"""The words of a page or PDF against those of the record: all of them, in order."""

import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from routekaart.reporting.brief.verifying.findings import BriefFinding, FindingKind
from routekaart.reporting.brief.verifying.tokens import Token, has_number

_AROUND = 4
"""Words before a difference that tell where it is."""
_NEAR = 6
"""Differences with fewer equal words than this between them are told as one: lines in Arabic turn words around."""
_LONGEST = 400
_SOFT_HYPHEN = "\u00ad"
_RIGHT_TO_LEFT = frozenset({"R", "AL", "AN"})
Stretch = tuple[int, int, int, int]


def compare_words(expected: Sequence[Token], found: Sequence[Token], *, framed: bool = False) -> Iterator[BriefFinding]:
    """Give what differs between the words of the record and those of a file.

    Args:
        expected: what the record gives.
        found: what the file shows.
        framed: whether a ministry's look has words of its own before and after.
    """
    if _squeezed(expected) == _squeezed(found):
        return
    for begin, end, start, stop in _differences(expected, found):
        gone, come = expected[begin:end], found[start:stop]
        if _same(gone, come):
            continue
        if framed and not gone and (begin == 0 or begin == len(expected)):
            yield from _frame(come)
            continue
        yield _told(gone, come, expected[max(begin - _AROUND, 0) : begin])


def _differences(expected: Sequence[Token], found: Sequence[Token]) -> Iterator[Stretch]:
    """Give the stretches in which two rows of words differ, those near one another as one."""
    first = _common(expected, found)
    last = _common(expected[first:][::-1], found[first:][::-1])
    ends = len(expected) - last, len(found) - last
    matcher = SequenceMatcher(
        None,
        [token.text for token in expected[first : ends[0]]],
        [token.text for token in found[first : ends[1]]],
        autojunk=False,
    )
    open_: list[int] = []
    for code, begin, end, start, stop in matcher.get_opcodes():
        if code == "equal":
            if open_ and end - begin >= _NEAR:
                yield (open_[0] + first, open_[1] + first, open_[2] + first, open_[3] + first)
                open_ = []
            continue
        open_ = [open_[0], end, open_[2], stop] if open_ else [begin, end, start, stop]
    if open_:
        yield (open_[0] + first, open_[1] + first, open_[2] + first, open_[3] + first)


def _common(one: Sequence[Token], other: Sequence[Token]) -> int:
    """Return how many words two rows begin with alike."""
    count = 0
    for left, right in zip(one, other, strict=False):
        if left.text != right.text:
            break
        count += 1
    return count


def _same(gone: Sequence[Token], come: Sequence[Token]) -> bool:
    """Tell whether two stretches show the same: cut in other places, hyphens of lines apart, or turned around."""
    left, right = _squeezed(gone), _squeezed(come)
    if left == right or (_SOFT_HYPHEN in right and _without_hyphens(left) == _without_hyphens(right)):
        return True
    return _is_turned(left) and Counter(_without_hyphens(left)) == Counter(_without_hyphens(right))


def _is_turned(text: str) -> bool:
    return any(unicodedata.bidirectional(character) in _RIGHT_TO_LEFT for character in text)


def _squeezed(tokens: Sequence[Token]) -> str:
    return unicodedata.normalize("NFC", "".join(token.text for token in tokens))


def _without_hyphens(text: str) -> str:
    return text.replace(_SOFT_HYPHEN, "").replace("-", "")


def _frame(come: Sequence[Token]) -> Iterator[BriefFinding]:
    text = _shown(come)
    if has_number(text):
        yield BriefFinding(kind=FindingKind.FRAME_NUMBER, found=text)


def _told(gone: Sequence[Token], come: Sequence[Token], before: Sequence[Token]) -> BriefFinding:
    figures = tuple(dict.fromkeys(token.figure for token in gone if token.figure))
    text = _shown(come)
    if figures:
        kind = FindingKind.EDITED if come else FindingKind.DELETED
    else:
        added = Counter(_numbers(come)) - Counter(_numbers(gone))
        kind = FindingKind.UNTRACED if added else FindingKind.TEXT_ALTERED
    return BriefFinding(
        kind=kind,
        figure=figures[0] if figures else "",
        recorded=_shown(gone),
        found=text,
        where=" ".join(token.text for token in before),
    )


def _numbers(tokens: Sequence[Token]) -> list[str]:
    return [token.text for token in tokens if has_number(token.text)]


def _shown(tokens: Sequence[Token]) -> str:
    text = " ".join(token.text for token in tokens)
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
