"""The drafts of a document become its body: footnotes go to the end, each with the place where its mark stands."""

from datetime import date

from routekaart.domain.document import BlockKind, Body, Format
from routekaart.parsing.building import BREAK, BodyBuilder
from routekaart.parsing.markup.drafts import Aside, Draft


class Assembly:
    """Takes finished drafts and asides in the order of the file."""

    def __init__(self, form: Format) -> None:
        self._builder = BodyBuilder(form)
        self._asides: list[Aside] = []
        self._numbers: dict[str, int] = {}
        """For digits above the line, behind which character of the text they stand."""

    @property
    def last(self) -> int:
        """Where the text ends so far, without the break behind it."""
        return max(self._builder.length - len(BREAK), 0)

    def write(self, draft: Draft, *, label: str = "", anchor: int | None = None) -> None:
        """Add a block, and tell what it points to where in the text that is."""
        kind, pieces, label = draft.kind, draft.pieces, label or draft.label
        if draft.number in self._numbers and kind is BlockKind.PARAGRAPH and len(pieces) > 1:
            kind, label, anchor, pieces = BlockKind.FOOTNOTE, draft.number, self._numbers[draft.number], pieces[1:]
        start, last = self._builder.length, self.last
        self._builder.add(
            kind,
            pieces,
            level=draft.level,
            label=label,
            anchor=anchor,
            cell=draft.cell,
            change=draft.change,
            quoted=draft.quoted,
        )
        if draft.pointers:
            self._resolve(draft, start=start, last=last, left_out=len(draft.pieces) - len(pieces))

    def set_aside(self, aside: Aside) -> None:
        """Keep a footnote or a mark, to be added at the end."""
        self._asides.append(aside)

    def build(self, *, day: date | None, title: str) -> Body:
        """Return the body; a mark whose footnote is not there is kept as furniture."""
        marks = {aside.key: aside for aside in reversed(self._asides) if aside.is_mark and aside.key}
        noted = {aside.key for aside in self._asides if aside.key and not aside.is_mark}
        for aside in self._asides:
            if aside.is_mark and aside.key in noted:
                continue
            mark = None if aside.is_mark else marks.get(aside.key)
            label = aside.label or (mark.text.strip("[]() ") if mark else "")
            for draft in aside.drafts:
                self.write(draft, label=label, anchor=mark.anchor if mark else aside.anchor)
        return self._builder.build(day=day, title=title)

    def _resolve(self, draft: Draft, *, start: int, last: int, left_out: int) -> None:
        text = "".join(piece.text for piece in draft.pieces)
        before = len("".join(piece.text for piece in draft.pieces[:left_out]))
        shown = text[before:].strip()
        blanks = len(text) - before - len(text[before:].lstrip())
        for to, offset in draft.pointers:
            place = start + min(max(offset - before - blanks, 0), len(shown)) if shown else last
            if isinstance(to, Aside):
                to.anchor = place
            else:
                self._numbers[to] = place
