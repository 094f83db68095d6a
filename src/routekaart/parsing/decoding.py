"""The bytes of a text, XML or HTML file become characters, in the one encoding that they can be in.

UTF-8 is tried, a byte order mark or the file's own declaration is followed, and Windows-1252 is taken only where
nothing else can be meant: see docs/decisions/0014-documents.md.
"""

import codecs
import re
from typing import NamedTuple

from routekaart.domain.errors import UnreadableLetter

_REMEDY = "Save it as UTF-8; from Windows: iconv -f WINDOWS-1252 -t UTF-8 LETTER > LETTER.txt"
_BYTE_ORDER_MARKS = {codecs.BOM_UTF8: "utf-8", codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}
_CODECS = {
    "utf-8": "utf-8",
    "utf-16": "utf-16",
    "utf-16-le": "utf-16-le",
    "utf-16-be": "utf-16-be",
    "windows-1252": "cp1252",
    "iso-8859-1": "iso-8859-1",
    "iso-8859-15": "iso-8859-15",
    "us-ascii": "ascii",
}
"""The encodings that are read, with Python's name for each."""
_ALIASES = {
    "utf8": "utf-8", "utf-16le": "utf-16-le", "utf-16be": "utf-16-be", "cp1252": "windows-1252", "latin1": "iso-8859-1",
    "latin-1": "iso-8859-1", "iso8859-1": "iso-8859-1", "iso_8859-1": "iso-8859-1", "latin-9": "iso-8859-15",
    "ascii": "us-ascii",
}  # fmt: skip
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_IN_UTF8 = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_LETTERS = "áàâäåçéèêëíìîïñóòôöøúùûüßæœÁÀÂÄÅÇÉÈÊËÍÎÏÑÓÔÖØÚÛÜ"
_SIGNS = "€‘’‚“”„–—…•«»§°·²³±×½¼¾µ©®\u00a0\u00ad"
_FOREIGN = re.compile(
    rf"[^\x00-\x7f{_LETTERS}{_SIGNS}]"  # a sign that Dutch does not use
    rf"|[{_LETTERS}]{{3}}|(?<![A-Za-z{_LETTERS}])[{_LETTERS}](?<![àÀ])(?![A-Za-z{_LETTERS}])"  # no Dutch word
    rf"|[A-Za-z{_LETTERS}][‘‚“„«€§±×½¼¾µ•]|[”»²³][A-Za-z{_LETTERS}]"  # a sign where no Dutch text has it
)
"""What tells that bytes are not Dutch in Windows-1252: accents of MS-DOS and old Macs come out as quotation marks."""


class Decoded(NamedTuple):
    """Characters, and the encoding they were in."""

    text: str
    encoding: str


def decode_text(raw: bytes, *, declared: str = "") -> Decoded:
    """Return the characters of a file, without its byte order mark.

    Args:
        raw: its bytes.
        declared: the encoding that the file itself says it is in.

    Raises:
        UnreadableLetter: if they are in no encoding that is read, in two at once, or no text at all.
    """
    decoded = _decode(raw, declared.strip().lower())
    control = _CONTROL.search(decoded.text)
    if control is not None:
        line = _line_of(decoded.text, control.start())
        raise UnreadableLetter(
            f"this is no text: it holds control characters, the first (U+{ord(control[0]):04X}) on line {line}",
            remedy="Save it as plain text in UTF-8.",
        )
    return decoded


def _decode(raw: bytes, declared: str) -> Decoded:
    for mark, encoding in _BYTE_ORDER_MARKS.items():
        if raw.startswith(mark):
            return Decoded(_strictly(raw[len(mark) :], encoding), encoding)
    encoding = _ALIASES.get(declared, declared)
    if encoding and encoding not in _CODECS:
        raise UnreadableLetter(
            f"the file says it is in {declared[:40]!r}, an encoding that is not read", remedy=_REMEDY
        )
    if encoding in {"", "utf-8"}:
        return _decode_unmarked(raw, declared=encoding)
    if _IN_UTF8.search(raw) and _is_utf8(raw):
        raise UnreadableLetter(
            f"the file says it is in {encoding}, and its bytes are UTF-8",
            remedy="Correct the encoding that it names, or save it again.",
        )
    return Decoded(_strictly(raw, encoding), encoding)


def _decode_unmarked(raw: bytes, *, declared: str) -> Decoded:
    try:
        return Decoded(raw.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        text = None if declared else _windows_text(raw)
        if text is None:
            raise _undecodable(raw, "UTF-8", error) from error
        return Decoded(text, "windows-1252")


def _strictly(raw: bytes, encoding: str) -> str:
    try:
        return raw.decode(_CODECS[encoding])
    except UnicodeDecodeError as error:
        raise _undecodable(raw, encoding.upper(), error) from error


def _is_utf8(raw: bytes) -> bool:
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _windows_text(raw: bytes) -> str | None:
    """Return the text if it is Dutch in Windows-1252 and can be nothing else."""
    try:
        text = raw.decode("cp1252")
    except UnicodeDecodeError:
        return None
    return None if _IN_UTF8.search(raw) or _FOREIGN.search(text) else text


def _undecodable(raw: bytes, encoding: str, error: UnicodeDecodeError) -> UnreadableLetter:
    line = raw.count(b"\n", 0, error.start) + 1
    where = f"byte {error.start + 1:,} (0x{raw[error.start]:02X}, line {line:,}) cannot be read"
    if encoding == "UTF-8" and _IN_UTF8.search(raw):
        return UnreadableLetter(
            f"the text is in two encodings at once: most of it is in UTF-8, and in that {where}",
            remedy="Write that character again in an editor that saves UTF-8.",
        )
    return UnreadableLetter(f"the text is not in {encoding}: {where}", remedy=_REMEDY)


def _line_of(text: str, position: int) -> int:
    return text.count("\n", 0, position) + 1
