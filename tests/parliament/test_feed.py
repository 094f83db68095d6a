"""A page of the feed: its entries, where it goes on, and what is wrong in it."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routekaart.domain.errors import RefusedTable
from routekaart.exchanging.tweedekamer import cut_page, read_page
from tests.parliament.house import FakeHouse
from tests.parliament.making import guid, matter

ADDRESS = "https://gegevensmagazijn.tweedekamer.nl/SyncFeed/2.0/Feed?category=Zaak"
OPEN = b'<feed xmlns="http://www.w3.org/2005/Atom">'


@pytest.fixture
def house() -> FakeHouse:
    house = FakeHouse(base="https://gegevensmagazijn.tweedekamer.nl", size=3)
    for number in range(1, 5):
        house.put("Zaak", matter(number), kamerstukdossier=guid(99))
    return house


def test_a_page_has_its_entries_and_goes_on_after_the_last(house: FakeHouse) -> None:
    page = read_page(house.feed({"category": "Zaak"}).encode(), ADDRESS)
    assert [entry.id for entry in page.entries] == [guid(1), guid(2), guid(3)]
    assert page.next.endswith("skiptoken=21&category=Zaak") and page.resume == "" and page.remarks == ()
    first = page.entries[0]
    assert "Marokko" in first.texts[1] and first.refs == (("kamerstukdossier", guid(99)),) and not first.deleted


def test_a_tombstone_has_no_more_than_its_id(house: FakeHouse) -> None:
    house.take_out("Zaak", guid(1))
    page = read_page(house.feed({"category": "Zaak", "skiptoken": "28"}).encode(), ADDRESS)
    (entry,) = page.entries
    assert entry.deleted and entry.id == guid(1) and entry.texts == ()


def test_at_its_end_the_feed_says_where_to_begin_the_next_time(house: FakeHouse) -> None:
    page = read_page(house.feed({"category": "Zaak", "skiptoken": "28"}).encode(), ADDRESS)
    assert (page.entries, page.next) == ((), "") and page.resume.endswith("skiptoken=28&category=Zaak")


def test_a_page_whose_link_passes_entries_over_is_named_and_the_entry_is_followed(house: FakeHouse) -> None:
    raw = house.feed({"category": "Zaak"}).replace(
        "skiptoken=21&amp;category=Zaak", "skiptoken=28&amp;category=Zaak", 1
    )
    page = read_page(raw.encode(), ADDRESS)
    assert len(page.remarks) == 1 and page.next.endswith("skiptoken=21&category=Zaak")


def test_a_feed_that_breaks_off_is_named() -> None:
    page = read_page(b'<feed xmlns="http://www.w3.org/2005/Atom"></feed>', ADDRESS)
    assert page.remarks and not page.next and not page.resume


@pytest.mark.parametrize(
    "raw",
    [
        b"", b"<html/>", b"{}", OPEN, OPEN + b"<entry></entry></feed>",
        b'<!DOCTYPE feed [<!ENTITY a "b">]>' + OPEN + b"&a;</feed>",
        OPEN + b'<entry><link rel="next" href="x?skiptoken=1"/><content><zaak id="1"/></content></entry></feed>',
    ],
)  # fmt: skip
def test_what_is_no_page_is_refused(raw: bytes) -> None:
    with pytest.raises(RefusedTable):
        read_page(raw, ADDRESS)


def test_a_page_is_cut_entry_by_entry_and_the_rest_is_byte_for_byte(house: FakeHouse) -> None:
    raw = house.feed({"category": "Zaak"}).encode()
    page = read_page(raw, ADDRESS)
    part = cut_page(raw, page, frozenset([1]))
    assert part is not None and [entry.id for entry in read_page(part, ADDRESS).entries] == [guid(2)]
    start, end = page.pieces[1]
    assert raw[start:end] in part and guid(1).encode() not in part
    assert cut_page(raw, page, frozenset()) is None and cut_page(raw, page, frozenset(range(3))) == raw


@given(st.binary(max_size=200))
def test_no_bytes_make_it_stumble(raw: bytes) -> None:
    with suppress(RefusedTable):
        read_page(raw, ADDRESS)
