"""The open data of the House on the loopback network: feeds and OData over records that a test changes."""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs, urlsplit

from tests.parliament.making import Row
from tests.sources.publishers.serving import Handler

FEED, ODATA = "/SyncFeed/2.0/Feed", "/OData/v4/2.0/"
_NAMES = "http://www.tweedekamer.nl/xsd/tkData/v1-0"
_TEXTS = {"Zaak": ("Titel", "Onderwerp"), "Toezegging": ("Tekst",)}


@dataclass
class Change:
    """One entry of a feed."""

    token: int
    category: str
    record: str
    deleted: bool
    texts: dict[str, str]
    refs: dict[str, str]
    changed: str


@dataclass
class FakeHouse:
    """Records, the changes in them in one sequence, and ways to answer badly."""

    size: int = 2
    """How many entries a page of a feed has."""
    records: dict[tuple[str, str], Row] = field(default_factory=dict)
    changes: list[Change] = field(default_factory=list)
    base: str = ""
    spoil: Callable[[Handler, str], bool] = lambda _handler, _path: False
    """Answers instead, and says whether it did."""
    twist: Callable[[str], str] = str
    """Changes the text of a page of a feed."""

    def put(self, category: str, row: Row, **refs: str) -> None:
        """Add a record or change it."""
        self.records[category, row["Id"]] = row
        texts = {name.lower(): str(row[name]) for name in _TEXTS.get(category, ()) if row.get(name)}
        self._note(category, row["Id"], deleted=False, texts=texts, refs=refs)

    def take_out(self, category: str, record: str) -> None:
        """Take a record out: only a tombstone stays."""
        self.records.pop((category, record), None)
        self._note(category, record, deleted=True, texts={}, refs={})

    def _note(self, category: str, record: str, *, deleted: bool, texts: dict[str, str], refs: dict[str, str]) -> None:
        token = max((one.token for one in self.changes), default=0) + 7  # the numbers have gaps
        # of a record only its last change is in the feed
        self.changes = [one for one in self.changes if (one.category, one.record) != (category, record)]
        self.changes.append(Change(token, category, record, deleted, texts, refs, f"2026-02-01T10:00:00.{token:07}"))

    def answer(self, handler: Handler) -> None:
        """Answer a question."""
        if self.spoil(handler, handler.path):
            return
        parts = urlsplit(handler.path)
        asked = {name: values[0] for name, values in parse_qs(parts.query).items()}
        if parts.path == FEED:
            handler.send(self.feed(asked).encode(), Content_Type="application/atom+xml")
        else:
            self._odata(handler, parts.path.removeprefix(ODATA), asked)

    def feed(self, asked: dict[str, str]) -> str:
        category, after = asked["category"], int(asked.get("skiptoken", 0))
        mine = [one for one in self.changes if one.category == category and one.token > after]
        shown = mine[: self.size]
        entries = "".join(self._entry(one) for one in shown)
        link = ""
        if not shown:
            link = f'<link rel="resume" href="{self._address(category, after)}"/>'
        elif len(mine) > len(shown):
            link = f'<link rel="next" href="{self._address(category, shown[-1].token)}"/>'
        feed = f'<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom">{link}{entries}</feed>'
        return self.twist(feed)

    def _entry(self, one: Change) -> str:
        name, texts = one.category[0].lower() + one.category[1:], one.texts.items()
        body = "".join(f"<{tag}>{text.replace('&', '&amp;')}</{tag}>" for tag, text in texts)
        body += "".join(f'<{tag} ref="{ref}"/>' for tag, ref in one.refs.items())
        return (
            f"<entry><title>{one.record}</title><updated>2026-02-01T10:00:00Z</updated>"
            f'<link rel="next" href="{self._address(one.category, one.token)}"/><content type="application/xml">'
            f'<{name} xmlns="{_NAMES}" xmlns:tk="{_NAMES}" id="{one.record}" tk:bijgewerkt="{one.changed}"'
            f' tk:verwijderd="{str(one.deleted).lower()}">{body}</{name}>'
            "</content></entry>"
        )

    def _address(self, category: str, token: int) -> str:
        return f"{self.base}{FEED}?skiptoken={token}&amp;category={category}"

    def _odata(self, handler: Handler, entity: str, asked: dict[str, str]) -> None:
        wanted = re.findall(r"Id eq ([0-9a-f-]{36})", asked["$filter"])
        if entity == "Besluit":
            numbers = {self.records["Zaak", one]["Nummer"] for one in wanted if ("Zaak", one) in self.records}
            rows = [
                row
                for (kind, _), row in self.records.items()
                if kind == "Besluit" and numbers & {matter["Nummer"] for matter in row["Zaak"]}
            ]
        else:
            rows = [self.records[entity, one] for one in wanted if (entity, one) in self.records]
        if "$select" in asked:
            rows = [{name: row[name] for name in asked["$select"].split(",")} for row in rows]
        context = f"{self.base}{ODATA}$metadata#{entity}"
        handler.send(json.dumps({"@odata.context": context, "value": rows}).encode(), Content_Type="application/json")


def broken(record: Any) -> bytes:
    """Return half of the JSON of a record."""
    raw = json.dumps(record).encode()
    return raw[: len(raw) // 2]
