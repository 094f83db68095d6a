"""The places of a file that say of themselves that a figure stands there, against the figures of the record."""

from collections import Counter
from collections.abc import Iterator, Sequence

from routekaart.domain.brief import Brief
from routekaart.domain.brief_file import FigureMark, ShownLine
from routekaart.reporting.brief.verifying.findings import BriefFinding, FindingKind
from routekaart.reporting.brief.verifying.tokens import Quote


def compare_marks(brief: Brief, expected: Sequence[ShownLine], found: Sequence[ShownLine]) -> Iterator[BriefFinding]:
    """Give each figure of a file that is edited, lost, there once too often, or not of this letter."""
    wanted = Counter(mark.figure for _, mark in _marks(expected))
    shown: Counter[str] = Counter()
    receipts = {mark.figure: mark.receipt for _, mark in _marks(expected)}
    places: dict[str, ShownLine] = {}
    for line, mark in _marks(found):
        receipt = receipts.get(mark.figure, "")
        if not mark.receipt or not receipt.startswith(mark.receipt):
            yield _about(FindingKind.PASTED, mark, line)
            continue
        shown[mark.figure] += 1
        places[mark.figure] = line
        text = brief.by_id[mark.figure].text
        if " ".join(mark.text.split()) != " ".join(text.split()):
            yield _about(FindingKind.EDITED, mark, line, recorded=text)
    for figure, count in wanted.items():
        if shown[figure] != count:
            kind = FindingKind.COPIED if shown[figure] > count else FindingKind.DELETED
            yield BriefFinding(
                kind=kind,
                figure=figure,
                recorded=brief.by_id[figure].text,
                found=str(shown[figure]),
                where=str(Quote(places[figure])) if figure in places else "",
            )


def copied(findings: Sequence[BriefFinding]) -> frozenset[str]:
    """Return the figures that were found too often: that a copy stands elsewhere need not be told again."""
    return frozenset(one.figure for one in findings if one.kind is FindingKind.COPIED)


def _marks(lines: Sequence[ShownLine]) -> Iterator[tuple[ShownLine, FigureMark]]:
    for line in lines:
        for piece in line.pieces:
            if isinstance(piece, FigureMark):
                yield line, piece


def _about(kind: FindingKind, mark: FigureMark, line: ShownLine, *, recorded: str = "") -> BriefFinding:
    return BriefFinding(kind=kind, figure=mark.figure, recorded=recorded, found=mark.text, where=str(Quote(line)))
