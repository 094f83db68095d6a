"""Goes through the runs of a paragraph, and through all that Word may put around them."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from routekaart.parsing.docx.fields import Fields
from routekaart.parsing.docx.names import find, is_on, name_of, text_length, value
from routekaart.parsing.docx.paragraph import Mark, Paragraph, Voice
from routekaart.parsing.docx.styles import Style, Styles
from routekaart.parsing.docx.symbols import symbol
from routekaart.parsing.marks import raised

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

TAB = "\u2003"
"""Stands for a tab. A plain space would make one number of "700 → 650"."""
SIGNS = {"w:tab": TAB, "w:ptab": TAB, "w:br": " ", "w:cr": " ", "w:noBreakHyphen": "-", "m:den": "/", "m:sup": "^"}
SIGNS |= {"m:sub": "_"}
"""What an element shows before what is in it."""
BREAKS = frozenset({"w:br", "w:cr"})
VOICES = {
    "w:ins": Voice.INSERTED,
    "w:moveTo": Voice.INSERTED,
    "w:del": Voice.DELETED,
    "w:moveFrom": Voice.DELETED,
}
"""What a tracked change makes of what is in it."""
PASSED = frozenset(
    {"w:pPr", "w:rPr", "w:sdtPr", "w:sdtEndPr", "w:instrText", "w:delInstrText", "w:rt", "w:softHyphen", "w:sectPr"}
    | {"w:tblPr", "w:trPr", "w:tcPr", "w:tblGrid", "w:smartTagPr", "w:customXmlPr", "w:fldData", "w:ffData", "m:deg"}
)
"""What an element shows nothing of."""
_TEXTS = frozenset({"w:t", "w:delText", "m:t"})
_REFERENCES = {
    "w:footnoteReference": "footnotes",
    "w:endnoteReference": "endnotes",
    "w:commentReference": "comments",
}
_PRESERVE = "{http://www.w3.org/XML/1998/namespace}space"


def chosen(alternatives: "Element") -> "Element | None":
    """Return the one of several versions of the same content that is read: the first that holds text."""
    for version in alternatives:
        if any(name_of(inner) in _TEXTS for inner in version.iter()):
            return version
    return None


class InlineReader:
    """Reads one paragraph. `at` counts the characters of its text nodes, read or not."""

    def __init__(self, paragraph: Paragraph, path: str, *, fields: Fields, styles: Styles, style: Style) -> None:
        self._paragraph = paragraph
        self._path = path
        self._fields = fields
        self._styles = styles
        self._style = style
        self._run = style
        self._at = 0
        self._own_mark: Mark | None = None
        self._handlers: dict[str, Callable[[Element, str, Voice], None]] = {
            "w:r": self._take_run,
            "m:r": self._take_run,
            "w:sdt": self._take_control,
            "w:sym": self._take_symbol,
            "w:fldChar": self._take_field,
            "w:txbxContent": self._take_box,
            "mc:AlternateContent": self._take_alternatives,
            **dict.fromkeys(_TEXTS, self._take_text),
            "w:delText": self._take_deleted,
            **dict.fromkeys(_REFERENCES, self._take_reference),
        }

    def read(self, element: "Element", voice: Voice) -> None:
        """Read all that is in an element."""
        self._descend(element, self._path, voice)

    def _descend(self, element: "Element", path: str, voice: Voice) -> None:
        self._at += len(element.text or "")
        for index, child in enumerate(element, 1):
            name = name_of(child)
            handler = self._handlers.get(name)
            if handler is not None:
                handler(child, f"{path}/*[{index}]", voice)
            elif name in PASSED:
                self._pass(child)
            else:
                if name in SIGNS:
                    after_digit = name in BREAKS and self._paragraph.text.ends_in_digit
                    self._say(TAB if after_digit else SIGNS[name], voice)
                self._descend(child, f"{path}/*[{index}]", VOICES.get(name, Voice.PLAIN).within(voice))
            self._at += len(child.tail or "")

    def _pass(self, element: "Element") -> None:
        self._at += text_length(element)

    def _say(self, text: str, voice: Voice) -> None:
        if self._fields.in_instruction:
            return
        if self._own_mark is not None:
            self._own_mark.label = (self._own_mark.label or "") + text.strip()
            return
        self._paragraph.add(text, self._at, self._path, self._shown(voice))

    def _shown(self, voice: Voice) -> Voice:
        """Return as what the text of the run stands there: it may be hidden, or struck through."""
        run = self._run
        if run.struck or run.struck_twice:
            voice = Voice.STRUCK.within(voice)
        return Voice.HIDDEN.within(voice) if run.hidden else voice

    def _take_run(self, run: "Element", path: str, voice: Voice) -> None:
        self._run = self._styles.of_run(find(run, "rPr"), self._style)
        self._descend(run, path, voice)
        self._run, self._own_mark = self._style, None

    def _take_text(self, element: "Element", path: str, voice: Voice) -> None:
        text = element.text or ""
        shown = text if element.get(_PRESERVE) == "preserve" else text.strip(" \t\r\n")
        before = len(text) - len(text.lstrip(" \t\r\n")) if shown is not text else 0
        self._at += before
        self._say(raised(shown) if self._run.raised and self._own_mark is None else shown, voice)
        self._at += text_length(element) - before

    def _take_deleted(self, element: "Element", path: str, voice: Voice) -> None:
        self._take_text(element, path, Voice.DELETED.within(voice))

    def _take_control(self, control: "Element", path: str, voice: Voice) -> None:
        empty = is_on(find(control, "sdtPr", "showingPlcHdr"))
        self._descend(control, path, Voice.PLACEHOLDER.within(voice) if empty else voice)

    def _take_symbol(self, element: "Element", path: str, voice: Voice) -> None:
        self._say(symbol(value(element, "font"), value(element, "char")), voice)

    def _take_field(self, mark: "Element", path: str, voice: Voice) -> None:
        self._fields.pass_mark(mark)
        self._pass(mark)

    def _take_box(self, box: "Element", path: str, voice: Voice) -> None:
        self._paragraph.boxes.append((box, path, Voice.HIDDEN.within(voice) if self._run.hidden else voice))
        self._pass(box)

    def _take_alternatives(self, alternatives: "Element", path: str, voice: Voice) -> None:
        read = chosen(alternatives)
        self._at += len(alternatives.text or "")
        for index, version in enumerate(alternatives, 1):
            if version is read:
                self._descend(version, f"{path}/*[{index}]", voice)
            else:
                self._pass(version)
            self._at += len(version.tail or "")

    def _take_reference(self, reference: "Element", path: str, voice: Voice) -> None:
        if self._fields.in_instruction:
            return
        mark = Mark(
            _REFERENCES[name_of(reference)],
            value(reference, "id"),
            self._paragraph.text.length,
            voice=self._shown(voice),
        )
        self._paragraph.marks.append(mark)
        if value(reference, "customMarkFollows") in ("1", "true", "on"):
            self._own_mark = mark
