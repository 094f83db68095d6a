"""What happens on a site: a line of JSON for each request and for each warning, on standard error.

A line holds what an administrator needs to see that something is wrong, and nothing that somebody could read in it
about a person or a dossier: no address, question, account, network or text. A page is named by its pattern, a message
by where it stands in the program, an error by its type and the places that it came through.

The fields are those of the draft standard Logboek Dataverwerkingen (1.0): who saw what stands in `web/log`, not here.
"""

import contextlib
import json
import logging
import re
import secrets
import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import Resolver404, resolve

_TRACE = re.compile(r"00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}")
"""The head `traceparent` of W3C Trace Context, with which a proxy tells which request of its own this is."""
_MOST_PLACES = 30
_one_at_a_time = threading.Lock()
_PACKAGES = ("site-packages", "src")
"""Folders below which a file is told by its path; of any other place in the machine only the name is told."""
Answer = Callable[[HttpRequest], HttpResponse]


def keep_journal(answer: Answer) -> Answer:
    """Write a line for each request once it was answered; the outermost of all."""

    def write(request: HttpRequest) -> HttpResponse:
        if not settings.ROUTEKAART_JOURNAL:
            return answer(request)
        began = datetime.now(UTC)
        response = answer(request)
        tell(
            name=_name_of(request),
            trace_id=_trace_of(request),
            operation_id=secrets.token_hex(8),
            status_code="ERROR" if response.status_code >= 500 else "OK",
            start_time=began.isoformat(),
            end_time=datetime.now(UTC).isoformat(),
            attributes={"http.method": str(request.method), "http.status": response.status_code},
        )
        return response

    return write


class Journal(logging.Handler):
    """Writes what libraries and Django warn of as lines of the journal."""

    def emit(self, record: logging.LogRecord) -> None:
        """Write which warning it is and where it stands in the program, without what was filled in."""
        error = record.exc_info[1] if record.exc_info else None
        tell(
            name=record.name,
            status_code="ERROR" if record.levelno >= logging.ERROR else "WARNING",
            start_time=datetime.fromtimestamp(record.created, UTC).isoformat(),
            attributes={"place": f"{_short(record.pathname)}:{record.lineno}", **describe_error(error)},
        )


def describe_error(error: BaseException | None) -> dict[str, Any]:
    """Return the type of an error, of those that led to it, and the places that it came through: not its words."""
    if error is None:
        return {}
    kinds = [f"{type(one).__module__}.{type(one).__qualname__}" for one in _led_to(error)]
    return {"error": kinds, "places": _places(error.__traceback__)}


def tell(**fields: Any) -> None:
    """Write one line. That it cannot be written stops no page."""
    line = json.dumps(fields, ensure_ascii=True, separators=(",", ":")) + "\n"
    with contextlib.suppress(OSError, ValueError), _one_at_a_time:
        sys.stderr.write(line)
        sys.stderr.flush()


def _led_to(error: BaseException) -> Iterator[BaseException]:
    seen: set[int] = set()
    found: BaseException | None = error
    while found is not None and id(found) not in seen:
        seen.add(id(found))
        yield found
        found = found.__cause__ or found.__context__


def _places(trace: TracebackType | None) -> list[str]:
    frames = traceback.extract_tb(trace)[-_MOST_PLACES:]
    return [f"{_short(frame.filename)}:{frame.lineno} {frame.name}" for frame in frames]


def _short(path: str) -> str:
    parts = Path(path).parts
    start = max((index + 1 for index, part in enumerate(parts) if part in _PACKAGES), default=len(parts) - 1)
    return "/".join(parts[start:])


def _name_of(request: HttpRequest) -> str:
    """Return the name of the page, or that there is none: what was asked there may be anything."""
    try:
        match = request.resolver_match or resolve(
            request.path_info
        )  # a page that was kept is answered before it is found
    except Resolver404:
        return "no page"
    return match.view_name or match.route


def _trace_of(request: HttpRequest) -> str:
    """Return the number that the proxy of ours gave this request, or a new one."""
    told = _TRACE.fullmatch(request.headers.get("traceparent", "")) if settings.ROUTEKAART_PROXIES else None
    return told[1] if told else secrets.token_hex(16)
