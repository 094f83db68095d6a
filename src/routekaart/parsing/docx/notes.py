"""Footnotes, endnotes and comments: each with the place in the text where its mark stands."""

from typing import TYPE_CHECKING

from routekaart.domain.document import BlockKind, Change
from routekaart.parsing.docx.names import W, find, numbered, value, whole
from routekaart.parsing.docx.numbering import write_number
from routekaart.parsing.docx.package import Package
from routekaart.parsing.docx.paragraph import Voice
from routekaart.parsing.docx.story import Anchored, Setting, Story

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_SEPARATORS = ("separator", "continuationSeparator", "continuationNotice")
_COUNTED = {"footnotes": ("footnotePr", "decimal"), "endnotes": ("endnotePr", "lowerRoman")}
"""Where the notation of the marks is set, and what it is if nothing is set."""


_NOT_COUNTED = frozenset({Voice.HIDDEN, Voice.DELETED})
"""As what a mark stands that Word gives no number."""


def add_notes(kind: str, part: str, package: Package, story: Story, document: "Element") -> None:
    """Add the notes or comments of a part in the order of their marks, and then those that no mark refers to.

    A note is read only if its mark is: Word shows no note without one.
    """
    root = package.root(part)
    if root is None:
        return
    notes = {value(note, "id"): (note, path) for note, _, path in numbered(root, f"{part}/w:{kind}[1]")}
    marks = [anchored for anchored in story.marks if anchored.mark.kind == kind]
    labels = _labels(kind, marks, document)
    unread = BlockKind.COMMENT if kind == "comments" else BlockKind.FURNITURE
    shown = {anchored.mark.id for anchored in marks if anchored.mark.voice.is_read}
    for anchored, label in zip(marks, labels, strict=True):
        mark = anchored.mark
        if mark.id not in notes or (mark.id in shown and not mark.voice.is_read):
            continue
        note, path = notes.pop(mark.id)
        voice = Voice.DELETED if mark.voice.change is Change.DELETED else Voice.PLAIN
        block = BlockKind.FOOTNOTE if kind != "comments" and (mark.voice.is_read or voice.change) else unread
        story.add_part(note, path, Setting(block, label, anchored.anchor, voice=voice))
    for note, path in notes.values():
        if value(note, "type") not in _SEPARATORS:
            story.add_part(note, path, Setting(unread))


def _labels(kind: str, marks: list[Anchored], document: "Element") -> list[str]:
    """Number the notes as Word does; no number where that depends on the pages."""
    place, notation = _COUNTED.get(kind, ("", "none"))
    found = document.find(f".//{{{W}}}sectPr/{{{W}}}{place}") if place else None
    notation = value(find(found, "numFmt")) or notation
    number = whole(value(find(found, "numStart")), default=1)
    known = value(find(found, "numRestart")) in ("", "continuous")
    labels = []
    for anchored in marks:
        if anchored.mark.label is not None or anchored.mark.voice in _NOT_COUNTED:
            labels.append(anchored.mark.label or "")
        else:
            labels.append(write_number(number, notation) if known else "")
            number += 1
    return labels
