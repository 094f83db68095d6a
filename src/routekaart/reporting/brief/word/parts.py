"""The parts of a Word file that is being written, with what ties them together."""

import io
import posixpath
import zipfile
from datetime import date
from typing import TYPE_CHECKING

from lxml import etree

from routekaart.domain.errors import InputError
from routekaart.domain.limits import LARGEST_FILE, LARGEST_PART, MOST_PARTS
from routekaart.reporting.brief.word.xml import NAMESPACES, W

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
KINDS = NAMESPACES["r"]
"""What the kind of a relation begins with."""
_FIRST_DAY = date(1980, 1, 1)
"""The first that a zip can tell."""


class Parts:
    """The parts of a file by name. Those that are edited as XML are written when the file is."""

    def __init__(self, raw: dict[str, bytes], *, where: str) -> None:
        self._raw = dict(raw)
        self._trees: dict[str, Element] = {}
        self._where = where

    def __contains__(self, name: str) -> bool:
        return name in self._raw or name in self._trees

    def tree(self, name: str) -> "Element":
        """Return the root of a part that is there, to be changed.

        Raises:
            InputError: if it is no XML.
        """
        if name not in self._trees:
            self._trees[name] = parse_part(self._raw[name], where=f"{self._where}, {name}")
        return self._trees[name]

    def put(self, name: str, content: "bytes | Element", kind: str = "") -> None:
        """Put a part in its place; `kind` is its content type, if the end of its name does not tell."""
        self._trees.pop(name, None)
        if isinstance(content, bytes):
            self._raw[name] = content
        else:
            self._trees[name] = content
        if kind:
            self._declare("Override", "PartName", f"/{name}", kind)

    def declare_ending(self, ending: str, kind: str) -> None:
        """Say of what type all parts are whose names end so."""
        self._declare("Default", "Extension", ending, kind)

    def relate(self, source: str, kind: str, target: str, *, outside: bool = False) -> str:
        """Tie a part to another, and return the id of the relation; one that is there already is used again."""
        relations = self._relations(source)
        full = kind if "/" in kind else f"{KINDS}/{kind}"
        shown = target if outside else posixpath.relpath(f"/{target}", f"/{posixpath.dirname(source)}")
        for one in relations:
            if one.get("Type") == full and one.get("Target") in (shown, f"/{target}"):
                return str(one.get("Id"))
        used = {one.get("Id") for one in relations}
        key = next(name for number in range(1, len(used) + 2) if (name := f"rIdBrief{number}") not in used)
        made = etree.SubElement(relations, f"{{{_RELATIONS}}}Relationship", Id=key, Type=full, Target=shown)
        if outside:
            made.set("TargetMode", "External")
        return key

    def related(self, source: str, kind: str) -> tuple[str, ...]:
        """Return the parts to which a part is tied in this way."""
        folder = posixpath.dirname(source)
        return tuple(
            posixpath.normpath(posixpath.join("/", folder, str(one.get("Target")))).lstrip("/")
            for one in self._relations(source)
            if str(one.get("Type")).rpartition("/")[2] == kind and one.get("TargetMode") != "External"
        )

    def write(self, day: date) -> bytes:
        """Return the file as bytes, as if it was written on this day: the same parts give the same bytes."""
        target = io.BytesIO()
        moment = (*max(day, _FIRST_DAY).timetuple()[:3], 0, 0, 0)
        written = {**self._raw, **{name: _to_bytes(root) for name, root in self._trees.items()}}
        first = "[Content_Types].xml"
        with zipfile.ZipFile(target, "w") as file:
            for name in (first, *(name for name in written if name != first)):
                info = zipfile.ZipInfo(name, moment)
                info.compress_type = zipfile.ZIP_DEFLATED
                info.external_attr = 0o644 << 16
                file.writestr(info, written[name], compresslevel=6)
        return target.getvalue()

    def _declare(self, element: str, key: str, name: str, kind: str) -> None:
        types = self.tree("[Content_Types].xml")
        for one in types:
            if (one.get(key) or "").lower() == name.lower():
                one.set("ContentType", kind)
                return
        etree.SubElement(types, f"{{{_TYPES}}}{element}", {key: name, "ContentType": kind})

    def _relations(self, source: str) -> "Element":
        folder, file = posixpath.split(source)
        name = posixpath.join(folder, "_rels", f"{file}.rels")
        if name not in self:
            self._trees[name] = etree.fromstring(f'<Relationships xmlns="{_RELATIONS}"/>')
        return self.tree(name)


def unpack(raw: bytes, *, where: str) -> Parts:
    """Return the parts of a ministry's template.

    Raises:
        InputError: if it is no Word file, or unpacks to more than a template needs.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as file:
            found = file.infolist()
            total = sum(one.file_size for one in found)
            if len(found) > MOST_PARTS or total > LARGEST_PART or len(raw) > LARGEST_FILE:
                raise _refused("the template is larger than a template needs to be", where)
            parts = {one.filename: file.read(one) for one in found if not one.is_dir()}
    except (zipfile.BadZipFile, OSError, EOFError, ValueError, RuntimeError, NotImplementedError) as error:
        raise _refused(f"the template is no Word file that can be opened: {error}", where) from None
    for needed in ("[Content_Types].xml", "word/document.xml", "_rels/.rels"):
        if needed not in parts:
            raise _refused(f"the template is no Word file: it has no {needed}", where)
    return Parts(parts, where=where)


def parse_part(raw: bytes, *, where: str) -> "Element":
    """Return the root of a part; nothing outside of it is opened and no entity is expanded.

    Raises:
        InputError: if it is no XML, or defines entities.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False)
    try:
        root = etree.fromstring(raw, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise _refused(f"a part of the template is damaged: {error}", where) from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise _refused("a part of the template defines entities, which no Word file does", where)
    return root


def _to_bytes(root: "Element") -> bytes:
    if root.tag.startswith(f"{{{W}}}"):
        # What was put in says its namespaces again at every paragraph. A template names prefixes in its own
        # attributes too, so that none of them may go.
        kept = [prefix for prefix in root.nsmap if prefix]
        etree.cleanup_namespaces(root, top_nsmap=NAMESPACES, keep_ns_prefixes=[*kept, *NAMESPACES])
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))


def _refused(what: str, where: str) -> InputError:
    return InputError(what, where=where, remedy="Open the template in Word and save it again as DOCX.")
