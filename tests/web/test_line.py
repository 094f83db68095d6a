"""Letters wait in turn: no client holds up another, and nothing stays longer or takes more room than it may."""

from collections import deque
from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from routekaart.web.checking import line as line_module
from routekaart.web.checking.line import KEPT_SECONDS, MOST_OF_CLIENT, Line, Refused, Ticket


@dataclass(frozen=True)
class Done:
    size: int = 1


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def put(line: Line[Done], client: str, *, size: int = 1, owner: str = "") -> Ticket[Done]:
    ticket = line.hand_in(Done, client=client, owner=owner, size=size)
    assert isinstance(ticket, Ticket)
    return ticket


def check(line: Line[Done], *, size: int = 1) -> Ticket[Done]:
    ticket, work = line.take()
    assert work() == Done()
    line.end(ticket, Done(size))
    return ticket


def test_clients_take_turns_so_that_one_with_many_holds_nobody_up() -> None:
    line: Line[Done] = Line()
    for client in "aaaabbc":
        put(line, client)
    assert "".join(check(line).client for _ in range(7)) == "abcabaa"


def test_who_comes_in_between_goes_before_the_second_letter_of_others_and_not_before_their_first() -> None:
    line: Line[Done] = Line()
    first, second = put(line, "a"), put(line, "a")
    other = put(line, "b")
    assert [line.place(one) for one in (first, second, other)] == [0, 2, 1]


@settings(deadline=None)
@given(st.lists(st.sampled_from("abcd"), max_size=16), st.booleans())
def test_a_place_is_the_number_of_letters_that_are_then_checked_before_it(clients: str, checking: bool) -> None:
    line: Line[Done] = Line()
    handed = [line.hand_in(Done, client=client, owner="", size=1) for client in clients]
    tickets = [one for one in handed if isinstance(one, Ticket)]
    taken = [line.take()[0]] if checking and tickets else []
    places = {one.key: line.place(one) for one in tickets}
    order = deque(taken)
    for one in taken:
        line.end(one, Done())
    order.extend(check(line) for _ in range(len(tickets) - len(taken)))
    assert [places[one.key] for one in order] == list(range(len(tickets)))


def test_a_client_has_so_many_letters_waiting_and_no_more() -> None:
    line: Line[Done] = Line()
    for _ in range(MOST_OF_CLIENT):
        put(line, "a")
    assert line.hand_in(Done, client="a", owner="", size=1) is Refused.CLIENT
    put(line, "b")
    check(line)
    put(line, "a")


def test_the_letter_that_is_checked_counts_as_one_of_its_client() -> None:
    line: Line[Done] = Line()
    for _ in range(MOST_OF_CLIENT):
        put(line, "a")
    line.take()
    assert line.hand_in(Done, client="a", owner="", size=1) is Refused.CLIENT


@pytest.mark.parametrize(("limit", "most"), [("MOST_WAITING", 3), ("MOST_BYTES", 30)])
def test_a_line_that_is_full_takes_nothing_from_anybody(monkeypatch, limit: str, most: int) -> None:
    monkeypatch.setattr(line_module, limit, most)
    line: Line[Done] = Line()
    for client in "abc":
        put(line, client, size=10)
    assert line.hand_in(Done, client="d", owner="", size=10) is Refused.FULL
    check(line)
    put(line, "d", size=9)


def test_outcomes_make_room_for_letters_the_oldest_first_and_letters_never_do(monkeypatch) -> None:
    monkeypatch.setattr(line_module, "MOST_BYTES", 100)
    line: Line[Done] = Line()
    old, new, waits = put(line, "a", size=10), put(line, "b", size=10), put(line, "c", size=10)
    check(line, size=40)
    check(line, size=40)
    put(line, "d", size=40)
    found = [line.find(one.key, owner="") is not None for one in (old, new, waits)]
    assert found == [False, True, True]


def test_of_one_client_so_many_outcomes_are_kept() -> None:
    line: Line[Done] = Line()
    other = put(line, "b")
    check(line)
    tickets = []
    for _ in range(MOST_OF_CLIENT + 2):
        tickets.append(put(line, "a"))
        check(line)
    kept = [one for one in tickets if line.find(one.key, owner="")]
    assert kept == tickets[2:]
    assert line.find(other.key, owner="") is other


def test_an_outcome_is_forgotten_after_some_minutes_whoever_looks_at_it() -> None:
    line: Line[Done] = Line(clock := Clock())
    ticket = put(line, "a")
    check(line)
    clock.now = KEPT_SECONDS - 1
    assert line.find(ticket.key, owner="") is ticket
    clock.now = KEPT_SECONDS + 1
    assert line.find(ticket.key, owner="") is None


def test_a_letter_waits_as_long_as_somebody_looks_after_it_and_is_then_never_checked() -> None:
    line: Line[Done] = Line(clock := Clock())
    looked_after, left = put(line, "a"), put(line, "a")
    clock.now = KEPT_SECONDS - 1
    assert line.find(looked_after.key, owner="") is looked_after
    clock.now = KEPT_SECONDS + 1
    assert line.find(left.key, owner="") is None
    assert check(line) is looked_after
    put(line, "b")
    assert check(line).client == "b"


def test_a_letter_that_is_checked_for_long_is_not_forgotten() -> None:
    line: Line[Done] = Line(clock := Clock())
    ticket = put(line, "a")
    line.take()
    clock.now = 2 * KEPT_SECONDS
    assert line.find(ticket.key, owner="") is ticket
    line.end(ticket, Done())
    assert line.find(ticket.key, owner="") is ticket


def test_the_letter_itself_is_let_go_once_it_is_checked() -> None:
    line: Line[Done] = Line()
    ticket = put(line, "a", size=500)
    assert check(line) is ticket
    assert (ticket.work, ticket.size) == (None, 1)


def test_a_ticket_is_shown_to_its_owner_alone_and_its_key_cannot_be_guessed() -> None:
    line: Line[Done] = Line()
    ticket, other = put(line, "a", owner="desk-1:s1"), put(line, "a", owner="desk-1:s1")
    assert line.find(ticket.key, owner="desk-1:s1") is ticket
    assert line.find(ticket.key, owner="desk-1:s2") is None
    assert line.find(ticket.key, owner="") is None
    assert len(ticket.key) == 32 and ticket.key[:8] != other.key[:8]


def test_how_long_it_takes_is_said_by_the_checks_before_and_not_guessed_without_any() -> None:
    line: Line[Done] = Line(clock := Clock())
    assert line.expected_seconds(3) is None
    for seconds in (2, 4):
        put(line, "a")
        ticket, _ = line.take()
        clock.now += seconds
        line.end(ticket, Done())
    assert line.expected_seconds(0) == 3
    assert line.expected_seconds(3) == 12
