"""One file: streamed, checked, gone on with, or not changed."""

import gzip
import hashlib
import io
import time
import zipfile
from datetime import date

import pytest

from routekaart import __version__
from routekaart.domain.errors import NoSpace
from routekaart.domain.remote import FetchFailed, Protocol, Remote
from routekaart.sources.publishers import Conduct, fetch
from tests.sources.publishers.conftest import NOW, Fetching
from tests.sources.publishers.serving import LONG_AGO, Handler, publishing

CSV = b"month,detections\n2026-01,6500\n" * 5_000


def test_a_file_comes_byte_for_byte_with_its_digest_and_day(fetching: Fetching) -> None:
    with publishing(lambda handler: handler.send(CSV, ETag='"1"', Last_Modified=LONG_AGO)) as publisher:
        found = fetching(f"{publisher.address}/ibc.csv", parameters={"format": "TSV", "compressed": "true"})
    assert found.path is not None and found.path.read_bytes() == CSV
    assert found.validators.sha256 == hashlib.sha256(CSV).hexdigest()
    assert (found.changed, found.modified, found.retrieved) == (True, date(2020, 7, 1), NOW)
    assert publisher.paths == ["/ibc.csv?format=TSV&compressed=true"]
    assert publisher.asked[0][1]["User-Agent"] == f"routekaart/{__version__}"
    assert fetching.told[-1].received == fetching.told[-1].expected == len(CSV)


def test_an_answer_made_while_we_asked_tells_no_day_of_publication(fetching: Fetching) -> None:
    def answer(handler: Handler) -> None:
        handler.send(CSV, Last_Modified=handler.date_time_string())

    with publishing(answer) as publisher:
        assert fetching(publisher.address).modified is None


def test_what_has_not_changed_is_not_sent_again(fetching: Fetching) -> None:
    def answer(handler: Handler) -> None:
        same = handler.headers.get("If-None-Match") == '"1"'
        handler.send(b"" if same else CSV, 304 if same else 200, ETag='"1"', Last_Modified=LONG_AGO)

    with publishing(answer) as publisher:
        first = fetching(publisher.address)
        again = fetching(publisher.address, known=first.validators)
        elsewhere = fetching(f"{publisher.address}/other", known=first.validators)
    assert (again.changed, again.path, again.validators) == (False, None, first.validators)
    assert publisher.asked[1][1]["If-Modified-Since"] == LONG_AGO
    assert "If-None-Match" not in publisher.asked[2][1] and elsewhere.changed is False  # the same bytes


def test_a_publisher_that_gives_no_validator_may_send_the_same_bytes(fetching: Fetching) -> None:
    with publishing(lambda handler: handler.send(CSV if handler.times < 3 else CSV + b"2026-02,1\n")) as publisher:
        first = fetching(publisher.address)
        same = fetching(publisher.address, known=first.validators)
        other = fetching(publisher.address, known=first.validators)
    assert [one.changed for one in (first, same, other)] == [True, False, True]
    assert same.path is None and other.path is not None


def test_unchanged_without_having_asked_is_refused(fetching: Fetching) -> None:
    with publishing(lambda handler: handler.send(b"", 304)) as publisher, pytest.raises(FetchFailed, match="304"):
        fetching(publisher.address)


@pytest.mark.parametrize("status", [500, 503, 429])
def test_a_publisher_that_is_busy_is_asked_again(fetching: Fetching, status: int) -> None:
    with publishing(lambda h: h.send(CSV) if h.times == 2 else h.send(b"", status, Retry_After="1")) as publisher:
        assert fetching(publisher.address).changed
    assert len(publisher.asked) == 2
    assert fetching.told[0].waiting == "attempt 2 of 3"


def test_a_publisher_that_stays_busy_is_left_alone(fetching: Fetching) -> None:
    with (
        publishing(lambda handler: handler.send(b"", 503)) as publisher,
        pytest.raises(FetchFailed, match=r"503.*the same command goes on"),
    ):
        fetching(publisher.address)
    assert len(publisher.asked) == 3


@pytest.mark.parametrize("status", [400, 403, 404, 413])
def test_an_answer_that_will_not_get_better_is_not_asked_again(fetching: Fetching, status: int) -> None:
    fault = b"<S:Fault><faultcode>1</faultcode><faultstring>EXTRACTION_TOO_BIG</faultstring></S:Fault>"
    with (
        publishing(lambda handler: handler.send(fault, status)) as publisher,
        pytest.raises(FetchFailed, match=f"{status} .*: EXTRACTION_TOO_BIG"),
    ):
        fetching(publisher.address)
    assert len(publisher.asked) == 1


def test_a_wait_that_is_too_long_is_not_waited_for(fetching: Fetching) -> None:
    with (
        publishing(lambda handler: handler.send(b"", 429, Retry_After="86400")) as publisher,
        pytest.raises(FetchFailed, match="429"),
    ):
        fetching(publisher.address)
    assert len(publisher.asked) == 1


def test_a_file_that_is_cut_off_is_gone_on_with_where_it_broke(fetching: Fetching) -> None:
    def answer(handler: Handler) -> None:
        handler.send_ranged(CSV, '"1"', cut_at=50_000 if handler.times == 1 else None)

    with publishing(answer) as publisher:
        found = fetching(publisher.address)
    assert found.path is not None and found.path.read_bytes() == CSV
    assert found.validators.sha256 == hashlib.sha256(CSV).hexdigest()
    assert (publisher.asked[1][1]["Range"], publisher.asked[1][1]["If-Range"]) == ("bytes=50000-", '"1"')


def test_a_later_run_goes_on_where_an_earlier_one_broke(fetching: Fetching) -> None:
    def answer(handler: Handler) -> None:
        handler.send_ranged(CSV, '"1"', cut_at=1_000 * handler.times if handler.times < 4 else None)

    with publishing(answer) as publisher:
        with pytest.raises(FetchFailed, match="goes on from there"):
            fetching(publisher.address)
        found = fetching(publisher.address)
    assert found.path is not None and found.path.read_bytes() == CSV
    assert publisher.asked[3][1]["Range"] == "bytes=3000-"


def test_a_file_that_changed_in_between_is_begun_again(fetching: Fetching) -> None:
    new = CSV.replace(b"6500", b"7000")

    def answer(handler: Handler) -> None:
        first = handler.times == 1
        handler.send_ranged(CSV if first else new, '"1"' if first else '"2"', cut_at=50_000 if first else None)

    with publishing(answer) as publisher:
        found = fetching(publisher.address)
    assert found.path is not None and found.path.read_bytes() == new


@pytest.mark.parametrize("etag", ['"1"', 'W/"1"', ""])
def test_a_server_that_cannot_go_on_is_asked_for_the_whole(fetching: Fetching, etag: str) -> None:
    def answer(handler: Handler) -> None:
        handler.begin(len(CSV), **({"ETag": etag} if etag else {}))
        handler.wfile.write(CSV if handler.times > 1 else CSV[:40_000])
        handler.cut()

    with publishing(answer) as publisher:
        found = fetching(publisher.address)
    assert found.path is not None and found.path.read_bytes() == CSV
    assert ("Range" in publisher.asked[1][1]) is (etag == '"1"')


def test_a_beginning_that_the_server_no_longer_has_is_thrown_away(fetching: Fetching) -> None:
    def answer(handler: Handler) -> None:
        if handler.times == 1:
            handler.send_ranged(CSV, '"1"', cut_at=500)
        elif "Range" in handler.headers:
            handler.send(b"", 416)
        else:
            handler.send(CSV)

    with publishing(answer) as publisher:
        assert fetching(publisher.address).changed
    assert len(publisher.asked) == 3


def test_a_length_that_is_never_reached_is_refused(fetching: Fetching) -> None:
    def answer(handler: Handler) -> None:
        handler.begin(len(CSV) + 10)
        handler.wfile.write(CSV)
        handler.cut()

    with publishing(answer) as publisher, pytest.raises(FetchFailed, match="cannot be asked"):
        fetching(publisher.address)
    assert len(publisher.asked) == 3
    assert not (fetching.folder / "fetched").exists()


def xlsx() -> bytes:
    book = io.BytesIO()
    with zipfile.ZipFile(book, "w") as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>" * 100)
    return book.getvalue()


@pytest.mark.parametrize(
    ("whole", "what"),
    [(b'{"value": [1, 2]}', "its JSON does not end"), (xlsx(), "cut off"), (gzip.compress(CSV), "cut off or damaged")],
)
def test_a_file_that_was_cut_off_with_a_fitting_length_is_asked_again(
    fetching: Fetching, whole: bytes, what: str
) -> None:
    cut = whole[: len(whole) - 5]
    with publishing(lambda handler: handler.send(whole if handler.times == 2 else cut, ETag='"1"')) as publisher:
        assert fetching(publisher.address).changed
    with publishing(lambda handler: handler.send(cut)) as publisher, pytest.raises(FetchFailed, match=what):
        fetching(publisher.address)
    assert len(publisher.asked) == 3


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"<!DOCTYPE html><title>Maintenance</title>", "text/html; charset=utf-8"),
        (b"\xef\xbb\xbf\n <HTML><body>error", "application/octet-stream"),
    ],
)
def test_a_web_page_in_the_place_of_figures_is_refused(fetching: Fetching, body: bytes, kind: str) -> None:
    with (
        publishing(lambda handler: handler.send(body, Content_Type=kind)) as publisher,
        pytest.raises(FetchFailed, match="gives a web page"),
    ):
        fetching(publisher.address)
    assert len(publisher.asked) == 1
    assert not (fetching.folder / "fetched").exists()


def test_an_empty_file_is_refused(fetching: Fetching) -> None:
    with publishing(lambda handler: handler.send(b"\n")) as publisher, pytest.raises(FetchFailed, match="empty file"):
        fetching(publisher.address)


def test_a_file_packed_for_the_way_is_unpacked(fetching: Fetching) -> None:
    packed = gzip.compress(CSV)
    with publishing(lambda handler: handler.send(packed, Content_Encoding="gzip", ETag='"1"')) as publisher:
        found = fetching(publisher.address)
    assert found.path is not None and found.path.read_bytes() == CSV


def test_a_packed_file_stays_as_the_publisher_made_it(fetching: Fetching) -> None:
    packed = gzip.compress(CSV)
    with publishing(lambda handler: handler.send(packed, Content_Type="application/gzip")) as publisher:
        found = fetching(publisher.address)
    assert found.path is not None and found.path.read_bytes() == packed


@pytest.mark.parametrize(
    ("packed", "packing", "what"),
    [
        (gzip.compress(CSV)[:-20], "gzip", "cut off within its packing"),
        (gzip.compress(CSV)[:-8] + bytes(8), "gzip", "damaged within its packing"),
        (CSV, "gzip", "damaged within its packing"),
        (CSV, "br", "packed with 'br'"),
    ],
)
def test_a_file_that_was_damaged_on_its_packed_way_is_refused(
    fetching: Fetching, packed: bytes, packing: str, what: str
) -> None:
    with (
        publishing(lambda handler: handler.send(packed, Content_Encoding=packing)) as publisher,
        pytest.raises(FetchFailed, match=what),
    ):
        fetching(publisher.address)


@pytest.mark.parametrize("told", [True, False])
def test_a_file_that_is_too_large_is_refused(fetching: Fetching, told: bool) -> None:
    def answer(handler: Handler) -> None:
        if told:
            handler.send(CSV)
            return
        handler.send_response(200)
        handler.end_headers()
        handler.wfile.write(CSV)
        handler.cut()

    with publishing(answer) as publisher, pytest.raises(FetchFailed, match="more than 1,000 bytes"):
        fetching(publisher.address, most_bytes=1_000)


def test_a_file_that_unpacks_without_end_is_refused(fetching: Fetching) -> None:
    bomb = gzip.compress(b"\0" * 5_000_000)
    with (
        publishing(lambda handler: handler.send(bomb)) as publisher,
        pytest.raises(FetchFailed, match="unpacks to more"),
    ):
        fetching(publisher.address, most_unpacked=1_000_000)


def test_a_publisher_that_says_nothing_is_not_waited_for(fetching: Fetching) -> None:
    with (
        publishing(lambda handler: time.sleep(0.5)) as publisher,
        pytest.raises(FetchFailed, match="does not answer in time"),
    ):
        fetching(publisher.address, silence=0.1)


def test_an_answer_that_drips_comes_to_an_end(fetching: Fetching) -> None:
    def answer(handler: Handler) -> None:
        handler.begin(1_000_000)
        for _ in range(100):
            handler.wfile.write(b"a")
            time.sleep(0.02)

    with publishing(answer) as publisher, pytest.raises(FetchFailed, match=r"not complete after 0.2 seconds"):
        fetching(publisher.address, longest=0.2)


def test_a_full_disk_says_so(fetching: Fetching) -> None:
    fetching.folder.write_text("in the way")
    with publishing(lambda handler: handler.send(CSV)) as publisher, pytest.raises(NoSpace, match="cannot be written"):
        fetching(publisher.address)


def test_the_proxy_of_the_environment_is_used(fetching: Fetching, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_PROXY", raising=False)
    monkeypatch.delenv("no_proxy", raising=False)
    with publishing(lambda handler: handler.send(CSV)) as proxy:
        monkeypatch.setenv("HTTPS_PROXY", proxy.address)
        with pytest.raises(FetchFailed, match="cannot be asked"):
            fetching("https://figures.invalid/ibc.csv", loopback=False)
    assert proxy.paths == ["figures.invalid:443"] * 3


def test_without_the_word_for_tests_no_address_without_tls_is_asked(fetching: Fetching) -> None:
    with publishing(lambda handler: handler.send(CSV)) as publisher, pytest.raises(FetchFailed, match="not an https"):
        fetching(publisher.address, loopback=False)
    assert publisher.asked == []


def test_a_pause_lies_between_two_questions_to_one_publisher(fetching: Fetching) -> None:
    with publishing(lambda h: h.send(CSV) if h.times == 2 else h.send(b"", 500)) as publisher:
        fetching(publisher.address, pause=3.0)
    assert len(fetching.waited) == 1 and 2.5 < fetching.waited[0] <= 3.0


def test_the_limits_for_publishers_are_those_of_people(tmp_path) -> None:
    remote = Remote(protocol=Protocol.FILE, address="http://127.0.0.1:9/")
    with pytest.raises(FetchFailed, match="not an https"):
        fetch(remote, folder=tmp_path, known=None, progress=lambda _: None, now=lambda: NOW)
    assert Conduct().loopback is False
