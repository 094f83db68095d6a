"""The footnotes of a letter: real ones, in the part that Word has for them."""

from typing import TYPE_CHECKING

from routekaart.domain.brief import Note
from routekaart.reporting.brief.sheet import is_link
from routekaart.reporting.brief.word.parts import Parts
from routekaart.reporting.brief.word.styles import Styles
from routekaart.reporting.brief.word.xml import element, tag, text_run

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_PART = "word/footnotes.xml"
_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_BOOKMARKS = 900_000
"""What the numbers of our bookmarks begin with, above those of a template."""
_SEPARATORS = (("-1", "separator"), ("0", "continuationSeparator"))


class Notes:
    """Writes the notes of one letter into a template that may have some of its own."""

    def __init__(self, notes: tuple[Note, ...], parts: Parts, document: str, styles: Styles) -> None:
        self._styles = styles
        self._parts = parts
        self._first = 1
        self._marked: set[int] = set()
        if not notes:
            return
        root, self._part = _root(parts, document)
        used = [int(note.get(tag("w:id")) or 0) for note in root.iter(tag("w:footnote"))]
        self._first = max([0, *used]) + 1
        for number, note in enumerate(notes):
            root.append(self._note(self._first + number, note))

    def mark(self, number: int) -> "list[Element]":
        """Return the mark of a note; the second one refers to the first, as Word would number it on."""
        name = f"_RefBrief{number}"
        if number in self._marked:
            shown = element("w:r", self._reference_look(), *text_run(str(number)))
            return [element("w:fldSimple", shown, instr=f" NOTEREF {name} \\h ")]
        self._marked.add(number)
        mark = element("w:r", self._reference_look(), element("w:footnoteReference", id=str(self._first + number - 1)))
        key = str(_BOOKMARKS + number)
        return [element("w:bookmarkStart", id=key, name=name), mark, element("w:bookmarkEnd", id=key)]

    def _note(self, key: int, note: Note) -> "Element":
        properties = element("w:pPr", element("w:pStyle", val=self._styles.id_of("footnote text")))
        own_mark = element("w:r", self._reference_look(), element("w:footnoteRef"))
        paragraph = element("w:p", properties, own_mark, text_run(" " + note.text))
        if note.address:
            paragraph.append(text_run(" ("))
            paragraph.append(self._link(note.address))
            paragraph.append(text_run(")"))
        return element("w:footnote", paragraph, id=str(key))

    def _link(self, address: str) -> "Element":
        if not is_link(address):
            return text_run(address)
        key = self._parts.relate(self._part, "hyperlink", address, outside=True)
        link = element("w:hyperlink", text_run(address))
        link.set(tag("r:id"), key)
        return link

    def _reference_look(self) -> "Element":
        return element("w:rPr", element("w:rStyle", val=self._styles.id_of("footnote reference")))


def _root(parts: Parts, document: str) -> "tuple[Element, str]":
    names = parts.related(document, "footnotes")
    if names and names[0] in parts:
        return parts.tree(names[0]), names[0]
    root = element("w:footnotes")
    for key, kind in _SEPARATORS:
        line = element("w:p", element("w:r", element(f"w:{kind}")))
        root.append(element("w:footnote", line, type=kind, id=key))
    parts.put(_PART, root, _KIND)
    parts.relate(document, "footnotes", _PART)
    return root, _PART
