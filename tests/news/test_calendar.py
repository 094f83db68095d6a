"""A calendar reads back in another program's parser, and each of its lines is as RFC 5545 wants it."""

from datetime import date
from typing import Any

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from routekaart.domain.content import Ask, AskForm, Description, Relation
from routekaart.domain.execution import Execution, ExecutionReason, ExecutionState
from routekaart.domain.ids import ThingId
from routekaart.domain.levels import Level
from routekaart.domain.period import Period
from routekaart.domain.statement import Held
from routekaart.operations.follow_requests import follow_requests
from routekaart.reporting.calendar import write_calendar
from routekaart.reporting.dossier.names import Names
from routekaart.workspace import Workspace
from tests.news.making import HOME, MOROCCO, MOTION, NOW, TODAY, Entered, calendar, due, state

OPEN = (Level.OPENBAAR,)


def events(raw: bytes) -> list[Any]:
    """Read a calendar back; the parser notes what it does not understand."""
    read = icalendar.Calendar.from_ical(raw)
    assert read.errors == []
    found = list(read.walk("VEVENT"))
    assert [one.errors for one in found] == [[]] * len(found)
    return found


def execution(**changes: Any) -> Execution:
    given: dict[str, Any] = {
        "request": MOTION,
        "form": "motion",
        "description": None,
        "state": ExecutionState.OPEN,
        "reason": ExecutionReason.TERM_RUNS,
        "since": None,
        "due": Period.parse("2026-09-01"),
        "owners": (),
        "about": (),
        "asks": (),
        "answers": (),
        "evidence": (),
        "history": (),
        "judgements": (),
    }
    return Execution(**(given | changes))


def written(*executions: Execution, name: str = "Motie", lang: Any = "nl") -> bytes:
    names = Names(lang=lang, names={}, described={str(MOTION): (name, name)})
    return write_calendar(executions, names, HOME, as_of=TODAY, stamp=NOW)


def test_a_term_is_a_whole_day_with_its_state_and_source(enter) -> None:
    told = [state(MOTION, Description(name_nl="Motie, over; terms", name_en="Motion")), due("2026-06-15")]
    told.append(state(MOTION, Ask(number=1, form=AskForm.REQUEST, what="de Kamer te informeren"), "2026-02"))
    (event,) = events(calendar(enter(*(Entered(one, OPEN) for one in told))))
    assert event.decoded("dtstart") == date(2026, 6, 15)
    assert event.decoded("dtend") == date(2026, 6, 16)
    assert event["summary"] == "Termijn: Motie, over; terms"
    lines = event["description"].splitlines()
    assert lines[0] == "Stand op 1 juli 2026: termijn voorbij; de termijn is voorbij en er is geen antwoord bekend."
    assert lines[2] == "1. de Kamer te informeren"
    assert lines[-1] == "Bron: opgegeven door dossierhouder desk-1"
    assert event.decoded("dtstamp") == NOW


def test_a_term_that_is_put_off_moves_and_keeps_its_id() -> None:
    first, second = (written(execution(due=Period.parse(day))) for day in ("2026-09-01", "2026-10-01"))
    (before,), (after,) = events(first), events(second)
    assert before["uid"] == after["uid"] == "tag:routekaart.example,2026:term:request:r"
    assert (before.decoded("dtstart"), after.decoded("dtstart")) == (date(2026, 9, 1), date(2026, 10, 1))


@pytest.mark.parametrize(
    ("due_by", "day"),
    [("../2026-10-15", "2026-10-15"), ("2026-10", "2026-10-31"), ("2026-10-01/..", None), (None, None)],
)
def test_the_last_day_of_a_term_counts_and_without_one_there_is_no_event(due_by: str | None, day: str | None) -> None:
    found = events(written(execution(due=None if due_by is None else Period.parse(due_by))))
    assert [one.decoded("dtstart").isoformat() for one in found] == ([] if day is None else [day])


def test_what_needs_nothing_any_more_is_cancelled_and_what_is_inside_is_no_public_event() -> None:
    hidden = Held(due("2026-09-01"), Level.VERTROUWELIJK)
    done = execution(state=ExecutionState.NOTHING_TO_DO, reason=ExecutionReason.WITHDRAWN, evidence=(hidden,))
    (event,) = events(written(done))
    assert (event["status"], event["class"]) == ("CANCELLED", "CONFIDENTIAL")
    (plain,) = events(written(execution()))
    assert (plain["status"], plain["class"]) == ("CONFIRMED", "PUBLIC")


def test_a_calendar_in_english() -> None:
    (event,) = events(written(execution(), lang="en"))
    assert event["summary"] == "Term: Motie"
    assert event["description"].startswith("As on 1 July 2026: open; the term runs.")


@given(
    name=st.text(st.characters(exclude_categories=["Cs"]), max_size=200),
    what=st.text(st.characters(exclude_categories=["Cs"]), max_size=300),
)
def test_any_text_comes_back_and_no_line_is_too_long(name: str, what: str) -> None:
    raw = written(execution(asks=(Ask(number=1, form=AskForm.REQUEST, what=what),)), name=name)
    lines = raw.split(b"\r\n")
    assert all(len(line) <= 75 for line in lines)
    assert all(b"\r" not in line and b"\n" not in line for line in lines)
    assert lines[-1] == b""
    assert all(line.decode() is not None for line in lines)  # no character is cut in two
    (event,) = events(raw)
    plain = "".join("" if sign == "\r" else "�" if ord(sign) < 32 and sign not in "\t\n" else sign for sign in name)
    assert event["summary"] == f"Termijn: {plain.replace(chr(127), '�')}"


def test_the_terms_of_a_country_at_a_level(enter: Any) -> None:
    workspace: Workspace = enter(
        Entered(state(MOTION, Relation(relation="concerns", object=MOROCCO)), OPEN),
        Entered(due("2026-09-01"), OPEN),
        Entered(due("2026-08-01", ThingId("request:secret")), (Level.INTERN,)),
    )
    assert len(events(calendar(workspace))) == 1
    inside = follow_requests(workspace, as_of=TODAY, level=Level.INTERN).executions
    assert len(events(written(*inside))) == 2
