"""The names of elements in Word files, short and the same for both editions of the standard."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NAMESPACES = {
    "w": W,
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "v": "urn:schemas-microsoft-com:vml",
    "dc": "http://purl.org/dc/elements/1.1/",
}
"""Prefix to namespace: with these a path in an origin can be followed."""
_PREFIXES = {namespace: prefix for prefix, namespace in NAMESPACES.items()}
_STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", W.encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", NAMESPACES["r"].encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/math", NAMESPACES["m"].encode()),
)
_WHOLE = re.compile(r"-?\d{1,9}")


def in_one_edition(raw: bytes) -> bytes:
    """Return a part with the namespaces of ISO "strict" written as those that Word itself writes."""
    for strict, usual in _STRICT:
        raw = raw.replace(strict, usual)
    return raw


def name_of(element: "Element") -> str:
    """Return an element's name with the usual prefix, `w:p`, or nothing for a namespace that is not ours."""
    return _named(element.tag)


@lru_cache(maxsize=4096)
def _named(tag: str) -> str:
    namespace, _, name = tag.rpartition("}")
    prefix = _PREFIXES.get(namespace[1:])
    return f"{prefix}:{name}" if prefix else ""


def numbered(parent: "Element", path: str) -> Iterator[tuple["Element", str, str]]:
    """Yield each child with its name and its path."""
    counts: dict[str, int] = {}
    for index, child in enumerate(parent, 1):
        name = name_of(child)
        counts[name] = counts.get(name, 0) + 1
        yield child, name, f"{path}/{name}[{counts[name]}]" if name else f"{path}/*[{index}]"


def find(parent: "Element | None", *names: str) -> "Element | None":
    """Return what lies under an element along a path of names of Word, or `None`."""
    for name in names:
        if parent is None:
            return None
        parent = parent.find(f"{{{W}}}{name}")
    return parent


def value(element: "Element | None", name: str = "val") -> str:
    """Return an attribute of Word, or nothing."""
    return "" if element is None else element.get(f"{{{W}}}{name}") or ""


def whole(text: str, *, default: int) -> int:
    """Return a whole number, or the default where there is none."""
    return int(text) if _WHOLE.fullmatch(text) else default


def is_on(element: "Element | None") -> bool | None:
    """Tell whether a property is switched on, or `None` if it is not there."""
    return None if element is None else value(element) not in ("0", "false", "off", "none")


def text_length(element: "Element") -> int:
    """Return how many characters the text nodes of an element have."""
    if not len(element):
        return len(element.text or "")
    return sum(map(len, element.itertext()))
