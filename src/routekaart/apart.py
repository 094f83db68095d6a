"""Parses one file in a process of its own, with limits of memory and time: what breaks there breaks nothing here.

PDF and Word files are read by libraries in C, and can be made to crash or to never end. For one letter from outside the
tenths of a second that a process takes are worth it; who reads thousands calls `parse_letter` in worker processes.
Starting a process and reading its settings is no work for a word in -ing, so this stands above them.
"""

import gc
import json
import sys
from typing import TypeVar

from routekaart.domain.brief_file import BriefFile
from routekaart.domain.document import Body, Format
from routekaart.domain.encoding import from_record, to_record
from routekaart.domain.errors import RoutekaartError, UnreadableLetter
from routekaart.domain.limits import LARGEST_MEMORY, LONGEST_PARSING
from routekaart.guarded import Reply, run_guarded, set_limits
from routekaart.parsing.briefs import parse_brief_file
from routekaart.parsing.letters import parse_letter
from routekaart.parsing.sniffing import find_format

Parsed = TypeVar("Parsed", Body, BriefFile)

_PARSERS = {Body: parse_letter, BriefFile: parse_brief_file}
"""What the process can be asked for."""
_BREAKABLE = frozenset({Format.PDF, Format.DOCX})
"""What is parsed in a process of its own."""
_CHILD = "from routekaart.apart import answer; answer()"
_ADVICE = "Hand in the letter as plain text, or in parts."


def parse_untrusted(raw: bytes, *, where: str = "") -> Body:
    """Return what a letter's file holds: parsed in a process of its own if its format can break a parser.

    Raises:
        UnreadableLetter: as `parse_guarded`.
    """
    try:
        apart = find_format(raw) in _BREAKABLE
    except UnreadableLetter:
        apart = False  # refused below, with the name of the file
    return parse_guarded(raw, where) if apart else parse_letter(raw, where=where)


def parse_brief_untrusted(raw: bytes, *, where: str = "") -> BriefFile:
    """Return what a file of an outgoing letter holds: parsed in a process of its own if its format can break a parser.

    Raises:
        UnreadableLetter: as `parse_brief_file`; and if the parser crashes, or takes more memory or time than allowed.
    """
    try:
        apart = find_format(raw) in _BREAKABLE
    except UnreadableLetter:
        apart = False
    return _guarded(BriefFile, raw, where) if apart else parse_brief_file(raw, where=where)


def parse_guarded(raw: bytes, where: str = "") -> Body:
    """Return what a letter's file holds, as `parse_letter` does, whatever the file does to the parser.

    Args:
        raw: the bytes of the file.
        where: how a message names it.

    Raises:
        UnreadableLetter: as `parse_letter`; and if the parser crashes, or takes more memory or time than the limits.
    """
    return _guarded(Body, raw, where)


def _guarded(kind: type[Parsed], raw: bytes, where: str) -> Parsed:
    asked = where.encode("utf-8", "surrogatepass") + b"\0" + raw
    reply = run_guarded(_CHILD, kind.__name__, asked, seconds=LONGEST_PARSING)
    if reply.too_slow:
        raise UnreadableLetter(
            f"the file takes over {LONGEST_PARSING} seconds to read", where=where, remedy="Hand it in in parts."
        )
    return _parsed(kind, reply, where)


def answer() -> None:
    """Parse what stands on the standard input and write it to the standard output: what the process does."""
    set_limits(memory=LARGEST_MEMORY, seconds=LONGEST_PARSING)
    parse = {kind.__name__: parser for kind, parser in _PARSERS.items()}[sys.argv[1]]
    where, _, raw = sys.stdin.buffer.read().partition(b"\0")
    try:
        reply = json.dumps({"parsed": to_record(parse(raw, where=where.decode("utf-8", "surrogatepass")))})
    except RoutekaartError as error:
        reply = json.dumps({"refused": [error.what, error.where, error.remedy]})
    sys.stdout.buffer.write(reply.encode("ascii"))
    # nothing has to be found and cleared away any more: the process ends here
    gc.freeze()


def _parsed(kind: type[Parsed], reply: Reply, where: str) -> Parsed:
    try:
        record = json.loads(reply.written)
        if "parsed" in record:
            return from_record(kind, record["parsed"])
        what, place, remedy = record["refused"]
    except (ValueError, KeyError, TypeError, RoutekaartError):
        raise UnreadableLetter(
            f"the file breaks the program that reads it{reply.cause}", where=where, remedy=_ADVICE
        ) from None
    raise UnreadableLetter(str(what), where=str(place), remedy=str(remedy))
