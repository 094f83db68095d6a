"""Pages of the feeds and of the OData of the House: asked slowly, again where that can help, whole or refused."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from types import TracebackType
from typing import Self
from urllib.parse import quote, urljoin, urlsplit

from routekaart.domain.remote import FetchFailed, Progress, Protocol, Remote
from routekaart.sources.publishers.addresses import check_address, shown
from routekaart.sources.publishers.client import LATER, Busy, Client
from routekaart.sources.publishers.conduct import Conduct
from routekaart.sources.publishers.soundness import parse_page, refuse_web_page

BASE = "https://gegevensmagazijn.tweedekamer.nl"
_FEED, _ODATA = "/SyncFeed/2.0/Feed", "/OData/v4/2.0"
_LOOK = (
    "See the House's news on its open data (opendata.tweedekamer.nl), or hand in what it gives with: "
    "routekaart import tweedekamer FILE."
)
_MOST_PAGES = 200
"""Of one question to OData."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One page, with the address that it came from."""

    address: str
    raw: bytes


class House:
    """A connection to the open data of the House of Representatives."""

    def __init__(
        self, progress: Callable[[Progress], None], *, conduct: Conduct | None = None, base: str = BASE
    ) -> None:
        from stamina.instrumentation import set_on_retry_hooks

        set_on_retry_hooks(())  # or each retry would be logged as a warning; `progress` tells it
        self._base, self._conduct = base, conduct or Conduct()
        pause = 0.0 if self._conduct.loopback else 0.5
        self._remote = Remote(protocol=Protocol.ODATA, address=f"{base}{_ODATA}", pause=pause)
        self._client = Client(self._remote, self._conduct, progress)

    def __enter__(self) -> Self:
        self._client.__enter__()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._client.__exit__(kind, error, at)

    def first(self, category: str, *, token: int | None = None) -> str:
        """Return the address at which the feed of a category begins, or goes on after a number."""
        after = "" if token is None else f"skiptoken={token}&"
        return f"{self._base}{_FEED}?{after}category={quote(category)}"

    def fetch_feed(self, address: str) -> bytes:
        """Fetch a page of a feed.

        Raises:
            FetchFailed: if the House does not give it, or the address is of no feed.
        """
        if urlsplit(address).path != _FEED:
            raise FetchFailed(
                "the feed goes on at an address that is none of a feed", where=shown(address), remedy=LATER
            )

        return self._fetch(address, "application/atom+xml", _check_feed)

    def fetch_records(self, entity: str, question: Sequence[tuple[str, str]]) -> list[Answer]:
        """Fetch all pages of the answer to a question.

        Args:
            entity: Zaak, Besluit ...
            question: the options of OData, `$filter` and the like, in order.

        Raises:
            FetchFailed: if the House does not give them, or there is no end to them.
        """
        query = "&".join(f"{name}={quote(value, safe=_PLAIN)}" for name, value in question)
        address: str | None = f"{self._base}{_ODATA}/{entity}?{query}"
        answers: list[Answer] = []
        while address is not None:
            if len(answers) == _MOST_PAGES or address in {answer.address for answer in answers}:
                raise FetchFailed("there is no end to the pages", where=shown(address), remedy=LATER)
            raw = self._fetch(address, "application/json", _check_json)
            answers.append(Answer(address, raw))
            following = parse_page(raw, address).get("@odata.nextLink")
            address = None if following is None else urljoin(address, str(following))
        return answers

    def _fetch(self, address: str, accept: str, check: Callable[[bytes, str], None]) -> bytes:
        check_address(address, self._remote, loopback=self._conduct.loopback)

        def attempt() -> bytes:
            with self._client.ask(address, {"Accept": accept}) as response:
                refuse_web_page(response.headers.get("content-type", ""), b"", address)
                raw = b"".join(self._client.receive(response, most=self._conduct.most_of_page))
            check(raw, address)
            return raw

        try:
            return self._client.patiently(attempt, address=address)
        except FetchFailed as error:
            # what the client advises else is about the description of a dataset, and there is none here
            remedy = error.remedy if error.remedy == LATER else _LOOK
            raise FetchFailed(error.what, where=error.where, remedy=remedy) from error


_PLAIN = "$:,;()'/="


def _check_feed(raw: bytes, address: str) -> None:
    refuse_web_page("", raw[:1000], address)
    if not raw.rstrip().endswith(b"feed>"):
        raise Busy("the page of the feed is cut off")


def _check_json(raw: bytes, address: str) -> None:
    held = parse_page(raw, address)
    if not isinstance(held, dict) or not isinstance(held.get("value"), list):
        raise FetchFailed("the answer has no list of records", where=shown(address), remedy=LATER)
