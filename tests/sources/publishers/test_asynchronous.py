"""A table that Eurostat prepares apart."""

import pytest

from routekaart.domain.remote import FetchFailed
from tests.sources.publishers.conftest import Fetching
from tests.sources.publishers.serving import Handler, publishing

TABLE = "/eurostat/api/dissemination/sdmx/2.1/data/migr_asyappctzm"
BASE = "/eurostat/api/dissemination/1.0/async"
KEY = "98de05ea-540a-43d3-903b-7c9e14faf808"
TSV = b"freq,geo\\TIME_PERIOD\t2026-01\nM,NL\t1200 p\n"


def envelope(status: str) -> bytes:
    return (
        '<env:Envelope xmlns:env="http://schemas.xmlsoap.org/soap/envelope/"><env:Header/><env:Body>'
        f"<ns0:syncResponse xmlns:ns0='http://estat'><queued><id>{KEY}</id><status>{status}</status></queued>"
        "</ns0:syncResponse></env:Body></env:Envelope>"
    ).encode()


def eurostat(*statuses: str):
    left = list(statuses)

    def answer(handler: Handler) -> None:
        if handler.path.startswith(f"{BASE}/data/"):
            handler.send(TSV, Content_Type="text/tab-separated-values")
        elif handler.path.startswith(f"{BASE}/status/"):
            handler.send(envelope(left.pop(0)), Content_Type="application/xml")
        else:
            handler.send(envelope("SUBMITTED"), Content_Type="application/xml")

    return answer


def test_a_table_that_is_prepared_apart_is_waited_for(fetching: Fetching) -> None:
    with publishing(eurostat("SUBMITTED", "PROCESSING", "AVAILABLE")) as publisher:
        found = fetching(publisher.address + TABLE, parameters={"format": "TSV"})
    assert found.path is not None and found.path.read_bytes() == TSV
    assert publisher.paths[1:] == [f"{BASE}/status/{KEY}"] * 3 + [f"{BASE}/data/{KEY}"]
    assert found.address == found.validators.address == f"{publisher.address}{TABLE}?format=TSV"
    assert fetching.waited.count(15.0) == 3


@pytest.mark.parametrize("status", ["EXPIRED", "ERROR", "UNKNOWN_REQUEST"])
def test_a_table_that_is_not_made_is_refused(fetching: Fetching, status: str) -> None:
    with (
        publishing(eurostat(status)) as publisher,
        pytest.raises(FetchFailed, match=status),
    ):
        fetching(publisher.address + TABLE)


def test_a_table_that_never_comes_is_given_up(fetching: Fetching) -> None:
    with (
        publishing(eurostat(*["PROCESSING"] * 4)) as publisher,
        pytest.raises(FetchFailed, match="after 1 min"),
    ):
        fetching(publisher.address + TABLE, polls=4)


def test_a_key_at_another_address_is_no_table(fetching: Fetching) -> None:
    with publishing(eurostat()) as publisher, pytest.raises(FetchFailed, match="a message where a table was expected"):
        fetching(f"{publisher.address}/elsewhere")


def test_a_fault_with_status_200_is_told(fetching: Fetching) -> None:
    fault = b"<S:Fault xmlns:S='x'><faultcode>100</faultcode><faultstring>NO_RESULTS: nothing</faultstring></S:Fault>"
    with publishing(lambda handler: handler.send(fault)) as publisher, pytest.raises(FetchFailed, match="NO_RESULTS"):
        fetching(publisher.address + TABLE)
