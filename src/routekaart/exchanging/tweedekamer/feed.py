"""A page of the SyncFeed (Atom) -> its entries and where to go on, with what is wrong in its order.

An entry has the whole record as it is after a change, or a tombstone (`verwijderd="true"`) with no more than its id.
Behind each entry stands a link `next` with a skiptoken, with which the feed goes on right after it; the numbers are of
one sequence for all entities, with gaps. The feed ends in a page without entries, with a link `resume` for the next
time.
"""

import re
from dataclasses import dataclass

from lxml import etree

from routekaart.domain.errors import RefusedTable
from routekaart.exchanging.tweedekamer.markup import parse_xml

_ATOM = "{http://www.w3.org/2005/Atom}"
_GUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_TOKEN = re.compile(r"[?&]skiptoken=(\d{1,18})(?=&|$)")
_ENTRY = re.compile(rb"<(?:\w+:)?entry[\s>].*?</(?:\w+:)?entry>", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One change of one record."""

    id: str
    deleted: bool
    changed: str
    """When, as the House writes it; empty if it does not."""
    token: int
    texts: tuple[str, ...]
    """Title, subject and text of the record, as far as it has them."""
    refs: tuple[tuple[str, str], ...]
    """Other records that it names: ("zaak", "02126f54-...")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedPage:
    """What a page holds."""

    entries: tuple[Entry, ...]
    next: str
    """Where the feed goes on; empty at its end."""
    resume: str
    """Where to begin the next time, at the end of the feed; empty before it."""
    remarks: tuple[str, ...]
    """What is wrong in it: a link that passes entries over, or none at all."""
    pieces: tuple[tuple[int, int], ...]
    """From where to where in the bytes of the page each entry stands; empty if that cannot be told."""


def read_page(raw: bytes, address: str) -> FeedPage:
    """Read a page of the feed.

    Raises:
        RefusedTable: if it is no page of an Atom feed, could do harm, or an entry has no id or link.
    """
    root = _parse(raw, address)
    nodes = root.findall(f"{_ATOM}entry")
    read = [_read_entry(node, number, address) for number, node in enumerate(nodes, 1)]
    entries = tuple(entry for entry, _ in read)
    links = _links(root)
    following, resume = links.get("next", ""), links.get("resume", "")
    remarks = []
    if entries:
        last = read[-1][1]
        if following and token_of(following) != entries[-1].token:
            remarks.append("the link of the page does not go on after its last entry; that of the entry was followed")
        following = last
    else:
        following = ""
        if not resume:
            remarks.append("the feed breaks off: a page has neither entries nor a link for the next time")
    pieces = tuple(found.span() for found in _ENTRY.finditer(raw))
    return FeedPage(
        entries=entries,
        next=following,
        resume=resume,
        remarks=tuple(remarks),
        pieces=pieces if len(pieces) == len(entries) else (),
    )


def token_of(address: str) -> int | None:
    """Return the skiptoken of an address, or `None` if it has none."""
    found = _TOKEN.search(address)
    return None if found is None else int(found[1])


def cut_page(raw: bytes, page: FeedPage, kept: frozenset[int]) -> bytes | None:
    """Return a page without the entries that are not kept, the rest of it byte for byte; `None` if none is left.

    Args:
        raw: the page as it came.
        page: what it holds.
        kept: the numbers of the entries to keep, from 0.
    """
    if not kept or not page.pieces:
        return None
    out, at = [], 0
    for number, (start, end) in enumerate(page.pieces):
        if number not in kept:
            out.append(raw[at:start])
            at = end
    return b"".join([*out, raw[at:]])


def _parse(raw: bytes, address: str) -> etree._Element:
    try:
        root = parse_xml(raw)
    except ValueError as error:
        raise _refused(str(error), address) from None
    if root.tag != f"{_ATOM}feed":
        raise _refused("its outermost element is not an Atom feed", address)
    return root


def _read_entry(node: etree._Element, number: int, address: str) -> tuple[Entry, str]:
    """Return an entry, and where the feed goes on after it."""
    content = node.find(f"{_ATOM}content")
    record = None if content is None else next(content.iterchildren("*"), None)
    following = _links(node).get("next", "")
    token = token_of(following)
    if record is None or token is None:
        raise _refused(f"entry {number} has no record or no link to go on from", address)
    attributes = {_local(name): str(value) for name, value in record.attrib.items()}
    identity = attributes.get("id", "").lower()
    if not _GUID.fullmatch(identity):
        raise _refused(f"entry {number} has no id (a GUID)", address)
    texts, refs = [], []
    for child in record.iterchildren("*"):
        name, ref = _local(child.tag), child.get("ref", "").lower()
        if _GUID.fullmatch(ref):
            refs.append((name, ref))
        elif name in ("titel", "onderwerp", "tekst") and child.text:
            texts.append(" ".join(child.text.split()))
    entry = Entry(
        id=identity,
        deleted=attributes.get("verwijderd", "").lower() == "true",
        changed=attributes.get("bijgewerkt", ""),
        token=token,
        texts=tuple(texts),
        refs=tuple(refs),
    )
    return entry, following


def _links(node: etree._Element) -> dict[str, str]:
    return {str(link.get("rel", "")): str(link.get("href", "")) for link in node.findall(f"{_ATOM}link")}


def _local(name: str | bytes) -> str:
    return str(name).rpartition("}")[2]


def _refused(what: str, address: str) -> RefusedTable:
    return RefusedTable(
        f"a page of the feed cannot be used: {what}",
        where=address[:300],
        remedy="Nothing of it was taken; try again later, and see the House's news on its open data if it stays.",
    )
