"""What belongs to the picture of a day, and what was taken back by then."""

from datetime import date

import pytest

from routekaart.compiling.picture import picture_of, state_of
from routekaart.domain.content import Description, Event, EventState, Relation, Retraction
from routekaart.domain.ids import ThingId
from routekaart.domain.steps import STATES

MOROCCO = ThingId("country:MAR")
DEAL = "arrangement:nl-mar-x"


def events(picture) -> list[str]:
    return [line.statement.content.event for line in picture.lines if isinstance(line.statement.content, Event)]


@pytest.mark.parametrize(
    ("day", "seen"),
    [
        (date(2019, 12, 31), []),
        (date(2020, 1, 1), ["signed"]),
        (date(2020, 6, 29), ["signed"]),  # "June" is not over: which day is not known
        (date(2020, 6, 30), ["signed", "in-force"]),
    ],
)
def test_a_day_shows_what_had_surely_happened_by_then(hold, day, seen) -> None:
    held = (hold(DEAL, "signed", "2020-01-01"), hold(DEAL, "in-force", "2020-06"))
    assert events(picture_of(MOROCCO, held, day)) == seen


def test_a_mandate_that_was_written_down_later_belongs_to_its_own_day(hold) -> None:
    held = (hold(DEAL, "mandate", "2000-09", published="2024-01-01"),)
    assert events(picture_of(MOROCCO, held, date(2020, 7, 10))) == ["mandate"]


def test_a_plan_belongs_to_the_day_on_which_it_was_said(hold) -> None:
    plan = Event(event="signed", state=EventState.PLANNED)
    held = (hold(DEAL, plan, "2027-01", published="2026-02-01"),)
    assert events(picture_of(MOROCCO, held, date(2026, 1, 31))) == []
    assert events(picture_of(MOROCCO, held, date(2026, 2, 1))) == ["signed"]


def test_what_nothing_dates_comes_and_goes_with_its_subject(hold) -> None:
    with_morocco = Relation(relation="with", object=MOROCCO)
    held = (hold(DEAL, with_morocco), hold(DEAL, "signed", "2021-07-08"), hold(MOROCCO, Relation(
        relation="in-focus-region", object=ThingId("region:north-africa"))))  # fmt: skip
    before = picture_of(MOROCCO, held, date(2020, 1, 1))
    assert [line.statement.subject for line in before.lines] == [MOROCCO]
    assert len(picture_of(MOROCCO, held, date(2022, 1, 1)).lines) == 3


def test_sources_that_say_the_same_stand_on_one_line(hold) -> None:
    held = (hold(DEAL, "signed", "2020"), hold(DEAL, "signed", "2020", title="another report"))
    (line,) = picture_of(MOROCCO, held, date(2022, 1, 1)).lines
    assert len(line.held) == 2


def test_only_who_said_it_can_take_it_back_and_only_from_then_on(hold) -> None:
    wrong = hold(DEAL, "signed", "2020-01-01")
    taken_back = Retraction(retracts=wrong.statement.id, reason="it was initialled")
    own = hold(DEAL, taken_back, published="2020-03-01")
    other = hold(DEAL, taken_back, published="2020-03-01", speaker="organisation:iom")
    assert picture_of(MOROCCO, (wrong, own), date(2020, 2, 29)).retracted == ()
    (line,) = picture_of(MOROCCO, (wrong, own), date(2020, 3, 1)).retracted
    assert line.retracted_by == own
    assert picture_of(MOROCCO, (wrong, own), date(2020, 3, 1)).lines == ()
    assert events(picture_of(MOROCCO, (wrong, other), date(2020, 3, 1))) == ["signed"]


@pytest.mark.parametrize(
    ("steps", "state"),
    [
        ([], "not_said"),
        ([("mandate", "2000-09")], "mandate"),
        ([("in-force", "2014-10-01"), ("signed", "2013-12-16")], "in-force"),
        ([("signed", "2020-01-01"), ("in-force", "2020-01-01")], "in-force"),  # on one day: the later step
        ([("in-force", "2008"), ("suspended", "2021-11-15")], "suspended"),
        ([("suspended", "2021"), ("in-force", "2023")], "in-force"),
        ([("arrangement", "2021")], "agreed"),
        ([("breach", "2021")], "not_said"),
        ([("in-force", "2008"), ("lapsed", "2021")], "lapsed"),
        ([("suspended", "2021"), ("resumed", "2023")], "resumed"),
        ([("signed", "2021"), ("provisional-application", "2022")], "provisional"),
    ],
)
def test_the_state_is_the_latest_step_known(hold, steps, state) -> None:
    held = [hold(DEAL, event, valid) for event, valid in steps]
    lines = picture_of(MOROCCO, held, date(2026, 1, 1)).lines
    assert state_of(lines, STATES).name == state


def test_a_disputed_late_date_does_not_undo_a_later_step(hold) -> None:
    """One source has the signature in 2023, ten years late; the protocol was in force in 2018."""
    held = [hold(DEAL, event, valid) for event, valid in
            [("signed", "2013-09-05"), ("signed", "2023-09-05"), ("in-force", "2018-06-01")]]  # fmt: skip
    state = state_of(picture_of(MOROCCO, held, date(2026, 1, 1)).lines, STATES)
    assert (state.name, str(state.since), state.disputed) == ("in-force", "2018-06-01", False)


def test_a_state_says_that_its_day_is_disputed(hold) -> None:
    held = [hold(DEAL, "agreed", "2016-10-16"), hold(DEAL, "agreed", "2016-10-02")]
    state = state_of(picture_of(MOROCCO, held, date(2026, 1, 1)).lines, STATES)
    assert (state.name, str(state.since), state.disputed) == ("agreed", "2016-10-02", True)


@pytest.mark.parametrize(
    ("valid", "published", "day", "seen"),
    [
        ("2024/2027", None, date(2026, 11, 1), True),  # it runs
        ("2024/2027", None, date(2023, 12, 31), False),
        ("2027", "2026-05-01", date(2026, 11, 1), True),  # it was said
        ("2018-10", None, date(2018, 10, 15), False),
    ],
)
def test_what_holds_for_a_stretch_counts_from_its_beginning(hold, valid, published, day, seen) -> None:
    partner = hold(MOROCCO, Relation(relation="partner", object=ThingId("programme:p")), valid, published=published)
    assert bool(picture_of(MOROCCO, (partner,), day).lines) is seen


def test_what_is_planned_or_pending_is_no_state(hold) -> None:
    held = [hold(DEAL, Event(event="signed", state=EventState.PENDING), "2021")]
    lines = picture_of(MOROCCO, held, date(2026, 1, 1)).lines
    assert state_of(lines, STATES).name == "not_said"


def test_a_description_alone_is_shown(hold) -> None:
    named = hold(MOROCCO, Description(name_nl="Marokko", name_en="Morocco"))
    assert len(picture_of(MOROCCO, (named,), date(2000, 1, 1)).lines) == 1
