"""Holds a file of a letter against its record, and the figures of the record against what is kept now."""

from collections.abc import Callable, Iterator

from routekaart.domain.brief import TracedFigure
from routekaart.domain.brief_file import BriefFile, Looks, Oddity
from routekaart.domain.document import Format
from routekaart.reporting.brief.record import write_figures
from routekaart.reporting.brief.sheet import Sheet, lay_out
from routekaart.reporting.brief.verifying.expected import Expecting
from routekaart.reporting.brief.verifying.findings import BriefFinding, Derived, FindingKind, Standing
from routekaart.reporting.brief.verifying.lines import compare_lines
from routekaart.reporting.brief.verifying.looks import compare_looks
from routekaart.reporting.brief.verifying.marks import compare_marks, copied
from routekaart.reporting.brief.verifying.page import compare_page, compare_style
from routekaart.reporting.brief.verifying.saved import SavedBrief
from routekaart.reporting.brief.verifying.stating import states_its_value
from routekaart.reporting.brief.verifying.tokens import numbers_of
from routekaart.reporting.brief.verifying.wording import compare_wording, frame_of
from routekaart.reporting.brief.verifying.words import compare_words, is_turned, unturned

Derive = Callable[[TracedFigure], Derived]
"""Gives a figure as what is kept now has it."""
_STANDINGS = {
    Standing.CHANGED: FindingKind.CHANGED,
    Standing.STALE: FindingKind.STALE,
    Standing.NOT_HELD: FindingKind.NOT_HELD,
    Standing.NOT_RECOMPUTED: FindingKind.NOT_RECOMPUTED,
}
_ODDITIES = {
    Oddity.ANNOTATION: FindingKind.OVERLAID,
    Oddity.UNTAGGED: FindingKind.OVERLAID,
    Oddity.UNREAD: FindingKind.UNREAD,
    Oddity.COVERED: FindingKind.OVERLAID,
    Oddity.FOREIGN: FindingKind.OVERLAID,
}


def compare_brief(
    saved: SavedBrief, file: BriefFile, derive: Derive, *, version: str = "", made: Looks | None = None
) -> tuple[BriefFinding, ...]:
    """Return all that is not as the record says: in the record itself, in the file, and against what is kept now.

    Args:
        saved: the letter as the record has it.
        file: what the file shows and carries.
        derive: gives a figure as what is kept now has it.
        version: of the Routekaart that verifies; a page is held against how it would be written only by the same one.
        made: what the pages of a PDF look like when it is made now; nothing if its template is not at hand.

    Raises:
        NotationError: if the record is no letter that can be shown.
    """
    sheet = lay_out(saved.brief)
    found = [*saved.altered, *_in_record(sheet), *_in_attachment(saved, file)]
    found += _in_file(saved, sheet, file)
    as_made = made is not None and file.looks is not None and file.looks.pages == made.pages
    found += [
        BriefFinding(kind=_ODDITIES[one.oddity], found=one.text, where=one.where)
        for one in file.found
        if not (as_made and one.oddity is Oddity.COVERED)  # a look may print a word over its pages
    ]
    if not any(one.fails for one in found):  # what was found already is on the page as well
        found += _in_look(saved, file, version=version, made=made)
    return (*found, *_now(saved, derive))


def _in_record(sheet: Sheet) -> Iterator[BriefFinding]:
    for figure, source in zip(sheet.brief.figures, sheet.sources, strict=True):
        if not states_its_value(figure, sheet.lang):
            rests_on = " ".join(part for part in (source.value, source.said) if part)
            yield BriefFinding(kind=FindingKind.MISSTATED, figure=figure.id, recorded=rests_on, found=figure.text)


def _in_attachment(saved: SavedBrief, file: BriefFile) -> Iterator[BriefFinding]:
    if file.format is Format.PDF and file.figures.encode() != write_figures(saved.brief):
        yield BriefFinding(kind=FindingKind.ATTACHMENT_ALTERED)


def _in_look(saved: SavedBrief, file: BriefFile, *, version: str, made: Looks | None) -> Iterator[BriefFinding]:
    same_version = version == saved.brief.version
    if file.format is Format.HTML and same_version:
        yield from compare_page(saved.brief, file.page)
    elif file.format is Format.HTML:
        yield from compare_style(file.page)
        if "<img" in file.page:
            yield BriefFinding(kind=FindingKind.LOOK_NOT_COMPARED)
    if file.looks is not None:
        yield from compare_looks(file.looks, made, same_version=same_version)


def _in_file(saved: SavedBrief, sheet: Sheet, file: BriefFile) -> Iterator[BriefFinding]:
    expecting = Expecting(sheet, file.format)
    if file.format is Format.DOCX:
        yield from _in_word(saved, expecting, file)
        return
    body, own = list(expecting.body()), saved.frame.own
    lines = body if own else [*expecting.head(), *body]
    if file.format is Format.HTML:
        yield from compare_marks(saved.brief, lines, file.lines)
    yield from compare_words(lines, file.lines, framed=own)
    if file.format is Format.PDF:
        yield from compare_words(list(expecting.notes()), file.notes)
        yield from _at_edges(expecting, file, own=own)


def _in_word(saved: SavedBrief, expecting: Expecting, file: BriefFile) -> Iterator[BriefFinding]:
    own, frame = saved.frame.own, saved.frame.lines
    body = list(expecting.body())
    lines = body if own else [*expecting.head(), *body]
    marks = list(compare_marks(saved.brief, lines, file.lines))
    yield from marks
    known, notes = saved.brief.by_id, list(expecting.notes())
    numbers = [
        *_not_told(compare_lines(lines, file.lines, known, frame=frame), copied(marks)),
        *compare_lines(notes, file.notes, known),
    ]
    yield from numbers
    told = {one.where for one in numbers}
    if own:
        ways = (list(compare_wording(way, file.lines, frame_of(frame), told)) for way in expecting.ways())
        yield from min(ways, key=len)
    else:
        yield from compare_wording(lines, file.lines, frame_of(()), told)
    yield from compare_wording(notes, file.notes, frame_of(frame), told)
    yield from _at_edges(expecting, file, own=own, frame=frame)


def _not_told(findings: Iterator[BriefFinding], copies: frozenset[str]) -> Iterator[BriefFinding]:
    """Give what is found but for figures that stand elsewhere as a copy."""
    return (one for one in findings if one.kind is not FindingKind.MOVED or one.figure not in copies)


def _at_edges(
    expecting: Expecting, file: BriefFile, *, own: bool, frame: tuple[str, ...] = ()
) -> Iterator[BriefFinding]:
    """Give the numbers in headers and footers that the record does not have."""
    texts = (*expecting.edges(), *expecting.headings(), *frame)
    allowed = {number for text in texts for number in numbers_of(text)}
    pages = len(file.edges) + 1 if file.format is Format.PDF else 0
    for text in dict.fromkeys(file.edges):
        if is_turned(text) and set(unturned(text)) <= set(unturned("".join(texts))) | {" "}:
            continue  # in a line with Arabic or Hebrew the order of numbers and signs cannot be told
        strange = [number for number in numbers_of(text) if number not in allowed and not _is_page(number, pages)]
        if strange:
            kind = FindingKind.FRAME_NUMBER if own else FindingKind.UNTRACED
            yield BriefFinding(kind=kind, found=strange[0], where=text)


def _is_page(number: str, pages: int) -> bool:
    return number.isdecimal() and 1 <= int(number) <= pages


def _now(saved: SavedBrief, derive: Derive) -> Iterator[BriefFinding]:
    for figure in saved.brief.figures:
        derived = derive(figure)
        if derived.standing in _STANDINGS:
            yield BriefFinding(
                kind=_STANDINGS[derived.standing],
                figure=figure.id,
                recorded=figure.text,
                found=derived.value,
                where=derived.source,
            )
