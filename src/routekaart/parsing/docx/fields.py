"""Fields of Word: an instruction, which is not read, and the result that it had, which is."""

from typing import TYPE_CHECKING

from routekaart.parsing.docx.names import W, value

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


class Fields:
    """Follows through one part of the file in which fields the text stands; they may span paragraphs."""

    def __init__(self, root: "Element") -> None:
        self._unclosed = _unclosed(root)
        self._instructions: list[bool] = []
        self._hidden = 0

    @property
    def in_instruction(self) -> bool:
        """Tell whether the text here belongs to an instruction."""
        return self._hidden > 0

    def pass_mark(self, mark: "Element") -> None:
        """Go past a mark that begins a field, parts it or ends it."""
        kind = value(mark, "fldCharType")
        if kind == "begin" and mark not in self._unclosed:
            self._instructions.append(True)
            self._hidden += 1
        elif kind in ("separate", "end") and self._instructions:
            self._hidden -= self._instructions[-1]
            self._instructions[-1] = False
            if kind == "end":
                self._instructions.pop()


def _unclosed(root: "Element") -> frozenset["Element"]:
    """Find the fields without an end: a damaged one must not hide the rest of the letter."""
    begun: list[Element] = []
    for mark in root.iter(f"{{{W}}}fldChar"):
        kind = value(mark, "fldCharType")
        if kind == "begin":
            begun.append(mark)
        elif kind == "end" and begun:
            begun.pop()
    return frozenset(begun)
