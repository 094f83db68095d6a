"""The words of a Word file against those of the record: every line, in order, but for its figures.

Figures and numbers are held against the record apart (`marks`, `lines`). A "not" that is taken out, a row or paragraph
that is thrown away and one that stands elsewhere change what a letter says just as much.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from routekaart.domain.brief import Words
from routekaart.domain.brief_file import UNSEEN, ShownLine
from routekaart.reporting.brief.verifying.findings import BriefFinding, FindingKind
from routekaart.reporting.brief.verifying.tokens import Quote, shortened, without_numbers

_AROUND = 4
"""Words before a difference that tell where it is."""


_UNSEEN = re.compile(f"{UNSEEN}[^{UNSEEN}]*{UNSEEN}")


@dataclass(frozen=True, slots=True)
class Frame:
    """What a ministry's template has of its own: its paragraphs, and the words that may stand in rows of its tables."""

    lines: "Counter[str]"
    words: "Counter[str]"

    def take(self, line: ShownLine) -> bool:
        """Take a line out of what the template has; tell whether it was there."""
        left, wanted = (
            (self.words, Counter(_said(line).split())) if line.is_row else (self.lines, Counter([_key(line)]))
        )
        if wanted - left:
            return False
        left.subtract(wanted)
        return True


def frame_of(lines: Sequence[str]) -> Frame:
    """Return what may stand around a letter by the paragraphs of its template."""
    return Frame(
        Counter("".join(text.split()) for text in lines), Counter(word for text in lines for word in text.split())
    )


def compare_wording(
    expected: Sequence[ShownLine], found: Sequence[ShownLine], frame: Frame, told: Collection[str]
) -> Iterator[BriefFinding]:
    """Give the words that were changed, taken out or put in, and the lines that stand elsewhere.

    Args:
        expected: the lines that the record gives.
        found: those of the file.
        frame: what the template has of its own; what is found of it is taken out.
        told: the places of which a number was named already: that it changed need not be told again.
    """
    wanted, shown = ([line for line in lines if _key(line)] for lines in (expected, found))
    gaps = list(_gaps(wanted, shown, frame))
    moved = Counter(_key(line) for gap in gaps for line in gap.gone)
    moved &= Counter(_key(line) for gap in gaps for line in gap.come)
    leaving, coming = moved.copy(), moved.copy()
    for gap in gaps:
        gone = [line for line in gap.gone if not _taken(leaving, line)]
        come = [line for line in gap.come if not _taken(coming, line)]
        yield from _differences(gone, come, gap.before, told)
    for key in moved:
        line = next(line for gap in gaps for line in gap.come if _key(line) == key)
        yield BriefFinding(kind=FindingKind.REORDERED, found=str(Quote(line)))


@dataclass(frozen=True, slots=True)
class _Gap:
    """Lines of the record in whose place a file has others."""

    gone: list[ShownLine]
    come: list[ShownLine]
    before: list[str] = field(default_factory=list)
    """The last words that are the same."""


def _gaps(wanted: list[ShownLine], shown: list[ShownLine], frame: Frame) -> Iterator[_Gap]:
    matcher = SequenceMatcher(None, [_key(one) for one in wanted], [_key(one) for one in shown], autojunk=False)
    for code, begin, end, start, stop in matcher.get_opcodes():
        if code != "equal":
            come = [line for line in shown[start:stop] if not frame.take(line)]
            before = _seen(wanted[begin - 1]).split() if begin else []
            yield _Gap(wanted[begin:end], come, before)


def _differences(
    gone: Sequence[ShownLine], come: Sequence[ShownLine], before: Sequence[str], told: Collection[str]
) -> Iterator[BriefFinding]:
    """Give each stretch of words within some lines that is not the same."""
    was, now = ([word for line in lines for word in _seen(line).split()] for lines in (gone, come))
    named = any(str(Quote(line)) in told for line in come)
    matcher = SequenceMatcher(None, was, now, autojunk=False)
    for code, begin, end, start, stop in matcher.get_opcodes():
        recorded, found = " ".join(was[begin:end]), " ".join(now[start:stop])
        if code == "equal" or _same(recorded, found):
            continue
        if named and found and _same(without_numbers(recorded), without_numbers(found)):
            continue
        yield BriefFinding(
            kind=FindingKind.TEXT_ALTERED,
            recorded=shortened(recorded),
            found=shortened(found),
            where=" ".join([*before, *was[:begin]][-_AROUND:]),
        )


def _same(left: str, right: str) -> bool:
    return "".join(left.split()) == "".join(right.split())


def _taken(left: "Counter[str]", line: ShownLine) -> bool:
    if left[_key(line)] <= 0:
        return False
    left[_key(line)] -= 1
    return True


def _said(line: ShownLine) -> str:
    """Return the words of a line, with a space where a figure stands."""
    return "".join(piece.text if isinstance(piece, Words) else " " for piece in line.pieces)


def _seen(line: ShownLine) -> str:
    """Return those that a reader can see: what is struck through does not stand there."""
    return _UNSEEN.sub("", _said(line))


def _key(line: ShownLine) -> str:
    return "".join(_seen(line).split())
