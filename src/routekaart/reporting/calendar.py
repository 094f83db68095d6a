"""The terms of requests and undertakings as a calendar (iCalendar, RFC 5545): a whole day for each.

An event keeps its id when its term is put off, so that it moves in the calendar of whoever follows it. A request
without a term, or with one that cannot be put on a day, is not in it.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta

from routekaart.domain.dossier import Line
from routekaart.domain.execution import Execution, ExecutionState
from routekaart.domain.levels import Level
from routekaart.domain.period import Period
from routekaart.reporting.dossier.names import Names
from routekaart.reporting.dossier.sources import Found, entitle, find_sources
from routekaart.reporting.feeds.feed import Home
from routekaart.reporting.formatting import format_time
from routekaart.reporting.requests import REASONS, STATES
from routekaart.reporting.texts import Table, say

LABELS: Table = {
    "calendar": ("Routekaart: termijnen", "Routekaart: terms"),
    "summary": ("Termijn: {name}", "Term: {name}"),
    "state": ("Stand op {day}: {state}; {reason}.", "As on {day}: {state}; {reason}."),
    "term": ("Termijn zoals gezegd: {term}.", "Term as it was said: {term}."),
    "source": ("Bron: {title}", "Source: {title}"),
}
_WIDEST = 75
"""How many octets a line may have, its end not counted: RFC 5545, section 3.1."""
_UNSHOWN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
"""Control characters; a text can hold none but the tab: RFC 5545, section 3.3.11."""
_ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})
_CLASSES = {Level.OPENBAAR: "PUBLIC", Level.INTERN: "PRIVATE"}


def write_calendar(executions: Sequence[Execution], names: Names, home: Home, *, as_of: date, stamp: datetime) -> bytes:
    """Write a calendar with the terms of requests, in UTF-8 with lines that end in CRLF.

    Args:
        executions: the requests.
        names: in the language of the calendar.
        home: the site in whose name the ids are made.
        as_of: the day that their states picture.
        stamp: when it is made, with time zone.
    """
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Routekaart//Termijnen//NL",
        "CALSCALE:GREGORIAN",
        _line("X-WR-CALNAME", say(LABELS, "calendar", names.lang)),
    ]
    made = f"{stamp.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    for one in executions:
        if last_day(one) is not None:
            lines += _event(one, names, home, made, as_of)
    lines.append("END:VCALENDAR")
    return "".join(f"{folded}\r\n" for line in lines for folded in _folded(line)).encode()


def last_day(one: Execution) -> date | None:
    """Return the last day of the term of a request; `None` if there is none, or it cannot be put on a day."""
    return None if one.due is None or one.due.end is None else one.due.end - timedelta(days=1)


def _event(one: Execution, names: Names, home: Home, made: str, as_of: date) -> Iterator[str]:
    sources = _sources(one, names)
    yield "BEGIN:VEVENT"
    yield f"UID:{home.tag(f'term:{one.request}')}"
    yield f"DTSTAMP:{made}"
    yield from _when(one)
    yield _line("SUMMARY", say(LABELS, "summary", names.lang).format(name=names.name(one.request)))
    yield _line("DESCRIPTION", "\n".join(_described(one, sources, names, as_of)))
    address = next((found.address for found in sources if found.address.startswith(("https://", "http://"))), "")
    if address:
        yield f"URL:{_UNSHOWN.sub('', address)}"
    yield _line("CATEGORIES", say(STATES, one.state, names.lang))
    yield f"CLASS:{_CLASSES.get(one.level, 'CONFIDENTIAL')}"
    # What needs nothing any more must not stand in a calendar as if it did.
    yield f"STATUS:{'CANCELLED' if one.state is ExecutionState.NOTHING_TO_DO else 'CONFIRMED'}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _when(one: Execution) -> Iterator[str]:
    day = last_day(one)
    if day is not None:
        yield f"DTSTART;VALUE=DATE:{day:%Y%m%d}"
        yield f"DTEND;VALUE=DATE:{day + timedelta(days=1):%Y%m%d}"


def _described(one: Execution, sources: Sequence[Found], names: Names, day: date) -> Iterator[str]:
    lang = names.lang
    state, reason = say(STATES, one.state, lang), say(REASONS, one.reason, lang)
    yield say(LABELS, "state", lang).format(day=format_time(Period.of_day(day), lang), state=state, reason=reason)
    if one.due is not None:
        yield say(LABELS, "term", lang).format(term=format_time(one.due, lang))
    for ask in one.asks:
        yield f"{ask.number}. {ask.what}"
    for found in sources:
        yield say(LABELS, "source", lang).format(title=f"{entitle(found, names)} {found.address}".strip())


def _sources(one: Execution, names: Names) -> tuple[Found, ...]:
    held = one.evidence or one.history
    return find_sources(Line(held=held), names) if held else ()


def _line(name: str, text: str) -> str:
    return f"{name}:{_UNSHOWN.sub('�', text.replace(chr(13), '')).translate(_ESCAPED)}"


def _folded(line: str) -> Iterator[str]:
    """Give a line in pieces that are short enough, each but the first after a space; no character is cut in two."""
    piece, width = "", 0
    for sign in line:
        size = len(sign.encode())
        if width + size > _WIDEST:
            yield piece
            piece, width = " ", 1
        piece, width = piece + sign, width + size
    yield piece
