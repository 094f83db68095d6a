"""A model on this machine is asked within limits, and nothing that its server does reaches further than a proposal."""

import time
from typing import Any

import pytest

from routekaart.domain.errors import InputError, ProposerFailed
from routekaart.domain.limits import LARGEST_ANSWER, LONGEST_PROPOSED
from routekaart.domain.proposal import Proposal, Unusable
from routekaart.sources.local_model import PART, LocalModel, cut_text, read_answer
from routekaart.sources.loopback import parse_loopback
from tests.reviewing.making import LETTER, make_document
from tests.reviewing.serving import Answer, Handler, dripping, says, serving

READING = {"quote": "1.850 mensen", "content": {"type": "Figure"}, "subject": "country:NLD"}


def propose(address: str, text: str = LETTER, **more: Any) -> list[Proposal | Unusable]:
    model = LocalModel(address=parse_loopback(address), name="small:3b", version="q4", **more)
    return list(model.propose(make_document(text)))


def test_a_model_is_asked_and_its_readings_are_placed() -> None:
    with serving(says({"readings": [READING]})) as served:
        (one,) = propose(served.address, terms={"UNIT": ["persons"]})
    assert one == Proposal(
        quote="1.850 mensen",
        start=LETTER.index("1.850 mensen"),
        said={"content": {"type": "Figure"}, "subject": "country:NLD"},
    )
    (asked,) = served.asked
    assert served.paths == ["/v1/chat/completions"]
    assert (asked["model"], asked["temperature"], asked["stream"]) == ("small:3b", 0, False)
    assert "UNIT: persons" in asked["messages"][0]["content"]
    assert "12.770 mensen" in asked["messages"][1]["content"]


def test_who_proposes_is_the_model_and_its_version() -> None:
    model = LocalModel(address=parse_loopback("http://127.0.0.1:1/v1"), name="small:3b", version="q4")
    assert model.recorder == "model:small:3b@q4"


def test_a_long_letter_is_asked_in_parts_each_with_its_own_places() -> None:
    text = ("Op bladzijde staat niets.\n" * 200) + "Hier kwamen 1.850 mensen aan.\n" + ("Weer niets.\n" * 200)
    with serving(says({"readings": [READING]})) as served:
        found = propose(served.address, text)
    assert len(served.asked) > 2
    assert [one.start for one in found if isinstance(one, Proposal) and one.start] == [text.index("1.850")]
    assert len(found) == len(served.asked)


def test_the_parts_of_a_text_are_the_text() -> None:
    for text in (LETTER * 9, "x" * (3 * PART), "a b " * PART, "\n\n  \n"):
        parts = list(cut_text(text, PART))
        assert all(text[start : start + len(part)] == part and len(part) <= PART for start, part in parts)
        assert "".join(part for _, part in parts).split() == text.split()


@pytest.mark.parametrize(
    "address",
    [
        "http://example.org/v1",
        "http://192.0.2.1:8080/v1",
        "http://10.0.0.1/v1",
        "http://0.0.0.0:8080/v1",
        "http://[::]:8080/v1",
        "http://[::ffff:10.0.0.1]/v1",
        "http://127.0.0.1.example.org/v1",
        "http://localhost.example.org/v1",
        "http://2130706433/v1",
        "http://0x7f.1/v1",
        "https://127.0.0.1/v1",
        "file:///etc/passwd",
        "ftp://127.0.0.1/",
        "http://127.0.0.1@example.org/v1",
        "http://user:secret@127.0.0.1/v1",
        "http://127.0.0.1/v1?to=http://example.org",
        "http://127.0.0.1:99999/v1",
        "http://127.0.0.1:port/v1",
        "127.0.0.1:8080",
        "",
    ],
)
def test_an_address_that_is_not_of_this_machine_is_refused(address: str) -> None:
    with pytest.raises(InputError):
        parse_loopback(address)


@pytest.mark.parametrize(
    ("address", "meant"),
    [
        ("http://127.0.0.1:8080/v1/", "http://127.0.0.1:8080/v1"),
        ("http://localhost:11434/v1", "http://127.0.0.1:11434/v1"),
        ("http://[::1]:8080", "http://[::1]:8080"),
        ("http://127.3.2.1", "http://127.3.2.1:80"),
    ],
)
def test_an_address_of_this_machine_is_taken_by_its_number(address: str, meant: str) -> None:
    assert str(parse_loopback(address)) == meant


@pytest.mark.parametrize("status", [301, 302, 307, 308])
def test_a_redirect_is_not_followed(status: int) -> None:
    with serving(says("")) as other:
        elsewhere = f"{other.address}/chat/completions"
        with (
            serving(lambda handler: handler.send(b"", status, Location=elsewhere)) as served,
            pytest.raises(ProposerFailed, match="a redirect is not followed"),
        ):
            propose(served.address)
    assert other.paths == []


def _huge(handler: Handler) -> None:
    handler.send(b"x" * (LARGEST_ANSWER + 1))


def _endless(handler: Handler) -> None:
    handler.send_response(200)
    handler.end_headers()
    while True:
        handler.wfile.write(b"x" * 100_000)


def _cut_short(handler: Handler) -> None:
    handler.send_response(200)
    handler.send_header("Content-Length", "1000")
    handler.end_headers()
    handler.wfile.write(b"{")


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        (_huge, "more than 1,000,000 bytes"),
        (_endless, "more than 1,000,000 bytes"),
        (_cut_short, "no JSON"),
        (lambda handler: handler.send(b"not json"), "no JSON"),
        (lambda handler: handler.send(b"\xff\xfe\x00"), "no JSON"),
        (lambda handler: handler.send(b"[" * 900_000), "no JSON"),
        (lambda handler: handler.send(b"{}"), "choices"),
        (lambda handler: handler.send(b'{"choices": []}'), "choices"),
        (lambda handler: handler.send(b'{"choices": [{"message": {"content": 5}}]}'), "choices"),
        (lambda handler: handler.send(b"{}", 404), "status 404"),
        (lambda handler: handler.send(b"{}", 500), "status 500"),
        (lambda handler: handler.wfile.write(b"SSH-2.0-OpenSSH\r\n\r\n"), "cannot be asked"),
        (lambda handler: handler.close_connection, "cannot be asked"),
    ],
)
def test_what_is_no_answer_of_a_model_stops_with_a_message(answer: Answer, message: str) -> None:
    with serving(answer) as served, pytest.raises(ProposerFailed, match=message) as failure:
        propose(served.address, seconds=20)
    assert failure.value.exit_status == 2


@pytest.mark.parametrize(
    ("first", "drop"),
    [
        (b"", b""),
        (b"HTTP/1.1 200 OK\r\n", b"X: y\r\n"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 900000\r\n\r\n", b"x"),
        (b"HTTP/1.1 200 OK\r\n\r\n", b"x"),
        (b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
    ],
)
def test_a_server_that_drips_is_left_in_time(first: bytes, drop: bytes) -> None:
    with dripping(first, drop, 0.02) as address:
        began = time.monotonic()
        with pytest.raises(ProposerFailed, match="not answered within"):
            propose(address, seconds=0.4)
        assert time.monotonic() - began < 10


def test_no_server_is_said_to_be_none() -> None:
    with pytest.raises(ProposerFailed, match="cannot be asked: ConnectionRefusedError"):
        propose("http://127.0.0.1:1/v1")


def test_a_letter_that_is_too_long_is_not_sent() -> None:
    with serving(says({"readings": []})) as served, pytest.raises(ProposerFailed, match="400,000 is the most"):
        propose(served.address, "woord " * (LONGEST_PROPOSED // 6 + 1))
    assert served.asked == []


@pytest.mark.parametrize(
    "content",
    [
        "",
        "I cannot help with that.",
        '```json\n{"readings": []}\n```',
        "{",
        "[]",
        '"readings"',
        '{"readings": {}}',
        '{"readings": null}',
        '{"reading": []}',
        '{"readings": [], "readings": [1]}',
        '{"readings": [NaN]}',
        '{"readings": [Infinity]}',
        '{"readings": [' + "9" * 5000 + "]}",
        "[" * 100_000,
    ],
)
def test_an_answer_that_is_not_as_asked_is_counted_and_the_rest_goes_on(content: str) -> None:
    assert [type(one) for one in read_answer(content, LETTER, 0)] == [Unusable]


@pytest.mark.parametrize("reading", [5, None, [], {}, {"quote": 5}, {"quote": None}, {"start": 3}, "1.850 mensen"])
def test_a_reading_without_a_quote_is_counted(reading: object) -> None:
    import json

    found = list(read_answer(json.dumps({"readings": [reading, READING]}), LETTER, 0))
    assert [type(one) for one in found] == [Unusable, Proposal]


def test_a_place_that_the_model_names_is_not_believed() -> None:
    import json

    (one,) = read_answer(json.dumps({"readings": [READING | {"start": 3}]}), LETTER, 10)
    assert isinstance(one, Proposal)
    assert one.start == LETTER.index("1.850 mensen") + 10
    assert one.said["start"] == 3  # which the gate then refuses as no part of what can be said


def test_more_readings_than_a_part_can_hold_are_cut_off() -> None:
    import json

    found = list(read_answer(json.dumps({"readings": [READING] * 1000}), LETTER, 0))
    assert (len(found), [type(one) for one in found].count(Unusable)) == (201, 1)
