"""Find the words of one version of a document in another: by the quote, and by what stands around it.

The idea is that of the TextQuoteSelector in the W3C Web Annotation Data Model: the exact words with a prefix and a
suffix. What differs between files of the same letter does not count: line breaks, the form of quotation marks and
dashes, ligatures, soft hyphens, page headers. Everything else does, and each digit above all: a changed figure is
not found. Likeness (rapidfuzz) only points a person to where the words may have gone; it never decides.
"""

import unicodedata
from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property

from routekaart.domain.carried import Anchor, Near, Outcome
from routekaart.domain.document import RunningText
from routekaart.domain.quoting import find_literal, find_rest

_NARROWEST, _WIDEST = 32, 512
"""How many characters around a quote are looked at: more, as long as they do not tell it from another place."""
_LIKE = 75
"""From what likeness, of 100, a person is pointed to a place."""
_BEGIN, _END = "\x02", "\x03"
"""Stand for the beginning and the end of a text, which are context as well."""
_ALIKE = {
    **dict.fromkeys("‘’‚‛ʼ`´", "'"),
    **dict.fromkeys("“”„‟«»", '"'),
    **dict.fromkeys("‐‑‒–—−", "-"),
    **dict.fromkeys("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff", ""),
    "ﬀ": "ff",
    "ﬁ": "fi",
    "ﬂ": "fl",
    "ﬃ": "ffi",
    "ﬄ": "ffl",
}


@dataclass(frozen=True)
class Folded:
    """A text as it is compared, in which every character knows its place in the document's own text."""

    text: str
    origins: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the stretch of the document's text for a stretch of this text."""
        return self.origins[start], self.origins[end - 1] + 1

    def within(self, start: int, end: int) -> tuple[int, int] | None:
        """Return the stretch of this text for one of the document's text; `None` if nothing of it is read."""
        first = bisect_left(self._placed, (start, -1))
        inside = [index for _, index in self._placed[first : bisect_left(self._placed, (end, -1))]]
        return (min(inside), max(inside) + 1) if inside else None

    @cached_property
    def _placed(self) -> list[tuple[int, int]]:
        return sorted((origin, index) for index, origin in enumerate(self.origins) if 0 < index < len(self.text) - 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class TextQuote:
    """Words with what stands around them, enough to know them again."""

    exact: str
    prefix: str
    suffix: str
    rest: tuple[str, str]
    """How a word or number went on around them; mostly nothing."""
    alone: bool
    """Whether the words stood once in their own document."""
    told: bool
    """Whether prefix and suffix tell them from every other place there."""


def fold_text(running: RunningText) -> Folded:
    """Return the running text of a document as it is compared."""
    characters, origins, position = [_BEGIN], [0], 0
    pieces = running.pieces
    for index, character in enumerate(running.text):
        while position + 1 < len(pieces) and pieces[position + 1][0] <= index:
            position += 1
        origin = pieces[position][1] + index - pieces[position][0]
        for one in _folded(character):
            if one != " " or characters[-1] not in (" ", _BEGIN):
                characters.append(one)
                origins.append(origin)
    return Folded("".join((*characters, _END)), (*origins, origins[-1]))


def describe_quote(folded: Folded, start: int, end: int) -> TextQuote | None:
    """Describe a stretch of a document's text, so that it can be found in another version; `None` if it is not read."""
    within = folded.within(start, end)
    if within is None:
        return None
    first, last = within
    text, exact, rest = folded.text, folded.text[first:last], find_rest(folded.text, first, last)
    places = _find_places(text, exact, rest)
    width = _NARROWEST
    while (others := _like(text, exact, places, first, width)) > 1 and width < _WIDEST:
        width *= 2
    return TextQuote(
        exact=exact,
        prefix=text[max(0, first - width) : first],
        suffix=text[last : last + width],
        rest=rest,
        alone=len(places) == 1,
        told=others == 1,
    )


def find_anchor(folded: Folded, quote: TextQuote) -> Anchor:
    """Find where the words of another version stand in this one.

    Found is what stood once and stands once, or what its surroundings tell from all other places, then and now. Where
    they do not tell, it is ambiguous. Where the words are not there as they were, they are orphaned.
    """
    text, exact = folded.text, quote.exact
    places = _find_places(text, exact, quote.rest)
    if not places:
        return Anchor(outcome=Outcome.ORPHANED, near=_find_near(folded, quote))
    same = [at for at in places if _stands_in(text, at, quote)] if quote.told else []
    chosen = places if quote.alone and len(places) == 1 else same
    outcome = Outcome.FOUND if len(chosen) == 1 else Outcome.AMBIGUOUS
    shown = chosen if outcome is Outcome.FOUND else places
    return Anchor(outcome=outcome, places=tuple(folded.span(at, at + len(exact)) for at in shown))


def _folded(character: str) -> str:
    if character.isspace():
        return " "
    if character.isascii():
        return character
    # Canonical decomposition alone: the compatible one would make a figure of the mark of a footnote.
    return _ALIKE.get(character, unicodedata.normalize("NFD", character))


def _find_places(text: str, exact: str, rest: tuple[str, str]) -> list[int]:
    return [at for at in find_literal(text, exact) if find_rest(text, at, at + len(exact)) == rest]


def _like(text: str, exact: str, places: list[int], first: int, width: int) -> int:
    """Count the places with the same surroundings as the first, itself included."""
    around = _around(text, first, len(exact), width)
    return sum(_around(text, at, len(exact), width) == around for at in places)


def _around(text: str, at: int, length: int, width: int) -> tuple[str, str]:
    return text[max(0, at - width) : at], text[at + length : at + length + width]


def _stands_in(text: str, at: int, quote: TextQuote) -> bool:
    """Tell whether prefix and suffix stand around a place."""
    end = at + len(quote.exact)
    return text.endswith(quote.prefix, 0, at) and text.startswith(quote.suffix, end)


def _find_near(folded: Folded, quote: TextQuote) -> Near | None:
    from rapidfuzz.fuzz import partial_ratio_alignment

    text, exact = folded.text, quote.exact
    found = partial_ratio_alignment(exact, text, score_cutoff=_LIKE)
    if found is None or found.dest_start >= found.dest_end or len(exact) > len(text):
        return None
    start, end = max(found.dest_start, 1), min(found.dest_end, len(text) - 1)
    before, after = find_rest(text, start, end)
    start, end = start - len(before), end + len(after)  # whole words and numbers, or 12.770 would look like 112.770
    first, last = folded.span(start, end)
    return Near(start=first, end=last, same_digits=_digits(text[start:end]) == _digits(exact.join(quote.rest)))


def _digits(text: str) -> str:
    return "".join(character for character in text if character.isdigit())
