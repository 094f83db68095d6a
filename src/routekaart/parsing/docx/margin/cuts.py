"""The signs of comments go into the body of a letter: between its runs, or in a run that is cut in two for it."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from routekaart.parsing.docx.margin.spans import Span, find_spans, name_at, put_in
from routekaart.parsing.docx.margin.spots import SPACE, Spot
from routekaart.parsing.docx.names import find

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_KEEP = b' xml:space="preserve"'


@dataclass(frozen=True, slots=True)
class Stretch:
    """What a comment is on: its id, the spot of its first character and that of its last."""

    id: int
    first: Spot
    last: Spot


@dataclass(slots=True)
class _Cut:
    """What is put in at one place, between what ends a run there and what begins it anew."""

    closing: bytes = b""
    ends: list[bytes] = field(default_factory=list)
    starts: list[bytes] = field(default_factory=list)
    opening: bytes = b""

    def written(self) -> bytes:
        return b"".join([self.closing, *self.ends, *self.starts, self.opening])


def mark_stretches(raw: bytes, document: "Element", stretches: Sequence[Stretch], *, declared: bytes) -> bytes:
    """Return the body of a letter with the signs of comments in it; nothing is taken out and nothing else put in.

    Args:
        raw: the part, in UTF-8.
        document: its root, as it was parsed.
        stretches: what the comments are on, in the order of the text.
        declared: the declaration of the prefix `w` that each sign needs; empty if the file has it.
    """
    marker = _Marker(raw, document, [spot for one in stretches for spot in (one.first, one.last)])
    for one in stretches:
        named = b'%b w:id="%d"/>' % (declared, one.id)
        marker.cut_before(one.first).starts.append(b"<w:commentRangeStart" + named)
        marker.cut_behind(one.last).ends.append(b"<w:commentRangeEnd" + named)
        reference = b'<w:r%b><w:commentReference w:id="%d"/></w:r>' % (declared, one.id)
        marker.cut_behind_outer(one.last).ends.append(reference)
    return marker.written()


class _Marker:
    def __init__(self, raw: bytes, document: "Element", spots: Sequence[Spot]) -> None:
        self._raw = raw
        self._cuts: dict[int, _Cut] = defaultdict(_Cut)
        self._kept: dict[int, bytes] = {}
        """Where a text is told to keep the blanks at its ends, which were within it before it was cut."""
        self._looks = {run: find(run, "rPr") for run in {spot.anchor for spot in spots if spot.leaf is not None}}
        self._spans = self._find_spans(document, spots)

    def written(self) -> bytes:
        return put_in(self._raw, {place: cut.written() for place, cut in self._cuts.items()} | self._kept)

    def cut_before(self, spot: Spot) -> _Cut:
        anchor = self._spans[spot.anchor]
        if spot.leaf is None or not self._spans[spot.leaf].plain:
            return self._cuts[anchor.start]
        leaf = self._spans[spot.leaf]
        if spot.offset > 0:
            return self._cut_text(spot.anchor, spot.leaf, leaf.find_character(spot.offset))
        return (
            self._cuts[anchor.start]
            if self._is_first(spot.anchor, spot.leaf)
            else self._cut_run(spot.anchor, leaf.start)
        )

    def cut_behind(self, spot: Spot) -> _Cut:
        anchor = self._spans[spot.anchor]
        if spot.leaf is None or not self._spans[spot.leaf].plain:
            return self._cuts[anchor.end]
        leaf = self._spans[spot.leaf]
        if spot.offset + 1 < len(spot.leaf.text or ""):
            return self._cut_text(spot.anchor, spot.leaf, leaf.find_character(spot.offset + 1))
        return self._cuts[anchor.end] if spot.leaf.getnext() is None else self._cut_run(spot.anchor, leaf.end)

    def cut_behind_outer(self, spot: Spot) -> _Cut:
        """Return where the mark of a comment goes: not in a link or tracked change, which could take it away."""
        return self.cut_behind(spot) if spot.outer is spot.anchor else self._cuts[self._spans[spot.outer].end]

    def _cut_text(self, run: "Element", leaf: "Element", place: int) -> _Cut:
        span = self._spans[leaf]
        name = name_at(self._raw, span)
        cut = self._cut_run(run, place)
        if not cut.closing.startswith(b"</" + name):
            cut.closing = b"</%b>%b" % (name, cut.closing)
            cut.opening += b"<%b%b>" % (name, _KEEP)
            if leaf.get(SPACE) is None:
                self._kept[span.start + 1 + len(name)] = _KEEP
        return cut

    def _cut_run(self, run: "Element", place: int) -> _Cut:
        cut, span = self._cuts[place], self._spans[run]
        if not cut.closing:
            look = self._looks[run]
            shown = b"" if look is None else self._whole(self._spans[look])
            cut.closing = b"</%b>" % name_at(self._raw, span)
            cut.opening = self._raw[span.start : span.inside] + shown
        return cut

    def _whole(self, span: Span) -> bytes:
        return self._raw[span.start : span.end]

    def _is_first(self, run: "Element", leaf: "Element") -> bool:
        """Tell whether nothing of its run stands before a text but how the run looks."""
        before = leaf.getprevious()
        return before is None or (before is self._looks[run] and before.getprevious() is None)

    def _find_spans(self, document: "Element", spots: Sequence[Spot]) -> "dict[Element, Span]":
        wanted = {element for spot in spots for element in (spot.anchor, spot.outer, spot.leaf) if element is not None}
        wanted |= {look for look in self._looks.values() if look is not None}
        numbers = {number: element for number, element in enumerate(document.iter()) if element in wanted}
        spans = find_spans(self._raw, numbers.keys())
        return {element: spans[number] for number, element in numbers.items()}
