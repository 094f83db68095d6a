"""The numbers and figures of a Word file against those of the record, whatever words stand around them.

What must stay is which of them stand together: in one paragraph in this order, in one row of a table with these words.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from routekaart.domain.brief_file import ShownLine
from routekaart.reporting.brief.verifying.findings import BriefFinding, FindingKind
from routekaart.reporting.brief.verifying.tokens import (
    Quote,
    Token,
    has_number,
    number_tokens,
    numbers_of,
    signature,
)


@dataclass(frozen=True, slots=True)
class _Told:
    """A token with the line that it stands in."""

    token: Token
    line: ShownLine


def compare_lines(
    expected: Sequence[ShownLine],
    found: Sequence[ShownLine],
    known: Collection[str],
    *,
    frame: Sequence[str] = (),
) -> Iterator[BriefFinding]:
    """Give the numbers and figures of a file that stand where the record does not have them.

    Args:
        expected: the lines that the record gives.
        found: those of the file.
        known: the ids of the letter's figures.
        frame: what a ministry's template has of its own.
    """
    left = Counter(signature(number_tokens(line, known)) for line in expected)
    strangers = [line for line in found if not _taken(left, signature(number_tokens(line, known)))]
    remaining = [line for line in expected if _taken(left, signature(number_tokens(line, known)))]
    own = sum((_frame_tokens(text) for text in frame), Counter[str]())
    yield from _strange(_tokens(remaining, known), _tokens(strangers, known), own)


def _taken(left: "Counter[tuple[str, ...]]", key: tuple[str, ...]) -> bool:
    """Take one of a signature out of those that are left; tell whether there was one, or nothing to look for."""
    if not key:
        return True
    if left[key] <= 0:
        return False
    left[key] -= 1
    return True


def _tokens(lines: Sequence[ShownLine], known: Collection[str]) -> list[_Told]:
    return [_Told(token, line) for line in lines for token in number_tokens(line, known)]


def _frame_tokens(text: str) -> "Counter[str]":
    """Return what of a template's own words may stand in the file: its numbers, and in a row of a table every word."""
    return Counter(numbers_of(text)) | Counter(text.split())


def _strange(expected: list[_Told], found: list[_Told], own: "Counter[str]") -> Iterator[BriefFinding]:
    matcher = SequenceMatcher(
        None,
        signature(told.token for told in expected),
        signature(told.token for told in found),
        autojunk=False,
    )
    for code, _, _, start, stop in matcher.get_opcodes():
        if code in ("insert", "replace"):
            for told in found[start:stop]:
                if told.token.figure:
                    yield _finding(FindingKind.MOVED, told)
                elif own[told.token.text] > 0:
                    own[told.token.text] -= 1
                elif has_number(told.token.text):
                    yield _finding(FindingKind.UNTRACED, told)


def _finding(kind: FindingKind, told: _Told) -> BriefFinding:
    return BriefFinding(kind=kind, figure=told.token.figure, found=told.token.text, where=str(Quote(told.line)))
