"""The words of a page or PDF against those of the record: all of them, line by line, in order."""

import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from routekaart.domain.brief_file import ShownLine
from routekaart.reporting.brief.verifying.findings import BriefFinding, FindingKind
from routekaart.reporting.brief.verifying.tokens import Token, has_number, shortened, word_tokens

_AROUND = 4
"""Words before a difference that tell where it is."""
_SOFT_HYPHEN = "\u00ad"
_RIGHT_TO_LEFT = frozenset({"R", "AL", "AN"})
_MIRRORED = str.maketrans("([{<«", ")]}>»")


def compare_words(
    expected: Sequence[ShownLine], found: Sequence[ShownLine], *, framed: bool = False
) -> Iterator[BriefFinding]:
    """Give what differs between the words of the record and those of a file.

    Lines may be cut in other places: a paragraph goes on at the next page.

    Args:
        expected: what the record gives.
        found: what the file shows.
        framed: whether a ministry's look has words of its own before and after.
    """
    keys = [_key(line.text) for line in expected], [_key(line.text) for line in found]
    matcher = SequenceMatcher(None, *keys, autojunk=False)
    for code, begin, end, start, stop in matcher.get_opcodes():
        if code == "equal":
            continue
        gone, come = list(word_tokens(expected[begin:end])), list(word_tokens(found[start:stop]))
        if _same(_squeezed(gone), _squeezed(come)):
            continue
        if framed and not gone and begin in (0, len(expected)):
            yield from _frame(come)
            continue
        yield from _differences(gone, come, list(word_tokens(expected[max(begin - 1, 0) : begin])))


def _key(text: str) -> str:
    """Return by what two lines count as the same."""
    squeezed = _without_hyphens(_plain("".join(text.split())))
    return "".join(sorted(unturned(squeezed))) if is_turned(squeezed) else squeezed


def _same(left: str, right: str) -> bool:
    """Tell whether two stretches show the same: hyphens of lines apart, or turned around by a line of Arabic."""
    if left == right:
        return True
    if _SOFT_HYPHEN in right and _without_hyphens(left) == _without_hyphens(right):
        return True
    return is_turned(left) and Counter(unturned(left)) == Counter(unturned(right))


def unturned(text: str) -> str:
    """Return text with brackets that all look one way, and signs cut up as PDFium does within Arabic or Hebrew."""
    return unicodedata.normalize("NFKC", _without_hyphens(text)).translate(_MIRRORED)


def is_turned(text: str) -> bool:
    """Tell whether there is Arabic or Hebrew in a text: on paper it turns around what stands beside it."""
    return not text.isascii() and any(unicodedata.bidirectional(character) in _RIGHT_TO_LEFT for character in text)


def _squeezed(tokens: Sequence[Token]) -> str:
    return _plain("".join(token.text for token in tokens))


def _plain(text: str) -> str:
    """Return text without characters that show nothing, which a PDF does not keep; but for the hyphens of lines."""
    if text.isascii():
        return text
    shown = (one for one in text if one == _SOFT_HYPHEN or unicodedata.category(one) != "Cf")
    return unicodedata.normalize("NFC", "".join(shown))


def _without_hyphens(text: str) -> str:
    return text.replace(_SOFT_HYPHEN, "").replace("-", "")


def _frame(come: Sequence[Token]) -> Iterator[BriefFinding]:
    text = _shown(come)
    if has_number(text):
        yield BriefFinding(kind=FindingKind.FRAME_NUMBER, found=text)


def _differences(gone: Sequence[Token], come: Sequence[Token], before: Sequence[Token]) -> Iterator[BriefFinding]:
    """Give each stretch of words within some lines that is not the same."""
    matcher = SequenceMatcher(None, [one.text for one in gone], [one.text for one in come], autojunk=False)
    for code, begin, end, start, stop in matcher.get_opcodes():
        if code != "equal" and not _same(_squeezed(gone[begin:end]), _squeezed(come[start:stop])):
            around = [*before, *gone[:begin]][-_AROUND:]
            yield _told(gone[begin:end], come[start:stop], around)


def _told(gone: Sequence[Token], come: Sequence[Token], before: Sequence[Token]) -> BriefFinding:
    figures = tuple(dict.fromkeys(token.figure for token in gone if token.figure))
    if figures:
        kind = FindingKind.EDITED if come else FindingKind.DELETED
    else:
        added = Counter(_numbers(come)) - Counter(_numbers(gone))
        kind = FindingKind.UNTRACED if added else FindingKind.TEXT_ALTERED
    return BriefFinding(
        kind=kind,
        figure=figures[0] if figures else "",
        recorded=_shown(gone),
        found=_shown(come),
        where=" ".join(token.text for token in before),
    )


def _numbers(tokens: Sequence[Token]) -> list[str]:
    return [token.text for token in tokens if has_number(token.text)]


def _shown(tokens: Sequence[Token]) -> str:
    return shortened(" ".join(token.text for token in tokens))
