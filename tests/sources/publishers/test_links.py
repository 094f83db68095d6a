"""The newest file on a page."""

from datetime import date

import pytest

from routekaart.domain.errors import StoreError
from routekaart.domain.remote import FetchFailed, Protocol
from routekaart.sources.publishers.fetched import Fetched
from tests.sources.publishers.conftest import Fetching
from tests.sources.publishers.serving import Handler, publishing

PATTERN = r"Monthly_detections_of_IBC_\d{4}_\d{2}_\d{2}\.xlsx$"
FOLDER = "/assets/Migratory_routes"
PAGE = f"""<!doctype html><html><body><a href="/about">About</a>
<a href=" {FOLDER}/2026/Monthly_detections_of_IBC_2026_08_04.xlsx ">August</a>
<a href="{FOLDER}/2026/Monthly_detections_of_IBC_2026_09_02.xlsx">September</a>
<a href="{FOLDER}/2025/Monthly_detections_of_IBC_2025_12_09.xlsx">old</a><a href="http://[broken">x</a><a>no</a>
</body></html>""".encode()


def fetch_newest(fetching: Fetching, address: str, link: str = PATTERN) -> Fetched:
    return fetching(f"{address}/map/", Protocol.LINK, link=link)


def answer(handler: Handler) -> None:
    if handler.path == "/map/":
        handler.send(PAGE, Content_Type="text/html")
    else:
        handler.send(handler.path.encode())


def test_the_last_address_in_order_of_text_is_fetched_with_the_day_in_its_name(fetching: Fetching) -> None:
    with publishing(answer) as publisher:
        found = fetch_newest(fetching, publisher.address)
    assert publisher.paths == ["/map/", f"{FOLDER}/2026/Monthly_detections_of_IBC_2026_09_02.xlsx"]
    assert found.published == date(2026, 9, 2)
    assert found.validators.address.endswith("2026_09_02.xlsx")


def test_a_page_without_such_a_file_names_the_files_that_it_has(fetching: Fetching) -> None:
    with publishing(answer) as publisher, pytest.raises(FetchFailed, match=r"matches 'csv\$'.*2025_12_09.xlsx"):
        fetch_newest(fetching, publisher.address, "csv$")


def test_a_page_without_files_says_so(fetching: Fetching) -> None:
    with (
        publishing(lambda handler: handler.send(b"<html>Soon</html>")) as publisher,
        pytest.raises(FetchFailed, match="There are no files on it"),
    ):
        fetch_newest(fetching, publisher.address)


def test_a_file_of_somebody_else_is_not_fetched(fetching: Fetching) -> None:
    page = b'<a href="https://files.example.org/Monthly_detections_of_IBC_2026_09_02.xlsx">x</a>'
    with publishing(lambda handler: handler.send(page)) as publisher, pytest.raises(FetchFailed, match="another host"):
        fetch_newest(fetching, publisher.address)


def test_a_pattern_that_is_none_is_refused(fetching: Fetching) -> None:
    with publishing(answer) as publisher, pytest.raises(StoreError, match="no pattern"):
        fetch_newest(fetching, publisher.address, "(")


def test_a_day_that_is_still_to_come_is_no_day_of_publication(fetching: Fetching) -> None:
    page = PAGE.replace(b"2026_09_02", b"2027_09_02")
    with publishing(lambda h: h.send(page if h.path == "/map/" else b"x")) as publisher:
        assert fetch_newest(fetching, publisher.address).published is None
