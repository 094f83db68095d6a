"""The parts of a Word file that hold its comments and say that there are any."""

import posixpath
import re
from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from routekaart.domain.margin import MarginNote
from routekaart.parsing.docx.margin.spans import find_spans, name_at, put_last
from routekaart.parsing.docx.names import NAMESPACES, W, value
from routekaart.parsing.docx.package import Package
from routekaart.parsing.safe_xml import parse_xml

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_HEAD = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "[Content_Types].xml"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_SIGNS = ("comment", "commentRangeStart", "commentRangeEnd", "commentReference")
_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ENCODING = re.compile(rb"""\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.-]+)""")
_USUAL = (b"utf-8", b"us-ascii", b"ascii")


def in_utf8(raw: bytes) -> bytes:
    """Return a part in UTF-8, as it is if it already is; Word writes no other."""
    found = _ENCODING.match(raw.removeprefix(b"\xef\xbb\xbf")[:300])
    if not raw.startswith((b"\xff\xfe", b"\xfe\xff")) and (found is None or found[1].lower() in _USUAL):
        return raw
    from lxml import etree

    return etree.tostring(parse_xml(raw), encoding="UTF-8", xml_declaration=True, standalone=True)


def declare_prefix(root: "Element", raw: bytes) -> bytes:
    """Return the declaration of the prefix `w` in the file's edition of the standard; empty if its root has it."""
    return b"" if root.nsmap.get("w") == W else b' xmlns:w="%b"' % _edition(raw)


def find_free_id(*roots: "Element | None") -> int:
    """Return the first number that no comment has yet, nor any after it."""
    taken = [-1]
    for root in roots:
        for sign in _SIGNS if root is not None else ():
            assert root is not None  # or there is nothing to go through
            ids = (value(element, "id") for element in root.iter(f"{{{W}}}{sign}"))
            taken += [int(one) for one in ids if re.fullmatch(r"\d{1,9}", one)]
    return max(taken) + 1


class CommentParts:
    """The part that holds a file's comments, whether it is there or not, with what must lead to it."""

    def __init__(self, package: Package, document: str) -> None:
        self._package = package
        self._document = document
        folder, file = posixpath.split(document)
        self._links = posixpath.join(folder, "_rels", f"{file}.rels")
        linked = [one.target for one in package.relations(document) if one.kind == "comments"]
        self._is_linked = bool(linked)
        self.name = linked[0] if linked else _free_name(folder, package)
        self.root = package.root(self.name)

    def with_notes(self, numbered: Sequence[tuple[int, MarginNote]], *, author: str, day: date) -> dict[str, bytes]:
        """Return the parts that change or come in when these notes are added, each with its id."""
        document = self._package.unpack(self._document)
        raw = b"" if self.root is None else in_utf8(self._package.unpack(self.name))
        declared = b' xmlns:w="%b"' % _edition(document) if self.root is None else declare_prefix(self.root, raw)
        signed = f'w:author={quoteattr(author)} w:date="{day.isoformat()}T00:00:00Z" w:initials={quoteattr(author[:1])}'
        each = b"" if self.root is None else declared
        inner = b"".join(_comment(number, note.lines, signed, each) for number, note in numbered)
        whole = put_last(raw, inner) if raw else b"%b<w:comments%b>%b</w:comments>" % (_HEAD, declared, inner)
        return {self.name: whole, **self._leading(document)}

    def _leading(self, document: bytes) -> dict[str, bytes]:
        """Return the parts that say that there are comments, if they did not yet."""
        parts = {}
        if not self._is_linked:
            parts[self._links] = self._linked(document)
        types = self._package.root(_TYPES)
        name = f"/{self.name}"
        if types is not None and all((one.get("PartName") or "").lower() != name.lower() for one in types):
            parts[_TYPES] = _put_child(
                in_utf8(self._package.unpack(_TYPES)), "Override", {"PartName": name, "ContentType": _TYPE}
            )
        return parts

    def _linked(self, document: bytes) -> bytes:
        root = self._package.root(self._links)
        taken = set() if root is None else {one.get("Id") for one in root}
        empty = f'<Relationships xmlns="{_RELATIONS}"/>'.encode()
        raw = _HEAD + empty if root is None else in_utf8(self._package.unpack(self._links))
        kind = _STRICT_RELATIONS if _edition(document) == _STRICT.encode() else NAMESPACES["r"]
        target = posixpath.basename(self.name)
        link = {"Id": _free(taken, "rIdRoutekaart"), "Type": f"{kind}/comments", "Target": target}
        return _put_child(raw, "Relationship", link)


def _comment(number: int, lines: Iterable[str], signed: str, declared: bytes) -> bytes:
    mark = "<w:r><w:annotationRef/></w:r>"
    paragraphs = []
    for line in lines:
        text = escape(_ILLEGAL.sub("\N{REPLACEMENT CHARACTER}", line))
        paragraphs.append(f'<w:p>{mark}<w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>')
        mark = ""
    opened = f'<w:comment{declared.decode()} w:id="{number}" {signed}>'
    return f"{opened}{''.join(paragraphs) or '<w:p/>'}</w:comment>".encode()


def _edition(raw: bytes) -> bytes:
    return _STRICT.encode() if _STRICT.encode() in raw else W.encode()


def _put_child(raw: bytes, name: str, attributes: dict[str, str]) -> bytes:
    """Put an element last in a part whose elements all have the namespace of its root."""
    prefix, colon, _ = name_at(raw, find_spans(raw, {0})[0]).decode().rpartition(":")
    written = " ".join(f"{key}={quoteattr(text)}" for key, text in attributes.items())
    return put_last(raw, f"<{prefix}{colon}{name} {written}/>".encode())


def _free_name(folder: str, package: Package) -> str:
    taken = {name.lower() for name in package.names()}
    return next(
        name
        for number in range(len(taken) + 1)
        if (name := posixpath.join(folder, f"comments{number or ''}.xml")).lower() not in taken
    )


def _free(taken: "set[str | None]", name: str) -> str:
    return next(free for number in range(len(taken) + 1) if (free := f"{name}{number or ''}") not in taken)
