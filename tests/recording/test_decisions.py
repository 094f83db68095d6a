"""A correction, a withdrawal, a later change and a misreading are four acts; none can be taken for another."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from routekaart.domain.content import Retraction
from routekaart.domain.encoding import to_record
from routekaart.domain.levels import Level
from routekaart.domain.period import Period
from routekaart.domain.statement import Consent, Disclosure, Review
from routekaart.recording import Prepared
from tests.recording.conftest import NOON, make_filed, make_statement

Check = Callable[..., Prepared]
Refusals = Callable[..., list[str]]

HEAD = "recorded_by: account:desk-3\ndate: 2026-03-02\nsource: me\n"
OLD = make_statement()
FILED = make_filed(OLD)
RIGHT = "replacement: {event: signed, when: 2020-05-02}"


def test_a_correction_is_a_retraction_with_what_takes_its_place(check: Check) -> None:
    prepared = check(f"{HEAD}corrections:\n  - of: {OLD.id[:8]}\n    reason: dag later\n    {RIGHT}\n", FILED)
    replacement, retraction = (one.statement for one in prepared.drafted)
    assert retraction.content == Retraction(retracts=OLD.id, reason="dag later", replacement=replacement.id)
    assert (replacement.subject, replacement.speaker) == (OLD.subject, OLD.speaker)
    assert replacement.valid == Period.parse("2020-05-02")
    assert prepared.reviews == ()


def test_a_withdrawal_is_a_retraction_alone(check: Check) -> None:
    prepared = check(f"{HEAD}withdrawals:\n  - of: {OLD.id[:8]}\n    reason: ingetrokken\n", FILED)
    (retraction,) = (one.statement for one in prepared.drafted)
    assert retraction.content == Retraction(retracts=OLD.id, reason="ingetrokken")


def test_a_misreading_is_a_review_of_ours(check: Check) -> None:
    prepared = check(f"{HEAD}misread:\n  - of: {OLD.id[:8]}\n    reason: getypt\n    {RIGHT}\n", FILED)
    (reviewed,) = prepared.reviews
    (replacement,) = prepared.drafted
    assert (reviewed.review.accepted, reviewed.review.replacement) == (False, replacement.statement.id)
    assert replacement.statement.source == OLD.source


def test_a_later_change_is_one_more_statement(check: Check) -> None:
    text = (
        f"{HEAD}statements:\n  - {{about: {OLD.subject}, said_by: 'government:NLD', event: suspended, when: 2026-01}}\n"
    )
    prepared = check(text, FILED)
    assert [type(one.statement.content).__name__ for one in prepared.drafted] == ["Event"]
    assert prepared.reviews == ()


RETRACTED = make_filed(make_statement(content=Retraction(retracts=OLD.id, reason="anders")))
MISREAD = replace(
    FILED,
    reviews=(Review(statement=OLD.id, accepted=False, reason="x", recorded=NOON, recorded_by="account:desk-1"),),
)
SECRET = make_filed(OLD, level=Level.VERTROUWELIJK)
CLOSED = "ground: art. 68\n    until: 2027-01"


@pytest.mark.parametrize(
    ("text", "held", "message"),
    [
        (f"corrections:\n  - of: {OLD.id[:8]}\n    reason: x\n", [FILED], "under withdrawals:"),
        (f"withdrawals:\n  - of: {OLD.id[:8]}\n", [FILED], "reason is not filled in"),
        (f"withdrawals:\n  - of: {OLD.id[:5]}\n    reason: x\n", [FILED], "copy 6 characters or more"),
        ("withdrawals:\n  - of: 000000\n    reason: x\n", [FILED], "routekaart statements THING"),
        (f"withdrawals:\n  - of: {OLD.id[:8]}\n    reason: x\n", [FILED, RETRACTED], "taken back before"),
        (f"withdrawals:\n  - of: {OLD.id[:8]}\n    reason: x\n", [MISREAD], "set aside as misread"),
        (f"misread:\n  - of: {OLD.id[:8]}\n    reason: anders\n", [MISREAD], "set aside as misread on 2026-03-09"),
        (
            f"withdrawals:\n  - of: {OLD.id[:8]}\n    reason: x\n    said_by: organisation:iom\n",
            [FILED],
            "organisation:iom cannot take it back",
        ),
        (
            f"corrections:\n  - of: {OLD.id[:8]}\n    reason: x\n    replacement: {{event: signed, when: x}}\n",
            [FILED],
            "no period we can read",
        ),
        (
            f"misread:\n  - of: {OLD.id[:8]}\n    reason: x\n    replacement: {{event: signed, when: 2020-05-01}}\n",
            [FILED],
            "the replacement says the same",
        ),
        (
            f"withdrawals:\n  - {{of: {OLD.id[:8]}, reason: x}}\n  - {{of: {OLD.id[:8]}, reason: y}}\n",
            [FILED],
            "taken back twice in these files",
        ),
        (
            f"withdrawals:\n  - of: {OLD.id[:8]}\n    reason: x\n    level: intern\n",
            [SECRET],
            "would tell of it at intern",
        ),
        (f"withdrawals:\n  - of: {OLD.id[:8]}\n    reason: door mevrouw Jansen\n", [FILED], "name of a person"),
        ("withdrawals:\n  - ab\n", [FILED], "holds fields"),
        ("withdrawals: ab\n", [FILED], "takes a list"),
    ],
)
def test_what_cannot_be_taken_back_is_refused(refusals: Refusals, text: str, held: list, message: str) -> None:
    found = refusals(f"{HEAD}{text}", *held)
    assert len(found) == 1
    assert message in found[0]


def test_a_retraction_is_as_closed_as_what_it_takes_back(check: Check) -> None:
    text = f"{HEAD}withdrawals:\n  - of: {OLD.id[:8]}\n    reason: x\n    {CLOSED}\n    decider: government:NLD\n"
    (drafted,) = check(text, SECRET).drafted
    assert drafted.terms.level is Level.VERTROUWELIJK


DECISION = "level: vertrouwelijk\n    ground: art. 68\n    decider: government:NLD\n    until: 2027-01"


@pytest.mark.parametrize("of", [f"of: {OLD.id[:8]}", f"of: [{OLD.id[:8]}]", f"about: {OLD.subject}"])
def test_a_disclosure_covers_statements_by_id_or_all_about_a_thing(check: Check, of: str) -> None:
    consent = "consent: {asked: 2026-01, answer: no, answered: 2026-02}"
    (disclosure,) = check(f"{HEAD}disclosures:\n  - {of}\n    {DECISION}\n    {consent}\n", FILED).disclosures
    assert (disclosure.statements, disclosure.level) == ((OLD.id,), Level.VERTROUWELIJK)
    assert disclosure.until == Period.parse("2027-01")
    asked, answered = Period.parse("2026-01"), Period.parse("2026-02")
    assert disclosure.consent == Consent(asked=asked, answer="no", answered=answered)


def test_a_disclosure_that_was_taken_before_is_not_taken_again(check: Check) -> None:
    text = f"{HEAD}disclosures:\n  - of: {OLD.id[:8]}\n    {DECISION}\n"
    (disclosure,) = check(text, FILED).disclosures
    again = check(text, replace(FILED, disclosures=(*FILED.disclosures, disclosure)))
    assert (again.disclosures, again.taken, again.problems) == ((), 1, ())


def test_what_was_opened_since_is_closed_again_and_what_was_closed_since_is_not_opened_again(check: Check) -> None:
    closing = f"{HEAD}disclosures:\n  - of: {OLD.id[:8]}\n    {DECISION}\n"
    (closed,) = check(closing, FILED).disclosures
    opened = replace(closed, level=Level.OPENBAAR, ground="art. 68, vervallen", until=None)
    since = replace(FILED, disclosures=(*FILED.disclosures, closed, opened))
    assert [one.level for one in check(closing, since).disclosures] == [Level.VERTROUWELIJK]
    opening = (
        f"{HEAD}disclosures:\n  - of: {OLD.id[:8]}\n    level: openbaar\n"
        "    ground: art. 68, vervallen\n    decider: government:NLD\n"
    )
    again = check(opening, replace(FILED, disclosures=(*FILED.disclosures, opened, closed)))
    assert (again.disclosures, again.taken) == ((), 1)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (DECISION, "either of: with their ids, or about:"),
        (f"of: {OLD.id[:8]}\n    about: country:MAR\n    {DECISION}", "either of: with their ids, or about:"),
        (f"of: {OLD.id[:8]}\n    {DECISION}".replace("    until: 2027-01", ""), "Add until: 2027-01"),
        (f"of: {OLD.id[:8]}\n    {DECISION}".replace("2027-01", "2026-01"), "is over"),
        (f"of: {OLD.id[:8]}\n    level: intern", "ground, decider is not filled in"),
        (f"about: country:MAR\n    {DECISION}", "no statements about this thing"),
        (f"of: {OLD.id[:8]}\n    {DECISION}\n    consent: {{answer: maybe}}", "Choose one of yes, no"),
    ],
)
def test_a_disclosure_that_is_not_whole_is_refused(refusals: Refusals, text: str, message: str) -> None:
    (refusal,) = refusals(f"{HEAD}disclosures:\n  - {text}\n", FILED)
    assert message in refusal


@pytest.mark.parametrize(("typed", "told"), [("told: yes", True), ("told: ja", True), ("told: no", None), ("", None)])
def test_that_something_is_withheld_is_told_only_if_a_person_decides_so(check: Check, typed: str, told: bool) -> None:
    (disclosure,) = check(f"{HEAD}disclosures:\n  - of: {OLD.id[:8]}\n    {DECISION}\n    {typed}\n", FILED).disclosures
    assert disclosure.told is told
    assert ("told" in to_record(disclosure)) is bool(told), "records of before keep their ids"


@pytest.mark.parametrize(
    ("terms", "message"),
    [
        ("level: openbaar\n    decider: government:NLD", "what is open is not withheld"),
        ("level: intern\n    decider: account:desk-3", "decided by an office"),
    ],
)
def test_a_notice_that_nobody_may_read_is_refused(refusals: Refusals, terms: str, message: str) -> None:
    (refusal,) = refusals(
        f"{HEAD}disclosures:\n  - of: {OLD.id[:8]}\n    ground: Woo 5.1.2a\n    told: yes\n    {terms}\n", FILED
    )
    assert message in str(refusal)


def test_a_decision_that_is_now_told_is_another_one(check: Check) -> None:
    text = f"{HEAD}disclosures:\n  - of: {OLD.id[:8]}\n    {DECISION}\n"
    (quiet,) = check(text, FILED).disclosures
    again = check(f"{text}    told: yes\n", replace(FILED, disclosures=(*FILED.disclosures, quiet)))
    assert [one.told for one in again.disclosures] == [True]


def test_a_disclosure_is_a_decision_of_the_log(check: Check) -> None:
    (disclosure,) = check(f"{HEAD}disclosures:\n  - of: {OLD.id[:8]}\n    {DECISION}\n", FILED).disclosures
    assert isinstance(disclosure, Disclosure)
    assert (disclosure.recorded, disclosure.recorded_by) == (NOON, "account:desk-3")
