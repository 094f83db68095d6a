"""Whom we talk to: the publisher, with TLS, and where it sends us within its own name."""

import pytest

from routekaart.domain.remote import FetchFailed, Protocol, Remote
from routekaart.sources.publishers.addresses import check_address, registrable
from tests.sources.publishers.conftest import Fetching
from tests.sources.publishers.serving import Handler, publishing

FRONTEX = Remote(protocol=Protocol.FILE, address="https://www.frontex.europa.eu/map", hosts=("Files.Example.org",))


@pytest.mark.parametrize(
    ("host", "name"),
    [
        ("ec.europa.eu", "europa.eu"),
        ("api.unhcr.org", "unhcr.org"),
        ("datasets.cbs.nl", "cbs.nl"),
        ("dati.interno.gov.it", "interno.gov.it"),
        ("www.ons.gov.uk", "ons.gov.uk"),
        ("ondata.github.io", "ondata.github.io"),
        ("10.0.0.1", "10.0.0.1"),
    ],
)
def test_the_name_that_one_organisation_registered(host: str, name: str) -> None:
    assert registrable(host) == name


@pytest.mark.parametrize(
    "address",
    [
        "https://www.frontex.europa.eu/file.xlsx",
        "https://prd.frontex.europa.eu/file.xlsx",
        "https://ec.europa.eu/other",
        "https://files.example.org/file.xlsx",
    ],
)
def test_the_publishers_own_addresses_are_followed(address: str) -> None:
    assert check_address(address, FRONTEX) == address


@pytest.mark.parametrize(
    ("address", "why"),
    [
        ("http://www.frontex.europa.eu/file.xlsx", "not an https"),
        ("ftp://www.frontex.europa.eu/file.xlsx", "not an https"),
        ("file:///etc/passwd", "not an https"),
        ("https://desk:secret@www.frontex.europa.eu/", "carries a name or password"),
        ("https://europa.eu.example.org/", "another host"),
        ("https://notfrontex.eu/", "another host"),
        ("https://eu/", "another host"),
        ("https://127.0.0.1/", "another host"),
        ("http://127.0.0.1/", "not an https"),
        ("https://[broken/", "cannot be read"),
        ("https:///file.xlsx", "not an https"),
    ],
)
def test_other_addresses_are_refused(address: str, why: str) -> None:
    with pytest.raises(FetchFailed, match=why) as refusal:
        check_address(address, FRONTEX)
    assert "secret" not in str(refusal.value)


def test_a_server_that_many_share_is_only_itself() -> None:
    remote = Remote(protocol=Protocol.FILE, address="https://raw.githubusercontent.com/ondata/a.csv")
    with pytest.raises(FetchFailed, match="another host"):
        check_address("https://objects.githubusercontent.com/a.csv", remote)


def test_the_loopback_of_tests_opens_no_other_address() -> None:
    with pytest.raises(FetchFailed, match="not an https"):
        check_address("http://10.0.0.1/", FRONTEX, loopback=True)


def test_a_redirect_of_the_publisher_itself_is_followed(fetching: Fetching) -> None:
    def answer(handler: Handler) -> None:
        if handler.path == "/old":
            handler.send(b"", 301, Location="/new.csv")
        else:
            handler.send(b"a,b\n")

    with publishing(answer) as publisher:
        found = fetching(f"{publisher.address}/old")
    assert found.address == f"{publisher.address}/new.csv"
    assert found.validators.address == f"{publisher.address}/old"


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_to_another_host_is_refused(fetching: Fetching, status: int) -> None:
    with (
        publishing(lambda h: h.send(b"", status, Location="https://elsewhere.example.org/a.csv")) as publisher,
        pytest.raises(FetchFailed, match=r"another host than 127\.0\.0\.1.*elsewhere.example.org"),
    ):
        fetching(publisher.address)


@pytest.mark.parametrize("to", ["/", ""])
def test_going_round_and_round_comes_to_an_end(fetching: Fetching, to: str) -> None:
    with (
        publishing(lambda handler: handler.send(b"", 302, Location=to)) as publisher,
        pytest.raises(FetchFailed, match="round and round"),
    ):
        fetching(publisher.address)
    assert len(publisher.asked) == 6
