"""The blocks of a marked-up document, made from its elements and texts in the order of the file.

Whoever reads a format calls `enter`, `text` and `leave`, and says of each element what it is to the text. A block's
path is that of the element that holds its words, and its offsets count the characters of all text in that element.
"""

from datetime import date

from routekaart.domain.document import BlockKind, Body, Format, TablePlace
from routekaart.domain.errors import UnreadableLetter
from routekaart.domain.limits import DEEPEST_NESTING
from routekaart.parsing.marks import visible
from routekaart.parsing.markup.assembly import Assembly
from routekaart.parsing.markup.drafts import Aside, Draft, Pointer
from routekaart.parsing.markup.frames import APART, RUNS_ON, CellSpan, Frame, open_frame
from routekaart.parsing.markup.grid import Grid
from routekaart.parsing.markup.roles import FLOW, HOLDER, Part, Role


class Outline:
    """Takes the elements and texts of a document in their order, and makes blocks of them."""

    def __init__(self, form: Format, *, notes_in_place: bool) -> None:
        """Begin.

        Args:
            form: what the document is.
            notes_in_place: whether a footnote stands in the text where its mark belongs.
        """
        self._assembly = Assembly(form)
        self._notes_in_place = notes_in_place
        self._frame = Frame(HOLDER, "", 0)
        self._depth = 0
        self._position = 0
        self._draft: Draft | None = None
        self._tables = 0
        self._after_word = False

    @property
    def frame(self) -> Frame:
        """The innermost element that is open."""
        return self._frame

    def enter(
        self,
        name: str,
        role: Role,
        *,
        key: str = "",
        label: str = "",
        span: CellSpan | None = None,
        anonymous: bool = False,
    ) -> None:
        """Open an element.

        Args:
            name: its name.
            role: what it is to the text.
            key: by what name a mark and its footnote find each other.
            label: what marks an item, if that is not among its text.
            span: how far a cell reaches.
            anonymous: whether its name means nothing in a path, because it is in a namespace.
        """
        self._depth += 1
        if self._depth > DEEPEST_NESTING:
            raise UnreadableLetter(
                f"it has more than {DEEPEST_NESTING} elements within one another",
                remedy="Save the text of the letter in a file of its own.",
            )
        parent = self._frame
        if role.part is Part.LABEL and (self._draft is not None or parent.item is None):
            role = FLOW
        step = f"/{name}[{parent.count(name)}]"
        if anonymous:
            step = f"/*[{sum(parent.counted.values()) if parent.counted else 1}]"
        frame = self._frame = open_frame(role, step, self._position, parent)
        if not frame.hidden:
            self._begin(frame, key, label, span or CellSpan())

    def text(self, text: str) -> None:
        """Take in text of the innermost open element."""
        position, frame = self._position, self._frame
        self._position += len(text)
        if frame.hidden or frame.muted or not text:
            return
        if frame.labels and frame.item is not None:
            _add_label(frame.item, text, position)
        elif self._draft is not None or _shows(text):
            self._add(text, position)

    def end_line(self) -> None:
        """End a line within the text of the innermost open element."""
        if self._draft is not None and not self._frame.hidden:
            self._draft.lines += 1

    def leave(self) -> None:
        """Close the innermost open element."""
        frame = self._frame
        if not frame.hidden:
            self._end(frame)
        self._depth -= 1
        assert frame.parent is not None
        self._frame = frame.parent

    def build(self, *, day: date | None = None, title: str = "") -> Body:
        """Return the body, with what stands apart from the sentences behind them."""
        self._flush()
        return self._assembly.build(day=day, title=title)

    def _add(self, text: str, position: int) -> None:
        draft = self._draft
        if draft is not None and draft.lines and not text.isspace():
            if draft.goes_on(text):
                draft.add_space(position)
                draft.lines = 0
            else:
                self._flush()
        if self._draft is None:
            self._draft = _new_draft(self._frame)
        self._draft.quoted |= self._frame.quoted and not text.isspace()
        self._draft.add(text, position, above=self._frame.above)
        self._after_word = False

    def _begin(self, frame: Frame, key: str, label: str, span: CellSpan) -> None:
        part = frame.role.part
        if part in RUNS_ON:
            if self._draft is not None:
                self._run_on(self._draft, part)
        elif part in APART:
            self._begin_aside(frame, key)
        else:
            self._flush()
            self._place(frame, label, span)

    def _run_on(self, draft: Draft, part: Part) -> None:
        if part is Part.LINE:
            draft.lines += 1
        elif part is Part.WORD and self._after_word:
            draft.add_space(self._position)

    def _begin_aside(self, frame: Frame, key: str) -> None:
        aside = frame.aside = Aside(is_mark=frame.role.part is Part.MARK, key=key)
        frame.interrupted, self._draft = self._draft, None
        if frame.interrupted is not None:
            frame.interrupted.pointers.append(Pointer(aside, frame.interrupted.length))
        elif aside.is_mark or self._notes_in_place:
            aside.anchor = self._assembly.last
        self._assembly.set_aside(aside)

    def _place(self, frame: Frame, label: str, span: CellSpan) -> None:
        match frame.role.part:
            case Part.ITEM if label:
                frame.label = Draft(frame.kind, frame.path, frame.start, label=label)
            case Part.TABLE:
                frame.grid = Grid(self._tables)
                self._tables += 1
            case Part.ROW if frame.grid is not None:
                frame.grid.next_row()
            case Part.CELL if frame.grid is not None:
                column = frame.grid.place(columns=span.columns, rows=span.rows, column=span.column)
                frame.cell = TablePlace(
                    table=frame.grid.number, row=max(frame.grid.row, 0), column=column, header=span.header
                )
            case _:
                pass

    def _end(self, frame: Frame) -> None:
        part = frame.role.part
        self._after_word = part is Part.WORD
        if part in RUNS_ON:
            return
        self._flush()
        if part is Part.ITEM and frame.label is not None and frame.label.pieces:
            self._keep(frame.label, frame.aside)
        if part in APART and frame.aside is not None:
            if frame.label is not None:
                frame.aside.label = _shown(frame.label).strip("[]() ")
                frame.aside.drafts = frame.aside.drafts or [frame.label]
            self._draft = frame.interrupted

    def _flush(self) -> None:
        """Finish the block that is open."""
        draft, self._draft = self._draft, None
        if draft is not None:
            self._keep(draft, self._frame.aside)

    def _keep(self, draft: Draft, aside: Aside | None) -> None:
        if aside is None:
            self._assembly.write(draft)
        else:
            aside.drafts.append(draft)


def _shows(text: str) -> bool:
    """Tell whether a text has more than blanks and signs that do not show."""
    return not text.isspace() and (text.isprintable() or any(shown.strip() for _, shown in visible(text)))


def _new_draft(frame: Frame) -> Draft:
    while frame.role.part in RUNS_ON and frame.parent is not None:
        frame = frame.parent
    draft = Draft(frame.kind, frame.path, frame.start, change=frame.change)
    if frame.kind is BlockKind.HEADING:
        draft.level = frame.role.level + (frame.sections if frame.role.nested else 0)
    elif frame.kind is BlockKind.ITEM:
        draft.level = frame.lists
    elif frame.kind is BlockKind.CELL:
        draft.cell = frame.cell
    item = frame.item
    if item is not None and item.label is not None and item.role.part is Part.ITEM:
        draft.label, item.label = item.label.label or _shown(item.label), None
    return draft


def _add_label(item: Frame, text: str, position: int) -> None:
    if item.label is None or not item.label.pieces:
        item.label = Draft(item.kind, item.path, item.start, level=item.lists)
    item.label.add(text, position)


def _shown(draft: Draft) -> str:
    return "".join(piece.text for piece in draft.pieces).strip()
