"""Pages of JSON, in the forms of UNHCR, CBS and the World Bank."""

import gzip
import json
import zipfile
from datetime import date, timedelta
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from routekaart.domain.remote import FetchFailed, Protocol
from routekaart.sources.publishers.fetched import Fetched
from tests.sources.publishers.conftest import NOW, Fetching
from tests.sources.publishers.serving import Handler, Publisher, publishing


def asked(handler: Handler, name: str) -> str:
    return parse_qs(urlsplit(handler.path).query)[name][0]


def pages_of(found: Fetched) -> dict[str, Any]:
    assert found.path is not None
    with zipfile.ZipFile(found.path) as archive:
        assert {entry.compress_type for entry in archive.infolist()} == {zipfile.ZIP_STORED}
        return {name: json.loads(archive.read(name)) for name in archive.namelist()}


def unhcr(pages: int = 3, *, first: str = "SYR") -> Any:
    def answer(handler: Handler) -> None:
        page = int(asked(handler, "page"))
        items = [{"year": 2025, "coo_iso": first if page == 1 else "AFG", "applied": page}]
        handler.send_json({"page": page, "short_url": "", "maxPages": pages, "total": [], "items": items})

    return answer


def world_bank(handler: Handler) -> None:
    page = int(asked(handler, "page"))
    head = {"page": page, "pages": 2, "per_page": 2, "total": 3, "sourceid": "2", "lastupdated": "2026-01-28"}
    handler.send_json([head, [{"date": "2025", "value": page}] * (3 - page)])


def cbs(publisher: list[Publisher], count: int = 2) -> Any:
    def answer(handler: Handler) -> None:
        number = int(parse_qs(urlsplit(handler.path).query).get("$skip", ["0"])[0])
        record: dict[str, Any] = {"@odata.context": "x", "value": [{"Id": number, "Value": 1.0}]}
        if number + 1 < count:
            record["@odata.nextLink"] = f"{publisher[0].address}/odata/v1/CBS/1/Observations?$skip={number + 1}"
        handler.send_json(record)

    return answer


def test_the_pages_of_unhcr_become_one_zip(fetching: Fetching) -> None:
    with publishing(unhcr()) as publisher:
        found = fetching(f"{publisher.address}/v1/population/", Protocol.UNHCR, parameters={"limit": "100"})
    assert publisher.paths == [f"/v1/population/?limit=100&page={page}" for page in (1, 2, 3)]
    assert list(pages_of(found)) == ["page-0001.json", "page-0002.json", "page-0003.json"]
    assert (found.stated_rows, found.published) == (None, None)
    assert (fetching.told[-1].page, fetching.told[-1].pages) == (3, 3)
    assert not (fetching.folder / "pages").exists()


def test_the_world_bank_says_how_many_rows_there_are_and_of_which_day(fetching: Fetching) -> None:
    with publishing(world_bank) as publisher:
        found = fetching(publisher.address, Protocol.WORLD_BANK, parameters={"per_page": "2"})
    assert (found.stated_rows, found.published) == (3, date(2026, 1, 28))
    assert publisher.paths[0] == "/?format=json&per_page=2&page=1"
    assert len(pages_of(found)) == 2


def test_cbs_gives_the_address_of_the_next_page(fetching: Fetching) -> None:
    known: list[Publisher] = []
    with publishing(cbs(known, 3)) as publisher:
        known.append(publisher)
        found = fetching(f"{publisher.address}/odata/v1/CBS/1/Observations", Protocol.ODATA)
    assert [page["value"][0]["Id"] for page in pages_of(found).values()] == [0, 1, 2]


def test_the_same_pages_give_the_same_bytes(fetching: Fetching) -> None:
    with publishing(unhcr()) as publisher:
        first = fetching(publisher.address, Protocol.UNHCR)
        fetching.now = NOW + timedelta(days=3)
        again = fetching(publisher.address, Protocol.UNHCR, known=first.validators)
    assert (again.changed, again.path) == (False, None)
    assert again.validators == first.validators


def test_a_packed_page_is_kept_as_it_was_before_packing(fetching: Fetching) -> None:
    page = json.dumps({"page": 1, "maxPages": 1, "items": [{"year": 2025}]}).encode()
    with publishing(lambda handler: handler.send(gzip.compress(page), Content_Encoding="gzip")) as publisher:
        assert pages_of(fetching(publisher.address, Protocol.UNHCR))["page-0001.json"]["items"] == [{"year": 2025}]


def break_at_page(number: int) -> tuple[Any, dict[str, Any]]:
    """Answer as UNHCR, but for one page; until the test puts another answer in what is returned."""
    mended: dict[str, Any] = {}

    def answer(handler: Handler) -> None:
        if not mended and int(asked(handler, "page")) == number:
            handler.send(b"", 500)
        else:
            mended.get("answer", unhcr())(handler)

    return answer, mended


def test_a_later_run_goes_on_with_the_pages_that_are_here(fetching: Fetching) -> None:
    answer, mended = break_at_page(3)
    with publishing(answer) as publisher:
        with pytest.raises(FetchFailed, match="500"):
            fetching(publisher.address, Protocol.UNHCR)
        mended["answer"] = unhcr()
        publisher.asked.clear()
        found = fetching(publisher.address, Protocol.UNHCR)
    assert publisher.paths == ["/?page=1", "/?page=3"]
    assert len(pages_of(found)) == 3


@pytest.mark.parametrize(("first", "days"), [("IRQ", 0), ("SYR", 2)])
def test_pages_of_another_edition_or_of_long_ago_are_fetched_anew(fetching: Fetching, first: str, days: int) -> None:
    answer, mended = break_at_page(3)
    with publishing(answer) as publisher:
        with pytest.raises(FetchFailed, match="500"):
            fetching(publisher.address, Protocol.UNHCR)
        mended["answer"] = unhcr(first=first)
        fetching.now = NOW + timedelta(days=days)
        publisher.asked.clear()
        found = fetching(publisher.address, Protocol.UNHCR)
    assert publisher.paths == ["/?page=1", "/?page=2", "/?page=3"]
    assert pages_of(found)["page-0001.json"]["items"][0]["coo_iso"] == first


def test_a_page_that_is_cut_off_is_asked_again_and_then_refused(fetching: Fetching) -> None:
    whole = json.dumps({"page": 1, "maxPages": 1, "items": [1, 2, 3]}).encode()
    with publishing(lambda h: h.send(whole if h.times == 2 else whole[:-9])) as publisher:
        assert fetching(publisher.address, Protocol.UNHCR).changed
    with (
        publishing(lambda handler: handler.send(whole[:-9])) as publisher,
        pytest.raises(FetchFailed, match="no whole JSON"),
    ):
        fetching(publisher.address, Protocol.UNHCR)
    assert len(publisher.asked) == 3


@pytest.mark.parametrize("kind", ["text/html", "application/json"])
def test_a_web_page_in_the_place_of_a_page_is_refused(fetching: Fetching, kind: str) -> None:
    with (
        publishing(lambda h: h.send(b"<!doctype html><p>Sorry", Content_Type=kind)) as publisher,
        pytest.raises(FetchFailed, match="gives a web page"),
    ):
        fetching(publisher.address, Protocol.UNHCR)
    assert len(publisher.asked) == 1


@pytest.mark.parametrize(
    ("protocol", "record", "why"),
    [
        (Protocol.UNHCR, {"page": 1, "items": []}, "maxPages"),
        (Protocol.UNHCR, {"page": 2, "maxPages": 3, "items": [1]}, "it says that it is page 2"),
        (Protocol.UNHCR, {"page": 1, "maxPages": 2, "items": []}, "empty, and not the last"),
        (Protocol.UNHCR, [], "not as documented"),
        (Protocol.ODATA, {"error": {"code": "", "message": "no such table"}}, "no such table"),
        (Protocol.ODATA, {"rows": []}, "value"),
        (Protocol.WORLD_BANK, [{"message": [{"id": "120", "value": "not valid"}]}], "not valid"),
        (Protocol.WORLD_BANK, [{"page": 1, "pages": 1}], "total"),
        (Protocol.WORLD_BANK, {"page": 1}, "not as documented"),
    ],
)
def test_a_page_that_is_not_as_documented_is_refused(
    fetching: Fetching, protocol: Protocol, record: Any, why: str
) -> None:
    with publishing(lambda handler: handler.send_json(record)) as publisher, pytest.raises(FetchFailed, match=why):
        fetching(publisher.address, protocol)


def test_figures_that_change_while_they_are_fetched_are_refused(fetching: Fetching) -> None:
    def answer(handler: Handler) -> None:
        unhcr(3 if handler.times == 1 else 4)(handler)

    with publishing(answer) as publisher, pytest.raises(FetchFailed, match="3 pages became 4 pages"):
        fetching(publisher.address, Protocol.UNHCR)


def test_pages_that_lead_back_have_no_end(fetching: Fetching) -> None:
    with (
        publishing(lambda h: h.send_json({"value": [1], "@odata.nextLink": "/?$skip=1"})) as publisher,
        pytest.raises(FetchFailed, match="no end to the pages"),
    ):
        fetching(publisher.address, Protocol.ODATA)
    assert len(publisher.asked) == 2


def test_pages_that_go_on_and_on_come_to_an_end(fetching: Fetching) -> None:
    with (
        publishing(lambda h: h.send_json({"value": [1], "@odata.nextLink": f"/?$skip={h.times}"})) as publisher,
        pytest.raises(FetchFailed, match="more than 5 pages"),
    ):
        fetching(publisher.address, Protocol.ODATA, most_pages=5)
    assert len(publisher.asked) == 5


def test_pages_that_are_too_large_together_are_refused(fetching: Fetching) -> None:
    with publishing(unhcr(9)) as publisher, pytest.raises(FetchFailed, match="more than 300 bytes"):
        fetching(publisher.address, Protocol.UNHCR, most_bytes=300)


def test_a_next_page_of_somebody_else_is_not_fetched(fetching: Fetching) -> None:
    record = {"value": [1], "@odata.nextLink": "https://elsewhere.example.org/?$skip=1"}
    with (
        publishing(lambda handler: handler.send_json(record)) as publisher,
        pytest.raises(FetchFailed, match="another host"),
    ):
        fetching(publisher.address, Protocol.ODATA)


def test_a_pause_lies_between_two_pages(fetching: Fetching) -> None:
    with publishing(unhcr()) as publisher:
        fetching(publisher.address, Protocol.UNHCR, pause=2.0)
    assert len(fetching.waited) == 2 and all(1.5 < wait <= 2.0 for wait in fetching.waited)
