"""Parses one file in a process of its own, with limits of memory and time: what breaks there breaks nothing here.

PDF and Word files are read by libraries in C, and can be made to crash or to never end. For one letter from outside the
tenths of a second that a process takes are worth it; who reads thousands calls `parse_letter` in worker processes.
Starting a process and reading its settings is no work for a word in -ing, so this stands above them.
"""

import gc
import json
import os
import resource
import signal
import subprocess
import sys
from typing import TypeVar

from routekaart.domain.brief_file import BriefFile
from routekaart.domain.document import Body, Format
from routekaart.domain.encoding import from_record, to_record
from routekaart.domain.errors import RoutekaartError, UnreadableLetter
from routekaart.domain.limits import LARGEST_MEMORY, LONGEST_PARSING
from routekaart.parsing.briefs import parse_brief_file
from routekaart.parsing.letters import parse_letter
from routekaart.parsing.sniffing import find_format

Parsed = TypeVar("Parsed", Body, BriefFile)

_PARSERS = {Body: parse_letter, BriefFile: parse_brief_file}
"""What the process can be asked for."""
_BREAKABLE = frozenset({Format.PDF, Format.DOCX})
"""What is parsed in a process of its own."""
_CHILD = "from routekaart.apart import answer; answer()"
_PASSED_ON = ("PATH", "LD_LIBRARY_PATH", "LANG", "LC_ALL")
"""Settings that the process needs to start; what else is set, passwords among it, it does not get to see."""
_SLOWEST = 3
"""How many times the processor time a file may have by the clock, on a machine with much to do."""
_MOST_FILES = 64
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
    with subprocess.Popen(  # noqa: S603 - our own program, and the file only on its standard input
        [sys.executable, "-I", "-c", _CHILD, kind.__name__],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={name: os.environ[name] for name in _PASSED_ON if name in os.environ},
    ) as process:
        try:
            reply, _ = process.communicate(asked, _SLOWEST * LONGEST_PARSING)
        except subprocess.TimeoutExpired:
            raise _too_slow(where) from None
        finally:
            process.kill()
    return _parsed(kind, reply, process.returncode, where)


def answer() -> None:
    """Parse what stands on the standard input and write it to the standard output: what the process does."""
    _set_limits()
    parse = {kind.__name__: parser for kind, parser in _PARSERS.items()}[sys.argv[1]]
    where, _, raw = sys.stdin.buffer.read().partition(b"\0")
    try:
        reply = json.dumps({"parsed": to_record(parse(raw, where=where.decode("utf-8", "surrogatepass")))})
    except RoutekaartError as error:
        reply = json.dumps({"refused": [error.what, error.where, error.remedy]})
    sys.stdout.buffer.write(reply.encode("ascii"))
    # nothing has to be found and cleared away any more: the process ends here
    gc.freeze()


def _set_limits() -> None:
    # The process is told first that its time is up, and only then killed: so that the two can be told apart.
    for limit, soft, hard in (
        (resource.RLIMIT_AS, LARGEST_MEMORY, LARGEST_MEMORY),
        (resource.RLIMIT_CPU, LONGEST_PARSING, LONGEST_PARSING + 5),
        (resource.RLIMIT_NOFILE, _MOST_FILES, _MOST_FILES),
        (resource.RLIMIT_FSIZE, 0, 0),
        (resource.RLIMIT_CORE, 0, 0),
    ):
        _, allowed = resource.getrlimit(limit)
        most = hard if allowed == resource.RLIM_INFINITY else min(hard, allowed)
        resource.setrlimit(limit, (min(soft, most), most))


def _parsed(kind: type[Parsed], reply: bytes, status: int, where: str) -> Parsed:
    if status == -signal.SIGXCPU:
        raise _too_slow(where)
    try:
        record = json.loads(reply)
        if "parsed" in record:
            return from_record(kind, record["parsed"])
        what, place, remedy = record["refused"]
    except (ValueError, KeyError, TypeError, RoutekaartError):
        raise UnreadableLetter(
            f"the file breaks the program that reads it{_cause(status)}", where=where, remedy=_ADVICE
        ) from None
    raise UnreadableLetter(str(what), where=str(place), remedy=str(remedy))


def _cause(status: int) -> str:
    return f" ({signal.Signals(-status).name})" if -status in set(signal.Signals) else ""


def _too_slow(where: str) -> UnreadableLetter:
    return UnreadableLetter(
        f"the file takes over {LONGEST_PARSING} seconds to read", where=where, remedy="Hand it in in parts."
    )
