"""Whether an answer is what was asked for, and whole. What it says is looked at when it is imported."""

import gzip
import json
import zipfile
import zlib
from pathlib import Path
from typing import Any

from routekaart.domain.remote import FetchFailed
from routekaart.sources.publishers.addresses import shown
from routekaart.sources.publishers.client import LATER, Busy

_HTML = (b"<!doctype html", b"<html", b"<head", b"<body")
_GZIP, _ZIP = b"\x1f\x8b", b"PK\x03\x04"
_BLANK = b" \t\r\n"
_PIECE = 1 << 20


def refuse_web_page(content_type: str, beginning: bytes, address: str) -> None:
    """Refuse a web page in the place of figures: an error, a log-in, a page that says "maintenance".

    Raises:
        FetchFailed: if it is one, by its type or by how it begins.
    """
    kind = content_type.partition(";")[0].strip().lower()
    begins = beginning.removeprefix(b"\xef\xbb\xbf").lstrip(_BLANK).lower().startswith(_HTML)
    if begins or kind in ("text/html", "application/xhtml+xml"):
        raise FetchFailed(
            "the publisher gives a web page where a file with figures was expected",
            where=shown(address),
            remedy="Open the address in a browser to see what it says; it may be an error or a page on maintenance.",
        )


def check_whole(path: Path, address: str, *, most_unpacked: int) -> None:
    """Look whether a file is complete, as far as its format can tell. A CSV file that was cut off cannot be told.

    Raises:
        Busy: if it is cut off.
        FetchFailed: if it is empty, or unpacks to more than is taken.
    """
    with path.open("rb") as file:
        beginning = file.read(1000)
        file.seek(0, 2)
        file.seek(max(0, file.tell() - 1000))
        end = file.read()
    if not beginning.strip(_BLANK):
        raise FetchFailed("the publisher gives an empty file", where=shown(address), remedy=LATER)
    if beginning.startswith(_GZIP):
        _check_gzip(path, address, most_unpacked)
    elif beginning.startswith(_ZIP) and not zipfile.is_zipfile(path):
        raise Busy("the file is cut off: its table of contents, which stands at the end, is not there")
    first = beginning.removeprefix(b"\xef\xbb\xbf").lstrip(_BLANK)[:1]
    if first in (b"{", b"[") and not end.rstrip(_BLANK).endswith(b"}" if first == b"{" else b"]"):
        raise Busy("the file is cut off: its JSON does not end")


def parse_page(raw: bytes, address: str) -> Any:
    """Return what a page of JSON holds.

    Raises:
        Busy: if it is no whole JSON, as when it was cut off.
        FetchFailed: if it is a web page.
    """
    refuse_web_page("", raw[:1000], address)
    try:
        return json.loads(raw)
    except (ValueError, RecursionError) as error:
        raise Busy(f"the answer is no whole JSON: {error}") from error


def _check_gzip(path: Path, address: str, most: int) -> None:
    size = 0
    try:
        with gzip.open(path) as unpacked:
            while piece := unpacked.read(_PIECE):
                size += len(piece)
                if size > most:
                    raise FetchFailed(
                        f"the file unpacks to more than {most:,} bytes",
                        where=shown(address),
                        remedy="Ask for a part of the table in `remote` of the dataset's dataset.yml.",
                    )
    except (EOFError, gzip.BadGzipFile, zlib.error) as error:
        raise Busy(f"the packed file is cut off or damaged: {error}") from error
