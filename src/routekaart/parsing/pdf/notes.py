"""Footnotes: the lines at the foot of a page that begin with a mark, and the marks in the text that they belong to."""

import re
from collections import defaultdict
from dataclasses import dataclass, field

from routekaart.parsing.pdf.lines import Line, Part
from routekaart.parsing.pdf.measures import Measures
from routekaart.parsing.pdf.runs import Page
from routekaart.parsing.pdf.tables import Table

_SMALL = 0.93
_FLAT = 3.0
_LABELS = re.compile(r"\d{1,3}(?:\s?,\s?\d{1,3})*|[*†‡]{1,3}")
_PLAIN_LABEL = re.compile(r"(\d{1,3}|[*†‡]{1,3})[.)]?\s+")
_UNIT = re.compile(r"(?:^|[\s\d])[kcdmh]?m$|CO$")
_SHORT = 0.7
_LARGER = 1.03
_ENDED = (".", "!", "?")


@dataclass(slots=True)
class Note:
    """A footnote with its lines, which may run on over the next page."""

    label: str
    page: int
    lines: list[Line]


@dataclass(slots=True)
class Mark:
    """A raised sign in the text; `notes` are those that it turned out to refer to."""

    page: int
    part: Part
    labels: tuple[str, ...]
    after_unit: bool
    notes: list[Note] = field(default_factory=list)


def find_marks(line: Line) -> list[Mark]:
    """Return the raised signs in a line that may refer to notes."""
    found, text = [], line.page.text
    for index, part in enumerate(line.parts):
        if part.raised and _LABELS.fullmatch(text[part.start : part.end]):
            before = line.parts[index - 1] if index else None
            after_unit = before is not None and bool(_UNIT.search(text[before.start : before.end]))
            labels = tuple(label.strip() for label in text[part.start : part.end].split(","))
            found.append(Mark(line.page.index, part, labels, after_unit))
    return found


def take_notes(page: Page, items: list[Line | Table], measures: Measures, last: Note | None) -> list[Note]:
    """Take the footnotes of a region out of its items; lines before the first mark go on with the last note."""
    start = _foot(page, items, measures)
    above = [line for item in items[:start] for line in _lines(item)]
    labels = {label for line in above for mark in find_marks(line) for label in mark.labels}
    foot = [line for item in items[start:] for line in _lines(item)]
    notes: list[Note] = []
    begun = 0
    for line in foot:
        label = _take_label(line, labels)
        if label:
            notes.append(Note(label, page.index, [line]))
        elif notes:
            notes[-1].lines.append(line)
        else:
            begun += 1
    if begun and last is not None and _goes_on(last, page, items, start):
        last.lines += foot[:begun]
    else:
        start += begun
    del items[start:]
    return notes


def match_notes(marks: list[Mark], notes: list[Note]) -> None:
    """Give each mark the notes that it refers to: those on its own page, or else later ones."""
    waiting: dict[str, list[Mark]] = defaultdict(list)
    for mark in marks:
        for label in mark.labels:
            waiting[label].append(mark)
    for note in notes:
        here = [mark for mark in waiting[note.label] if mark.page == note.page and not mark.after_unit]
        before = [mark for mark in waiting[note.label] if mark.page < note.page and not mark.after_unit]
        found = next(iter(here or before), None)
        if found is not None:
            found.notes.append(note)
            waiting[note.label].remove(found)


def _lines(item: Line | Table) -> list[Line]:
    return [item] if isinstance(item, Line) else [line for cell in item.cells for line in cell.lines]


def _foot(page: Page, items: list[Line | Table], measures: Measures) -> int:
    """Return the index of the first item at the foot that is set as notes are: small, or below a short rule."""
    start = len(items)
    while start and isinstance(item := items[start - 1], Line) and item.size <= _SMALL * measures.size:
        start -= 1
    rules = _separators(page, measures)
    low = len(items)
    while low and isinstance(item := items[low - 1], Line) and rules and item.base < min(rules):
        low -= 1
    return min(start, low)


def _separators(page: Page, measures: Measures) -> list[float]:
    """Return the heights of short lines that are drawn by themselves at the left edge, as above footnotes."""
    width = measures.right - measures.left
    flat = [rule for rule in page.rules if rule[3] - rule[1] <= _FLAT and rule[2] - rule[0] < _SHORT * width]
    near = [rule for rule in flat if abs(rule[0] - measures.left) < 2 * measures.size]
    reach = 2 * measures.size
    return [one[1] for one in near if sum(other[1] - reach < one[1] < other[3] + reach for other in page.rules) == 1]


def _goes_on(last: Note, page: Page, items: list[Line | Table], index: int) -> bool:
    """Tell whether a note of the page before has not ended, and goes on below the text of this one."""
    line, above = items[index], items[index - 1] if index else None
    if last.page != page.index - 1 or last.lines[-1].text.endswith(_ENDED) or not isinstance(line, Line):
        return False
    return not isinstance(above, Line) or above.size > line.size * _LARGER


def _take_label(line: Line, labels: set[str]) -> str:
    """Take the label off the line with which a note begins; one that is not raised must be a mark in the text."""
    first = line.parts[0]
    text = line.page.text[first.start : first.end]
    if first.raised and len(line.parts) > 1 and _LABELS.fullmatch(text):
        del line.parts[0]
        line.parts[0].glue = ""
        return text
    found = _PLAIN_LABEL.match(line.text)
    if found is None or found[1] not in labels:
        return ""
    if found.end() < len(text):
        first.start += found.end()
    elif len(line.parts) > 1:
        del line.parts[0]
        line.parts[0].glue = ""
    return found[1]
