"""Where a statement can be read back: a publication, a letter that is kept, or the person who writes."""

import re
from typing import NotRequired, TypedDict, cast

from routekaart.domain.ids import ActorId
from routekaart.domain.letter import Document
from routekaart.domain.period import Period
from routekaart.domain.statement import Passage, Publication, Source, Testimony
from routekaart.recording.desk import Desk, Field, fill
from routekaart.recording.known import SHORTEST_PREFIX, fold
from routekaart.recording.sheet import Fields, Node, Text
from routekaart.recording.values import free_text, past_period, whole_number

_ME = ("me", "ik", "self")
PUBLICATION = {
    "title": Field(free_text, needed=True),
    "address": Field(free_text, needed=True),
    "quote": Field(free_text, needed=True),
    "published": Field(past_period),
}
"""A publication as a source."""
LETTER = {
    "letter": Field(free_text, needed=True, free=False),
    "quote": Field(free_text, needed=True),
    "start": Field(whole_number, free=False),
}
"""A letter that is kept here as a source."""


class _Published(TypedDict):
    """What was typed in PUBLICATION."""

    title: str
    address: str
    quote: str
    published: NotRequired[Period]


def read_source(desk: Desk, node: Node) -> tuple[Source, ActorId | None] | None:
    """Read a source, and who speaks in it if that follows from it; `None` if there was a problem."""
    match node:
        case Text(text=text) if text in _ME:
            return Testimony(account=desk.account, given=Period.of_day(desk.written)), desk.account
        case Fields(fields=fields) if "letter" in fields:
            return _read_letter(desk, node)
        case Fields():
            return _read_publication(desk, node)
        case _:
            desk.report(node.line, "this is no source", "Write source: me, or title:, address: and quote: below it.")
            return None


def _read_publication(desk: Desk, node: Fields) -> tuple[Source, None] | None:
    values = fill(desk, node, PUBLICATION)
    if values is None:
        return None
    said = cast("_Published", values)
    if not re.match(r"https?://[^\s/]+\.\S+", said["address"]):
        desk.report(node.line, "the address is none of a page", "Write it whole, as in https://www.example.org/page.")
        return None
    return Publication(**said), None


def _read_letter(desk: Desk, node: Fields) -> tuple[Source, ActorId | None] | None:
    values = fill(desk, node, LETTER)
    if values is None:
        return None
    document = _find_letter(desk, node, str(values["letter"]))
    if document is None:
        return None
    start = values.get("start")
    passage = _find_quote(desk, node, document, str(values["quote"]), start if isinstance(start, int) else None)
    return None if passage is None else (passage, document.sender)


def _find_letter(desk: Desk, node: Fields, named: str) -> Document | None:
    """Find a letter by the beginning of its id, its title or its date."""
    line = node.fields["letter"].line
    found = [letter for letter in desk.known.letters if _is_named(letter, named)]
    if len(found) == 1:
        return found[0]
    kept = "; ".join(f"{one.id[:12]} {one.date or ''} {one.title[:40]}".strip() for one in desk.known.letters[:5])
    advice = f"Kept are: {kept}." if kept else "Keep it first with: routekaart check LETTER."
    what = "no letter that is kept is called this" if not found else f"{len(found)} letters are called this"
    desk.report(line, what, f"Write the beginning of its id, its title or its date. {advice}")
    return None


def _is_named(letter: Document, named: str) -> bool:
    by_id = len(named) >= SHORTEST_PREFIX and letter.id.startswith(named.lower())
    return by_id or fold(letter.title) == fold(named) or str(letter.date) == named


def _find_quote(desk: Desk, node: Fields, letter: Document, quote: str, start: int | None) -> Passage | None:
    """Find the words in the letter; how its lines are broken does not matter."""
    line = node.fields["quote"].line
    pattern = re.compile(r"\s+".join(map(re.escape, quote.split())))
    places = [match.span() for match in pattern.finditer(letter.text)]
    if start is not None:
        places = [place for place in places if place[0] == start]
    if len(places) == 1:
        return letter.passage(*places[0])
    if places:
        starts = ", ".join(str(place[0]) for place in places[:5])
        desk.report(line, f"the quote is in the letter {len(places)} times", f"Add start: and one of {starts}.")
    else:
        desk.report(line, "the quote is not in the letter at this place", "Copy the words from the letter itself.")
    return None
