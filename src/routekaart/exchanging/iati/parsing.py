"""Bytes -> the elements of activities, one at a time: refused before or while parsing if they could do harm."""

import io
from collections.abc import Iterator
from typing import Any

from lxml import etree

from routekaart.domain.errors import RefusedTable
from routekaart.exchanging.iati.elements import line_of

LARGEST = 256 * 1024 * 1024
"""Bytes. The largest files that publishers offer are some hundred megabytes; those can be offered in parts."""
ROOT, ACTIVITY = "iati-activities", "iati-activity"
_ENCODINGS = ("utf-8", "utf8", "us-ascii", "ascii")


class ActivityFile:
    """An IATI file whose activities can be gone through once, each forgotten when the next is asked."""

    def __init__(self, raw: bytes, *, where: str) -> None:
        self._where = where
        self.strangers: list[tuple[int, str]] = []
        """Line and name of what stands between the activities and is neither one of them nor in another namespace."""
        _refuse_unsafe(raw, where)
        self._events = etree.iterparse(
            io.BytesIO(raw),
            events=("start", "end"),
            tag=(ROOT, ACTIVITY),
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            huge_tree=False,
            remove_comments=True,
            remove_pis=True,
        )
        self.root = self._first()

    def activities(self) -> Iterator[etree._Element]:
        """Go through the activities; what is before each is taken off the tree, so that memory stays flat.

        Raises:
            RefusedTable: where the file stops being XML.
        """
        for event, element in self._read():
            if event != "end" or element.getparent() is not self.root:
                continue
            yield element
            element.clear()
            while element.getprevious() is not None:
                self._forget(self.root[0])
        for element in list(self.root):
            self._forget(element)

    def _forget(self, element: etree._Element) -> None:
        tag = str(element.tag)
        if tag != ACTIVITY and not tag.startswith("{"):
            self.strangers.append((line_of(element), tag))
        self.root.remove(element)

    def _first(self) -> etree._Element:
        for _, element in self._read():
            if element.tag == ROOT and element.getparent() is None:
                _refuse_version(element.get("version"), self._where)
                return element
            break
        raise _refused("the outermost element is not iati-activities", self._where, "Give an IATI activity file.")

    def _read(self) -> Iterator[tuple[str, etree._Element]]:
        try:
            yield from self._events
        except etree.XMLSyntaxError as error:
            # The first thing that was wrong is in the log; the error itself may be no more than its consequence.
            log: Any = self._events.error_log
            what, line = (log[0].message, log[0].line) if len(log) else (error.msg, error.lineno or 0)
            raise _refused(
                f"this is not XML that can be read: {str(what).strip()}",
                f"{self._where}, line {line}",
                "Ask the publisher for a whole and valid file.",
            ) from None


def _refuse_unsafe(raw: bytes, where: str) -> None:
    """Refuse what is too large, in another encoding, or has a document type, before a parser sees it."""
    if len(raw) > LARGEST:
        raise _refused(
            f"the file is larger than {LARGEST:,} bytes",
            where,
            "Offer its activities in several files.",
        )
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise _wrong_encoding("utf-16", where)
    text = raw.removeprefix(b"\xef\xbb\xbf")
    try:
        text.decode("utf-8")
    except UnicodeDecodeError as error:
        line = text.count(b"\n", 0, error.start) + 1
        raise _wrong_encoding("something else than UTF-8", f"{where}, line {line}") from None
    declared = _declared_encoding(text)
    if declared.lower() not in _ENCODINGS:
        raise _wrong_encoding(declared, where)
    prolog = _after_prolog(text)
    if text.startswith(b"<!DOCTYPE", prolog):
        line = text.count(b"\n", 0, prolog) + 1
        raise _refused(
            "the file has a document type, which could define entities",
            f"{where}, line {line}",
            "Take the <!DOCTYPE ...> out; IATI has none.",
        )
    if not text.startswith(b"<", prolog):
        raise _refused("this is not XML", where, "Give an IATI activity file.")


def _declared_encoding(text: bytes) -> str:
    declaration = text[: text.find(b"?>")] if text.startswith(b"<?xml") else b""
    _, found, rest = declaration.partition(b"encoding")
    value = rest.lstrip(b" \t\r\n=")
    if not found or value[:1] not in (b'"', b"'"):
        return "utf-8"
    return value[1:].partition(value[:1])[0].decode("ascii", "replace")


def _after_prolog(text: bytes) -> int:
    """Return where the root element or a document type begins: after space, comments and instructions."""
    place = 0
    while True:
        while text[place : place + 1].isspace():
            place += 1
        end = b"-->" if text.startswith(b"<!--", place) else b"?>" if text.startswith(b"<?", place) else b""
        found = text.find(end, place) if end else -1
        if found < 0:
            return place
        place = found + len(end)


def _refuse_version(version: str | None, where: str) -> None:
    # The versions 2.01, 2.02 and 2.03 only add; 1.x has other elements.
    if version not in ("2.01", "2.02", "2.03"):
        raise _refused(
            f"the file is in version {version!r} of IATI, and 2.01, 2.02 and 2.03 are read",
            where,
            "Ask the publisher for version 2.03.",
        )


def _wrong_encoding(encoding: str, where: str) -> RefusedTable:
    return _refused(
        f"the file is in {encoding[:40]}", where, "Save it as UTF-8, for instance: iconv -f ... -t UTF-8 FILE."
    )


def _refused(what: str, where: str, remedy: str) -> RefusedTable:
    return RefusedTable(what, where=where, remedy=remedy)
