"""A review is kept with the reading; the latest counts, and what it no longer wants is taken back."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from routekaart.domain.content import Comparison, Extreme, Figure, Money, MoneyState, Rank
from routekaart.domain.errors import InputError, QuoteMismatch, UnknownName
from routekaart.domain.levels import Level
from routekaart.domain.period import Recurrence
from routekaart.domain.statement import Disclosure, Statement
from routekaart.operations.list_unreviewed import list_unreviewed
from routekaart.operations.review_statement import Decided, review_statement
from routekaart.operations.show_reviews import show_reviews
from routekaart.recording import Act
from routekaart.workspace import Workspace
from tests.reviewing.making import DESK, NOON, OTHER, ask, hour

ReadingOf = Callable[[str], Statement]


def review(workspace: Workspace, one: Statement, act: Act, at: int = 1, **asked: object) -> Decided:
    return review_statement(workspace, one.id, ask(act, **asked), now=hour(at))


def standing(workspace: Workspace) -> set[str]:
    return {one.id for one in workspace.register.find_statements()}


def test_an_accepted_reading_stands_and_no_longer_waits(workspace: Workspace, reading_of: ReadingOf) -> None:
    one = reading_of("12.770")
    before = list_unreviewed(workspace).waiting
    review(workspace, one, Act.ACCEPT)
    shown = show_reviews(workspace, one.id[:8])
    assert [(r.accepted, r.recorded_by, r.recorded) for r in shown.reviews] == [(True, DESK, hour(1))]
    assert (shown.stands, list_unreviewed(workspace).waiting) == (True, before - 1)


def test_a_refused_reading_stands_no_more_and_is_kept(workspace: Workspace, reading_of: ReadingOf) -> None:
    one = reading_of("1.850")
    review(workspace, one, Act.REFUSE, reason="geen cijfer")
    assert one.id not in standing(workspace)
    assert workspace.register.as_known(NOON) == workspace.register.log().statements
    assert show_reviews(workspace, one.id).held.statement == one


def test_a_replacement_takes_the_place_at_the_same_level_by_the_account(
    workspace: Workspace, reading_of: ReadingOf
) -> None:
    one = reading_of("1.850")
    decided = review(
        workspace, one, Act.REPLACE, changes={"comparator": "almost", "when": "2021", "about": "country:ESP"}
    )
    assert decided.replacement is not None
    new = decided.replacement.statement
    assert isinstance(new.content, Figure)
    assert (new.content.quantity.comparator, str(new.valid), new.subject) == ("almost", "2021", "country:ESP")
    assert (new.source, new.speaker, new.recorded_by) == (one.source, one.speaker, DESK)
    assert workspace.register.get_level(new.id) is workspace.register.get_level(one.id) is Level.INTERN
    assert (one.id in standing(workspace), new.id in standing(workspace)) == (False, True)


def test_a_replacement_can_say_another_thing(workspace: Workspace, reading_of: ReadingOf) -> None:
    changes = {"currency": "EUR", "state": "paid", "value": "1850"}
    decided = review(workspace, reading_of("1.850"), Act.REPLACE, form="money", changes=changes)
    assert decided.replacement is not None
    said = decided.replacement.statement.content
    assert isinstance(said, Money)
    assert (said.state, said.quantity.value) == (MoneyState.PAID, 1850)


@pytest.mark.parametrize(
    ("form", "changes", "content"),
    [
        (None, {"also": "country:ITA, country:MLT", "per": "day"}, Figure),
        ("comparison", {"direction": "increase", "other": "country:ITA"}, Comparison),
        ("extreme", {"order": "most", "since": "2016"}, Extreme),
        ("rank", {"place": "1", "order": "most", "among": "countries"}, Rank),
    ],
)
def test_a_replacement_can_set_places_and_years_beside_one_another(
    workspace: Workspace, reading_of: ReadingOf, form: str | None, changes: dict[str, str], content: type
) -> None:
    decided = review(workspace, reading_of("65.383"), Act.REPLACE, form=form, changes=changes)
    assert decided.replacement is not None
    said = decided.replacement.statement.content
    assert isinstance(said, content)
    if isinstance(said, Figure):
        assert (said.also, said.per) == (("country:ITA", "country:MLT"), Recurrence("R/P1D"))


def test_a_share_that_the_quote_does_not_give_is_refused(workspace: Workspace, reading_of: ReadingOf) -> None:
    changes = {"value": "29", "unit": "percent", "comparator": "", "counterpart": "country:SYR"}
    with pytest.raises(InputError, match="29 is no number of the quote"):
        review(workspace, reading_of("65.383"), Act.REPLACE, form="share", changes=changes)


def test_who_reads_words_anew_has_understood_all_of_them(workspace: Workspace, reading_of: ReadingOf) -> None:
    one = reading_of("1.850")
    assert isinstance(one.content, Figure)
    doubted = replace(one, content=replace(one.content, unread=("misschien",)))
    terms = {"level": Level.OPENBAAR, "ground": "published source", "decider": "organisation:routekaart"}
    workspace.register.append_statements([doubted], recorded=NOON, recorded_by="rule:reader@1", **terms)
    decided = review(workspace, doubted, Act.REPLACE)
    assert decided.replacement is not None
    assert decided.replacement.statement.id == one.id


@pytest.mark.parametrize("act", list(Act))
def test_the_same_review_again_adds_nothing(workspace: Workspace, reading_of: ReadingOf, act: Act) -> None:
    one = reading_of("1.850")
    changes = {"when": "2021"} if act is Act.REPLACE else {}
    review(workspace, one, act, changes=changes)
    head = workspace.register.verify()
    assert review(workspace, one, act, at=2, changes=changes).reviews == ()
    assert workspace.register.verify() == head


def test_the_same_by_another_person_is_one_more_review(workspace: Workspace, reading_of: ReadingOf) -> None:
    one = reading_of("1.850")
    review(workspace, one, Act.ACCEPT)
    review(workspace, one, Act.ACCEPT, at=2, account=OTHER)
    assert [r.recorded_by for r in show_reviews(workspace, one.id).reviews] == [DESK, OTHER]


@pytest.mark.parametrize("act", [Act.ACCEPT, Act.REFUSE, Act.REPLACE])
def test_a_later_review_takes_back_what_an_earlier_one_put_in_place(
    workspace: Workspace, reading_of: ReadingOf, act: Act
) -> None:
    one = reading_of("1.850")
    first = review(workspace, one, Act.REPLACE, changes={"when": "2021"})
    assert first.replacement is not None
    changes = {"when": "2020"} if act is Act.REPLACE else {}
    later = review(workspace, one, act, at=2, changes=changes)
    stand = standing(workspace)
    assert first.replacement.statement.id not in stand
    assert (one.id in stand) is (act is Act.ACCEPT)
    assert later.replacement is None or later.replacement.statement.id in stand
    shown = show_reviews(workspace, first.replacement.statement.id)
    assert one.id in shown.reviews[-1].reason


def test_back_to_what_was_refused_first_makes_that_stand_again(workspace: Workspace, reading_of: ReadingOf) -> None:
    one = reading_of("1.850")
    first = review(workspace, one, Act.REPLACE, changes={"when": "2021"})
    assert first.replacement is not None
    new = first.replacement.statement
    review(workspace, new, Act.REPLACE, at=2, changes={"when": "2022"})
    assert (one.id in standing(workspace), new.id in standing(workspace)) == (True, False)
    review(workspace, one, Act.REPLACE, at=3, changes={"when": "2021"})
    assert (one.id in standing(workspace), new.id in standing(workspace)) == (False, True)


@pytest.mark.parametrize(
    ("changes", "form", "message"),
    [
        ({}, None, "says the same"),
        ({"value": "1.851"}, None, "can be read in two ways"),
        ({"value": ""}, None, "value is not filled in"),
        ({"unit": "people"}, None, "cannot stand here"),
        ({"when": "2022-13"}, None, "is no period"),
        ({"about": "country:XX"}, None, "nothing is known as country:XX"),
        ({"colour": "red"}, None, "no field is called"),
        ({"value": "3"}, None, "could point to someone"),
        ({"value": "4242"}, None, "4242 is no number of the quote"),
        ({"value": "18500"}, None, "18500 is no number of the quote"),
        ({"value": "1850 miljoen"}, None, "1850000000 is no number of the quote"),
        ({"value": "1850", "to": "4242", "comparator": "range"}, None, "4242 is no number of the quote"),
        ({"value": "1850", "to": "4242"}, "range", "4242 is no number of the quote"),
        ({"counted": "asielzoekers"}, None, "not in the letter"),
        ({"counted": "mevrouw De Vries"}, None, "not in the letter"),
        ({"parent": "x"}, "money", "is not changed in a review"),
        ({"value": "5"}, "song", "is no type of content"),
        ({"value": "5"}, "retraction", "is no type of content"),
        ({"source": "me"}, None, "no field is called"),
        ({"level": "gerubriceerd"}, None, "no field is called"),
    ],
)
def test_what_cannot_be_read_is_refused_and_nothing_changes(
    workspace: Workspace, reading_of: ReadingOf, changes: dict[str, str], form: str | None, message: str
) -> None:
    head = workspace.register.verify()
    with pytest.raises(InputError, match=message):
        review(workspace, reading_of("1.850"), Act.REPLACE, changes=changes, form=form)
    assert workspace.register.verify() == head


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        ({"reason": "volgens mevrouw De Vries"}, "name of a person"),
        ({"reason": "BSN 111222333"}, "private person"),
        ({"reason": " "}, "reason is not filled in"),
        ({"account": "government:NLD"}, "no account"),
        ({"account": "account:jan.jansen"}, "name of a person"),
        ({"reason": "x\x1b[31m"}, "control character"),
    ],
)
def test_a_reason_or_account_that_is_not_kept_is_refused(
    workspace: Workspace, reading_of: ReadingOf, asked: dict[str, str], message: str
) -> None:
    head = workspace.register.verify()
    with pytest.raises(InputError, match=message) as refusal:
        review(workspace, reading_of("1.850"), Act.REFUSE, **asked)
    assert "111222333" not in str(refusal.value)
    assert workspace.register.verify() == head


@pytest.mark.parametrize("beginning", ["", "zzzzzz", "abc", "'; DROP TABLE entry"])
def test_an_id_that_names_nothing_is_refused(workspace: Workspace, beginning: str) -> None:
    with pytest.raises(UnknownName):
        review_statement(workspace, beginning, ask(Act.ACCEPT), now=NOON)


def test_a_statement_above_the_level_is_not_found(workspace: Workspace, reading_of: ReadingOf) -> None:
    one = reading_of("1.850")
    raised = Disclosure(
        statements=(one.id,), level=Level.VERTROUWELIJK, ground="Grondwet art. 68", decider="government:NLD",
        recorded=hour(1), recorded_by=DESK,
    )  # fmt: skip
    workspace.register.append_disclosure(raised)
    with pytest.raises(UnknownName):
        review(workspace, one, Act.ACCEPT)
    asked = ask(Act.REPLACE, changes={"when": "2021"})
    decided = review_statement(workspace, one.id, asked, now=hour(2), level=Level.VERTROUWELIJK)
    assert decided.replacement is not None
    assert decided.replacement.level is Level.VERTROUWELIJK
    assert workspace.register.get_level(decided.replacement.statement.id) is Level.VERTROUWELIJK


def test_words_that_are_not_in_the_letter_at_their_place_are_not_read_anew(
    workspace: Workspace, reading_of: ReadingOf
) -> None:
    one = reading_of("1.850")
    moved = replace(one, source=replace(one.source, start=one.source.start + 1, end=one.source.end + 1))
    terms = {"level": Level.OPENBAAR, "ground": "published source", "decider": "organisation:routekaart"}
    workspace.register.append_statements([moved], recorded=NOON, recorded_by="rule:reader@1", **terms)
    with pytest.raises(QuoteMismatch):
        review(workspace, moved, Act.REPLACE, changes={"when": "2021"})


def test_a_list_that_the_project_keeps_is_not_read_anew(workspace: Workspace, reading_of: ReadingOf) -> None:
    from routekaart.domain.statement import Entry

    listed = replace(reading_of("1.850"), source=Entry(table="x", key="y", sources=("z",)))
    terms = {"level": Level.OPENBAAR, "ground": "published source", "decider": "organisation:routekaart"}
    workspace.register.append_statements([listed], recorded=NOON, recorded_by="table:x@1", **terms)
    with pytest.raises(InputError, match="not read from a letter"):
        review(workspace, listed, Act.REPLACE, changes={"when": "2021"})
    review(workspace, listed, Act.REFUSE)
    assert listed.id not in standing(workspace)
